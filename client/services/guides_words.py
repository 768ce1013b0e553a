"""Sealing words to the guides' team key, as it is known here."""

from __future__ import annotations

from client.domain.errors import ServerRefused, WordsUnusable
from client.services.feed_store import team_note_key
from client.services.memberships import Membership, opened_descriptor
from client.vault import settings
from protocol import hpke, sealed_words, team_key
from protocol.encoding import b64
from protocol.errors import ProtocolError, TooLarge
from protocol.problems import Code
from protocol.text import check_text


async def sealed(membership: Membership, words: str) -> str:
    """The words as submissions carry them; empty for none.

    Raises WordsUnusable, and ServerRefused (no-team-key) without asking when nobody could open them.
    """
    if not words:
        return ""
    try:
        check_text(words)
    except TooLarge as error:
        raise WordsUnusable("too-long") from error
    except ProtocolError as error:
        raise WordsUnusable("not-as-it-must-be") from error
    public = await team_public_key(membership)
    if public is None:
        raise ServerRefused(code=Code.NO_TEAM_KEY.value, status=409)
    return seal(words, public, membership.id)


def seal(words: str, public: bytes, community: str, purpose: hpke.Purpose = hpke.Purpose.TO_GUIDES) -> str:
    """The words, sealed to that key. Raises WordsUnusable."""
    try:
        box = sealed_words.seal(words.encode(), team_key=public, purpose=purpose, community=community)
    except TooLarge as error:
        raise WordsUnusable("too-long") from error
    return b64(box)


async def team_public_key(membership: Membership) -> bytes | None:
    """The newest team key that a guide of this community signed; None while there is none here."""
    note = await membership.private.read(lambda db: settings.get(db, team_note_key(membership.id)))
    described = opened_descriptor(await membership.record())
    try:
        return team_key.open_note(note, descriptor=described).public_key if note else None
    except ProtocolError:
        return None
