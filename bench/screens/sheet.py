"""The contact sheet: all pictures small on one, with their names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

_ACROSS = 6
_WIDTH = 320
_TALL = 240
_NAME = 22


def contact_sheet(pictures: list[Path], out: Path) -> None:
    """Write one picture with all of `pictures` on it, in their order."""
    rows = (len(pictures) + _ACROSS - 1) // _ACROSS
    sheet = QPixmap(_ACROSS * _WIDTH, max(1, rows) * _TALL)
    sheet.fill(QColor(Qt.GlobalColor.lightGray))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, path in enumerate(pictures):
        x, y = (number % _ACROSS) * _WIDTH, (number // _ACROSS) * _TALL
        small = QPixmap(str(path)).scaled(
            _WIDTH - 8,
            _TALL - _NAME - 8,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawPixmap(x + 4, y + 4, small)
        painter.drawText(
            QRect(x + 4, y + _TALL - _NAME, _WIDTH - 8, _NAME), Qt.AlignmentFlag.AlignLeft, path.stem
        )
    painter.end()
    sheet.save(str(out))
