"""A member's device for tests: real SQLCipher files and threads, and a pull against a loopback server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from client.crypto.identity import MemberKeys
from client.services.feed_store import VaultFeedStore
from client.sync.api import Api
from client.sync.pull import Pull
from client.vault import communities, connection, epochs, feed_queries
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import VaultThreads
from protocol import signed_note
from tests.support.feed_builder import FeedBuilder, named_bytes, named_id

T = TypeVar("T")
RAW_KEY = bytes(range(48))
NOW = 1_800_000_000.0


def _make_folder(folder: Path) -> None:
    folder.mkdir(exist_ok=True)


async def no_pause(_: float) -> None:
    """Goes on at once."""


@dataclass
class Device:
    """One member's open files and connection."""

    feed: FeedBuilder
    private: VaultFile
    cache: VaultFile
    store: VaultFeedStore
    api: Api
    pull: Pull
    keys: MemberKeys

    async def look(self, query: Callable[..., T], *args: object, **kwargs: object) -> T:
        """Read the community's file."""
        return await self.cache.read(lambda db: query(db, *args, **kwargs))

    async def texts(self) -> list[str]:
        """All posts' texts, newest first."""
        views = await self.look(partial(feed_queries.newest_posts, limit=10**6))
        return [view.text for view in views]

    async def record(self) -> CommunityRecord:
        """The community as the private file has it."""
        found = await self.private.read(lambda db: communities.get(db, self.feed.community))
        assert found is not None
        return found


def keys_of(name: str) -> MemberKeys:
    """Keys that depend on the name alone."""
    return MemberKeys(
        named_bytes(f"{name} login"), named_bytes(f"{name} hpke", 96), named_bytes(f"{name} mailbox")
    )


@asynccontextmanager
async def device(
    folder: Path,
    feed: FeedBuilder,
    address: str,
    *,
    name: str = "me",
    patience: float = 1.0,
    now: Callable[[], float] = lambda: NOW,
) -> AsyncIterator[Device]:
    """Open (and make, the first time) the device of a member who joined before anything was published."""
    _make_folder(folder)
    private_path, cache_path = folder / "private.db", folder / "feed.db"
    keys = keys_of(name)
    if not private_path.exists():
        fill = partial(_joined, feed=feed, keys=keys, name=name, address=address)
        connection.create(private_path, RAW_KEY, PRIVATE_SCHEMA, fill=fill)
    if not cache_path.exists():
        connection.create(cache_path, RAW_KEY, FEED_SCHEMA)
    threads = VaultThreads.real()
    decoder = ThreadPoolExecutor(1, "decoder")
    private = await VaultFile.open(private_path, RAW_KEY, PRIVATE_SCHEMA, threads=threads)
    cache = await VaultFile.open(cache_path, RAW_KEY, FEED_SCHEMA, threads=threads)
    api = Api(address, patience=patience)
    store = VaultFeedStore(community_id=feed.community, private=private, feed=cache, now=lambda: NOW)
    pull = Pull(api=api, store=store, decoder=decoder, now=now, pause=no_pause)
    try:
        yield Device(feed, private, cache, store, api, pull, keys)
    finally:
        await api.close()
        await cache.close()
        await private.close()
        decoder.shutdown()
        await asyncio.to_thread(threads.shut_down)


def _joined(db: Connection, *, feed: FeedBuilder, keys: MemberKeys, name: str, address: str) -> None:
    epochs.begin(db, vault_id=b"v" * 16)
    member = str(named_id(name))
    communities.add(
        db,
        CommunityRecord(
            id=feed.community,
            name="Harbour",
            addresses=(address,),
            root_key=signed_note.public_bytes(feed.root_key),
            login_seed=keys.login_seed,
            hpke_private_key=keys.hpke_private_key,
            mailbox_key=keys.mailbox_key,
            state="joined",
            member_id=member,
            pseudonym_id=member,
            pseudonym="Quiet Harbour",
            descriptor=feed.descriptor_note.encode(),
        ),
    )
    communities.add_epoch_key(
        db, community_id=feed.community, key=EpochKey(feed.epoch, feed.epoch_keys[feed.epoch])
    )


def run(work: Callable[[], Awaitable[None]]) -> None:
    """Run a test's coroutine on a loop of its own."""

    async def whole() -> None:
        await work()

    asyncio.run(whole())
