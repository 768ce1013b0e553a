"""Marks that stay with their words, in a sheet that may have thousands of them."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from client.ui.kit.markdown_box import MarkdownBox
from client.ui.kit.marks import Mark, Marked, marks_of
from client.ui.theme import Theme

LAYER = "spelling"


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> MarkdownBox:
    made = MarkdownBox(theme)
    qtbot.addWidget(made)
    return made


def marked(box: MarkdownBox) -> list[str]:
    text = box.words()
    return [text[mark.start : mark.end] for mark in box.marks.of(LAYER)]


def test_the_sheet_keeps_its_marks_itself(box: MarkdownBox, theme: Theme) -> None:
    assert isinstance(box, Marked)
    assert marks_of(theme, box) is box.marks


def test_marks_move_with_their_words(box: MarkdownBox) -> None:
    box.turn("one two three")
    box.marks.put(LAYER, [Mark(8, 13), Mark(0, 3)])
    cursor = QTextCursor(box.document())
    cursor.setPosition(4)
    cursor.insertText("and ")
    assert marked(box) == ["one", "three"]
    cursor.setPosition(3)
    cursor.insertText("s")
    assert marked(box) == ["one", "three"], "what is typed behind a word is not marked"
    assert box.marks.at(LAYER, 14) == Mark(13, 18)
    assert box.marks.at(LAYER, 6) is None
    box.marks.drop(LAYER, 3, 4)
    assert marked(box) == ["three"]
    box.marks.clear(LAYER)
    assert marked(box) == []


@pytest.mark.parametrize("seed", range(40))
def test_words_that_nobody_touched_stay_marked(box: MarkdownBox, seed: int) -> None:
    chance = random.Random(seed)
    words = ("aa", "bb", "cc", "dd", "ee", "ff")
    box.turn(" ".join(words))
    box.marks.put(LAYER, [Mark(n, n + 2) for n in range(0, 17, 3)])
    for _ in range(5):
        most = box.document().characterCount() - 1
        cursor = QTextCursor(box.document())
        cursor.setPosition(chance.randint(0, most))
        cursor.setPosition(
            min(cursor.position() + chance.randint(0, 4), most), QTextCursor.MoveMode.KeepAnchor
        )
        cursor.insertText("".join(chance.choices("xy\n", k=chance.randint(0, 3))))
        assert {word for word in words if word in box.words()} <= set(marked(box))
        marks = box.marks.of(LAYER)
        assert all(mark.start < mark.end for mark in marks)
        assert all(one.end <= other.start for one, other in pairwise(marks))
