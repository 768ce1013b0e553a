from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from client.domain.errors import (
    BugError,
    NewerVaultVersion,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultUnreadable,
)
from client.vault import connection, settings
from client.vault.connection import PAGE_BYTES, Migration, Schema
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection

ONE = Schema("community", 7, (Migration(1, ("CREATE TABLE thing (name TEXT)",)),))
TWO = Schema("community", 7, (*ONE.migrations, Migration(2, ("ALTER TABLE thing ADD COLUMN age INTEGER",))))


def _no_pause(_: float) -> None:
    return


def _put(path: Path, raw_key: bytes, key: str, value: str) -> None:
    opened = connection.connect(path, raw_key, PRIVATE_SCHEMA)
    settings.put(opened, key=key, value=value)
    connection.close_checkpointed(opened)


def _flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def test_what_was_put_in_is_there_the_next_time(private_path: Path, raw_key: bytes) -> None:
    _put(private_path, raw_key, "theme", "dusk")
    opened = connection.connect(private_path, raw_key, PRIVATE_SCHEMA)
    assert settings.get(opened, "theme") == "dusk"
    opened.close()


def test_every_safety_is_switched_on(private: Connection) -> None:
    wanted = {
        "cipher_page_size": "8192",
        "page_size": "8192",
        "cipher_memory_security": "0",  # docs/decisions/0007
        "cipher_plaintext_header_size": "0",
        "cipher_use_hmac": "1",
        "journal_mode": "wal",
        "synchronous": "2",
        "trusted_schema": "0",
        "cell_size_check": "1",
        "secure_delete": "1",
        "foreign_keys": "1",
        "temp_store": "2",
        "busy_timeout": "5000",
        "application_id": str(0x4C770001),
        "user_version": str(PRIVATE_SCHEMA.version),
    }
    found = {name: str(private.execute(f"PRAGMA {name}").fetchone()[0]) for name in wanted}
    assert found == wanted


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_every_file_is_for_its_owner_alone(private: Connection, tmp_path: Path) -> None:
    settings.put(private, key="a", value="b")
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes == {"private.db": 0o600, "private.db-wal": 0o600, "private.db-shm": 0o600}


def test_opening_never_creates(tmp_path: Path, raw_key: bytes) -> None:
    with pytest.raises(VaultDamaged) as refused:
        connection.connect(tmp_path / "private.db", raw_key, PRIVATE_SCHEMA, pause=_no_pause)
    assert refused.value.reason == "missing"
    assert not list(tmp_path.iterdir())


def test_creating_never_replaces(private_path: Path, raw_key: bytes) -> None:
    before = private_path.read_bytes()
    with pytest.raises(VaultExists):
        connection.create(private_path, raw_key, PRIVATE_SCHEMA)
    assert private_path.read_bytes() == before


def test_a_left_log_is_not_swallowed_by_a_new_file(tmp_path: Path, raw_key: bytes) -> None:
    (tmp_path / "private.db-wal").write_bytes(b"somebody's last words")
    with pytest.raises(VaultExists):
        connection.create(tmp_path / "private.db", raw_key, PRIVATE_SCHEMA)


def test_what_a_crash_left_half_made_is_no_hindrance(tmp_path: Path, raw_key: bytes) -> None:
    (tmp_path / "private.db.new").write_bytes(b"half")
    (tmp_path / "private.db.new-wal").write_bytes(b"a half")
    connection.create(tmp_path / "private.db", raw_key, PRIVATE_SCHEMA)
    assert [file.name for file in tmp_path.iterdir()] == ["private.db"]


def test_an_empty_file_is_not_taken_for_an_empty_vault(private_path: Path, raw_key: bytes) -> None:
    private_path.write_bytes(b"")
    with pytest.raises(VaultDamaged) as refused:
        connection.connect(private_path, raw_key, PRIVATE_SCHEMA, pause=_no_pause)
    assert refused.value.reason == "length"
    assert private_path.read_bytes() == b""


@pytest.mark.parametrize("length", [0, 16, 32, 47, 49])
def test_a_key_of_another_length_is_refused_before_sqlcipher_takes_it_for_a_passphrase(
    private_path: Path, length: int
) -> None:
    with pytest.raises(BugError):
        connection.connect(private_path, bytes(length), PRIVATE_SCHEMA, pause=_no_pause)


def test_a_file_of_another_key_is_foreign(private_path: Path) -> None:
    with pytest.raises(VaultDamaged) as refused:
        connection.connect(private_path, bytes(48), PRIVATE_SCHEMA, pause=_no_pause)
    assert refused.value.reason == "foreign"


