"""How a post looks in a conversation: who and when, a content note that folds it, and its words in reading size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from client.ui.community.bars import Bar, bar_height, paint_bar
from client.ui.community.rows import PostRow, author_pill, content_note, reply_to, waits_words
from client.ui.kit.list_model import ROW_ROLE
from client.ui.kit.row_painting import CARD_MARGIN, Byline, Cards, mirrored, states
from client.ui.kit.row_words import Words
from client.ui.theme import Theme

_PADDING: Final = (20, 16)
_MENU: Final = 36
_MENU_ICON: Final = 20


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of one post stand."""

    heading: QRectF
    byline: Byline
    byline_at: QPointF
    bars: tuple[tuple[Bar, QRectF], ...]
    words: QRectF | None
    menu: QRectF | None
    bottom: float


class PostDelegate(QStyledItemDelegate):
    """Paints PostRows. `turned` carries the id of a post whose note was clicked, `asked` one whose menu was wanted."""

    turned = Signal(object)
    asked = Signal(object, QPoint)

    def __init__(self, theme: Theme, *, menus: bool, examples: bool, parent: QObject | None = None) -> None:
        """`menus`: each post has one. `examples`: nobody is there."""
        super().__init__(parent)
        self.menus = menus
        self._theme = theme
        self._examples = examples
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as its words are in this width."""
        px = self._theme.px
        width = option.rect.width()
        inside = max(1, width - 2 * px(CARD_MARGIN[0]) - 2 * px(_PADDING[0]))
        places = self._places(index.data(ROW_ROLE), QRectF(0, 0, inside, 0))
        return QSize(width, round(places.bottom) + 2 * (px(CARD_MARGIN[1]) + px(_PADDING[1])))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the card and the post on it. Being the current one shows as a line, for the words stay to be read."""
        row: PostRow = index.data(ROW_ROLE)
        state = states(option)
        self._cards.paint(painter, option.rect, focused=state["focused"])
        inside = self._inside(option)
        places = self._places(row, inside)
        if row.heading and not row.hidden:
            self._words.draw(painter, row.heading, places.heading, "text", "h2")
        places.byline.paint(painter, places.byline_at)
        for bar, rect in places.bars:
            paint_bar(painter, self._theme, self._words, bar, rect)
        if places.words is not None:
            self._words.draw(painter, row.text, places.words, "text")
        if places.menu is not None:
            size = self._theme.px(_MENU_ICON)
            corner = places.menu.center() - QPointF(size / 2, size / 2)
            painter.drawPixmap(corner, self._theme.pixmap("ellipsis", "text2", _MENU_ICON))

    def editorEvent(  # noqa: N802 - Qt's name
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on a note folds or unfolds the post, one on the menu asks for it."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        row: PostRow = index.data(ROW_ROLE)
        places = self._places(row, self._inside(option))
        at = event.position()
        if places.menu is not None and places.menu.contains(at):
            self.asked.emit(row.id, event.globalPosition().toPoint())
            return True
        if (row.notes or row.muted) and any(bar.step and rect.contains(at) for bar, rect in places.bars):
            self.turned.emit(row.id)
            return True
        return False

    def _inside(self, option: QStyleOptionViewItem) -> QRectF:
        across, down = (self._theme.px(length) for length in _PADDING)
        return self._cards.inside(option.rect).adjusted(across, down, -across, -down)

    def _places(self, row: PostRow, at: QRectF) -> _Places:
        theme, px = self._theme, self._theme.px
        headed = bool(row.heading) and not row.hidden
        tall = self._words.laid(row.heading, int(at.width()), "h2").height + px(12) if headed else 0
        heading = QRectF(at.left(), at.top(), int(at.width()), tall)
        start, at = at.top(), at.adjusted(0, tall, 0, 0)
        menu = None
        head = at.width()
        if self.menus and row.seq >= 0:
            side = px(_MENU)
            corner = QRectF(at.right() - side + px(8), at.top() - px(4), side, side)
            menu = self._placed(at, corner)
            head -= side
        name, when = self._name(row), self._when(row)
        pill = author_pill(guide=row.guide, example=row.example)
        byline = Byline(theme, head, name, when, pill, key=row.author_id, guide=row.guide)
        y = at.top() + byline.height + px(10)
        bars = []
        for bar in self._bars(row):
            tall = bar_height(theme, self._words, bar, at.width())
            bars.append((bar, QRectF(at.left(), y, at.width(), tall)))
            y += tall + px(10)
        words = None
        if not row.folded:
            tall = self._words.laid(row.text, int(at.width())).height
            words = QRectF(at.left(), y, int(at.width()), tall)
            y += tall
        else:
            y -= px(10)
        beside = px(_MENU) if menu is not None and theme.mirrored else 0
        byline_at = at.topLeft() + QPointF(beside, 0)
        return _Places(heading, byline, byline_at, tuple(bars), words, menu, y - start)

    def _bars(self, row: PostRow) -> list[Bar]:
        translate = QCoreApplication.translate
        bars = []
        if row.begins_new:
            said = translate("community", "New since you were here")
            bars.append(Bar("arrow-down", said, ground="accent_soft", ink="on_accent_soft"))
        if row.saved:
            said = translate("community", "You keep this at hand")
            bars.append(Bar("bookmark", said, ground="sunken", ink="text2"))
        if row.waits:
            said = waits_words(row.waits, examples=self._examples)
            if row.why:
                said = f"{said}. {row.why}"
            icon = {"leaving": "clock", "waiting": "clock", "held": "eye", "sent": "send"}.get(
                row.waits, "info"
            )
            bars.append(Bar(icon, said, ground="info_soft", ink="on_info_soft"))
        icon = "eye-off" if row.folded else "eye"
        step = (
            translate("community", "Show this post")
            if row.folded
            else translate("community", "Fold it again")
        )
        if row.muted:
            bars.append(Bar(icon, row.muted, "" if row.notes and not row.hidden else step))
        if row.notes and not row.hidden:
            bars.append(Bar(icon, content_note(row.notes), step))
        return bars

    def _name(self, row: PostRow) -> str:
        if row.own:
            return QCoreApplication.translate("community", "{name} (you)").format(name=row.author)
        return row.author

    def _when(self, row: PostRow) -> str:
        if row.edited:
            when = QCoreApplication.translate("community", "{when}, edited").format(when=row.when)
        else:
            when = row.when
        return ", ".join(said for said in (when, reply_to(row.answers)) if said)

    def _placed(self, within: QRectF, part: QRectF) -> QRectF:
        right = Qt.LayoutDirection.RightToLeft
        return mirrored(within, part, right if self._theme.mirrored else Qt.LayoutDirection.LeftToRight)
