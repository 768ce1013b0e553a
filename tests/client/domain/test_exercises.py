"""What tools write, as it lies in the vault: all of it back, nothing strange taken for ours, nothing strange lost."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.exercises import (
    KINDS,
    MOST_WORDS,
    SmallStep,
    ThoughtRecord,
    Value,
    Work,
    Worry,
    blank,
    decode,
    encode,
    kind_of,
    night_id,
    too_long,
)
from client.domain.journal import storable
from client.domain.nights import Night

WORDS = st.text(max_size=40).map(storable)
CLOCK = st.none() | st.integers(0, 1439)
WORKS = st.one_of(
    st.builds(ThoughtRecord, WORDS, WORDS, WORDS, st.none() | st.integers(0, 100), WORDS, WORDS, WORDS),
    st.builds(SmallStep, WORDS, WORDS, WORDS, WORDS, st.none() | st.integers(0, 10), WORDS),
    st.builds(Worry, WORDS, st.sampled_from(["", "still", "smaller", "gone", "to-do"]), st.integers(0, 9)),
    st.builds(Value, WORDS, WORDS, WORDS),
    st.builds(Night, st.dates(), CLOCK, CLOCK, CLOCK.filter(lambda at: at is None or at <= 720), note=WORDS),
)


@given(WORKS)
def test_what_is_kept_comes_back(work: Work) -> None:
    assert decode(kind_of(work), encode(work)) == work


def test_every_tool_has_its_kind() -> None:
    works: tuple[Work, ...] = (ThoughtRecord(), SmallStep(), Worry(), Value(), Night(date(2026, 1, 1)))
    assert tuple(map(kind_of, works)) == KINDS
    assert all(map(blank, works))


@given(st.sampled_from(KINDS), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["thought", "before", "guess", "words", "outcome", "looked", "morning", "up", "area"]),
        inner, max_size=4,
    ),
    max_leaves=8,
))  # fmt: skip
def test_whatever_stands_there_it_is_read_or_left_out(kind: str, told: object) -> None:
    work = decode(kind, json.dumps(told))
    assert work is None or kind_of(work) == kind


def test_what_cannot_be_ours_is_left_out() -> None:
    assert decode("small-step", '{"what": 5, "guess": 11, "was": true, "when": "now"}') == SmallStep(
        when="now"
    )
    assert decode("worry", '{"words": "x", "outcome": "conquered", "looked": -1}') == Worry("x")
    assert decode("night", '{"up": 400}') is None
    assert decode("night", '{"morning": "22.11.2026"}') is None
    assert decode("dream", "{}") is None
    assert decode("value", "not JSON") == Value()
    assert decode("value", json.dumps({"area": "a" * (MOST_WORDS + 5)})) == Value("a" * MOST_WORDS)


def test_what_a_later_version_put_there_stays_and_what_was_emptied_goes() -> None:
    before = '{"area": "The sea", "why": "quiet", "colour": "blue"}'
    after = json.loads(encode(Value("The sea", "", "Walk there"), before))
    assert after == {"colour": "blue", "area": "The sea", "step": "Walk there"}


def test_blank_and_too_long() -> None:
    assert blank(Worry("  \n", "still", 3))
    assert not blank(ThoughtRecord(before=0))
    assert not blank(SmallStep(was=0))
    assert not too_long(ThoughtRecord(fairer="a" * MOST_WORDS))
    assert too_long(ThoughtRecord(fairer="a" * (MOST_WORDS + 1)))


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (SmallStep("Walk"), False),
        (SmallStep("Walk", was=0), True),
        (SmallStep("Walk", happened="cold"), True),
    ],
)
def test_a_step_is_told_when_it_is_said_how_it_was(step: SmallStep, *, told: bool) -> None:
    assert step.told is told


def test_a_morning_has_one_night() -> None:
    night = Night(date(2026, 11, 2), rested=3)
    assert night_id(night.morning) == night_id(replace(night, rested=4).morning) == "night-2026-11-02"
