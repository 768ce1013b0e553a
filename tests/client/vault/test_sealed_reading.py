"""A page that fails its seal is never read as zeros, which SQLCipher hands out in its place without an error."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from client.domain.errors import VaultDamaged
from client.domain.journal import JournalEntry, Moment
from client.domain.progress import Progress
from client.vault import connection, copying, journal
from client.vault.connection import PAGE_BYTES, Migration
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection, Error
from client.vault.vault_file import VaultFile
from client.vault.worker import VaultThreads

# Its last piece is a page of its own: nothing else has to be read after that.
LONG = "x" * 12_000
ENTRY = JournalEntry("long", Moment(1_700_000_000, 60), LONG)


@pytest.fixture
def damaged(private_path: Path, raw_key: bytes) -> Path:
    """A private file with one bit flipped on the page that the long entry ends on."""
    db = connection.connect(private_path, raw_key, PRIVATE_SCHEMA)
    before = private_path.stat().st_size // PAGE_BYTES
    journal.add(db, ENTRY)
    connection.close_checkpointed(db)
    whole = private_path.read_bytes()
    for page in range(before - 1, len(whole) // PAGE_BYTES):
        flipped = bytearray(whole)
        flipped[page * PAGE_BYTES + 100] ^= 1
        private_path.write_bytes(flipped)
        if _read_without_a_word(private_path, raw_key) not in (None, LONG):
            return private_path
    raise AssertionError("SQLCipher has become better than this: the module is not needed any more")


def _read_without_a_word(path: Path, raw_key: bytes) -> str | None:
    beside = path.with_name("looked-at.db")
    shutil.copy(path, beside)
    try:
        db = connection.connect(beside, raw_key, PRIVATE_SCHEMA)
    except VaultDamaged:  # a page that is read by opening: there is no way to pass that over
        return None
    try:
        return str(db.execute("SELECT text FROM journal_entry").fetchone()[0])
    except Error:
        return None
    finally:
        db.close()


def _use(path: Path, raw_key: bytes, use: Callable[[VaultFile], Awaitable[object]]) -> object:
    async def run() -> object:
        threads = VaultThreads.inline()
        file = await VaultFile.open(path, raw_key, PRIVATE_SCHEMA, threads=threads, pause=lambda _: None)
        try:
            return await use(file)
        finally:
            await file.close()

    return asyncio.run(run())


def test_a_read_says_that_the_file_is_damaged(damaged: Path, raw_key: bytes) -> None:
    async def use(file: VaultFile) -> bool:
        with pytest.raises(VaultDamaged) as told:
            await file.read(lambda db: journal.get(db, "long"))
        assert (told.value.part, told.value.reason) == ("private", "page")
        return file.damaged

    assert _use(damaged, raw_key, use)


def test_what_is_whole_can_still_be_read_afterwards(damaged: Path, raw_key: bytes) -> None:
    async def use(file: VaultFile) -> object:
        with pytest.raises(VaultDamaged):
            await file.read(lambda db: journal.get(db, "long"))
        return await file.read(journal.total)

    assert _use(damaged, raw_key, use) == 1


def test_a_write_puts_no_zeros_in_the_place_of_words(damaged: Path, raw_key: bytes) -> None:
    def copied(db: Connection) -> None:
        db.execute("INSERT INTO setting (key, value) SELECT 'copy', text FROM journal_entry")

    async def use(file: VaultFile) -> object:
        with pytest.raises(VaultDamaged):
            await file.write(copied)
        return await file.read(lambda db: db.execute("SELECT count(*) FROM setting").fetchone()[0])

    assert _use(damaged, raw_key, use) == 0


def test_a_migration_puts_no_zeros_in_the_place_of_words(damaged: Path, raw_key: bytes) -> None:
    step = Migration(PRIVATE_SCHEMA.version + 1, ("CREATE TABLE kept AS SELECT text FROM journal_entry",))
    later = replace(PRIVATE_SCHEMA, migrations=(*PRIVATE_SCHEMA.migrations, step))
    before = damaged.read_bytes()
    with pytest.raises(VaultDamaged):
        connection.connect(damaged, raw_key, later, pause=lambda _: None)
    connection.close_checkpointed(connection.connect(damaged, raw_key, PRIVATE_SCHEMA))
    assert damaged.read_bytes() == before


def test_a_copy_under_another_key_puts_no_zeros_in_the_place_of_words(
    damaged: Path, raw_key: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even if the check of the file before were passed."""
    monkeypatch.setattr(copying, "_looked_through", lambda *_, **__: None)
    with pytest.raises(VaultDamaged):
        copying.copy_counting(
            damaged,
            tmp_path / "copy.db",
            raw_key=raw_key,
            schema=PRIVATE_SCHEMA,
            progress=Progress(),
            pause=lambda _: None,
            to_key=bytes(48),
            count=lambda _: None,
        )


def test_damage_is_told_of_by_a_connection_that_was_asked_before(damaged: Path, raw_key: bytes) -> None:
    async def use(file: VaultFile) -> object:
        for _ in range(3):
            assert await file.read(journal.total) == 1
        with pytest.raises(VaultDamaged):
            await file.read(lambda db: journal.get(db, "long"))
        return None

    assert _use(damaged, raw_key, use) is None
