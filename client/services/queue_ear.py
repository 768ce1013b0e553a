"""Listening to the queue's news: when there is something to ask for, and how often to ask where nobody tells."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass

from client.domain.errors import CommunityLeft, WorldError
from client.services.memberships import Membership
from protocol.around import QueueNews


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. What failed is tried again after `first`, then after twice as long each time, up to `longest`; what
    lasted for `steady` had not failed. Without a stream the queue is asked every `asking`, with one every `listening`,
    and never twice within `between`.
    """

    first: float = 2.0
    longest: float = 60.0
    steady: float = 60.0
    asking: float = 30.0
    listening: float = 120.0
    between: float = 0.2


class Ear:
    """One guide's ear at one server: a stream while there is one, another after a while when it ended."""

    def __init__(self, membership: Membership, pace: Pace) -> None:
        self._membership = membership
        self._pace = pace
        self._clock = asyncio.get_running_loop().time
        self._stream: asyncio.Task[None] | None = None
        self._stirred = asyncio.Event()
        self._row: int | None = None
        self._began = self._again = 0.0
        self._wait = pace.first

    @property
    def listening(self) -> bool:
        """Whether a stream is open, as far as one knows."""
        return self._stream is not None

    def listen(self) -> None:
        """Begin a stream, unless there is one or the last one ended a moment ago."""
        if self._stream is None and self._clock() >= self._again:
            self._began = self._clock()
            self._stream = asyncio.create_task(self._heard())
            self._stream.add_done_callback(lambda _: self._stirred.set())

    async def rest(self, *, row: int, seconds: float, woken: asyncio.Event) -> None:
        """Wait until there may be something after the queue's change `row`, at most so many seconds, or until `woken`.

        Raises what ended the stream only where that was a mistake of ours, or the community was left.
        """
        await asyncio.sleep(self._pace.between)
        end = self._clock() + max(0.0, seconds)
        while True:
            self._see_end()
            pace = self._pace.listening if self.listening else self._pace.asking
            end = min(end, self._clock() + pace)
            if not self.listening:
                end = min(end, max(self._again, self._clock()))
            if self._row not in (None, row) or woken.is_set() or self._clock() >= end:
                self._row = None
                return
            self._stirred.clear()
            await either(self._stirred.wait(), woken.wait(), seconds=end - self._clock())

    async def close(self) -> None:
        """Listen no more."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.cancel()
            await asyncio.gather(stream, return_exceptions=True)

    # Inside

    async def _heard(self) -> None:
        membership = self._membership
        with membership.work.going_on():
            await membership.login.call(lambda token: membership.api.queue_news(self._take, token=token))

    def _take(self, news: QueueNews) -> None:
        self._row = news.row
        self._stirred.set()

    def _see_end(self) -> None:
        stream = self._stream
        if stream is None or not stream.done():
            return
        self._stream = None
        error = None if stream.cancelled() else stream.exception()
        if isinstance(error, CommunityLeft) or (error is not None and not isinstance(error, WorldError)):
            raise error
        if self._clock() - self._began >= self._pace.steady:
            self._wait = self._pace.first
        self._again = self._clock() + self._wait
        self._wait = min(2 * self._wait, self._pace.longest)


async def either(*events: Awaitable[object], seconds: float) -> None:
    """Wait for the first of these, at most so many seconds; the others are given up."""
    tasks = [asyncio.ensure_future(event) for event in events]
    try:
        await asyncio.wait(tasks, timeout=max(0.0, seconds), return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks, return_exceptions=True)
