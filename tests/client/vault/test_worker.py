from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from client.vault.worker import InlineExecutor, Lane, Priority, VaultThreads


def test_a_persons_work_overtakes_syncs() -> None:
    executor = ThreadPoolExecutor(1)
    lane = Lane(executor)
    gate, done = threading.Event(), list[str]()
    lane.submit(gate.wait)
    for number in range(3):
        lane.submit(lambda number=number: done.append(f"sync {number}"), priority=Priority.SYNC)  # type: ignore[misc]
    lane.submit(lambda: done.append("tidying"), priority=Priority.HOUSEKEEPING)
    lane.submit(lambda: done.append("person 0"))
    lane.submit(lambda: done.append("person 1"))
    gate.set()
    lane.shut_down()
    assert done == ["person 0", "person 1", "sync 0", "sync 1", "sync 2", "tidying"]


def test_who_works_hears_that_somebody_more_urgent_waits() -> None:
    lane = Lane(ThreadPoolExecutor(1))
    begun, queued, heard = threading.Event(), threading.Event(), list[bool]()

    def tidy() -> None:
        heard.append(lane.wanted(before=Priority.HOUSEKEEPING))
        begun.set()
        queued.wait()
        heard.extend(lane.wanted(before=before) for before in (Priority.HOUSEKEEPING, Priority.SYNC))

    lane.submit(tidy, priority=Priority.HOUSEKEEPING)
    begun.wait()
    lane.submit(lambda: None, priority=Priority.CLOSING)
    lane.submit(lambda: None, priority=Priority.SYNC)
    queued.set()
    lane.shut_down()
    assert heard == [False, True, False]


def test_jobs_take_turns_even_on_an_executor_with_many_threads() -> None:
    lane = Lane(ThreadPoolExecutor(8))
    inside, most = 0, 0

    def job() -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        threading.Event().wait(0.001)
        inside -= 1

    for _ in range(50):
        lane.submit(job)
    lane.shut_down()
    assert most == 1


def test_what_a_job_raises_reaches_the_one_who_waits() -> None:
    async def wait() -> None:
        await Lane(InlineExecutor()).run(lambda: 1 // 0)

    with pytest.raises(ZeroDivisionError):
        asyncio.run(wait())


def test_a_cancelled_job_that_had_not_begun_never_runs_unless_it_is_certain() -> None:
    lane = Lane(ThreadPoolExecutor(1))
    gate, done = threading.Event(), list[str]()

    async def cancel_both() -> None:
        lane.submit(gate.wait)
        tasks = [
            asyncio.create_task(lane.run(lambda: done.append("perhaps"))),
            asyncio.create_task(lane.run(lambda: done.append("certain"), certain=True)),
        ]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        found = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(each) for each in found] == [asyncio.CancelledError] * 2

    asyncio.run(cancel_both())
    gate.set()  # the loop is closed by now: the answers go nowhere, and quietly
    lane.shut_down()
    assert done == ["certain"]


def test_inline_threads_run_where_they_are_asked() -> None:
    threads = VaultThreads.inline()

    async def where() -> list[int]:
        return [
            await lane.run(threading.get_ident) for lane in (threads.writer, threads.reader, threads.keys)
        ]

    assert set(asyncio.run(where())) == {threading.get_ident()}
    threads.shut_down()


def test_real_threads_are_three_and_end() -> None:
    threads = VaultThreads.real()
    lanes = (threads.writer, threads.reader, threads.keys)
    names = [lane.submit(lambda: threading.current_thread().name).result() for lane in lanes]
    assert [name.rpartition("_")[0] for name in names] == ["vault-writer", "vault-reader", "vault-keys"]
    threads.shut_down()
    assert not any(thread.name.startswith("vault-") for thread in threading.enumerate())


def test_a_lane_that_was_shut_down_says_so_and_forgets_the_job() -> None:
    lane = Lane(ThreadPoolExecutor(1))
    lane.shut_down()
    with pytest.raises(RuntimeError):
        lane.submit(lambda: None)
