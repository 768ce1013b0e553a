"""Slows the guessing of codes without knowing who guesses: nothing about a request's origin is looked at.

Wrong codes fill a bucket that empties with time. While there is room in it, requests are looked at as they come. After
that they are looked at one at a time, and after each wrong one there is a pause that grows; who would have to wait too
long for a turn is told when to come back. A right code pays for the wrong ones before it, never for its own.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Final

from protocol.problems import Code
from server.domain.faults import TurnedAway

FREE: Final = 20
"""So many wrong codes, or codes that are being looked at, cost nobody any time."""
MOST: Final = 120
"""The bucket holds no more, so that it is empty two minutes after the last wrong code."""
EMPTIES_A_SECOND: Final = 1.0
PAUSE_STEP: Final = 0.0025
PAUSE_MAX: Final = 0.1
"""Under attack, ten codes a second are looked at: 128 random bits withstand that for ever."""
WAIT_MAX: Final = 10.0
"""Seconds that anybody waits for a turn; then, or when the queue is as long, they are told to come back."""
RETRY_SECONDS: Final = 3
"""Soon, because who gets in is then a matter of chance: one person asks as rarely as guessers ask often."""
TURN: Final = 0.02
"""Seconds that a turn without a pause is reckoned to take."""


class Brake:
    """One for a process. Use on one event loop."""

    def __init__(
        self,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`clock` gives seconds of a clock that is never set; `sleep` waits that many."""
        self._clock = clock
        self._sleep = sleep
        self._level = 0.0
        self._at = clock()
        self._looking = 0
        self._waiting = 0
        self._lane = asyncio.Lock()

    def pause(self) -> float:
        """Seconds that a wrong code costs now."""
        self._empty()
        return min(PAUSE_MAX, max(0.0, self._level - FREE) * PAUSE_STEP)

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """A turn to look at one code: what is raised as invitation-unknown inside counts as a wrong one.

        TurnedAway (slow-down) at once when too many wait.
        """
        self._empty()
        if self._level + self._looking < FREE and not self._waiting:
            self._looking += 1
            try:
                with self._counted():
                    yield
            finally:
                self._looking -= 1
            return
        if self._waiting * max(self.pause(), TURN) >= WAIT_MAX:
            raise TurnedAway(Code.SLOW_DOWN, retry_after=RETRY_SECONDS)
        came = self._clock()
        self._waiting += 1
        try:
            async with self._lane:
                if self._clock() - came > WAIT_MAX:  # a crowd that came before the first wrong code was seen
                    raise TurnedAway(Code.SLOW_DOWN, retry_after=RETRY_SECONDS)
                try:
                    with self._counted():
                        yield
                except TurnedAway as refused:
                    if refused.code == Code.INVITATION_UNKNOWN:
                        await self._sleep(self.pause())
                    raise
        finally:
            self._waiting -= 1

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        try:
            yield
        except TurnedAway as refused:
            if refused.code == Code.INVITATION_UNKNOWN:
                self._empty()
                self._level = min(MOST, self._level + 1)
            raise

    def _empty(self) -> None:
        now = self._clock()
        self._level = max(0.0, self._level - (now - self._at) * EMPTIES_A_SECOND)
        self._at = now
