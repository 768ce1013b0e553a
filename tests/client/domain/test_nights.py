"""What is reckoned from a night: over midnight, from what was said alone, and never from what was not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.nights import DAY_MINUTES, Mean, Night, between, means, week_of

MORNING = date(2026, 11, 22)
CLOCK = st.integers(0, DAY_MINUTES - 1)
PARTS = ("to_bed", "lights_out", "asleep_after", "awake", "woke", "up")


def at(hour: int, minute: int = 0) -> int:
    return 60 * hour + minute


WHOLE = Night(
    MORNING,
    to_bed=at(22, 40),
    lights_out=at(23, 10),
    asleep_after=35,
    times=2,
    awake=40,
    woke=at(6, 30),
    up=at(7),
    rested=5,
)


def test_a_night_over_midnight() -> None:
    assert (WHOLE.in_bed, WHOLE.asleep) == (500, 440 - 35 - 40)
    assert WHOLE.efficiency == pytest.approx(365 / 500)
    assert WHOLE.fits


def test_a_night_that_begins_after_midnight_and_a_sleep_by_day() -> None:
    late = replace(WHOLE, to_bed=at(1), lights_out=at(1, 15), woke=at(8), up=at(8, 10))
    assert (late.in_bed, late.asleep) == (430, 405 - 75)
    by_day = replace(WHOLE, to_bed=at(8), lights_out=at(8), asleep_after=0, awake=0, woke=at(15), up=at(15))
    assert (by_day.in_bed, by_day.asleep, by_day.efficiency) == (420, 420, 1.0)


@pytest.mark.parametrize("missing", PARTS)
def test_what_is_missing_is_missing_and_not_zero(missing: str) -> None:
    night = replace(WHOLE, **{missing: None})  # type: ignore[arg-type]  # a part by its name
    assert night.efficiency is None
    assert (night.in_bed is None) == (missing in ("to_bed", "up"))
    assert (night.asleep is None) == (missing not in ("to_bed", "up"))
    assert night.fits


def test_never_awake_needs_no_minutes_and_not_said_does() -> None:
    assert replace(WHOLE, times=0, awake=None).asleep == 440 - 35
    assert replace(WHOLE, times=None, awake=None).asleep is None
    assert replace(WHOLE, times=3, awake=None).asleep is None
    assert replace(WHOLE, times=None, awake=10).asleep == 440 - 45


def test_parts_that_cannot_be_so_give_no_number() -> None:
    light_before_bed = replace(WHOLE, to_bed=at(23, 30))
    assert not light_before_bed.fits
    assert (light_before_bed.in_bed, light_before_bed.asleep, light_before_bed.efficiency) == (
        None,
        None,
        None,
    )
    awake_too_long = replace(WHOLE, awake=420)
    assert not awake_too_long.fits
    assert (awake_too_long.in_bed, awake_too_long.asleep) == (500, None)
    no_time_at_all = Night(MORNING, at(23), at(23), 0, 0, 0, at(23), at(23))
    assert (no_time_at_all.in_bed, no_time_at_all.asleep, no_time_at_all.efficiency) == (0, 0, None)


def test_a_note_is_something_and_an_empty_night_is_nothing() -> None:
    assert Night(MORNING).blank
    assert Night(MORNING, note=" \n").blank
    assert not Night(MORNING, note="storm").blank
    assert not Night(MORNING, times=0).blank


@given(st.integers(0, DAY_MINUTES - 1), st.integers(0, DAY_MINUTES - 1))
def test_from_one_time_to_the_next_and_on_is_a_whole_day(first: int, then: int) -> None:
    assert 0 <= between(first, then) < DAY_MINUTES
    assert (first + between(first, then)) % DAY_MINUTES == then
    assert between(first, then) + between(then, first) in (
        (0, DAY_MINUTES) if first == then else (DAY_MINUTES,)
    )


@st.composite
def possible(draw: st.DrawFn) -> tuple[Night, int, int]:
    """A night as it may have been, with how long it was in bed and asleep: the parts come from it, not it from them."""
    begin = draw(CLOCK)
    legs = [draw(st.integers(0, 300)) for _ in range(5)]
    reading, falling, asleep, awake, lying = legs
    to_bed, lights = begin, begin + reading
    woke = lights + falling + asleep + awake
    night = Night(
        MORNING,
        to_bed % DAY_MINUTES,
        lights % DAY_MINUTES,
        falling,
        None,
        awake,
        woke % DAY_MINUTES,
        (woke + lying) % DAY_MINUTES,
    )
    return night, sum(legs), asleep


@given(possible())
def test_a_night_that_was_is_reckoned_as_it_was_wherever_midnight_lies(made: tuple[Night, int, int]) -> None:
    night, in_bed, asleep = made
    if in_bed >= DAY_MINUTES:  # no clock can tell a day from none
        return
    assert night.fits
    assert (night.in_bed, night.asleep) == (in_bed, asleep)
    if in_bed:
        assert night.efficiency == pytest.approx(asleep / in_bed)


@given(possible(), CLOCK)
def test_moving_every_clock_changes_nothing(made: tuple[Night, int, int], by: int) -> None:
    night = made[0]
    moved = replace(
        night,
        **{
            name: (getattr(night, name) + by) % DAY_MINUTES for name in ("to_bed", "lights_out", "woke", "up")
        },
    )
    assert (moved.in_bed, moved.asleep, moved.fits) == (night.in_bed, night.asleep, night.fits)


@given(
    st.builds(
        Night,
        st.just(MORNING),
        st.none() | CLOCK,
        st.none() | CLOCK,
        st.none() | st.integers(0, 720),
        st.none() | st.integers(0, 50),
        st.none() | st.integers(0, 720),
        st.none() | CLOCK,
        st.none() | CLOCK,
    )
)
def test_whatever_is_said_no_number_is_beyond_what_can_be(night: Night) -> None:
    if night.asleep is not None:
        assert 0 <= night.asleep < DAY_MINUTES
    if night.efficiency is not None:
        assert 0 <= night.efficiency <= 1
        assert night.fits
    if not night.fits:
        assert night.asleep is None


def test_a_week_has_its_gaps_and_means_leave_them_out() -> None:
    some = [
        WHOLE,
        replace(WHOLE, morning=MORNING - timedelta(2), up=None, rested=None),
        replace(WHOLE, morning=MORNING - timedelta(6), to_bed=at(23, 10), rested=8),
        replace(WHOLE, morning=MORNING - timedelta(7)),
        replace(WHOLE, morning=MORNING + timedelta(1)),
    ]
    week = week_of(some, MORNING)
    assert week.first == date(2026, 11, 16)
    assert [each is not None for each in week.nights] == [True, False, False, False, True, False, True]
    usual = means(week.told)
    assert usual.in_bed == Mean(485, 2)
    assert usual.asleep == Mean(365, 3)
    assert usual.efficiency is not None
    assert usual.efficiency.nights == 2
    assert usual.efficiency.value == pytest.approx((365 / 500 + 365 / 470) / 2)
    assert usual.rested == Mean(6.5, 2)
    assert means(()).asleep is None
