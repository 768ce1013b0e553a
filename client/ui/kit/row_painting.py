"""What painted rows share: cards, discs with initials, pills, and the mirrored place of things."""

from __future__ import annotations

import re
from typing import Final, Literal
from zlib import crc32

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from client.ui.kit.avatar import paint_avatar
from client.ui.kit.words import isolated
from client.ui.theme import TextRole, Theme

PillKind = Literal["accent", "note", "info", "support", "plain"]

CARD_MARGIN: Final = (6, 5)
"""Unscaled pixels a card keeps from its row's edges, sideways and up and down: the shadow and the air between."""

_PILLS: Final[dict[PillKind, tuple[str, str]]] = {
    "accent": ("accent_soft", "on_accent_soft"),
    "note": ("cw_soft", "on_cw_soft"),
    "info": ("info_soft", "on_info_soft"),
    "support": ("support_soft", "on_support_soft"),
    "plain": ("sunken", "text2"),
}
_PILL_HEIGHT: Final = 22
_PILL_PADDING: Final = 9
_PILL_ICON: Final = 14
_BYLINE_DISC: Final = 30
_DISC_FILL: Final = 46
"""How opaque a disc's hue is behind the initials, of 255."""
_PARTS: Final = re.compile(r"[^\W\d_]+")


class Cards:
    """Paints cards from nine pieces of one small picture, drawn once for each state: a shadow costs nothing then."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._skins: dict[tuple[bool, bool, bool, float], QPixmap] = {}
        theme.changed.connect(self._skins.clear)

    def paint(
        self,
        painter: QPainter,
        row: QRect,
        *,
        selected: bool = False,
        focused: bool = False,
        hovered: bool = False,
    ) -> QRectF:
        """Paint the card of a row; return the room inside its line."""
        ratio = painter.device().devicePixelRatio()
        state = (selected, focused, hovered and not selected, ratio)
        skin = self._skins.get(state)
        if skin is None:
            skin = self._skins[state] = self._skin(*state)
        _nine_pieces(painter, skin, row, self._edge(), self._fill(selected, hovered))
        return self.inside(row)

    def inside(self, row: QRect) -> QRectF:
        """The card's rectangle within its row."""
        across, down = (self._theme.px(length) for length in CARD_MARGIN)
        return QRectF(row.adjusted(across, down, -across, -down))

    def _edge(self) -> int:
        return self._theme.px(max(CARD_MARGIN)) + self._theme.px(self._theme.tokens.radius["card"]) + 2

    def _fill(self, selected: bool, hovered: bool) -> QColor:
        return self._theme.colour("accent_soft" if selected else "sunken" if hovered else "surface")

    def _skin(self, selected: bool, focused: bool, hovered: bool, ratio: float) -> QPixmap:
        theme = self._theme
        side = 2 * self._edge() + 4
        skin = QPixmap(round(side * ratio), round(side * ratio))
        skin.setDevicePixelRatio(ratio)
        skin.fill(Qt.GlobalColor.transparent)
        painter = QPainter(skin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.inside(QRect(0, 0, side, side))
        radius = theme.px(theme.tokens.radius["card"])
        if not theme.tokens.high_contrast and not selected:
            painter.setPen(Qt.PenStyle.NoPen)
            red, green, blue, strength = theme.tokens.shadow
            for far in (3, 2, 1):
                painter.setBrush(QColor(red, green, blue, strength // (far * 3)))
                grown = far * theme.px(2) / 2
                painter.drawRoundedRect(
                    card.adjusted(-grown / 2, grown / 2, grown / 2, grown), radius, radius
                )
        strong = 3 if theme.tokens.high_contrast else 2
        if focused:
            line, thick = "focus", theme.px(strong)
        elif selected:
            line, thick = "accent", theme.px(2) if theme.tokens.high_contrast else 1
        else:
            line, thick = ("control" if hovered else "border"), 1
        painter.setBrush(self._fill(selected, hovered))
        painter.setPen(QPen(theme.colour(line), thick))
        half = thick / 2
        painter.drawRoundedRect(card.adjusted(half, half, -half, -half), radius - half, radius - half)
        painter.end()
        return skin


def _nine_pieces(painter: QPainter, skin: QPixmap, row: QRect, edge: int, fill: QColor) -> None:
    """The corners of `skin` as they are, its middle stretched over `row`."""
    ratio = skin.devicePixelRatio()
    side = skin.width() / ratio
    spans = []
    for start, length in ((row.x(), row.width()), (row.y(), row.height())):
        end = min(edge, length // 2)
        spans.append(
            (
                (start, end, 0.0, float(end)),
                (start + end, length - 2 * end, side / 2 - 1, 2.0),
                (start + length - end, end, side - end, float(end)),
            )
        )
    for place_x, (x, width, from_x, from_width) in enumerate(spans[0]):
        for place_y, (y, height, from_y, from_height) in enumerate(spans[1]):
            if place_x == place_y == 1:
                painter.fillRect(x, y, width, height, fill)
            elif width > 0 and height > 0:
                source = QRectF(from_x * ratio, from_y * ratio, from_width * ratio, from_height * ratio)
                painter.drawPixmap(QRectF(x, y, width, height), skin, source)


def mirrored(within: QRectF, part: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """Where `part`, placed from left to right within `within`, belongs in this direction."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return part
    return QRectF(within.left() + within.right() - part.right(), part.top(), part.width(), part.height())


def states(option: QStyleOptionViewItem) -> dict[str, bool]:
    """A row's state as `Cards.paint` takes it."""
    flags = QStyle.StateFlag
    return {
        "selected": bool(option.state & flags.State_Selected),
        "focused": bool(option.state & flags.State_HasFocus),
        "hovered": bool(option.state & flags.State_MouseOver),
    }


def initials(name: str) -> str:
    """The first letters of a name's first two words, as capitals."""
    return "".join(part[0] for part in _PARTS.findall(name)[:2]).upper()[:2]


def hue_of(name: str) -> int:
    """One of five, always the same for a name."""
    return crc32(name.encode("utf-8", "surrogatepass")) % 5


def paint_disc(painter: QPainter, theme: Theme, rect: QRectF, name: str) -> None:
    """A disc in a quiet hue with the initials of a pseudonym. It decorates; the name always stands beside it."""
    hue = QColor(theme.tokens.moods[hue_of(name)])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if theme.tokens.high_contrast:
        letters = theme.colour("text")
        painter.setPen(QPen(letters, theme.px(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        letters = QColor(hue)
        hue.setAlpha(_DISC_FILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    font = theme.font("caption", weight=600)
    font.setPixelSize(max(8, round(rect.height() * 0.4)))
    painter.setFont(font)
    painter.setPen(letters)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


def paint_line(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    colour: str,
    role: TextRole = "small",
    *,
    weight: int | None = None,
) -> float:
    """One line of ours, such as a name or a time, on the leading side of `rect` and elided there; its width.

    Its direction stays its own (U+2068), and line breaks in it become spaces.
    """
    font = theme.font(role, weight=weight)
    metrics = QFontMetricsF(font)
    one_line = " ".join(text[:400].split())
    shown = isolated(metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, rect.width()))
    side = Qt.AlignmentFlag.AlignRight if theme.mirrored else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine), shown)
    return min(rect.width(), metrics.horizontalAdvance(shown))


def line_width(theme: Theme, text: str, role: TextRole = "small", *, weight: int | None = None) -> float:
    """How wide `paint_line` would like to be."""
    metrics = QFontMetricsF(theme.font(role, weight=weight))
    return metrics.horizontalAdvance(isolated(" ".join(text[:400].split()))) + 1


def pill_size(theme: Theme, text: str, icon: str = "") -> QSizeF:
    """How much room a pill takes, with the icon of that name before its words."""
    width = line_width(theme, text, "caption", weight=600) + 2 * theme.px(_PILL_PADDING)
    if icon:
        width += theme.px(_PILL_ICON) + theme.px(6)
    return QSizeF(width, max(theme.px(_PILL_HEIGHT), theme.line("caption") + theme.px(4)))


def paint_pill(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    text: str,
    kind: PillKind = "accent",
    icon: str = "",
    *,
    on_selected: bool = False,
) -> None:
    """A small label such as "New" or "Example" inside `rect`; `on_selected` where the card has its own soft colour."""
    ground, ink = _PILLS[kind]
    if on_selected and kind == "accent":
        ground = "surface"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(ground))
    painter.setPen(QPen(theme.colour(ink), 1) if theme.tokens.high_contrast else Qt.PenStyle.NoPen)
    radius = min(rect.height() / 2, theme.px(_PILL_HEIGHT) / 2)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    padding = theme.px(_PILL_PADDING)
    words = rect.adjusted(padding, 0, -padding, 0)
    if icon:
        size = theme.px(_PILL_ICON)
        direction = Qt.LayoutDirection.RightToLeft if theme.mirrored else Qt.LayoutDirection.LeftToRight
        middle = words.center().y() - size / 2
        place = mirrored(words, QRectF(words.left(), middle, size, size), direction)
        painter.drawPixmap(QPointF(place.topLeft()), theme.pixmap(icon, ink, _PILL_ICON))
        beside = size + theme.px(6)
        words = words.adjusted(0, 0, -beside, 0) if theme.mirrored else words.adjusted(beside, 0, 0, 0)
    paint_line(painter, theme, words, text, ink, "caption", weight=600)
    painter.restore()


class Byline:
    """Picture, name, time and perhaps a pill: in one line, or where that is too narrow, in two."""

    def __init__(
        self,
        theme: Theme,
        width: float,
        name: str,
        when: str,
        pill: str = "",
        *,
        key: bytes = b"",
        guide: bool = False,
    ) -> None:
        """`key` is the pseudonym's id, whose picture stands beside it; without one the disc is empty."""
        self._theme = theme
        self._name, self._when, self._pill = name, when, pill
        self._key, self._guide = key, guide
        px = theme.px
        self._disc = px(_BYLINE_DISC)
        self._gap = px(10)
        self._beside = width - self._disc - self._gap
        self._pill_size = pill_size(theme, pill) if pill else QSizeF(0, 0)
        self._name_width = line_width(theme, name, "label")
        self._when_width = line_width(theme, when, "small")
        pill_room = self._pill_size.width() + self._gap if pill else 0
        self._one_line = self._name_width + self._gap + self._when_width + pill_room <= self._beside
        self._first = theme.line("label")
        self._second = max(theme.line("small"), round(self._pill_size.height()) + px(2))

    @property
    def height(self) -> int:
        """How tall it is in pixels."""
        return max(self._disc, self._first if self._one_line else self._first + self._second)

    def paint(self, painter: QPainter, at: QPointF, *, selected: bool = False) -> None:
        """Paint it from its top left corner on, mirrored with the window."""
        theme = self._theme
        direction = Qt.LayoutDirection.RightToLeft if theme.mirrored else Qt.LayoutDirection.LeftToRight
        within = QRectF(at.x(), at.y(), self._disc + self._gap + self._beside, self.height)

        def place(x: float, y: float, width: float, height: float) -> QRectF:
            return mirrored(within, QRectF(at.x() + x, at.y() + y, max(0.0, width), height), direction)

        start, end = self._disc + self._gap, within.width()
        picture = place(0, 0, self._disc, self._disc)
        if self._key:
            paint_avatar(painter, theme, picture, self._key, guide=self._guide)
        else:
            paint_disc(painter, theme, picture, "")
        if self._one_line:
            tall = self.height
            name = place(start, 0, self._name_width, tall)
            when = place(start + self._name_width + self._gap, 0, self._when_width, tall)
            top = (tall - self._pill_size.height()) / 2
        else:
            tall = self._second
            name = place(start, 0, self._beside, self._first)
            room = self._beside - (self._pill_size.width() + self._gap if self._pill else 0)
            when = place(start, self._first, room, tall)
            top = self._first + (tall - self._pill_size.height()) / 2
        paint_line(painter, theme, name, self._name, "text", "label")
        paint_line(painter, theme, when, self._when, "text2" if selected else "text3", "small")
        if self._pill:
            width = min(self._pill_size.width(), self._beside)
            pill = place(end - width, top, width, self._pill_size.height())
            paint_pill(painter, theme, pill, self._pill, on_selected=selected)
