"""A short list of rows, each a line and a quieter one: what happened to the vault, and its backups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from client.ui.kit.prose import set_lines
from client.ui.settings.rows_words import RowWords
from client.ui.theme import Theme

_KEY: Final = Qt.ItemDataRole.UserRole
_BELOW: Final = Qt.ItemDataRole.UserRole + 1
_MOST: Final = 340
"""Unscaled pixels from which the list scrolls."""


class Rows(QListWidget):
    """Arrow keys go through it, each row is one sentence for a screen reader. `picked` when another is the current."""

    picked = Signal()

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setProperty("framed", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setItemDelegate(_Delegate(self))
        self.currentItemChanged.connect(lambda *_: self.picked.emit())
        theme.changed.connect(self._fit)

    @property
    def key(self) -> str:
        """Which row is the current one; empty for none."""
        return str(self.currentItem().data(_KEY)) if self.currentRow() >= 0 else ""

    def pick(self, key: str) -> None:
        """Let the row of that key be the current one."""
        for at in self._all():
            if self.item(at).data(_KEY) == key:
                self.setCurrentRow(at)

    def show_rows(self, rows: Sequence[RowWords]) -> None:
        """Show these; the current row stays the current one, or the first is."""
        shown = [
            RowWords(*(str(self.item(at).data(role)) for role in (_KEY, 0, _BELOW))) for at in self._all()
        ]
        if shown == list(rows):
            return
        held = self.key
        self.blockSignals(True)
        self.clear()
        for each in rows:
            item = QListWidgetItem(each.line)
            item.setData(_KEY, each.key)
            item.setData(_BELOW, each.below)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.line}. {each.below}")
            self.addItem(item)
        keys = [each.key for each in rows]
        if rows:
            self.setCurrentRow(keys.index(held) if held in keys else 0)
        self.blockSignals(False)
        self._fit()
        self.picked.emit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(self.theme.px(320), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self.theme.px(160), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Be painted anew in another direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Letters are shortcuts elsewhere and search nothing here."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
            return
        super().keyPressEvent(event)

    def _all(self) -> range:
        return range(self.count())

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        tall = sum(self.sizeHintForRow(at) for at in self._all()) + 2 * self.theme.px(6)
        self.setFixedHeight(min(tall, self.theme.px(_MOST)))


class _Delegate(QStyledItemDelegate):
    """Two lines, wrapped in the width there is."""

    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(  # noqa: N802 - Qt's name
        self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as the wrapped words."""
        px = self._rows.theme.px
        wide = max(px(120), self._rows.viewport().width() or px(320))
        return QSize(wide, self._lay(None, index, wide - 2 * px(12)) + 2 * px(8))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The current row is tinted; while the list has the focus, it has a line around it."""
        theme = self._rows.theme
        px = theme.px
        area = QRectF(option.rect).adjusted(px(4), px(2), -px(4), -px(2))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            wide = 3 if theme.tokens.high_contrast else 2
            focused = self._rows.hasFocus()
            name = "focus" if focused else "accent"
            framed = focused or theme.tokens.high_contrast
            painter.setPen(QPen(theme.colour(name), wide) if framed else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            inset = wide / 2
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), px(8), px(8))
        painter.translate(option.rect.left() + px(12), option.rect.top() + px(8))
        self._lay(painter, index, option.rect.width() - 2 * px(12), chosen=chosen)
        painter.restore()

    def _lay(
        self,
        painter: QPainter | None,
        index: QModelIndex | QPersistentModelIndex,
        width: int,
        *,
        chosen: bool = False,
    ) -> int:
        """Draw both lines where there is a painter; how tall they are."""
        theme = self._rows.theme
        y = 0
        for role, style, colour in ((0, "label", "text"), (_BELOW, "small", "text2")):
            words = str(index.data(role) or "")
            if not words:
                continue
            text_role = "label" if style == "label" else "small"
            tall, paragraphs = set_lines(
                words,
                font=theme.font("label") if text_role == "label" else theme.font("small"),
                line=theme.line("label") if text_role == "label" else theme.line("small"),
                width=width,
                mirrored=theme.mirrored,
            )
            if painter is not None:
                painter.setPen(theme.colour("on_accent_soft" if chosen else colour))
                for paragraph in paragraphs:
                    paragraph.draw(painter, QPointF(0, y))
            y += tall
        return y
