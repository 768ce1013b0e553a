"""A painted bar with an icon and wrapped words: a content note, or how one's own post stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from client.ui.kit.row_painting import mirrored
from client.ui.kit.row_words import Words
from client.ui.theme import TextRole, Theme

_PADDING: Final = (12, 8)
_ICON: Final = 18


@dataclass(frozen=True, slots=True)
class Bar:
    """`ground` and `ink` are tokens; `step` is what a click does, in words of its own line."""

    icon: str
    words: str
    step: str = ""
    ground: str = "cw_soft"
    ink: str = "on_cw_soft"
    role: TextRole = "label"


def bar_height(theme: Theme, words: Words, bar: Bar, width: float) -> int:
    """How tall it is in this width; never lower than a target for the pointer."""
    inside = _room(theme, width)
    tall = words.laid(bar.words, inside, bar.role).height
    if bar.step:
        tall += theme.px(2) + words.laid(bar.step, inside, "small", weight=600).height
    tall += 2 * theme.px(_PADDING[1])
    return max(tall, theme.px(theme.tokens.target["comfortable"])) if bar.step else tall


def paint_bar(painter: QPainter, theme: Theme, words: Words, bar: Bar, rect: QRectF) -> None:
    """Paint it into `rect`, mirrored with the window."""
    px = theme.px
    across, down = px(_PADDING[0]), px(_PADDING[1])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(bar.ground))
    painter.setPen(QPen(theme.colour(bar.ink), 1) if theme.tokens.high_contrast else Qt.PenStyle.NoPen)
    radius = px(theme.tokens.radius["control"])
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()
    direction = Qt.LayoutDirection.RightToLeft if theme.mirrored else Qt.LayoutDirection.LeftToRight
    icon = px(_ICON)
    line = theme.line(bar.role)
    at = QRectF(rect.left() + across, rect.top() + down + (line - icon) / 2, icon, icon)
    place = mirrored(rect, at, direction)
    painter.drawPixmap(QPointF(place.topLeft()), theme.pixmap(bar.icon, bar.ink, _ICON))
    room = _room(theme, rect.width())
    start = rect.left() + across + icon + px(10)
    said = mirrored(rect, QRectF(start, rect.top() + down, room, rect.height()), direction)
    tall = words.draw(painter, bar.words, said, bar.ink, bar.role)
    if bar.step:
        below = said.translated(0, tall + px(2))
        words.draw(painter, bar.step, below, bar.ink, "small", weight=600)


def _room(theme: Theme, width: float) -> int:
    return max(1, int(width - 2 * theme.px(_PADDING[0]) - theme.px(_ICON) - theme.px(10)))
