"""Whoever chose more than nothing at a question about death or hurting oneself meets care before any score."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from client.ui.instruments.screen import InstrumentsPlace
from tests.client.ui.instruments.asked import (
    begin,
    buttons,
    given,
    history,
    opened,
    page,
    press,
    words,
)
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")


def to_the_last_of_phq_9(qtbot: QtBot, place: InstrumentsPlace) -> None:
    begin(qtbot, place, "phq-9")
    for _ in range(8):
        press(place, "answer-0")
    assert "better off dead" in words(page(place))


@pytest.mark.parametrize("answer", [1, 2, 3])
def test_any_answer_above_nothing_shows_care_before_the_score(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None], answer: int
) -> None:
    to_the_last_of_phq_9(qtbot, place)
    press(place, f"answer-{answer}")
    on("care")
    said = words(page(place))
    assert "Nobody has been told." in said
    assert not any(letter.isdigit() for letter in said)
    assert history(home, "phq-9") == ()
    press(place, "carePlan")
    press(place, "careLines")
    assert home.went == ["plan/instruments"]
    assert home.support_asked == 1
    press(place, "careOn")
    on("review")
    press(place, "instrumentsKeep")
    on("result")
    assert "resultCare" in buttons(place)
    press(place, "resultCare")
    on("care")
    press(place, "careOn")
    on("result")


def test_no_answer_and_not_at_all_show_no_care(
    qtbot: QtBot, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    to_the_last_of_phq_9(qtbot, place)
    press(place, "instrumentsSkip")
    on("review")
    press(place, "review-8")
    on("question")
    press(place, "answer-0")
    on("review")
    press(place, "instrumentsKeep")
    on("result")
    assert "resultCare" not in buttons(place)


def test_care_comes_before_the_score_also_where_the_answer_was_given_before_the_program_ended(
    qtbot: QtBot, home: Standing
) -> None:
    home.do(home.session.measuring.save_begun(instrument="phq-9", answers=given("phq-9", *[1] * 9)))
    place = opened(qtbot, home)
    begin(qtbot, place, "phq-9")
    assert place.model.state.page == "review"
    press(place, "instrumentsKeep")
    qtbot.waitUntil(lambda: place.model.state.page == "care")
    assert not any(letter.isdigit() for letter in words(page(place)))
    press(place, "careOn")
    qtbot.waitUntil(lambda: place.model.state.page == "result")


def test_care_comes_at_once_in_the_midst_of_another(
    qtbot: QtBot, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    begin(qtbot, place, "core-10")
    for _ in range(5):
        press(place, "answer-0")
    assert "I made plans to end my life" in words(page(place))
    press(place, "answer-1")
    on("care")
    press(place, "careOn")
    assert place.model.state.at == 6


def test_writing_to_the_guides_is_offered_where_there_are_some(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    to_the_last_of_phq_9(qtbot, place)
    press(place, "answer-1")
    on("care")
    assert "careGuides" not in buttons(place)
    home.belong("00000000-0000-4000-8000-000000000001")
    home.belonging.load()
    qtbot.waitUntil(lambda: home.belonging.state.current is not None)
    place.back()
    press(place, "answer-2")
    on("care")
    assert "Nothing of this questionnaire goes along" in words(page(place))
    press(place, "careGuides")
    assert home.went == ["community/guides"]
