"""A record that was restored from a backup: followed where the root key vouches for it and it is our own record."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from client.domain.errors import AccessEnded, ServerMisbehaved
from client.vault import communities, feed_cut, feed_queries, restarted
from client.vault.sqlcipher import Connection
from protocol import changes
from protocol.leaves import Entry
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id
from tests.support.loopback import Loopback, serving
from tests.support.member import Device, keys_of
from tests.support.restores import dumped, harbour, indexed, more, proofs, told, with_device


def same_as_afresh(folder: Path, feed: FeedBuilder, found: dict[str, list[object]]) -> None:
    async def use(mine: Device, _: Loopback) -> None:
        await mine.pull.run()
        expected = await dumped(mine)
        assert found == expected

    with_device(folder, feed, use)


@pytest.mark.parametrize("k", [600, 599, 513, 512, 1, 0])
def test_the_rest_is_dropped_and_what_comes_in_its_place_is_read(tmp_path: Path, k: int) -> None:
    feed = harbour(600)
    found: list[dict[str, list[object]]] = []
    back = feed.restored(feed.entries[:k])
    back.post("later", "words after the restore", title="Later")
    back.publish()

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        await indexed(mine)
        server.answer = serving(back)
        pulled = await mine.pull.run()
        assert (pulled.size, pulled.changed) == (k + 2, True)
        assert await mine.texts() == [
            "words after the restore",
            *(f"words {n}" for n in range(k - 1, -1, -1)),
        ]
        await indexed(mine)
        assert bool(await mine.look(feed_queries.search_newest, "words 599")) == (k == 600)
        record = await mine.record()
        assert (record.generation, record.checkpoint) == (2, back.head.checkpoint)
        assert await told(mine) == restarted.Told(2, k)
        assert await proofs(mine) == [], "a restore breaks no rule"
        keys = await mine.private.read(lambda db: communities.epoch_keys(db, feed.community))
        assert {key.epoch: key.key for key in keys} == back.epoch_keys
        asked = len(server.paths())
        assert not (await mine.pull.run()).changed
        assert len(server.paths()) == asked + 1, "and it goes on as always"
        found.append(await dumped(mine))

    with_device(tmp_path / "old", feed, use)
    same_as_afresh(tmp_path / "new", back, found[0])


@pytest.mark.parametrize("seed", range(14))
def test_a_file_is_as_if_the_lost_part_had_never_been(tmp_path: Path, seed: int) -> None:
    """Whatever the lost part had done to older words: reworded, taken out, locked, pinned, renamed."""
    chance = random.Random(seed)
    feed = FeedBuilder(members=[keys_of("me").mailbox_key])
    feed.pseudonym("ann", "Quiet Harbour")
    feed.pseudonym("bob", "Late Ferry")
    kept: list[Entry] = []
    k, size = chance.randrange(300, 700), chance.randrange(700, 900)
    posts: dict[str, list[int]] = {}
    while len(feed.entries) < size:
        if len(feed.entries) == k:
            kept = list(feed.entries)
            feed.publish()
        scribble(chance, feed, posts, kind=seed % 7)
    feed.publish()
    back = feed.restored(kept)
    found: list[dict[str, list[object]]] = []

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        if seed % 2:
            await indexed(mine)
        server.answer = serving(back)
        await mine.pull.run()
        found.append(await dumped(mine))

    with_device(tmp_path / "old", feed, use)
    same_as_afresh(tmp_path / "new", back, found[0])


def scribble(chance: random.Random, feed: FeedBuilder, posts: dict[str, list[int]], *, kind: int) -> None:
    """One change: mostly a post, now and then one of this kind."""
    at = len(feed.entries)
    name = chance.choice(list(posts)) if posts and chance.random() < 0.01 else ""
    thread = f"post {int(name.split()[1]) % 5}" if name else ""
    author = ("ann", "bob")[int(name.split()[1]) % 2] if name else ""
    if name and kind == 0:
        posts[name].append(feed.edit(name, f"new words {at}", thread=thread, author=author))
    elif name and kind == 1:
        feed.remove(name, tuple(posts.pop(name)))
    elif name and kind == 2:
        lock = changes.Lock(id=named_id(f"lock {at}").bytes, hour=1, thread=named_id(thread).bytes)
        unlock = changes.Unlock(id=lock.id, hour=1, thread=lock.thread)
        feed.add(lock if chance.random() < 0.5 else unlock)
    elif name and kind == 3:
        pin, pinned = named_id(f"pin {at}").bytes, chance.random() < 0.5
        feed.add(changes.Pin(id=pin, hour=1, thread=named_id(thread).bytes, pinned=pinned))
    elif name and kind == 4:
        feed.pseudonym(author, f"Name {at}")
    elif name and kind == 5:
        notes = changes.encode_body(changes.NoteBody((f"note-{at}",)))
        note = changes.Note(
            id=named_id(f"note {at}").bytes,
            hour=1,
            post=named_id(name).bytes,
            author=named_id(author).bytes,
            thread=named_id(thread).bytes,
            room=feed.room.bytes,
        )
        posts[name].append(feed.add(note, notes))
    else:
        own = f"post {at}"
        author = ("ann", "bob")[at % 2]
        posts[own] = [feed.post(own, f"words {at}", thread=f"post {at % 5}", author=author)]


@pytest.mark.parametrize("one_by_one", [0, 2000])
def test_no_lost_word_is_in_the_index(
    tmp_path: Path, one_by_one: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_cut, "_ONE_BY_ONE", one_by_one)
    feed = harbour(300)
    feed.post("late", "an unmistakable mongoose", thread="post 1")
    feed.publish()
    back = feed.restored(feed.entries[:290])

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        await indexed(mine)
        assert len(await mine.look(feed_queries.search_newest, "mongoose")) == 1
        server.answer = serving(back)
        await mine.pull.run()
        await indexed(mine)
        assert await mine.look(feed_queries.search_newest, "mongoose") == []
        assert len(await mine.look(feed_queries.search_newest, "words", limit=500)) == 290

        def shadows(db: Connection) -> bytes:
            rows = db.execute("SELECT block FROM post_index_data UNION ALL SELECT term FROM post_index_idx")
            return b"".join(bytes(row[0]) for row in rows)

        assert b"mongoos" not in await mine.cache.read(shadows)

    with_device(tmp_path, feed, use)


def test_two_restores_while_one_was_away(tmp_path: Path) -> None:
    """The second from an older backup than the first, so that the first's own note is in no record any more."""
    feed = harbour(700)
    first = feed.restored(feed.entries[:600])
    more(first, 1000, 1100)
    first.publish()
    second = first.restored(feed.entries[:300])
    found: list[dict[str, list[object]]] = []

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        server.answer = serving(second)
        await mine.pull.run()
        assert await mine.texts() == [f"words {n}" for n in range(299, -1, -1)]
        assert await told(mine) == restarted.Told(3, 300)
        found.append(await dumped(mine))

    with_device(tmp_path / "old", feed, use)
    same_as_afresh(tmp_path / "new", second, found[0])


