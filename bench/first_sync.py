"""A new member's first sync: fetched, verified, decrypted, inserted, readable; and then searchable.

Against a loopback server that hands out objects sealed beforehand. The baselines insert the very same rows by
executemany, in as many transactions as a sync makes (one for each segment, so that both are equally safe when the power
fails): into the same kind of SQLCipher file with synchronous=FULL, and into plain sqlite, without any search index.
Neither fetches, verifies or decrypts anything. Runs are interleaved; the figures are medians, in posts a second.

`python -m bench first-sync` uses 20,000 posts; LEEWARD_BENCH_POSTS sets another number.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from bench.community import FIRST_POSTS, SealedFeed, Served, sealed_feed
from bench.figures import Figure
from client.services.feed_store import VaultFeedStore
from client.sync.api import Api
from client.sync.pull import Pull
from client.sync.record import Record, unrecorded
from client.vault import connection, feed_apply, feed_queries
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import Priority, VaultThreads

_ROUNDS = 5
_RAW_KEY = bytes(range(48))
_TABLES = ("thread", "post", "pseudonym", "piece")


def figures() -> Iterator[Figure]:
    """The rates, each beside its baseline."""
    posts = int(os.environ.get("LEEWARD_BENCH_POSTS", str(FIRST_POSTS)))
    feed = sealed_feed(posts)
    synced, searchable, encrypted, plain = [], [], [], []
    with tempfile.TemporaryDirectory() as folder, Served(feed) as server:
        rows = _rows_of(feed, server.address, Path(folder) / "rows")
        for number in range(_ROUNDS):
            place = Path(folder) / str(number)
            place.mkdir()
            pulled, indexed = asyncio.run(first_sync(feed, server.address, place))
            synced.append(posts / pulled)
            searchable.append(posts / (pulled + indexed))
            encrypted.append(posts / _insert_encrypted(rows, place / "baseline.db"))
            plain.append(posts / _insert_plain(rows, place / "plain.db"))
    in_vault, in_plain = median(encrypted), median(plain)
    unit = "posts/s"
    yield Figure(
        name="first-sync/readable-to-encrypted-insert",
        value=median(synced),
        unit=unit,
        baseline=in_vault,
        bound=0.8,
        better="higher",
    )
    yield Figure(
        name="first-sync/readable-to-plain-insert",
        value=median(synced),
        unit=unit,
        baseline=in_plain,
        bound=0.35,
        better="higher",
    )
    yield Figure(
        name="first-sync/searchable-to-plain-insert",
        value=median(searchable),
        unit=unit,
        baseline=in_plain,
        bound=0.2,
        better="higher",
    )


async def first_sync(
    feed: SealedFeed,
    address: str,
    place: Path,
    *,
    expected: int | None = None,
    record: Record = unrecorded,
) -> tuple[float, float]:
    """Seconds until everything is verified and readable, and from there until it is searchable.

    `expected` is how many posts there are to read, where some are gone; `record` hears of each request.
    """
    connection.create(place / "private.db", _RAW_KEY, PRIVATE_SCHEMA, fill=feed.joined)
    connection.create(place / "feed.db", _RAW_KEY, FEED_SCHEMA)
    threads = VaultThreads.real()
    with ThreadPoolExecutor(1) as decoder:
        private = await VaultFile.open(place / "private.db", _RAW_KEY, PRIVATE_SCHEMA, threads=threads)
        cache = await VaultFile.open(place / "feed.db", _RAW_KEY, FEED_SCHEMA, threads=threads)
        api = Api(address, record=record)
        store = VaultFeedStore(community_id=feed.community, private=private, feed=cache)
        pull = Pull(api=api, store=store, decoder=decoder)
        began = time.perf_counter()
        pulled = await pull.run()
        read = await cache.read(partial(feed_queries.threads, limit=50))
        readable = time.perf_counter() - began
        if pulled.new_posts != (feed.posts if expected is None else expected) or len(read) != 50:
            raise AssertionError("the first sync did not bring everything")
        began = time.perf_counter()
        wanted = partial(cache.wanted, before=Priority.HOUSEKEEPING)
        while await cache.write(partial(feed_apply.index_some, changes=2048, wanted=wanted)):
            pass
        indexed = time.perf_counter() - began
        await api.close()
        await cache.close()
        await private.close()
    await asyncio.to_thread(threads.shut_down)
    return readable, indexed


def _rows_of(feed: SealedFeed, address: str, place: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that a first sync leaves behind, by table: what the baselines insert."""
    place.mkdir()
    asyncio.run(first_sync(feed, address, place))
    db = connection.connect(place / "feed.db", _RAW_KEY, FEED_SCHEMA)
    rows = {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    db.close()
    return rows


def _insert_encrypted(rows: dict[str, list[tuple[Any, ...]]], path: Path) -> float:
    connection.create(path, _RAW_KEY, FEED_SCHEMA)
    db = connection.connect(path, _RAW_KEY, FEED_SCHEMA)
    seconds = _insert(db, rows)
    db.close()
    return seconds


def _insert_plain(rows: dict[str, list[tuple[Any, ...]]], path: Path) -> float:
    db = sqlite3.connect(path, isolation_level=None)
    for statement in FEED_SCHEMA.migrations[0].statements:
        if "post_index" not in statement:
            db.execute(statement)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    seconds = _insert(db, rows)
    db.close()
    return seconds


def _insert(db: Connection | sqlite3.Connection, rows: dict[str, list[tuple[Any, ...]]]) -> float:
    """Seconds for all rows in as many transactions as a sync makes: one for each piece."""
    pieces = len(rows["piece"])
    statements = {
        table: f"INSERT INTO {table} VALUES ({', '.join('?' * len(values[0]))})"
        for table, values in rows.items()
    }
    began = time.perf_counter()
    for number in range(pieces):
        db.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            part = values[number * len(values) // pieces : (number + 1) * len(values) // pieces]
            db.executemany(statements[table], part)
        db.execute("COMMIT")
    return time.perf_counter() - began
