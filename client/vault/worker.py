"""The vault threads: one function is one transaction, and a person's work goes before sync's.

A lane runs jobs one at a time on an executor that is passed in. The writer lane is shared by all files of the
vault, so that a journal entry overtakes a long queue of sync's batches whatever file they are for. In a
simulation the executor is inline, and the same code runs on an asyncio loop with virtual time.
"""

from __future__ import annotations

import asyncio
import heapq
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import IntEnum
from itertools import count
from typing import Any, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class Priority(IntEnum):
    """Who waits for whom; the lower number goes first."""

    PERSON = 0
    SYNC = 10
    HOUSEKEEPING = 20
    CLOSING = 30


class InlineExecutor(Executor):
    """Runs a job at once, in the caller's thread: for simulation and for small tools."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """The finished future of `fn`."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - it reaches whoever asks the future
            future.set_exception(error)
        return future


class Lane:
    """Jobs one at a time, the most urgent first, among equals the oldest first."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._waiting: list[tuple[int, int, Future[Any], Callable[[], Any]]] = []
        self._numbers = count()
        self._list = threading.Lock()
        self._turn = threading.RLock()

    def submit(self, job: Callable[[], T], *, priority: Priority = Priority.PERSON) -> Future[T]:
        """Queue `job`, from any thread. RuntimeError once the executor was shut down."""
        future: Future[T] = Future()
        entry = (int(priority), next(self._numbers), future, job)
        with self._list:
            heapq.heappush(self._waiting, entry)
        try:
            self._executor.submit(self._run_one)
        except RuntimeError:
            with self._list:
                self._waiting.remove(entry)
                heapq.heapify(self._waiting)
            raise
        return future

    async def run(
        self, job: Callable[[], T], *, priority: Priority = Priority.PERSON, certain: bool = False
    ) -> T:
        """Queue `job` and wait for its result.

        When the waiting is cancelled, a job that has not begun is dropped, unless it is `certain`: then it runs
        all the same, and its result goes nowhere.
        """
        future = self.submit(job, priority=priority)
        try:
            await _finished(future)
        except asyncio.CancelledError:
            if not certain:
                future.cancel()
            raise
        return future.result()

    def wanted(self, *, before: Priority) -> bool:
        """Whether a job waits that goes before work of this priority: who has it under way may cut it short."""
        with self._list:
            return bool(self._waiting) and self._waiting[0][0] < before

    def shut_down(self) -> None:
        """Run what is queued, then end the executor's threads."""
        self._executor.shutdown(wait=True)

    def _run_one(self) -> None:
        with self._turn:
            with self._list:
                _, _, future, job = heapq.heappop(self._waiting)
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = job()
            except BaseException as error:  # noqa: BLE001 - it reaches whoever asks the future
                future.set_exception(error)
            else:
                future.set_result(result)


@dataclass(frozen=True, slots=True)
class VaultThreads:
    """The vault's three lanes: all writing, all reading, and the deriving of keys, which takes a second."""

    writer: Lane
    reader: Lane
    keys: Lane

    @classmethod
    def real(cls) -> VaultThreads:
        """A thread each. They are not daemons: `shut_down` must be called before the process can end."""
        lanes = [Lane(ThreadPoolExecutor(1, f"vault-{name}")) for name in ("writer", "reader", "keys")]
        return cls(*lanes)

    @classmethod
    def inline(cls) -> VaultThreads:
        """No threads at all: each job runs where it is asked for."""
        return cls(*(Lane(InlineExecutor()) for _ in range(3)))

    def shut_down(self) -> None:
        """Finish what is queued and join the threads. Close the files first."""
        for lane in (self.writer, self.reader, self.keys):
            lane.shut_down()


async def _finished(future: Future[Any]) -> None:
    """Wait for a future of another thread, without caring whether this loop outlives it."""
    loop = asyncio.get_running_loop()
    waiter: asyncio.Future[None] = loop.create_future()

    def wake() -> None:
        if not waiter.done():
            waiter.set_result(None)

    def done(_: Future[Any]) -> None:
        try:
            loop.call_soon_threadsafe(wake)
        except RuntimeError:
            pass  # the loop was closed: nobody waits any more

    future.add_done_callback(done)
    await waiter
