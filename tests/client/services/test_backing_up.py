from __future__ import annotations

import asyncio
import errno
import io
import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from client.domain.backups import name_of
from client.domain.contents import Contents
from client.domain.errors import (
    DiskFull,
    PlaceTaken,
    Stopped,
    VaultDamaged,
    VaultUnreadable,
)
from client.domain.ledger import Wanted
from client.domain.progress import Progress
from client.services import backing_up
from client.services.backing_up import Restored
from client.services.unlocking import OpenVault
from client.vault import (
    backup_shelf,
    events,
    files,
    journal,
    ledger,
)
from client.vault.sqlcipher import Connection
from tests.client.services.backup_runs import (
    NOON,
    TODAY,
    backed_up,
    looked_into,
    names,
    noon,
    restored,
    stoppable_everywhere,
)
from tests.client.services.vault_runs import PASSPHRASE, QUICK, create, entry, holds_one, unlock
from tests.support.exchanges import HEAD


def test_a_backup_goes_round(vault: Path, tmp_path: Path) -> None:
    async def use(opened: OpenVault) -> None:
        made = await backing_up.make(opened, now=noon)
        assert made.contents == Contents(entries=1)
        assert made.backup.path == vault / "backups" / TODAY
        assert made.backup.automatic
        assert backing_up.kept(vault) == [made.backup]
        assert await backing_up.test_mine(opened, made.backup.path) == made.contents

    unlock(vault, use)
    backup = vault / "backups" / TODAY
    assert looked_into(backup, tmp_path / "beside") == Contents(entries=1)
    assert names(tmp_path / "beside") == []
    assert names(vault / "backups") == [TODAY]
    assert stat.S_IMODE((vault / "backups").stat().st_mode) == 0o700
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert restored(tmp_path / "new", backup) == Restored(Contents(entries=1), aside=None)
    unlock(tmp_path / "new", holds_one)


def test_unpacked_by_hand_it_is_a_vault(vault: Path, tmp_path: Path) -> None:
    backup = backed_up(vault)
    with zipfile.ZipFile(backup) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "by hand")
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "private.db" in (tmp_path / "by hand" / "README.txt").read_text()
    unlock(tmp_path / "by hand", holds_one)


def test_nothing_is_overwritten(vault: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / TODAY).write_text("mine")
    (elsewhere / "mine.zip").write_text("mine")
    (elsewhere / "dangling").symlink_to("nowhere")

    async def use(opened: OpenVault) -> None:
        second = await backing_up.make(opened, to=elsewhere, now=noon)
        assert second.backup.path.name == name_of(datetime.fromtimestamp(NOON).date(), 2)
        assert not second.backup.automatic
        for taken in ("mine.zip", "dangling"):
            with pytest.raises(PlaceTaken):
                await backing_up.make(opened, to=elsewhere / taken, now=noon)
        named = await backing_up.make(opened, to=elsewhere / "named.zip", now=noon)
        assert named.backup.path == elsewhere / "named.zip"
        with pytest.raises(VaultUnreadable) as told:
            await backing_up.make(opened, to=elsewhere / "absent" / "a.zip", now=noon)
        assert told.value.part == "backup"

    unlock(vault, use)
    assert names(elsewhere) == sorted(
        [TODAY, "leeward-backup-2026-03-14-2.zip", "mine.zip", "named.zip", "dangling"]
    )
    assert (elsewhere / TODAY).read_text() == (elsewhere / "mine.zip").read_text() == "mine"
    assert names(vault / "backups") == []


def test_a_file_system_without_second_names_is_good_enough(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "staged")

    monkeypatch.setattr(os, "link", refused)
    (tmp_path / "stick").mkdir()
    assert looked_into(backed_up(vault, tmp_path / "stick"), tmp_path / "beside") == Contents(entries=1)
    assert looked_into(backed_up(vault, tmp_path / "stick"), tmp_path / "beside") == Contents(entries=1)
    assert len(names(tmp_path / "stick")) == 2


def test_what_was_made_is_noted_for_its_owner(vault: Path) -> None:
    backed_up(vault)

    async def use(opened: OpenVault) -> None:
        (event,) = await opened.private.read(events.newest)
        assert (event.at, event.what, event.facts) == (int(NOON), "backup-made", {"records": 1})

    unlock(vault, use)


def test_everything_acknowledged_before_is_in_it_while_others_write(vault: Path, tmp_path: Path) -> None:
    async def use(opened: OpenVault) -> None:
        acknowledged, during = 1, 0
        written, stop = asyncio.Event(), asyncio.Event()

        async def write() -> None:
            nonlocal acknowledged
            while not stop.is_set():
                await opened.private.write(lambda db: journal.add(db, entry(journal.total(db))))
                acknowledged += 1
                written.set()

        writing = asyncio.create_task(write())
        try:
            for number in range(6):
                written.clear()
                await written.wait()
                before = acknowledged
                made = await backing_up.make(opened, to=tmp_path / f"{number}.zip", now=noon)
                assert before <= made.contents.entries <= acknowledged + 1
                during += acknowledged - before
                assert await backing_up.test_mine(opened, tmp_path / f"{number}.zip") == made.contents
            assert during > 0, "nobody wrote while a backup was made"
        finally:
            stop.set()
            await writing

    unlock(vault, use)


def test_a_changed_passphrase_leaves_the_backup_to_the_old_one(vault: Path, tmp_path: Path) -> None:
    backup = backed_up(vault)

    async def change(opened: OpenVault) -> None:
        await opened.change_passphrase(current=PASSPHRASE, new="new words", making=QUICK)
        assert await backing_up.test_mine(opened, backup) == Contents(entries=1)

    unlock(vault, change)
    assert looked_into(backup, tmp_path / "beside") == Contents(entries=1)


