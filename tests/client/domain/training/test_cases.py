from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.training.cases import Answer, discuss, in_order
from protocol.reviewing import NEEDS_REASON, Band, Decision
from tests.client.domain.training.written import case

CASE = case()
ANSWERS = st.builds(
    Answer,
    band=st.none() | st.sampled_from(Band),
    decision=st.none() | st.sampled_from(Decision),
    reason=st.sampled_from(["", "worried-about-you", "method-detail"]),
    words=st.text(max_size=20),
)


def test_an_answer_is_talked_over_with_what_speaks_for_and_against() -> None:
    found = discuss(CASE, Answer(Band.SOON, Decision.REMOVE, "method-detail"))
    assert found.band_fits
    assert found.chosen.weigh == "If need be."
    assert found.chosen.defensible
    assert found.reason_fits is False
    assert [each.weigh for each in found.others] == ["It goes through.", "No."]


def test_a_band_that_does_not_fit_is_said_to_be_one() -> None:
    assert not discuss(CASE, Answer(Band.ROUTINE, Decision.APPROVE)).band_fits


def test_a_reason_is_spoken_of_only_where_one_is_needed_and_named() -> None:
    fits = discuss(CASE, Answer(Band.NOW, Decision.HOLD, "worried-about-you"))
    assert fits.reason_fits is True
    assert discuss(CASE, Answer(Band.NOW, Decision.APPROVE, "method-detail")).reason_fits is None
    assert discuss(CASE, Answer(Band.NOW, Decision.PUT_OUT, "method-detail")).reason_fits is None


@given(ANSWERS)
def test_every_whole_answer_finds_a_talk_and_no_other_does(answer: Answer) -> None:
    lacks_reason = answer.decision in NEEDS_REASON and not answer.reason
    whole = answer.band is not None and answer.decision is not None and not lacks_reason
    assert answer.whole == whole
    if whole and answer.decision not in (Decision.RESTORE, Decision.UPHOLD):
        found = discuss(CASE, answer)
        assert answer.decision in found.chosen.decisions
        assert len(found.others) == len(CASE.weighed) - 1
    else:
        with pytest.raises(ValueError, match="an answer has"):
            discuss(CASE, answer)


def test_the_words_of_an_answer_are_in_no_trace() -> None:
    assert "secret" not in repr(Answer(words="secret"))


def test_what_is_offered_is_what_the_desk_offers() -> None:
    assert Decision.PUT_OUT in CASE.offered
    help_me = replace(CASE, item=replace(CASE.item, kind="help-me"))
    assert Decision.PUT_OUT not in help_me.offered
    assert Decision.APPROVE not in help_me.offered, "nothing was said to them yet"


def test_cases_stand_by_theme_and_then_by_title() -> None:
    bag, spam = replace(CASE, title="A bag"), replace(CASE, title="A", theme="spam")
    assert in_order([spam, CASE, bag]) == (bag, CASE, spam)
