"""Small counts are not told, and cannot be worked out from the ones beside them.

A table's rows add up to its total. Whoever knows the total and all rows but one knows that one too, so rows are hidden
together: at least two, which together make at least `LEAST`. Only their sum is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

LEAST: Final = 10
"""The smallest count that is told."""


@dataclass(frozen=True)
class Told:
    """What may be told of a table: some rows, the sum of those that are hidden, and the sum of all.

    A sum is None when it is under `LEAST`; `rest` is None too when nothing is hidden (`hidden` says which).
    """

    rows: Mapping[str, int]
    hidden: frozenset[str]
    rest: int | None
    total: int | None


def tell(table: Mapping[str, int], *, hide: Iterable[str] = ()) -> Told:
    """What may be told of this table; rows in `hide` are hidden whatever they hold."""
    hidden = {name for name, count in table.items() if count < LEAST} | (set(hide) & set(table))
    shown = sorted((count, name) for name, count in table.items() if name not in hidden)
    while hidden and shown and (len(hidden) == 1 or sum(table[name] for name in hidden) < LEAST):
        hidden.add(shown.pop(0)[1])
    rest = sum(table[name] for name in hidden)
    total = sum(table.values())
    return Told(
        rows={name: count for name, count in table.items() if name not in hidden},
        hidden=frozenset(hidden),
        rest=rest if rest >= LEAST else None,
        total=total if total >= LEAST else None,
    )
