"""A layout that puts widgets beside each other and begins a new row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from client.ui.kit.controls import Button, breathe
from client.ui.theme import Theme


class Flow(QLayout):
    """Rows from the leading side; `trailing` lets each row stand on the other side. With `stacked` each has a row of
    its own, as wide as there is room.

    Qt asks a layout for its height many times before it places anything, so what was measured is kept until a widget
    says that it needs another size, as Qt's own layouts do.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        spacing: float = 8,
        trailing: bool = False,
        stacked: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._trailing = trailing
        self._stacked = stacked
        self._rows: dict[int, list[_Row]] = {}
        self._sizes: list[QSize] = []
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
        self._forget()

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """The item at an index, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Remove the item at an index."""
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """None: rows take what they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower means taller."""
        return True

    def invalidate(self) -> None:
        """Something in it needs another size, came into sight or left it."""
        self._forget()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How tall all rows are in this width."""
        margins = self.contentsMargins()
        rows = self._in_rows(width - margins.left() - margins.right())
        gaps = self.spacing() * max(0, len(rows) - 1)
        return margins.top() + sum(row.tall for row in rows) + gaps + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place everything."""
        super().setGeometry(rect)
        inside = rect.marginsRemoved(self.contentsMargins())
        y = inside.top()
        for row in self._in_rows(inside.width()):
            self._place(row, inside, y)
            y += row.tall + self.spacing()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one row."""
        return self._with_margins(self._measured()[0])

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest."""
        return self._with_margins(self._measured()[1])

    def _measured(self) -> list[QSize]:
        """How large all are in one row, and what the largest cannot do without."""
        if not self._sizes:
            shown = self._shown()
            hints = [item.sizeHint() for item in shown]
            gaps = self.spacing() * max(0, len(hints) - 1)
            tall = max((hint.height() for hint in hints), default=0)
            least = QSize()
            for item in shown:
                least = least.expandedTo(_least(item))
            self._sizes = [QSize(sum(hint.width() for hint in hints) + gaps, tall), least]
        return self._sizes

    def _forget(self) -> None:
        self._rows.clear()
        self._sizes.clear()

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _in_rows(self, width: int) -> list[_Row]:
        rows = self._rows.get(width)
        if rows is None:
            rows = []
            used = 0
            for item in self._shown():
                size = _size(item, width, whole=self._stacked)
                if self._stacked or not rows or used + self.spacing() + size.width() > width:
                    rows.append(_Row())
                    used = -self.spacing()
                rows[-1].add(item, size)
                used += self.spacing() + size.width()
            self._rows[width] = rows
        return rows

    def _place(self, row: _Row, inside: QRect, y: int) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = sum(size.width() for _, size in row.held) + self.spacing() * (len(row.held) - 1)
        x = inside.width() - width if self._trailing else 0
        for item, size in row.held:
            left = inside.right() + 1 - x - size.width() if mirrored else inside.left() + x
            place = QRect(QPoint(left, y + (row.tall - size.height()) // 2), size)
            button = _folding(item)
            if button is None:
                item.setGeometry(place)
            else:  # an item makes no button taller than one line
                button.setGeometry(place)
            x += size.width() + self.spacing()


class _Row:
    """What stands beside each other, each with its size, and how tall that is."""

    __slots__ = ("held", "tall")

    def __init__(self) -> None:
        self.held: list[tuple[QLayoutItem, QSize]] = []
        self.tall = 0

    def add(self, item: QLayoutItem, size: QSize) -> None:
        self.held.append((item, size))
        self.tall = max(self.tall, size.height())


def _folding(item: QLayoutItem) -> Button | None:
    """The button at an item, unless it takes care of its own height."""
    widget = item.widget()
    return widget if isinstance(widget, Button) and not item.hasHeightForWidth() else None


def _least(item: QLayoutItem) -> QSize:
    button = _folding(item)
    return item.minimumSize() if button is None else QSize(button.narrowest(), item.minimumSize().height())


def _size(item: QLayoutItem, width: int, *, whole: bool = False) -> QSize:
    """How large an item is where a row has that width: a button folds its words rather than lose some."""
    hint, most = item.sizeHint(), max(width, _least(item).width())
    size = QSize(most if whole else min(hint.width(), most), hint.height())
    button = _folding(item)
    if button is not None and size.width() < hint.width():
        size.setHeight(button.height_in(size.width()))
    elif item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(size.width()))
    return size
