"""The journal's place in a window of its own, used as a person uses it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.ui.journal.screen import JournalPlace
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList
from tests.client.ui.standing import Standing

W = TypeVar("W", bound=QWidget)


class Hand:
    """Presses, types and looks."""

    def __init__(self, qtbot: QtBot, home: Standing, width: int = 960, height: int = 700) -> None:
        self.qtbot, self.home = qtbot, home
        self.window = QWidget()
        self.window.setObjectName("window")
        qtbot.addWidget(self.window)
        self.place = JournalPlace(home)
        self.place.setParent(self.window)
        self.window.resize(width, height)
        self.place.setGeometry(0, 0, width, height)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.place.arrive()
        qtbot.waitUntil(lambda: self.place.journal.state.loaded)

    def find(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert button.isVisible(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """To whoever has the focus."""
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClicks(now, text)

    def focused(self) -> str:
        now = QApplication.focusWidget()
        return "" if now is None else now.objectName()

    def rows(self, name: str = "entryList") -> list[str]:
        model = self.find(LongList, name).model()
        assert isinstance(model, ListModel)
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row).data(role)) for row in range(model.rowCount())]

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true)

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def choose(self, menu: str, words: str) -> None:
        """What a menu offers under these words. Menus do not pop up in tests: they take the keyboard."""

        def offered() -> list[QAction]:
            opened = self.window.findChildren(QMenu, menu)
            return [each for menu in opened for each in menu.actions() if each.text() == words]

        self.until(lambda: len(offered()) == 1)
        (action,) = offered()
        action.trigger()
        for each in self.window.findChildren(QMenu, menu):
            shiboken6.delete(each)
        QApplication.processEvents()

    def paper(self) -> str:
        return self.place.page.paper.words()
