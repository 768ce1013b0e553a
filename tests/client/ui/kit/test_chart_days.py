from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.days import DayPoint
from client.domain.journal import CheckIn, Moment
from client.ui.kit.chart_days import Span, Ticks, by_day, columns, marks, runs, ticks, within

TODAY = date(2026, 11, 21).toordinal()


def check_in(when: datetime, mood: int) -> CheckIn:
    return CheckIn(id=f"{when}-{mood}", created=Moment.of(when), mood=mood)


def point(day: int, *moods: int) -> DayPoint:
    return DayPoint(day, min(moods), max(moods), sum(moods) / len(moods), len(moods))


def test_a_day_is_the_writers_own() -> None:
    west, east = timezone(timedelta(hours=-8)), timezone(timedelta(hours=13))
    late = datetime(2026, 3, 1, 23, 30, tzinfo=west)
    early = datetime(2026, 3, 2, 0, 30, tzinfo=east)
    assert by_day([check_in(late, 2), check_in(early, 4)]) == (
        point(date(2026, 3, 1).toordinal(), 2),
        point(date(2026, 3, 2).toordinal(), 4),
    )


def test_a_day_keeps_its_lowest_highest_mean_and_number_in_any_order() -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    of_day = [check_in(noon + timedelta(minutes=index), mood) for index, mood in enumerate((5, 1, 3, 4))]
    before = check_in(noon - timedelta(days=2), 3)
    first = date(2026, 2, 27).toordinal()
    assert by_day([*of_day, before]) == (point(first, 3), DayPoint(first + 2, 1, 5, 3.25, 4))


def test_a_moment_no_calendar_names_is_left_out() -> None:
    far = CheckIn(id="far", created=Moment(utc=10**15, offset_minutes=0), mood=3)
    ancient = CheckIn(id="ancient", created=Moment(utc=-(10**15), offset_minutes=0), mood=3)
    assert by_day([far, ancient]) == ()


def test_before_1970_is_a_day_too() -> None:
    assert (
        by_day([check_in(datetime(1969, 12, 31, 23, tzinfo=UTC), 2)])[0].day == date(1969, 12, 31).toordinal()
    )


def test_a_span_ends_today_and_keeps_what_lies_in_it() -> None:
    points = [point(TODAY - 14, 1), point(TODAY - 13, 2), point(TODAY, 3)]
    window = within(points, Span.FORTNIGHT, today=TODAY)
    assert (window.first, window.last, window.days) == (TODAY - 13, TODAY, 14)
    assert window.points == tuple(points[1:])
    assert within(points, Span.ALL, today=TODAY).points == tuple(points)


def test_who_flew_west_still_sees_the_day_that_is_to_come() -> None:
    window = within([point(TODAY + 1, 4)], Span.FORTNIGHT, today=TODAY)
    assert (window.first, window.last) == (TODAY - 12, TODAY + 1)
    assert window.check_ins == 1


def test_a_clock_far_ahead_moves_only_everything() -> None:
    points = [point(TODAY, 3), point(TODAY + 900, 4)]
    assert within(points, Span.YEAR, today=TODAY).last == TODAY
    assert within(points, Span.ALL, today=TODAY).last == TODAY + 900


def test_nothing_at_all_is_a_window_too() -> None:
    for span in Span:
        window = within((), span, today=TODAY)
        assert (window.last, window.points, marks(window)) == (TODAY, (), ())


def test_a_gap_cuts_the_line() -> None:
    window = within([point(TODAY - day, 3) for day in (9, 8, 5, 4, 3, 0)], Span.FORTNIGHT, today=TODAY)
    assert [[mark.first - TODAY for mark in run] for run in runs(marks(window))] == [
        [-9, -8],
        [-5, -4, -3],
        [0],
    ]


def test_a_year_is_weeks_of_the_locales_kind_and_a_decade_months() -> None:
    points = [point(TODAY - back, 3) for back in range(3650, -1, -1)]
    for week_start in (1, 7):
        of_year = marks(within(points, Span.YEAR, today=TODAY), week_start=week_start)
        assert {date.fromordinal(mark.first).isoweekday() for mark in of_year[1:]} == {week_start}
        assert sum(mark.days for mark in of_year) == 365
    months = marks(within(points, Span.ALL, today=TODAY))
    assert {date.fromordinal(mark.first).day for mark in months[1:]} == {1}
    assert (months[0].first, months[-1].last) == (TODAY - 3650, TODAY)


def test_a_day_with_many_check_ins_weighs_as_one_day() -> None:
    monday = date(2026, 6, 1).toordinal()
    window = within([point(monday, *[1] * 9), point(monday + 1, 5)], Span.YEAR, today=TODAY)
    (mark,) = marks(window)
    assert (mark.mean, mark.count, mark.days) == (3.0, 10, 2)


moods = st.lists(st.integers(1, 5), min_size=1, max_size=4)
days = st.dictionaries(st.integers(TODAY - 4000, TODAY), moods, max_size=60)


@given(days, st.sampled_from(list(Span)), st.integers(1, 7))
def test_no_mark_says_more_or_less_than_the_days_it_stands_for(
    noted: dict[int, list[int]], span: Span, week_start: int
) -> None:
    window = within([point(day, *noted[day]) for day in sorted(noted)], span, today=TODAY)
    drawn = marks(window, week_start=week_start)
    assert sum(mark.count for mark in drawn) == window.check_ins
    for mark in drawn:
        inside = [point for point in window.points if mark.first <= point.day <= mark.last]
        assert mark.days == len(inside) > 0, "a mark without a day would be made up"
        assert (mark.low, mark.high) == (min(p.low for p in inside), max(p.high for p in inside))
        assert mark.low <= mark.mean <= mark.high
        assert window.first <= mark.first <= mark.last <= window.last
    assert [mark for run in runs(drawn) for mark in run] == list(drawn)


@given(days, st.integers(1, 900))
def test_a_column_is_as_low_and_as_high_as_its_days(noted: dict[int, list[int]], wide: int) -> None:
    window = within([point(day, *noted[day]) for day in sorted(noted)], Span.ALL, today=TODAY)

    per_day = wide / window.days
    start = -window.first * per_day

    def place(day: float) -> float:
        return start + day * per_day

    found = columns(window.points, start=start, per_day=per_day)
    assert len({x for x, _, _ in found}) == len(found) <= wide + 1
    for x, low, high in found:
        inside = [point for point in window.points if int(place(point.day)) == x]
        assert (low, high) == (min(p.low for p in inside), max(p.high for p in inside))
    assert {int(place(point.day)) for point in window.points} == {x for x, _, _ in found}


@pytest.mark.parametrize("first", [1, date(1, 3, 5).toordinal(), TODAY - 13, TODAY - 90, TODAY - 3650, TODAY])
@pytest.mark.parametrize("last", [TODAY, date.max.toordinal()])
def test_ticks_are_few_in_order_and_within(first: int, last: int) -> None:
    choices = list(ticks(first, last))
    assert choices
    for choice in choices:
        assert len(choice.days) <= 62
        assert list(choice.days) == sorted(set(choice.days))
        assert all(first <= day <= last for day in choice.days)
    assert choices[-1].unit == "year"


def test_months_are_named_at_their_firsts() -> None:
    named = next(choice for choice in ticks(TODAY - 364, TODAY) if choice.unit == "month")
    assert isinstance(named, Ticks)
    assert len(named.days) == 12
    assert {date.fromordinal(day).day for day in named.days} == {1}
