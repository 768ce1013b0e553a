from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.days import LAST_DAY, day_of, hour_of
from client.domain.journal import CheckIn, Measure, Moment
from client.domain.trends import (
    FEWEST_DAYS_WITH,
    FEWEST_IN_A_CELL,
    Cell,
    Diary,
    Noted,
    Tagged,
    day_points,
    hours,
    in_time,
    month_of,
    noted,
    rows_between,
    seen,
    weekday_of,
)

DAY = date(2026, 11, 22).toordinal()  # a Sunday


def test_a_check_in_is_noted_on_its_writers_own_day_and_hour() -> None:
    west = datetime(2026, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    made = CheckIn("a", Moment.of(west), 4, activities=("Walk",), measures=(Measure("sleep", 7.5),))
    assert noted(made) == Noted(date(2026, 3, 1).toordinal(), 23, 4, ("Walk",), (Measure("sleep", 7.5),))


def test_where_only_the_day_is_known_there_is_no_hour() -> None:
    made = CheckIn("a", Moment.of(datetime(2026, 3, 1, 12, tzinfo=UTC)), 4, whole_day=True)
    assert noted(made) == Noted(date(2026, 3, 1).toordinal(), None, 4)


def test_a_broken_clock_notes_nothing() -> None:
    assert noted(CheckIn("a", Moment(10**15, 0), 4)) is None
    assert day_of(Moment(-(10**15), 0)) is None
    assert day_of(Moment((LAST_DAY - 719_163) * 86_400, 0)) == LAST_DAY
    assert day_of(Moment((LAST_DAY - 719_162) * 86_400, 0)) is None


@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29)), st.integers(-14 * 60, 14 * 60))
def test_day_and_hour_are_those_of_the_writers_clock(local: datetime, offset: int) -> None:
    moment = Moment.of(local.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=offset))))
    assert (day_of(moment), hour_of(moment)) == (local.toordinal(), local.hour)


def test_weekdays_and_months_are_the_calendars() -> None:
    assert [weekday_of(DAY + each) for each in (-6, -1, 0, 1)] == [1, 6, 7, 1]
    assert month_of(DAY) == 2026 * 12 + 10


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 10)), max_size=60))
def test_no_day_is_made_up_and_none_is_lost(values: list[tuple[int, int]]) -> None:
    made = day_points(values)
    assert [point.day for point in made] == sorted({day for day, _ in values})
    assert sum(point.count for point in made) == len(values)
    for point in made:
        own = [value for day, value in values if day == point.day]
        assert (point.low, point.high) == (min(own), max(own))
        assert point.mean == pytest.approx(sum(own) / len(own))


def test_few_moods_of_an_hour_have_no_mean() -> None:
    few = [Noted(DAY - 7 * week, 9, 5) for week in range(FEWEST_IN_A_CELL - 1)]
    enough = [Noted(DAY - 7 * week, 20, 1 + week % 2) for week in range(4)]
    found = hours(Diary((*few, *enough)), first=1, last=DAY)
    assert found.cells == {(7, 9): Cell(2, None), (7, 20): Cell(4, 1.5)}
    assert found.weekdays == {7: Cell(6, (5 + 5 + 1 + 2 + 1 + 2) / 6)}
    assert found.hours == {9: Cell(2, None), 20: Cell(4, 1.5)}
    assert found.whole.count == 6


def test_what_has_no_hour_or_no_mood_is_in_no_cell_and_counted_or_not() -> None:
    diary = Diary((Noted(DAY, None, 3), Noted(DAY, 9, None), Noted(DAY, 9, 3), Noted(DAY - 99, 9, 3)))
    found = hours(diary, first=DAY - 9, last=DAY)
    assert (found.no_hour, found.whole.count) == (1, 1)


@given(
    st.lists(
        st.builds(
            Noted,
            st.integers(DAY - 30, DAY),
            st.none() | st.integers(0, 23),
            st.none() | st.integers(1, 5),
        )
    )
)
def test_every_mood_is_in_one_cell_or_said_to_be_in_none(rows: list[Noted]) -> None:
    found = hours(Diary(tuple(rows)), first=DAY - 20, last=DAY)
    moods = sum(1 for each in rows if each.mood is not None and each.day >= DAY - 20)
    for part in (found.cells, found.weekdays, found.hours):
        assert sum(cell.count for cell in part.values()) + found.no_hour == moods
    assert found.whole.count + found.no_hour == moods


