"""A questionnaire on the screen: by keyboard alone, kept as one goes, and what is left out is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.ui.instruments.screen import InstrumentsPlace
from client.ui.kit.controls import Button
from tests.client.ui.instruments.asked import (
    answer_dialog,
    begin,
    button,
    buttons,
    filled,
    given,
    history,
    opened,
    page,
    press,
    type_digit,
    wait_for_begun,
    words,
)
from tests.client.ui.standing import Standing
from tests.client.ui.windows import Windows

pytestmark = pytest.mark.usefixtures("british")


def test_the_list_has_what_is_free_and_light_and_the_rest_one_press_away(place: InstrumentsPlace) -> None:
    assert {"begin-phq-8", "begin-gad-7", "begin-phq-4", "begin-phq-2", "begin-ons4"} <= buttons(place)
    assert "begin-phq-9" not in buttons(place)
    press(place, "instrumentsMore")
    assert {"begin-phq-9", "begin-who-5", "begin-core-10", "begin-audit-c", "begin-pcl-5"} <= buttons(place)
    said = words(page(place))
    assert said.count("Not for commercial use") == 3
    assert said.count("Only word for word") == 1
    assert said.count("Asks about ending one's life or hurting oneself") == 2


def test_one_can_be_put_into_the_list_and_taken_out(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace
) -> None:
    press(place, "instrumentsMore")
    press(place, "list-phq-9")
    qtbot.waitUntil(lambda: "list-phq-9" not in buttons(place))
    press(place, "about-phq-9")
    button(place, "aboutList").setFocus()
    press(place, "aboutList")
    qtbot.waitUntil(lambda: button(place, "aboutList").text() == "Put it in my list")
    assert page(place).focusWidget() is button(place, "aboutList")
    offered = home.do(home.session.measuring.offered())
    assert not next(each.listed for each in offered if each.instrument.key == "phq-9")


def test_before_it_is_due_it_cannot_be_begun_and_says_from_when_on(qtbot: QtBot, home: Standing) -> None:
    filled(home, "phq-8", *[1] * 8, ago=3)
    filled(home, "gad-7", *[1] * 7, ago=14)
    place = opened(qtbot, home)
    assert "begin-phq-8" not in buttons(place)
    assert "begin-gad-7" in buttons(place)
    assert "the next time is from" in words(page(place))


def test_what_there_is_to_know_is_said_with_its_sources(place: InstrumentsPlace) -> None:
    press(place, "about-phq-8")
    said = words(page(place))
    for expected in (
        "Pfizer",
        "no permission is required",
        "CamCOPS",
        "At most every 14 days",
        "Kurt Kroenke",
        "BMC Health",
    ):
        assert expected in said


def test_a_questionnaire_is_filled_in_by_digits_alone_and_each_answer_is_kept(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    begin(qtbot, place, "phq-8")
    assert "Little interest or pleasure in doing things" in words(page(place))
    assert "Over the last 2 weeks" in words(page(place))
    for at, digit in enumerate("12031021"):
        assert f"Question {at + 1} of 8" in words(page(place))
        type_digit(qtbot, place, digit)
        kept = given("phq-8", *([float(each) for each in "12031021"[: at + 1]] + [None] * (7 - at)))
        wait_for_begun(qtbot, home, "phq-8", kept)
    on("review")
    assert "Every question is answered." in words(page(place))
    press(place, "instrumentsKeep")
    on("result")
    (result,) = history(home, "phq-8")
    assert result.scores["total"].value == 10
    said = words(page(place))
    assert "10, between 0 and 24" in said
    assert "Scores from 10 to 14 are called “moderate”. This score, 10, lies there." in said
    assert "So called by: Kroenke" in said
    assert "It is no diagnosis" in said
    card = page(place).findChild(QWidget, "scale-total")
    assert isinstance(card, QWidget)
    for never in ("you have", "You have", "you are", "depression", "because"):
        assert never not in words(card)


def test_what_is_left_out_is_missing_and_gives_no_score(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    begin(qtbot, place, "phq-2")
    press(place, "answer-3")
    press(place, "instrumentsSkip")
    on("review")
    assert "Left out: 1 of 2." in words(page(place))
    press(place, "instrumentsKeep")
    on("result")
    said = words(page(place))
    assert "No score" in said
    assert "Feeling down, depressed, or hopeless" in said
    assert "are called" not in said
    assert history(home, "phq-2")[0].scores["total"].value is None


def test_an_answer_can_be_changed_and_taken_back(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    begin(qtbot, place, "phq-2")
    press(place, "answer-1")
    press(place, "answer-2")
    on("review")
    press(place, "review-0")
    on("question")
    assert button(place, "answer-1").isChecked()
    assert page(place).focusWidget() is button(place, "answer-1")
    press(place, "answer-3")
    assert place.model.state.at == 1
    press(place, "instrumentsSkip")
    on("review")
    qtbot.waitUntil(
        lambda: home.do(home.session.measuring.begun(instrument="phq-2")) == given("phq-2", 3, None)
    )


def test_back_goes_step_by_step_and_what_was_answered_stays(qtbot: QtBot, place: InstrumentsPlace) -> None:
    begin(qtbot, place, "phq-2")
    press(place, "answer-1")
    assert place.back()
    assert place.model.state.at == 0
    assert place.back()
    assert place.model.state.page == "list"

    def to_go_on() -> bool:
        found = page(place).findChildren(Button, "begin-phq-2")
        return any(each.isVisible() and each.text() == "Go on with it" for each in found)

    qtbot.waitUntil(to_go_on)
    begin(qtbot, place, "phq-2")
    assert place.model.state.at == 1


def test_from_the_list_one_comes_back_to_the_tools(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace
) -> None:
    begin(qtbot, place, "phq-2")
    assert place.back()
    assert home.went == []
    assert place.back()
    press(place, "instrumentsBack")
    assert home.went == ["tools", "tools"]


def test_an_answer_on_its_way_into_the_vault_is_not_forgotten_by_coming_back(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace
) -> None:
    begin(qtbot, place, "gad-7")
    for _ in range(5):
        # No event is let in between: nothing was saved yet when the list is shown and left again.
        place.model.choose(place.model.state.instrument.questionnaire.items[0].options[1])  # type: ignore[union-attr]
        at = place.model.state.at
        place.model.to_list()
        place.model.begin("gad-7")
        assert place.model.state.at == at
    wait_for_begun(qtbot, home, "gad-7", given("gad-7", 1, 1, 1, 1, 1, None, None))


def test_answers_can_be_thrown_away_after_a_question(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    begin(qtbot, place, "phq-2")
    press(place, "answer-1")
    press(place, "answer-1")
    on("review")
    press(place, "instrumentsThrowAway")
    answer_dialog(place, "throwAnswersAwayYes")
    on("list")
    assert home.do(home.session.measuring.begun(instrument="phq-2")) == ()


def test_kept_by_two_presses_it_is_kept_once(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    begin(qtbot, place, "phq-2")
    press(place, "answer-1")
    press(place, "answer-2")
    on("review")
    keep = button(place, "instrumentsKeep")
    keep.click()
    keep.click()
    on("result")
    qtbot.wait(50)
    assert [each.scores["total"].value for each in history(home, "phq-2")] == [3.0]


def test_the_list_is_shown_without_a_window_of_its_own(
    qtbot: QtBot, place: InstrumentsPlace, windows: Windows
) -> None:
    press(place, "instrumentsMore")
    press(place, "instrumentsMore")
    begin(qtbot, place, "phq-2")
    place.model.to_list()
    qtbot.wait(50)
    assert windows.names == []


def test_a_scale_of_eleven_steps_takes_digits_and_its_tenth_by_press(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None]
) -> None:
    begin(qtbot, place, "ons4")
    type_digit(qtbot, place, "7")
    press(place, "answer-10")
    type_digit(qtbot, place, "0")
    type_digit(qtbot, place, "3")
    on("review")
    press(place, "instrumentsKeep")
    on("result")
    (result,) = history(home, "ons4")
    assert [result.scores[key].value for key in ("satisfied", "worthwhile", "happy", "anxious")] == [
        7,
        10,
        0,
        3,
    ]


def test_where_the_makers_introduction_is_left_out_our_own_words_say_what_it_is_about(
    qtbot: QtBot, place: InstrumentsPlace
) -> None:
    begin(qtbot, place, "who-5")
    assert "This is about the last two weeks." in words(page(place))
