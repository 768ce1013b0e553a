"""Steps of the protocol in guides' notes: read as they were written, done as the last word says, due in time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain import step_notes
from client.domain.risk import KINDS
from client.domain.step_notes import StepNote
from client.services.risk import protocol_for, risk_protocol
from protocol.reviewing import Band

STEPS = tuple(risk_protocol().steps)
notes = st.builds(
    StepNote, st.sampled_from(KINDS), st.sampled_from(STEPS), st.booleans(), st.text(max_size=60)
)


@given(notes)
def test_what_was_written_is_read(note: StepNote) -> None:
    assert step_notes.read(step_notes.written(note)) == note


@pytest.mark.parametrize(
    "words",
    ["", "help-me", "help-me/", "Help-me/answer-first", "help-me/answer-first done", " help-me/read-all"],
)
def test_other_words_name_no_step(words: str) -> None:
    assert step_notes.read(words) is None


@given(st.lists(notes, max_size=30))
def test_the_last_word_about_a_step_holds_whatever_kind_it_was_done_under(said: list[StepNote]) -> None:
    found = step_notes.done((note, number) for number, note in enumerate(said))
    for step in STEPS:
        about = [(number, note.done) for number, note in enumerate(said) if note.step == step]
        if about and about[-1][1]:
            assert found[step] == about[-1][0]
        else:
            assert step not in found


@given(
    st.sampled_from(KINDS), st.sampled_from(Band), st.integers(-100, 10**6), st.sets(st.sampled_from(STEPS))
)
def test_what_is_due_is_not_done_and_comes_in_order(
    kind: str, band: Band, waited: int, done: set[str]
) -> None:
    steps = protocol_for(kind, band)
    found = step_notes.due(steps, done, since=1000, now=1000 + waited)
    assert {one.step.id for one in found} == {
        step.id for step in steps if step.minutes is not None and step.id not in done
    }
    assert [one.seconds for one in found] == sorted(one.seconds for one in found)
    for one in found:
        assert one.step.minutes is not None
        assert one.seconds == one.step.minutes * 60 - max(0, waited)


def test_the_first_thing_to_do_in_danger_comes_first() -> None:
    due = step_notes.due(protocol_for("immediate-danger", Band.TODAY), (), since=0, now=0)
    assert (due[0].step.id, due[0].seconds) == ("ring-now", 180), "whatever band it came in"
