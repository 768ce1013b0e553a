"""Where the letters of a sheet stand, whatever was typed, and how long the text."""

from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.ui.kit.markdown_lines import LONG
from client.ui.theme import Theme
from tests.client.ui.kit.at_desk import KEEP, LONG_TEXT, SPOKEN, Desk, compose, cursor_at

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


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
    desk.box.setTextCursor(cursor_at(desk.box, 5000))
    queries = Qt.InputMethodQuery
    near = desk.box.inputMethodQuery(queries.ImSurroundingText)
    place = desk.box.inputMethodQuery(queries.ImCursorPosition)
    assert len(near) < LONG
    assert near[place : place + 20] == LONG_TEXT[5000:5020]
    rect = desk.box.inputMethodQuery(queries.ImCursorRectangle)
    assert desk.box.viewport().rect().contains(rect.center().toPoint())


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
