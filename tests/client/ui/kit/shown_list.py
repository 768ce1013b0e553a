"""A long list on the screen, of rows that have a height and a colour, and what a person does to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from client.ui.kit.list_model import ROW_ROLE, ListModel
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    height: int = 100


class Delegate(QStyledItemDelegate):
    """Paints a row as a colour of its own, and notes what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.measured: list[int] = []
        self.painted: list[int] = []
        self.widths: set[int] = set()
        self.states: dict[int, QStyle.StateFlag] = {}
        self.answers = False

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry: Entry = index.data(ROW_ROLE)
        self.measured.append(entry.id)
        self.widths.add(option.rect.width())
        return QSize(option.rect.width(), entry.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: Entry = index.data(ROW_ROLE)
        self.painted.append(entry.id)
        self.states[entry.id] = option.state
        painter.fillRect(option.rect, Qt.GlobalColor(7 + entry.id % 12))
        painter.drawLine(option.rect.topLeft(), option.rect.bottomRight())

    def editorEvent(self, *_: Any) -> bool:  # noqa: N802
        return self.answers


class Shown:
    def __init__(self, qtbot: QtBot, theme: Theme, **options: Any) -> None:
        self.model: ListModel[Entry] = ListModel(lambda entry: entry.id, lambda entry: f"Entry {entry.id}.")
        self.delegate = Delegate()
        self.list = LongList(theme, **options)
        qtbot.addWidget(self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.setModel(self.model)
        self.list.resize(400, 500)
        self.list.show()
        self.list.activateWindow()
        qtbot.waitUntil(self.list.isActiveWindow)
        self.list.setFocus()
        self.opened: list[int] = []
        self.list.activated.connect(lambda index: self.opened.append(index.row()))

    def fill(self, *ids: int, height: int = 100) -> None:
        self.model.replace([Entry(id, height) for id in ids])
        for _ in range(4):  # a bar that appears narrows the rows in its own good time
            QApplication.processEvents()

    def top(self, id: int) -> int:
        return self.list.visualRect(self.model.index_of(id)).top()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.list, key)
        QApplication.processEvents()

    @property
    def current(self) -> int:
        return self.list.currentIndex().row()

    def wheel(self, notches: float, *, pixels: int = 0) -> QWheelEvent:
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(0, pixels),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.list.viewport(), event)
        QApplication.processEvents()
        return event

    def click(self, id: int) -> None:
        at = self.list.visualRect(self.model.index_of(id)).center()
        QTest.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
