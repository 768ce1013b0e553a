"""The desk on a computer that somebody manages: it says so, lets no words out, and keeps none after the shift."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.domain.guide_keeping import Erased
from client.domain.management import TIGHTEST, USUAL
from client.ui.guide_desk.record_page import RecordPage
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.held_copies import HoldingBox
from client.vault.folder import VaultFolder
from protocol.reviewing import Decision
from tests.client.services.clear_pages import clear_bytes
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, claims, write
from tests.client.ui.guide_desk.test_guide_desk import LATER, press, with_one_waiting, words
from tests.client.ui.guide_desk.test_record_page import distrust
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[4]
MANAGED = replace(USUAL, by="Harbour University", keeps="shift")
POST = "I live at 12 Harbour Row, and I lie awake."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def home(doors: Standing) -> Standing:
    """In place of the usual one: this computer is managed."""
    doors.management = MANAGED
    doors.open()
    return doors


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """As at a lock: what Python made must not be the clipboard's when Qt ends."""
    yield
    QGuiApplication.clipboard().clear()


def dialog(place: QWidget, name: str) -> QDialog:
    found = place.window().findChild(QDialog, name)
    assert found is not None, name
    return found


def rewords(qtbot: QtBot, place: GuideDeskPlace) -> QPlainTextEdit:
    """Claim what waits and begin another wording, which begins with the member's own."""
    claims(qtbot, place)
    press(place, "decideOtherwise")
    choose(place, "decisionChoice", Decision.PROPOSE_REDACTION.value)
    box = find(place, QPlainTextEdit, "redaction")
    assert box.toPlainText() == POST
    return box


def pages(desk: AtDesk) -> bytes:
    vault = desk.home.session.vault
    return clear_bytes(VaultFolder(vault.folder.path).private_file, vault.data_key.private_file())


def test_it_says_who_manages_the_computer_and_what_becomes_of_words_and_leads_to_the_rest(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    place = shown(qtbot, desk.home)
    said = find(place, QLabel, "managedLine").text()
    assert "managed by \u2068Harbour University\u2069." in said
    assert "is erased when your shift ends" in said
    press(place, "managedAll")
    assert desk.home.went == ["settings/managed"]
    place.resize(700, 330)
    assert not place.managed.isVisible(), "a low window has no room for more"


def test_words_of_a_member_stay_where_they_are_and_it_is_said_who_wants_that(
    qtbot: QtBot, desk: AtDesk
) -> None:
    QGuiApplication.clipboard().setText("Before")
    _, _, place = with_one_waiting(qtbot, desk, POST)
    box = rewords(qtbot, place)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(box, Qt.Key.Key_C, CONTROL)
    assert not QGuiApplication.clipboard().mimeData().hasText()
    said = find(place, QLabel, "managedLine").text()
    assert "nowhere else" in said
    assert "\u2068Harbour University\u2069 has set this" in said
    other = find(place, QPlainTextEdit, "ownWords")
    other.setFocus()
    QTest.keyClick(other, Qt.Key.Key_V, CONTROL)
    assert POST in other.toPlainText(), "but the guide can work with it here"


def test_no_words_at_the_desk_can_be_marked_but_in_a_box_that_holds_them(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk, POST)
    rewords(qtbot, place)
    marked = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    labels = [one for one in place.findChildren(QLabel) if one.textInteractionFlags() & marked]
    assert [one.text() for one in labels] == []
    boxes = place.findChildren(QPlainTextEdit)
    assert boxes
    assert [one.objectName() for one in boxes if not isinstance(one, HoldingBox)] == []
    assert [one.objectName() for one in place.findChildren(QTextEdit) if one.isVisible()] == []


def test_a_shift_ends_with_words_unsent_only_once_that_was_asked(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk, POST)
    rewords(qtbot, place)
    write(place, "redaction", "I live at qzvexlomungo Row.")
    qtbot.waitUntil(lambda: b"qzvexlomungo" in pages(desk), timeout=LATER)
    end_shift(qtbot, place)
    asked = dialog(place, "endManagedShift")
    read = "\n".join(label.text() for label in asked.findChildren(QLabel))
    assert "\u2068Harbour University\u2069 has set this" in read
    asked.findChild(QPushButton, "endManagedShiftNot").click()  # type: ignore[union-attr]
    assert desk.home.do(desk.home.session.shifts.current(community=desk.guide.community)) is not None
    assert b"qzvexlomungo" in pages(desk)
    qtbot.waitUntil(lambda: place.window().findChild(QDialog, "endManagedShift") is None)
    end_shift(qtbot, place)
    dialog(place, "endManagedShift").findChild(QPushButton, "endManagedShiftYes").click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.home.locks == 1, timeout=LATER)
    assert place.desk.state.opened is None
    assert place.deciding.state.wish.proposal == ""
    boxes = [box for box in place.findChildren(QPlainTextEdit) if box.isVisible()]
    assert "qzvexlomungo" not in "".join(box.toPlainText() for box in boxes)
    assert b"qzvexlomungo" not in pages(desk)
    assert desk.queue(desk.guide)[0].claimed_by is None, "what was open is free again"
    kept = place.keep()
    if kept is not None:
        desk.home.do(kept)
    assert b"qzvexlomungo" not in pages(desk), "nothing of it is kept again"
    told, _ = desk.home.do(desk.home.session.member_words.settle())
    assert told == Erased(told.pieces, "shift")
    assert told


def end_shift(qtbot: QtBot, place: GuideDeskPlace) -> None:
    """By its page, without a note to the others; up to the question."""
    qtbot.waitUntil(lambda: place.care.model.state.shift is not None, timeout=LATER)
    place.asides.show_page("ownCare")
    place.care.end.go()
    qtbot.waitUntil(lambda: place.window().findChild(QDialog, "endManagedShift") is not None, timeout=LATER)
    QApplication.processEvents()


def test_rules_that_cannot_be_followed_are_said_where_one_works(
    qtbot: QtBot, doors: Standing, home: Standing
) -> None:
    assert home is doors
    home.session.management = TIGHTEST
    place = GuideDeskPlace(home)
    qtbot.addWidget(place)
    assert "cannot be followed" in place.managed.words


def test_no_file_is_made_and_it_is_said_who_wants_that(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    desk.home.do(desk.guide.sync())
    place = shown(qtbot, desk.home)
    distrust(desk)
    place.record.model.look()
    qtbot.waitUntil(lambda: place.record.model.state.wrong, timeout=LATER)
    page = place.asides.show_page("theRecord")
    assert isinstance(page, RecordPage)
    find(page, QPushButton, "saveRecordProof").click()
    assert place.window().findChild(QFileDialog) is None
    said = words(place)
    assert "Nothing from the guide desk is saved as a file, or printed." in said
    assert "\u2068Harbour University\u2069 has set this" in said


_WAYS_OUT = {
    "choose_new_file",
    "choose_folder",
    "PaperFile",
    "pdf",
    "QPrinter",
    "QPrintDialog",
    "clipboard",
    "copy_secret",
    "grab",
    "grabWindow",
}


def test_nothing_at_the_desk_makes_a_file_paper_or_a_picture_without_asking_whether_it_may() -> None:
    found = {}
    for path in sorted((ROOT / "client" / "ui" / "guide_desk").glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        names = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
        names |= {each.attr for each in ast.walk(tree) if isinstance(each, ast.Attribute)}
        if names & _WAYS_OUT and "may_leave" not in names:
            found[path.name] = names & _WAYS_OUT
    assert found == {}, "ask client.ui.guide_desk.managed.may_leave first"
