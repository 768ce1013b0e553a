"""A sheet to write on in a window, and a hand for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.markdown_box import MarkdownBox
from client.ui.kit.markdown_formatting import Formatting
from client.ui.kit.markdown_lines import LONG
from client.ui.theme import Theme

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


def compose(box: MarkdownBox, words: str, commit: str = "") -> None:
    event = QInputMethodEvent(words, [])
    event.setCommitString(commit)
    QApplication.sendEvent(box, event)


def cursor_at(box: MarkdownBox, position: int) -> QTextCursor:
    cursor = box.textCursor()
    cursor.setPosition(position)
    return cursor
