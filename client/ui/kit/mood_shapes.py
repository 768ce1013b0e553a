"""The five moods: a word, a hue and a shape for each, never from red to green."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from client.domain.journal import MOOD_HIGHEST, MOOD_LOWEST
from client.ui.theme import Theme

MOODS: Final = tuple(range(MOOD_LOWEST, MOOD_HIGHEST + 1))

# Unit polygons around the middle; the third mood is a circle.
_POLYGONS: Final[dict[int, tuple[tuple[float, float], ...]]] = {
    1: ((-0.80, -0.80), (0.80, -0.80), (0.80, 0.80), (-0.80, 0.80)),
    2: ((-1.00, -0.76), (1.00, -0.76), (0.00, 1.00)),
    4: ((0.00, -1.05), (1.05, 0.00), (0.00, 1.05), (-1.05, 0.00)),
    5: ((0.00, -1.00), (1.00, 0.76), (-1.00, 0.76)),
}


def mood_word(mood: int) -> str:
    """The word of a mood from 1 (lowest) to 5. KeyError for any other."""
    return {
        1: QCoreApplication.translate("moods", "Very low"),
        2: QCoreApplication.translate("moods", "Low"),
        3: QCoreApplication.translate("moods", "In between"),
        4: QCoreApplication.translate("moods", "Okay"),
        5: QCoreApplication.translate("moods", "Good"),
    }[mood]


def paint_mood(painter: QPainter, mood: int, rect: QRectF, theme: Theme, *, filled: bool = True) -> None:
    """Draw a mood's shape in its hue, as large as `rect` allows. An unfilled one is filled with the surface."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.mood_colour(mood)
    side = min(rect.width(), rect.height())
    line = max(1.5, side * 0.16)
    radius = (side - line) / 2 * 0.92
    pen = QPen(colour, line)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(colour if filled else theme.colour("surface"))
    middle = rect.center()
    corners = _POLYGONS.get(mood)
    if corners is None:
        painter.drawEllipse(middle, radius, radius)
    else:
        painter.drawPolygon(QPolygonF([middle + QPointF(x * radius, y * radius) for x, y in corners]))
    painter.restore()
