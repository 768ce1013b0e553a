"""Holding a store's writer, so that works come together in one group."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import Any

from server.store.interface import NOTHING, Keys, Store, Writing

Work = Callable[[Writing], Any]


@contextlib.contextmanager
def held(store: Store) -> Iterator[None]:
    """The writer is at work, in a group that is closed: whatever is asked meanwhile waits."""
    gate, begun = threading.Event(), threading.Event()

    def hold(tx: Writing) -> None:
        begun.set()
        gate.wait()

    holding = store.write(hold)
    begun.wait()
    try:
        yield
    finally:
        gate.set()
        holding.result()


def together(store: Store, works: Sequence[Work], keys: Sequence[Keys] = ()) -> list[Future[Any]]:
    """Do these in one group; their futures, all done."""
    with held(store):
        futures = [
            store.write(work, looks_at=keys[place] if keys else NOTHING) for place, work in enumerate(works)
        ]
    for future in futures:
        future.exception()
    return futures
