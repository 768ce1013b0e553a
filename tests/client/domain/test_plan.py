"""The plan as values, and its copy read as a stranger's."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.plan import (
    MOST_COPY_BYTES,
    MOST_LINE,
    MOST_PEOPLE,
    MOST_TEXT,
    STEPS,
    WITH_PEOPLE,
    Contact,
    CopiedStep,
    Plan,
    copied,
    decode,
    encode,
    months_on,
)

PLAN = Plan(
    {1: "I stop answering.\nI skip lunch.", 2: "  ", 6: "The tablets are with Ann."},
    (
        Contact("a", 4, "Ann", "07000 000000"),
        Contact("b", 3, "The choir"),
        Contact("c", 4, " ", ""),
    ),
)


def test_people_are_left_out_unless_asked_for() -> None:
    without = copied(PLAN, people=False)
    assert without == (CopiedStep(1, PLAN.texts[1]), CopiedStep(6, PLAN.texts[6]))
    assert "07000" not in repr(encode(without))


def test_with_people_a_step_of_people_alone_is_there_too() -> None:
    assert copied(PLAN, people=True) == (
        CopiedStep(1, PLAN.texts[1]),
        CopiedStep(3, "", (("The choir", ""),)),
        CopiedStep(4, "", (("Ann", "07000 000000"),)),
        CopiedStep(6, PLAN.texts[6]),
    )


def test_a_plan_of_blanks_is_blank() -> None:
    assert Plan({1: " \n"}, (Contact("a", 4, "", " "),)).blank
    assert not Plan({}, (Contact("a", 4, "", "next door"),)).blank
    assert not PLAN.blank


def test_no_repr_shows_a_word() -> None:
    told = repr(PLAN) + repr(copied(PLAN, people=True))
    assert "Ann" not in told
    assert "tablets" not in told


steps = st.lists(
    st.builds(
        CopiedStep,
        st.sampled_from(STEPS),
        st.text(max_size=MOST_TEXT),
        st.lists(
            st.tuples(st.text(max_size=MOST_LINE), st.text(max_size=MOST_LINE)), max_size=MOST_PEOPLE
        ).map(tuple),
    ),
    unique_by=lambda step: step.step,
).map(lambda found: tuple(sorted(found, key=lambda step: step.step)))


@given(steps)
def test_what_was_written_is_what_is_read_but_for_what_nothing_can_store(
    told: tuple[CopiedStep, ...],
) -> None:
    read = decode(encode(told))
    assert [(each.step, len(each.text), len(each.people)) for each in read] == [
        (each.step, len(each.text), len(each.people)) for each in told
    ]
    assert decode(encode(read)) == read


def test_the_largest_plan_of_the_longest_letters_fits() -> None:
    worst = "\x01"
    people = ((worst * MOST_LINE, worst * MOST_LINE),) * MOST_PEOPLE
    largest = tuple(
        CopiedStep(step, worst * MOST_TEXT, people if step in WITH_PEOPLE else ()) for step in STEPS
    )
    assert decode(encode(largest)) == largest
    assert len(encode(largest)) < MOST_COPY_BYTES


def copy_with(**changed: Any) -> bytes:
    step = {"step": 1, "text": "words", "people": [], **changed}
    return json.dumps({"format": 1, "steps": [step]}).encode()


def test_the_copy_changed_below_is_whole() -> None:
    assert decode(copy_with()) == (CopiedStep(1, "words"),)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": 2, "steps": []}',
        b'{"format": 1}',
        b'{"format": 1, "steps": [1]}',
        copy_with(step=0),
        copy_with(step=7),
        copy_with(step=True),
        copy_with(step="1"),
        copy_with(text=3),
        copy_with(text="a" * (MOST_TEXT + 1)),
        copy_with(people={}),
        copy_with(people=["Ann"]),
        copy_with(people=[["Ann"]]),
        copy_with(people=[["Ann", 1]]),
        copy_with(people=[["Ann", "a" * (MOST_LINE + 1)]]),
        copy_with(people=[["", ""]] * (MOST_PEOPLE + 1)),
        json.dumps({"format": 1, "steps": [{"step": 1}, {"step": 1}]}).encode(),
        json.dumps({"format": 1, "steps": [{"step": 2}, {"step": 1}]}).encode(),
        b" " * MOST_COPY_BYTES + copy_with(),
    ],
)
def test_what_is_no_copy_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        decode(content)


def test_what_no_store_holds_becomes_a_mark() -> None:
    assert decode(copy_with(text="a\ud800\0b"))[0].text == "a\ufffd\ufffdb"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 11, 22), 3, date(2027, 2, 22)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 1, 15), 24, date(2028, 1, 15)),
    ],
)
def test_so_many_months_on(day: date, months: int, then: date) -> None:
    assert months_on(day, months) == then


@given(st.dates(max_value=date(2900, 1, 1)), st.integers(1, 24))
def test_months_on_is_that_month_and_never_a_later_day_of_it(day: date, months: int) -> None:
    then = months_on(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day <= day.day
    assert then.day == day.day or (then + timedelta(1)).day == 1
