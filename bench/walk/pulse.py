"""Whether a window stays alive: the longest time in which its loop heard nothing though it had a core to run on."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from types import TracebackType
from typing import Final, Self

from PySide6.QtCore import Qt, QTimer

_BEAT_MS: Final = 5


def coreless_clock() -> Callable[[], float] | None:
    """Reads how many seconds the calling thread has stood ready without a core; None where nobody counts them."""
    try:
        counted = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
    except OSError:
        return None
    return lambda: int(os.pread(counted, 64, 0).split()[1]) / 1e9


def _own_time() -> Callable[[], float]:
    """Seconds in which the calling thread was asleep, at work or held up by our own; not those without a core."""
    coreless = coreless_clock()
    if coreless is None:
        return time.monotonic
    return lambda: time.monotonic() - coreless()


class Pulse:
    """Use as a context manager around work that the window lives through; `longest` is in seconds.

    What other programs take from the window's thread does not count where the system tells it: beside a server, a
    steward and other tests on two cores it would be most of what is measured.
    """

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock or _own_time()
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.longest = 0.0

    def __enter__(self) -> Self:
        self._last = self._clock()
        self._timer.start(_BEAT_MS)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.stop()
        self._beat()

    def _beat(self) -> None:
        now = self._clock()
        self.longest, self._last = max(self.longest, now - self._last), now
