from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.domain.spelling.speller import Mark as Unknown
from client.engine import Engine
from client.services.spelling import SpellingChoice
from client.ui.kit import spelling_menu
from client.ui.kit.composer import WordBox
from client.ui.kit.marks import Mark, marks_of
from client.ui.kit.spelling import LAYER, SpellingMarks, check_spelling, in_units
from client.ui.kit.spelling_desk import desk_of
from client.ui.language import speak
from tests.client.ui.standing import Standing

popups = pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)")
"""Said by Qt's offscreen platform of every menu."""


class Writing:
    """A box that is watched, in a window with another."""

    def __init__(self, qtbot: QtBot, home: Standing) -> None:
        self.qtbot = qtbot
        self.home = home
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.box = WordBox(home.theme, "Your words", least=4)
        self.other = WordBox(home.theme, "Another")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.box)
        layout.addWidget(self.other)
        self.window.resize(400, 300)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.other.setFocus()
        self.marks: SpellingMarks = check_spelling(home, self.box)

    def marked(self) -> list[str]:
        text = self.box.toPlainText().encode("utf-16-le")
        found = marks_of(self.home.theme, self.box).of(LAYER)
        return [text[2 * mark.start : 2 * mark.end].decode("utf-16-le") for mark in found]

    def rests(self) -> list[str]:
        """What is marked once nothing is to be looked at any more."""
        self.qtbot.waitUntil(lambda: desk_of(self.home).on and not self.marks.busy)
        return self.marked()

    def at(self, position: int) -> None:
        cursor = self.box.textCursor()
        cursor.setPosition(position)
        self.box.setTextCursor(cursor)

    def menu(self) -> QMenu:
        found = [menu for menu in self.box.findChildren(QMenu, "spellingMenu") if menu.isVisible()]
        assert len(found) == 1
        return found[0]

    def choose(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in [each.text() for each in self.menu().actions()])
        menu = self.menu()
        action: QAction = next(each for each in menu.actions() if each.text() == words)
        action.trigger()
        menu.close()


@pytest.fixture
def writing(qtbot: QtBot, home: Standing) -> Writing:
    return Writing(qtbot, home)


def test_what_is_wrong_gets_a_quiet_line_and_nothing_else(writing: Writing) -> None:
    changes: list[None] = []
    writing.box.setPlainText("I recieve teh letter 😀 wrod.\nAnd anothr line")
    writing.box.textChanged.connect(lambda: changes.append(None))
    assert writing.rests() == ["recieve", "teh", "wrod", "anothr"]
    shown = writing.box.extraSelections()
    assert shown[0].format.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert shown[0].format.underlineColor() == writing.home.theme.colour("text3")
    assert not writing.box.document().isUndoAvailable()
    assert not changes
    assert not writing.box.document().isModified()


def test_the_word_being_typed_is_not_marked(writing: Writing) -> None:
    writing.box.setFocus()
    QTest.keyClicks(writing.box, "so wrod")
    assert writing.rests() == []
    QTest.keyClicks(writing.box, " ")
    assert writing.rests() == ["wrod"]
    QTest.keyClick(writing.box, Qt.Key.Key_Backspace)
    assert writing.marked() == []  # it is being typed again
    assert writing.rests() == []
    QTest.keyClick(writing.box, Qt.Key.Key_Home)
    assert writing.rests() == ["wrod"]


def test_a_word_that_is_left_with_the_box_is_marked(writing: Writing) -> None:
    writing.box.setFocus()
    QTest.keyClicks(writing.box, "wrod")
    assert writing.rests() == []
    writing.other.setFocus()
    assert writing.rests() == ["wrod"]


def test_both_halves_of_a_divided_word_are_looked_at_and_a_mended_one_is_free(writing: Writing) -> None:
    writing.box.setPlainText("wrodteh fine")
    assert writing.rests() == ["wrodteh"]
    writing.box.setFocus()
    writing.at(4)
    QTest.keyClicks(writing.box, " ")
    assert writing.marked() == []
    assert writing.rests() == ["wrod"]  # the cursor stands at the other half
    writing.at(12)
    assert writing.rests() == ["wrod", "teh"]
    cursor = writing.box.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("word")
    assert writing.rests() == ["teh"]


