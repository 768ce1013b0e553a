"""A pull that is broken off goes on where it stopped, and what it brings then counts."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from client.sync.pull import Progress
from client.vault import feed_queries
from tests.client.sync.test_pull import filled, with_device
from tests.support.member import Device


@pytest.mark.parametrize("stop_after", [0, 1, 2, 3])
def test_a_pull_cancelled_anywhere_goes_on_later(tmp_path: Path, stop_after: int) -> None:
    feed = filled(1100)

    async def stopped(mine: Device) -> None:
        task: asyncio.Task[object]

        def progress(step: Progress) -> None:
            if step.done == stop_after:
                task.cancel()

        task = asyncio.create_task(mine.pull.run(progress=progress))
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await mine.record()).checkpoint is None

    async def resumed(mine: Device) -> None:
        held = len(await mine.look(feed_queries.whole_segments))
        assert stop_after <= held
        await mine.pull.run()
        expected = [f"words number {n}" for n in range(1099, -1, -1)]
        assert await mine.texts() == ["words that came meanwhile", *expected]
        assert (await mine.record()).checkpoint == feed.head.checkpoint

    with_device(tmp_path, feed, stopped)
    feed.post("late", "words that came meanwhile", thread="thread 1")
    feed.publish()
    paths = with_device(tmp_path, feed, resumed)
    fetched = [
        path for path in paths if path.rpartition("/")[2] in {s[0].hex() for s in feed.sealed.values()}
    ]
    assert len(fetched) <= 4 - stop_after


def test_what_a_broken_off_pull_left_behind_counts_as_a_change(tmp_path: Path) -> None:
    feed = filled(1100)

    async def use(mine: Device) -> None:
        task: asyncio.Task[object]

        def progress(step: Progress) -> None:
            if step.done == 1:
                task.cancel()

        task = asyncio.create_task(mine.pull.run(progress=progress))
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await mine.pull.run()).changed, "the head is the same, and what is here is not"
        assert not (await mine.pull.run()).changed

    with_device(tmp_path, feed, use)
