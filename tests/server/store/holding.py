"""Holding a store's writer, so that works come together in one group."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from server.store.interface import NOTHING, Keys, Store, Writing

Work = Callable[[Writing], Any]


def together(store: Store, works: Sequence[Work], keys: Sequence[Keys] = ()) -> list[Future[Any]]:
    """Do these in one group; their futures, all done."""
    gate = threading.Event()
    held = store.write(lambda tx: gate.wait())
    futures = [
        store.write(work, looks_at=keys[place] if keys else NOTHING) for place, work in enumerate(works)
    ]
    gate.set()
    held.result()
    for future in futures:
        future.exception()
    return futures
