"""Long works in a lane of the vault's: when the waiting for one is given up, it is stopped, and its end waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from client.domain.progress import Progress
from client.vault.worker import Lane, Priority

T = TypeVar("T")


async def stoppable(
    lane: Lane, job: Callable[[], T], progress: Progress, *, priority: Priority = Priority.PERSON
) -> T:
    """Run `job`, which tells `progress`, in a lane, and return what it returns or raise what it raises.

    When the waiting is cancelled, a job that has not begun is dropped; one that runs is stopped, and has ended when
    CancelledError is raised, however often it is cancelled: what is closed after that is not in use any more.
    """
    future = lane.submit(job, priority=priority)
    running = asyncio.wrap_future(future)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        progress.stop()
        future.cancel()  # of use only before it has begun
        while not running.done():
            try:
                await asyncio.wait([running])
            except asyncio.CancelledError:
                continue  # said before
        running.cancelled() or running.exception()  # looked at, so that nobody is told that it was not
        raise
