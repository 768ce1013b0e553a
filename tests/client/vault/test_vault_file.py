from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.domain.errors import BugError, DiskFull, VaultDamaged, VaultInUse
from client.domain.journal import JournalEntry, Moment
from client.vault import connection, journal
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from client.vault.worker import VaultThreads

LONG = "The rain came over the ridge and the path went quiet. " * 300


def _no_pause(_: float) -> None:
    return


def _entry(number: int, text: str = "some words") -> JournalEntry:
    return JournalEntry(id=f"entry-{number}", created=Moment(1_700_000_000 + number, 60), text=text)


def _adding(number: int, text: str = "some words") -> Callable[[Connection], None]:
    return lambda db: journal.add(db, _entry(number, text))


def _with_file(
    path: Path,
    raw_key: bytes,
    use: Callable[[VaultFile], Awaitable[None]],
    *,
    pause: Callable[[float], None] = _no_pause,
    inline: bool = False,
) -> None:
    async def run() -> None:
        threads = VaultThreads.inline() if inline else VaultThreads.real()
        try:
            file = await VaultFile.open(path, raw_key, PRIVATE_SCHEMA, threads=threads, pause=pause)
            try:
                await use(file)
            finally:
                await file.close()
        finally:
            threads.shut_down()

    asyncio.run(run())


@pytest.mark.parametrize("inline", [False, True])
def test_a_returned_write_is_there_for_the_next_read(
    private_path: Path, raw_key: bytes, inline: bool
) -> None:
    async def use(file: VaultFile) -> None:
        for number in range(20):
            await file.write(_adding(number))
            assert await file.read(journal.total) == number + 1

    _with_file(private_path, raw_key, use, inline=inline)


def test_a_change_that_raises_leaves_nothing(private_path: Path, raw_key: bytes) -> None:
    def change(db: Connection) -> None:
        journal.add(db, _entry(1))
        raise LookupError("half way")

    async def use(file: VaultFile) -> None:
        with pytest.raises(LookupError):
            await file.write(change)
        assert await file.read(journal.total) == 0
        await file.write(_adding(1))
        assert await file.read(journal.total) == 1

    _with_file(private_path, raw_key, use)


def test_a_broken_rule_of_the_schema_is_our_bug_and_quotes_nobody(private_path: Path, raw_key: bytes) -> None:
    async def use(file: VaultFile) -> None:
        await file.write(_adding(1, "first"))
        with pytest.raises(BugError) as bug:
            await file.write(_adding(1, "second"))
        assert bug.value.what == "SQLITE_CONSTRAINT"
        entry = await file.read(lambda db: journal.get(db, "entry-1"))
        assert entry is not None
        assert entry.text == "first"

    _with_file(private_path, raw_key, use)


def test_reading_cannot_write(private_path: Path, raw_key: bytes) -> None:
    async def use(file: VaultFile) -> None:
        with pytest.raises(Exception):  # noqa: B017 - any error will do, as long as nothing was written
            await file.read(_adding(1))
        assert await file.read(journal.total) == 0

    _with_file(private_path, raw_key, use)


def test_a_full_disk_keeps_what_was_there_and_says_so(private_path: Path, raw_key: bytes) -> None:
    def fill(db: Connection) -> None:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {int(pages) + 2}")
        journal.add(db, _entry(2, LONG * 5))

    async def use(file: VaultFile) -> None:
        await file.write(_adding(1))
        with pytest.raises(DiskFull):
            await file.write(fill)
        assert await file.read(journal.total) == 1

    _with_file(private_path, raw_key, use)


def test_a_file_held_by_somebody_else_is_in_use(private_path: Path, raw_key: bytes) -> None:
    other = connection.connect(private_path, raw_key, PRIVATE_SCHEMA)

    def impatient(db: Connection) -> None:
        db.execute("PRAGMA busy_timeout = 1")

    async def use(file: VaultFile) -> None:
        await file.write(impatient)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(VaultInUse):
            await file.write(_adding(1))
        other.execute("ROLLBACK")
        await file.write(_adding(1))

    _with_file(private_path, raw_key, use)
    other.close()


def _fill_many_pages(path: Path, raw_key: bytes) -> None:
    db = connection.connect(path, raw_key, PRIVATE_SCHEMA)
    db.execute("BEGIN")
    for number in range(60):
        journal.add(db, _entry(number, f"{number} {LONG}"))
    db.execute("COMMIT")
    connection.close_checkpointed(db)


def _flip_late_pages(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    for at in range(len(raw) // 2 + 4000, len(raw), connection.PAGE_BYTES):
        raw[at] ^= 1
    path.write_bytes(raw)


def _lengths(db: Connection) -> int:
    return sum(len(entry.text) for entry in journal.newest(db, limit=100))


def test_a_read_that_fails_for_a_moment_is_done_again(private_path: Path, raw_key: bytes) -> None:
    _fill_many_pages(private_path, raw_key)
    looks: list[float] = []

    def heal(seconds: float) -> None:
        if not looks:
            _flip_late_pages(private_path)
        looks.append(seconds)

    async def use(file: VaultFile) -> None:
        _flip_late_pages(private_path)
        assert await file.read(_lengths) > 60 * len(LONG)
        assert len(looks) == 1
        await file.write(_adding(100))

    _with_file(private_path, raw_key, use, pause=heal)


def test_damage_that_stays_is_said_and_the_rest_can_still_be_read(private_path: Path, raw_key: bytes) -> None:
    _fill_many_pages(private_path, raw_key)

    async def use(file: VaultFile) -> None:
        _flip_late_pages(private_path)
        with pytest.raises(VaultDamaged) as noticed:
            await file.read(_lengths)
        assert (noticed.value.part, noticed.value.reason) == ("private", "page")
        assert await file.read(lambda db: journal.get(db, "entry-1")) is not None

    _with_file(private_path, raw_key, use)


def test_closing_finishes_what_was_asked_and_folds_the_log_in(private_path: Path, raw_key: bytes) -> None:
    async def use(file: VaultFile) -> None:
        writes = [asyncio.create_task(file.write(_adding(number))) for number in range(20)]
        await asyncio.sleep(0)
        await file.close()
        await asyncio.gather(*writes)
        assert [each.name for each in private_path.parent.iterdir()] == ["private.db"]
        with pytest.raises(BugError):
            await file.write(_adding(99))
        await file.close()

    _with_file(private_path, raw_key, use)
    db = connection.connect(private_path, raw_key, PRIVATE_SCHEMA)
    assert journal.total(db) == 20
    db.close()


def test_a_write_happens_though_nobody_waits_for_it_any_more(private_path: Path, raw_key: bytes) -> None:
    async def use(file: VaultFile) -> None:
        task = asyncio.create_task(file.write(_adding(1)))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    _with_file(private_path, raw_key, use)
    db = connection.connect(private_path, raw_key, PRIVATE_SCHEMA)
    assert journal.total(db) == 1
    db.close()
