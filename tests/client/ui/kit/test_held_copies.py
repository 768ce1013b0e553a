"""Where a place lets no words out, what is copied there can be put in again in this program, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit import held_copies
from client.ui.kit.clipboard import ClipboardWatch
from client.ui.kit.composer import WordBox
from client.ui.kit.held_copies import HeldCopies
from client.ui.theme import Theme

WORDS = "Nobody was told about the letter."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """As at a lock: what Python made must not be the clipboard's when Qt ends."""
    yield
    QGuiApplication.clipboard().clear()


class Room:
    """A place with two boxes in it, one of them deep inside."""

    def __init__(self, qtbot: QtBot, theme: Theme, *, holds: bool) -> None:
        self.place = QWidget()
        qtbot.addWidget(self.place)
        inside = QWidget()
        self.first, self.second = WordBox(theme, "first"), WordBox(theme, "second")
        box, deep = QVBoxLayout(self.place), QVBoxLayout(inside)
        box.addWidget(self.first)
        box.addWidget(inside)
        deep.addWidget(self.second)
        self.told = 0
        if holds:
            HeldCopies(self.place).held.connect(self._tell)
        self.place.show()
        self.place.activateWindow()
        qtbot.waitUntil(self.place.isActiveWindow)

    def _tell(self) -> None:
        self.told += 1


def select(box: WordBox) -> None:
    box.setPlainText(WORDS)
    box.setFocus()
    box.selectAll()


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def everything_in(data: QMimeData) -> bytes:
    return b"".join(data.data(form).data() for form in data.formats())


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
@pytest.mark.parametrize("deep", [False, True])
def test_what_is_copied_or_cut_does_not_reach_the_clipboard_and_can_be_put_in_again(
    qtbot: QtBot, theme: Theme, key: Qt.Key, deep: bool
) -> None:
    room = Room(qtbot, theme, holds=True)
    watch = ClipboardWatch(owns=lambda _: True)
    one, other = (room.second, room.first) if deep else (room.first, room.second)
    select(one)
    QTest.keyClick(one, key, CONTROL)
    assert not clipboard().hasText()
    assert b"Nobody" not in everything_in(clipboard())
    assert room.told == 1
    assert (one.toPlainText() == "") is (key == Qt.Key.Key_X)
    other.setFocus()
    assert other.canPaste()
    QTest.keyClick(other, Qt.Key.Key_V, CONTROL)
    assert other.toPlainText() == WORDS
    del watch


def test_what_is_dragged_out_is_as_empty(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, holds=True)
    select(room.first)
    dragged = room.first.createMimeDataFromSelection()
    assert not dragged.hasText()
    assert b"Nobody" not in everything_in(dragged)


def test_only_the_last_copy_waits_and_none_once_it_is_forgotten(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, holds=True)
    select(room.first)
    before = room.first.createMimeDataFromSelection()
    room.second.setPlainText("Other")
    room.second.selectAll()
    last = room.second.createMimeDataFromSelection()
    assert not room.first.canInsertFromMimeData(before)
    assert room.first.canInsertFromMimeData(last)
    held_copies.forget()
    assert not room.first.canInsertFromMimeData(last)


def test_a_lock_takes_the_mark_away(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, holds=True)
    watch = ClipboardWatch(owns=lambda _: True)
    select(room.first)
    QTest.keyClick(room.first, Qt.Key.Key_C, CONTROL)
    assert clipboard().formats() != []
    watch.clear()
    assert QGuiApplication.clipboard().text() == ""
    left: QMimeData | None = clipboard()
    assert left is None or left.formats() == []


def test_elsewhere_words_are_copied_and_put_in_as_ever(qtbot: QtBot, theme: Theme) -> None:
    room = Room(qtbot, theme, holds=False)
    select(room.first)
    QTest.keyClick(room.first, Qt.Key.Key_C, CONTROL)
    assert clipboard().text() == WORDS
    room.second.setFocus()
    QTest.keyClick(room.second, Qt.Key.Key_V, CONTROL)
    assert room.second.toPlainText() == WORDS


def test_what_was_copied_elsewhere_can_be_put_in_here(qtbot: QtBot, theme: Theme) -> None:
    QGuiApplication.clipboard().setText("From elsewhere")
    room = Room(qtbot, theme, holds=True)
    room.first.setFocus()
    QTest.keyClick(room.first, Qt.Key.Key_V, CONTROL)
    assert room.first.toPlainText() == "From elsewhere"
