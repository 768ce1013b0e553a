"""What stays of a vault that could not be made or restored: nothing."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from client.domain.errors import (
    BackupUnusable,
    DiskFull,
    Stopped,
    UnusablePassphrase,
    VaultExists,
    VaultInUse,
    VaultUnreadable,
)
from client.domain.progress import Progress, Step
from client.services import unlocking
from client.services.unlocking import OpenVault
from client.vault import exchange, files, journal
from client.vault.exchange import Purpose
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from client.vault.worker import VaultThreads
from tests.client.services.backup_runs import backed_up, names, restored
from tests.client.services.vault_runs import QUICK, add_one, create, holds_one, run, unlock


def _rights(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def _no_room(folder: Path, purpose: Purpose, *, lock: VaultLock | None = None) -> Path | None:
    raise DiskFull


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    source = tmp_path / "source"
    create(source, add_one)
    return backed_up(source)


def test_a_failed_restore_leaves_no_folder(
    tmp_path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(exchange, "commit", _no_room)
        with pytest.raises(DiskFull):
            restored(tmp_path / "new" / "vault", backup)
    assert not (tmp_path / "new").exists()
    restored(tmp_path / "new" / "vault", backup)
    unlock(tmp_path / "new" / "vault", holds_one)


def test_a_restore_that_is_stopped_leaves_a_folder_as_it_was(tmp_path: Path, backup: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    (folder / "letter.txt").write_text("somebody's")

    def hear(step: Step) -> None:
        if step.what == "place":
            raise Stopped

    with pytest.raises(Stopped):
        restored(folder, backup, progress=Progress(hear))
    assert [each.name for each in folder.iterdir()] == ["letter.txt"]
    assert os.name != "posix" or _rights(folder) == 0o755
    restored(folder, backup)
    assert os.name != "posix" or _rights(folder) == 0o700


def test_a_failed_restore_over_a_vault_leaves_it_and_its_lock(
    tmp_path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    create(folder, add_one)
    monkeypatch.setattr(exchange, "commit", _no_room)
    with pytest.raises(DiskFull):
        restored(folder, backup)
    assert (folder / "vault.lock").exists()
    unlock(folder, holds_one)


def test_a_file_that_is_no_backup_makes_no_folder(tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"no backup")
    with pytest.raises(BackupUnusable):
        restored(tmp_path / "vault", tmp_path / "no.zip")
    assert not (tmp_path / "vault").exists()


def test_who_comes_to_the_folder_meanwhile_keeps_what_was_made(
    tmp_path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    somebody = VaultFolder(folder).lock()
    release = VaultLock.release

    def quickly(lock: VaultLock) -> None:
        release(lock)
        if lock is not somebody:
            monkeypatch.undo()
            somebody.take()

    monkeypatch.setattr(exchange, "commit", _no_room)
    monkeypatch.setattr(VaultLock, "release", quickly)
    with pytest.raises(DiskFull):
        restored(folder, backup)
    assert (folder / "vault.lock").exists()
    with pytest.raises(VaultInUse):
        restored(folder, backup)
    somebody.release()
    restored(folder, backup)


def test_making_a_vault_where_one_is_touches_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o777)
    (folder / "private.db").write_bytes(b"somebody's")
    with pytest.raises(VaultExists):
        create(folder)
    assert [each.name for each in folder.iterdir()] == ["private.db"]
    assert os.name != "posix" or _rights(folder) == 0o777


def test_no_passphrase_leaves_no_folder(tmp_path: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        with pytest.raises(UnusablePassphrase):
            await unlocking.create(tmp_path / "a" / "vault", passphrase="", threads=threads, making=QUICK)

    run(work)
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("at", range(5))
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("step", ["new_file", "take_place", "sync_file", "sync_folder"])
def test_a_vault_that_could_not_be_made_is_not_there_and_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: int, at: int
) -> None:
    folder = tmp_path / "vault"
    real: Callable[..., object] = getattr(files, step)
    left = [at]

    def fails(*given: Path) -> object:
        left[0] -= 1
        if left[0] == -1:
            raise OSError(error, "staged")
        return real(*given)

    with monkeypatch.context() as patched:
        patched.setattr(files, step, fails)
        try:
            create(folder, add_one)
        except (DiskFull, VaultUnreadable):
            assert not folder.exists()
    if not folder.exists():
        create(folder, add_one)
    # Or else it was later than the making, such as when room was to be held back.
    unlock(folder, holds_one)


def test_a_first_opening_that_could_not_be_counted_is_no_vault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(unlocking, "_count_opening", full)
        with pytest.raises(DiskFull):
            create(tmp_path / "vault")
    assert not (tmp_path / "vault").exists()


def test_a_vault_that_cannot_be_taken_away_again_opens_and_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, replaced = files.take_place, [0]

    def fails_from_the_third_on(beside: Path, path: Path) -> None:
        replaced[0] += 1
        real(beside, path)
        if replaced[0] >= 3:  # the key file, the private file, and the key file that was counted
            raise OSError(errno.ENOSPC, "staged")

    with monkeypatch.context() as patched:
        patched.setattr(files, "take_place", fails_from_the_third_on)
        with pytest.raises(DiskFull):
            create(tmp_path / "vault")
    assert names(tmp_path / "vault") == ["private.db", "vault.key", "vault.lock"]

    async def empty(vault: OpenVault) -> None:
        assert vault.notices == ()
        assert await vault.private.read(journal.total) == 0

    unlock(tmp_path / "vault", empty)
