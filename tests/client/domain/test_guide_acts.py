from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from client.domain.guide_acts import (
    APART_HOURS,
    CHECKED,
    CLOCK_HOURS,
    KEPT_HOURS,
    Act,
    Compared,
    Done,
    Load,
    compared,
    doubts,
    kept,
    loads,
)

ME, OTHER = UUID(int=1), UUID(int=2)
SINCE, TOLD = 1000, 1100


def act(name: str = "decide", review: int = 7, hour: int = 1050, guide: UUID = ME) -> Act:
    return Act(seq=3, act=name, guide=guide, review=UUID(int=review), hour=hour)


def done(name: str = "decide", review: int = 7, hour: int = 1050, *, sure: bool = True) -> Done:
    return Done(name, UUID(int=review), hour, sure)


def test_what_was_done_and_stands_there_leaves_no_doubt() -> None:
    assert not doubts([act()], [done()], me=ME, since=SINCE, told=TOLD)
    assert not doubts([act(hour=1050 + APART_HOURS)], [done()], me=ME, since=SINCE, told=TOLD)


def test_an_act_in_ones_name_that_one_did_not_do_is_found() -> None:
    found = doubts([act(), act(review=8)], [done()], me=ME, since=SINCE, told=TOLD)
    assert found.unknown == (act(review=8),)
    assert doubts([act(), act()], [done()], me=ME, since=SINCE, told=TOLD).unknown == (act(),)
    assert not doubts([act(review=8, guide=OTHER)], [], me=ME, since=SINCE, told=TOLD)
    assert not doubts([act("claim")], [], me=ME, since=SINCE, told=TOLD), "a claim changes nothing"


def test_what_was_done_to_no_review_is_known_by_whom_or_what_it_was_about() -> None:
    letter = Act(seq=3, act="message", guide=ME, review=None, hour=1050, about=UUID(int=7))
    assert not doubts([letter], [done("message")], me=ME, since=SINCE, told=TOLD)
    assert doubts([letter], [done("message", review=8)], me=ME, since=SINCE, told=TOLD).unknown == (letter,)


def test_an_act_that_is_not_in_the_record_is_found_once_the_record_is_past_it() -> None:
    assert doubts([], [done()], me=ME, since=SINCE, told=TOLD).missing == (done(),)
    assert not doubts([], [done(hour=TOLD - APART_HOURS)], me=ME, since=SINCE, told=TOLD)


def test_a_lost_answer_is_no_doubt_either_way() -> None:
    unsure = done(sure=False)
    assert not doubts([act()], [unsure], me=ME, since=SINCE, told=TOLD)
    assert not doubts([], [unsure], me=ME, since=SINCE, told=TOLD)
    assert doubts([act()], [done(), unsure], me=ME, since=SINCE, told=TOLD) == doubts(
        [], [], me=ME, since=SINCE, told=TOLD
    )


def test_of_what_was_before_it_kept_anything_nothing_is_said() -> None:
    assert not doubts([act(hour=SINCE - 5)], [], me=ME, since=SINCE, told=TOLD)
    assert not doubts([], [done(hour=SINCE + 1)], me=ME, since=SINCE, told=TOLD)


things = st.tuples(
    st.sampled_from(sorted(CHECKED)), st.integers(0, 3), st.integers(SINCE + 2 * APART_HOURS, TOLD - 5)
)


@given(
    st.lists(things, max_size=12), st.lists(st.integers(-APART_HOURS, APART_HOURS), min_size=12, max_size=12)
)
def test_a_true_record_is_never_doubted_whatever_the_clocks(
    found: list[tuple[str, int, int]], apart: list[int]
) -> None:
    # Each thing is done to a review of its own: of one that is decided twice within hours the order is the server's.
    acts = [act(name, at, hour + apart[at]) for at, (name, _, hour) in enumerate(found)]
    mine = [done(name, at, hour) for at, (name, _, hour) in enumerate(found)]
    assert not doubts(acts, mine, me=ME, since=SINCE - 10, told=TOLD)


@given(st.lists(things, min_size=1, max_size=12), st.integers(-CLOCK_HOURS, CLOCK_HOURS), st.integers(0, 200))
def test_a_clock_that_is_wrong_by_up_to_two_days_puts_nothing_in_doubt_that_is_there(
    found: list[tuple[str, int, int]], wrong: int, later: int
) -> None:
    acts = [act(name, at, hour) for at, (name, _, hour) in enumerate(found)]
    mine = [done(name, at, hour + wrong) for at, (name, _, hour) in enumerate(found)]
    first = min(one.hour for one in mine)
    same = compared(acts, mine, me=ME, since=first, told=TOLD + later)
    assert same == Compared(found=len(mine))


def test_while_one_act_is_found_a_clock_that_is_behind_does_not_hurry_the_others() -> None:
    acts = [act(review=1, hour=1060)]
    mine = [done(review=1, hour=1050), done(review=2, hour=1052)]  # ten hours behind
    assert not doubts(acts, mine, me=ME, since=SINCE, told=1062)
    assert doubts(acts, mine, me=ME, since=SINCE, told=1080).missing == (mine[1],)


@given(st.lists(things, min_size=1, max_size=12), st.data())
def test_each_act_that_is_left_out_is_missed(found: list[tuple[str, int, int]], data: st.DataObject) -> None:
    mine = [done(name, at, hour) for at, (name, _, hour) in enumerate(found)]
    acts = [act(name, at, hour) for at, (name, _, hour) in enumerate(found)]
    out = data.draw(st.integers(0, len(acts) - 1))
    doubted = doubts([*acts[:out], *acts[out + 1 :]], mine, me=ME, since=SINCE, told=TOLD)
    assert doubted.missing == (mine[out],)


def test_a_load_counts_what_was_taken_and_decided() -> None:
    acts = [act("claim"), act("decide"), act("propose"), act("second", guide=OTHER), act("claim", hour=10)]
    assert loads(acts, first=1040, last=1060) == {ME: Load(1, 2, 0), OTHER: Load(0, 0, 1)}


def test_own_acts_are_kept_for_two_weeks() -> None:
    assert kept([done(hour=1), done(hour=KEPT_HOURS + 1)], hour=KEPT_HOURS + 1) == (
        done(hour=KEPT_HOURS + 1),
    )
