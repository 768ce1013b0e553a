"""The week as a table: the picture's twin."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from client.domain.nights import WEEK, Night, Week
from client.ui.kit.words import isolated
from client.ui.theme import Theme
from client.ui.tools import sleep_words
from client.ui.tools.words import clock, part, short_day, span, translated

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS: Final = 8


class SleepRows(QAbstractTableModel):
    """Seven rows, the earliest first. What is not known is a dash."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._week = Week(date.min, (None,) * WEEK)

    def show_week(self, week: Week) -> None:
        """Show these seven mornings."""
        if week != self._week:
            self._week = week
            self.dataChanged.emit(self.index(0, 0), self.index(WEEK - 1, _COLUMNS - 1))

    def morning(self, row: int) -> date:
        """The morning of a row."""
        return self._week.first + timedelta(days=row)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """Seven."""
        return 0 if parent.isValid() else WEEK

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """The morning, and what is known."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; a screen reader hears the whole night at its morning."""
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        night = self._week.nights[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return sleep_words.sentence(self.morning(index.row()), night)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() == 0:
            return isolated(short_day(self.morning(index.row())))
        return "–" if night is None else isolated(_cells(night)[index.column() - 1])

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translated("Morning"),
            translated("In bed"),
            translated("Asleep"),
            translated("Part"),
            translated("Rested"),
            translated("To bed"),
            translated("Up"),
            translated("Awake"),
        )[section]


class _Cells(QStyledItemDelegate):
    """Air between the columns."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        return super().sizeHint(option, index) + QSize(self._theme.px(8), 0)


class SleepTable(QTableView):
    """Tab leaves it, arrow keys move within, Enter opens a night."""

    opened = Signal(object)

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.nights = SleepRows(self)
        self.setModel(self.nights)
        self.setItemDelegate(_Cells(theme, self))
        self.setObjectName("sleepTable")
        self.setAccessibleName(title)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.activated.connect(lambda index: self.opened.emit(self.nights.morning(index.row())))
        self._dress()
        theme.changed.connect(self._dress)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All seven rows."""
        return QSize(self._theme.px(560), (WEEK + 1) * self._theme.px(38) + self._theme.px(20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower, it scrolls across."""
        return QSize(min(self._theme.px(240), 300), self.sizeHint().height())

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(38))
        self.updateGeometry()


def _cells(night: Night) -> tuple[str, ...]:
    return (
        "–" if night.in_bed is None else span(night.in_bed),
        "–" if night.asleep is None else span(night.asleep),
        "–" if night.efficiency is None else part(night.efficiency),
        "–" if night.rested is None else str(night.rested),
        "–" if night.to_bed is None else clock(night.to_bed),
        "–" if night.up is None else clock(night.up),
        "–" if night.awake_between is None else span(night.awake_between),
    )
