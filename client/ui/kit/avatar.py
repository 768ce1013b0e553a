"""A small landscape for each pseudonym, drawn from its id: the same everywhere, and chosen by nobody.

Sky, sun or moon, a far ridge and a near one. There is nothing of a face in it, and nothing a person could be judged by.
It decorates: the name always stands beside it, and screen readers are told the name alone. Two may look alike (`python
-m bench.avatars` counts how many), so nothing may depend on telling them apart.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from client.ui.theme import Theme
from client.ui.theme.tokens import Shade, Tokens, tokens

# Heights of a ridge from left to right, in hundredths from the top: each keeps its shape when it is small.
_RIDGES: Final = (
    (70, 34, 70),
    (36, 66, 76),
    (76, 66, 36),
    (36, 74, 36),
    (68, 40, 70, 44, 66),
    (42, 42, 74),
    (74, 42, 42),
    (60, 60, 60),
)
_SUN_X: Final = (27, 50, 73)
_SUN_Y: Final = (20, 35)
_SUN_KINDS: Final = 4
_TONES: Final = ((0.30, 0.95, 0.58, 0.98), (0.92, 0.14, 0.60, 0.28))
"""How strong the hues of sky, sun, far and near ridge are, by day and by night."""
_SIDE: Final = 100
"""The picture's side while it is put together: paths are cut in small steps, which whole hundredths hide."""
_HUES: Final = 5
_CORNER: Final = 30
"""How round the corners of a guide's picture are, in hundredths; a member's is a disc."""
_KEPT: Final = 256
_MASK: Final = 2**64 - 1


class Look(NamedTuple):
    """What is drawn: hues count from 0 to 4, ridges name an outline, `rough` ones have edges for curves."""

    sky: int
    far: int
    near: int
    sun: int
    sun_kind: int
    sun_x: int
    sun_y: int
    far_ridge: int
    near_ridge: int
    rough: bool
    night: bool


def look_of(key: bytes) -> Look:
    """The look of a pseudonym's id; any bytes have one."""
    drawn = _mixed(key)

    def draw(count: int) -> int:
        nonlocal drawn
        drawn, one = divmod(drawn, count)
        return one

    sky = draw(_HUES)
    far = (sky + 1 + draw(_HUES - 1)) % _HUES
    near = (far + draw(3)) % _HUES
    sun = (sky + 1 + draw(_HUES - 1)) % _HUES
    return Look(
        sky=sky,
        far=far,
        near=near,
        sun=sun,
        sun_kind=draw(_SUN_KINDS),
        sun_x=draw(len(_SUN_X)),
        sun_y=draw(len(_SUN_Y)),
        far_ridge=draw(len(_RIDGES)),
        near_ridge=draw(len(_RIDGES)),
        rough=bool(draw(2)),
        night=bool(draw(2)),
    )


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, key: bytes, *, guide: bool = False) -> None:
    """Paint the picture of a pseudonym's id into a square; a guide's has corners. Never mirrored: it is a picture."""
    ratio = painter.device().devicePixelRatio()
    picture = _picture(look_of(key), round(rect.width()), ratio, theme.tokens.shade, guide)
    painter.drawPixmap(rect.topLeft(), picture)


def pixmap(theme: Theme, key: bytes, side: int, *, ratio: float = 1, guide: bool = False) -> QPixmap:
    """The same as a picture of `side` unscaled pixels, for labels."""
    return _picture(look_of(key), theme.px(side), ratio, theme.tokens.shade, guide)


@lru_cache(maxsize=_KEPT)
def _picture(look: Look, side: int, ratio: float, shade: Shade, guide: bool) -> QPixmap:
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _SIDE, side / _SIDE)
    _draw(painter, look, tokens(shade), guide=guide, pixel=_SIDE / side)
    painter.end()
    return picture


def _draw(painter: QPainter, look: Look, kept: Tokens, *, guide: bool, pixel: float) -> None:
    """Into the square from (0, 0) to (100, 100)."""
    surface = QColor(kept.colours["surface"])
    strong = kept.high_contrast
    frame = QPainterPath()
    within = QRectF(0, 0, _SIDE, _SIDE).adjusted(pixel, pixel, -pixel, -pixel)
    if guide:
        frame.addRoundedRect(within, _CORNER, _CORNER)
    else:
        frame.addEllipse(within)
    sky, sun, far, near = _TONES[look.night]

    def fill(path: QPainterPath, hue: int, share: float) -> None:
        painter.setBrush(_mix(surface, QColor(kept.moods[hue]), share))
        # Shapes are cut, not clipped: a clip has rough edges.
        painter.drawPath(path.intersected(frame))

    painter.setPen(Qt.PenStyle.NoPen)
    fill(frame, look.sky, sky)
    if strong:
        painter.setPen(QPen(QColor(kept.colours["text"]), pixel))
    fill(_sun(look), look.sun, sun)
    fill(_ridge(look.far_ridge, -4, rough=look.rough), look.far, far)
    fill(_ridge(look.near_ridge, 20, rough=not look.rough), look.near, near)
    if strong or guide:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = QColor(kept.colours["text" if strong else "accent"])
        painter.setPen(QPen(ink, (2 if guide else 1.2) * pixel))
        painter.drawPath(frame)


def _sun(look: Look) -> QPainterPath:
    middle = QPointF(_SUN_X[look.sun_x], _SUN_Y[look.sun_y])
    radius = 11 if look.sun_kind == 0 else 17
    path = _circle(middle, radius)
    if look.sun_kind == 2:
        return path.subtracted(_circle(middle, radius * 0.52))
    if look.sun_kind == 3:
        return path.subtracted(_circle(middle + QPointF(radius * 0.6, -radius * 0.35), radius * 0.9))
    return path


def _circle(middle: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    return path


def _ridge(which: int, lower: int, *, rough: bool) -> QPainterPath:
    heights = _RIDGES[which]
    points = [QPointF(_SIDE * at / (len(heights) - 1), height + lower) for at, height in enumerate(heights)]
    path = QPainterPath(QPointF(0, 2 * _SIDE))
    path.lineTo(points[0])
    for before, after in pairwise(points):
        if rough:
            path.lineTo(after)
        else:
            half = (before.x() + after.x()) / 2
            path.cubicTo(QPointF(half, before.y()), QPointF(half, after.y()), after)
    path.lineTo(_SIDE, 2 * _SIDE)
    path.closeSubpath()
    return path


def _mix(ground: QColor, ink: QColor, share: float) -> QColor:
    parts = zip(ground.getRgbF()[:3], ink.getRgbF()[:3], strict=True)  # type: ignore[index]  # the binding says object
    return QColor.fromRgbF(*(below * (1 - share) + above * share for below, above in parts))


def _mixed(key: bytes) -> int:
    """64 bits in which each bit of the key counts (splitmix64): ids that differ a little look nothing alike."""
    state = len(key)
    for start in range(0, len(key), 8):
        state = ((state ^ int.from_bytes(key[start : start + 8], "big")) + 0x9E3779B97F4A7C15) & _MASK
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _MASK
        state ^= state >> 31
    return state
