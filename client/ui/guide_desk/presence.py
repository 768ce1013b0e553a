"""Whether somebody is at the desk: a key, a mouse, a finger or a pen was moved in this program a short while ago.

The server takes whatever a guide's app asks of the queue for somebody who is there, and rings at once only while nobody
is. An app that was left open would keep it quiet: so after some minutes without a touch the desk asks nothing more.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from client.ui.kit.away import through_sleep

AWAY_SECONDS: Final = 5 * 60
"""After so long nobody is there. With the five minutes of the server (DESK_OPEN_SECONDS) that makes ten at most."""
_LOOK_MILLISECONDS: Final = 15 * 1000
_FROM_SOMEBODY: Final = (QInputEvent, QInputMethodEvent)


class Presence(QObject):
    """`changed` when somebody has come back, or nobody has been there for AWAY_SECONDS. It begins as nobody.

    `away` is for how many seconds nobody was there when somebody came back last.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = through_sleep) -> None:
        """`clock` gives seconds, and goes on while the computer sleeps."""
        super().__init__(parent)
        self._clock = clock
        self._touched = clock()
        self.attended = False
        self.away = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    @property
    def watching(self) -> bool:
        """Whether the desk is in sight."""
        return self._timer.isActive()

    def begin(self) -> None:
        """The desk has come into sight: somebody is there."""
        application = QApplication.instance()
        if not self._timer.isActive() and application is not None:
            application.installEventFilter(self)
            self._timer.start()
            self._touched = self._clock()
            self.away = 0.0
            self._become(True)

    def rest(self) -> None:
        """The desk is out of sight: nobody looks at it."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._timer.stop()
        self._become(False)

    def look(self) -> None:
        """Look at the clock; done by itself from time to time."""
        if self.attended and self._clock() - self._touched >= AWAY_SECONDS:
            self._become(False)

    def touch(self) -> None:
        """Somebody is there."""
        before, self._touched = self._touched, self._clock()
        if not self.attended and self._timer.isActive():
            self.away = max(0.0, self._touched - before)
            self._become(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let every event go on; those of keys, mice, fingers and pens say that somebody is there."""
        if isinstance(event, _FROM_SOMEBODY) and (
            watched.isWindowType() or isinstance(event, QInputMethodEvent)
        ):
            self.touch()
        return False

    def _become(self, attended: bool) -> None:
        if attended != self.attended:
            self.attended = attended
            self.changed.emit()
