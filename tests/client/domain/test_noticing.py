"""A notice comes when it was asked for, never in quiet hours, never twice an hour, whatever the clocks do."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.noticing import APART, Choices, Moment, Sort, is_quiet, may_tell

HOURS = st.integers(0, 23)


def choices() -> st.SearchStrategy[Choices]:
    return st.builds(
        Choices,
        wanted=st.booleans(),
        says_sort=st.booleans(),
        followed=st.booleans(),
        quiet=st.booleans(),
        quiet_from=HOURS,
        quiet_until=HOURS,
    )


def test_nobody_is_told_of_anything_before_they_chose_it() -> None:
    assert not any(
        may_tell(sort, now=Moment(12, 1e6), choices=Choices(quiet=False), last=None) for sort in Sort
    )


@pytest.mark.parametrize(
    ("begins", "ends", "quiet"),
    [
        (21, 8, {21, 22, 23, 0, 1, 2, 3, 4, 5, 6, 7}),
        (9, 17, set(range(9, 17))),
        (23, 0, {23}),
        (0, 1, {0}),
        (5, 5, set(range(24))),
    ],
)
def test_quiet_hours_go_over_midnight_and_the_same_hour_twice_is_the_whole_day(
    begins: int, ends: int, quiet: set[int]
) -> None:
    chosen = Choices(quiet_from=begins, quiet_until=ends)
    assert {hour for hour in range(24) if is_quiet(hour, chosen)} == quiet
    assert not any(is_quiet(hour, Choices(quiet=False, quiet_from=begins)) for hour in range(24))


@given(choices(), st.one_of(st.none(), HOURS))
def test_only_what_a_call_for_help_waits_for_comes_in_quiet_hours(chosen: Choices, hour: int | None) -> None:
    told = {sort for sort in Sort if may_tell(sort, now=Moment(hour, 1e9), choices=chosen, last=None)}
    if not chosen.wanted:
        assert told == set()
    elif is_quiet(hour, chosen):
        assert told == {Sort.HELP}
    else:
        assert told == set(Sort) - (set() if chosen.followed else {Sort.POSTS})


@given(choices(), st.lists(st.tuples(st.floats(0, 5000), st.one_of(st.none(), HOURS)), max_size=40))
def test_however_the_computers_clock_jumps_two_notices_are_an_hour_apart(
    chosen: Choices, steps: list[tuple[float, int | None]]
) -> None:
    """Each step is so many seconds that really passed, and whatever hour the clock on the wall then shows."""
    steady, last, told = 0.0, None, []
    for passed, hour in steps:
        steady += passed
        if may_tell(Sort.GUIDES, now=Moment(hour, steady), choices=chosen, last=last):
            assert not is_quiet(hour, chosen)
            last = steady
            told.append(steady)
    assert all(later - before >= APART for before, later in pairwise(told))


@given(choices().filter(lambda chosen: chosen.wanted), st.floats(0, 1e6))
def test_a_wrong_clock_holds_nothing_back_for_longer_than_an_hour_outside_quiet_hours(
    chosen: Choices, last: float
) -> None:
    free = [hour for hour in range(24) if not is_quiet(hour, chosen)]
    assert all(
        may_tell(Sort.GUIDES, now=Moment(hour, last + APART + 1), choices=chosen, last=last) for hour in free
    )


@given(
    st.integers(0, 2**33),
    st.integers(-14 * 60, 14 * 60),
    st.integers(0, 24 * 3600),
    st.sampled_from((-7200, -3600, -1800, 0, 1800, 3600, 7200, 24 * 3600)),
    choices().filter(lambda chosen: chosen.quiet and chosen.wanted),
)
def test_nothing_comes_in_quiet_hours_of_any_zone_also_when_summer_time_begins_or_ends(
    begin: int, zone: int, turns_after: int, turn: int, chosen: Choices
) -> None:
    """A day and more, some minutes at a time, as the clock on the wall shows it: `turn` is how far it is put."""
    last = None
    for passed in range(0, 26 * 3600, 700):
        wall = begin + passed + zone * 60 + (turn if passed >= turns_after else 0)
        minutes = wall // 60 % (24 * 60)
        if may_tell(Sort.POSTS, now=Moment(minutes // 60, passed), choices=chosen, last=last):
            assert last is None or passed - last >= APART
            last = passed
            begins, ends = chosen.quiet_from * 60, chosen.quiet_until * 60
            inside = begins <= minutes < ends if begins < ends else not ends <= minutes < begins
            assert not inside
