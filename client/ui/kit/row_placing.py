"""Placing the rows of a long list: a QListView that measures and places only those in sight.

The place is a row and where its top stands in the window, never a sum of heights, so rows that come above and heights
that turn out otherwise do not move what somebody reads. It is a QListView because Qt then tells screen readers about
every row; QListView's own layout, which measures all rows, is never run.
"""

from __future__ import annotations

from typing import Any, Final, Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from client.ui.kit.list_model import Index, ListModel
from client.ui.kit.row_places import Heights, Placed, lay, place_of_share, share_of
from client.ui.theme import Theme

At = Literal["top", "nearest", "middle", "end"]

_MANY_CHANGED: Final = 2000
_MOST_RANGE: Final = 1_000_000_000


class RowPlacing(QListView):
    """Rows of any height, placed around the one that is read."""

    def __init__(self, theme: Theme, *, column: int | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = column
        self._rows: ListModel[Any] | None = None
        self._watched: QAbstractItemDelegate | None = None
        self._heights = Heights()
        self._placed: list[Placed] = []
        self._measured_for = 0
        self._asked: tuple[int, At] | None = None
        self._stale = True
        self._syncing = False
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.verticalScrollBar().sliderReleased.connect(self._sync_bar)
        theme.changed.connect(self._forget_heights)

    # What it shows

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's name
        """Show a ListModel. TypeError for any other model: rows are held by their ids."""
        if model is not None and not isinstance(model, ListModel):
            raise TypeError("a LongList shows a ListModel")
        if self._rows is not None:
            for signal in self._rearranging(self._rows):
                signal.disconnect(self._rearranged)
        self._rows = model
        self._heights.clear()
        self._placed = []
        self._stale = True
        if model is not None:  # before Qt's own connections, so that nobody is told of places that have gone
            for signal in self._rearranging(model):
                signal.connect(self._rearranged)
        super().setModel(model)

    @staticmethod
    def _rearranging(model: ListModel[Any]) -> tuple[Any, ...]:
        return model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.layoutChanged

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:  # noqa: N802 - Qt's name
        """Let a delegate measure and paint the rows."""
        if self._watched is not None:
            self._watched.sizeHintChanged.disconnect(self._one_height_changed)
        self._watched = delegate
        super().setItemDelegate(delegate)
        delegate.sizeHintChanged.connect(self._one_height_changed)
        self._forget_heights()

    @property
    def at_start(self) -> bool:
        """Whether the first row stands at the top."""
        self._settle()
        return not self._placed or (self._placed[0].row == 0 and self._placed[0].top >= 0)

    @property
    def at_end(self) -> bool:
        """Whether the end of the last row is in sight."""
        self._settle()
        last = self._placed[-1] if self._placed else None
        return last is None or (last.row == self._count() - 1 and last.bottom <= self.viewport().height())

    @property
    def in_sight(self) -> tuple[int, ...]:
        """The rows in sight, from the top; those that are cut off too."""
        self._settle()
        return tuple(one.row for one in self._placed)

    def show_row(self, row: int, at: At = "nearest") -> None:
        """Bring a row into sight: to the top, the middle, the end, or by the shortest way."""
        if self.viewport().height() <= 0 or not self.isVisible():
            self._asked = (row, at)
            self._stale = True
            return
        self._settle()
        if 0 <= row < self._count():
            self._place(row, self._top_for(row, at))

    def scroll_by(self, pixels: int) -> bool:
        """Move on by so many pixels, back if negative; False if there is nothing further."""
        self._settle()
        if not self._placed:
            return False
        first = self._placed[0]
        self._place(first.row, first.top - pixels)
        return self._placed[0].row != first.row or self._placed[0].top != first.top

    # Places

    def _count(self) -> int:
        return 0 if self._rows is None else self._rows.rowCount()

    def _row_width(self) -> int:
        width = self.viewport().width()
        return width if self._column is None else min(width, self._theme.px(self._column))

    def _rect(self, top: int, height: int) -> QRect:
        width = self._row_width()
        return QRect((self.viewport().width() - width) // 2, top, width, height)

    def _height(self, row: int) -> int:
        assert self._rows is not None
        key = self._rows.key_at(row)
        height = self._heights.get(key)
        if height is None:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self._rect(0, 0)
            height = max(1, self.itemDelegate().sizeHint(option, self._rows.index(row)).height())
            self._heights.keep(key, height)
        return height

    def _lay(self, row: int, top: int) -> list[Placed]:
        if self._rows is None:
            return []
        room = self.viewport().height()
        return lay(self._count(), room, row, top, height=self._height, key=self._rows.key_at)

    def _settle(self) -> None:
        """Place the rows anew if anything has changed, where they were before."""
        if not self._stale:
            return
        self._stale = False
        if self.viewport().height() <= 0:
            self._stale = True
            return
        width = self._row_width()
        if width != self._measured_for:
            self._measured_for = width
            self._heights.clear()
        self._placed = self._lay(*self._held())
        if self._asked is not None and self._placed and self.isVisible():
            row, at = self._asked
            self._asked = None
            row = min(max(row, 0), self._count() - 1)
            self._placed = self._lay(row, self._top_for(row, at))
        self._after_placing()

    def _held(self) -> tuple[int, int]:
        """The row by which the place is held, and its top.

        It is the first whose beginning can be read; if it went, its neighbour; if a row fills the window, the same
        part of that row.
        """
        if self._rows is None or not self._placed:
            return 0, 0
        half = self.viewport().height() // 2
        for one in sorted(self._placed, key=lambda one: (one.top < 0 or one.top > half, abs(one.top))):
            row = self._rows.place_of(one.key)
            if row is not None:
                top = one.top if one.top >= 0 else round(one.top * self._height(row) / one.height)
                return row, top
        return self._placed[0].row, 0

    def _top_for(self, row: int, at: At) -> int:
        """Where the top of `row` has to stand."""
        room = self.viewport().height()
        height = self._height(row)
        if at == "top":
            return 0
        if at == "middle":
            return max(0, (room - height) // 2)
        if at == "end":
            return room - height
        for one in self._placed:
            if one.row == row:
                if height >= room:  # a row taller than the window is in sight as long as it fills it
                    return min(0, max(one.top, room - height))
                return max(0, min(one.top, room - height))
        before = bool(self._placed) and row < self._placed[0].row
        return (0 if before else room - height) if height < room else (room - height if before else 0)

    def _place(self, row: int, top: int) -> None:
        """Place the rows around this one, moving what is already painted."""
        before = {one.row: one for one in self._placed}
        self._placed = self._lay(row, top)
        shift = next((one.top - before[one.row].top for one in self._placed if one.row in before), None)
        if shift is None or abs(shift) >= self.viewport().height():
            self.viewport().update()
        elif shift:
            self.viewport().scroll(0, shift)
        self._after_placing()

    def _after_placing(self) -> None:
        self._sync_bar()

    # What changes

    def _rearranged(self, *_: object) -> None:
        self._stale = True

    def _forget_heights(self) -> None:
        self._heights.clear()
        self._stale = True
        self.scheduleDelayedItemsLayout()

    def _one_height_changed(self, index: QModelIndex) -> None:
        if self._rows is not None and index.isValid():
            self._heights.drop((self._rows.key_at(index.row()),))
            self._stale = True
            self.scheduleDelayedItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Any = ()) -> None:  # noqa: N802 - Qt's name
        """Measure the changed rows anew."""
        if self._rows is not None and first.isValid() and last.isValid():
            if last.row() - first.row() > _MANY_CHANGED:
                self._heights.clear()
            else:
                self._heights.drop(map(self._rows.key_at, range(first.row(), last.row() + 1)))
            self._stale = True
        super().dataChanged(first, last, roles)

    def rowsAboutToBeRemoved(self, parent: Index, first: int, last: int) -> None:  # noqa: N802 - Qt's name
        """Let the neighbour of a removed row become the current one, without running to it."""
        auto = self.hasAutoScroll()
        self.setAutoScroll(False)
        super().rowsAboutToBeRemoved(parent, first, last)
        self.setAutoScroll(auto)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Place the rows in sight, in the stead of QListView's layout of all rows."""
        self._stale = True
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Follow the window's size."""
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place the rows in the new size."""
        self._stale = True
        QAbstractItemView.resizeEvent(self, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go where was asked for while the list was hidden."""
        self._stale = True
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Measure anew after a change of font, style or direction."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)
        if event.type() in kinds:
            self._forget_heights()

    # The bar

    def _sync_bar(self) -> None:
        """Let the bar say where we are. While somebody holds its handle, the handle says it."""
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return
        rows, room = self._count(), self.viewport().height()
        placed = self._placed
        whole = not placed or (
            len(placed) == rows and placed[0].top >= 0 and placed[-1].bottom <= max(room, 1)
        )
        length = 0 if whole else max(1, min(_MOST_RANGE, round(rows * self._heights.guess) - room))
        self._syncing = True
        bar.setRange(0, length)
        bar.setPageStep(max(1, room))
        bar.setSingleStep(self._theme.line())
        if self._placed and not whole:
            bar.setValue(round(share_of(self._placed, rows, max(1, room)) * length))
        self._syncing = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Go where the bar was dragged to."""
        bar = self.verticalScrollBar()
        if self._syncing or self._rows is None or not self._placed or bar.maximum() <= 0:
            return
        self._settle()
        share = bar.value() / bar.maximum()
        self._place(*place_of_share(share, self._count(), self.viewport().height(), self._height))
