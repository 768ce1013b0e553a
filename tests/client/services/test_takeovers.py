"""Vaults in whose folder an exchange of files fails late, or something lies that looks like one."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from client.domain.errors import (
    TakeoverUnfinished,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    WrongPassphrase,
)
from client.services import salvaging, unlocking
from client.services.unlocking import OpenVault
from client.vault import journal
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.backup_runs import MINE, backed_up, restored
from tests.client.services.vault_runs import PASSPHRASE, QUICK, add_one, create, holds_one, run, unlock

LATER = "what came into force after the backup"
NAMES = ("incoming-restore", "incoming-renew", "incoming-moving")


def salvage(folder: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        await salvaging.salvage(folder, prove=MINE, threads=threads)

    run(work)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("part", ["nothing", "half a database", "all but the list"])
def test_a_stray_folder_erases_no_vault_whoever_tries_to_open_it(
    tmp_path: Path, name: str, part: str
) -> None:
    create(tmp_path, add_one)
    (tmp_path / name).mkdir()
    if part != "nothing":
        shutil.copy(tmp_path / "private.db", tmp_path / name)
    if part == "half a database":
        os.truncate(tmp_path / name / "private.db", 3 * 8192)
    if part == "all but the list":
        shutil.copy(tmp_path / "vault.key", tmp_path / name)
    before = (tmp_path / "private.db").read_bytes()
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path, passphrase="not it")
    assert (tmp_path / "private.db").read_bytes() == before
    unlock(tmp_path, holds_one)

    async def make(threads: VaultThreads) -> None:
        await unlocking.create(tmp_path, passphrase=LATER, threads=threads, making=QUICK)

    with pytest.raises(VaultExists):
        run(make)


def no_room(patch: pytest.MonkeyPatch) -> None:
    mkdir = os.mkdir

    def full(path: os.PathLike[str], *args: int) -> None:
        if str(path).endswith("aside.new"):
            raise OSError(errno.ENOSPC, "staged")
        mkdir(path, *args)

    patch.setattr(os, "mkdir", full)


@pytest.mark.parametrize("way", ["restore", "salvage"])
def test_what_fails_late_says_so_and_the_passphrase_it_names_opens_the_vault(
    tmp_path: Path, way: str
) -> None:
    folder = tmp_path / "vault"
    create(folder, add_one)
    backup = backed_up(folder, tmp_path)

    async def go_on(vault: OpenVault) -> None:
        await add_one(vault)
        await vault.change_passphrase(current=PASSPHRASE, new=LATER, making=QUICK)

    if way == "restore":
        unlock(folder, go_on)
    with pytest.MonkeyPatch.context() as patch:
        no_room(patch)
        for again in range(2):
            with pytest.raises(TakeoverUnfinished) as told:
                unlock(folder) if again else restored(folder, backup) if way == "restore" else salvage(folder)
            assert (told.value.purpose, told.value.full) == ("restore", True)
    if way == "restore":
        with pytest.raises(WrongPassphrase):
            unlock(folder, passphrase=LATER)

    unlock(folder, holds_one)
    if way == "restore":
        set_aside = tmp_path / "looked at"
        shutil.copytree(folder / "aside-1", set_aside)

        async def holds_two(vault: OpenVault) -> None:
            assert await vault.private.read(journal.total) == 2

        unlock(set_aside, holds_two, passphrase=LATER)


@pytest.mark.parametrize("name", ["vault.key", "private.db", "private.db-wal"])
@pytest.mark.parametrize("make", [os.mkdir, getattr(os, "mkfifo", None)])
def test_what_only_has_a_files_name_is_told_at_once_and_a_restore_moves_it_aside(
    tmp_path: Path, name: str, make: Callable[[Path], None] | None
) -> None:
    if make is None:
        pytest.skip("there are no named pipes here")
    folder = tmp_path / "vault"
    create(folder, add_one)
    backup = backed_up(folder, tmp_path)
    (folder / name).unlink(missing_ok=True)
    make(folder / name)
    if make is os.mkdir:
        (folder / name / "mine.txt").write_text("somebody's own")
    else:
        with pytest.raises(VaultDamaged):
            unlock(folder)
        if name != "vault.key":
            with pytest.raises(VaultDamaged):
                salvage(folder)
    assert restored(folder, backup).aside == folder / "aside-1"
    unlock(folder, holds_one)
    assert not (folder / "aside-1" / name).is_file()
    if make is os.mkdir:
        assert (folder / "aside-1" / name / "mine.txt").read_text() == "somebody's own"


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let go of an open file")
def test_removing_the_locks_file_while_a_vault_is_open_lets_no_second_one_in(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    create(folder, add_one)
    backup = backed_up(folder, tmp_path)

    async def work(threads: VaultThreads) -> None:
        vault = await unlocking.unlock(folder, passphrase=PASSPHRASE, threads=threads, stretch=quick_stretch)
        (folder / "vault.lock").unlink()
        for second in (lambda: unlock(folder), lambda: restored(folder, backup), lambda: salvage(folder)):
            with pytest.raises(VaultInUse):
                # Another Leeward has a loop and threads of its own.
                await vault.threads.keys.run(second)
        await add_one(vault)
        await vault.close()

    run(work)

    async def holds_two(vault: OpenVault) -> None:
        assert await vault.private.read(journal.total) == 2

    unlock(folder, holds_two)
