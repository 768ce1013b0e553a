"""A person's own notes as numbers to look back on: by day, by weekday and hour, by dimension, by activity and tag.

Nothing is put where nothing was noted, and nothing here says why anything was so. A day is a date's ordinal
(`datetime.date.toordinal`) in the writer's own offset from UTC; a week begins on Monday, 1, and ends on Sunday, 7.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import floor, inf, log10
from typing import Final, Literal, NamedTuple

from client.domain.days import DayPoint, day_of, hour_of
from client.domain.journal import CheckIn, Dimension, Measure
from client.domain.scored import Scored

FEWEST_IN_A_CELL: Final = 3
"""From so many check-ins on, an hour of a weekday shows their mean; below, only how many there were."""
FEWEST_DAYS_WITH: Final = 5
"""From so many days on, the days with an activity or a tag show their mean mood; below, only how many there were."""

_LEAST_ROOM: Final = 1e-3

Filed = Literal["activity", "tag"]


class Noted(NamedTuple):
    """A check-in as far as a chart needs it. `hour` is None where only the day is known, `mood` where none was."""

    day: int
    hour: int | None
    mood: int | None
    activities: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()


class Tagged(NamedTuple):
    """A journal entry's day and one of its tags."""

    day: int
    tag: str


@dataclass(frozen=True, slots=True)
class Diary:
    """All that charts are made of. `noted` and `tagged` come in any order; `dimensions` as a person ordered them."""

    noted: tuple[Noted, ...] = field(default=(), repr=False)
    tagged: tuple[Tagged, ...] = field(default=(), repr=False)
    dimensions: tuple[Dimension, ...] = field(default=(), repr=False)
    scored: tuple[Scored, ...] = field(default=(), repr=False)

    def days(self) -> Iterator[int]:
        """Every day that has anything, some more than once."""
        yield from (each.day for each in self.noted)
        yield from (each.day for each in self.tagged)
        yield from (score.day for each in self.scored for score in each.scores)


@dataclass(frozen=True, slots=True)
class Cell:
    """So many moods, and their mean: None for fewer than FEWEST_IN_A_CELL, which is too few to say anything."""

    count: int = 0
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """Moods by weekday and hour: `cells` where there were any; `weekdays` and `hours` are whole rows and columns, and
    `whole` is all of them together.

    `no_hour` is how many moods had no hour, and so are in none of them.
    """

    cells: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    weekdays: Mapping[int, Cell] = field(default_factory=dict)
    hours: Mapping[int, Cell] = field(default_factory=dict)
    whole: Cell = Cell()
    no_hour: int = 0


