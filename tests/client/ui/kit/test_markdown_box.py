"""The sheet one writes on: by hand, in short texts and in very long ones."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.markdown_box import MarkdownBox
from client.ui.kit.markdown_formatting import ACTS, Formatting, FormattingRow
from client.ui.kit.markdown_lines import LONG
from client.ui.theme import Theme

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEEP = QTextCursor.MoveMode.KeepAnchor
SPOKEN = "the quiet harbour was grey and I walked along it for a while thinking of nothing "
LONG_TEXT = SPOKEN * (3 * LONG // len(SPOKEN))


class Desk:
    """A sheet in a window, with something before and behind it."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.before, self.box, self.behind = QLineEdit(), MarkdownBox(theme), QLineEdit()
        self.formatting = Formatting(self.box)
        column = QVBoxLayout(self.window)
        for each in (self.before, self.box, self.behind):
            column.addWidget(each)
        self.window.resize(700, 500)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.box.setFocus()

    def turn(self, marked: str) -> None:
        """Show a text with its selection, or the caret, between bars."""
        start = marked.index("|")
        text = marked.replace("|", "", 1)
        end = text.find("|")
        self.box.turn(text.replace("|", ""))
        self.select(start, start if end < 0 else end)

    def select(self, start: int, end: int) -> None:
        cursor = self.box.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, KEEP)
        self.box.setTextCursor(cursor)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.box, key, modifiers)

    @property
    def shown(self) -> str:
        """The words, with the selection or the caret between bars."""
        cursor, words = self.box.textCursor(), self.box.words()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        bar = "|" if start != end else ""
        return f"{words[:start]}|{words[start:end]}{bar}{words[end:]}"

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.box.sheet.settled, timeout=20_000)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def compose(box: MarkdownBox, words: str, commit: str = "") -> None:
    event = QInputMethodEvent(words, [])
    event.setCommitString(commit)
    QApplication.sendEvent(box, event)


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


@pytest.mark.parametrize("seed", range(6))
def test_a_changed_text_lies_as_one_that_was_never_changed(desk: Desk, theme: Theme, seed: int) -> None:
    chance = random.Random(seed)
    pieces = [
        "word ",
        "\n",
        "# head\n",
        "- item ",
        "> said\n",
        "**b** ",
        "x" * 40,
        "عمل ",
        "\U0001f426 ",
        SPOKEN * 9,
    ]
    text = "".join(chance.choices(pieces, k=60)) + (LONG_TEXT if seed % 2 else "") + "\nend"
    desk.box.turn(text)
    for _ in range(25):
        most = desk.box.document().characterCount() - 1
        cursor = QTextCursor(desk.box.document())
        cursor.setPosition(chance.randint(0, most))
        cursor.setPosition(min(most, cursor.position() + chance.choice((0, 0, 1, 30, 2000))), KEEP)
        cursor.insertText("".join(chance.choices(pieces, k=chance.randint(0, 2))))
        if chance.random() < 0.2:
            desk.box.undo()
        desk.box.viewport().repaint()
    desk.settle()
    fresh = Desk(desk.qtbot, theme)
    fresh.box.turn(desk.box.words())
    fresh.settle()
    assert fresh.box.words() == desk.box.words()
    assert desk.box.sheet.documentSize() == fresh.box.sheet.documentSize()
    most = desk.box.document().characterCount() - 1
    for at in sorted({0, most, *(chance.randint(0, most) for _ in range(60))}):
        assert desk.box.sheet.caret(at) == fresh.box.sheet.caret(at), at


def test_a_click_finds_the_letter_in_short_and_long_paragraphs(desk: Desk) -> None:
    desk.box.turn("# One\n- two and three\nاليوم مشيت\n" + LONG_TEXT)
    desk.settle()
    for at in (3, 9, 15, 25, 60, 2000, 9000):
        desk.select(at, at)
        caret = desk.box.sheet.caret(at)
        y = caret.center().y() - desk.box.verticalScrollBar().value()
        point = QPoint(round(caret.left()), round(y))
        assert desk.box.viewport().rect().contains(point), "the caret is in sight"
        desk.select(0, 0)
        desk.box.verticalScrollBar().setValue(round(caret.center().y() - y))
        QTest.mouseClick(desk.box.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert desk.box.textCursor().position() == at


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


def test_arrows_go_through_a_long_paragraph_line_by_line(desk: Desk) -> None:
    desk.box.turn(f"short line\n{LONG_TEXT}\nlast line")
    desk.settle()
    desk.select(6, 6)
    x = desk.box.sheet.caret(6).left()
    heights = []
    for _ in range(60):
        desk.press(KEY.Key_Down)
        caret = desk.box.sheet.caret(desk.box.textCursor().position())
        assert abs(caret.left() - x) < 12
        heights.append(caret.top())
    assert all(other > one for one, other in pairwise(heights))
    for _ in range(60):
        desk.press(KEY.Key_Up)
    assert abs(desk.box.textCursor().position() - 6) <= 1
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Home)
    start = desk.box.textCursor().position()
    desk.press(KEY.Key_End, SHIFT)
    assert desk.box.textCursor().anchor() == start
    line = desk.box.textCursor().selectedText()
    assert 20 < len(line) < 200
    assert desk.box.sheet.caret(start).top() == desk.box.sheet.caret(start + len(line)).top()
    desk.press(KEY.Key_PageDown)
    assert desk.box.textCursor().position() > start + 500
    desk.press(KEY.Key_PageUp)
    assert abs(desk.box.textCursor().position() - start - len(line)) < 200


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
        ("- a|", KEY.Key_BracketRight, CTRL, "  - a|"),
        ("  - a|", KEY.Key_BracketLeft, CTRL, "- a|"),
        ("a|", KEY.Key_BracketRight, CTRL, "a|"),
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


