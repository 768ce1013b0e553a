"""What stays of a vault that could not be made or restored: nothing."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from client.domain.errors import BackupUnusable, DiskFull, Stopped, VaultInUse
from client.domain.progress import Progress, Step
from client.vault import exchange
from client.vault.exchange import Purpose
from client.vault.folder import VaultFolder
from client.vault.lock import VaultLock
from tests.client.services.backup_runs import backed_up, restored
from tests.client.services.vault_runs import add_one, create, holds_one, unlock


def _rights(folder: Path) -> int:
    return stat.S_IMODE(folder.stat().st_mode)


def _no_room(folder: Path, purpose: Purpose) -> Path | None:
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
