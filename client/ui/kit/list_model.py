"""One list model over frozen rows, changed by id and never reset: a reset would drop focus and the reader's place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which `data` hands out the row itself."""

_TITLE: Final = int(Qt.ItemDataRole.DisplayRole)
_SENTENCE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIPTION: Final = int(Qt.ItemDataRole.AccessibleDescriptionRole)

_MOST_MOVES: Final = 256
"""Beyond this many stretches that move, come or go, all is told as one change of order and one stretch at its end;
persistent indexes still follow."""
_MOST_STRETCHES: Final = 256
"""Beyond this many changed stretches `dataChanged` names one that spans them all."""


class ListModel(QAbstractListModel, Generic[Row]):
    """Rows are frozen dataclasses, each with an id of its own.

    `key` gives a row's id, `title` what stands for it, `sentence` what a screen reader says of it.
    """

    def __init__(
        self,
        key: Callable[[Row], Hashable],
        sentence: Callable[[Row], str],
        title: Callable[[Row], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._sentence = sentence
        self._title = title or sentence
        self._rows: list[Row] = []
        self._keys: list[Hashable] = []
        self._places: dict[Hashable, int] | None = {}

    # Reading

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows in order."""
        return tuple(self._rows)

    def row(self, index: Index | int) -> Row:
        """The row at an index or a place from 0. IndexError if there is none."""
        place = index if isinstance(index, int) else index.row()
        if place < 0:
            raise IndexError(place)
        return self._rows[place]

    def key_at(self, place: int) -> Hashable:
        """The id of the row at a place from 0. IndexError if there is none."""
        if place < 0:
            raise IndexError(place)
        return self._keys[place]

    def place_of(self, key: Hashable) -> int | None:
        """Where the row of this id stands now, from 0; None if there is none."""
        if self._places is None:
            self._places = dict(zip(self._keys, range(len(self._keys)), strict=True))
        return self._places.get(key)

    def index_of(self, key: Hashable) -> QModelIndex:
        """The index of the row of this id; an invalid one if there is none."""
        place = self.place_of(key)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = _TITLE) -> Any:
        """The title, the sentence for a screen reader, or under ROW_ROLE the row."""
        place = index.row()
        if not 0 <= place < len(self._rows):
            return None
        if role == ROW_ROLE:
            return self._rows[place]
        if role == _TITLE:
            return self._title(self._rows[place])
        if role == _SENTENCE:
            return self._sentence(self._rows[place])
        return "" if role == _DESCRIPTION else None

    # Changing

    def replace(self, rows: Iterable[Row]) -> None:
        """Show these rows instead, telling views only what differs: what went, moved, came, and changed.

        ValueError if two rows have one id; nothing has changed then.
        """
        new = list(rows)
        # What both begin and end with is left alone: one change among 10,000 rows costs some comparisons.
        front = _common(self._rows, new)
        back = _common(self._rows[front:][::-1], new[front:][::-1])
        end = len(new) - back
        keys = [*self._keys[:front], *map(self._key, new[front:end]), *self._keys[len(self._keys) - back :]]
        if keys != self._keys:
            places = dict(zip(keys, range(len(keys)), strict=True))
            if len(places) != len(keys):
                raise ValueError("two rows with one id")
            self._reshape(new, keys, places)
            self._places = places
        before, self._rows = self._rows, new
        changed = [
            place
            for place, (old, now) in enumerate(zip(before[front:end], new[front:end], strict=True), front)
            if old is not now and old != now
        ]
        for first, last in _told(list(_stretches(changed))):
            self.dataChanged.emit(self.index(first), self.index(last))

    def retell(self) -> None:
        """Tell views that every row reads otherwise though it is the same: the clock it is worded by has moved on."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _reshape(self, new: Sequence[Row], keys: list[Hashable], places: dict[Hashable, int]) -> None:
        """Bring the ids into the new order; rows that stay keep their old content for now."""
        front = _common(self._keys, keys)
        back = _common(self._keys[front:][::-1], keys[front:][::-1])
        self._places = None  # whoever asks while views are being told gets the truth of that moment
        if front == len(self._keys) - back:
            self._insert(front, new[front : len(keys) - back], keys[front : len(keys) - back])
            return
        self._remove(front, len(self._keys) - back, places)
        end = len(keys) - back
        came = set(keys[front:end]).difference(self._keys[front : len(self._keys) - back])
        wanted = [key for key in keys[front:end] if key not in came]
        if wanted != self._keys[front : front + len(wanted)]:
            self._reorder(front, wanted)
        stretches = list(_stretches(range(front, end), lambda place: keys[place] in came))
        if len(stretches) > _MOST_MOVES:
            self._insert_scattered(front, new[front:end], keys[front:end], came)
            return
        for first, last in stretches:
            self._insert(first, new[first : last + 1], keys[first : last + 1])

    def _insert_scattered(
        self, front: int, new: Sequence[Row], keys: list[Hashable], came: set[Hashable]
    ) -> None:
        """All that came behind the rest, and then everything in its place."""
        order = {key: place for place, key in enumerate(keys)}
        fresh = [place for place, key in enumerate(keys) if key in came]
        end = front + len(keys) - len(fresh)
        self._insert(end, [new[place] for place in fresh], [keys[place] for place in fresh])
        self._rearrange(front, [order[key] for key in self._keys[front : front + len(keys)]])

    def _insert(self, place: int, rows: Sequence[Row], keys: list[Hashable]) -> None:
        self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
        self._rows[place:place] = rows
        self._keys[place:place] = keys
        self._places = None
        self.endInsertRows()

    def _remove(self, front: int, end: int, kept: dict[Hashable, int]) -> None:
        gone = list(_stretches(range(front, end), lambda place: self._keys[place] not in kept))
        if len(gone) > _MOST_MOVES:
            going = [self._keys[place] not in kept for place in range(front, end)]
            stay, leave = iter(range(going.count(False))), iter(range(going.count(False), len(going)))
            self._rearrange(front, [next(leave) if goes else next(stay) for goes in going])
            gone = [(end - going.count(True), end - 1)]
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            del self._keys[first : last + 1]
            self._places = None
            self.endRemoveRows()

    def _reorder(self, front: int, wanted: list[Hashable]) -> None:
        """Move as few rows as possible: the longest run already in order stays where it is."""
        have = self._keys[front : front + len(wanted)]
        if have[1:] == wanted[:-1]:  # one row alone went down, or up: it is found without looking at each
            self._move(front, wanted, len(wanted) - 1, 1)
            return
        if have[:-1] == wanted[1:]:
            self._move(front, wanted, 0, 1)
            return
        order = {key: place for place, key in enumerate(wanted)}
        ranks = [order[key] for key in have]
        moving = sorted(set(ranks).difference(_longest_rising(ranks)))
        stood = {rank: place for place, rank in enumerate(ranks)}
        blocks: list[list[int]] = []  # neighbours before and after move together
        for rank in moving:
            if blocks and blocks[-1][-1] == rank - 1 and stood[rank - 1] == stood[rank] - 1:
                blocks[-1].append(rank)
            else:
                blocks.append([rank])
        if len(blocks) > _MOST_MOVES:
            self._rearrange(front, ranks)
            return
        for block in blocks:
            self._move(front, wanted, block[0], len(block))

    def _move(self, front: int, wanted: list[Hashable], rank: int, count: int) -> None:
        """Move `count` neighbours, the first of this rank, behind the row of the rank before."""
        place = self._keys.index(wanted[rank], front)
        target = front if rank == 0 else self._keys.index(wanted[rank - 1], front) + 1
        if place <= target <= place + count:
            return
        self.beginMoveRows(QModelIndex(), place, place + count - 1, QModelIndex(), target)
        to = target if target < place else target - count
        for held in (self._rows, self._keys):
            moved: list[Any] = held[place : place + count]
            del held[place : place + count]
            held[to:to] = moved
        self._places = None
        self.endMoveRows()

    def _rearrange(self, front: int, ranks: list[int]) -> None:
        """A whole new order at once. Cheaper than thousands of moves, and unlike a reset it loses nothing."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        end = front + len(ranks)
        places = [front + place for _, place in sorted((rank, place) for place, rank in enumerate(ranks))]
        self._rows[front:end] = [self._rows[place] for place in places]
        self._keys[front:end] = [self._keys[place] for place in places]
        self._places = None
        after = [
            self.index(front + ranks[index.row() - front]) if front <= index.row() < end else index
            for index in before
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """How many ids, or rows, both begin with. Whole slices are compared first: 100,000 ids take a millisecond."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _stretches(
    places: Iterable[int], holds: Callable[[int], bool] | None = None
) -> Iterator[tuple[int, int]]:
    """Neighbouring places (of those for which `holds` is true) as first and last of each stretch."""
    first = last = -2
    for place in places:
        if holds is not None and not holds(place):
            continue
        if place != last + 1:
            if first >= 0:
                yield first, last
            first = place
        last = place
    if first >= 0:
        yield first, last


def _told(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return stretches if len(stretches) <= _MOST_STRETCHES else [(stretches[0][0], stretches[-1][1])]


def _longest_rising(ranks: Sequence[int]) -> set[int]:
    """The members of one longest rising subsequence."""
    tails: list[int] = []  # the smallest end of a rising run of each length
    before: dict[int, int | None] = {}
    for rank in ranks:
        at = len(tails) if not tails or rank > tails[-1] else bisect_left(tails, rank)
        before[rank] = tails[at - 1] if at else None
        tails[at : at + 1] = [rank]
    rising: set[int] = set()
    rank_or_none = tails[-1] if tails else None
    while rank_or_none is not None:
        rising.add(rank_or_none)
        rank_or_none = before[rank_or_none]
    return rising
