"""The plan's page of paper and its day: seen before it is saved, said what it is, and answered by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.plan import Contact, Plan, Review, months_on
from client.ui.plan import printing
from client.ui.plan.screen import PlanPlace
from client.ui.today.screen import TodayPlace
from tests.client.ui.standing import Standing

PLAN = Plan(
    {1: "I stop answering.", 6: "The tablets are with Ann."}, (Contact("a", 4, "Ann", "07000 000000"),)
)


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
    qtbot.waitUntil(lambda: place.model.state.loaded and place.review.state.loaded)
    return place


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_it_is_seen_before_it_is_saved_and_is_what_was_seen(
    qtbot: QtBot, place: PlanPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "plan.pdf"
    monkeypatch.setattr(printing, "choose_new_file", lambda *given, **_: given[2](out))
    QTest.keyClick(place.print_card.see, Qt.Key.Key_Space)
    page = place.paper_page
    assert place.parts() == (page,)
    assert page.people.isChecked()
    assert "07000 000000" in page.sheets.accessibleDescription()
    assert "neither is encrypted" in words(page)
    page.people.click()
    assert "07000" not in page.sheets.accessibleDescription()
    assert "The tablets are with Ann." in page.sheets.accessibleDescription()
    assert "within your own words is not left out" in words(page)
    page.people.click()
    assert not out.exists()
    QTest.keyClick(page.file, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.state.saved)
    assert out.read_bytes().startswith(b"%PDF-")
    assert "The file is saved" in words(page)
    page.file.click()
    qtbot.waitUntil(lambda: page.model.state.notice is not None)
    assert not page.model.state.saved
    assert page.file.isEnabled()
    assert place.back()
    assert place.focusWidget() is place.print_card.see


def test_people_alone_and_left_out_is_nothing_to_print(qtbot: QtBot, home: Standing) -> None:
    home.do(home.session.planning.write(contacts=PLAN.contacts))
    place = shown(qtbot, home)
    place.print_card.see.click()
    page = place.paper_page
    assert not page.file.isHidden()
    page.people.click()
    assert page.file.isHidden()
    assert page.printer.isHidden()
    assert "the plan is about people only" in words(page)


def test_an_empty_plan_offers_no_paper_until_a_word_is_in_it(qtbot: QtBot, home: Standing) -> None:
    place = shown(qtbot, home)
    assert place.print_card.isHidden()
    place.cards[0].words.setPlainText("I stop answering.")
    assert not place.print_card.isHidden()


def test_a_printer_gets_every_page_and_no_name(
    qtbot: QtBot, place: PlanPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.cards[1].words.setPlainText("\n".join("walk" for _ in range(390)))
    place.print_card.see.click()
    page = place.paper_page
    assert len(page.sheets.pages) > 5
    opened: list[QPrintDialog] = []
    monkeypatch.setattr("client.ui.plan.printing.QDialog.open", opened.append)
    page.printer.click()
    assert opened[0].printer().docName() == "Leeward"
    opened[0].deleteLater()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert page.print_on(printer)
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == len(page.sheets.pages)


def test_a_day_to_look_again_is_chosen_and_said(qtbot: QtBot, home: Standing, place: PlanPlace) -> None:
    card = place.review_card
    today = place.review.today()
    assert card.when.currentText() == "Not at all"
    QTest.keyClick(card.when, Qt.Key.Key_Down)
    QTest.keyClick(card.when, Qt.Key.Key_Down)
    expected = Review(months_on(today, 3), 3)
    qtbot.waitUntil(lambda: home.do(home.session.planning.review()) == expected)
    qtbot.waitUntil(lambda: card.said.text().startswith("On "))
    card.when.setCurrentIndex(card.when.findData("day"))
    card.when.activated.emit(card.when.currentIndex())
    qtbot.waitUntil(lambda: home.do(home.session.planning.review()).months is None)
    assert not card.day.isHidden()
    card.when.setCurrentIndex(0)
    card.when.activated.emit(0)
    qtbot.waitUntil(lambda: home.do(home.session.planning.review()) == Review())
    qtbot.waitUntil(lambda: not card.day.isVisibleTo(card))


@pytest.mark.parametrize("answer", ["planStillRight", "planLater"])
def test_when_the_day_has_come_today_and_the_plan_say_so_until_it_is_answered(
    qtbot: QtBot, home: Standing, place: PlanPlace, answer: str
) -> None:
    home.do(home.session.planning.choose_review(on=place.review.today() + timedelta(days=2), months=1))
    place.arrive()
    today = TodayPlace(home)
    qtbot.addWidget(today)
    today.resize(1180, 680)
    today.show()
    today.arrive()
    qtbot.waitUntil(lambda: place.review.state.review.on is not None)
    assert place.due.isHidden()
    assert "look at your plan" not in words(today)
    home.ahead = 2 * 86_400
    place.arrive()
    today.arrive()
    qtbot.waitUntil(lambda: not place.due.isHidden())
    qtbot.waitUntil(lambda: "You wanted to look at your plan again about now" in words(today))
    today.waiting.findChildren(QPushButton)[0].click()
    assert home.went[-1] == "plan/today"
    place.open_part("today")
    assert place.back_button.text() == "Back to today"
    button = place.due.findChild(QPushButton, answer)
    assert button is not None
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(place.due.isHidden)
    today.arrive()
    qtbot.waitUntil(lambda: "look at your plan" not in words(today))
    on = home.do(home.session.planning.review()).on
    now = datetime.fromtimestamp(home.now(), UTC).astimezone().date()
    assert on == (months_on(now, 1) if answer == "planStillRight" else now + timedelta(days=14))


def test_questions_that_may_help_unfold_by_keyboard(place: PlanPlace) -> None:
    card = place.cards[5]
    assert card.guidance.isHidden()
    QTest.keyClick(card.fold, Qt.Key.Key_Space)
    assert "Asking is easier on a calm day" in words(card)
    assert "How I make it safer around me" in card.fold.accessibleName()
    QTest.keyClick(card.fold, Qt.Key.Key_Space)
    assert card.guidance.isHidden()


def test_back_leads_to_where_one_came_from(home: Standing, place: PlanPlace) -> None:
    place.open_part("tools")
    assert place.back_button.text() == "Back to the tools"
    assert place.back()
    place.arrive()
    assert place.back()
    assert home.went == ["tools", "support"]


@pytest.mark.parametrize("key", ["instruments", "settings", "today"])
def test_back_never_leads_to_where_one_was_not(home: Standing, place: PlanPlace, key: str) -> None:
    place.open_part(key)
    assert place.back()
    assert home.went == [key]


def test_a_printer_that_does_not_take_the_pages_is_told_of(
    place: PlanPlace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place.model.save()
    place.print_card.look.emit()
    page = place.paper_page
    monkeypatch.setattr(page, "print_on", lambda _: False)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    page.send_to(printer)
    assert page.said.isVisibleTo(place)
    assert "did not take the pages" in page.said.text()
    monkeypatch.undo()
    printer.setOutputFileName(str(tmp_path / "plan.pdf"))
    page.send_to(printer)
    assert not page.said.isVisibleTo(place)
    assert (tmp_path / "plan.pdf").stat().st_size > 0
