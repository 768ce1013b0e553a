"""Devices before a server that was brought back from a backup, and what their files then say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from client.vault import evidence, feed_apply, restarted
from client.vault.sqlcipher import Connection
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback, serving
from tests.support.member import Device, device, keys_of, run

Use = Callable[[Device, Loopback], Awaitable[None]]


def with_device(folder: Path, feed: FeedBuilder, use: Use) -> None:
    with Loopback(serving(feed)) as server:

        async def work() -> None:
            async with device(folder, feed, server.address) as mine:
                await use(mine, server)

        run(work)


def harbour(posts: int) -> FeedBuilder:
    feed = FeedBuilder(members=[keys_of("me").mailbox_key])
    more(feed, 0, posts)
    feed.publish()
    return feed


def more(feed: FeedBuilder, first: int, end: int) -> None:
    for n in range(first, end):
        feed.post(f"post {n}", f"words {n}", thread=f"post {n % 9}", title=f"t {n}" if n < 9 else "", hour=n)


async def indexed(mine: Device) -> None:
    while await mine.cache.write(lambda db: feed_apply.index_some(db, changes=512)):
        pass


async def dumped(mine: Device) -> dict[str, list[object]]:
    """All the file says of the feed, but for what counts rows."""
    await indexed(mine)
    columns = {
        "post": "place, wording, (SELECT id FROM thread WHERE key = thread), id, author, hour, flags, answers, title,"
        " text, notes, noted",
        "thread": "id, room, newest, locked, lock_seq, pinned, pin_seq",
        "control": "seq, kind, hour, header, body",
        "pseudonym": "id, seq, hour, flags, name, hpke_key",
        "erased": "seq, listed",
        "early_wording": "*",
        "piece": "number, root, size, indexed, leaves",
        "manifest_page": "*",
        "seen": "generation, number, size, root, checkpoint, head",
    }

    def read(db: Connection) -> dict[str, list[object]]:
        return {
            table: db.execute(f"SELECT {names} FROM {table} ORDER BY 1").fetchall()
            for table, names in columns.items()
        }

    def check(db: Connection) -> None:
        db.execute("INSERT INTO post_index (post_index, rank) VALUES ('integrity-check', 1)")

    await mine.cache.write(check)
    return await mine.cache.read(read)


async def told(mine: Device) -> restarted.Told | None:
    return await mine.private.read(lambda db: restarted.told(db, mine.feed.community))


async def proofs(mine: Device) -> list[evidence.Evidence]:
    return await mine.private.read(lambda db: evidence.of_community(db, mine.feed.community))
