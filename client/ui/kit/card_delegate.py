"""A row of a list as a card with words beneath each other."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from client.ui.kit.list_model import ROW_ROLE
from client.ui.kit.row_painting import CARD_MARGIN, Cards, states
from client.ui.kit.row_words import Words
from client.ui.theme import TextRole, Theme


class CardDelegate(QStyledItemDelegate):
    """A kind of it says in `set_row` what stands on the card: the same walk downwards measures it and paints it."""

    padding: ClassVar[tuple[int, int]] = (20, 16)
    """Unscaled pixels within the card, across and down."""
    hovers: ClassVar[bool] = True
    """Whether the card answers the pointer, as one does that can be opened."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = Cards(theme)
        self._words = Words(theme)

    def set_row(self, painter: QPainter | None, row: Any, at: QRectF) -> float:
        """Set the row downwards from the top of `at`, or with no painter only measure it; its height."""
        raise NotImplementedError

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as its words are in this width."""
        px, width = self._theme.px, option.rect.width()
        inside = max(1, width - 2 * px(CARD_MARGIN[0]) - 2 * px(self.padding[0]))
        tall = self.set_row(None, index.data(ROW_ROLE), QRectF(0, 0, inside, 0))
        return QSize(width, round(tall) + 2 * (px(CARD_MARGIN[1]) + px(self.padding[1])))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the card and what is on it."""
        state = states(option)
        hovered = self.hovers and state["hovered"]
        card = self._cards.paint(painter, option.rect, focused=state["focused"], hovered=hovered)
        across, down = (self._theme.px(length) for length in self.padding)
        self.set_row(painter, index.data(ROW_ROLE), card.adjusted(across, down, -across, -down))

    def words(
        self,
        painter: QPainter | None,
        said: str,
        at: QRectF,
        y: float,
        *,
        role: TextRole,
        colour: str,
        lines: int,
        gap: float,
    ) -> float:
        """Set words at `y`, `gap` unscaled pixels below what is above; where they end. None take no room."""
        if not said:
            return y
        y += self._theme.px(gap)
        width = int(at.width())
        if painter is None:
            return y + self._words.laid(said, width, role, most_lines=lines).height
        place = QRectF(at.left(), y, width, 0)
        return y + self._words.draw(painter, said, place, colour, role, most_lines=lines)