def test_lines_before_and_behind_keep_their_marks(writing: Writing) -> None:
    writing.box.setPlainText("wrod one\nwrod two\nwrod three")
    assert writing.rests() == ["wrod"] * 3
    cursor = writing.box.textCursor()
    cursor.setPosition(9)
    cursor.insertText("a line more\nand teh next\n")
    assert sorted(writing.rests()) == ["teh", "wrod", "wrod", "wrod"]
    writing.box.selectAll()
    writing.box.cut()
    assert writing.rests() == []


def test_another_layer_stays_as_it_is(writing: Writing) -> None:
    marks_of(writing.home.theme, writing.box).put("check", [])
    writing.box.setPlainText("wrod and name")
    marks_of(writing.home.theme, writing.box).put("check", [Mark(9, 13)])
    assert writing.rests() == ["wrod"]
    assert len(writing.box.extraSelections()) == 2


@popups
def test_a_suggestion_is_taken_by_mouse_as_one_step(writing: Writing) -> None:
    writing.box.setPlainText("the wrod here")
    writing.rests()
    writing.at(6)
    where = writing.box.cursorRect().center()
    writing.at(0)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, writing.box.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(writing.box.viewport(), event)
    words = [action.text() for action in writing.menu().actions()]
    assert words[:3] == ["Looking for suggestions…", "Add to my words", "Leave as it is"]
    assert len(words) > 5  # the usual ones follow
    writing.choose("word")
    assert writing.box.toPlainText() == "the word here"
    assert writing.rests() == []
    writing.box.undo()
    assert writing.box.toPlainText() == "the wrod here"
    assert not writing.box.document().isUndoAvailable()


def test_beside_a_mark_the_usual_menu_comes(writing: Writing) -> None:
    writing.box.setPlainText("the wrod here")
    writing.rests()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(-5, -5), QPoint(0, 0))
    assert not writing.marks.eventFilter(writing.box.viewport(), event)
    assert not writing.box.findChildren(QMenu, "spellingMenu")


