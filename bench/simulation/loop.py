"""An asyncio loop whose time is ours: when nothing is ready it jumps to the next timer. No sockets, no threads."""

from __future__ import annotations

import asyncio
import random
from asyncio import base_events
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor, Future
from typing import Any, ParamSpec, TypeVar

from bench.simulation.control import CONTROL

T = TypeVar("T")
P = ParamSpec("P")


class Stuck(Exception):
    """Nothing is ready and no timer runs: somebody waits for what never comes."""


class _Waiting:
    """Stands where a loop has its selector: waiting is only the passing of time."""

    def select(self, timeout: float | None) -> list[Any]:
        if timeout is None:
            raise Stuck
        if timeout > 0:
            CONTROL.elapsed += timeout
        return []


class VirtualLoop(base_events.BaseEventLoop):
    """Everything runs in the caller's thread, in an order that depends on timers and chance alone.

    What would go to another thread runs here, and its result comes after a little while: `chance` says how long.
    """

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._selector = _Waiting()
        self._chance = chance

    def time(self) -> float:
        return CONTROL.elapsed

    def _process_events(self, event_list: list[Any]) -> None:
        """There are none."""

    def _write_to_self(self) -> None:
        """Nobody waits in another thread to be woken."""

    def run_in_executor(  # type: ignore[override]  # a future is all that is asked of it
        self, executor: Any, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        future: asyncio.Future[T] = self.create_future()

        def run() -> None:
            if future.cancelled():
                return
            try:
                result = func(*args)
            except BaseException as error:  # noqa: BLE001 - it reaches whoever waits
                future.set_exception(error)
            else:
                future.set_result(result)

        self.call_later(self._chance.random() * 0.01, run)
        return future


class LaneExecutor(Executor):
    """A thread of the vault that is none: one job after the other, each a little later than it was asked for."""

    def __init__(self, loop: asyncio.AbstractEventLoop, chance: random.Random) -> None:
        self._loop = loop
        self._chance = chance
        self._free_at = 0.0

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run `fn` when those before it are done."""
        future: Future[T] = Future()

        def run() -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except BaseException as error:  # noqa: BLE001 - it reaches whoever waits
                future.set_exception(error)

        self._free_at = max(self._loop.time(), self._free_at) + self._chance.random() * 0.004
        self._loop.call_at(self._free_at, run)
        return future


def run(work: Coroutine[Any, Any, T], chance: random.Random) -> T:
    """Run `work` on a loop of its own, and end whatever it left running. Raises Stuck, and what `work` raises."""
    loop = VirtualLoop(chance)
    try:
        return loop.run_until_complete(work)
    finally:
        for _ in range(5):
            left = asyncio.all_tasks(loop)
            if not left:
                break
            for task in left:
                task.cancel()
            loop.run_until_complete(asyncio.wait(left, timeout=3600))
        loop.close()
