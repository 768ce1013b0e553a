"""Icons: line drawings of the `lucide` package, in token colours, drawn once for each size and kept as pixmaps."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

_STROKE = b'stroke-width="1.75"'
_POINTING: Final = frozenset({"arrow-left", "chevron-left", "chevron-right", "log-out", "send"})
"""Icons that point along the line of reading, and so the other way where that runs from right to left."""


@cache
def _archive() -> ZipFile:
    found = find_spec("lucide")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("lucide")
    return ZipFile(Path(found.origin).parent / "lucide.zip")


@cache
def drawing(name: str) -> bytes:
    """One icon as SVG, its lines in `currentColor`. KeyError if there is none of this name."""
    return _archive().read(f"{name}.svg").replace(b'stroke-width="2"', _STROKE)


@cache
def pixmap(name: str, colour: str, size: int, ratio: float, *, mirrored: bool = False) -> QPixmap:
    """An icon of `size` logical pixels in a colour (#RRGGBB), for a screen with this pixel ratio.

    `mirrored`: the window runs from right to left.
    """
    from PySide6.QtSvg import QSvgRenderer

    svg = drawing(name).replace(b"currentColor", colour.encode())
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored and name in _POINTING:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
