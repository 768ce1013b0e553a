"""Small counts are not told, and cannot be worked out from the ones beside them.

A count from ten up is told as it is, one below is "under 10". Leaving small rows out is not enough: a total less all
other rows is the one that was left out. So where a total would give small rows away it is not told; and where it is
known all the same, because other rows add up to it, one larger row is not told either.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

LEAST: Final = 10
"""Counts under this are not told."""
UNDER: Final = f"under {LEAST}"
KEPT: Final = "not told"
"""What stands for a count that is not told though it may be large, because it would give a small one away."""
_ROOM: Final = 5
"""Of what is hidden at least so many values stay possible."""


def told(count: int) -> int | str:
    """What may be told of a count that stands alone."""
    return count if count >= LEAST else UNDER


def total_told(rows: Collection[int]) -> int | str:
    """What may be told of the sum of these rows, of which every one from ten up is told."""
    small = [row for row in rows if 0 < row < LEAST]
    total, rest = sum(rows), sum(small)
    if total < LEAST or not rest:
        return told(total)
    return total if rest >= LEAST and _room(small, (rest, rest)) >= _ROOM else KEPT


@dataclass(frozen=True)
class Rows:
    """Rows that are told. `others` says what stands for the rest.

    `dropped` is one from ten up that is not told, and `silent` says that not even that may be known of it.
    """

    told: Mapping[str, int]
    others: str = UNDER
    dropped: str = ""
    silent: bool = False


def rows_told(rows: Mapping[str, int], *, total: tuple[int, int]) -> Rows:
    """Which rows may be told where their sum is known to be between these two numbers.

    `rows` has every row that there could be, zero or not. Nobody can narrow the total itself down by them either.
    """
    large = {name: count for name, count in rows.items() if count >= LEAST}
    small = [count for count in rows.values() if count < LEAST]
    shown = sum(large.values())
    rest = (total[0] - shown, total[1] - shown)
    if _keeps(small, rest):
        return Rows(large)
    if not large:
        return Rows({}, KEPT)
    # The smallest row that leaves room even for whoever knows that it is from ten up; else the largest, wholly.
    roomy = [name for name, count in large.items() if sum(small) + count >= 2 * LEAST - 1]
    dropped = min(roomy, key=large.__getitem__) if roomy else max(large, key=large.__getitem__)
    return Rows({name: count for name, count in large.items() if name != dropped}, KEPT, dropped, not roomy)


def _keeps(small: Collection[int], rest: tuple[int, int]) -> bool:
    least, most = max(0, rest[0]), min((LEAST - 1) * len(small), rest[1])
    exact = rest[0] == rest[1]
    if exact and most == 0:
        return True  # nothing is left over: of nobody
    if exact:
        return most >= LEAST and _room(small, rest) >= _ROOM
    # What is shown must not even be more than is known of the total anyway: the rest is often nothing.
    return rest[0] > 0 and most - least + 1 >= _ROOM and _room(small, rest) >= _ROOM


def _room(small: Collection[int], rest: tuple[int, int]) -> int:
    """How many values one of these rows may have for whoever knows about how much all of them are."""
    most = LEAST - 1
    return min(most, rest[1]) - max(0, rest[0] - most * (len(small) - 1)) + 1
