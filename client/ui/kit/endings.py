"""What ends the program from outside: the system's signals, and the end of the desktop's session."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES: Final = ("SIGTERM", "SIGHUP", "SIGINT", "SIGBREAK")


class Endings(QObject):
    """`asked` when the system wants us to end. Only one at a time, in the main thread; `rest` gives everything back."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Python sees a signal only when it next runs, and Qt's loop may sleep for long: a byte wakes it.
        self._here, self._there = socket.socketpair()
        for end in (self._here, self._there):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._woke_before = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._before: dict[int, Callable[[int, FrameType | None], object] | int | None] = {}
        for name in _NAMES:
            number = getattr(signal, name, None)
            # Who started us with a signal ignored (nohup) meant it.
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, _heard)

    def rest(self) -> None:
        """Give back what was there before."""
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before.clear()
        signal.set_wakeup_fd(self._woke_before)
        self._notifier.setEnabled(False)
        self._here.close()
        self._there.close()

    def _woken(self) -> None:
        try:
            numbers = self._here.recv(64)
        except BlockingIOError:
            return
        if any(number in self._before for number in numbers):
            self.asked.emit()


def _heard(number: int, frame: FrameType | None) -> None:
    """Nothing: the byte that comes with it is what counts."""
