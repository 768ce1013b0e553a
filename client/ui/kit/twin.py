"""The table twin of a chart: the same numbers in rows, for whoever would rather read or hear them."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from client.domain.tables import Cell, Table
from client.ui.kit.mood_shapes import paint_mood
from client.ui.kit.words import isolated
from client.ui.theme import Theme

_CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_MOST_ROWS_SEEN: Final = 8
_MEASURED: Final = 200
"""Rows that are measured for the width of their columns; in tables of years the others are much alike."""
_Index = QModelIndex | QPersistentModelIndex


class TwinModel(QAbstractTableModel):
    """A table's rows as they stand in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table(())

    def show_table(self, table: Table) -> None:
        """Show another table. One of another time begins anew."""
        if table != self._table:
            self.beginResetModel()
            self._table = table
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many rows."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's signature
        """How many columns."""
        return 0 if parent.isValid() else len(self._table.headers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; a screen reader hears the whole row in its first cell."""
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        row = self._table.rows[index.row()]
        cell = row[index.column()]
        if role == _CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.shown
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.spoken or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column():
                return cell.spoken or cell.shown
            told = zip(self._table.headers[1:], row[1:], strict=True)
            return "; ".join(
                (cell.spoken or cell.shown, *(f"{name}: {each.spoken or each.shown}" for name, each in told))
            )
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._table.headers):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        return self._table.headers[section] if role == Qt.ItemDataRole.DisplayRole else None


class _Cells(QStyledItemDelegate):
    """Air around the words, and the shape of a mood before them."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        px, cell = self._theme.px, index.data(_CELL_ROLE)
        words = option.fontMetrics.horizontalAdvance(cell.shown)
        return QSize(words + px(36 if cell.mood is None else 60), px(40))

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802 - Qt's name
        """Leave the words to `paint`."""
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        px, theme = self._theme.px, self._theme
        cell: Cell = index.data(_CELL_ROLE)
        state: QStyle.StateFlag = option.state
        place = QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setFont(option.font)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(theme.colour("on_accent_soft" if chosen else "text"))
        start = px(8)
        if cell.mood is not None:
            start = px(32)
            shape = QRectF(place.left() + px(8), place.center().y() - px(8), px(16), px(16))
            if mirrored:
                shape.moveRight(place.right() - px(8))
            paint_mood(painter, cell.mood, shape, theme, filled=False)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        place = place.adjusted(0 if mirrored else start, 0, -start if mirrored else 0, 0)
        painter.drawText(place, flags | Qt.TextFlag.TextSingleLine, isolated(cell.shown))
        painter.restore()


class TwinTable(QTableView):
    """A table's rows. Tab leaves it; arrow keys move within."""

    def __init__(self, theme: Theme, *, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = TwinModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Cells(theme, self))
        self.setAccessibleName(title)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
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
        header.setResizeContentsPrecision(_MEASURED)
        self.rows.modelReset.connect(self._fit)
        self._dress()
        theme.changed.connect(self._dress)

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self.rows.show_table(table)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its rows as far as they are few; more scroll."""
        px = self._theme.px
        shown = min(_MOST_ROWS_SEEN, max(1, self.rows.rowCount()))
        tall = self.horizontalHeader().sizeHint().height() + shown * px(40) + 2 * self.frameWidth() + px(14)
        return QSize(min(px(220), 280), tall)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No taller than that."""
        return QSize(self._theme.px(360), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fill the width, or scroll where it is too narrow: no word is cut."""
        super().resizeEvent(event)
        self._stretch()

    def _fit(self) -> None:
        self.setFixedHeight(self.minimumSizeHint().height())
        self._stretch()

    def _stretch(self) -> None:
        header = self.horizontalHeader()
        needed = sum(
            max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in range(self.rows.columnCount())
        )
        header.setStretchLastSection(needed <= self.viewport().width())

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(40))
        self._fit()
