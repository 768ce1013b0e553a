"""One clock for a server and everybody's app, which can be put forward: leases and deadlines then need no waiting."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Final

_WIDTH: Final = 16


class SharedClock:
    """This computer's clock, ahead by as many seconds as stand in a file that several processes read."""

    def __init__(self, file: Path) -> None:
        """The file is made if it is not there."""
        self._file = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)

    def now(self) -> float:
        """Seconds since 1970 UTC."""
        return time.time() + self._ahead()

    def forward(self, seconds: float) -> None:
        """Put it forward, for everybody at once. It is never put back."""
        if seconds < 0:
            raise ValueError("this clock is not put back")
        # One write of one length: whoever reads meanwhile has the old value or the new one.
        os.pwrite(self._file, f"{self._ahead() + seconds:{_WIDTH}.3f}".encode(), 0)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)

    def _ahead(self) -> float:
        return float(os.pread(self._file, _WIDTH, 0) or b"0")
