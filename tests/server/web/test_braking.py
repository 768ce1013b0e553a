"""A thousand wrong codes are slowed, and a right one gets through meanwhile. Time is the test's own."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable

import pytest

from protocol.problems import Code
from server.domain.faults import TurnedAway
from server.web.braking import FREE, MOST, WAIT_MAX, Brake


class Clock:
    """Time that passes as soon as everybody waits for it."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Event]] = []
        self._count = 0

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        event = asyncio.Event()
        heapq.heappush(self._sleepers, (self.now + seconds, self._count, event))
        await event.wait()

    async def until(self, done: Callable[[], bool]) -> None:
        ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
        while not done():
            await asyncio.sleep(0)
            while ready:  # noqa: ASYNC110 - until nothing but time is waited for any more
                await asyncio.sleep(0)
            if not done() and self._sleepers:
                self.now, _, event = heapq.heappop(self._sleepers)
                event.set()


async def wrong(brake: Brake) -> Code:
    try:
        async with brake.turn():
            await asyncio.sleep(0)
            raise TurnedAway(Code.INVITATION_UNKNOWN)
    except TurnedAway as refused:
        return refused.code


async def right(brake: Brake, clock: Clock) -> float:
    """When a right code was looked at; whoever is told to come back does so, when told."""
    while True:
        try:
            async with brake.turn():
                await asyncio.sleep(0)
                return clock.now
        except TurnedAway as refused:
            if refused.code != Code.SLOW_DOWN or refused.retry_after is None:
                raise
            await clock.sleep(refused.retry_after)


def run(work: Callable[[Brake, Clock], Awaitable[None]]) -> None:
    async def whole() -> None:
        clock = Clock()
        await work(Brake(clock=lambda: clock.now, sleep=clock.sleep), clock)

    asyncio.run(whole())


def test_a_burst_of_a_thousand_wrong_codes_is_slowed() -> None:
    async def work(brake: Brake, clock: Clock) -> None:
        burst = [asyncio.ensure_future(wrong(brake)) for _ in range(1000)]
        await asyncio.sleep(0)
        person = asyncio.ensure_future(right(brake, clock))
        everyone = [*burst, person]
        await clock.until(lambda: all(one.done() for one in everyone))
        answers = [one.result() for one in burst]
        looked_at = answers.count(Code.INVITATION_UNKNOWN)
        assert looked_at + answers.count(Code.SLOW_DOWN) == 1000
        assert looked_at < FREE + 300  # what ten seconds hold, before the pauses have grown
        assert person.result() <= 2 * WAIT_MAX

    run(work)


def test_guessing_on_and_on_comes_down_to_ten_a_second_and_a_right_code_waits_ten_seconds_at_most() -> None:
    async def work(brake: Brake, clock: Clock) -> None:
        looked_at = 0
        stop = False

        async def guess() -> None:
            nonlocal looked_at
            while not stop:
                if await wrong(brake) == Code.INVITATION_UNKNOWN:
                    looked_at += 1
                else:
                    await clock.sleep(1)

        guessers = [asyncio.ensure_future(guess()) for _ in range(30)]
        await clock.until(lambda: clock.now > 60)
        before, since = looked_at, clock.now
        person = asyncio.ensure_future(right(brake, clock))
        await clock.until(person.done)
        assert person.result() - since <= WAIT_MAX
        await clock.until(lambda: clock.now > since + 60)
        assert (looked_at - before) / (clock.now - since) <= 10.5
        stop = True
        await clock.until(lambda: all(one.done() for one in guessers))

    run(work)


def test_right_codes_are_never_slowed_by_one_another() -> None:
    async def work(brake: Brake, clock: Clock) -> None:
        people = [asyncio.ensure_future(right(brake, clock)) for _ in range(300)]
        await clock.until(lambda: all(one.done() for one in people))
        assert [one.result() for one in people] == [0.0] * 300

    run(work)


def test_it_is_over_two_minutes_after_the_last_guess() -> None:
    async def work(brake: Brake, clock: Clock) -> None:
        for _ in range(2 * MOST):
            guess = asyncio.ensure_future(wrong(brake))
            await clock.until(guess.done)
        assert brake.pause() > 0
        clock.now += MOST
        assert brake.pause() == 0
        assert await wrong(brake) == Code.INVITATION_UNKNOWN  # at once

    run(work)


def test_other_faults_cost_nothing() -> None:
    async def work(brake: Brake, clock: Clock) -> None:
        for _ in range(5 * FREE):
            with pytest.raises(TurnedAway):
                async with brake.turn():
                    raise TurnedAway(Code.NAME_TAKEN)
            with pytest.raises(ZeroDivisionError):
                async with brake.turn():
                    raise ZeroDivisionError
        assert brake.pause() == 0

    run(work)
