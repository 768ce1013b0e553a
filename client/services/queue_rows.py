"""The queue as one guide's app holds it: every item by its id, in its order, and kept fresh by what changed since.

One change costs what it changes, however long the queue is; whoever shows it is handed the whole as one value in which
what has not changed is the same object as before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final
from uuid import UUID

from client.domain.desk_queue import BIT, DeskRow, Place, View, desk_row, place_of, views_of
from protocol.around import QueueSince
from protocol.reviewing import QueueRow

_CLAIM_SECONDS: Final = 10 * 60
"""A claim holds no longer, whatever the two clocks say (docs/protocol/guiding.md)."""
_GRACE_SECONDS: Final = 2
"""Ours may be that much ahead without calling a claim over that still holds."""


@dataclass(frozen=True, slots=True)
class Known:
    """What this computer knows beside the queue: see desk_row."""

    me: str = ""
    rooms: Mapping[UUID, str] = field(default_factory=dict)
    names: Mapping[UUID, str] = field(default_factory=dict)
    written: frozenset[UUID] = frozenset()
    proposed: frozenset[UUID] = frozenset()
    alone: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """What waits, at one moment. `counts` of each view, `free` of those this guide can take; not `complete` while pages
    are still being fetched, or where there are more than an app holds.
    """

    rows: tuple[DeskRow, ...] = ()
    counts: Mapping[View, int] = field(default_factory=dict)
    free: int = 0
    complete: bool = False
    by_id: Mapping[bytes, DeskRow] = field(default_factory=dict, repr=False)

    def find(self, review: UUID | None) -> DeskRow | None:
        """The row of this review."""
        return None if review is None else self.by_id.get(review.bytes)

    def part(self, view: View) -> tuple[DeskRow, ...]:
        """The rows of a view, in order."""
        if view is View.ALL or self.counts.get(view) == len(self.rows):
            return self.rows
        bit = BIT[view]
        return tuple([row for row in self.rows if row.views & bit]) if self.counts.get(view) else ()

    def without(self, reviews: Collection[bytes]) -> Waiting:
        """The same without these."""
        gone = [row for row in map(self.by_id.get, reviews) if row is not None]
        if not gone:
            return self
        counts = Counter(self.counts)
        for row in gone:
            counts.subtract(views_of(row))
        ids = {row.id for row in gone}
        rows = tuple(row for row in self.rows if row.id not in ids)
        return replace(
            self,
            rows=rows,
            counts=counts,
            free=self.free - sum(row.free for row in gone),
            by_id={id_: row for id_, row in self.by_id.items() if id_ not in ids},
        )


NOTHING: Final = Waiting()
"""Before anything was seen."""


class QueueRows:
    """Holds it. `row` is the change of the queue up to which it is known; `complete` once every page was taken.

    Fetched anew, the pages are taken as before, and `keep_only` ends what they did not name any more.
    """

    def __init__(self) -> None:
        self.row = 0
        self.complete = False
        self._known = Known()
        self._wire: dict[bytes, QueueRow] = {}
        self._rows: dict[bytes, DeskRow] = {}
        self._places: list[Place] = []
        self._place: dict[bytes, Place] = {}
        self._ends: dict[bytes, float] = {}
        self._about: dict[bytes, set[bytes]] = {}
        self._counts: Counter[View] = Counter()
        self._free = 0
        self._waiting: Waiting | None = None

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def holders(self) -> frozenset[UUID]:
        """Who holds anything."""
        found = (self._wire[id_].claimed_by for id_ in self._ends)
        return frozenset(guide for guide in found if guide is not None)

    @property
    def threads(self) -> Collection[bytes]:
        """The threads that items are about."""
        return self._about.keys()

    @property
    def next_end(self) -> float | None:
        """When the next claim runs out: nobody tells that."""
        return min(self._ends.values(), default=None)

    def waiting(self) -> Waiting:
        """The whole, as it stands; the same object as long as nothing has changed."""
        if self._waiting is None or self._waiting.complete != self.complete:
            self._waiting = Waiting(
                rows=tuple(self._rows[place[-1]] for place in self._places),
                counts=MappingProxyType(dict(self._counts)),
                free=self._free,
                complete=self.complete,
                by_id=MappingProxyType(dict(self._rows)),
            )
        return self._waiting

    def take_page(self, rows: Iterable[QueueRow], *, now: float) -> None:
        """Take rows in, each over the one of the same id."""
        for row in rows:
            self._put(row, now)

    def keep_only(self, reviews: Collection[bytes]) -> None:
        """Let go of what is not among these."""
        for id_ in [id_ for id_ in self._rows if id_ not in reviews]:
            self._drop(id_)

    def take_since(self, found: QueueSince, *, now: float) -> None:
        """Take in what changed; of an answer that says `whole` nothing is to be taken."""
        for row in found.rows:
            self._put(row, now)
        for review in found.gone:
            self._drop(review.bytes)
        self.row = found.row

    def know(self, known: Known) -> None:
        """Show the rows with what is known now."""
        before, self._known = self._known, known
        if (before.me, before.rooms) != (known.me, known.rooms):
            touched = set(self._rows)
        else:
            reviews = (before.written ^ known.written) | (before.proposed ^ known.proposed)
            touched = {review.bytes for review in reviews}
            for thread in before.alone ^ known.alone:
                touched |= self._about.get(thread, set())
            if before.names != known.names:
                touched |= set(self._ends)
        for id_ in touched & self._wire.keys():
            self._make(id_)

    def end_claims(self, now: float) -> bool:
        """Free what is held no longer; whether anything was."""
        over = [id_ for id_, end in self._ends.items() if end <= now]
        for id_ in over:
            del self._ends[id_]
            self._make(id_)
        return bool(over)

    # Inside

    def _put(self, row: QueueRow, now: float) -> None:
        id_ = row.review.bytes
        self._leave_thread(id_)
        self._wire[id_] = row
        if row.thread is not None:
            self._about.setdefault(row.thread.bytes, set()).add(id_)
        self._ends.pop(id_, None)
        if row.claimed_by is not None:
            left = _CLAIM_SECONDS if row.lease_until is None else row.lease_until - now + _GRACE_SECONDS
            # It was just said to hold: where that cannot be by our clock, our clock is wrong.
            self._ends[id_] = now + (left if 0 < left <= _CLAIM_SECONDS else _CLAIM_SECONDS)
        self._make(id_)

    def _drop(self, id_: bytes) -> None:
        row = self._rows.pop(id_, None)
        if row is None:
            return
        self._count(row, -1)
        self._leave_thread(id_)
        del self._wire[id_]
        self._ends.pop(id_, None)
        self._take_out(id_)

    def _make(self, id_: bytes) -> None:
        known = self._known
        row = desk_row(
            self._wire[id_],
            rooms=known.rooms,
            names=known.names,
            me=known.me,
            holds=id_ in self._ends,
            written=known.written,
            proposed=known.proposed,
            alone=known.alone,
        )
        before = self._rows.get(id_)
        if before == row:
            return
        self._rows[id_] = row
        if before is not None:
            self._count(before, -1)
        self._count(row, 1)
        place = place_of(row)
        if self._place.get(id_) != place:
            self._take_out(id_)
            self._places.insert(bisect_left(self._places, place), place)
            self._place[id_] = place

    def _leave_thread(self, id_: bytes) -> None:
        row = self._wire.get(id_)
        if row is not None and row.thread is not None:
            about = self._about[row.thread.bytes]
            about.discard(id_)
            if not about:
                del self._about[row.thread.bytes]

    def _take_out(self, id_: bytes) -> None:
        place = self._place.pop(id_, None)
        if place is not None:
            del self._places[bisect_left(self._places, place)]

    def _count(self, row: DeskRow, by: int) -> None:
        self._waiting = None
        for view in views_of(row):
            self._counts[view] += by
        self._free += by * row.free