def test_two_restores_the_second_from_the_log_of_the_first(tmp_path: Path) -> None:
    feed = harbour(700)
    first = feed.restored(feed.entries[:300])
    more(first, 1000, 1100)
    second = first.restored(first.entries[:350])

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        server.answer = serving(second)
        await mine.pull.run()
        texts = await mine.texts()
        assert texts[:2] == ["words 1048", "words 1047"]
        assert texts[-300:] == [f"words {n}" for n in range(299, -1, -1)]
        assert await told(mine) == restarted.Told(3, 350)

    with_device(tmp_path, feed, use)


@pytest.mark.parametrize("held", [1, 255, 256, 300, 400])
def test_nothing_is_dropped_where_less_than_that_was_here(tmp_path: Path, held: int) -> None:
    feed = harbour(held)

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        await indexed(mine)
        more(feed, held, 400)
        back = feed.restored(feed.entries)
        server.answer = serving(back)
        assert (await mine.pull.run()).size == 401
        assert await mine.texts() == [f"words {n}" for n in range(399, -1, -1)]

    with_device(tmp_path, feed, use)


def test_it_goes_on_where_a_pull_was_stopped_in_the_middle(tmp_path: Path) -> None:
    """In the middle of a first sync, and then in the middle of the first of the new generation."""
    feed = harbour(1500)
    back = feed.restored(feed.entries[:1100])
    found: list[dict[str, list[object]]] = []

    async def use(mine: Device, server: Loopback) -> None:
        for source, missing in ((feed, 1), (back, 0)):
            gone = source.objects.pop(source.sealed[missing][0])
            server.answer = serving(source)
            with pytest.raises(ServerMisbehaved):
                await mine.pull.run()
            source.objects[source.sealed[missing][0]] = gone
        held = set(await mine.look(feed_queries.whole_segments))
        assert held
        before = len(server.paths())
        await mine.pull.run()
        fetched = {path.rpartition("/")[2] for path in server.paths()[before:]}
        assert not fetched & {back.sealed[n][0].hex() for n in held}, "what is here is not asked for again"
        assert await told(mine) == restarted.Told(2, 1100)
        found.append(await dumped(mine))

    with_device(tmp_path / "old", feed, use)
    same_as_afresh(tmp_path / "new", back, found[0])


def test_whoever_joins_afterwards_needs_no_note(tmp_path: Path) -> None:
    back = harbour(300).restored(harbour(300).entries[:200])

    async def use(mine: Device, _: Loopback) -> None:
        await mine.pull.run()
        assert (await mine.record()).generation == 2
        assert await told(mine) is None

    with_device(tmp_path, back, use)


def test_whoever_came_after_the_backup_keeps_reading_what_is_here(tmp_path: Path) -> None:
    """The restored server does not know them: it has no key for them, and takes nothing from them."""
    feed = harbour(600)

    async def use(mine: Device, server: Loopback) -> None:
        await mine.pull.run()
        before = await dumped(mine)
        feed.members = [named_bytes("another")]
        back = feed.restored(feed.entries[:400])
        server.answer = serving(back)
        with pytest.raises(AccessEnded):
            await mine.pull.run()
        assert await dumped(mine) == before
        assert await told(mine) is None

    with_device(tmp_path, feed, use)
