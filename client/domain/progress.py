"""How far a long work is, told to whoever waits for it; and the way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from client.domain.errors import Stopped


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done (a code, such as "copy" or "check"), and how much of it: `done` of `of` equal parts.

    `of` is 0 while nobody knows how much there is.
    """

    what: str
    done: int = 0
    of: int = 0


class Progress:
    """Handed to a long work, which calls `tell` at every point at which it can be stopped. For any thread."""

    def __init__(self, heard: Callable[[Step], object] | None = None) -> None:
        self._heard = heard
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Ask the work to stop at its next such point. Once it is past the last one, it is done all the same."""
        self._stopped.set()

    def tell(self, what: str, done: int = 0, of: int = 0) -> None:
        """Say how far it is. Raises Stopped when the person asked for that."""
        if self._stopped.is_set():
            raise Stopped
        if self._heard is not None:
            self._heard(Step(what, done, of))
