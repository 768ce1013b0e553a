"""Quick exit by keyboard: Shift pressed three times within five seconds, with no other key between.

Whoever listens to every key also knows when somebody was there last; the idle lock asks for that.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_TIMES: Final = 3
_WITHIN_SECONDS: Final = 5.0
_FROM_SOMEBODY: Final = (QInputEvent, QInputMethodEvent)


class QuickExitKeys(QObject):
    """Listens to every key of the program while `window` is shown; any other key begins the count anew.

    `touched_at` is when a key, mouse, finger or pen was last moved in any of its windows, on `clock`.
    """

    pressed = Signal()

    def __init__(self, window: QWidget, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._clock = clock
        self._times: list[float] = []
        self._alone = False
        self.touched_at = clock()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def forget(self) -> None:
        """Begin the count anew."""
        self._times.clear()

    def touch(self) -> None:
        """Somebody is there."""
        self.touched_at = self._clock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count taps of Shift. A key reaches the window system's window first, and is counted only there."""
        if isinstance(event, _FROM_SOMEBODY):
            if isinstance(event, QInputMethodEvent):
                self.touched_at = self._clock()
            elif watched.isWindowType():
                self.touched_at = self._clock()
                if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
                    self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> None:
        if event.type() == QEvent.Type.KeyPress:
            self._alone = event.key() == Qt.Key.Key_Shift
            if not self._alone:
                self._times.clear()
        elif event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Shift and self._alone:
            self._count()

    def _count(self) -> None:
        # Counted when it is let go, for only then is it clear that it was not meant for a capital letter.
        self._alone = False
        now = self._clock()
        self._times = [at for at in self._times if now - at <= _WITHIN_SECONDS] + [now]
        if len(self._times) >= _TIMES:
            self._times.clear()
            self.pressed.emit()
