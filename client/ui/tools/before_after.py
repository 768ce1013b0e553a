"""A line with two marks: how much it was, and how much it is. Told apart by shape, and said in a sentence."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from client.ui.kit.words import isolated
from client.ui.theme import Theme

_TALL: Final = 76
_WIDEST: Final = 520


class BeforeAfter(QWidget):
    """Hidden while there is nothing to show. The words above and below the marks are the numbers themselves."""

    def __init__(self, theme: Theme, *, most: int, first: str, then: str) -> None:
        """`most` is the end of the line, `first` and `then` what the two marks are called."""
        super().__init__()
        self._theme = theme
        self._most = most
        self._first, self._then = first, then
        self._before: int | None = None
        self._after: int | None = None
        self.setObjectName("toolBeforeAfter")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._changed)
        self.hide()

    def show_both(self, before: int | None, after: int | None, sentence: str) -> None:
        """Show these; `sentence` says the same to a screen reader."""
        self._before, self._after = before, after
        self.setAccessibleName(sentence)
        self.setVisible(before is not None or after is not None)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A line with a number above and one below."""
        return QSize(self._theme.px(_WIDEST), self._theme.px(_TALL))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """It may be narrow."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line and its marks: a ring for what was first, a disc for what came then."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(9)
        middle = self.height() / 2
        edge = radius + theme.px(4)
        wide = min(float(self.width()), float(theme.px(_WIDEST)))
        left, right = edge, wide - edge

        def x(value: int) -> float:
            at = left + (right - left) * value / self._most
            return self.width() - at if self.isRightToLeft() else at

        painter.setPen(QPen(theme.colour("control"), theme.px(2), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(x(0), middle), QPointF(x(self._most), middle))
        before, after = self._before, self._after
        if before is not None and after is not None and before != after:
            painter.setPen(QPen(theme.colour("accent"), theme.px(4), c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(x(before), middle), QPointF(x(after), middle))
        if before is not None:
            painter.setPen(QPen(theme.colour("accent"), theme.px(3)))
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(QPointF(x(before), middle), radius, radius)
            self._say(painter, f"{self._first} {before}", x(before), above=True)
        if after is not None:
            small = radius * (0.55 if after == before else 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QPointF(x(after), middle), small, small)
            self._say(painter, f"{self._then} {after}", x(after), above=False)
        painter.end()

    def _say(self, painter: QPainter, words: str, x: float, *, above: bool) -> None:
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self._theme.font("caption", weight=600))
        wide = painter.fontMetrics().horizontalAdvance(words) + self._theme.px(4)
        tall = self._theme.line("caption")
        left = max(0.0, min(self.width() - float(wide), x - wide / 2))
        gap = self._theme.px(13)
        top = self.height() / 2 - gap - tall if above else self.height() / 2 + gap
        painter.drawText(QRectF(left, top, wide, tall), Qt.AlignmentFlag.AlignCenter, isolated(words))

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()
