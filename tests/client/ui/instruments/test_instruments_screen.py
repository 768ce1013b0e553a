"""Questionnaires on the screen: by keyboard alone, kept as one goes, care before a score, nothing said too much."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from client.domain.instruments.answering import Answer, chosen
from client.services.instrument_packs import instruments
from client.services.measuring import Measuring, Result
from client.ui.instruments.history import Picture
from client.ui.instruments.screen import InstrumentsPlace
from client.ui.kit.controls import Button
from client.ui.theme import Theme
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")


def given(key: str, *values: float | None) -> tuple[Answer, ...]:
    items = next(each for each in instruments() if each.key == key).questionnaire.items
    return tuple(
        chosen(item, option)
        for item, value in zip(items, values, strict=True)
        for option in item.options
        if value is not None and option.value == value
    )


def filled(home: Standing, key: str, *values: float | None, ago: int = 0) -> None:
    then = datetime.now(UTC).astimezone() - timedelta(days=ago)
    desk = Measuring(private=home.session.vault.private, clock=lambda: then)
    home.do(desk.keep(instrument=key, answers=given(key, *values)))


def history(home: Standing, key: str) -> tuple[Result, ...]:
    return home.do(home.session.measuring.history(instrument=key))


@pytest.fixture
def place(qtbot: QtBot, home: Standing) -> InstrumentsPlace:
    return opened(qtbot, home)


def opened(qtbot: QtBot, home: Standing) -> InstrumentsPlace:
    place = InstrumentsPlace(home)
    qtbot.addWidget(place)
    place.resize(1180, 680)
    place.show()
    place.arrive()
    qtbot.waitUntil(lambda: place.model.state.loaded)
    return place


@pytest.fixture
def on(qtbot: QtBot, place: InstrumentsPlace) -> Callable[[str], None]:
    """Waits until the place shows that page."""
    return lambda page: qtbot.waitUntil(lambda: place.model.state.page == page)


def page(place: InstrumentsPlace) -> QWidget:
    found = place.stack.currentWidget()
    assert found is not None
    return found


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible()).translate(
        {0x2068: None, 0x2069: None, 0x200B: None}
    )


def button(place: InstrumentsPlace, name: str) -> Button:
    QApplication.processEvents()
    (found,) = [each for each in page(place).findChildren(Button, name) if each.isVisible()]
    return found


def buttons(place: InstrumentsPlace) -> set[str]:
    QApplication.processEvents()
    return {each.objectName() for each in page(place).findChildren(Button) if each.isVisible()}


def press(place: InstrumentsPlace, name: str) -> None:
    button(place, name).click()


def type_digit(qtbot: QtBot, place: InstrumentsPlace, digit: str) -> None:
    before = place.model.state
    QApplication.processEvents()
    focus = QApplication.focusWidget() or page(place)
    QTest.keyClicks(focus, digit)
    qtbot.waitUntil(lambda: place.model.state != before)


def answer_dialog(place: InstrumentsPlace, name: str) -> None:
    (dialog,) = [each for each in place.window().findChildren(QDialog) if each.isVisible()]
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    found.click()


def begin(qtbot: QtBot, place: InstrumentsPlace, key: str) -> None:
    place.model.begin(key)
    qtbot.waitUntil(lambda: place.model.state.page in ("question", "review"))


def wait_for_begun(qtbot: QtBot, home: Standing, key: str, answers: tuple[Answer, ...]) -> None:
    qtbot.waitUntil(lambda: home.do(home.session.measuring.begun(instrument=key)) == answers)


# The list


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
    press(place, "aboutList")
    qtbot.waitUntil(lambda: button(place, "aboutList").text() == "Put it in my list")
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


# Filling one in


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
    assert "1 of 2 are left out" in words(page(place))
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
    assert not place.back()
    begin(qtbot, place, "phq-2")
    assert place.model.state.at == 1


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


# Care


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
    assert home.went == ["plan"]
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


# What came of it


def test_a_change_is_said_in_plain_words(qtbot: QtBot, home: Standing) -> None:
    filled(home, "gad-7", *[2] * 7, ago=40)
    filled(home, "gad-7", *[1] * 7, ago=20)
    filled(home, "gad-7", *[1] * 6, 0, ago=1)
    place = opened(qtbot, home)
    place.model.see("gad-7")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    assert "Lower by 1 than on" in words(page(place))
    assert "A change of less than 4 is within what this questionnaire gives by chance" in words(page(place))
    place.model.pick(place.model.state.results[1].response.id)
    assert "Lower by 7 than on" in words(page(place))
    assert "A change of 4 or more is larger than what this questionnaire gives by chance" in words(
        page(place)
    )


def test_where_no_source_says_how_much_a_change_means_that_is_said(qtbot: QtBot, home: Standing) -> None:
    filled(home, "phq-8", *[2] * 8, ago=40)
    filled(home, "phq-8", *[1] * 8, ago=20)
    place = opened(qtbot, home)
    place.model.see("phq-8")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    assert "Lower by 8 than on" in words(page(place))
    assert "no source that we could read says" in words(page(place))


def test_the_table_says_what_the_picture_shows_with_gaps_as_gaps(qtbot: QtBot, home: Standing) -> None:
    filled(home, "gad-7", *[2] * 7, ago=60)
    filled(home, "gad-7", *[2] * 6, None, ago=40)
    filled(home, "gad-7", *[1] * 7, ago=20)
    place = opened(qtbot, home)
    place.model.see("gad-7")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    card = place.result.history
    assert [value for _, value in card.picture.points()] == [14, None, 7]
    rows = card.table.model()
    shown = [rows.data(rows.index(row, 1)) for row in range(rows.rowCount())]
    assert shown == ["7", "none, something was left out", "14"]
    assert "Anxiety: 7" in rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert card.findChild(Picture) is card.picture
    assert "from 0 to 21" in card.picture.accessibleName()
    card.picture.grab()
    card.table.activated.emit(rows.index(2, 0))
    assert "14, between 0 and 21" in words(page(place))


def test_erasing_asks_first_and_then_it_is_gone(qtbot: QtBot, home: Standing) -> None:
    filled(home, "phq-2", 1, 1)
    place = opened(qtbot, home)
    place.model.see("phq-2")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    press(place, "resultErase")
    answer_dialog(place, "eraseResponseNot")
    assert len(history(home, "phq-2")) == 1
    press(place, "resultErase")
    answer_dialog(place, "eraseResponseYes")
    qtbot.waitUntil(lambda: place.model.state.page == "list")
    assert history(home, "phq-2") == ()


def test_a_part_leads_to_what_came_of_it(qtbot: QtBot, home: Standing) -> None:
    filled(home, "phq-2", 1, 1)
    place = InstrumentsPlace(home)
    qtbot.addWidget(place)
    place.open_part("phq-2")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    place.open_part("gad-7")
    qtbot.waitUntil(lambda: place.model.state.page == "about")
    place.open_part("nothing")


# One's own


OWN = {
    "resourceType": "Questionnaire",
    "title": "<b>Mine</b>",
    "copyright": "© A service",
    "item": [
        {
            "linkId": "1",
            "text": "<img src=x> How was it?",
            "type": "choice",
            "answerOption": [{"valueInteger": 1}, {"valueInteger": 2}],
        }
    ],
}


def own(tmp_path: Path, content: object) -> Path:
    file = tmp_path / "own.json"
    file.write_text(json.dumps(content))
    return file


def test_an_own_one_is_shown_before_it_is_kept_as_plain_text_and_can_be_removed(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path
) -> None:
    place.model.read_file(own(tmp_path, OWN))
    on("own")
    said = words(page(place))
    for expected in (
        "<b>Mine</b>",
        "<img src=x> How was it?",
        "© A service",
        "from 1 to 2",
        "need a licence",
    ):
        assert expected in said
    assert len(home.do(home.session.measuring.offered())) == len(instruments())
    press(place, "ownKeep")
    on("list")
    qtbot.waitUntil(lambda: len(place.model.state.offered) == len(instruments()) + 1)
    key = place.model.state.offered[-1].instrument.key
    begin(qtbot, place, key)
    assert "<img src=x> How was it?" in words(page(place))
    type_digit(qtbot, place, "2")
    press(place, "instrumentsKeep")
    on("result")
    assert "2, between 1 and 2" in words(page(place))
    place.model.to_list()
    qtbot.waitUntil(lambda: place.model.state.offered[-1].times == 1)
    place.model.look_at(key)
    press(place, "aboutRemove")
    answer_dialog(place, "removeInstrumentYes")
    qtbot.waitUntil(lambda: len(home.do(home.session.measuring.offered())) == len(instruments()))
    assert home.do(home.session.measuring.responses()) == ()


def test_a_file_that_says_little_is_shown_as_saying_little(
    qtbot: QtBot, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path
) -> None:
    place.model.read_file(own(tmp_path, {**OWN, "title": "", "copyright": ""}))
    on("own")
    said = words(page(place))
    assert "None is given." in said
    assert said.count("The file does not say.") == 2
    press(place, "ownKeep")
    on("list")
    qtbot.waitUntil(lambda: "A questionnaire without a name" in words(page(place)))


def test_a_file_that_cannot_be_used_says_why_and_nothing_is_kept(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path
) -> None:
    conditional = {**OWN, "item": [{**OWN["item"][0], "enableWhen": [{}]}]}  # type: ignore[dict-item]
    place.model.read_file(own(tmp_path, conditional))
    on("own")
    said = words(page(place))
    assert "depend on answers to others" in said
    assert "Nothing of it was kept." in said
    assert "ownKeep" not in buttons(place)
    place.model.read_file(own(tmp_path, {"resourceType": "Patient"}))
    qtbot.waitUntil(lambda: "something else than a FHIR R4 Questionnaire" in words(page(place)))


# For everybody


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_page_has_room_in_the_smallest_window_at_the_largest_text(
    qtbot: QtBot, home: Standing, theme: Theme, direction: str
) -> None:
    filled(home, "pcl-5", *[1] * 20, ago=60)
    filled(home, "pcl-5", *[2] * 20, ago=30)
    theme.choose(theme="light", scale=2.0, direction=direction)
    place = opened(qtbot, home)
    place.resize(640, 600)
    place.model.show_more(True)

    def fits() -> None:
        QApplication.processEvents()
        shown = page(place)
        assert isinstance(shown, QScrollArea)
        assert shown.horizontalScrollBar().maximum() == 0, shown.objectName()
        for each in shown.findChildren(QAbstractButton):
            assert not each.isVisible() or each.accessibleName() or each.text()

    fits()
    place.model.look_at("pcl-5")
    fits()
    place.model.to_list()
    for key in ("core-10", "ons4"):
        begin(qtbot, place, key)
        fits()
        for _ in range(len(place.model.state.instrument.questionnaire.items)):  # type: ignore[union-attr]
            place.model.skip()
        fits()
        place.model.to_list()
    place.model.see("pcl-5")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    fits()
    place.model._become(page="care")
    fits()
