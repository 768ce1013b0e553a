from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import CancelledError

import pytest

from client.engine import Engine, EngineStopped


async def _thread_name() -> str:
    return threading.current_thread().name


async def _for_ever() -> None:
    await asyncio.Event().wait()


def test_work_runs_on_the_engines_own_thread() -> None:
    with Engine(name="sea") as engine:
        assert engine.submit(_thread_name()).result(5) == "sea"


def test_what_work_raises_reaches_the_caller() -> None:
    async def fail() -> None:
        raise LookupError

    with Engine() as engine, pytest.raises(LookupError):
        engine.submit(fail()).result(5)


def test_stopping_cancels_what_runs_and_lets_it_clean_up() -> None:
    cleaned = []

    async def work(started: threading.Event) -> None:
        started.set()
        try:
            await _for_ever()
        finally:
            await asyncio.sleep(0.01)
            cleaned.append("yes")

    started = threading.Event()
    with Engine() as engine:
        running = engine.submit(work(started))
        assert started.wait(5)
    with pytest.raises(CancelledError):
        running.result(0)
    assert cleaned == ["yes"]
    assert not any(thread.name == "engine" for thread in threading.enumerate())


def test_work_started_while_stopping_is_cancelled_too() -> None:
    seen = []

    kept = []

    async def late(more: int) -> None:
        try:
            await _for_ever()
        except asyncio.CancelledError:
            seen.append(more)
            if more:
                kept.append(asyncio.create_task(late(more - 1)))
                await asyncio.sleep(0)
            raise

    async def work(started: threading.Event) -> None:
        started.set()
        try:
            await _for_ever()
        finally:
            kept.append(asyncio.create_task(late(5)))
            await asyncio.sleep(0)

    started = threading.Event()
    with Engine() as engine:
        engine.submit(work(started))
        assert started.wait(5)
    assert seen == [5, 4, 3, 2, 1, 0]


def test_nothing_is_taken_before_the_start_and_after_the_stop() -> None:
    engine = Engine()
    with pytest.raises(EngineStopped):
        engine.submit(_for_ever())
    engine.start()
    engine.stop()
    with pytest.raises(EngineStopped):
        engine.submit(_for_ever())
    engine.stop()
    assert engine.join(5)
    with pytest.raises(EngineStopped):
        engine.submit(_for_ever())


def test_no_future_is_left_hanging_when_stop_comes_amid_submissions() -> None:
    engine = Engine()
    engine.start()
    futures = []

    def submit_many() -> None:
        try:
            while True:
                futures.append(engine.submit(_for_ever()))
        except EngineStopped:
            return

    submitter = threading.Thread(target=submit_many)
    submitter.start()
    time.sleep(0.02)
    engine.stop()
    submitter.join(5)
    assert engine.join(10)
    assert futures
    assert all(future.done() for future in futures)


def test_a_cancelled_future_cancels_its_work() -> None:
    ended = threading.Event()

    async def work() -> None:
        try:
            await _for_ever()
        finally:
            ended.set()

    with Engine() as engine:
        future = engine.submit(work())
        engine.submit(asyncio.sleep(0)).result(5)
        future.cancel()
        assert ended.wait(5)


def test_the_thread_is_no_daemon() -> None:
    async def is_daemon() -> bool:
        return threading.current_thread().daemon

    with Engine() as engine:
        assert engine.submit(is_daemon()).result(5) is False


def test_joining_an_engine_that_never_started_returns() -> None:
    engine = Engine()
    engine.stop()
    assert engine.join(1)
