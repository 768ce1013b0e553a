"""The list of the privacy ledger: days as small headings, requests below them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from client.domain.ledger import Day, Entry
from client.ui.kit.list_model import ROW_ROLE, Index, ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.prose import set_lines
from client.ui.settings.ledger_words import ICONS, below, contained, title
from client.ui.theme import TextRole, Theme

_SIDE: Final = 14
_ICON: Final = 18
_GAP: Final = 12
_ABOVE: Final = {True: 16, False: 9}
"""Air above a day and above a request, unscaled; below both there is that of a request."""
_MOST: Final = 460
"""Unscaled pixels from which the list scrolls."""
_LOOKED_AT: Final = 12
_CORNER: Final = 9

Line = tuple[str, TextRole, str]


class LedgerRows(LongList):
    """As tall as its rows are, up to a height from which it scrolls."""

    def __init__(self, theme: Theme, rows: ListModel[Day | Entry], spoken: str) -> None:
        super().__init__(theme, one_click=False, surface="surface")
        self.setObjectName("ledgerRows")
        self.setAccessibleName(spoken)
        self.setProperty("framed", "true")
        self._painter = _Delegate(theme, self)
        self._all = rows
        self.setItemDelegate(self._painter)
        self.setModel(rows)
        for changed in (rows.rowsInserted, rows.rowsRemoved, rows.dataChanged, theme.changed):
            changed.connect(self.fit)
        self._inset()
        theme.changed.connect(self._inset)
        self.fit()

    def _inset(self) -> None:
        # What scrolls is painted as a rectangle, which would cover the corners of the frame.
        aside = self._theme.px(_CORNER)
        self.setViewportMargins(1, aside, 1, aside)

    def fit(self) -> None:
        """Take the height that the rows need."""
        most, tall = self._theme.px(_MOST), 2 * (self.frameWidth() + self._theme.px(_CORNER))
        wide = max(self._theme.px(160), self.viewport().width())
        for row in self._all.rows[:_LOOKED_AT]:
            tall += self._painter.height(row, wide)
        self.setFixedHeight(max(self._theme.px(60), min(tall, most)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as there is room."""
        return QSize(self._theme.px(320), self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(160), 0)


class _Delegate(QStyledItemDelegate):
    """A day: its date, and its sums. A request: what it was, what was in it, and how it went."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: Index
    ) -> QSize:
        """As tall as the wrapped words."""
        row: Day | Entry = index.data(ROW_ROLE)
        return QSize(option.rect.width(), self.height(row, option.rect.width()))

    def height(self, row: Day | Entry, width: int) -> int:
        """How tall a row is in that width."""
        px = self._theme.px
        return self._lay(None, row, width) + px(_ABOVE[isinstance(row, Day)]) + px(_ABOVE[False])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The current row is tinted; while the list has the focus, it has a line around it."""
        theme, row = self._theme, index.data(ROW_ROLE)
        px = theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect).adjusted(px(4), px(2), -px(4), -px(2))
        if chosen:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            wide = 3 if theme.tokens.high_contrast else 2
            framed = focused or theme.tokens.high_contrast
            colour = theme.colour("focus" if focused else "accent")
            painter.setPen(QPen(colour, wide) if framed else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(area.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), px(8), px(8))
        elif isinstance(row, Day) and index.row():
            painter.setPen(QPen(theme.colour("border"), 1))
            line = area.top() + 0.5
            painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line))
        painter.translate(option.rect.left(), option.rect.top() + px(_ABOVE[isinstance(row, Day)]))
        self._lay(painter, row, option.rect.width(), chosen=chosen)
        painter.restore()

    def _lay(self, painter: QPainter | None, row: Day | Entry, width: int, *, chosen: bool = False) -> int:
        """Draw the lines where there is a painter; how tall they are."""
        theme, px = self._theme, self._theme.px
        indent = 0 if isinstance(row, Day) else px(_ICON) + px(_GAP)
        room = width - 2 * px(_SIDE) - indent
        left = px(_SIDE) + (0 if theme.mirrored else indent)
        if painter is not None and isinstance(row, Entry):
            icon = theme.pixmap(ICONS[row.contents.kind], "on_accent_soft" if chosen else "text2", _ICON)
            at = width - px(_SIDE) - px(_ICON) if theme.mirrored else px(_SIDE)
            painter.drawPixmap(at, (theme.line("label") - px(_ICON)) // 2, icon)
        y = 0
        for words, role, colour in _lines(row):
            tall, paragraphs = set_lines(
                words, font=theme.font(role), line=theme.line(role), width=room, mirrored=theme.mirrored
            )
            if painter is not None:
                painter.setPen(theme.colour("on_accent_soft" if chosen else colour))
                for paragraph in paragraphs:
                    paragraph.draw(painter, QPointF(left, y))
            y += tall
        return y


def _lines(row: Day | Entry) -> tuple[Line, ...]:
    if isinstance(row, Day):
        return (title(row), "h3", "text"), (below(row), "small", "text2")
    return (title(row), "label", "text"), (contained(row), "small", "text"), (below(row), "small", "text2")
