"""Writing segments while the next ones are being decoded."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from client.domain.feed import FeedPiece
from client.sync.store import FeedStore


class Keeping:
    """One segment at a time on its way into the store, while the next is being decoded."""

    def __init__(self, store: FeedStore) -> None:
        self._store = store
        self._task: asyncio.Task[int] | None = None
        self._inserted = asyncio.Event()

    def begin(self, piece: FeedPiece) -> None:
        """Hand the piece to the store. The one before must be finished."""
        loop = asyncio.get_running_loop()
        event = self._inserted = asyncio.Event()

        def inserted() -> None:
            with suppress(RuntimeError):  # the loop is gone, and nobody waits
                loop.call_soon_threadsafe(event.set)

        self._task = asyncio.create_task(self._store.keep_piece(piece, inserted=inserted))
        self._task.add_done_callback(lambda _: event.set())

    async def inserted(self) -> None:
        """Wait until only the disk is waited for."""
        if self._task is not None:
            await self._inserted.wait()

    async def finished(self) -> int:
        """Wait for the write; how many posts were new. Raises what the store raised."""
        task, self._task = self._task, None
        return 0 if task is None else await task

    async def settled(self) -> None:
        """Wait for the write, whatever became of it: once asked for, it happens."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)
