"""A part of a page that is as tall as what is in it, up to a bound; then it scrolls by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.controls import Scroller
from client.ui.theme import Theme


class Drawer(QWidget):
    """Holds parts that show and hide themselves; with none to be seen it takes no room."""

    filled = Signal()
    """Something in it came, went or became another."""

    def __init__(self, theme: Theme, *, spacing: float = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = 10_000
        self._parts: list[QWidget] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(theme, width=None, margins=(0, 0, 0, 0), spacing=spacing)
        box.addWidget(self._scroller)
        self._scroller.column.installEventFilter(self)

    def add(self, part: QWidget, *, at: int | None = None) -> None:
        """Put one beneath the others, or before the one at this place."""
        place = len(self._parts) if at is None else at
        self._parts.insert(place, part)
        self._scroller.box.insertWidget(place, part)
        part.installEventFilter(self)
        self._fit()

    def to_top(self) -> None:
        """Show what is first."""
        self._scroller.verticalScrollBar().setValue(0)

    def set_most(self, pixels: int) -> None:
        """Be no taller."""
        if pixels != self._most:
            self._most = max(1, pixels)
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow what is in it."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
            self.filled.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width makes another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = any(not part.isHidden() for part in self._parts)
        if shown:
            layout = self._scroller.box
            layout.activate()
            width = max(1, self.width())
            tall = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
            wanted = max(1, min(tall, self._most))
            if wanted != self.minimumHeight() or wanted != self.maximumHeight():
                self.setFixedHeight(wanted)
        self.setVisible(shown)
