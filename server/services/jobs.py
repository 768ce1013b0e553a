"""What goes on beside the answers: each job in a thread of its own, again and again, until the server ends.

A job with a duty is done only while this process has that duty. One bad round never ends the later ones.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from server.services.duties import Roster

log = logging.getLogger("leeward.server")
_LOOK_SECONDS = 2.0


def _nothing() -> None:
    pass


@dataclass(frozen=True)
class Job:
    """`tick` is called every so many seconds, `taken` before it whenever the duty is new, `end` once at the end.

    All block, may raise, and are run in one thread.
    """

    name: str
    tick: Callable[[], object]
    every: float
    duty: str = ""
    taken: Callable[[], object] = _nothing
    end: Callable[[], object] = _nothing


class Jobs:
    """All jobs of one process."""

    def __init__(self, jobs: Sequence[Job], roster: Roster) -> None:
        """`roster` says which duties are this process's."""
        self._jobs = jobs
        self._roster = roster
        self._threads = {job.name: ThreadPoolExecutor(1, thread_name_prefix=job.name) for job in jobs}
        self._looker = ThreadPoolExecutor(1, thread_name_prefix="duties")
        self._has: set[str] = set()

    async def look(self) -> None:
        """See which duties are ours now."""
        await self._in(self._looker, self._roster.look)

    async def run(self, stop: asyncio.Event) -> None:
        """Do everything until `stop` is set, then end what is ours, in order, and give it up."""
        ended = asyncio.Event()
        keeping = asyncio.create_task(self._keep_up(ended))
        try:
            await asyncio.gather(*(self._keep(job, stop) for job in self._jobs))
            for job in self._jobs:
                await self._end(job)
        finally:
            ended.set()
            await keeping
            with contextlib.suppress(Exception):
                await self._in(self._looker, self._roster.give_up)
            for thread in (*self._threads.values(), self._looker):
                thread.shutdown(wait=False)

    async def once(self, job: Job) -> bool:
        """One round; whether it went well. Nothing is done, and False, if the duty is not ours."""
        thread = self._threads[job.name]
        if job.duty and not self._roster.holds(job.duty):
            self._has.discard(job.name)
            return False
        try:
            if job.name not in self._has:
                await self._in(thread, job.taken)
                self._has.add(job.name)
            await self._in(thread, job.tick)
        except Exception as error:  # noqa: BLE001 - one bad round must not end all later ones
            log.error("%s failed: %s", job.name, type(error).__name__)
            return False
        return True

    async def _keep(self, job: Job, stop: asyncio.Event) -> None:
        while not stop.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), job.every)
            if not stop.is_set():
                await self.once(job)

    async def _end(self, job: Job) -> None:
        if job.duty and not self._roster.holds(job.duty):
            return
        try:
            await self._in(self._threads[job.name], job.end)
        except Exception as error:  # noqa: BLE001 - the others still have to end well
            log.error("%s failed: %s", job.name, type(error).__name__)

    async def _keep_up(self, ended: asyncio.Event) -> None:
        while not ended.is_set():
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(ended.wait(), _LOOK_SECONDS)
            if not ended.is_set():
                try:
                    await self.look()
                except Exception as error:  # noqa: BLE001 - the store may answer again
                    log.error("duties failed: %s", type(error).__name__)

    async def _in(self, thread: ThreadPoolExecutor, work: Callable[[], object]) -> None:
        await asyncio.get_running_loop().run_in_executor(thread, work)
