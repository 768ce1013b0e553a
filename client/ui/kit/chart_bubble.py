"""The words beside a place on a chart: when, what, and from how much, on a card that never leaves the chart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from client.ui.kit.words import isolated
from client.ui.theme import Theme


def draw_bubble(
    painter: QPainter,
    theme: Theme,
    lines: Sequence[str],
    place: QPointF,
    *,
    wide: float,
    tall: float,
    mirrored: bool,
    clear: float = 18,
) -> QRectF:
    """Draw lines beside a place of a chart of this size, and give where they stand.

    The first line is the heaviest, the last the smallest. `clear` unscaled pixels around the place stay free.
    """
    px = theme.px
    last = len(lines) - 1
    fonts = [
        theme.font("caption" if at == last and at else "small", weight=400 if at else 600)
        for at in range(len(lines))
    ]
    limit = min(px(280), wide - px(24) - 4)
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
    said = [isolated(words) for words in lines]
    rects = [
        QFontMetricsF(font).boundingRect(QRectF(0, 0, limit, tall * 2), flags, words)
        for font, words in zip(fonts, said, strict=True)
    ]
    inner = max(rect.width() for rect in rects) + 2
    height = sum(rect.height() for rect in rects) + px(2) * last
    box = QRectF(0, 0, inner + px(24), height + px(16))
    above = place.y() - px(clear) - box.height()
    box.moveTop(above if above >= 1 else place.y() + px(clear))
    box.moveLeft(place.x() - box.width() / 2)
    if box.bottom() > tall - 1:  # neither above nor below: beside
        box.moveTop(max(1.0, min(tall - 1 - box.height(), place.y() - box.height() / 2)))
        beside = place.x() + px(clear)
        box.moveLeft(beside if beside + box.width() <= wide - 1 else place.x() - px(clear) - box.width())
    box.moveLeft(max(1.0, min(box.left(), wide - 1 - box.width())))
    _shadow(painter, theme, box)
    painter.setPen(QPen(theme.colour("control" if theme.tokens.high_contrast else "border"), 1))
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(box, px(8), px(8))
    y = box.top() + px(8)
    for at, (font, words, rect) in enumerate(zip(fonts, said, rects, strict=True)):
        painter.setFont(font)
        painter.setPen(theme.colour("text2" if at == last and at else "text"))
        painter.drawText(QRectF(box.left() + px(12), y, inner, rect.height() + 1), flags, words)
        y += rect.height() + px(2)
    return box


def draw_ring(painter: QPainter, theme: Theme, around: QRectF) -> None:
    """Draw the line of focus just within a chart's edge."""
    width = theme.px(3 if theme.tokens.high_contrast else 2)
    painter.setPen(QPen(theme.colour("focus"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        around.adjusted(width / 2, width / 2, -width / 2, -width / 2), theme.px(8), theme.px(8)
    )


def _shadow(painter: QPainter, theme: Theme, box: QRectF) -> None:
    red, green, blue, alpha = theme.tokens.shadow
    if not alpha:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    for spread in (3, 2, 1):
        painter.setBrush(QColor(red, green, blue, alpha // 3))
        reach = theme.px(spread)
        around = box.adjusted(-reach, 0, reach, reach * 1.5)
        painter.drawRoundedRect(around, theme.px(9), theme.px(9))
