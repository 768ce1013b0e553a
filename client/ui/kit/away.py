"""Whether the person has gone: nobody touches anything, the computer slept, or its own lock came down."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from client.ui.kit.quick_exit import QuickExitKeys

Why = Literal["idle", "suspend", "session"]

LOOK_SECONDS: Final = 5.0
SLEPT_SECONDS: Final = 30.0
"""A clock that has gone on so much further than it should have was running while the computer slept."""
WATCHED: Final = "working"
"""The object name of what shows a long work (kit/working.py)."""


_BOOT_CLOCK: Final = getattr(time, "CLOCK_BOOTTIME", None)
through_sleep: Final[Callable[[], float]] = (
    time.time if _BOOT_CLOCK is None else partial(time.clock_gettime, _BOOT_CLOCK)
)
"""Seconds of a clock that goes on while the computer sleeps; on Linux one that, unlike the calendar's, nobody sets."""


class Away(QObject):
    """`left` says why the vault should be locked. It begins with `watch`, and ends with `rest`."""

    left = Signal(str)

    def __init__(
        self,
        window: QWidget,
        keys: QuickExitKeys,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleeping: Callable[[], float] = through_sleep,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._keys = keys
        self._monotonic = monotonic
        self._sleeping = sleeping
        self._seconds: float | None = None
        self._seen = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(int(LOOK_SECONDS * 1000))
        self._timer.timeout.connect(self.look)

    def watch(self, minutes: int | None) -> None:
        """Tell after so many minutes in which nobody touched anything, never for None; and when the computer slept."""
        self._seconds = None if minutes is None else minutes * 60.0
        if not self._timer.isActive():
            self._keys.touch()
            self._seen = self._clocks()
            self._timer.start()

    def rest(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look at the clocks; done every five seconds by itself."""
        before, self._seen = self._seen, self._clocks()
        awake, all_in_all = (now - then for now, then in zip(self._seen, before, strict=True))
        # Where the first clock goes on in sleep too, it is our own timer that came far too late.
        if max(all_in_all - awake, awake - LOOK_SECONDS) > SLEPT_SECONDS:
            self.left.emit("suspend")
        elif self._watches_a_work():
            self._keys.touch()
        elif self._seconds is not None and self._monotonic() - self._keys.touched_at >= self._seconds:
            self.left.emit("idle")

    def _clocks(self) -> tuple[float, float]:
        return self._monotonic(), self._sleeping()

    def _watches_a_work(self) -> bool:
        return any(each.isVisible() for each in self._window.findChildren(QWidget, WATCHED))
