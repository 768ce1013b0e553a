"""A line to search in, with a glass that grows with the text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from client.ui.theme import Theme

_GLASS: Final = 18
_BESIDE: Final = 26


class SearchField(QLineEdit):
    """Its accessible name says what is searched."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the glass on the leading side: Qt draws icons in lines in one size only."""
        super().paintEvent(event)
        glass = self._theme.pixmap("search", "text3", _GLASS)
        size = glass.deviceIndependentSize().toSize()
        aside = self._theme.px(12)
        left = self.width() - aside - size.width() if self._mirrored else aside
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - size.height()) // 2), glass)
        painter.end()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _dress(self) -> None:
        beside = self._theme.px(_BESIDE)
        self.setTextMargins(0 if self._mirrored else beside, 0, beside if self._mirrored else 0, 0)
