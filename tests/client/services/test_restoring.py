from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from client.crypto import keyfile
from client.crypto.keys import DataKey
from client.domain.contents import Contents
from client.domain.errors import (
    BackupUnusable,
    VaultInUse,
    WrongPassphrase,
)
from client.domain.progress import Progress
from client.services import backing_up, unlocking
from client.services.backing_up import Restored
from client.services.unlocking import OpenVault
from client.vault import (
    backup_file,
    connection,
    epochs,
    events,
    journal,
)
from client.vault.connection import Schema
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.backup_runs import (
    MINE,
    NOON,
    backed_up,
    database_and_key,
    looked_into,
    names,
    restored,
    stoppable_everywhere,
)
from tests.client.services.vault_runs import add_one, create, entry, holds_one, unlock


def test_a_restore_sets_the_old_vault_aside_and_looks_like_no_roll_back(vault: Path) -> None:
    backup = backed_up(vault)
    for _ in range(5):
        unlock(vault, add_one)
    (vault / ("c" * 32 + ".db")).write_bytes(b"a community's cache")
    made = restored(vault, backup)
    assert made == Restored(Contents(entries=1), aside=vault / "aside-1")
    assert names(vault / "aside-1") == ["c" * 32 + ".db", "private.db", "vault.key"]
    assert names(vault) == ["aside-1", "backups", "private.db", "vault.key", "vault.lock"]

    async def use(opened: OpenVault) -> None:
        await holds_one(opened)
        newest = (await opened.private.read(events.newest))[0]
        assert (newest.at, newest.what, newest.facts) == (int(NOON), "restored", {"records": 1})

    unlock(vault, use)

    async def all_six(opened: OpenVault) -> None:
        assert await opened.private.read(journal.total) == 6

    unlock(vault / "aside-1", all_six)
    assert restored(vault, backup).aside == vault / "aside-2"


@pytest.mark.parametrize("part", ["private.db", "vault.key", "both", "gone"])
def test_a_restore_works_over_a_damaged_vault(vault: Path, part: str) -> None:
    backup = backed_up(vault)
    for name in ("private.db", "vault.key") if part in ("both", "gone") else (part,):
        (vault / name).write_bytes(b"rot" * 7000)
    if part == "gone":
        (vault / "vault.key").unlink()
    made = restored(vault, backup)
    assert made.aside == vault / "aside-1"
    unlock(vault, holds_one)


