"""What is kept for thirty days goes after thirty days, and not because a clock jumped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.steady_clock import DAY, MOST, SteadyClock

START = 1_790_000_000
YEAR = 365 * DAY


def through(*walls: int, clock: SteadyClock | None = None) -> SteadyClock:
    clock = clock or SteadyClock.begun(START)
    for wall in walls:
        clock = clock.seen(wall)
    return clock


def hours(begin: int, count: int) -> list[int]:
    return [begin + 3600 * each for each in range(count)]


def test_an_ordinary_month_counts_as_it_is() -> None:
    assert through(*hours(START, 24 * 30)).steady == 24 * 30 * 3600 - 3600


def test_a_leap_of_years_does_not_count_while_it_is_new_and_not_when_it_is_taken_back() -> None:
    leapt = through(START + 5 * YEAR, START + 5 * YEAR + 3600)
    assert leapt.steady == 3600
    assert leapt.stamp == MOST + 3600
    back = through(START + 7200, *hours(START + 7200, 48), clock=leapt)
    assert back.steady < 3 * DAY
    assert back.stamp == back.steady


@pytest.mark.parametrize("behind", [40 * DAY, 20 * YEAR])
def test_a_clock_that_was_behind_and_is_put_right_counts_what_it_was_away(behind: int) -> None:
    clock = through(START - behind, START - behind + 600, START + 900)
    assert clock.steady == 600 + 900
    assert through(*hours(START + 900, 49), clock=clock).steady == 600 + 900 + 48 * 3600


def test_a_wrong_year_that_was_believed_does_not_stop_the_weeks_that_follow() -> None:
    ahead = through(*hours(START + 5 * YEAR, 30))
    assert ahead.steady > 30 * DAY
    back = through(*(START + 2 * DAY + week * 7 * DAY for week in range(9)), clock=ahead)
    assert back.steady >= ahead.steady + 6 * 7 * DAY


def test_after_a_long_pause_the_time_counts_a_day_later() -> None:
    back = through(START + 60 * DAY)
    assert back.steady == 0
    assert through(*hours(START + 60 * DAY, 24), clock=back).steady < DAY
    assert through(*hours(START + 60 * DAY, 26), clock=back).steady > 30 * DAY


def test_whoever_comes_once_a_week_has_their_weeks_counted() -> None:
    weekly = through(*(START + week * 7 * DAY for week in range(9)))
    assert weekly.steady == 7 * 7 * DAY


def test_leaps_of_years_do_not_vouch_for_each_other() -> None:
    assert through(*(START + each * YEAR for each in range(1, 20))).steady == 0


@given(
    st.lists(st.integers(-(2**40), 2**40) | st.integers(START - 90 * DAY, START + 90 * DAY), max_size=40),
)
def test_it_never_goes_back_and_never_ahead_of_the_clock(walls: list[int]) -> None:
    clock, ahead = SteadyClock.begun(START), 0
    for wall in walls:
        ahead += max(0, wall - clock.wall)
        later = clock.seen(wall)
        assert clock.steady <= later.steady <= later.stamp <= later.steady + MOST
        assert later.steady <= ahead
        assert later.wall == wall
        clock = later
