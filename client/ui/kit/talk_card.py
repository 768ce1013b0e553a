"""One letter or note between a member and the guides: a frozen row, what is said of it, and how it is painted.

A guide sees their own letter painted so before it is sent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from client.ui.kit.list_model import ROW_ROLE, ListModel
from client.ui.kit.row_painting import CARD_MARGIN, Cards, mirrored, states
from client.ui.kit.row_words import Words
from client.ui.kit.words import isolated
from client.ui.theme import TextRole, Theme

_PADDING: Final = (18, 14)
_ASIDE: Final = 56
"""Unscaled pixels by which one's own words stand in from the leading side, and theirs from the other."""
_DAY: Final = 12
_DOT: Final = 9


@dataclass(frozen=True, slots=True)
class TalkRow:
    """Something one said to the guides, or with `mine` False what they wrote.

    `at` is UTC seconds, of theirs the end of the hour. `day` is said above the first of each day. `letter` is the id of
    theirs, `decision` whether it says what was decided, `new` that it was not looked at before. `can_draft`: it can be
    made a draft again.
    """

    id: str
    at: int
    mine: bool
    heading: str = field(repr=False)
    text: str = field(repr=False)
    standing: str = ""
    day: str = ""
    letter: str = ""
    decision: bool = False
    new: bool = False
    can_draft: bool = False


def talk_sentence(row: TalkRow) -> str:
    """What a screen reader says of it."""
    new = QCoreApplication.translate("community", "Not opened yet") if row.new else ""
    parts = [row.day, new, isolated(row.heading), isolated(row.text) if row.text else "", row.standing]
    return ". ".join(part.rstrip(".") for part in parts if part)


def letter_row(words: str, *, id_: str = "preview", letter: str = "preview", at: int = 0) -> TalkRow:
    """A letter of the guides that decides nothing, as its reader has it."""
    translate = QCoreApplication.translate
    return TalkRow(
        id=id_,
        at=at,
        mine=False,
        heading=translate("community", "The guides"),
        text=words,
        standing=translate("community", "A letter, and no decision. You can answer below."),
        letter=letter,
        new=True,
    )


class TalkDelegate(QStyledItemDelegate):
    """Paints TalkRows: the day above the first of it, then a card, one's own a little further in."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as its words are in this width."""
        row, px = index.data(ROW_ROLE), self._theme.px
        width = option.rect.width()
        inside = max(1, width - self._aside(width) - 2 * px(CARD_MARGIN[0]) - 2 * px(_PADDING[0]))
        tall = self._set(None, row, QRectF(0, 0, inside, 0))
        return QSize(width, self._head(row, width) + round(tall) + 2 * (px(CARD_MARGIN[1]) + px(_PADDING[1])))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the day, the card and what is on it."""
        row: TalkRow = index.data(ROW_ROLE)
        px, state = self._theme.px, states(option)
        at: QRect = option.rect
        head = self._head(row, at.width())
        if row.day:
            place = QRectF(
                at.left() + px(CARD_MARGIN[0] + 2),
                at.top() + px(_DAY),
                at.width() - px(2 * CARD_MARGIN[0] + 4),
                0,
            )
            self._words.draw(painter, row.day, place, "text2", "small", weight=600)
        aside = self._aside(at.width())
        leading = row.mine != self._theme.mirrored
        card_at = at.adjusted(aside if leading else 0, head, 0 if leading else -aside, 0)
        card = self._cards.paint(
            painter,
            card_at,
            focused=state["focused"],
            hovered=row.mine and not self._theme.tokens.high_contrast,
        )
        across, down = (px(length) for length in _PADDING)
        self._set(painter, row, card.adjusted(across, down, -across, -down))

    def _aside(self, width: int) -> int:
        return min(self._theme.px(_ASIDE), width // 10)

    def _head(self, row: TalkRow, width: int) -> int:
        if not row.day:
            return 0
        px = self._theme.px
        inside = width - px(2 * CARD_MARGIN[0] + 4)
        return self._words.laid(row.day, inside, "small", weight=600).height + px(_DAY) + px(4)

    def _set(self, painter: QPainter | None, row: TalkRow, at: QRectF) -> float:
        px = self._theme.px
        y = at.top()

        def text(said: str, role: TextRole, colour: str, gap: float, *, weight: int | None = None) -> None:
            nonlocal y
            if not said:
                return
            y += px(gap)
            if painter is None:
                y += self._words.laid(said, int(at.width()), role, weight=weight).height
            else:
                place = QRectF(at.left(), y, at.width(), 0)
                y += self._words.draw(painter, said, place, colour, role, weight=weight)

        heading = QRectF(at)
        if row.new:
            dot = px(_DOT)
            line = self._theme.line("label")
            if painter is not None:
                spot = QRectF(at.left(), y + (line - dot) / 2, dot, dot)
                self._dot(painter, at, spot)
            heading = self._placed(at, QRectF(at.left() + dot + px(8), y, at.width() - dot - px(8), 0))
        if painter is None:
            y += self._words.laid(row.heading, int(heading.width()), "label").height
        else:
            place = QRectF(heading.left(), y, heading.width(), 0)
            y += self._words.draw(painter, row.heading, place, "text2", "label")
        text(row.text, "reading", "text", 6)
        text(row.standing, "small", "text2", 8)
        return y - at.top()

    def _dot(self, painter: QPainter, within: QRectF, spot: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(self._placed(within, spot))
        painter.restore()

    def _placed(self, within: QRectF, part: QRectF) -> QRectF:
        right = Qt.LayoutDirection.RightToLeft
        return mirrored(within, part, right if self._theme.mirrored else Qt.LayoutDirection.LeftToRight)


_TOUCHED: Final = (
    QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
)


class TalkCard(QWidget):
    """One row by itself, painted as the stream paints it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: ListModel[TalkRow] = ListModel(
            lambda row: row.id, talk_sentence, lambda row: row.heading, parent=self
        )
        self._delegate = TalkDelegate(theme, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._changed)

    def show_row(self, row: TalkRow) -> None:
        """Show this one."""
        self._model.replace((row,))
        self.setAccessibleName(talk_sentence(row))
        self._changed()

    @property
    def row(self) -> TalkRow | None:
        """What it shows."""
        return next(iter(self._model.rows), None)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words break where the room ends."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As tall as its words are in this width."""
        if not self._model.rows:
            return 0
        return self._delegate.sizeHint(self._option(width, 0), self._model.index(0)).height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As tall as its words are now."""
        width = self.width() or self._theme.px(360)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(160), self.heightForWidth(self.width() or self._theme.px(360)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the row."""
        if self._model.rows:
            painter = QPainter(self)
            option = self._option(self.width(), self.height())
            self._delegate.paint(painter, option, self._model.index(0))
            painter.end()

    def _option(self, width: int, height: int) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        option.initFrom(self)
        option.rect = QRect(0, 0, width, height)
        option.state = option.state & ~_TOUCHED
        return option

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
