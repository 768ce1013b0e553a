"""How a thread, or a found post, looks in the list: a card with who, what, and how much was answered."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from client.ui.community.bars import Bar, bar_height, paint_bar
from client.ui.community.rows import CardRow, author_pill, content_note, replies
from client.ui.kit.list_model import ROW_ROLE
from client.ui.kit.row_painting import (
    CARD_MARGIN,
    Byline,
    Cards,
    mirrored,
    paint_pill,
    pill_size,
    states,
)
from client.ui.kit.row_words import Words
from client.ui.theme import TextRole, Theme

_PADDING: Final = 16
_TITLE_LINES: Final = 3
_EXCERPT_LINES: Final = 2
_HIT_LINES: Final = 3
_ICON: Final = 14
_DOT: Final = 9


class ThreadDelegate(QStyledItemDelegate):
    """Paints CardRows."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as its words are in this width."""
        px = self._theme.px
        width = option.rect.width()
        inside = width - 2 * px(CARD_MARGIN[0]) - 2 * px(_PADDING)
        tall = self._set(None, index.data(ROW_ROLE), QRectF(0, 0, max(1, inside), 0), selected=False)
        return QSize(width, round(tall) + 2 * px(CARD_MARGIN[1]) + px(14) + px(12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the card and what is on it."""
        px = self._theme.px
        state = states(option)
        card = self._cards.paint(painter, option.rect, **state)
        inside = card.adjusted(px(_PADDING), px(14), -px(_PADDING), 0)
        self._set(painter, index.data(ROW_ROLE), inside, selected=state["selected"])

    def _set(self, painter: QPainter | None, row: CardRow, at: QRectF, *, selected: bool) -> float:
        """Paint the row downwards from the top of `at`, or with no painter only measure; its height."""
        theme, words, px = self._theme, self._words, self._theme.px
        y = at.top()

        def text(said: str, role: TextRole, colour: str, lines: int, left: float = 0) -> None:
            nonlocal y
            width = at.width() - left
            if painter is None:
                y += words.laid(said, int(width), role, most_lines=lines).height
            else:
                place = self._placed(at, QRectF(at.left() + left, y, int(width), 0))
                y += words.draw(painter, said, place, colour, role, most_lines=lines)

        pill = author_pill(guide=row.guide, example=row.example)
        byline = Byline(theme, at.width(), row.author, row.when, pill, key=row.author_id, guide=row.guide)
        if painter is not None:
            byline.paint(painter, QPointF(at.left(), y), selected=selected)
        y += byline.height + px(8)
        dot = px(_DOT) + px(8) if row.unread else 0
        if painter is not None and row.unread:
            self._paint_dot(painter, at, y)
        text(row.title, "h3", "text2" if row.muted or row.gone else "text", _TITLE_LINES, dot)
        soft = "on_accent_soft" if selected else "text2"
        if row.notes:
            y += px(6)
            bar = Bar("eye-off", content_note(row.notes), role="small")
            tall = bar_height(theme, words, bar, at.width())
            if painter is not None:
                paint_bar(painter, theme, words, bar, QRectF(at.left(), y, at.width(), tall))
            y += tall
        elif row.excerpt:
            y += px(4)
            excerpt = " ".join(row.excerpt.split())
            text(excerpt, "small", soft, _EXCERPT_LINES if row.post is None else _HIT_LINES)
        y += px(8)
        if painter is not None:
            icon = QRectF(at.left(), y + (theme.line("caption") - px(_ICON)) / 2, px(_ICON), px(_ICON))
            name = "bookmark" if row.saved else "message-square" if row.post is None else "search"
            picture = theme.pixmap(name, "on_accent_soft" if selected else "text3", _ICON)
            painter.drawPixmap(QPointF(self._placed(at, icon).topLeft()), picture)
        text(self._footer(row), "caption", "on_accent_soft" if selected else "text3", 2, px(_ICON) + px(6))
        return self._pills(painter, row, at, y) - at.top()

    def _paint_dot(self, painter: QPainter, at: QRectF, y: float) -> None:
        """Something here is new to the reader: a mark without a number."""
        side = self._theme.px(_DOT)
        place = QRectF(at.left(), y + (self._theme.line("h3") - side) / 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(self._placed(at, place))
        painter.restore()

    def _footer(self, row: CardRow) -> str:
        if row.saved:
            parts = [QCoreApplication.translate("community", "You keep this at hand")]
        elif row.post is not None:
            parts = [QCoreApplication.translate("community", "Found in this post")]
        else:
            parts = [replies(row.replies)]
        if row.last:
            parts.append(QCoreApplication.translate("community", "last: {when}").format(when=row.last))
        if row.room:
            parts.append(row.room)
        return "  ·  ".join(parts)

    def _pills(self, painter: QPainter | None, row: CardRow, at: QRectF, y: float) -> float:
        translate = QCoreApplication.translate
        pills = []
        if row.followed:
            pills.append((translate("community", "You follow this"), "bookmark"))
        if row.pinned:
            pills.append((translate("community", "Pinned"), "pin"))
        if row.locked:
            pills.append((translate("community", "Locked"), "lock"))
        if not pills:
            return y
        y += self._theme.px(8)
        left, tall = at.left(), 0.0
        for said, icon in pills:
            size = pill_size(self._theme, said, icon)
            if painter is not None:
                rect = self._placed(at, QRectF(left, y, min(size.width(), at.width()), size.height()))
                paint_pill(painter, self._theme, rect, said, "plain", icon)
            left += size.width() + self._theme.px(6)
            tall = max(tall, size.height())
        return y + tall

    def _placed(self, within: QRectF, part: QRectF) -> QRectF:
        right = Qt.LayoutDirection.RightToLeft
        return mirrored(within, part, right if self._theme.mirrored else Qt.LayoutDirection.LeftToRight)
