from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from client.domain import shifts
from client.domain.shifts import Advice, Comforts, Limits
from protocol.reviewing import Band

NOW = 1_800_000_000
DAY = 86_400


def test_themes_are_what_the_item_confronts_one_with() -> None:
    assert shifts.themes_of(kind="help-me", band=Band.NOW, notes=()) == (shifts.CALL,)
    assert shifts.themes_of(kind="reply", band=Band.NOW, notes=("grief",)) == (shifts.URGENT, "grief")
    assert shifts.themes_of(kind="reply", band=Band.SOON, notes=("grief", "abuse")) == ("abuse", "grief")
    assert shifts.themes_of(kind="reply", band=Band.ROUTINE, notes=()) == (shifts.ORDINARY,)
    assert shifts.is_heavy(("grief",))
    assert not shifts.is_heavy((shifts.ORDINARY,))


def test_what_is_told_first_is_what_matters_most() -> None:
    limits = Limits(heavy=2, minutes=60, rest_every=20)
    shift = shifts.begun(NOW)
    assert shifts.advice(shift, limits, NOW + 19 * 60) == Advice.NOTHING
    assert shifts.advice(shift, limits, NOW + 20 * 60) == Advice.REST
    assert shifts.advice(shift, limits, NOW + 60 * 60) == Advice.ENOUGH_TIME
    heavy = shifts.opened(shifts.opened(shift, ("grief",)), ("abuse", "grief"))
    assert (heavy.items, heavy.heavy, heavy.themes) == (2, 2, {"grief": 2, "abuse": 1})
    assert shifts.advice(heavy, limits, NOW) == Advice.ENOUGH_ITEMS
    assert shifts.advice(heavy, Limits(None, None, None), NOW + 10 * DAY) == Advice.NOTHING


def test_a_break_counts_from_five_minutes_on() -> None:
    limits = Limits(heavy=None, minutes=None, rest_every=20)
    resting = shifts.resting(shifts.begun(NOW), NOW + 1200)
    assert shifts.advice(resting, limits, NOW + 1300) == Advice.RESTING
    assert shifts.resting(resting, NOW + 1290) == resting, "it began once"
    short = shifts.back(resting, NOW + 1200 + shifts.REST_SECONDS - 1)
    assert shifts.advice(short, limits, NOW + 1500) == Advice.REST
    long = shifts.back(resting, NOW + 1200 + shifts.REST_SECONDS)
    assert shifts.advice(long, limits, NOW + 1500 + 19 * 60) == Advice.NOTHING
    assert shifts.opened(resting, ("grief",)).resting_since is None


def test_a_clock_that_goes_back_says_nothing() -> None:
    assert shifts.advice(shifts.begun(NOW), Limits(), NOW - DAY) == Advice.NOTHING


@given(
    st.lists(
        st.tuples(st.integers(0, 200), st.sets(st.sampled_from(["grief", "abuse", "ordinary"]), min_size=1)),
        max_size=40,
    )
)
def test_what_was_opened_in_eight_weeks_is_counted_by_day(found: list[tuple[int, set[str]]]) -> None:
    exposure: dict[int, dict[str, int]] = {}
    for day, themes in sorted(found, key=lambda one: one[0]):
        exposure = shifts.with_opened(exposure, themes, day * DAY + 5)
    last = max((day for day, _ in found), default=0)
    for theme in ("grief", "abuse", "ordinary"):
        expected = sum(theme in themes for day, themes in found if last - shifts.KEPT_DAYS < day <= last)
        assert shifts.totals(exposure, first=0, last=last).get(theme, 0) == expected
    assert len(exposure) <= shifts.KEPT_DAYS


def test_one_is_warned_of_what_one_asked_to_be_warned_of() -> None:
    assert Comforts(frozenset({"grief"})).warns(("abuse", "grief")) == ("grief",)
    assert Comforts().warns(("abuse",)) == ()


@given(
    st.dictionaries(
        st.integers(0, 30),
        st.dictionaries(st.sampled_from(["grief", "abuse", "ordinary"]), st.integers(1, 9), min_size=1),
        max_size=10,
    ),
    st.integers(0, 30),
    st.integers(0, 10),
)
def test_the_days_add_up_to_the_whole_and_the_newest_stands_first(
    exposure: dict[int, dict[str, int]], first: int, length: int
) -> None:
    last = first + length
    days = shifts.by_day(exposure, first=first, last=last)
    assert [day for day, _ in days] == sorted((day for day in exposure if first <= day <= last), reverse=True)
    sums: dict[str, int] = {}
    for _, counts in days:
        assert list(counts) == sorted(counts, key=lambda one: (-one[1], one[0]))
        for theme, count in counts:
            sums[theme] = sums.get(theme, 0) + count
    assert sums == shifts.totals(exposure, first=first, last=last)
