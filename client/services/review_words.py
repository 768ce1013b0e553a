"""What stands sealed in a claimed item: words to the guides, and what another guide wrote for whoever reads it next.

Words stay sealed to the team key of their day, so each key that this guide was given is tried.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from client.services.memberships import Membership
from client.vault import feed_guide
from protocol import hpke, sealed_words
from protocol.encoding import unb64
from protocol.errors import ProtocolError
from protocol.reviewing import Piece, ReviewItem
from protocol.text import check_text


@dataclass(frozen=True, slots=True)
class SealedWords:
    """What was opened; empty where there was nothing. `closed` names the pieces that no key kept here opens."""

    sent: str = field(default="", repr=False)
    appealed: str = field(default="", repr=False)
    proposed: str = field(default="", repr=False)
    closed: frozenset[Piece] = frozenset()


async def opened(membership: Membership, item: ReviewItem) -> SealedWords:
    """Open what is sealed in this item. Looks at the vault only."""
    look = partial(feed_guide.team_keys, community_id=membership.id)
    kept = await membership.private.read(look)
    keys = [kept[number] for number in sorted(kept, reverse=True)]
    closed: set[Piece] = set()

    def words(sealed: str, purpose: hpke.Purpose, piece: Piece) -> str:
        if not sealed:
            return ""
        said = open_one(sealed, keys, purpose=purpose, community=membership.id)
        if said is not None:
            return said
        closed.add(piece)
        return ""

    record = item.appealed.record if item.appealed is not None else ""
    proposed = item.proposal.record if item.proposal is not None else ""
    found = SealedWords(
        words(item.sealed, hpke.Purpose.TO_GUIDES, Piece.SEALED),
        words(record, hpke.Purpose.REVIEW_RECORD, Piece.RECORD),
        words(proposed, hpke.Purpose.REVIEW_RECORD, Piece.PROPOSAL_RECORD),
    )
    return SealedWords(found.sent, found.appealed, found.proposed, frozenset(closed))


def open_one(sealed: str, keys: Sequence[bytes], *, purpose: hpke.Purpose, community: str) -> str | None:
    """What was sealed to one of these keys (base64); None where none of them opens it."""
    for key in keys:
        try:
            said = sealed_words.open_words(
                unb64(sealed), private_key=key, purpose=purpose, community=community
            )
            return check_text(said.decode("utf-8"))
        except (ProtocolError, UnicodeDecodeError):
            continue
    return None
