"""How long a held post usually waits, measured now and then, beside the work that tells it."""

from __future__ import annotations

from collections.abc import Callable

from server.services.submissions import measure_wait
from server.store.interface import Store


class UsualWait:
    """The newest figure."""

    def __init__(self, store: Store, *, now: Callable[[], float]) -> None:
        """`now` gives seconds since 1970 UTC."""
        self._store = store
        self._now = now
        self.minutes: int | None = None
        """None while it is not known."""

    def tick(self) -> None:
        """Measure anew. Blocks."""
        self.minutes = self._store.read(lambda tx: measure_wait(tx, self._now())).result()
