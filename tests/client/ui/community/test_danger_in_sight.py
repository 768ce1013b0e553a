"""Words that sound like danger: the lines to call come into sight, at every text size, and no key presses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from client.ui.community import composing_check
from tests.client.ui.community.harbour import Harbour
from tests.client.ui.community.shown import Shown, open_wins, settle

SIZES = [(1.0, (964, 560)), (1.5, (1084, 600)), (2.0, (896, 490))]
"""What a place has of the smallest window at this size of text."""
WORDS = "My sister says I can ring her when I want to die. "


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing_check, "PAUSE_MILLISECONDS", 20)


def in_sight(part: QWidget, shown: Shown) -> bool:
    """Whether all of it can be seen: what scrolls around it cuts nothing off."""
    seen = part.visibleRegion().boundingRect()
    whole = QRect(QPoint(0, 0), part.size())
    return part.isVisible() and seen == whole and shown.place.isAncestorOf(part)


def write(shown: Shown, name: str) -> QPlainTextEdit:
    box = shown.find(name, QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, WORDS)
    shown.until(lambda: shown.sees("noticedDanger"))
    return box


@pytest.mark.parametrize(("scale", "size"), SIZES)
def test_in_a_new_thread_the_lines_to_call_come_into_sight(
    at_harbour: Harbour, shown: Shown, scale: float, size: tuple[int, int]
) -> None:
    at_harbour.theme.choose(scale=scale)
    shown.place.resize(*size)
    shown.place.write()
    shown.until(lambda: shown.sees("threadText"))
    settle()
    box = write(shown, "threadText")
    shown.until(lambda: in_sight(shown.find("noticedLines", QWidget), shown))
    assert QApplication.focusWidget() is box, "whoever writes on presses nothing"
    QTest.keyClicks(box, "And ")
    cursor = box.viewport().visibleRegion().boundingRect()
    assert cursor.intersects(box.cursorRect()), "whoever writes on sees what they write"


@pytest.mark.parametrize(("scale", "size"), SIZES)
def test_in_a_reply_the_lines_to_call_come_into_sight(
    at_harbour: Harbour, shown: Shown, scale: float, size: tuple[int, int]
) -> None:
    open_wins(shown)
    at_harbour.theme.choose(scale=scale)
    shown.place.resize(*size)
    settle()
    box = write(shown, "replyBox")
    shown.until(lambda: in_sight(shown.find("noticedLines", QWidget), shown))
    assert QApplication.focusWidget() is box


def test_they_stay_in_sight_when_the_text_grows(at_harbour: Harbour, shown: Shown) -> None:
    shown.place.write()
    shown.until(lambda: shown.sees("threadText"))
    write(shown, "threadText")
    shown.until(lambda: in_sight(shown.find("noticedLines", QWidget), shown))
    at_harbour.theme.choose(scale=2.0)
    shown.place.resize(896, 490)
    shown.until(lambda: in_sight(shown.find("noticedLines", QWidget), shown))
