"""The plan's screen: written without a mouse, its copy shown before it is kept, and nothing said that is not so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.plan import MOST_PEOPLE, MOST_TEXT, Contact, CopiedStep, Plan, decode
from client.services.planning import Copy
from client.ui import places
from client.ui.kit.marks import marks_of
from client.ui.kit.spelling import LAYER
from client.ui.plan.screen import PlanPlace
from client.ui.support.screen import SupportPlace
from tests.client.ui.standing import Standing

PLAN = Plan(
    {1: "I stop answering.", 6: "<i>The tablets</i> are with Ann."}, (Contact("a", 4, "Ann", "07000 000000"),)
)


@pytest.fixture
def copy(home: Standing) -> Path:
    return home.config.paths.plan_copy


@pytest.fixture
def place(qtbot: QtBot, home: Standing) -> PlanPlace:
    home.do(home.session.planning.write(texts=PLAN.texts, contacts=PLAN.contacts))
    return shown(qtbot, home)


def shown(qtbot: QtBot, home: Standing) -> PlanPlace:
    place = PlanPlace(home)
    qtbot.addWidget(place)
    place.resize(1180, 680)
    place.show()
    place.arrive()
    qtbot.waitUntil(lambda: place.model.state.loaded)
    return place


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def type_in(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, text)


def test_what_the_vault_holds_is_shown_and_nothing_counts_as_written(place: PlanPlace) -> None:
    assert [card.words.toPlainText() for card in place.cards] == [
        PLAN.texts.get(step, "") for step in range(1, 7)
    ]
    (row,) = place.cards[3].people
    assert (row.name.text(), row.reach.text()) == ("Ann", "07000 000000")
    assert place.model.unsaved() is None
    assert place.kept.text() == ""
    assert place.focusWidget() is place.back_button


def test_words_are_saved_and_that_is_said(qtbot: QtBot, home: Standing, place: PlanPlace) -> None:
    type_in(place.cards[1].words, "A walk")
    assert place.kept.text() == "Saving as you write"
    place.hide()
    qtbot.waitUntil(lambda: place.kept.text() == "Saved in your vault")
    assert home.do(home.session.planning.plan()).texts[2] == "A walk"


def test_misspelt_words_get_their_line_in_each_step_and_are_saved_as_they_are(
    qtbot: QtBot, home: Standing, place: PlanPlace
) -> None:
    for card in place.cards:
        card.words.setPlainText("so teh end")
    for card in place.cards:
        box = card.words
        qtbot.waitUntil(
            lambda box=box: [mark.start for mark in marks_of(home.theme, box).of(LAYER)] == [3]  # type: ignore[misc]
        )
    place.hide()
    qtbot.waitUntil(lambda: place.model.state.kept == "saved")
    assert set(home.do(home.session.planning.plan()).texts.values()) == {"so teh end"}


def test_somebody_is_added_and_taken_out_by_keyboard(qtbot: QtBot, home: Standing, place: PlanPlace) -> None:
    card = place.cards[3]
    QTest.keyClick(card.add, Qt.Key.Key_Space)
    focused = place.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, "Ben")
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert place.focusWidget() is card.people[1].reach
    QTest.keyClicks(card.people[1].reach, "knock")
    place.model.save()
    qtbot.waitUntil(lambda: place.model.state.kept == "saved")
    assert [each.name for each in home.do(home.session.planning.plan()).people(4)] == ["Ann", "Ben"]
    QTest.keyClick(card.people[1].reach, Qt.Key.Key_Tab)
    remove = place.focusWidget()
    assert remove is not None
    assert remove.accessibleName() == "Take this person out"
    for answer, left in (
        ("planTakingOutNot", 2),
        ("planTakingOutYes", 1),
    ):  # who is written down is asked about
        QTest.keyClick(remove, Qt.Key.Key_Space)
        (asked,) = [each for each in place.findChildren(QDialog) if each.isVisible()]
        assert "Ben" in words(asked)
        assert "knock" in words(asked)
        button = asked.findChild(QPushButton, answer)
        assert button is not None
        button.click()
        assert len(card.people) == left
    qtbot.waitUntil(lambda: place.focusWidget() is card.add)
    qtbot.waitUntil(lambda: [e.name for e in home.do(home.session.planning.plan()).people(4)] == ["Ann"])


def test_only_the_steps_with_people_ask_for_them_and_not_for_more_than_are_kept(place: PlanPlace) -> None:
    assert [card.step for card in place.cards if card.add.isVisibleTo(place)] == [3, 4, 5]
    for _ in range(MOST_PEOPLE):
        place.cards[2].add.click()
    assert len(place.cards[2].people) == MOST_PEOPLE
    assert not place.cards[2].add.isVisibleTo(place)
    QTest.keyClick(place.cards[2].people[0].findChildren(QWidget, "planTakeOut")[0], Qt.Key.Key_Space)
    assert place.cards[2].add.isVisibleTo(place)


def test_a_step_that_is_too_long_says_so(place: PlanPlace) -> None:
    place.cards[0].words.setPlainText("a" * (MOST_TEXT + 1))
    assert "Please make it shorter" in words(place.cards[0])
    place.cards[0].words.setPlainText("short")
    assert "Please make it shorter" not in words(place.cards[0])


def test_a_copy_is_shown_before_it_is_kept_and_people_are_left_out(
    qtbot: QtBot, place: PlanPlace, copy: Path
) -> None:
    assert place.copy_card.remove.isHidden()
    assert "There is none unless you choose it" in words(place.copy_card)
    place.copy_card.see.click()
    page = place.copy_page
    assert not copy.exists()
    assert not page.people.isChecked()
    assert page.view.steps == (CopiedStep(1, PLAN.texts[1]), CopiedStep(6, PLAN.texts[6]))
    assert "Anyone who can use this computer account can read this copy" in words(page)
    assert "<i>The tablets</i> are with Ann." in words(page)
    assert "07000" not in words(page)
    page.people.click()
    assert "07000 000000" in words(page)
    page.people.click()
    before = page.view.steps
    page.keep.click()
    qtbot.waitUntil(lambda: place.model.state.copy == Copy(kept=True))
    assert decode(copy.read_bytes()) == before
    assert "A copy without your people" in words(place.copy_card)
    assert "a copy that anyone at this computer account can read" in place.where()


def test_what_leaving_people_out_does_not_do_is_said(place: PlanPlace) -> None:
    place.copy_card.see.click()
    page = place.copy_page
    assert "are with Ann." in page.view.steps[-1].text
    assert "name or a number within your own words is not left out" in words(page)
    page.people.setChecked(True)
    assert "not left out" not in words(page)


def test_a_kept_copy_goes_at_one_press(qtbot: QtBot, home: Standing, place: PlanPlace, copy: Path) -> None:
    home.do(home.session.planning.keep_copy(people=True))
    again = shown(qtbot, home)
    assert "A copy with your people in it" in words(again.copy_card)
    again.copy_card.see.click()
    assert again.copy_page.people.isChecked()
    again.back()
    again.copy_card.remove.click()
    qtbot.waitUntil(lambda: not copy.exists())
    qtbot.waitUntil(again.copy_card.remove.isHidden)
    assert again.where() == "Only on this computer, in your vault"


def test_not_now_keeps_nothing_and_back_leads_to_support(
    qtbot: QtBot, home: Standing, place: PlanPlace, copy: Path
) -> None:
    place.copy_card.see.click()
    place.copy_page.not_now.click()
    assert place.focusWidget() is place.copy_card.see
    assert not place.scroller.isHidden()
    assert place.back()
    assert home.went == ["support"]
    assert not copy.exists()
    assert place.model.state.copy == Copy()


def test_an_empty_plan_offers_no_copy_and_one_of_people_alone_says_why(qtbot: QtBot, home: Standing) -> None:
    place = shown(qtbot, home)
    assert place.copy_card.see.isHidden()
    place.cards[3].add.click()
    QTest.keyClicks(place.cards[3].people[0].name, "Ann")
    assert not place.copy_card.see.isHidden()
    place.copy_card.see.click()
    assert "the plan is about people only" in words(place.copy_page)
    assert place.copy_page.keep.isHidden()


def test_the_examples_have_no_copy(qtbot: QtBot, home: Standing) -> None:
    home.examples = True
    assert shown(qtbot, home).copy_card.isHidden()


def test_everything_has_a_name(place: PlanPlace) -> None:
    everything = [w for w in place.findChildren(QWidget) if w.isVisibleTo(place)]
    reached = [w for w in everything if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(reached) > 15
    assert [w for w in reached if not (w.accessibleName() or getattr(w, "text", str)())] == []


def test_support_leads_to_the_plan_while_the_vault_is_open_and_to_the_copy_while_not(
    qtbot: QtBot, home: Standing, place: PlanPlace
) -> None:
    home.do(home.session.planning.keep_copy(people=False))
    unlocked = places.made("support", home, opened=lambda: True)
    locked = places.made("support", home, opened=lambda: False)
    for each in (unlocked, locked):
        qtbot.addWidget(each)
        assert isinstance(each, SupportPlace)
        each.show()
        each.arrive()
        each._ways.way("plan").click()
    assert home.went == ["plan"]
    assert unlocked.title() == "Support"
    assert locked.title() == "My plan"
    assert "I stop answering." in words(locked)
    assert isinstance(places.made("plan", home, opened=lambda: True), PlanPlace)


@pytest.mark.parametrize(("scale", "width"), [(1.0, 560), (2.0, 900)])
def test_nothing_is_wider_than_a_small_window(
    place: PlanPlace, home: Standing, scale: float, width: int
) -> None:
    home.theme.choose(scale=scale)
    place.resize(width, 440)
    for _ in range(3):
        QApplication.processEvents()
    inside = place.scroller.widget()
    assert inside is not None
    assert inside.width() <= place.scroller.viewport().width()


def test_people_that_others_brought_or_erased_come_and_go_on_the_screen(
    qtbot: QtBot, home: Standing, place: PlanPlace
) -> None:
    card = place.cards[3]
    assert [row.name.text() for row in card.people] == ["Ann"]
    home.bridge.run(home.session.planning.write(contacts=(Contact("b", 4, "Bo", "at 12"),)))
    qtbot.waitUntil(lambda: [row.name.text() for row in card.people] == ["Ann", "Bo"])
    home.bridge.run(home.session.erasing.erase("plan"))
    qtbot.waitUntil(lambda: not card.people and not place.cards[0].words.toPlainText())
    assert len([each for each in card.findChildren(QLineEdit, "planName") if each.isVisible()]) == 0