def test_stopped_anywhere_a_backup_leaves_nothing(vault: Path, tmp_path: Path) -> None:
    async def fill(opened: OpenVault) -> None:
        def add(db: Connection) -> None:
            for number in range(1, 400):
                journal.add(db, entry(number))

        await opened.private.write(add)

    unlock(vault, fill)
    (tmp_path / "to").mkdir()

    def work(progress: Progress) -> None:
        async def use(opened: OpenVault) -> None:
            await backing_up.make(opened, to=tmp_path / "to", now=noon, progress=progress)

        unlock(vault, use)

    def untouched() -> None:
        assert names(tmp_path / "to") == []
        assert names(vault / "backups") == []

    assert stoppable_everywhere(work, untouched) >= 6
    assert names(tmp_path / "to") == [TODAY]


def test_a_cancelled_waiting_stops_the_work(vault: Path) -> None:
    async def use(opened: OpenVault) -> None:
        progress = Progress()
        making = asyncio.create_task(backing_up.make(opened, now=noon, progress=progress))
        await asyncio.sleep(0)
        making.cancel()
        with pytest.raises(asyncio.CancelledError):
            await making
        with pytest.raises(Stopped):
            progress.tell("anything")

    unlock(vault, use)
    assert not list((vault / "backups").glob("*"))


def test_a_damaged_vault_makes_no_backup(vault: Path) -> None:
    async def use(opened: OpenVault) -> None:
        with (vault / "private.db").open("r+b") as file:
            file.seek(-4000, os.SEEK_END)
            file.write(b"rot")
        with pytest.raises(VaultDamaged) as told:
            await backing_up.make(opened, now=noon)
        assert told.value.part == "private"

    # Checkpointed, so that the file itself is what is read.
    unlock(vault)
    unlock(vault, use)
    assert names(vault / "backups") == []


def test_a_key_file_of_something_else_makes_no_backup(vault: Path, tmp_path: Path) -> None:
    create(tmp_path / "other")

    async def use(opened: OpenVault) -> None:
        shutil.copy(tmp_path / "other" / "vault.key", vault / "vault.key")
        with pytest.raises(VaultDamaged) as told:
            await backing_up.make(opened, now=noon)
        assert (told.value.part, told.value.reason) == ("key-file", "seal")

    unlock(vault, use)
    assert names(vault / "backups") == []


def test_a_disk_that_is_full_at_any_write_is_told_and_nothing_is_left(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (vault / "backups").mkdir()
    full_at = 0
    writes = 0

    def count() -> None:
        nonlocal writes
        writes += 1
        if writes == full_at:
            raise OSError(errno.ENOSPC, "staged")

    class Filling(io.FileIO):
        def write(self, content: object) -> int:
            count()
            return super().write(content)  # type: ignore[arg-type]

    opened_whole = Path.open

    def staged_open(path: Path, mode: str = "r", *rest: object, **named: object) -> object:
        if mode == "wb":
            return io.BufferedWriter(Filling(path, "w"), buffer_size=8192)
        return opened_whole(path, mode, *rest, **named)  # type: ignore[call-overload]

    def staged(whole: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **named: object) -> object:
            count()
            return whole(*args, **named)

        return call

    async def use(opened: OpenVault) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(Path, "open", staged_open)
            for name in ("new_file", "sync_file", "sync_folder"):
                patch.setattr(files, name, staged(getattr(files, name)))
            patch.setattr(tempfile, "mkdtemp", staged(tempfile.mkdtemp))
            with pytest.raises(DiskFull):
                await backing_up.make(opened, to=vault / "backups", now=noon)

    while full_at < 100:
        full_at += 1
        writes = 0
        try:
            unlock(vault, use)
        except pytest.fail.Exception:
            break
        assert names(vault / "backups") == []
    assert writes < full_at
    assert full_at > 15
    assert names(vault / "backups") == [TODAY]


def test_no_room_beside_the_vault_still_allows_a_backup_elsewhere(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()

    def full(*_: object, **__: object) -> Path:
        raise DiskFull

    monkeypatch.setattr(backup_shelf, "prepare", full)
    assert looked_into(backed_up(vault, tmp_path / "stick"), tmp_path / "beside") == Contents(entries=1)
    assert names(tmp_path / "stick") == [TODAY]


def test_a_disk_that_garbles_what_it_is_given_is_noticed(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = files.sync_file

    def garbling(path: Path) -> None:
        whole(path)
        if path.name == "backup":
            with path.open("r+b") as file:
                file.seek(5000)
                file.write(b"\x00\x01\x02")

    monkeypatch.setattr(files, "sync_file", garbling)

    async def use(opened: OpenVault) -> None:
        with pytest.raises(VaultUnreadable) as told:
            await backing_up.make(opened, now=noon)
        assert told.value.part == "backup"

    unlock(vault, use)
    assert names(vault / "backups") == []


def test_no_backup_holds_the_ledger_which_is_kept_for_thirty_days_and_no_longer(
    vault: Path, tmp_path: Path
) -> None:
    async def use(opened: OpenVault) -> None:
        await opened.private.write(lambda db: ledger.note(db, [replace(HEAD, at=NOON)], now=NOON))

    async def requests(opened: OpenVault) -> None:
        counts.append(len(await opened.private.read(lambda db: ledger.page(db, Wanted()))))

    counts: list[int] = []
    unlock(vault, use)
    backup = backed_up(vault)
    restored(tmp_path / "new", backup)
    unlock(tmp_path / "new", requests)
    unlock(vault, requests)
    assert counts == [0, 1]
