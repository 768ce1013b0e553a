"""Of a file that is whole, the salvage reads exactly what SQLite reads; of a damaged one, all that is not damaged."""

from __future__ import annotations

import errno
import io
import random
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast
from uuid import UUID

import pytest

from client.domain.errors import NewerVaultVersion
from client.domain.journal import JournalEntry, Moment
from client.vault import connection, epochs, journal, salvage_build
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.salvage import Found, looked_through
from client.vault.salvage_build import Saved, Source
from client.vault.salvage_fragments import Uncertain
from client.vault.salvage_pages import Opened
from client.vault.salvage_records import kind_of
from client.vault.sqlcipher import Connection
from tests.client.vault import damaged_files as damaged
from tests.client.vault.damaged_files import Model, model, salvaged, without_empty


def _copy(path: Path, to: Path) -> Path:
    """The files as they lie on the disk now, though a connection is open."""
    to.mkdir()
    for file in path.parent.glob(path.name + "*"):
        shutil.copy(file, to / file.name)
    return to / path.name


@pytest.mark.parametrize("seed", range(12))
def test_of_a_whole_file_every_row_is_read_and_no_other(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "private.db"
    db = damaged.make(path)
    for step in range(3):
        damaged.fill(db, chance, scale=chance.randint(1, 2))
        if chance.random() < 0.7:
            damaged.stir(db, chance)
        if chance.random() < 0.5:
            db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        if chance.random() < 0.3:
            db.execute("VACUUM")
        hot = _copy(path, tmp_path / f"hot{step}")
        assert without_empty(salvaged(hot)) == without_empty(model(db))
    expected = without_empty(model(db))
    connection.close_checkpointed(db)
    assert without_empty(salvaged(path)) == expected


def _built(
    found: Found,
    target: Path,
    *,
    sources: Iterable[Source] | None = None,
    uncertain: Callable[[Connection], int] = lambda _: 0,
) -> Saved:
    """A new file of what was found, or of `sources` instead."""
    return salvage_build.build(
        target,
        damaged.RAW_KEY,
        PRIVATE_SCHEMA,
        version=found.version,
        vault_id=b"v" * 16,
        sources=found.sources() if sources is None else sources,
        uncertain=uncertain,
    )


class _Failing(io.RawIOBase):
    """A file of which some reads fail: `failures` of them each time a new place is asked for."""

    def __init__(self, path: Path, failures: int, broken: int) -> None:
        self._file = path.open("rb", buffering=0)
        self._failures = failures
        self._broken = broken
        self._left: dict[int, int] = {}

    def seek(self, at: int, whence: int = 0) -> int:
        return self._file.seek(at, whence)

    def read(self, size: int = -1) -> bytes | None:
        at = self._file.tell()
        left = self._left.setdefault(at, self._failures)
        self._left[at] = left - 1
        if left > 0 or at <= self._broken < at + size:
            raise OSError(errno.EIO, "no")
        return self._file.read(min(size, 5000))

    def close(self) -> None:
        self._file.close()
        super().close()


@pytest.fixture
def some(tmp_path: Path) -> tuple[Path, Model]:
    path = tmp_path / "private.db"
    db = damaged.make(path)
    damaged.fill(db, random.Random(8))
    rows = model(db)
    connection.close_checkpointed(db)
    return path, rows


def _saved_through(path: Path, failures: int, broken: int = -1) -> tuple[int, int]:
    def opened(each: Path) -> BinaryIO:
        return cast("BinaryIO", _Failing(each, failures, broken))

    with looked_through(
        path, damaged.open_page(), PRIVATE_SCHEMA, opened=opened, pause=lambda _: None
    ) as found:
        return sum(1 for source in found.sources() for _ in source.rows), found.lost_pages


def test_reads_that_fail_for_a_moment_cost_nothing_and_one_that_always_fails_its_page(
    some: tuple[Path, Model],
) -> None:
    path, rows = some
    total = sum(len(found) for found in without_empty(rows).values())
    assert _saved_through(path, 0) == (total, 0)
    assert _saved_through(path, 3) == (total, 0)
    saved, lost = _saved_through(path, 0, broken=20 * 8192 + 77)
    assert lost == 1
    assert total - 60 < saved < total


def test_no_bytes_however_genuine_they_are_lead_astray(some: tuple[Path, Model]) -> None:
    """As if somebody held the key: anything may stand in a page that is taken for genuine."""
    chance = random.Random(12)
    path, _ = some
    raw = path.read_bytes()
    cipher = damaged.open_page()
    for _ in range(40):
        hostile = set(chance.sample(range(1, len(raw) // 8192 + 1), 30))

        def opened(number: int, page: bytes, hostile: set[int] = hostile) -> Opened:
            content = bytearray(cipher(number, page).content)
            if number in hostile:
                for _ in range(chance.randint(1, 60)):
                    at = chance.choice([chance.randrange(8192), chance.randrange(120)])
                    content[at] = chance.choice([0, 1, 0xFF, 0x0D, chance.randrange(256)])
            return Opened(bytes(content), True)

        try:
            with looked_through(path, opened, PRIVATE_SCHEMA) as found:
                for source in found.sources():
                    for _ in source.rows:
                        pass
        except NewerVaultVersion:
            assert 1 in hostile


def test_a_page_that_leads_back_to_itself_ends(tmp_path: Path, some: tuple[Path, Model]) -> None:
    path, rows = some
    cipher = damaged.open_page()

    def circling(number: int, page: bytes) -> Opened:
        opened = cipher(number, page)
        if kind_of(number, opened.content) or number == 1:
            return opened
        # Every overflow page goes on with itself, and the list of free pages with itself.
        return Opened(number.to_bytes(4) + opened.content[4:], opened.genuine)

    with looked_through(path, circling, PRIVATE_SCHEMA) as found:
        saved = sum(1 for source in found.sources() for _ in source.rows)
    assert 0 < saved < sum(map(len, rows.values()))


@pytest.mark.parametrize("first_page", [True, False])
def test_a_file_of_an_earlier_schema_is_built_as_it_was_and_brought_up(
    tmp_path: Path, first_page: bool
) -> None:
    earlier = replace(PRIVATE_SCHEMA, migrations=PRIVATE_SCHEMA.migrations[:1])
    path = tmp_path / "private.db"
    connection.create(path, damaged.RAW_KEY, earlier, fill=partial(epochs.begin, vault_id=b"v" * 16))
    db = connection.connect(path, damaged.RAW_KEY, earlier)
    for number in range(300):
        db.execute(
            "INSERT INTO journal_entry (id, created_at, offset_minutes, text) VALUES (?, ?, 0, ?)",
            (str(number), number, "calm " * number),
        )
    expected = model(db)["journal_entry"]
    connection.close_checkpointed(db)
    if not first_page:
        raw = bytearray(path.read_bytes())
        raw[999] ^= 1
        path.write_bytes(raw)
    target = tmp_path / "new.db"
    with looked_through(path, damaged.open_page(), PRIVATE_SCHEMA) as found:
        assert found.version == 1 if first_page else found.version in (1, PRIVATE_SCHEMA.version)
        saved = _built(found, target)
    assert saved.rows == {"journal_entry": 300}
    assert saved.refused == 0
    built = connection.connect(target, damaged.RAW_KEY, PRIVATE_SCHEMA)
    came_later = {"journal": None, "pinned": 0, "whole_day": 0, "trashed_at": None, "origin": None}
    assert model(built)["journal_entry"] == {key: row | came_later for key, row in expected.items()}
    assert built.execute("PRAGMA user_version").fetchone() == (PRIVATE_SCHEMA.version,)
    assert len(journal.search(built, "calm", limit=400)) == 299
    built.close()


def test_the_new_file_holds_all_and_counts_on_where_the_old_one_was(
    some: tuple[Path, Model], tmp_path: Path
) -> None:
    path, _ = some
    db = connection.connect(path, damaged.RAW_KEY, PRIVATE_SCHEMA)
    db.execute("DELETE FROM outbox WHERE order_number > 3")
    rows = model(db)
    connection.close_checkpointed(db)
    target = tmp_path / "new.db"
    with looked_through(path, damaged.open_page(), PRIVATE_SCHEMA) as found:
        saved = _built(found, target)
    built = connection.connect(target, damaged.RAW_KEY, PRIVATE_SCHEMA)
    assert without_empty(model(built)) == without_empty(rows)
    assert built.execute("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").fetchone() == (10,)
    assert built.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    built.close()
    assert saved.refused == 0
    assert saved.total == sum(
        len(each) for table, each in rows.items() if table not in ("meta", "sqlite_sequence")
    )


STAYS_WITHOUT_ITS_COMMUNITY = {
    *("outbox", "own_post", "evidence"),
    *("reading", "following", "saved_post", "mute", "agreement"),
}


def test_a_row_whose_community_is_lost_is_counted_and_left_out(
    some: tuple[Path, Model], tmp_path: Path
) -> None:
    path, rows = some
    target = tmp_path / "new.db"
    with looked_through(path, damaged.open_page(), PRIVATE_SCHEMA) as found:
        kept = (
            row
            for source in found.sources()
            for row in source.rows
            if (row.shape.table, row.rowid) != ("community", 1)
        )
        saved = _built(found, target, sources=[Source(kept)])
    of_it = sum(
        1
        for table, found_rows in rows.items()
        for row in found_rows.values()
        if row.get("community_id") == "c0" and table not in STAYS_WITHOUT_ITS_COMMUNITY
    )
    assert saved.refused == of_it > 30


def test_entries_of_a_damaged_page_come_back_marked_and_never_twice(tmp_path: Path) -> None:
    path = tmp_path / "private.db"
    db = damaged.make(path)
    for number in range(200):
        text = f"day {number}: the harbour was calm, and so was I. " * 8
        journal.add(
            db, JournalEntry(id=f"{number:036}", created=Moment(1_700_000_000 + number, 60), text=text)
        )
    connection.close_checkpointed(db)
    places = damaged.holders(path)
    leaf = max(places["journal_entry", 100])
    on_it = [key for (table, key), pages in places.items() if table == "journal_entry" and leaf in pages]
    raw = bytearray(path.read_bytes())
    raw[(leaf - 1) * 8192 + 5000] ^= 16
    path.write_bytes(raw)
    target = tmp_path / "new.db"
    how = Uncertain(mark="[uncertain]", now=1_800_000_000, namespace=b"n" * 16)
    with looked_through(path, damaged.open_page(), PRIVATE_SCHEMA) as found:
        saved = _built(found, target, uncertain=lambda db: found.bring_back_uncertain(db, how))
    built = connection.connect(target, damaged.RAW_KEY, PRIVATE_SCHEMA)
    marked = built.execute("SELECT id, text FROM journal_entry WHERE text LIKE '[uncertain]%'").fetchall()
    others = built.execute("SELECT count(*) FROM journal_entry WHERE text NOT LIKE '[uncertain]%'").fetchone()
    built.close()
    assert saved.rows["journal_entry"] == others[0] == 200 - len(on_it)
    assert saved.uncertain == len(marked)
    assert len(on_it) - 2 <= len(marked) <= len(on_it)
    assert sum(": the harbour was calm, and so was I." in text for _, text in marked) == len(marked)
    assert all(UUID(entry_id) for entry_id, _ in marked)
