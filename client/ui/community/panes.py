"""Two panes beside each other, or one at a time where there is no room for both."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from client.ui.theme import Theme

_TWO: Final = 760
"""Unscaled pixels from which both have room."""
_FIRST_LEAST: Final = 340
_FIRST_MOST: Final = 420
_FIRST_SHARE: Final = 0.39
_SIDE: Final = 18
"""What the second pane keeps from the window's edge where it stands alone; its cards keep some by themselves."""


class Panes(QWidget):
    """Places them itself: a layout would not let the window become narrower than both together."""

    def __init__(self, theme: Theme, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first, self._second = first, second
        self._second_wanted = False
        self._first_away = False
        for pane in (first, second):
            pane.setParent(self)
        theme.changed.connect(self._place)
        self._place()

    @property
    def alone(self) -> bool:
        """Whether there is room for one only."""
        return self._first_away or self.width() < self._theme.px(_TWO)

    def keep_first_away(self, away: bool) -> None:
        """Leave all the room to the second, whatever there is."""
        if away != self._first_away:
            self._first_away = away
            self._place()

    def show_second(self, wanted: bool) -> None:
        """Where there is room for one, show the second."""
        self._second_wanted = wanted
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Place them anew."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mirrored, the first stands on the other side."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _place(self) -> None:
        px, width, height = self._theme.px, self.width(), self.height()
        if self.alone:
            side = px(_SIDE)
            first, second = QRect(0, 0, width, height), QRect(side, 0, max(0, width - side), height)
        else:
            share = max(px(_FIRST_LEAST), min(px(_FIRST_MOST), round(width * _FIRST_SHARE)))
            first, second = QRect(0, 0, share, height), QRect(share, 0, width - share, height)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first.moveLeft(width - first.right() - 1)
            second.moveLeft(width - second.right() - 1)
        self._first.setGeometry(first)
        self._second.setGeometry(second)
        self._first.setVisible(not self.alone or not self._second_wanted)
        self._second.setVisible(not self.alone or self._second_wanted)
