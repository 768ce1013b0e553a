"""Servers that say they were brought back from a backup, and were not, or not from that one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from client.domain.errors import (
    BadGeneration,
    BadSignature,
    ForkedHistory,
    LeewardError,
    RolledBackHistory,
)
from client.services.feed_store import distrust_key
from client.vault import communities, settings
from protocol import limits
from protocol.generation import GenerationNote
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback, serving
from tests.support.member import Device
from tests.support.restores import dumped, harbour, more, proofs, told, with_device

Lie = Callable[[FeedBuilder], FeedBuilder]


def refused(folder: Path, feed: FeedBuilder, lie: Lie, error: type[LeewardError]) -> None:
    """Nothing of it is taken over, what is here stays, and the proof is kept."""

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        before = await dumped(mine)
        keys = await mine.private.read(lambda db: communities.epoch_keys(db, feed.community))
        server.answer = serving(lie(feed))
        for _ in range(2):
            with pytest.raises(error) as raised:
                await mine.pull.run()
            assert type(raised.value) is error
        assert await dumped(mine) == before
        assert await told(mine) is None
        record = await mine.record()
        assert (record.generation, record.checkpoint) == (1, feed.head.checkpoint)
        after = await mine.private.read(lambda db: communities.epoch_keys(db, feed.community))
        assert set(keys) <= set(after)
        kept = await proofs(mine)
        assert kept[0].what.startswith(f"{error.__name__}: ")
        assert b"/generation" in kept[0].proof, "what was said of a restore is in it"
        assert feed.head.checkpoint.split("\n")[2].encode() in kept[0].proof, "and what was seen before"
        key = distrust_key(feed.community)
        stopped = await mine.private.read(lambda db: settings.get(db, key))
        assert (stopped is not None) == (error in (ForkedHistory, RolledBackHistory))

    with_device(folder, feed, use)


def test_our_own_record_was_another(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> FeedBuilder:
        other = FeedBuilder()
        other._salts = 9_000_000
        more(other, 0, 1)
        return feed.restored([*other.entries, *feed.entries[1:400]])

    refused(tmp_path, harbour(600), lie, ForkedHistory)


def test_the_record_that_follows_is_not_the_one_of_the_note(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> FeedBuilder:
        back = feed.restored(feed.entries[:400])
        back.entries[3], back.entries[300] = back.entries[300], back.entries[3]
        back.sealed.clear()
        back.publish()
        return back

    refused(tmp_path, harbour(600), lie, ForkedHistory)


def test_a_note_that_another_key_signed(tmp_path: Path) -> None:
    refused(tmp_path, harbour(600), lambda feed: feed.restored(feed.entries[:400], by="feed 1"), BadSignature)


def test_a_note_of_another_community(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> FeedBuilder:
        stranger = FeedBuilder("stranger").community
        return feed.restored(feed.entries[:400], note=lambda note: replace(note, community=stranger))

    refused(tmp_path, harbour(600), lie, BadSignature)


@pytest.mark.parametrize(
    "change",
    [
        {"size": 401},
        {"size": 600},
        {"size": limits.FEED_SIZE_MAX},
        {"old": 1, "new": 3},
        {"first_epoch": 1},
        {"first_epoch": 50},
    ],
)
def test_a_note_that_cannot_be_true(tmp_path: Path, change: dict[str, int]) -> None:
    """A size behind the end, another generation, an epoch that had been, an epoch that has not begun."""
    feed = harbour(600)

    def lie(feed: FeedBuilder) -> FeedBuilder:
        def changed(note: GenerationNote) -> GenerationNote:
            return replace(note, **change)  # type: ignore[arg-type]  # the fields above are numbers

        return feed.restored(feed.entries[:400], note=changed)

    # Our own root when it had 401 changes is another than the note says.
    own = change.get("size") in (401, 600)
    refused(tmp_path, feed, lie, ForkedHistory if own else BadGeneration)


def test_a_second_restore_whose_epochs_had_been(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> FeedBuilder:
        first = feed.restored(feed.entries[:500])
        return first.restored(
            feed.entries[:400], note=lambda note: replace(note, first_epoch=note.first_epoch - 9)
        )

    refused(tmp_path, harbour(600), lie, BadGeneration)


def test_a_note_is_missing_between_two(tmp_path: Path) -> None:
    def lie(feed: FeedBuilder) -> FeedBuilder:
        first = feed.restored(feed.entries[:500])
        second = first.restored(first.entries[:500])
        second.generations = second.generations[1:]
        second.publish()
        return second

    refused(tmp_path, harbour(600), lie, BadGeneration)


def test_back_to_the_older_generation(tmp_path: Path) -> None:
    feed = harbour(300)
    back = feed.restored(feed.entries[:200])

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        server.answer = serving(back)
        await mine.pull.run()
        server.answer = serving(feed)
        with pytest.raises(RolledBackHistory):
            await mine.pull.run()
        assert len(await mine.texts()) == 200

    with_device(tmp_path, feed, use)


def test_after_a_restore_the_record_is_watched_as_before(tmp_path: Path) -> None:
    feed = harbour(600)
    back = feed.restored(feed.entries[:400])

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        server.answer = serving(back)
        await mine.pull.run()
        back.entries[20] = harbour(30).restored([]).entries[0]
        back.sealed.clear()
        back.publish()
        with pytest.raises(ForkedHistory):
            await mine.pull.run()

    with_device(tmp_path, feed, use)
