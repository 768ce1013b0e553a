"""Whether the guides' team key can be relied on: by whom it was signed, and who knows it."""

from __future__ import annotations

from protocol.descriptor import Descriptor
from protocol.errors import ProtocolError
from protocol.reviewing import OLDER_TEAM_KEYS
from protocol.team_key import TeamKey, open_note
from server.domain.records import TeamKeyRow
from server.services.guides import STALE_TEAM_KEY
from server.store.interface import Reading, Writing


def is_stale(tx: Reading, key: TeamKeyRow) -> bool:
    """Whether somebody knows this key who is no guide any more: another has to be made."""
    return tx.fact(STALE_TEAM_KEY) == str(key.number)


def verified(key: TeamKeyRow | None, descriptor: Descriptor) -> TeamKey | None:
    """The key, if there is one and whoever signed it is a guide still: no app believes another."""
    if key is None:
        return None
    try:
        return open_note(key.note, descriptor=descriptor)
    except ProtocolError:
        return None


def for_the_feed(tx: Reading, descriptor: Descriptor) -> TeamKey | None:
    """The key for what everybody downloads and guides alone may read: none while a former guide knows it."""
    key = tx.team_key()
    return None if key is None or is_stale(tx, key) else verified(key, descriptor)


def let_go(tx: Writing) -> None:
    """Forget the older keys by which no words that wait can be sealed any more.

    The one before stays, because what was sealed to it may be on its way. While words wait the oldest stay as well:
    they may be theirs, and no guide pushes them out by bringing many. As far as there is room, those stay too that
    letters and hand-over notes may be sealed to, the newest first.
    """
    *older, _ = tx.team_key_numbers() or [0]
    waiting = older[: OLDER_TEAM_KEYS - 1] if tx.words_wait() else []
    kept = {*waiting, *older[-1:]}
    oldest = tx.oldest_team_kept()
    if oldest is not None:  # a note may have been sealed to the key before the one that was current
        letters = [number for number in older if number >= oldest - 1 and number not in kept]
        kept.update(letters[::-1][: OLDER_TEAM_KEYS - len(kept)])
    tx.drop_team_keys(number for number in older if number not in kept)
