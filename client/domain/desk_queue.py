"""What a guide sees of one item that waits, in which order the items stand, and in which views they are.

Facts only: whoever shows a row has the words for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final, Literal, TypeAlias
from uuid import UUID

from client.domain.deciding import APPEAL, HELP_ME, is_urgent, may_go_together
from protocol.reviewing import FIRST_POSTS, Band, QueueRow

Held = Literal["", "me", "another"]
Place: TypeAlias = tuple[bool, int, int, int, bytes]

_BANDS: Final = {band: at for at, band in enumerate(Band)}
_NEVER: Final = 2**63
_BEGINS: Final = "thread"
_TALK: Final = ("thread", "reply")


class View(Enum):
    """A part of the queue. Calls for help are in each of them."""

    ALL = "all"
    URGENT = "urgent"
    NEWCOMERS = "newcomers"
    FIRST_REPLY = "first-reply"
    ASKED = "asked"
    MINE = "mine"
    SECOND = "second"


BIT: Final = {view: 1 << at for at, view in enumerate(View)}
"""Its bit in a row's `views`: asked of every row when another view is shown."""
_EVERY: Final = sum(BIT.values())
_SETS: Final = {bits: frozenset(view for view in View if bits & BIT[view]) for bits in range(2 ** len(View))}


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One item as one guide sees it. `id` is the review's, in bytes, which hash quickly.

    `held` says whose claim holds it, `holder` that guide's name where it is known here. `proposed` is a decision that
    waits for a second guide, `mine` that one proposed it oneself; `last` what was decided without closing it. `barred`:
    it is not for this guide. `written`: there are unfinished words about it. `marked`: to be removed beside others.
    `since` and `deadline` are seconds since 1970 UTC: by the latter a guide is to have opened it, and `opened` says
    that one has. `alone`: nobody but its author has written in its thread. `notes` and `reports` are counted; a
    colleague `asked` this guide; so many others are `looking`.
    """

    id: bytes
    review: UUID
    version: int
    kind: str
    band: Band
    why: tuple[str, ...]
    author_name: str
    title: str = field(repr=False)
    room: str
    published: bool
    since: int
    deadline: int | None = None
    opened: bool = False
    held: Held = ""
    holder: str = ""
    proposed: str = ""
    mine: bool = False
    last: str = ""
    barred: bool = False
    written: bool = False
    alone: bool = False
    notes: int = 0
    reports: int = 0
    asked: bool = False
    looking: int = 0
    marked: bool = False
    views: int = 0
    """A bit for each View it is in: see `is_in`."""

    @property
    def urgent(self) -> bool:
        """Whether somebody may be waiting for it this minute."""
        return is_urgent(self.kind, self.band)

    @property
    def free(self) -> bool:
        """Whether this guide can take it: nobody holds it, and it is for them."""
        return not (self.held or self.barred)

    @property
    def can_go_together(self) -> bool:
        """Whether it may be removed as spam beside others: nobody holds it, and nothing is proposed."""
        return self.free and not self.proposed and may_go_together(self.kind, self.band)


def desk_row(
    row: QueueRow,
    *,
    rooms: Mapping[UUID, str],
    names: Mapping[UUID, str],
    me: str,
    holds: bool = True,
    written: frozenset[UUID] = frozenset(),
    proposed: frozenset[UUID] = frozenset(),
    alone: frozenset[bytes] = frozenset(),
) -> DeskRow:
    """A row of the protocol as this guide sees it; `me` is the own member id. A claim it names `holds`, or is over.

    `written` are the reviews one has unfinished words about, `proposed` those one proposed something about, `alone` the
    threads of which the verified feed says that nobody but their author has written in them.
    """
    held: Held = ""
    if row.claimed_by is not None and holds:
        held = "me" if str(row.claimed_by) == me else "another"
    is_alone = _is_alone(row, alone)
    return DeskRow(
        id=row.review.bytes,
        review=row.review,
        version=row.version,
        kind=row.kind,
        band=row.band,
        why=row.why,
        author_name=row.author_name,
        title=row.title,
        room=rooms.get(row.room, "") if row.room else "",
        published=row.published,
        since=row.waiting_since,
        deadline=row.deadline,
        opened=row.opened,
        held=held,
        holder=names.get(row.claimed_by, "") if held and row.claimed_by else "",
        proposed=row.proposed,
        mine=bool(row.proposed) and row.review in proposed,
        last=row.last,
        barred=row.barred,
        written=row.review in written,
        alone=is_alone,
        notes=row.notes,
        reports=row.reports,
        asked=row.asked,
        looking=row.looking,
        views=_views(row, held=held, alone=is_alone),
    )


def place_of(row: DeskRow | QueueRow) -> Place:
    """Where it stands: calls for help, then by band, by deadline, and by how long it has waited."""
    since, id_ = (row.since, row.id) if isinstance(row, DeskRow) else (row.waiting_since, row.review.bytes)
    deadline = _NEVER if row.deadline is None else row.deadline
    return row.kind != HELP_ME, _BANDS[row.band], deadline, since, id_


def is_in(row: DeskRow, view: View) -> bool:
    """Whether it is in that view."""
    return bool(row.views & BIT[view])


def views_of(row: DeskRow) -> frozenset[View]:
    """The views it is in."""
    return _SETS[row.views]


def _views(row: QueueRow, *, held: Held, alone: bool) -> int:
    if row.kind == HELP_ME:
        return _EVERY
    found = {
        View.ALL: True,
        View.URGENT: is_urgent(row.kind, row.band),
        View.NEWCOMERS: FIRST_POSTS in row.why,
        View.FIRST_REPLY: alone,
        View.ASKED: row.asked,
        View.MINE: held == "me",
        View.SECOND: row.kind == APPEAL or bool(row.proposed),
    }
    return sum(BIT[view] for view, holds in found.items() if holds)


def _is_alone(row: QueueRow, alone: frozenset[bytes]) -> bool:
    """A thread that nobody can read yet has no reply; of others the feed says it, and what it does not know is not."""
    if row.kind not in _TALK or row.thread is None:
        return False
    return row.thread.bytes in alone or (row.kind == _BEGINS and not row.published)