@pytest.mark.parametrize("before", ["some words ", LONG_TEXT])
def test_letters_that_are_being_composed_are_shown_and_put_in_once(desk: Desk, before: str) -> None:
    desk.box.turn(before)
    desk.box.moveCursor(QTextCursor.MoveOperation.End)
    desk.settle()
    size = desk.box.sheet.documentSize()
    compose(desk.box, "´")
    desk.box.grab()
    assert desk.box.words() == before
    compose(desk.box, "", "é")
    desk.box.grab()
    assert desk.box.words() == before + "é"
    desk.settle()
    lies = desk.box.sheet.documentSize()
    compose(desk.box, "に ほ ん " * 40)
    assert desk.box.sheet.documentSize().height() > size.height()
    compose(desk.box, "")
    assert desk.box.sheet.documentSize() == lies, "at once, and nothing jumps"
    assert desk.box.words() == before + "é"


def test_an_input_method_is_told_what_is_near(desk: Desk) -> None:
    desk.box.turn(LONG_TEXT)
    desk.box.setTextCursor(at(desk.box, 5000))
    queries = Qt.InputMethodQuery
    near = desk.box.inputMethodQuery(queries.ImSurroundingText)
    place = desk.box.inputMethodQuery(queries.ImCursorPosition)
    assert len(near) < LONG
    assert near[place : place + 20] == LONG_TEXT[5000:5020]
    rect = desk.box.inputMethodQuery(queries.ImCursorRectangle)
    assert desk.box.viewport().rect().contains(rect.center().toPoint())


def at(box: MarkdownBox, position: int) -> QTextCursor:
    cursor = box.textCursor()
    cursor.setPosition(position)
    return cursor


def test_each_paragraph_has_its_own_direction(desk: Desk) -> None:
    desk.box.turn("left\nاليوم\n- שלום")
    left, arabic, hebrew = (desk.box.sheet.caret(place).left() for place in (0, 5, 11))
    middle = desk.box.viewport().width() / 2
    assert left < middle < min(arabic, hebrew)


def test_another_look_lays_it_out_anew_and_is_nothing_to_undo(desk: Desk, theme: Theme) -> None:
    desk.box.turn("# Head\n- item **b**\n> said\n---\n`code`\n" + "words " * 200)
    desk.settle()
    low = desk.box.sheet.documentSize().height()
    theme.choose(scale=2.0)
    desk.settle()
    assert desk.box.sheet.documentSize().height() > 1.7 * low
    theme.choose(scale=1.0)
    desk.settle()
    assert desk.box.sheet.documentSize().height() == low
    assert not desk.box.document().isUndoAvailable()


@pytest.mark.parametrize("shade", ["light", "dark", "hc_light", "hc_dark"])
def test_marks_are_dimmed_but_there(desk: Desk, theme: Theme, shade: str) -> None:
    theme.choose(theme=shade)
    desk.turn("|# Head **b**\n> *said* `code` عمل\n---|")
    desk.box.selectAll()
    picture = desk.box.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 2)
    }
    assert theme.colour("accent").name() in colours


def test_a_thousand_screens_of_text_open_at_once(desk: Desk) -> None:
    text = "\n".join(f"- {n} **some** words of a line" for n in range(20_000))
    begun = time.thread_time()
    desk.box.turn(text)
    desk.box.viewport().repaint()
    assert time.thread_time() - begun < 2
    assert desk.box.sheet.blockBoundingRect(desk.box.document().lastBlock()).height() > 0


def test_a_mistake_while_painting_is_told_and_ends_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.box.turn("words")

    def wrong(*_: object) -> None:
        raise ValueError("told")

    monkeypatch.setattr("client.ui.kit.markdown_layout.paint_paragraph", wrong)
    with qtbot.captureExceptions() as told:
        desk.box.viewport().repaint()
    assert [kind for kind, *_ in told] == [ValueError]
    monkeypatch.undo()
    desk.box.viewport().repaint()
