"""What happened in a world, in order: its hash says whether a replay was the same, its tail what led to a failure."""

from __future__ import annotations

import hashlib
from collections import deque
from typing import Final

from bench.simulation.control import CONTROL

_KEPT: Final = 4000


class Trace:
    """Lines with the virtual second before them."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self.lines: deque[str] = deque(maxlen=_KEPT)
        self.count = 0

    def note(self, who: str, what: str) -> None:
        """One event."""
        line = f"{CONTROL.elapsed:11.4f} {who:8} {what}"
        self._hash.update(line.encode() + b"\n")
        self.lines.append(line)
        self.count += 1

    def digest(self) -> str:
        """Of all lines so far."""
        return self._hash.hexdigest()

    def about(self, *words: str) -> list[str]:
        """The lines that name one of these."""
        return [line for line in self.lines if any(word in line for word in words)]
