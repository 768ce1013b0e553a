"""The engine: one thread with one asyncio loop, where everything that waits happens. It knows no Qt.

The thread is not a daemon: whoever starts an engine stops and joins it, or the process would not end. That is
on purpose, for a loop that is still running while the interpreter goes down crashes.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class EngineStopped(RuntimeError):
    """Work was handed to an engine that is not running. The coroutine was closed and never ran."""


class Engine:
    """Use as a context manager, or call `start`, then `stop` and `join`. An engine runs once."""

    def __init__(
        self,
        *,
        name: str = "engine",
        loop_factory: Callable[[], asyncio.AbstractEventLoop] = asyncio.new_event_loop,
    ) -> None:
        self._loop_factory = loop_factory
        self._thread = threading.Thread(target=self._work, name=name, daemon=False)
        self._state = threading.Lock()
        self._ready = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._open = False

    def start(self) -> None:
        """Start the thread and return once its loop runs. RuntimeError when started before."""
        self._thread.start()
        self._ready.wait()

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run `work` on the loop, from any thread. Cancelling the future cancels the work.

        Raises EngineStopped, and closes `work`, once `stop` was called or before `start`.
        """
        with self._state:
            if self._open and self._loop is not None:
                return asyncio.run_coroutine_threadsafe(work, self._loop)
        work.close()
        raise EngineStopped

    def stop(self) -> None:
        """Cancel all that runs and end the loop; returns at once, from any thread, as often as one likes.

        Work that catches its cancellation is waited for by `join`.
        """
        with self._state:
            if not self._open or self._loop is None or self._stop is None:
                return
            self._open = False
            # Inside the lock: everything submitted before is queued on the loop ahead of this, and so is cancelled.
            self._loop.call_soon_threadsafe(self._stop.set)

    def join(self, timeout: float | None = None) -> bool:
        """Wait for the thread to end, at most `timeout` seconds; whether it has ended."""
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self.join()

    def _work(self) -> None:
        try:
            with asyncio.Runner(loop_factory=self._loop_factory) as runner:
                runner.run(self._run())
        finally:
            with self._state:
                self._open = False
            self._ready.set()

    async def _run(self) -> None:
        stop = asyncio.Event()
        with self._state:
            self._loop = asyncio.get_running_loop()
            self._stop = stop
            self._open = True
        self._ready.set()
        await stop.wait()
        # Cancelled work may start more while it cleans up, so look again until nothing is left.
        while left := asyncio.all_tasks() - {asyncio.current_task()}:
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
