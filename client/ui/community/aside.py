"""What is asked or told above the threads: as tall as it is, and where that is too much for the window, it scrolls."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Margins, Scroller
from client.ui.theme import Theme

_SHARE: Final = 0.6
"""Of the pane's height that is left below its head."""


class Aside(Scroller):
    """Holds one widget, and is there while that is. In a low window some of the threads stay in sight below it."""

    def __init__(self, theme: Theme, held: QWidget, *, margins: Margins = (24, 0, 22, 0)) -> None:
        self._held = held
        self._most = 0
        self._ready = False
        super().__init__(theme, width=None, margins=margins, spacing=0)
        self.setAccessibleName(self.tr("About this community"))
        self.box.addWidget(held)
        for watched in (self.column, held):
            watched.installEventFilter(self)
        self._ready = True
        self._stand()

    def leave_room(self, height: int) -> None:
        """`height` is what it and the threads have together, in pixels."""
        self._most = round(height * _SHARE)
        self._stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stand anew when what is held says more, less or nothing."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._stand()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """It has come to its place."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange:
            self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Narrower words are taller."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        if not self._ready:
            return
        # Without a parent it would come up as a window of its own, and take the keys from the one that is used.
        if self._held.isHidden() or self.parentWidget() is not None:
            self.setVisible(not self._held.isHidden())
        tall = max(self.box.heightForWidth(max(1, self.viewport().width())), 0)
        self.setFixedHeight(min(tall, self._most) if self._most else tall)