def test_a_restore_over_another_vault_keeps_that_one(vault: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    create(other)
    for _ in range(3):
        unlock(other)
    made = restored(other, backed_up(vault))
    unlock(other, holds_one)
    assert made.aside is not None
    unlock(made.aside)


def test_a_key_file_with_an_absurd_epoch_spoils_no_counting(vault: Path) -> None:
    backup = backed_up(vault)
    present = keyfile.decode((vault / "vault.key").read_bytes())
    absurd = keyfile.with_epoch(present, DataKey(b"v" * 16, b"k" * 32), 2**64 - 1)
    (vault / "vault.key").write_bytes(absurd.encoded())
    restored(vault, backup)
    unlock(vault, holds_one)


def test_an_open_vault_is_left_alone(vault: Path) -> None:
    backup = backed_up(vault)

    async def use(_: OpenVault) -> None:
        with pytest.raises(VaultInUse):
            await asyncio.to_thread(restored, vault, backup)

    unlock(vault, use)
    unlock(vault, holds_one)


def test_a_recovery_code_of_the_day_opens_it(tmp_path: Path) -> None:
    code = create(tmp_path / "vault", add_one)
    backup = backed_up(tmp_path / "vault")
    restored(tmp_path / "new", backup, unlocking.by_recovery_code(code))
    unlock(tmp_path / "new", holds_one)


def test_a_wrong_passphrase_changes_nothing(vault: Path, tmp_path: Path) -> None:
    backup = backed_up(vault)
    wrong = unlocking.by_passphrase("not this one", stretch=quick_stretch)
    with pytest.raises(WrongPassphrase):
        looked_into(backup, tmp_path / "beside", wrong)
    with pytest.raises(WrongPassphrase):
        restored(tmp_path / "new", backup, wrong)
    assert not (tmp_path / "new").exists()

    other = tmp_path / "other"
    create(other)

    async def use(opened: OpenVault) -> None:
        with pytest.raises(WrongPassphrase):
            await backing_up.test_mine(opened, backup)

    unlock(other, use)
    assert names(other / "backups") == []


def test_stopped_anywhere_a_test_and_a_restore_leave_nothing(vault: Path, tmp_path: Path) -> None:
    backup = backed_up(vault, tmp_path / "a.zip")
    (tmp_path / "beside").mkdir()

    def nothing_beside() -> None:
        assert names(tmp_path / "beside") == []

    assert (
        stoppable_everywhere(
            lambda progress: looked_into(backup, tmp_path / "beside", MINE, progress), nothing_beside
        )
        >= 3
    )
    before = database_and_key(vault)

    def vault_as_it_was() -> None:
        assert database_and_key(vault) == before
        assert names(vault) == ["backups", "private.db", "vault.key", "vault.lock"]

    assert (
        stoppable_everywhere(lambda progress: restored(vault, backup, MINE, progress), vault_as_it_was) >= 4
    )
    assert "aside-1" in names(vault)


def test_an_older_schema_in_a_backup_is_brought_up_in_the_copy_alone(vault: Path, tmp_path: Path) -> None:
    older = Schema(
        part="private",
        application_id=PRIVATE_SCHEMA.application_id,
        migrations=PRIVATE_SCHEMA.migrations[:1],
    )
    old = tmp_path / "old.db"
    key_file = keyfile.decode((vault / "vault.key").read_bytes())
    data_key = MINE(key_file)

    def fill(db: Connection) -> None:
        epochs.begin(db, vault_id=data_key.vault_id)
        told = entry(0)
        db.execute(
            "INSERT INTO journal_entry (id, created_at, offset_minutes, text) VALUES (?, ?, ?, ?)",
            (told.id, told.created.utc, told.created.offset_minutes, told.text),
        )

    connection.create(old, data_key.private_file(), older, fill=fill)
    backup = tmp_path / "old.zip"
    backup_file.write(backup, key_file=key_file.encoded(), private=old, automatic=False, progress=Progress())
    before = backup.read_bytes()
    assert looked_into(backup, tmp_path / "beside") == Contents(entries=1)
    restored(tmp_path / "new", backup)
    unlock(tmp_path / "new", holds_one)
    assert backup.read_bytes() == before

    newer = Schema(
        part="private",
        application_id=PRIVATE_SCHEMA.application_id,
        migrations=(
            *PRIVATE_SCHEMA.migrations,
            connection.Migration(number=len(PRIVATE_SCHEMA.migrations) + 1, statements=()),
        ),
    )
    connection.create(tmp_path / "newer.db", data_key.private_file(), newer)
    backup_file.write(
        tmp_path / "newer.zip",
        key_file=key_file.encoded(),
        private=tmp_path / "newer.db",
        automatic=False,
        progress=Progress(),
    )
    with pytest.raises(BackupUnusable) as told:
        restored(tmp_path / "another", tmp_path / "newer.zip")
    assert told.value.reason == "newer"


def test_a_crash_at_any_step_of_a_restore_leaves_one_whole_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Crash(BaseException):
        pass

    origin = tmp_path / "origin"
    create(origin, add_one)
    backup = backed_up(origin, tmp_path / "a.zip")
    for _ in range(2):
        unlock(origin, add_one)
    totals: list[int] = []

    async def whole(opened: OpenVault) -> None:
        assert opened.notices == ()
        totals.append(await opened.private.read(journal.total))

    for limit in range(1, 200):
        folder = tmp_path / str(limit)
        shutil.copytree(origin, folder)
        calls = 0

        def staged(name: str, limit: int = limit) -> Callable[..., object]:
            real = getattr(os, name)

            def call(*args: object, **named: object) -> object:
                nonlocal calls
                calls += 1
                if calls >= limit:  # and nothing more reaches the disk
                    raise Crash
                return real(*args, **named)

            return call

        with monkeypatch.context() as patch:
            for name in ("rename", "replace", "unlink", "mkdir", "rmdir", "fsync", "chmod"):
                patch.setattr(os, name, staged(name))
            with contextlib.suppress(Crash):
                restored(folder, backup)
        if calls < limit:
            break
        unlock(folder, whole)
        if totals[-1] == 1:
            (aside,) = folder.glob("aside-*")
            unlock(aside, whole)
            assert totals.pop() == 3
        assert not [name for name in names(folder) if ".new" in name or "incoming" in name]
        shutil.rmtree(folder)
    # The old vault up to one step, the restored one from there on.
    assert totals == sorted(totals, reverse=True)
    assert set(totals) == {1, 3}
    assert len(totals) > 25
