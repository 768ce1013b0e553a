"""The guides' team key comes to every member's app: within the hour, and by the same requests for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from client.domain.errors import MalformedAnswer
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply, serving
from tests.support.member import NOW, Device, device, run

HOUR = 3600


def published() -> FeedBuilder:
    feed = FeedBuilder()
    feed.pseudonym("ann", "Quiet Harbour")
    feed.post("thread 1", "words", thread="thread 1", title="title")
    feed.publish()
    return feed


class Clock:
    """A computer's clock, which is set by hand."""

    def __init__(self) -> None:
        self.seconds = NOW

    def __call__(self) -> float:
        return self.seconds


async def team(mine: Device) -> str:
    return (await mine.store.trusted()).team


def asked_for_community(server: Loopback) -> int:
    return server.paths().count("/v1/community")


def test_a_new_team_key_arrives_within_the_hour_though_no_head_names_it(tmp_path: Path) -> None:
    feed, clock = published(), Clock()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address, now=clock) as mine:
                made = feed.make_team_key(1)
                await mine.pull.run()
                newer = feed.make_team_key(2)
                clock.seconds += HOUR - 1
                await mine.pull.run()
                assert await team(mine) == made
                assert asked_for_community(server) == 1
                clock.seconds += 1
                await mine.pull.run()
                assert await team(mine) == newer, "nothing is sealed any more to the key of a guide who left"
                assert asked_for_community(server) == 2

        run(work)


def test_while_there_is_no_key_it_is_looked_for_sooner(tmp_path: Path) -> None:
    feed, clock = published(), Clock()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address, now=clock) as mine:
                await mine.pull.run()
                assert await team(mine) == ""
                made = feed.make_team_key(1)
                clock.seconds += 599
                await mine.pull.run()
                assert await team(mine) == ""
                assert asked_for_community(server) == 1
                clock.seconds += 1
                await mine.pull.run()
                assert await team(mine) == made
                assert asked_for_community(server) == 2

        run(work)


def test_an_app_that_was_just_started_asks_at_once(tmp_path: Path) -> None:
    feed = published()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                await mine.pull.run()
            made = feed.make_team_key(1)
            async with device(tmp_path, feed, server.address) as mine:
                await mine.pull.run()
                assert await team(mine) == made
                await mine.pull.run()
            assert asked_for_community(server) == 2

        run(work)


def test_what_a_new_descriptor_brought_counts_as_asked(tmp_path: Path) -> None:
    feed, clock = published(), Clock()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address, now=clock) as mine:
                await mine.pull.run()
                clock.seconds += HOUR
                feed.descriptor_number = 2
                feed.redescribe()
                made = feed.make_team_key(1)
                feed.publish()
                await mine.pull.run()
                assert await team(mine) == made
                assert asked_for_community(server) == 2

        run(work)


def test_a_clock_that_is_set_back_does_not_put_it_off(tmp_path: Path) -> None:
    feed, clock = published(), Clock()
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address, now=clock) as mine:
                await mine.pull.run()
                made = feed.make_team_key(1)
                clock.seconds -= 365 * 24 * HOUR
                await mine.pull.run()
                assert await team(mine) == made

        run(work)


def test_an_older_key_and_a_strangers_change_nothing(tmp_path: Path) -> None:
    feed, stranger, clock = published(), FeedBuilder(name="another"), Clock()
    older, held = feed.make_team_key(1), feed.make_team_key(2)
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address, now=clock) as mine:
                await mine.pull.run()
                for note in (older, stranger.make_team_key(9), "", "no note"):
                    feed.team = note
                    clock.seconds += HOUR
                    await mine.pull.run()
                    assert await team(mine) == held
                assert asked_for_community(server) == 5

        run(work)


def test_what_was_read_stays_read_when_the_answer_is_no_answer(tmp_path: Path) -> None:
    feed = published()
    honest = serving(feed)

    def answer(asked: Asked) -> Reply:
        return Reply(b"no message") if asked.path == "/v1/community" else honest(asked)

    with Loopback(answer) as server:

        async def work() -> None:
            async with device(tmp_path, feed, server.address) as mine:
                with pytest.raises(MalformedAnswer):
                    await mine.pull.run()
                assert await mine.texts() == ["words"]
                assert (await mine.record()).checkpoint == feed.head.checkpoint
                server.answer = honest
                await mine.pull.run()

        run(work)
