"""How a review is painted in the queue: its band as shape, colour and words, and why it stands where it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from client.domain.desk_queue import DeskRow
from client.ui.guide_desk.rows import (
    asked_words,
    band_words,
    beside_words,
    deadline_words,
    heading_of,
    held_words,
    more_whys,
    no_why,
    place_words,
    stands,
    state_words,
    waits,
    whys,
)
from client.ui.kit.list_model import ROW_ROLE
from client.ui.kit.row_painting import (
    CARD_MARGIN,
    Cards,
    PillKind,
    line_width,
    mirrored,
    paint_line,
    paint_pill,
    pill_size,
    states,
)
from client.ui.kit.row_words import Words
from client.ui.theme import TextRole, Theme
from protocol.reviewing import Band

BANDS: Final[dict[Band, tuple[PillKind, str]]] = {
    Band.NOW: ("support", "diamond"),
    Band.SOON: ("note", "triangle"),
    Band.TODAY: ("info", "circle"),
    Band.ROUTINE: ("plain", "square"),
}
"""The pill and the shape of each band: told apart without any colour."""
_AIR: Final = (16, 12)
_MOST_WHYS: Final = 3


class QueueDelegate(QStyledItemDelegate):
    """Measures and paints a DeskRow, in one and the same walk from top to bottom. Its words are made here, for rows in
    sight alone: `now` is the moment (seconds since 1970 UTC) for which waits and deadlines are worded.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = 0.0
        self._theme = theme
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as its words make it."""
        px = self._theme.px
        width = option.rect.width() or px(360)
        room = width - px(2 * (CARD_MARGIN[0] + _AIR[0]))
        row: DeskRow = index.data(ROW_ROLE)
        tall = _Walk(self._theme, self._words, None, QRectF(0, 0, room, 0)).all(row, self.now)
        return QSize(width, round(tall) + px(2 * (CARD_MARGIN[1] + _AIR[1])))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The card and what is on it."""
        px = self._theme.px
        row: DeskRow = index.data(ROW_ROLE)
        state = states(option)
        card = self._cards.paint(painter, option.rect, **state)
        inside = card.adjusted(px(_AIR[0]), px(_AIR[1]), -px(_AIR[0]), -px(_AIR[1]))
        _Walk(self._theme, self._words, painter, inside, selected=state["selected"]).all(row, self.now)


class _Walk:
    """Goes down a card and paints, or only measures where there is no painter."""

    def __init__(
        self,
        theme: Theme,
        words: Words,
        painter: QPainter | None,
        inside: QRectF,
        *,
        selected: bool = False,
    ) -> None:
        self._theme = theme
        self._words = words
        self._painter = painter
        self._inside = inside
        self._selected = selected
        self._y = inside.top()

    def all(self, row: DeskRow, now: float) -> float:
        """Everything; how tall it is."""
        px = self._theme.px
        kind, shape = BANDS[row.band]
        self._head(band_words(row.band), kind, shape, waits(now - row.since))
        asked = asked_words(row)
        if asked:
            self._y += px(4)
            self._pill(asked, "accent", "message-circle")
        self._y += px(6)
        self._text(heading_of(row.kind, row.title), "text", "h3", 2)
        self._y += px(2)
        self._text(place_words(row), "text2", "small", 2)
        self._y += px(6)
        self._why(row)
        deadline = deadline_words(row, now=now)
        if deadline:
            self._text(deadline, "text2", "small", 2)
        self._y += px(8)
        self._pill(stands(row), "plain", "eye" if row.published else "lock")
        held = held_words(row)
        if held:
            self._y += px(4)
            self._pill(held, "accent" if row.held == "me" else "info", "user-round")
        for more in (beside_words(row), *state_words(row)):
            if more:
                self._y += px(4)
                self._text(more, "text2", "small", 2)
        return self._y - self._inside.top()

    def _why(self, row: DeskRow) -> None:
        said = whys(row)
        if not said:
            self._text(no_why(row.band), "text2", "small", 2)
        for why in said[:_MOST_WHYS]:
            self._text(why, "text", "small", 3)
        if len(said) > _MOST_WHYS:
            self._text(more_whys(len(said) - _MOST_WHYS), "text2", "small", 1)

    def _head(self, band: str, kind: PillKind, shape: str, waits: str) -> None:
        """The band, and on the other side how long it has waited; below each other where that is too narrow."""
        gap = self._theme.px(10)
        size = pill_size(self._theme, band, shape)
        width = line_width(self._theme, waits, "small")
        beside = size.width() + gap + width <= self._inside.width()
        self._pill(band, kind, shape)
        if beside:
            line = QRectF(self._inside.right() - width, self._y - size.height(), width, size.height())
            self._line(line, waits)
        else:
            tall = self._theme.line("small")
            self._line(QRectF(self._inside.left(), self._y + gap / 2, self._inside.width(), tall), waits)
            self._y += tall + gap / 2

    def _line(self, rect: QRectF, words: str) -> None:
        if self._painter is not None:
            paint_line(self._painter, self._theme, self._mirrored(rect), words, "text2", "small")

    def _text(self, words: str, colour: str, role: TextRole, most_lines: int) -> None:
        rect = QRectF(self._inside.left(), self._y, self._inside.width(), 0)
        if self._painter is None:
            laid = self._words.laid(words, int(rect.width()), role, most_lines=most_lines)
            self._y += laid.height
        else:
            self._y += self._words.draw(self._painter, words, rect, colour, role, most_lines=most_lines)

    def _pill(self, words: str, kind: PillKind, icon: str) -> None:
        size = pill_size(self._theme, words, icon)
        width = min(size.width(), self._inside.width())
        if self._painter is not None:
            rect = QRectF(self._inside.left(), self._y, width, size.height())
            paint_pill(
                self._painter,
                self._theme,
                self._mirrored(rect),
                words,
                kind,
                icon,
                on_selected=self._selected,
            )
        self._y += size.height()

    def _mirrored(self, rect: QRectF) -> QRectF:
        backwards = self._theme.mirrored
        direction = Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight
        return mirrored(self._inside, rect, direction)