@dataclass(frozen=True, slots=True)
class OnDaysWith:
    """The days with one activity or tag, whatever else they had.

    `months` counts days by month (months since year 0, as `month_of`). `mood_days` of them had a mood; `mean` is the
    mean of those days' own means, None for fewer than FEWEST_DAYS_WITH.
    """

    name: str = field(repr=False)
    filed: Filed
    days: int
    months: Mapping[int, int] = field(repr=False)
    mood_days: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A diary and what charts of any time are made of: its days by mood, and by dimension (`Dimension.id`)."""

    diary: Diary = Diary()
    moods: tuple[DayPoint, ...] = field(default=(), repr=False)
    measured: Mapping[str, tuple[DayPoint, ...]] = field(default_factory=dict, repr=False)
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class InTime:
    """What charts show of the days from `first` to `last` alone."""

    first: int
    last: int
    hours: Hours = field(default_factory=Hours)
    names: tuple[OnDaysWith, ...] = ()


def noted(check_in: CheckIn) -> Noted | None:
    """What a chart needs of a check-in; None where its clock was so wrong that no calendar has its day."""
    day = day_of(check_in.created)
    if day is None:
        return None
    hour = None if check_in.whole_day else hour_of(check_in.created)
    return Noted(day, hour, check_in.mood, check_in.activities, check_in.measures)


def month_of(day: int) -> int:
    """Months since year 0, so that January is a multiple of twelve."""
    on = date.fromordinal(day)
    return on.year * 12 + on.month - 1


def weekday_of(day: int) -> int:
    """1 for Monday to 7 for Sunday."""
    return (day - 1) % 7 + 1


def day_points(values: Iterable[tuple[int, float]]) -> tuple[DayPoint, ...]:
    """Days and values in any order as one point a day, the oldest first."""
    of_days: dict[int, list[float]] = {}
    for day, value in values:
        of_days.setdefault(day, []).append(value)
    return tuple(
        DayPoint(day, min(found), max(found), sum(found) / len(found), len(found))
        for day, found in sorted(of_days.items())
    )


def moods(diary: Diary) -> tuple[DayPoint, ...]:
    """The days with a mood."""
    return day_points((each.day, each.mood) for each in diary.noted if each.mood is not None)


def measured(diary: Diary) -> dict[str, tuple[DayPoint, ...]]:
    """The days of each dimension, by its id; those of which nothing was noted are absent."""
    values: dict[str, list[tuple[int, float]]] = {}
    for each in diary.noted:
        for measure in each.measures:
            values.setdefault(measure.dimension, []).append((each.day, measure.value))
    return {dimension: day_points(found) for dimension, found in values.items()}


def seen(diary: Diary) -> Seen:
    """A diary looked at once."""
    days = set(diary.days())
    return Seen(
        diary, moods(diary), measured(diary), min(days) if days else None, max(days) if days else None
    )


def in_time(looked: Seen, *, first: int, last: int) -> InTime:
    """The days from `first` to `last` of it."""
    names = on_days_with(
        looked.diary, {point.day: point.mean for point in looked.moods}, first=first, last=last
    )
    return InTime(first, last, hours(looked.diary, first=first, last=last), names)


def hours(diary: Diary, *, first: int, last: int) -> Hours:
    """Moods from day `first` to `last` by weekday and hour."""
    found: dict[tuple[int, int], list[int]] = {}
    no_hour = 0
    for each in diary.noted:
        if each.mood is None or not first <= each.day <= last:
            continue
        if each.hour is None:
            no_hour += 1
        else:
            found.setdefault((weekday_of(each.day), each.hour), []).append(each.mood)
    of_weekdays: dict[int, list[int]] = {}
    of_hours: dict[int, list[int]] = {}
    for (weekday, hour), values in found.items():
        of_weekdays.setdefault(weekday, []).extend(values)
        of_hours.setdefault(hour, []).extend(values)
    return Hours(
        {key: _cell(values) for key, values in sorted(found.items())},
        {key: _cell(values) for key, values in sorted(of_weekdays.items())},
        {key: _cell(values) for key, values in sorted(of_hours.items())},
        _cell([mood for values in found.values() for mood in values]),
        no_hour,
    )


def on_days_with(
    diary: Diary, mood_of: Mapping[int, float], *, first: int, last: int
) -> tuple[OnDaysWith, ...]:
    """Each activity and tag of the days from `first` to `last`: the most frequent first, then by name.

    `mood_of` are days' mean moods. The order is by how often, which says nothing of what goes with which mood.
    """
    days: dict[tuple[Filed, str], set[int]] = {}
    for each in diary.noted:
        if first <= each.day <= last:
            for name in each.activities:
                days.setdefault(("activity", name), set()).add(each.day)
    for day, tag in diary.tagged:
        if first <= day <= last:
            days.setdefault(("tag", tag), set()).add(day)
    made = [_with(filed, name, found, mood_of) for (filed, name), found in days.items()]
    return tuple(sorted(made, key=lambda one: (-one.days, one.name.casefold(), one.name, one.filed)))


def rows_between(least: float, most: float, *, fewest: int = 3) -> tuple[float, ...]:
    """Round numbers for the lines of a chart from `least` to at least `most`: four to six, more or less.

    The steps are 1, 2 or 5 times a power of ten. Where there is hardly any room, or no end of it, there are two.
    """
    room = most - least
    if not _LEAST_ROOM < room < inf:
        return least, least + 1
    step = 10.0 ** floor(log10(room / fewest))
    step *= next(times for times in (5, 2, 1) if step * times * fewest <= room or times == 1)
    start = floor(least / step + 1e-9)
    count = -floor(-(most / step - 1e-9)) - start
    return tuple(round((start + each) * step, 12) for each in range(count + 1))


def _cell(values: list[int]) -> Cell:
    enough = len(values) >= FEWEST_IN_A_CELL
    return Cell(len(values), sum(values) / len(values) if enough else None)


def _with(filed: Filed, name: str, days: set[int], mood_of: Mapping[int, float]) -> OnDaysWith:
    months: dict[int, int] = {}
    for day in sorted(days):
        month = month_of(day)
        months[month] = months.get(month, 0) + 1
    means = [mood_of[day] for day in sorted(days) if day in mood_of]
    enough = len(means) >= FEWEST_DAYS_WITH
    return OnDaysWith(name, filed, len(days), months, len(means), sum(means) / len(means) if enough else None)
