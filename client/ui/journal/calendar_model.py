"""A month of the journal: on which days something was written, how one was, and what was written on one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from client.domain.filing import EVERY, EntryRow, Wanted
from client.domain.journal import Moment
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_AWAY: Final = 86_400
"""Seconds that a writer's day may begin before, or end after, the same day of UTC; and a little."""
_MOST_OF_A_DAY: Final = 200
_SOON: Final = 60
"""Milliseconds for which the arrow keys may go on before the day is read."""
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2199


@dataclass(frozen=True, slots=True)
class DayMarks:
    """What there is of a day: how many entries, and the moods of those that have one, in order."""

    count: int = 0
    moods: tuple[int, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class CalendarState:
    """`day` is where one is, its month is shown. `marks` has the days of that month on which something was written,
    `entries` what was written on `day`. `oldest` is the first year there is anything of.
    """

    day: date
    today: date
    marks: dict[date, DayMarks] = field(default_factory=dict)
    entries: tuple[EntryRow, ...] = ()
    oldest: int | None = None
    journal: str = EVERY
    loaded: bool = False
    notice: Notice | None = None


class Calendar(QObject):
    """Reads a month by its moments, never its words, and one day by the beginnings of its entries."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._asked = False
        today = self._today()
        self.state = CalendarState(today, today)
        self._reading = later(self, _SOON, self._read_day)
        home.bridge.changed.connect(self._heard)

    def load(self, journal: str | None = None) -> None:
        """Read the month and the day one is at, of this journal."""
        self._asked = True
        shown = self.state.journal if journal is None else journal
        self._become(replace(self.state, today=self._today(), journal=shown))
        self._read_month()
        self._read_day()

    def go(self, day: date) -> None:
        """Be at another day; its month is shown."""
        year = min(max(day.year, FIRST_YEAR), LAST_YEAR)
        day = day if year == day.year else date(year, day.month, 1)
        before = self.state.day
        if day == before:
            return
        self._become(replace(self.state, day=day, entries=()))
        if (day.year, day.month) != (before.year, before.month):
            self._become(replace(self.state, marks={}, loaded=False))
            self._read_month()
        self._reading.start()

    def go_months(self, months: int) -> None:
        """So many months on, or back; the same day where the month has it."""
        self.go(months_on(self.state.day, months))

    def _today(self) -> date:
        return datetime.fromtimestamp(self._home.now(), UTC).astimezone().date()

    def _read_month(self) -> None:
        shown = self.state.day.replace(day=1)
        first, until = _utc(shown), _utc(months_on(shown, 1))
        shelving, journal = self._home.session.shelving, self.state.journal

        async def read() -> tuple[list[tuple[Moment, int | None]], Moment | None]:
            moments = await shelving.moments(first=first - _AWAY, until=until + _AWAY, journal_id=journal)
            return moments, await shelving.first_moment()

        self._home.bridge.run(
            read(), lambda found: self._found(shown, journal, *found), self._failed, owner=self
        )

    def _found(
        self, shown: date, journal: str, moments: Sequence[tuple[Moment, int | None]], oldest: Moment | None
    ) -> None:
        if (shown, journal) == (self.state.day.replace(day=1), self.state.journal):
            year = None if oldest is None else day_of(oldest).year
            marks = marks_of(moments, shown)
            self._become(replace(self.state, marks=marks, oldest=year, loaded=True, notice=None))

    def _read_day(self) -> None:
        day, journal = self.state.day, self.state.journal
        wanted = Wanted(journal=journal, first=_utc(day) - _AWAY, until=_utc(day) + 2 * _AWAY)
        work = self._home.session.shelving.rows(wanted=wanted, limit=_MOST_OF_A_DAY)
        self._home.bridge.run(work, lambda rows: self._read(day, journal, rows), self._failed, owner=self)

    def _read(self, day: date, journal: str, rows: Sequence[EntryRow]) -> None:
        if (day, journal) == (self.state.day, self.state.journal):
            self._become(
                replace(self.state, entries=tuple(each for each in rows if day_of(each.created) == day))
            )

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if self._asked and changes.kinds & {Kind.JOURNAL, Kind.PICTURE}:
            self.load()

    def _become(self, state: CalendarState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def day_of(moment: Moment) -> date:
    """The day it was for the writer; the first or last day of a calendar for a moment that none has."""
    days = (moment.utc + 60 * moment.offset_minutes) // _AWAY
    return date.fromordinal(min(max(1, _EPOCH + days), date.max.toordinal()))


def marks_of(moments: Sequence[tuple[Moment, int | None]], shown: date) -> dict[date, DayMarks]:
    """What there is of each day of the month `shown` begins."""
    found: dict[date, DayMarks] = {}
    for moment, mood in moments:
        day = day_of(moment)
        if (day.year, day.month) == (shown.year, shown.month):
            has = found.get(day, DayMarks())
            found[day] = DayMarks(has.count + 1, has.moods if mood is None else (*has.moods, mood))
    return found


def months_on(day: date, months: int) -> date:
    """So many months on, or back: the same day, or the last of a month that does not have it."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return day
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))


def _utc(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


_EPOCH: Final = date(1970, 1, 1).toordinal()