def test_a_damaged_first_page_is_damage(private_path: Path, raw_key: bytes) -> None:
    _flip(private_path, 500)
    with pytest.raises(VaultDamaged) as refused:
        connection.connect(private_path, raw_key, PRIVATE_SCHEMA, pause=_no_pause)
    assert refused.value.reason == "page"


def test_damage_that_is_gone_at_the_second_look_was_the_disk(private_path: Path, raw_key: bytes) -> None:
    _put(private_path, raw_key, "still", "here")
    _flip(private_path, 500)
    looks: list[float] = []

    def heal(seconds: float) -> None:
        if not looks:
            _flip(private_path, 500)
        looks.append(seconds)

    opened = connection.connect(private_path, raw_key, PRIVATE_SCHEMA, pause=heal)
    assert settings.get(opened, "still") == "here"
    assert len(looks) == 1
    opened.close()


def test_a_file_that_comes_back_late_is_waited_for(private_path: Path, raw_key: bytes) -> None:
    away = private_path.rename(private_path.with_suffix(".away"))
    looks: list[float] = []

    def bring_back(seconds: float) -> None:
        looks.append(seconds)
        if len(looks) == 2:
            away.rename(private_path)

    connection.connect(private_path, raw_key, PRIVATE_SCHEMA, pause=bring_back).close()
    assert len(looks) == 2


def test_a_disk_that_gives_nothing_is_unreadable_and_not_damaged(tmp_path: Path, raw_key: bytes) -> None:
    # A folder in the file's place: it has a size, and every read of it fails.
    path = tmp_path / "private.db"
    path.mkdir()
    for number in range(400):
        (path / f"{number:0200}").touch()
    with pytest.raises(VaultUnreadable):
        connection.connect(path, raw_key, PRIVATE_SCHEMA, pause=_no_pause)


def test_bytes_that_cannot_be_opened_stay_as_they_are(private_path: Path, raw_key: bytes) -> None:
    _flip(private_path, 500)
    before = private_path.read_bytes()
    with pytest.raises(VaultError):
        connection.connect(private_path, raw_key, PRIVATE_SCHEMA, pause=_no_pause)
    assert private_path.read_bytes() == before


def test_an_older_file_is_brought_up_and_keeps_what_it_holds(tmp_path: Path, raw_key: bytes) -> None:
    path = tmp_path / "thing.db"
    connection.create(path, raw_key, ONE)
    old = connection.connect(path, raw_key, ONE)
    old.execute("INSERT INTO thing VALUES ('oar')")
    old.close()
    new = connection.connect(path, raw_key, TWO)
    assert new.execute("SELECT name, age FROM thing").fetchall() == [("oar", None)]
    assert new.execute("PRAGMA user_version").fetchone() == (2,)
    new.close()


def test_a_migration_that_fails_leaves_the_older_version_whole(tmp_path: Path, raw_key: bytes) -> None:
    path = tmp_path / "thing.db"
    connection.create(path, raw_key, ONE)
    broken = Schema("community", 7, (*ONE.migrations, Migration(2, ("DROP TABLE thing", "no SQL"))))
    with pytest.raises(BugError):
        connection.connect(path, raw_key, broken)
    old = connection.connect(path, raw_key, ONE)
    assert old.execute("SELECT count(*) FROM thing").fetchone() == (0,)
    old.close()


def test_a_newer_file_is_refused_and_not_touched(tmp_path: Path, raw_key: bytes) -> None:
    path = tmp_path / "thing.db"
    connection.create(path, raw_key, TWO)
    before = path.read_bytes()
    with pytest.raises(NewerVaultVersion) as refused:
        connection.connect(path, raw_key, ONE)
    assert (refused.value.part, refused.value.found, refused.value.known) == ("community", 2, 1)
    assert path.read_bytes() == before


def test_another_kind_of_file_is_foreign(tmp_path: Path, raw_key: bytes) -> None:
    path = tmp_path / "thing.db"
    connection.create(path, raw_key, ONE)
    with pytest.raises(VaultDamaged) as refused:
        connection.connect(path, raw_key, PRIVATE_SCHEMA, pause=_no_pause)
    assert refused.value.reason == "foreign"


def test_a_read_only_connection_changes_nothing(private_path: Path, raw_key: bytes) -> None:
    reader = connection.connect(private_path, raw_key, PRIVATE_SCHEMA, read_only=True)
    with pytest.raises(Exception, match="readonly"):
        settings.put(reader, key="a", value="b")
    reader.close()


def test_migrations_are_numbered_without_a_gap() -> None:
    with pytest.raises(BugError):
        Schema("private", 1, (Migration(2, ()),))


def test_pages_are_whole(private_path: Path) -> None:
    assert private_path.stat().st_size % PAGE_BYTES == 0
