"""Answers lie in the vault with all that they said, and come back as they were."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from client.domain.instruments.answering import (
    Answer,
    chosen,
    decode,
    encode,
    fitting,
    is_chosen,
    next_day,
    values_of,
)
from client.domain.instruments.questionnaire import Item, Option, Questionnaire
from client.domain.journal import Moment

NO, YES = Option("n", "urn:x", "No", 0), Option("y", "urn:x", "Yes", 1)
FORM = Questionnaire("", "", "", "en", "", "", (), tuple(Item(f"q{n}", "?", (NO, YES)) for n in range(3)))

said = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
kept = st.builds(
    Answer, said, said, said, said, st.none() | st.floats(-1000, 1000).map(lambda x: round(x, 3))
)


@given(st.lists(kept, max_size=8))
def test_they_come_back_as_they_were(answers: list[Answer]) -> None:
    assert decode(encode(answers)) == tuple(answers)


def test_they_are_kept_in_the_form_that_others_read() -> None:
    answer = chosen(FORM.items[0], YES)
    assert json.loads(encode([answer])) == [
        {"linkId": "q0", "code": "y", "system": "urn:x", "display": "Yes", "value": 1}
    ]
    assert "1.0" not in encode([answer])


def test_what_a_rescued_vault_may_hold_is_passed_over() -> None:
    good = encode([chosen(FORM.items[0], YES)])
    for broken in (
        "",
        "{",
        "{}",
        "null",
        "[1]",
        '[{"linkId": 1}]',
        "[" * 50_000,
        good.replace("1}", "true}"),
    ):
        assert decode(broken) == ()
    assert decode(good[:-1] + ", 7, {}]") == decode(good)


def test_an_answer_is_known_by_its_code_and_words() -> None:
    assert is_chosen(YES, chosen(FORM.items[0], YES))
    assert not is_chosen(NO, chosen(FORM.items[0], YES))
    assert not is_chosen(NO, None)


def test_answers_that_a_questionnaire_no_longer_offers_are_left_out() -> None:
    good = chosen(FORM.items[2], NO)
    gone = Answer("q9", "y", "urn:x", "Yes", 1)
    other = Answer("q1", "y", "urn:x", "Yes", 3)
    assert fitting(FORM, [good, gone, other, chosen(FORM.items[0], YES)]) == (
        chosen(FORM.items[0], YES),
        good,
    )


def test_values_are_by_question() -> None:
    assert values_of([chosen(FORM.items[0], YES), chosen(FORM.items[1], NO)]) == {"q0": 1, "q1": 0}


def test_the_next_day_is_counted_on_the_writers_own_calendar() -> None:
    late = Moment(1_800_000_000 - 60, 600)  # 15 January 2027, 17:59 in their east
    assert next_day(late, 14) == date(2027, 1, 29)
    assert next_day(late, 0) is None
    assert next_day(Moment(10**14, 0), 14) is None
    assert next_day(Moment(253_402_300_000, 0), 14) is None
