"""Whether the guides' team key can be relied on: by whom it was signed, and who knows it."""

from __future__ import annotations

from protocol.descriptor import Descriptor
from protocol.errors import ProtocolError
from protocol.team_key import TeamKey, open_note
from server.domain.records import TeamKeyRow
from server.services.guides import STALE_TEAM_KEY
from server.store.interface import Reading


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
