"""A layout that puts widgets beside each other and begins a new row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from client.ui.kit.controls import Button, breathe
from client.ui.theme import Theme


class Flow(QLayout):
    """Rows from the leading side; `trailing` lets each row stand on the other side."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, spacing: float = 8, trailing: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._trailing = trailing
        breathe(self, theme, spacing=spacing)

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - Qt's name
        """Put a widget at the end.

        The item is made here, and so is ours to keep: a wrapper around one that Qt made does not notice when Qt takes
        it away, and asking it then is an error inside a layout, which ends the program.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Put one at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """The item at an index, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Remove the item at an index."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """None: rows take what they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How tall all rows are in this width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place everything."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one row."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(0, len(hints) - 1)
        size = QSize(sum(hint.width() for hint in hints) + gaps, max((h.height() for h in hints), default=0))
        return self._with_margins(size)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(_least(item))
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _size(item, inside.width())
            if not rows or used + self.spacing() + size.width() > inside.width():
                rows.append([])
                used = -self.spacing()
            rows[-1].append((item, size))
            used += self.spacing() + size.width()
        y = inside.top()
        for row in rows:
            tall = max(size.height() for _, size in row)
            if move:
                self._place(row, inside, y, tall)
            y += tall + self.spacing()
        return y - (self.spacing() if rows else 0) - rect.top() + margins.bottom()

    def _place(self, row: list[tuple[QLayoutItem, QSize]], inside: QRect, y: int, tall: int) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = sum(size.width() for _, size in row) + self.spacing() * (len(row) - 1)
        x = inside.width() - width if self._trailing else 0
        for item, size in row:
            left = inside.right() + 1 - x - size.width() if mirrored else inside.left() + x
            place = QRect(QPoint(left, y + (tall - size.height()) // 2), size)
            button = _folding(item)
            if button is None:
                item.setGeometry(place)
            else:  # an item makes no button taller than one line
                button.setGeometry(place)
            x += size.width() + self.spacing()


def _folding(item: QLayoutItem) -> Button | None:
    """The button at an item, unless it takes care of its own height."""
    widget = item.widget()
    return widget if isinstance(widget, Button) and not item.hasHeightForWidth() else None


def _least(item: QLayoutItem) -> QSize:
    button = _folding(item)
    return item.minimumSize() if button is None else QSize(button.narrowest(), item.minimumSize().height())


def _size(item: QLayoutItem, width: int) -> QSize:
    """How large an item is where a row has that width: a button folds its words rather than lose some."""
    hint = item.sizeHint()
    size = QSize(min(hint.width(), max(width, _least(item).width())), hint.height())
    button = _folding(item)
    if button is not None and size.width() < hint.width():
        size.setHeight(button.height_in(size.width()))
    elif item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(size.width()))
    return size
