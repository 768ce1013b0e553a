"""What encryption costs in daily use: keeping an entry, reading, searching; and what a full vault costs at unlocking.

Beside each figure stands plain sqlite with the same schema, the same rows and the same settings, turn about with ours
in one run. Both sides use the very functions of client.vault that the application uses. An insert is one journal entry
in a transaction of its own, synced to the disk before it returns (synchronous=FULL, WAL, its words indexed). Reads are
warm: each has been made once before.

Unlocking is measured from behind the key derivation to the end of everything that the first places load: Today's
check-ins, drafts, threads and messages, the journal's first page and the community's. A vault with 5,000 entries and a
community of 100,000 posts stands beside one that has joined the same community and holds nothing.
LEEWARD_BENCH_POSTS sets another number of posts.
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final, cast

from bench.community import SealedFeed, sealed_feed, sentences
from bench.figures import Figure
from bench.search import fill
from client.crypto.kdf import Argon2Parameters, stretch_passphrase
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services import unlocking
from client.services.key_making import KeyMaking
from client.services.memberships import Circumstances
from client.services.session import Session
from client.vault import check_ins, connection, epochs, journal
from client.vault.connection import Schema
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection, Cursor, genuinely
from client.vault.worker import VaultThreads

_RAW_KEY: Final = bytes(range(48))
_ENTRIES: Final = 5_000
_CHARACTERS: Final = 600
_INSERTS: Final = 400
_READS: Final = 400
_UNLOCKS: Final = 25
_PAGE: Final = 50
_CHECK_INS: Final = 1_000
_POSTS: Final = 100_000
_PASSPHRASE: Final = "twelve boats behind the long wall"
_DAY: Final = 86_400
_NOW: Final = 1_760_000_000

Timed = Callable[[], object]


def figures() -> Iterator[Figure]:
    """Inserts, reads, and unlocking."""
    with tempfile.TemporaryDirectory() as folder:
        yield from daily_use(Path(folder), entries=_ENTRIES, inserts=_INSERTS, reads=_READS)
        posts = int(os.environ.get("LEEWARD_BENCH_POSTS", str(_POSTS)))
        yield from asyncio.run(unlocked(Path(folder), posts=posts, entries=_ENTRIES, rounds=_UNLOCKS))


def daily_use(folder: Path, *, entries: int, inserts: int, reads: int) -> Iterator[Figure]:
    """Keeping and reading in one open file, beside the same in plain sqlite."""
    sides = (_ours(folder / "ours.db"), _plain(folder / "plain.db", PRIVATE_SCHEMA))
    old = _entries(entries)
    for timed in _asked(sides, partial(_write_entries, entries=old), "BEGIN IMMEDIATE"):
        timed()
    new = _entries(inserts, seed=2, prefix="new")
    kept = [_asked(sides, partial(journal.add, entry=entry), "BEGIN IMMEDIATE") for entry in new]
    yield _figure("vault/insert", kept, bound=2.0)

    chance = random.Random(3)
    ids = [f"old {chance.randrange(entries)}" for _ in range(reads)]
    words = [sentences(chance, 1) for _ in range(reads)]
    looks: dict[str, list[Callable[[Connection], object]]] = {
        "page": [partial(journal.newest, limit=_PAGE)] * reads,
        "entry": [partial(journal.get, entry_id=id_) for id_ in ids],
        "search": [partial(journal.search, typed=word, limit=_PAGE) for word in words],
    }
    for name, asked in looks.items():
        pairs = [_asked(sides, look) for look in asked]
        _both(pairs)  # once before it counts: these are warm reads
        yield _figure(f"vault/read-{name}", pairs, bound=1.1)
    for db in sides:
        db.close()


async def unlocked(folder: Path, *, posts: int, entries: int, rounds: int) -> list[Figure]:
    """From the derived key to the first pages, of a full vault and of an empty one."""
    feed = sealed_feed(1)
    threads = VaultThreads.real()
    stretch = _Derived()
    sizes = {"full": (posts, entries), "empty": (0, 0)}
    taken: dict[str, list[float]] = {name: [] for name in sizes}
    try:
        with ThreadPoolExecutor(1) as decoder:
            around = Circumstances(decoder=decoder, now=lambda: float(_NOW))
            for name, (in_feed, in_journal) in sizes.items():
                await _make(folder / name, feed, threads, stretch, posts=in_feed, entries=in_journal)
            for number in range(-1, rounds):
                for name in sorted(sizes, reverse=bool(number % 2)):
                    seconds = await _first_pages(folder / name, feed.community, threads, around, stretch)
                    if number >= 0:
                        taken[name].append(seconds)
    finally:
        await asyncio.to_thread(threads.shut_down)
    return [
        Figure(
            name="vault/unlock-to-first-page",
            value=median(taken["full"]) * 1000,
            unit="ms",
            baseline=median(taken["empty"]) * 1000,
            bound=1.5,
        )
    ]


class _Derived:
    """Argon2id, done once for each salt: what comes behind the derivation is what is measured."""

    def __init__(self) -> None:
        self._keys: dict[bytes, bytes] = {}

    def __call__(self, passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
        if salt not in self._keys:
            self._keys[salt] = stretch_passphrase(passphrase, salt, parameters)
        return self._keys[salt]


async def _make(
    folder: Path, feed: SealedFeed, threads: VaultThreads, stretch: _Derived, *, posts: int, entries: int
) -> None:
    making = KeyMaking(parameters=Argon2Parameters(), stretch=stretch)
    new = await unlocking.create(folder, passphrase=_PASSPHRASE, threads=threads, making=making)
    vault = new.vault
    await vault.private.write(feed.join)
    await vault.private.write(partial(_write_life, entries=entries))
    await vault.open_community(feed.community, FEED_SCHEMA)
    await vault.close()
    path = folder / f"{vault.data_key.community_file_name(feed.community)}.db"
    filling = connection.connect(path, vault.data_key.community_file(feed.community), FEED_SCHEMA)
    fill(filling, posts)
    connection.close_checkpointed(filling)


async def _first_pages(
    folder: Path, community: str, threads: VaultThreads, around: Circumstances, stretch: _Derived
) -> float:
    """Seconds until everything is there that Today, the journal and the community show first."""
    began = time.perf_counter()
    vault = await unlocking.unlock(folder, passphrase=_PASSPHRASE, threads=threads, stretch=stretch)
    async with Session(vault=vault, around=around) as session:
        await session.memberships.every()
        await session.journaling.check_in_draft()
        await session.journaling.check_ins_between(first=_NOW - 15 * _DAY, until=_NOW + 2 * _DAY)
        await session.conversing.drafts()
        await session.conversing.threads(community=community, limit=3)
        await session.conversing.messages(community=community)
        await session.journaling.entries(limit=_PAGE)
        await session.journaling.entry_drafts()
        await session.conversing.rooms(community=community)
        await session.conversing.cards(community=community)
        seconds = time.perf_counter() - began
    await vault.close()
    return seconds


def _figure(name: str, pairs: list[tuple[Timed, Timed]], *, bound: float) -> Figure:
    ours, plain = _both(pairs)
    return Figure(name=name, value=median(ours) * 1000, unit="ms", baseline=median(plain) * 1000, bound=bound)


def _both(pairs: list[tuple[Timed, Timed]]) -> tuple[list[float], list[float]]:
    """Seconds of each, turn about; who begins changes from pair to pair."""
    seconds: tuple[list[float], list[float]] = ([], [])
    for number, pair in enumerate(pairs):
        for side in (0, 1) if number % 2 else (1, 0):
            began = time.perf_counter()
            pair[side]()
            seconds[side].append(time.perf_counter() - began)
    return seconds


def _in_transaction(
    db: Connection, kept: Cursor, work: Callable[[Connection], object], begin: str = "BEGIN"
) -> None:
    """The same, but for the question that only SQLCipher needs."""
    kept.execute(begin)
    work(db)
    kept.execute("COMMIT")


def _in_sealed_transaction(
    db: Connection, kept: Cursor, work: Callable[[Connection], object], begin: str = "BEGIN"
) -> None:
    """As client.vault.vault_file does it."""
    kept.execute(begin)
    genuinely(db, work, kept)
    kept.execute("COMMIT")


def _asked(
    sides: tuple[Connection, Connection], work: Callable[[Connection], object], begin: str = "BEGIN"
) -> tuple[Timed, Timed]:
    ours, plain = sides
    return (
        partial(_in_sealed_transaction, ours, ours.cursor(), work, begin),
        partial(_in_transaction, plain, plain.cursor(), work, begin),
    )


def _ours(path: Path) -> Connection:
    connection.create(path, _RAW_KEY, PRIVATE_SCHEMA, fill=partial(epochs.begin, vault_id=b"v" * 16))
    return connection.connect(path, _RAW_KEY, PRIVATE_SCHEMA)


def _plain(path: Path, schema: Schema) -> Connection:
    """The same form and settings in plain sqlite, as far as its version knows them."""
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in (
        f"page_size = {connection.PAGE_BYTES}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "temp_store = MEMORY",
        "cell_size_check = ON",
        "secure_delete = ON",
        "foreign_keys = ON",
        f"cache_size = -{schema.cache_kib}",
    ):
        db.execute(f"PRAGMA {pragma}")
    for step in schema.migrations:
        for statement in step.statements:
            # Older systems' FTS5 has no such option; it plays a part in erasing only.
            if "'secure-delete'" not in statement or sqlite3.sqlite_version_info >= (3, 42):
                db.execute(statement)
    return cast(Connection, db)


def _write_life(db: Connection, *, entries: int) -> None:
    _write_entries(db, _entries(entries))
    for number in range(min(entries, _CHECK_INS)):
        moment = Moment(_NOW - number * _DAY // 2, 0)
        check_ins.add(db, CheckIn(f"check-in {number}", moment, number % 5 + 1))


def _write_entries(db: Connection, entries: list[JournalEntry]) -> None:
    for entry in entries:
        journal.add(db, entry)


def _entries(number: int, *, seed: int = 1, prefix: str = "old") -> list[JournalEntry]:
    """Entries as long as a person's, three a day, the last of them today."""
    chance = random.Random(seed)
    return [
        JournalEntry(
            f"{prefix} {each}",
            Moment(_NOW - (number - each) * _DAY // 3, 60),
            sentences(chance, _CHARACTERS),
            mood=each % 5 + 1,
        )
        for each in range(number)
    ]
