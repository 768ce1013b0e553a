"""A ring that empties without a sound or a number that runs. Where motion is reduced it steps once a minute."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from client.ui.theme import Theme

_SIDE: Final = 132
_MINUTE: Final = 60


class QuietClock(QWidget):
    """Shows how much of a stretch of time is left; `pictures` counts how often it was painted anew."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._left = 0.0
        self._of = 1.0
        self.pictures = 0
        self.setObjectName("quietClock")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)

    def show_left(self, seconds: float, of: float) -> None:
        """So many seconds are left of so many."""
        before = self._shown
        self._left, self._of = max(0.0, seconds), of
        if self._shown != before:
            self.pictures += 1
            self.update()

    @property
    def _shown(self) -> float:
        """The part that is drawn, from 0 to 1."""
        left = self._left
        if self._theme.milliseconds() == 0:
            left = ceil(left / _MINUTE) * _MINUTE
        return round(min(1.0, left / self._of), 3)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A calm ring."""
        return QSize(self._theme.px(_SIDE), self._theme.px(_SIDE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the whole as a thin line, and what is left as a broad one that empties clockwise."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        broad = theme.px(10)
        side = min(self.width(), self.height()) - broad - theme.px(2)
        ring = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(theme.colour("control"), theme.px(1.5)))
        painter.drawEllipse(ring)
        part = self._shown
        if part > 0:
            painter.setPen(QPen(theme.colour("accent"), broad, c=Qt.PenCapStyle.RoundCap))
            # From the top, against the clock: the open end moves with it, towards the top again.
            painter.drawArc(ring, 90 * 16, round(360 * 16 * part))
        painter.end()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
