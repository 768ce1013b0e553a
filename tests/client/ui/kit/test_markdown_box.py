"""The sheet one writes on: by hand, in short texts and in very long ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.markdown_formatting import ACTS, FormattingRow
from client.ui.theme import Theme
from tests.client.ui.kit.at_desk import LONG_TEXT, Desk

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "  A\tfirst\u00a0line \n\n\nكتبت \U0001f426\n",
        "# a\n> b\n---\n- [ ] c",
        LONG_TEXT + "\U0001f426\nb",
    ],
)
def test_words_come_back_exactly(desk: Desk, text: str) -> None:
    desk.box.turn(text)
    assert desk.box.words() == text
    assert not desk.box.document().isUndoAvailable()
    desk.box.grab()
    assert desk.box.words() == text


def test_typing_shows_where_one_types(desk: Desk) -> None:
    desk.box.turn("\n".join(f"line {n}" for n in range(400)))
    desk.press(KEY.Key_X)
    caret = desk.box.sheet.caret(desk.box.textCursor().position())
    top = desk.box.verticalScrollBar().value()
    assert top > 0
    assert top <= caret.top()
    assert caret.bottom() <= top + desk.box.viewport().height()


@pytest.mark.parametrize("before", ["", LONG_TEXT])
def test_undo_takes_back_words_not_letters_nor_everything(desk: Desk, before: str) -> None:
    desk.turn(before + "|")
    QTest.keyClicks(desk.box, "one two")
    desk.box.undo()
    left = desk.box.words().removeprefix(before)
    assert left in ("", "one ")
    desk.box.redo()
    assert desk.box.words() == before + "one two"
    for _ in range(3):
        desk.press(KEY.Key_Backspace)
    assert desk.box.words() == before + "one "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one|", "- one\n- |"),
        ("- one\n- |", "- one\n|"),
        ("3. one|", "3. one\n4. |"),
        ("> said|", "> said\n> |"),
        ("words|", "words\n|"),
        ("- [x] \U0001f426 done|", "- [x] \U0001f426 done\n- [ ] |"),
    ],
)
def test_enter_goes_on_with_a_list_and_ends_it(desk: Desk, before: str, after: str) -> None:
    desk.turn(before)
    if "\U0001f426" in before:
        desk.box.moveCursor(QTextCursor.MoveOperation.End)
    desk.press(KEY.Key_Return)
    assert desk.box.words() == after.replace("|", "")
    desk.box.undo()
    assert desk.box.words() == before.replace("|", ""), "one step takes it back"


def test_shift_enter_is_a_plain_new_line_and_ctrl_enter_is_not_ours(desk: Desk) -> None:
    desk.turn("- one|")
    desk.press(KEY.Key_Return, SHIFT)
    assert desk.box.words() == "- one\n"
    desk.press(KEY.Key_Return, CTRL)
    assert desk.box.words() == "- one\n"


@pytest.mark.parametrize(
    ("before", "key", "modifiers", "after"),
    [
        ("a |word| b", KEY.Key_B, CTRL, "a **|word|** b"),
        ("a wo|rd b", KEY.Key_I, CTRL, "a *wo|rd* b"),
        ("wo|rd", KEY.Key_2, CTRL | SHIFT, "## wo|rd"),
        ("|a\nb|", KEY.Key_8, CTRL | SHIFT, "- |a\n- b|"),
        ("|a\nb|", KEY.Key_7, CTRL | SHIFT, "1. |a\n2. b|"),
        ("a|", KEY.Key_9, CTRL | SHIFT, "> a|"),
        ("a|", KEY.Key_6, CTRL | SHIFT, "- [ ] a|"),
        ("- a|", KEY.Key_M, CTRL, "  - a|"),
        ("  - a|", KEY.Key_M, CTRL | SHIFT, "- a|"),
        ("a|", KEY.Key_M, CTRL, "a|"),
    ],
)
def test_shortcuts(desk: Desk, before: str, key: Qt.Key, modifiers: Qt.KeyboardModifier, after: str) -> None:
    desk.turn(before)
    desk.press(key, modifiers)
    assert desk.shown == after
    if before != after:
        desk.box.undo()
        assert desk.box.words() == before.replace("|", ""), "one step takes it back"
        assert not desk.box.document().isUndoAvailable()


def test_marks_beyond_letters_of_two_units(desk: Desk) -> None:
    desk.box.turn("\U0001f426\U0001f426 word after")
    desk.select(6, 8)
    desk.press(KEY.Key_B, CTRL)
    assert desk.box.words() == "\U0001f426\U0001f426 w**or**d after"
    assert desk.box.textCursor().selectedText() == "or"


def test_buttons_and_menu_do_the_same_and_leave_the_caret(desk: Desk, theme: Theme) -> None:
    row = FormattingRow(theme, desk.formatting, desk.window)
    row.show()
    desk.turn("a |word| b")
    button = row.findChild(QPushButton, "format-strong")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.shown == "a **|word|** b"
    assert desk.box.hasFocus()
    assert all(each.accessibleName() for each in row.findChildren(QPushButton))
    menu = desk.box.createStandardContextMenu()
    (more,) = menu.findChildren(QMenu)
    assert len(more.actions()) == len(ACTS)
    more.actions()[0].trigger()
    assert desk.shown == "a |word| b"
    menu.deleteLater()


def test_tab_leaves_it(desk: Desk) -> None:
    desk.turn("- one|")
    desk.press(KEY.Key_Tab)
    assert desk.behind.hasFocus()
    desk.box.setFocus()
    desk.press(KEY.Key_Backtab, SHIFT)
    assert desk.before.hasFocus()
    assert desk.box.words() == "- one"


def test_only_words_are_copied_and_pasted(desk: Desk) -> None:
    desk.turn("|**a**\u00a0b\nc|")
    desk.box.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "**a**\u00a0b\nc"
    assert not data.hasHtml()
    QApplication.clipboard().setText("<b>plain</b>\r\nand")
    desk.box.selectAll()
    desk.box.paste()
    assert desk.box.words() == "<b>plain</b>\nand"


def test_what_stands_in_the_head_keeps_its_keys_and_scrolls_along(desk: Desk) -> None:
    head, field = QWidget(), QPushButton("above")
    QVBoxLayout(head).addWidget(field)
    desk.box.set_head(head)
    desk.box.turn("\n".join(["words"] * 200))
    top = head.y()
    assert desk.box.sheet.caret(0).top() >= head.height()
    desk.box.verticalScrollBar().setValue(150)
    assert head.y() == top - 150
    field.setFocus()
    place = field.mapTo(desk.box.viewport(), QPoint(0, 0)).y()
    assert 0 <= place < desk.box.viewport().height(), "who comes to it sees it"
    QTest.keyClick(field, KEY.Key_A)
    assert "a" not in desk.box.words()
