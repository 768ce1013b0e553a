"""What a guide's desk keeps that may hold words of members, counted and erased. Parts of one transaction.

Which keys those are is said in client.domain.guide_keeping. Nothing of it stays: pages are overwritten as they are let
go of (`secure_delete`), and the log is folded by whoever calls.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import Final, get_args

from client.domain import guide_keeping
from client.domain.guide_keeping import GUIDES, Erased, When
from client.vault import settings
from client.vault.sqlcipher import Connection

_SHIFT: Final = "guide's shift "
_ERASED: Final = "guide's erased"


def keys(connection: Connection, *, going_on: Collection[str] = ()) -> tuple[str, ...]:
    """The settings that may hold such words, but for those of communities in which a shift is `going_on`."""
    found = settings.beginning(connection, GUIDES)
    return guide_keeping.to_erase((GUIDES + rest for rest in found), going_on=going_on)


def erase(connection: Connection, *, going_on: Collection[str] = ()) -> int:
    """Erase those; how many pieces of writing they were."""
    found = keys(connection, going_on=going_on)
    for key in found:
        settings.clear(connection, key)
    return len(found)


def anything(connection: Connection) -> bool:
    """Whether there is anything to erase, or to be told of."""
    return settings.get(connection, _ERASED) is not None or bool(keys(connection))


def shifts(connection: Connection, goes_on: Callable[[int], bool]) -> frozenset[str]:
    """The communities in which a shift goes on; `goes_on` is asked with when each began, UTC seconds."""
    found = settings.beginning(connection, _SHIFT)
    return frozenset(community for community, value in found.items() if goes_on(_began(value)))


def note(connection: Connection, erased: Erased) -> None:
    """Keep that so many were erased, for the guide to be told when the vault is next open; nothing for none."""
    if erased:
        settings.put(connection, key=_ERASED, value=json.dumps([erased.pieces, erased.when]))


def noted(connection: Connection) -> Erased:
    """What was erased and not told yet. It is told once: it is let go of here."""
    value = settings.get(connection, _ERASED)
    settings.clear(connection, _ERASED)
    try:
        pieces, when = json.loads(value or '[0, "unlock"]')
    except (ValueError, TypeError, RecursionError):
        return Erased()
    known = type(pieces) is int and pieces > 0 and when in get_args(When)
    return Erased(pieces, when) if known else Erased()


def _began(value: str) -> int:
    """When a shift began; long ago where that cannot be read, so that nothing is kept on its account."""
    try:
        return int(json.loads(value)["began"])
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return 0
