"""A person's own days as numbers to draw: no Qt in here, so that what is said of the days can be proven alone.

A day is a date's ordinal (`datetime.date.toordinal`), in the writer's own offset from UTC: a check-in made late in the
evening stays on that evening after a journey. Nothing is ever put where no check-in was.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from operator import itemgetter
from typing import Final, Literal, NamedTuple

from client.domain.days import DAY_SECONDS, EPOCH, LAST_DAY, DayPoint
from client.domain.journal import CheckIn

_DAILY_UP_TO: Final = 124
_WEEKLY_UP_TO: Final = 800
_MOST_TICKS: Final = 60

_DAY: Final = itemgetter(0)

Grain = Literal["day", "week", "month"]
"""What one mark on the line stands for."""


class Span(Enum):
    """How far back a chart looks; the value is the number of days up to and with today, 0 for everything."""

    FORTNIGHT = 14
    MONTHS = 91
    YEAR = 365
    ALL = 0


class Between(NamedTuple):
    """Days that a person chose by their dates, both inclusive."""

    first: int
    last: int


Stretch = Span | Between
"""Which days a chart looks at."""


class Window:
    """The days a chart shows, from `first` to `last` inclusive, and the points within."""

    __slots__ = ("first", "last", "points")

    def __init__(self, first: int, last: int, points: tuple[DayPoint, ...]) -> None:
        self.first = first
        self.last = last
        self.points = points

    @property
    def days(self) -> int:
        """How many days, with or without check-ins."""
        return self.last - self.first + 1

    @property
    def check_ins(self) -> int:
        """How many check-ins."""
        return sum(point.count for point in self.points)

    @property
    def grain(self) -> Grain:
        """A mark for each day while a person can tell them apart, then for each week, then for each month."""
        if self.days <= _DAILY_UP_TO:
            return "day"
        return "week" if self.days <= _WEEKLY_UP_TO else "month"


class Mark(NamedTuple):
    """One place on the line. `first` and `last` are days; `mean` is the mean of the days' means, so that a day with
    many check-ins weighs no more than one with a single one. `key` numbers days, weeks or months: neighbours differ
    by one, and where they differ by more there is a gap.
    """

    key: int
    first: int
    last: int
    low: float
    high: float
    mean: float
    count: int  # type: ignore[assignment]  # a tuple's own `count` is nobody's business here
    days: int

    @property
    def middle(self) -> float:
        """Where it stands in time."""
        return (self.first + self.last) / 2


Column = tuple[int, float, float]
"""Where a column stands, and the lowest and highest value of all days that fall into it."""


class Ticks:
    """Days that may be named below a chart, and whether as days, as months or as years."""

    __slots__ = ("days", "unit")

    def __init__(self, unit: Literal["day", "month", "year"], days: tuple[int, ...]) -> None:
        self.unit = unit
        self.days = days


def by_day(check_ins: Iterable[CheckIn]) -> tuple[DayPoint, ...]:
    """The days of these check-ins' moods, oldest first, whatever order they come in.

    Without a mood a check-in is none of them. One from before year 1 or after 9999 (a broken clock) has no day on any
    calendar here and is left out.
    """
    alone: dict[
        int, int
    ] = {}  # the first mood of each day: mostly there is no other, and no list is made for one
    together: dict[int, list[int]] = {}
    begins = ends = day = (
        0  # seconds of the day at hand: most come day by day, and one look-up serves them all
    )
    of_day: list[int] | None = None
    for check_in in check_ins:
        mood = check_in.mood
        if mood is None:  # nothing to draw, and nothing is put in its place
            continue
        created = check_in.created
        clock = created.utc + 60 * created.offset_minutes
        if not begins <= clock < ends:
            day = clock // DAY_SECONDS
            begins = day * DAY_SECONDS
            ends = begins + DAY_SECONDS
            of_day = together.get(day)
            if day not in alone:
                alone[day] = mood
                continue
        if of_day is None:
            of_day = together[day] = [alone[day]]
        of_day.append(mood)
    made = []
    new = tuple.__new__  # a third less time than DayPoint itself takes for the same
    for since_1970 in sorted(alone):
        day = EPOCH + since_1970
        if not 1 <= day <= LAST_DAY:
            continue
        several = together.get(since_1970)
        if several is None:
            mood = alone[since_1970]
            made.append(new(DayPoint, (day, mood, mood, float(mood), 1)))
        else:
            count = len(several)
            made.append(new(DayPoint, (day, min(several), max(several), sum(several) / count, count)))
    return tuple(made)


def within(points: Sequence[DayPoint], span: Stretch, *, today: int) -> Window:
    """The part of `points` (in rising order) that a stretch of time shows.

    A span ends today, or tomorrow if there is a check-in: somebody who flew west has lived a day that is still to come.
    Everything means everything, later days too.
    """
    if isinstance(span, Between):
        first, last = span
        return Window(first, last, tuple(point for point in points if first <= point.day <= last))
    newest = points[-1].day if points else today
    if span is Span.ALL:
        return Window(points[0].day if points else today, max(today, newest), tuple(points))
    last = today + 1 if any(point.day == today + 1 for point in points) else today
    first = last - span.value + 1
    return Window(first, last, tuple(point for point in points if first <= point.day <= last))


def marks(window: Window, *, week_start: int = 1, grain: Grain | None = None) -> tuple[Mark, ...]:
    """What the line is drawn through. `week_start` is the first day of the week, 1 for Monday to 7 for Sunday.

    `grain` is the window's own unless another is asked for.
    """
    grain = grain or window.grain
    if grain == "day":
        return tuple(
            Mark(point.day, point.day, point.day, point.low, point.high, point.mean, point.count, 1)
            for point in window.points
        )
    made: list[Mark] = []
    points, begin = window.points, 0
    while begin < len(points):
        first = points[begin].day
        if grain == "week":
            key = (first - week_start) // 7
            first, last = key * 7 + week_start, key * 7 + week_start + 6
        else:
            key = _month(first)
            first, last = _first_of(key), _first_of(key + 1) - 1
        end = bisect_right(points, last, begin, key=_DAY)
        _, lows, highs, means, counts = zip(*points[begin:end], strict=True)
        made.append(
            Mark(
                key,
                max(first, window.first),
                min(last, window.last),
                min(lows),
                max(highs),
                sum(means) / (end - begin),
                sum(counts),
                end - begin,
            )
        )
        begin = end
    return tuple(made)


def neighbours(before: Mark, after: Mark) -> bool:
    """Whether nothing is missing between two marks: not a day, a week or a month without any."""
    return after.key == before.key + 1


def runs(drawn: Sequence[Mark], joined: Callable[[Mark, Mark], bool] = neighbours) -> list[list[Mark]]:
    """The marks cut where something is missing between two of them."""
    cut: list[list[Mark]] = []
    for mark in drawn:
        if cut and joined(cut[-1][-1], mark):
            cut[-1].append(mark)
        else:
            cut.append([mark])
    return cut


def columns(points: Iterable[DayPoint], *, start: float, per_day: float) -> tuple[Column, ...]:
    """From lowest to highest in each column, of points in rising order. Day 0 stands at `start`, and each day
    `per_day` columns further (or back); a column without days is absent.
    """
    found: list[Column] = []
    at: int | None = None
    least = most = 0.0
    for day, low, high, _, _ in points:
        x = int(start + day * per_day)
        if x == at:
            if low < least:
                least = low
            if high > most:
                most = high
            continue
        if at is not None:
            found.append((at, least, most))
        at, least, most = x, low, high
    if at is not None:
        found.append((at, least, most))
    return tuple(found)


def ticks(first: int, last: int) -> Iterator[Ticks]:
    """Ever coarser choices of days to name: days counted back from the last, firsts of months, firsts of years."""
    for step in (1, 2, 3, 4, 7, 14, 28):
        if (last - first) // step < _MOST_TICKS:
            yield Ticks("day", tuple(range(last, first - 1, -step))[::-1])
    from_month, to_month = _month(first), _month(last)
    for step in (1, 2, 3, 6):
        if (to_month - from_month) // step < _MOST_TICKS:
            named = [_first_of(month) for month in range(from_month, to_month + 1) if month % step == 0]
            yield Ticks("month", tuple(day for day in named if first <= day <= last))
    from_year, to_year = from_month // 12, to_month // 12
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000):
        if (to_year - from_year) // step < _MOST_TICKS:
            years = range(-(-from_year // step) * step, to_year + 1, step)
            named = [_first_of(year * 12) for year in years if year >= 1]
            yield Ticks("year", tuple(day for day in named if first <= day <= last))


def _month(day: int) -> int:
    """Months since year 0, so that January is a multiple of twelve."""
    on = date.fromordinal(day)
    return on.year * 12 + on.month - 1


def _first_of(month: int) -> int:
    year, index = divmod(month, 12)
    return date(year, index + 1, 1).toordinal() if year <= date.max.year else LAST_DAY + 1