@popups
def test_the_keyboard_goes_from_mark_to_mark(
    writing: Writing, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[str] = []
    monkeypatch.setattr(spelling_menu, "announce", lambda _, words: said.append(words))
    writing.box.setPlainText("teh one and wrod two")
    writing.rests()
    writing.box.setFocus()
    QTest.keyClick(writing.box, Qt.Key.Key_F7)
    assert writing.box.textCursor().selectedText() == "teh"
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Spelling: teh. Suggestions: the, ")
    menu = writing.menu()
    active = menu.activeAction()
    assert active is not None
    assert active.text() == "the"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert writing.box.toPlainText() == "the one and wrod two"
    writing.rests()
    assert writing.box.hasFocus()
    QTest.keyClick(writing.box, Qt.Key.Key_F7)
    assert writing.box.textCursor().selectedText() == "wrod"
    writing.menu().close()
    QTest.keyClick(writing.box, Qt.Key.Key_F7)
    assert writing.box.textCursor().selectedText() == "wrod"
    writing.choose("word")
    said.clear()
    writing.rests()
    QTest.keyClick(writing.box, Qt.Key.Key_F7)
    assert said == ["No word is marked."]


@popups
def test_the_menu_key_opens_it_at_the_cursor(writing: Writing) -> None:
    writing.box.setPlainText("a xqzvtrnm here")
    writing.rests()
    writing.box.setFocus()
    writing.at(4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    assert writing.marks.eventFilter(writing.box, event)
    writing.qtbot.waitUntil(lambda: writing.menu().actions()[0].text() == "No suggestion")
    active = writing.menu().activeAction()
    assert active is not None
    assert active.text() == "Add to my words"
    writing.choose("Add to my words")
    writing.qtbot.waitUntil(lambda: writing.rests() == [])
    assert writing.home.do(writing.home.session.spelling.words()) == ("xqzvtrnm",)


def test_a_word_that_is_left_alone_is_kept_nowhere(writing: Writing) -> None:
    writing.box.setPlainText("teh wrod")
    writing.rests()
    desk_of(writing.home).leave("wrod")
    writing.qtbot.waitUntil(lambda: writing.rests() == ["teh"])
    assert writing.home.do(writing.home.session.spelling.words()) == ()


def test_it_can_be_off_and_another_language(writing: Writing) -> None:
    spelling = writing.home.session.spelling
    writing.box.setPlainText("la depresion, wrod")
    assert "wrod" in writing.rests()
    writing.home.bridge.run(spelling.choose(SpellingChoice(on=False)))
    writing.qtbot.waitUntil(lambda: not desk_of(writing.home).on)
    assert writing.marked() == []
    writing.box.setPlainText("wrod again")
    QTest.qWait(150)
    assert writing.marked() == []
    writing.box.setPlainText("la depresion")
    writing.home.bridge.run(spelling.choose(SpellingChoice(language="es")))
    writing.qtbot.waitUntil(lambda: desk_of(writing.home).on)
    writing.qtbot.waitUntil(lambda: writing.marked() == ["depresion"])


def test_it_is_the_windows_language_unless_another_is_chosen(
    qtbot: QtBot, home: Standing, qapp: QApplication
) -> None:
    in_german = speak(qapp, "de")
    try:
        desk = desk_of(home)
        qtbot.waitUntil(lambda: desk.on)
        assert desk.language == "de"
    finally:
        in_german.end(qapp)


def test_a_long_text_is_looked_at_some_at_a_time(writing: Writing) -> None:
    lines = "\n".join(f"this is teh line of many words number {row}" for row in range(1500))
    writing.box.setPlainText(lines)
    assert writing.rests() == ["teh"] * 1000


def test_a_sheet_for_rich_text_is_watched_as_well(qtbot: QtBot, home: Standing) -> None:
    sheet = QTextEdit()
    qtbot.addWidget(sheet)
    marks = check_spelling(home, sheet)
    sheet.setPlainText("teh sheet")
    qtbot.waitUntil(lambda: desk_of(home).on and not marks.busy)
    assert [each.cursor.selectedText() for each in sheet.extraSelections()] == ["teh"]


def test_a_box_that_is_gone_is_not_answered(qtbot: QtBot, home: Standing) -> None:
    box = WordBox(home.theme, "Your words")
    check_spelling(home, box)
    qtbot.waitUntil(lambda: desk_of(home).on)
    box.setPlainText("teh words")
    QTest.qWait(90)
    box.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    home.do(home.session.spelling.words())
    QTest.qWait(20)


def test_a_line_that_is_left_over_when_the_program_ends_is_dropped(qtbot: QtBot, home: Standing) -> None:
    desk = desk_of(home)
    qtbot.waitUntil(lambda: desk.on)
    home.engine.stop()
    home.engine.join()
    answers: list[object] = []
    desk.check(["teh"], answers.append, desk)
    desk.suggest("teh", answers.append, desk)
    assert answers == []
    home.engine = Engine()  # for closing the vault
    home.engine.start()


@pytest.mark.parametrize(
    ("text", "unknown", "units"),
    [
        ("a teh", [Unknown(2, 5, "teh")], [Mark(2, 5)]),
        ("😀 teh 😀 wrod", [Unknown(2, 5, "teh"), Unknown(8, 12, "wrod")], [Mark(3, 6), Mark(10, 14)]),
        ("", [], []),
    ],
)
def test_places_are_counted_as_qt_counts(text: str, unknown: list[Unknown], units: list[Mark]) -> None:
    assert in_units(text, unknown) == units


def test_what_the_desk_offers_is_one_for_all(home: Standing) -> None:
    assert desk_of(home) is desk_of(home)
