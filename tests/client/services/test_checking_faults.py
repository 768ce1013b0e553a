"""A check tells every fault from every other."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from client.domain.errors import (
    BackupUnusable,
    NewerVaultVersion,
    TakeoverUnfinished,
    VaultDamaged,
    VaultExposed,
    VaultUnreadable,
)
from client.services import backing_up
from client.services.unlocking import OpenVault
from client.vault import connection
from client.vault.private_schema import PRIVATE_SCHEMA
from tests.client.services.looking_through import (
    PAGE,
    changed_inside,
    community_file,
    everything_in,
    flip,
    looked_at,
    troubles,
)
from tests.client.services.vault_runs import create, unlock


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
@pytest.mark.parametrize(
    ("name", "mode", "part"),
    [
        (".", 0o750, "folder"),
        ("vault.key", 0o604, "key-file"),
        ("private.db", 0o640, "private"),
        ("backups", 0o701, "backup"),
    ],
)
def test_rights_that_are_too_wide_are_said(folder: Path, name: str, mode: int, part: str) -> None:
    (folder / name).chmod(mode)
    found = troubles(looked_at(folder))
    assert list(found) == ["folder"]
    assert isinstance(found["folder"], VaultExposed)
    assert found["folder"].part == part


@pytest.mark.parametrize(("at", "reason"), [(0, "checksum"), (40, "checksum"), (319, "checksum")])
def test_a_damaged_key_file(folder: Path, at: int, reason: str) -> None:
    flip(folder / "vault.key", at)
    before = everything_in(folder)
    checked = looked_at(folder)
    trouble = troubles(checked)["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert (trouble.part, trouble.reason) == ("key-file", reason)
    # Without its key nothing can be said of the private file; the backup has a key file of its own.
    assert [part.name for part in checked.parts] == ["folder", "key-file", "backup"]
    assert checked.parts[-1].sound
    assert everything_in(folder) == before


def resealed(raw: bytes) -> bytes:
    return raw + hashlib.sha256(raw).digest()


def test_a_key_file_of_a_newer_leeward_cut_changed_or_gone(folder: Path) -> None:
    key_file = folder / "vault.key"
    raw = key_file.read_bytes()
    key_file.write_bytes(resealed(bytes([9]) + raw[1:-32]))
    assert isinstance(troubles(looked_at(folder))["key-file"], NewerVaultVersion)
    changed = bytearray(raw[:-32])
    changed[35] ^= 1  # the epoch: its checksum can be made anew by anybody, its seal cannot
    key_file.write_bytes(resealed(bytes(changed)))
    trouble = troubles(looked_at(folder))["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "seal"
    key_file.write_bytes(raw[:100])
    trouble = troubles(looked_at(folder))["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "length"
    key_file.unlink()
    trouble = troubles(looked_at(folder))["key-file"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "missing"
    key_file.mkdir()
    assert isinstance(troubles(looked_at(folder))["key-file"], VaultUnreadable)


def test_a_flipped_bit_in_any_page_of_the_private_file_is_found(folder: Path) -> None:
    path = folder / "private.db"
    whole = path.read_bytes()
    assert len(whole) // PAGE > 10
    for page in range(0, len(whole) // PAGE, 3):
        flip(path, page * PAGE + 1000)
        before = everything_in(folder)
        checked = looked_at(folder)
        found = troubles(checked)
        assert list(found) == ["private"], page
        assert isinstance(found["private"], VaultDamaged)
        assert found["private"].reason == "page"
        assert checked.contents.total == 0
        assert everything_in(folder) == before
        path.write_bytes(whole)


def test_a_private_file_that_is_gone_empty_or_not_this_vaults(folder: Path) -> None:
    path = folder / "private.db"
    whole = path.read_bytes()
    for content, reason in ((b"", "length"), (os.urandom(4 * PAGE), "foreign")):
        path.write_bytes(content)
        trouble = troubles(looked_at(folder))["private"]
        assert isinstance(trouble, VaultDamaged)
        assert trouble.reason == reason
    path.unlink()
    trouble = troubles(looked_at(folder))["private"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "missing"
    path.write_bytes(whole)
    path.chmod(0o600)
    assert looked_at(folder).sound


def test_a_search_index_that_tells_other_words_is_found(folder: Path) -> None:
    changed_inside(
        folder,
        "INSERT INTO journal_index (journal_index, rowid, text)"
        " SELECT 'delete', row, text FROM journal_entry LIMIT 1",
    )
    trouble = troubles(looked_at(folder))["private"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "index"


def test_a_reference_to_nothing_is_found(folder: Path) -> None:
    changed_inside(
        folder,
        "PRAGMA defer_foreign_keys = ON",
        "CREATE TABLE stray (x TEXT REFERENCES community (id))",
    )
    assert looked_at(folder).sound
    raw_key: list[bytes] = []

    async def use(vault: OpenVault) -> None:
        raw_key.append(vault.data_key.private_file())

    unlock(folder, use)
    opened = connection.connect(folder / "private.db", raw_key[0], PRIVATE_SCHEMA)
    opened.execute("PRAGMA foreign_keys = OFF")
    opened.execute("INSERT INTO stray VALUES ('nobody')")
    connection.close_checkpointed(opened)
    trouble = troubles(looked_at(folder))["private"]
    assert isinstance(trouble, VaultDamaged)
    assert trouble.reason == "links"


def test_a_private_file_of_a_newer_leeward(folder: Path) -> None:
    changed_inside(folder, "PRAGMA user_version = 999")
    before = everything_in(folder)
    assert isinstance(troubles(looked_at(folder))["private"], NewerVaultVersion)
    assert everything_in(folder) == before


def test_a_damaged_community_is_told_from_the_rest_and_a_missing_one_is_no_fault(folder: Path) -> None:
    path = community_file(folder)
    flip(path, PAGE + 1000)
    checked = looked_at(folder)
    bad = [part for part in checked.parts if not part.sound]
    assert [(part.name, part.of) for part in bad] == [("community", "The weir")]
    assert isinstance(bad[0].trouble, VaultDamaged)
    assert bad[0].trouble.part == "community"
    assert checked.contents.entries == 200
    path.unlink()
    assert looked_at(folder).sound


def test_a_damaged_backup_and_one_of_another_vault_are_told(folder: Path, tmp_path: Path) -> None:
    create(tmp_path / "other", _backed_up)
    backups = folder / "backups"
    mine = next(backups.iterdir())
    shutil.copy(next((tmp_path / "other" / "backups").iterdir()), backups / "leeward-backup-2020-01-01.zip")
    (backups / "leeward-backup-2020-01-02.zip").write_bytes(b"something else")
    flip(mine, mine.stat().st_size // 2)
    found = {part.of: part.trouble for part in looked_at(folder).parts if part.name == "backup"}
    assert isinstance(found[mine.name], BackupUnusable)
    assert found["leeward-backup-2020-01-01.zip"] is None  # the passphrase opens it: it is of use
    trouble = found["leeward-backup-2020-01-02.zip"]
    assert isinstance(trouble, BackupUnusable)
    assert trouble.reason == "not-a-backup"
    assert len(list(backups.iterdir())) == 3


async def _backed_up(vault: OpenVault) -> None:
    await backing_up.make(vault)


def test_an_interrupted_restore_is_said_and_left_to_the_next_opening(folder: Path) -> None:
    (folder / "incoming-restore").mkdir()
    shutil.copy(folder / "vault.key", folder / "incoming-restore" / "vault.key")
    before = everything_in(folder)
    checked = looked_at(folder)
    assert isinstance(troubles(checked)["folder"], TakeoverUnfinished)
    assert everything_in(folder) == before
