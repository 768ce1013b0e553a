"""The community in a window of its own, and what a person sees and does in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QAbstractListModel, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from client.ui.community.screen import CommunityPlace
from client.ui.kit.long_list import LongList
from tests.client.ui.standing import Standing

W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Shown:
    """The place in a window, and what a person sees and does in it."""

    def __init__(self, qtbot: QtBot, home: Standing, *, size: tuple[int, int] = (964, 660)) -> None:
        self.qtbot = qtbot
        self.home = home
        self.place = CommunityPlace(home)
        qtbot.addWidget(self.place)
        self.place.resize(*size)
        self.place.show()
        self.place.activateWindow()
        qtbot.waitUntil(self.place.isActiveWindow)
        self.place.arrive()

    def find(self, name: str, kind: type[W]) -> W:
        """The one of this name that is in sight; where none is, the first."""
        found = self.place.findChildren(kind, name)
        assert found, name
        return next((each for each in found if each.isVisible()), found[0])

    def sees(self, name: str) -> bool:
        return self.find(name, QWidget).isVisible()

    def press(self, name: str) -> None:
        button = self.find(name, QAbstractButton)
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    def write(self, name: str, words: str) -> None:
        """Write into the box of this name once it takes words: what was begun before is read first."""
        box = self.find(name, QPlainTextEdit)
        self.until(lambda: not box.isReadOnly())
        box.setPlainText(words)

    def rows(self, name: str) -> list[str]:
        model = self.find(name, LongList).model()
        assert isinstance(model, QAbstractListModel)
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.data(model.index(row), role)) for row in range(model.rowCount())]

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true)

    def rows_come(self, name: str, count: int) -> None:
        self.until(lambda: len(self.rows(name)) == count)
        settle()

    def click(self, name: str, row: int) -> None:
        view = self.find(name, LongList)
        index = view.model().index(row, 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
        settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.place, key, modifier)
        settle()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.place.findChildren(QLabel) if label.isVisible())


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def open_wins(shown: Shown) -> None:
    shown.click("threadList", 0)
    shown.rows_come("conversation", 4)


def place_of(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())
