"""Quick exit by keyboard: Shift pressed three times within five seconds, with no other key between."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_TIMES: Final = 3
_WITHIN_SECONDS: Final = 5.0


class QuickExitKeys(QObject):
    """Listens to every key of the program while `window` is shown; any other key begins the count anew."""

    pressed = Signal()

    def __init__(self, window: QWidget, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._clock = clock
        self._times: list[float] = []
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def forget(self) -> None:
        """Begin the count anew."""
        self._times.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count presses of Shift. A key reaches the window system's window first, and is counted only there."""
        if event.type() == QEvent.Type.KeyPress and watched.isWindowType() and isinstance(event, QKeyEvent):
            self._count(event)
        return False

    def _count(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Shift:
            self._times.clear()
            return
        if event.isAutoRepeat():
            return
        now = self._clock()
        self._times = [at for at in self._times if now - at <= _WITHIN_SECONDS] + [now]
        if len(self._times) >= _TIMES:
            self._times.clear()
            self.pressed.emit()
