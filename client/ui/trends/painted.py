"""Small drawings that several charts share: words in a cell, a tint, and the five moods' shapes with their words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from client.ui.kit.mood_shapes import MOODS, mood_word, paint_mood
from client.ui.kit.words import isolated
from client.ui.theme import Theme

MIDDLE: Final = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


def tinted(colour: QColor, ground: QColor, share: float) -> QColor:
    """What a colour looks like through glass; a solid one is drawn ten times as quickly."""
    return QColor(
        round(colour.red() * share + ground.red() * (1 - share)),
        round(colour.green() * share + ground.green() * (1 - share)),
        round(colour.blue() * share + ground.blue() * (1 - share)),
    )


def leading(mirrored: bool) -> Qt.AlignmentFlag:
    """The side at which one begins to read, in the middle of the height."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def write(painter: QPainter, rect: QRectF, flags: Qt.AlignmentFlag | Qt.TextFlag, words: str) -> None:
    """Words in one line, whose direction is their own."""
    painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, isolated(words))


class MoodCells:
    """Cells with a tint and a mood's shape, each drawn once and then stamped: a year has hundreds of them."""

    def __init__(self, theme: Theme, size: QSizeF, ratio: float) -> None:
        self._theme = theme
        self._size = size
        self._ratio = ratio
        self._stamps: dict[tuple[int, bool | None], QPixmap] = {}
        surface = theme.colour("surface")
        share = 0.0 if theme.tokens.high_contrast else 0.24
        self._tints = [tinted(theme.mood_colour(mood), surface, share) for mood in MOODS]

    def stamp(self, painter: QPainter, mood: int, cell: QRectF, *, filled: bool) -> None:
        """The cell as pixels; it must be of this size."""
        self._stamp(painter, mood, cell, filled)

    def stamp_ground(self, painter: QPainter, mood: int, cell: QRectF) -> None:
        """The tint alone as pixels."""
        self._stamp(painter, mood, cell, None)

    def draw(self, painter: QPainter, mood: int, cell: QRectF, *, filled: bool) -> None:
        """The cell as lines and areas."""
        self.ground(painter, mood, cell)
        size = min(cell.width(), cell.height(), self._theme.px(26)) * 0.6
        paint_mood(painter, mood, inside(cell, size), self._theme, filled=filled)

    def ground(self, painter: QPainter, mood: int, cell: QRectF) -> None:
        """The tint alone; in high contrast a line in the mood's hue."""
        round_ = self._theme.px(4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tints[mood - 1])
        if self._theme.tokens.high_contrast:
            painter.setPen(QPen(self._theme.mood_colour(mood), 1))
            cell = cell.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(cell, round_, round_)

    def _stamp(self, painter: QPainter, mood: int, cell: QRectF, filled: bool | None) -> None:
        known = self._stamps.get((mood, filled))
        if known is None:
            known = QPixmap((self._size * self._ratio).toSize())
            known.setDevicePixelRatio(self._ratio)
            known.fill(Qt.GlobalColor.transparent)
            onto = QPainter(known)
            onto.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(QPointF(), self._size)
            if filled is None:
                self.ground(onto, mood, whole)
            else:
                self.draw(onto, mood, whole, filled=filled)
            onto.end()
            self._stamps[mood, filled] = known
        painter.drawPixmap(cell.topLeft(), known)


class Key:
    """The five shapes and their words, in as many rows as they need: what a chart's shapes mean."""

    def __init__(self, wide: float, theme: Theme, *, mirrored: bool) -> None:
        px, metrics = theme.px, QFontMetricsF(theme.font("caption"))
        self._theme = theme
        self._flags = leading(mirrored)
        self._line = max(metrics.height(), float(px(18)))
        self.places: list[tuple[int, QRectF, QRectF]] = []
        x, y, shape = 0.0, 0.0, float(px(13))
        for mood in MOODS:
            words = metrics.horizontalAdvance(mood_word(mood)) + 2
            need = shape + px(6) + words
            if x and x + need > wide:
                x, y = 0.0, y + self._line + px(2)
            place = QRectF(x, y + (self._line - shape) / 2, shape, shape)
            said = QRectF(x + shape + px(6), y, words, self._line)
            if mirrored:
                place.moveRight(wide - place.left())
                said.moveRight(wide - said.left())
            self.places.append((mood, place, said))
            x += need + px(16)
        self.tall = y + self._line

    def paint(self, painter: QPainter, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        painter.setFont(self._theme.font("caption"))
        for mood, place, said in self.places:
            paint_mood(painter, mood, place.translated(0, top), self._theme)
            painter.setPen(self._theme.colour("text2"))
            write(painter, said.translated(0, top), self._flags, mood_word(mood))


def flipper(wide: float, mirrored: bool) -> Callable[[QRectF], QRectF]:
    """Where a rectangle stands in a chart that runs from right to left."""

    def flip(rect: QRectF) -> QRectF:
        return QRectF(wide - rect.right(), rect.top(), rect.width(), rect.height()) if mirrored else rect

    return flip


def inside(rect: QRectF, size: float) -> QRectF:
    """A square of that size in the middle of a rectangle."""
    middle: QPointF = rect.center()
    return QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)


def faint_pen(theme: Theme) -> QPen:
    """The line around what is empty."""
    return QPen(theme.colour("chart_grid"), 1)
