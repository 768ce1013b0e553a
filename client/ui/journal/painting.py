"""How the journal's rows are painted: an entry as a card, a check-in as a line with its shape."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from client.domain.journal import CheckIn
from client.ui.journal import words
from client.ui.journal.labels_field import label_words
from client.ui.journal.rows import Row, plain
from client.ui.kit.list_model import ROW_ROLE, Index
from client.ui.kit.mood_shapes import mood_word, paint_mood
from client.ui.kit.row_painting import (
    CARD_MARGIN,
    Cards,
    line_width,
    mirrored,
    paint_line,
    paint_pill,
    pill_size,
    states,
)
from client.ui.kit.row_words import Words
from client.ui.theme import Theme

_AIR = (14, 11)
"""Unscaled pixels inside a card, sideways and up and down."""
_SHAPE = 16
_SIGN = 14
_PINNED, _PICTURES = "pin", "image"
_LINES = 2
_NOTE_LINES = 8


class EntryRows(QStyledItemDelegate):
    """When, the mood's shape, and the first lines; above the first of a month its name."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards = Cards(theme)
        self._words = Words(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As tall as its words are in the row's width."""
        row: Row = index.data(ROW_ROLE)
        theme = self._theme
        width = option.rect.width()
        text = self._words.laid(_text(row), self._inner(width), "body", most_lines=_LINES).height
        tall = self._heading(row) + 2 * theme.px(CARD_MARGIN[1] + _AIR[1])
        tall += theme.line("label") + theme.px(4) + text
        if row.labels:
            tall += theme.px(4) + theme.line("small")
        if row.unkept == "changes":
            tall += theme.px(8) + round(pill_size(theme, self._pill(row)).height())
        return QSize(width, tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Heading, card, and what stands in it."""
        row: Row = index.data(ROW_ROLE)
        theme, px = self._theme, self._theme.px
        state = states(option)
        heading = self._heading(row)
        if heading and row.created is not None:
            across = px(CARD_MARGIN[0] + 4)
            place = QRectF(option.rect).adjusted(across, px(10), -across, 0)
            place.setHeight(theme.line("label"))
            paint_line(painter, theme, place, words.month(row.created), "text2", "label")
        card = self._cards.paint(painter, option.rect.adjusted(0, heading, 0, 0), **state)
        chosen = state["selected"]
        faint = "on_accent_soft" if chosen else "text3"
        inside = card.adjusted(px(_AIR[0]), px(_AIR[1]), -px(_AIR[0]), -px(_AIR[1]))
        top = QRectF(inside.left(), inside.top(), inside.width(), theme.line("label"))
        direction = Qt.LayoutDirection.RightToLeft if theme.mirrored else Qt.LayoutDirection.LeftToRight
        left = top.width()
        if row.mood is not None:
            left -= px(_SHAPE)
            shape = QRectF(top.left() + left, top.center().y() - px(_SHAPE) / 2, px(_SHAPE), px(_SHAPE))
            paint_mood(painter, row.mood, mirrored(top, shape, direction), theme)
            left -= px(8)
        for icon, count in ((_PINNED, int(row.pinned)), (_PICTURES, row.pictures)):
            if count:
                left -= self._sign(painter, top, left, icon, count, faint)
        if row.created is None:
            size = pill_size(theme, self._pill(row))
            pill = QRectF(
                top.left(), top.center().y() - size.height() / 2, min(left, size.width()), size.height()
            )
            paint_pill(painter, theme, mirrored(top, pill, direction), self._pill(row), "note")
        else:
            date = words.day(row.created)
            wide = min(left, line_width(theme, date, "label"))
            place = mirrored(top, QRectF(top.left(), top.top(), wide, top.height()), direction)
            paint_line(painter, theme, place, date, "on_accent_soft" if chosen else "text", "label")
            rest = QRectF(top.left() + wide + px(8), top.top(), max(0.0, left - wide - px(8)), top.height())
            time = "" if row.whole_day else words.time(row.created)
            paint_line(painter, theme, mirrored(top, rest, direction), time, faint)
        below = QRectF(inside.left(), top.bottom() + px(4), inside.width(), inside.height())
        colour = "on_accent_soft" if chosen else "text2"
        tall = self._words.draw(painter, _text(row), below, colour, "body", most_lines=_LINES)
        if row.labels:
            tall += px(4)
            place = QRectF(inside.left(), below.top() + tall, inside.width(), theme.line("small"))
            paint_line(painter, theme, place, label_words(row.labels), faint, "small")
            tall += theme.line("small")
        if row.unkept == "changes":
            size = pill_size(theme, self._pill(row))
            at = QPointF(inside.left(), below.top() + tall + px(8))
            pill = QRectF(at.x(), at.y(), min(inside.width(), size.width()), size.height())
            paint_pill(painter, theme, mirrored(inside, pill, direction), self._pill(row), "note")

    def sentence(self, row: Row) -> str:
        """What a screen reader says of a row."""
        created = row.created
        parts = ["" if created is None else words.when(created, whole_day=row.whole_day), self._pill(row)]
        parts += [
            self.tr("Pinned") if row.pinned else "",
            mood_word(row.mood) if row.mood is not None else "",
        ]
        parts += [_text(row), label_words(row.labels), _pictures(row.pictures)]
        return ". ".join(part for part in parts if part)

    def _sign(self, painter: QPainter, top: QRectF, left: float, icon: str, count: int, colour: str) -> float:
        """A small picture before what stands at the line's end, with its number where that is not one; its width."""
        theme, px = self._theme, self._theme.px
        number = QLocale().toString(count) if count > 1 else ""
        wide = px(_SIGN) + (line_width(theme, number) + px(2) if number else 0)
        direction = Qt.LayoutDirection.RightToLeft if theme.mirrored else Qt.LayoutDirection.LeftToRight
        begin, middle = top.left() + left - wide, top.center().y()
        place = mirrored(top, QRectF(begin, middle - px(_SIGN) / 2, px(_SIGN), px(_SIGN)), direction)
        painter.drawPixmap(QPointF(place.topLeft()), theme.pixmap(icon, colour, _SIGN))
        if number:
            beside = QRectF(begin + px(_SIGN) + px(2), top.top(), wide - px(_SIGN), top.height())
            paint_line(painter, theme, mirrored(top, beside, direction), number, colour)
        return wide + px(8)

    def _inner(self, width: int) -> int:
        return max(1, width - 2 * self._theme.px(CARD_MARGIN[0]) - 2 * self._theme.px(_AIR[0]))

    def _heading(self, row: Row) -> int:
        return self._theme.line("label") + self._theme.px(14) if row.opens else 0

    def _pill(self, row: Row) -> str:
        return {"": "", "new": self.tr("Draft"), "changes": self.tr("Changes not kept yet")}[row.unkept]


class CheckInRows(QStyledItemDelegate):
    """The mood's shape and word, when it was, and the note."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Words(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As tall as its note is in the row's width."""
        made: CheckIn = index.data(ROW_ROLE)
        theme, width = self._theme, option.rect.width()
        tall = theme.px(24) + theme.line("label") + theme.line("small")
        note = note_of(made)
        if note:
            room = self._inner(width)
            tall += theme.px(4) + self._words.laid(note, room, "body", most_lines=_NOTE_LINES).height
        return QSize(width, tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A quiet line below each, the shape beside the words."""
        made: CheckIn = index.data(ROW_ROLE)
        theme, px = self._theme, self._theme.px
        whole = QRectF(option.rect)
        direction = Qt.LayoutDirection.RightToLeft if theme.mirrored else Qt.LayoutDirection.LeftToRight
        state = states(option)
        if state["focused"]:
            painter.fillRect(whole, theme.colour("accent_soft"))
        edge = whole.adjusted(px(16), 0, -px(16), 0)
        painter.fillRect(QRectF(edge.left(), whole.bottom() - 1, edge.width(), 1), theme.colour("border"))
        shape = mirrored(
            whole, QRectF(whole.left() + px(18), whole.top() + px(14), px(24), px(24)), direction
        )
        if made.mood is not None:
            paint_mood(painter, made.mood, shape, theme)
        x, width = whole.left() + px(56), self._inner(int(whole.width()))
        y = whole.top() + px(11)
        faint = "on_accent_soft" if state["focused"] else "text3"
        place = QRectF(x, y, width, theme.line("label"))
        paint_line(painter, theme, mirrored(whole, place, direction), mood_of(made), "text", "label")
        place = QRectF(x, place.bottom(), width, theme.line("small"))
        paint_line(painter, theme, mirrored(whole, place, direction), words.full(made.created), faint)
        note = note_of(made)
        if note:
            place = QRectF(x, place.bottom() + px(4), width, whole.height())
            self._words.draw(
                painter, note, mirrored(whole, place, direction), "text2", "body", most_lines=_NOTE_LINES
            )

    def sentence(self, made: CheckIn) -> str:
        """What a screen reader says of a row."""
        parts = (mood_of(made), words.full(made.created), note_of(made))
        return ". ".join(part for part in parts if part)

    def _inner(self, width: int) -> int:
        return max(1, width - self._theme.px(56 + 18))


def mood_of(made: CheckIn) -> str:
    """The word of a check-in's mood, or that there is none."""
    if made.mood is None:
        return QCoreApplication.translate("journal", "Without a mood")
    return mood_word(made.mood)


def note_of(made: CheckIn) -> str:
    """The words of a check-in and its note."""
    return "\n".join(part for part in (", ".join(made.words), made.note.strip()) if part)


def _pictures(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("journal", "1 picture")
    return QCoreApplication.translate("journal", "%n pictures", "", number) if number else ""


def _text(row: Row) -> str:
    """The first lines without their Markdown; empty lines between paragraphs would waste them."""
    return plain(row.text) or QCoreApplication.translate("journal", "No words yet")
