"""A pull that is broken off goes on where it stopped, and what it brings then counts."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from client.domain.errors import DiskFull
from client.sync.decoding import ReceivedPart
from client.sync.pull import Progress
from client.vault import feed_mail, feed_queries
from protocol import hpke, mail
from tests.client.sync.test_pull import filled, with_device
from tests.support.feed_builder import named_id
from tests.support.loopback import Loopback, serving
from tests.support.member import Device, device, keys_of, run


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


@pytest.mark.parametrize("posts_after", [0, 300], ids=["in the tail", "in a segment"])
def test_mail_that_the_disk_does_not_take_is_brought_again(tmp_path: Path, posts_after: int) -> None:
    mine_keys = keys_of("me")
    feed = filled(10)
    letter, to = mail.GuideMail("a letter"), hpke.public_key(mine_keys.hpke_private_key)
    feed.mail(letter, named_id("letter"), to=to, mailbox_key=mine_keys.mailbox_key)
    for n in range(posts_after):
        feed.post(f"after {n}", f"words after {n}")
    feed.publish()

    async def use(mine: Device) -> None:
        real = mine.store.keep_mail

        async def full(parts: Sequence[ReceivedPart]) -> None:
            if parts:
                raise DiskFull

        mine.store.keep_mail = full  # type: ignore[method-assign]
        with pytest.raises(DiskFull):
            await mine.pull.run()
        mine.store.keep_mail = real  # type: ignore[method-assign]
        await mine.pull.run()
        found = await mine.private.read(lambda db: feed_mail.newest(db, community_id=feed.community))
        assert [each.id for each in found] == [str(named_id("letter"))]

    with_device(tmp_path, feed, use)


def test_only_a_few_segments_are_fetched_ahead_of_what_is_written(tmp_path: Path) -> None:
    feed = filled(256 * 9)
    names = {hash_.hex() for hash_, *_ in feed.sealed.values()}

    async def use() -> None:
        with Loopback(serving(feed)) as server:
            async with device(tmp_path, feed, server.address) as mine:
                go_on = threading.Event()
                real = mine.store.keep_piece

                async def slow(*piece: object, **how: object) -> int:
                    await asyncio.to_thread(go_on.wait, 10)
                    return await real(*piece, **how)  # type: ignore[arg-type]

                mine.store.keep_piece = slow  # type: ignore[method-assign]
                pulling = asyncio.create_task(mine.pull.run())
                await asyncio.sleep(0.5)
                fetched = [path for path in server.paths() if path.rpartition("/")[2] in names]
                go_on.set()
                await pulling
                assert 2 <= len(fetched) <= 5, "each may take eight megabytes"
                assert len(await mine.look(feed_queries.whole_segments)) == 9

    run(use)
