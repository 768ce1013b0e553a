"""Where the rows in sight stand: arithmetic over pixels, without Qt, that asks for the heights of few rows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

_MOST_KEPT: Final = 20_000
_FIRST_GUESS: Final = 120


@dataclass(frozen=True, slots=True)
class Placed:
    """A row in sight: its place in the list, its id, its top edge counted from the window's, its height."""

    row: int
    key: Hashable
    top: int
    height: int

    @property
    def bottom(self) -> int:
        """The edge below it."""
        return self.top + self.height


class Heights:
    """The heights measured so far, by id, and a guess for all others. The oldest are forgotten beyond 20,000."""

    def __init__(self) -> None:
        self._known: dict[Hashable, int] = {}
        self._sum = 0
        self._guess = float(_FIRST_GUESS)

    @property
    def guess(self) -> float:
        """How tall a row is on average; never less than one."""
        return max(1.0, self._sum / len(self._known) if self._known else self._guess)

    def get(self, key: Hashable) -> int | None:
        """The measured height, or None."""
        return self._known.get(key)

    def keep(self, key: Hashable, height: int) -> None:
        """Remember a measured height."""
        self.drop((key,))
        if len(self._known) >= _MOST_KEPT:
            self.drop((next(iter(self._known)),))
        self._known[key] = height
        self._sum += height

    def drop(self, keys: Iterable[Hashable]) -> None:
        """Forget the heights of some rows."""
        for key in keys:
            self._guess = self.guess
            self._sum -= self._known.pop(key, 0)

    def clear(self) -> None:
        """Forget all heights, not the guess."""
        self._guess = self.guess
        self._known.clear()
        self._sum = 0

    def __len__(self) -> int:
        return len(self._known)


def lay(
    rows: int,
    room: int,
    row: int,
    top: int,
    *,
    height: Callable[[int], int],
    key: Callable[[int], Hashable],
) -> list[Placed]:
    """The rows that fill `room` pixels when `row` stands at `top`, moved where that would leave a gap at an end."""
    if rows <= 0 or room <= 0:
        return []
    row = min(max(row, 0), rows - 1)
    down: list[Placed] = []
    edge, at = top, row
    while at < rows and edge < room:
        down.append(Placed(at, key(at), edge, height(at)))
        edge += down[-1].height
        at += 1
    end = edge if at == rows else None
    placed = _upwards(row, top, height, key) + down
    if not placed:  # the first row, asked for below the window
        return lay(rows, room, 0, 0, height=height, key=key)
    if end is not None and end < room:
        placed = [replace(one, top=one.top + room - end) for one in placed]
        placed = _upwards(placed[0].row, placed[0].top, height, key) + placed
    if placed[0].row == 0 and placed[0].top > 0:
        placed = [replace(one, top=one.top - placed[0].top) for one in placed]
        while placed[-1].row < rows - 1 and placed[-1].bottom < room:
            at = placed[-1].row + 1
            placed.append(Placed(at, key(at), placed[-1].bottom, height(at)))
    return [one for one in placed if one.bottom > 0 and one.top < room] or placed[:1]


def _upwards(
    row: int, top: int, height: Callable[[int], int], key: Callable[[int], Hashable]
) -> list[Placed]:
    """The rows above `row` down from the window's upper edge."""
    above: list[Placed] = []
    while row > 0 and top > 0:
        row -= 1
        tall = height(row)
        top -= tall
        above.append(Placed(row, key(row), top, tall))
    return above[::-1]


def share_of(placed: Sequence[Placed], rows: int, room: int) -> float:
    """How far down the list this is, from 0 to 1: the share of the window that has the same share of rows above it.

    So the very start is 0 and the very end 1, exactly, without knowing any height out of sight.
    """
    if not placed or (placed[0].row == 0 and placed[0].top >= 0):
        return 0.0
    if placed[-1].row == rows - 1 and placed[-1].bottom <= room:
        return 1.0
    for one in placed:
        slope = rows * one.height / room - 1
        if slope == 0:
            continue
        edge = (one.row * one.height - one.top) / slope
        if one.top - 0.5 <= edge <= one.bottom + 0.5:
            return min(1.0, max(0.0, edge / room))
    return placed[0].row / rows


def place_of_share(share: float, rows: int, room: int, height: Callable[[int], int]) -> tuple[int, int]:
    """The other way: a row and where its top stands."""
    share = min(1.0, max(0.0, share))
    row = min(int(share * rows), rows - 1)
    return row, round(share * room - (share * rows - row) * height(row))
