"""Finding and painting the rows of a long list: what Qt asks of any view, answered from the rows in sight alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHoverEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from client.ui.kit.list_model import Index
from client.ui.kit.row_placing import At, RowPlacing
from client.ui.theme import Theme

_HINTS: Final[dict[QAbstractItemView.ScrollHint, At]] = {
    QAbstractItemView.ScrollHint.EnsureVisible: "nearest",
    QAbstractItemView.ScrollHint.PositionAtTop: "top",
    QAbstractItemView.ScrollHint.PositionAtCenter: "middle",
    QAbstractItemView.ScrollHint.PositionAtBottom: "end",
}


class RowView(RowPlacing):
    """Answers where rows stand, moves among them, and paints them."""

    def __init__(self, theme: Theme, *, column: int | None, surface: str, parent: QWidget | None) -> None:
        self._pointer: QPoint | None = None
        self._hovered = -1
        super().__init__(theme, column=column, parent=parent)
        self._surface = surface
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    # What Qt asks

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        """Where a row stands; out of sight, about where it would."""
        self._settle()
        row = index.row()
        if not index.isValid() or not self._placed:
            return QRect()
        first, last = self._placed[0], self._placed[-1]
        guess = round(self._heights.guess)
        if row < first.row:
            return self._rect(first.top - (first.row - row) * guess, guess)
        if row > last.row:
            return self._rect(last.bottom + (row - last.row - 1) * guess, guess)
        one = self._placed[row - first.row]
        return self._rect(one.top, one.height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """The row at a point of the viewport; none beside the column."""
        self._settle()
        for one in self._placed:
            if self._rows is not None and self._rect(one.top, one.height).contains(point):
                return self._rows.index(one.row)
        return QModelIndex()

    def scrollTo(  # noqa: N802 - Qt's name
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight."""
        if index.isValid():
            self.show_row(index.row(), _HINTS[hint])

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Nothing: rows are as wide as the window."""
        return 0

    def verticalOffset(self) -> int:  # noqa: N802 - Qt's name
        """Nothing: places count from the window's edge."""
        return 0

    def setSelection(  # noqa: N802 - Qt's name
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Select the rows in sight that a rectangle touches."""
        self._settle()
        chosen = QItemSelection()
        for one in self._placed:
            if self._rows is not None and self._rect(one.top, one.height).intersects(rect):
                index = self._rows.index(one.row)
                chosen.select(index, index)
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt's name
        """Where selected rows are in sight."""
        self._settle()
        region = QRegion()
        for one in self._placed:
            if self._rows is not None and selection.contains(self._rows.index(one.row)):
                region += self._rect(one.top, one.height)
        return region

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, _: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The row that a key leads to; from nowhere, or from out of sight, the first in sight."""
        self._settle()
        if self._rows is None or not self._placed:
            return QModelIndex()
        moves = QAbstractItemView.CursorAction
        current = self.currentIndex().row()
        page = max(1, len(self._placed) - 1)
        step = {
            moves.MoveUp: -1,
            moves.MovePrevious: -1,
            moves.MoveDown: 1,
            moves.MoveNext: 1,
            moves.MovePageUp: -page,
            moves.MovePageDown: page,
        }.get(action, 0)
        if action == moves.MoveHome:
            row = 0
        elif action == moves.MoveEnd:
            row = self._count() - 1
        elif current in self.in_sight:
            row = min(max(current + step, 0), self._count() - 1)
        else:
            row = self._first_whole() if step >= 0 else self._placed[-1].row
        return self._rows.index(row)

    def _first_whole(self) -> int:
        """The first row in sight whose beginning can be read."""
        return next((one.row for one in self._placed if one.top >= 0), self._placed[0].row)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the rows that the event touches."""
        self._settle()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.colour(self._surface))
        if self._rows is not None and self._placed:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            plain = option.state & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
            current = self.currentIndex().row() if self.hasFocus() else -1
            selection = self.selectionModel()
            delegate = self.itemDelegate()
            touched = event.region()
            for one in self._placed:
                rect = self._rect(one.top, one.height)
                if not touched.intersects(rect):
                    continue
                index = self._rows.index(one.row)
                state = plain
                if selection.isSelected(index):
                    state |= QStyle.StateFlag.State_Selected
                if one.row == current:
                    state |= QStyle.StateFlag.State_HasFocus
                if one.row == self._hovered:
                    state |= QStyle.StateFlag.State_MouseOver
                option.state = state
                option.rect = rect
                delegate.paint(painter, option, index)
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Know which row the pointer is over."""
        if isinstance(event, QHoverEvent):
            leaving = event.type() == QEvent.Type.HoverLeave
            self._hover_at(None if leaving else event.position().toPoint())
        return super().viewportEvent(event)

    def _after_placing(self) -> None:
        super()._after_placing()
        # Opaque, so that scrolling moves the picture and paints only the rows that come into sight. A stylesheet takes
        # that back whenever it is applied, so say it each time.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._hover_at(self._pointer)

    def _hover_at(self, pointer: QPoint | None) -> None:
        self._pointer = pointer
        over = -1 if pointer is None else self.indexAt(pointer).row()
        if over != self._hovered:
            for one in self._placed:
                if one.row in (over, self._hovered):
                    self.viewport().update(self._rect(one.top, one.height))
            self._hovered = over