def test_a_day_counts_once_however_often_a_name_was_noted() -> None:
    rows = [
        Noted(DAY - 1, 9, 2, ("Walk",)),
        Noted(DAY - 1, 20, 4, ("Walk", "Choir")),
        Noted(DAY, 9, None, ("Walk",)),
    ]
    diary = Diary(tuple(rows), (Tagged(DAY, "Walk"), Tagged(DAY, "Walk")))
    shown = in_time(seen(diary), first=DAY - 9, last=DAY).names
    assert [(each.name, each.filed, each.days, each.mood_days) for each in shown] == [
        ("Walk", "activity", 2, 1),
        ("Choir", "activity", 1, 1),
        ("Walk", "tag", 1, 0),
    ]
    assert shown[0].months == {month_of(DAY): 2}


def test_the_mean_of_days_with_is_told_from_enough_days_on() -> None:
    def found(days: int) -> float | None:
        rows = tuple(Noted(DAY - each, 9, 2 + each % 2, ("Walk",)) for each in range(days))
        (only,) = in_time(seen(Diary(rows)), first=1, last=DAY).names
        assert (only.days, only.mood_days) == (days, days)
        return only.mean

    assert found(FEWEST_DAYS_WITH - 1) is None
    assert found(FEWEST_DAYS_WITH) == pytest.approx(2.4)


def test_a_day_weighs_the_same_however_many_moods_it_has() -> None:
    rows = [Noted(DAY, 9, 5, ("Walk",)), *(Noted(DAY - each, 9, 1, ("Walk",)) for each in range(1, 5))]
    rows += [Noted(DAY, hour, 5) for hour in range(10, 20)]
    (only,) = in_time(seen(Diary(tuple(rows))), first=1, last=DAY).names
    assert only.mean == pytest.approx((5 + 4 * 1) / 5)


def test_the_order_follows_how_often_and_never_the_mood() -> None:
    rows = [Noted(DAY - each, 9, 1, ("Often",)) for each in range(6)]
    rows += [Noted(DAY - each, 9, 5, ("rare", "Also rare")) for each in range(10, 13)]
    shown = in_time(seen(Diary(tuple(rows))), first=1, last=DAY).names
    assert [each.name for each in shown] == ["Often", "Also rare", "rare"]


def test_only_the_chosen_days_are_in_it() -> None:
    rows = tuple(Noted(DAY - each, 9, 3, ("Walk",)) for each in (0, 5, 20))
    looked = seen(Diary(rows, (Tagged(DAY - 40, "away"),)))
    assert (looked.first, looked.last) == (DAY - 40, DAY)
    shown = in_time(looked, first=DAY - 5, last=DAY - 1)
    assert [(each.name, each.days) for each in shown.names] == [("Walk", 1)]
    assert shown.hours.whole.count == 1


def test_nothing_at_all_is_seen_too() -> None:
    looked = seen(Diary())
    assert (looked.first, looked.moods, looked.measured) == (None, (), {})
    assert in_time(looked, first=1, last=9).names == ()


def test_dimensions_keep_apart() -> None:
    rows = (
        Noted(DAY, 9, None, (), (Measure("sleep", 7.5), Measure("pain", 2))),
        Noted(DAY, 20, None, (), (Measure("pain", 4),)),
    )
    found = seen(Diary(rows)).measured
    assert [(point.low, point.high, point.mean, point.count) for point in found["pain"]] == [(2, 4, 3.0, 2)]
    assert [point.mean for point in found["sleep"]] == [7.5]


@pytest.mark.parametrize(
    ("least", "most", "rows"),
    [
        (0, 10, (0, 2, 4, 6, 8, 10)),
        (0, 27, (0, 5, 10, 15, 20, 25, 30)),
        (1, 5, (1, 2, 3, 4, 5)),
        (0, 24, (0, 5, 10, 15, 20, 25)),
        (0, 0.7, (0, 0.2, 0.4, 0.6, 0.8)),
        (0, 8000, (0, 2000, 4000, 6000, 8000)),
    ],
)
def test_lines_stand_at_round_numbers(least: float, most: float, rows: tuple[float, ...]) -> None:
    assert rows_between(least, most) == rows


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_lines_hold_all_that_is_between(least: float, room: float) -> None:
    made = rows_between(least, least + room)
    assert 2 <= len(made) <= 12
    assert sorted(set(made)) == list(made)
    if room > 1e-3:
        assert made[0] <= least + 1e-6
        assert made[-1] >= least + room - 1e-6


def test_lines_of_no_room_or_of_endless_room_are_two() -> None:
    assert rows_between(3, 3) == (3, 4)
    assert rows_between(0, inf) == (0, 1)
