"""Every version of the files that was ever shipped opens with today's code, whole, wherever the way there is cut."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from client.crypto import keyfile
from client.domain.errors import BugError, DiskFull, NewerVaultVersion
from client.services import unlocking
from client.services.unlocking import OpenVault
from client.vault import connection, journal, sqlcipher
from client.vault.connection import Migration, Schema
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection, Parameters, Rows, attach
from client.vault.worker import VaultThreads
from tests.vectors.vaults import make_vault
from tests.vectors.vaults.make_vault import every_row

SHIPPED = {
    ("private", 1): "8438c0831b7a4944282b67cfe2ee7ffb82363fe121905692da23c0c4dd1120f1",
    ("private", 2): "56cd14d57ce14a73b75e14b7fb1bdf912341f1363515cd042f56366a2666b8c6",
    ("private", 3): "d7511cdfb007b51e42d6b4ad5e4cbbd36dceee99f04dc57fd83cffbda59382b4",
    ("private", 4): "bc60a486d17141b772a1f1b985e4fa52e015733e81f6fcda8689172963df8d4c",
    ("private", 5): "962cc430f36a97198c3bd37baab45f7c4be2a3d60a09fc295c7dfeaad6375447",
    ("private", 6): "6ae8884a092559094dac02a3cb2522d4c61a4259003a67d51bddd9f432346734",
    ("private", 7): "5b74171112bbd5a0e08f0f6a4adbc26df2d80dd1b1cdb69bb47716a7842d1fbe",
    ("community", 1): "1d4cde1e94958bfc3d7c1070d8358cb287e471722c0096bb354f776c1b34a59b",
}
"""SHA-256 of the statements of every step there is. A step that people have taken is never changed: add another."""

LATER = Schema(
    part="private",
    application_id=PRIVATE_SCHEMA.application_id,
    migrations=(
        *PRIVATE_SCHEMA.migrations,
        Migration(
            PRIVATE_SCHEMA.version + 1,
            (
                # What SQLite makes of a change that ALTER TABLE cannot do.
                "CREATE TABLE kept (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, weather TEXT) STRICT",
                "INSERT INTO kept (id, text) SELECT id, text FROM draft",
                "DROP TABLE draft",
                "ALTER TABLE kept RENAME TO draft",
            ),
        ),
        Migration(
            PRIVATE_SCHEMA.version + 2,
            (
                "UPDATE journal_entry SET text = text || ' (later)'",
                "CREATE INDEX journal_entry_by_mood ON journal_entry (mood)",
            ),
        ),
    ),
)
"""What a Leeward of the years to come may ask for."""


class Killed(BaseException):
    """Nothing runs after a kill, so nothing catches this."""


class Vault:
    """A vault of an earlier version, unpacked; `rows` is what went in."""

    def __init__(self, version: int, folder: Path) -> None:
        with zipfile.ZipFile(make_vault.HERE / f"private-{version}.zip") as packed:
            packed.extractall(folder)
        told = json.loads((make_vault.HERE / f"private-{version}.json").read_text("utf-8"))
        self.version = version
        self.folder = folder
        self.path = folder / "private.db"
        self.passphrase: str = told["passphrase"]
        self.code: str = told["recovery_code"]
        self.rows: dict[str, list[dict[str, Any]]] = told["rows"]
        raw = (folder / "vault.key").read_bytes()
        self.raw_key = keyfile.open_with_recovery_code(keyfile.decode(raw), self.code).private_file()

    def raw(self, path: Path | None = None) -> Connection:
        """The file as it is: no step is taken."""
        db = attach(path or self.path)
        db.execute(f"PRAGMA key = \"x'{self.raw_key.hex()}'\"")
        db.execute("PRAGMA cipher_page_size = 8192")
        return db

    def state(self, path: Path | None = None) -> tuple[int, dict[str, list[dict[str, Any]]]]:
        """Its version and all its rows, of a whole file."""
        db = self.raw(path)
        try:
            assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert db.execute("PRAGMA foreign_key_check").fetchall() == []
            (version,) = db.execute("PRAGMA user_version").fetchone()
            return version, every_row(db)
        finally:
            db.close()


EARLIER = range(1, PRIVATE_SCHEMA.version)


@pytest.fixture(params=EARLIER)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Vault:
    return Vault(request.param, tmp_path / "vault")


NEW_COLUMNS: dict[str, dict[str, Any]] = {
    "draft": {"notes": "", "answers": None, "details": ""},
    "journal_entry": {"journal": None, "pinned": 0, "whole_day": 0, "trashed_at": None, "origin": None},
    "check_in": {"activities": "[]", "measures": "[]", "whole_day": 0, "edited_at": None, "origin": None},
    "own_post": {"notes": "", "answers": None},
    "outbox": {"ready_at": 0},
}
"""What a column says that came to a table later, of rows that were there before it."""


def _without_what_is_new(rows: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    new = set(rows) - set(before)
    assert all(rows[table] == [] for table in new)
    return {table: [_as_before(table, row, before[table]) for row in rows[table]] for table in before}


def _as_before(table: str, row: dict[str, Any], before: list[dict[str, Any]]) -> dict[str, Any]:
    known = set(before[0]) if before else set(row)
    added = {name: value for name, value in row.items() if name not in known}
    assert added == {name: value for name, value in NEW_COLUMNS.get(table, {}).items() if name in added}
    return {name: value for name, value in row.items() if name in known}


def _unlock(vault: Vault, *, by_code: bool = False) -> None:
    async def unlock() -> None:
        threads = VaultThreads.inline()
        if by_code:
            opened = await unlocking.unlock_with_recovery_code(vault.folder, code=vault.code, threads=threads)
        else:
            opened = await unlocking.unlock(vault.folder, passphrase=vault.passphrase, threads=threads)
        try:
            await _still_all_there(opened, vault)
        finally:
            await opened.close()

    asyncio.run(unlock())


async def _still_all_there(opened: OpenVault, vault: Vault) -> None:
    assert opened.notices == ()
    entries = await opened.private.read(partial(journal.newest, limit=99))
    assert {entry.text for entry in entries} == {row["text"] for row in vault.rows["journal_entry"]}
    assert len(await opened.private.read(partial(journal.search, typed="harb", limit=99))) == 2


def test_there_is_a_vault_of_every_earlier_version() -> None:
    kept = {path.name for path in make_vault.HERE.glob("private-*.zip")}
    assert kept >= {f"private-{version}.zip" for version in EARLIER}
    assert EARLIER


@pytest.mark.parametrize("by_code", [False, True])
def test_an_earlier_version_opens_with_everything_that_went_in(old: Vault, by_code: bool) -> None:
    assert old.state() == (old.version, old.rows)
    assert all(old.rows.values())
    _unlock(old, by_code=by_code)
    version, rows = old.state()
    assert version == PRIVATE_SCHEMA.version
    assert _without_what_is_new(rows, old.rows) == old.rows


def test_what_only_the_log_of_a_killed_earlier_version_holds_is_brought_along(
    old: Vault, tmp_path: Path
) -> None:
    writing = old.raw()
    writing.execute("INSERT INTO setting (key, value) VALUES ('last', 'words')")
    killed = tmp_path / "killed"
    shutil.copytree(old.folder, killed)
    writing.close()
    assert (killed / "private.db-wal").stat().st_size > 0
    opened = connection.connect(killed / "private.db", old.raw_key, PRIVATE_SCHEMA)
    assert opened.execute("SELECT value FROM setting WHERE key = 'last'").fetchone() == ("words",)
    connection.close_checkpointed(opened)
    version, rows = old.state(killed / "private.db")
    assert version == PRIVATE_SCHEMA.version
    assert _without_what_is_new(rows, old.rows)["journal_entry"] == old.rows["journal_entry"]


def test_a_migrated_file_has_the_form_of_a_new_one(old: Vault, tmp_path: Path) -> None:
    connection.create(tmp_path / "new.db", old.raw_key, PRIVATE_SCHEMA)
    connection.connect(old.path, old.raw_key, PRIVATE_SCHEMA).close()
    forms = []
    for path in (old.path, tmp_path / "new.db"):
        db = old.raw(path)
        forms.append(
            sorted(db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall(), key=str)
        )
        db.close()
    assert forms[0] == forms[1]


def test_looking_only_brings_nothing_up(old: Vault) -> None:
    before = old.path.read_bytes()
    connection.connect(old.path, old.raw_key, PRIVATE_SCHEMA, read_only=True).close()
    assert old.path.read_bytes() == before
    assert old.state()[0] == old.version


def _connect(vault: Vault) -> None:
    connection.connect(vault.path, vault.raw_key, PRIVATE_SCHEMA)


@pytest.mark.parametrize("opening", [_connect, _unlock])
def test_a_newer_version_is_refused_and_not_a_byte_is_touched(
    old: Vault, opening: Callable[[Vault], None]
) -> None:
    db = old.raw()
    db.execute(f"PRAGMA user_version = {PRIVATE_SCHEMA.version + 1}")
    connection.close_checkpointed(db)
    before = {path.name: path.read_bytes() for path in old.folder.iterdir()}
    with pytest.raises(NewerVaultVersion) as refused:
        opening(old)
    assert (refused.value.found, refused.value.known) == (PRIVATE_SCHEMA.version + 1, PRIVATE_SCHEMA.version)
    after = {path.name: path.read_bytes() for path in old.folder.iterdir() if path.name != "vault.lock"}
    assert after == before


class Staged:
    """A connection that does `at` in the place of its statement `number` after BEGIN, counted from 0."""

    def __init__(self, real: Connection, number: int, at: Callable[[], object]) -> None:
        self._real = real
        self._left = number
        self._at = at
        self.begun = False

    @property
    def in_transaction(self) -> bool:
        return self._real.in_transaction

    def execute(self, sql: str, parameters: Parameters = (), /) -> Rows:
        self.begun = self.begun or sql.startswith("BEGIN")
        # A rollback comes after the fault, and works.
        if self.begun and sql != "ROLLBACK":
            self._left -= 1
            if self._left == -1:
                self._at()
        return self._real.execute(sql, parameters)

    def executemany(self, sql: str, parameters: Any, /) -> Rows:
        return self._real.executemany(sql, parameters)

    def close(self) -> None:
        self._real.close()


class _SqliteError(sqlcipher.Error):  # type: ignore[misc,valid-type]
    """SQLITE_FULL, as the driver would raise it."""

    sqlite_errorcode = 13
    sqlite_errorname = "SQLITE_FULL"


_AROUND = 5
EVERYWHERE = os.environ.get("LEEWARD_HYPOTHESIS") == "deep"
"""Whether the later steps too are cut at each of their statements, from every earlier version: when a person asks."""


def _statements(schema: Schema, version: int) -> Iterator[int]:
    """The version that stands while each statement of the way from `version` on is about to be done."""
    for step in schema.migrations[version:]:
        # BEGIN, the question whether all was genuine, the two marks and COMMIT stand around its own.
        for _ in range(len(step.statements) + _AROUND):
            yield step.number - 1


@pytest.mark.parametrize("schema", [PRIVATE_SCHEMA, LATER], ids=["today", "later"])
@pytest.mark.parametrize("fault", ["kill", "full", "mistake"])
def test_a_cut_at_any_statement_leaves_a_whole_version_that_goes_on(
    old: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, schema: Schema, fault: str
) -> None:
    origin = old.folder
    reached = {old.version: old.rows}
    for upto in range(old.version + 1, schema.version + 1):
        part = Schema("private", schema.application_id, schema.migrations[:upto])
        shutil.copytree(origin, tmp_path / f"at {upto}")
        connection.connect(tmp_path / f"at {upto}" / "private.db", old.raw_key, part).close()
        reached[upto] = old.state(tmp_path / f"at {upto}" / "private.db")[1]

    standing = list(_statements(schema, old.version))
    for number, version in enumerate(standing):
        # Each step is a transaction of its own. A later one is cut at every statement in the vault of the version that
        # it starts from; here, only where its transaction begins and where it ends.
        within = standing[number - 1 : number + 2] == [version] * 3
        if within and version in EARLIER and version != old.version and not EVERYWHERE:
            continue
        live, left = tmp_path / f"live {number}", tmp_path / f"left {number}"
        shutil.copytree(origin, live)

        def cut(live: Path = live, left: Path = left) -> None:
            shutil.copytree(live, left)
            if fault == "kill":
                raise Killed
            raise _SqliteError("staged") if fault == "full" else BugError("staged")

        with monkeypatch.context() as staged:
            staged.setattr(connection, "attach", lambda path, n=number, at=cut: Staged(attach(path), n, at))
            with pytest.raises((Killed, DiskFull, BugError)):
                connection.connect(live / "private.db", old.raw_key, schema, pause=lambda _: None)
        # `left` is what is on the disk at that moment, `live` what the fault leaves after the rollback.
        for folder in (left, live):
            assert old.state(folder / "private.db") == (version, reached[version])
            connection.connect(folder / "private.db", old.raw_key, schema).close()
            assert old.state(folder / "private.db") == (schema.version, reached[schema.version])
        shutil.rmtree(live)
        shutil.rmtree(left)
    assert len(standing) == sum(len(step.statements) + _AROUND for step in schema.migrations[old.version :])


def test_the_cut_after_the_last_statement_is_none(
    old: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the count of statements above would end too early."""
    last = len(list(_statements(PRIVATE_SCHEMA, old.version)))

    def cut() -> None:
        raise Killed

    with monkeypatch.context() as staged:
        staged.setattr(connection, "attach", lambda path: Staged(attach(path), last, cut))
        connection.connect(old.path, old.raw_key, PRIVATE_SCHEMA).close()
    assert old.state()[0] == PRIVATE_SCHEMA.version


def _digest(step: Migration) -> str:
    return hashlib.sha256("\0".join(step.statements).encode()).hexdigest()


def test_no_step_that_was_shipped_is_ever_changed() -> None:
    steps = {
        (schema.part, step.number): _digest(step)
        for schema in (PRIVATE_SCHEMA, FEED_SCHEMA)
        for step in schema.migrations
    }
    assert steps == SHIPPED


def test_the_digest_tells_a_changed_step() -> None:
    step = PRIVATE_SCHEMA.migrations[0]
    changed = Migration(1, (step.statements[0] + " ", *step.statements[1:]))
    moved = Migration(1, (step.statements[0] + step.statements[1], *step.statements[2:]))
    assert len({_digest(step), _digest(changed), _digest(moved)}) == 3
