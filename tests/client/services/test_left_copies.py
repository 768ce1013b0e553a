"""What a renewal of the key leaves that the old passphrase opens: taken away, or counted."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from client.domain.errors import DiskFull, VaultUnreadable
from client.services import backing_up, backup_making
from client.services.renewing import renew
from client.services.unlocking import OpenVault
from client.vault import backup_file
from tests.client.services.test_renewing import NEW, fill, renewed
from tests.client.services.vault_runs import PASSPHRASE, QUICK, create, unlock


def backed_up(folder: Path) -> Path:
    """A vault with a backup of a day, and the same as one from before an update; the folder of the two."""

    async def back_up(vault: OpenVault) -> None:
        await fill(vault)
        await backing_up.make(vault, now=lambda: 9e8)

    create(folder, back_up)
    shelf = folder / "backups"
    [dated] = shelf.iterdir()
    shutil.copy(dated, shelf / "leeward-version-1.zip")
    return shelf


def names(shelf: Path) -> list[str]:
    return sorted(path.name for path in shelf.iterdir())


def test_backups_from_before_an_update_go_with_the_others_and_another_vaults_stay(tmp_path: Path) -> None:
    shelf = backed_up(tmp_path / "vault")
    others = backed_up(tmp_path / "another")
    shutil.copy(others / "leeward-version-1.zip", shelf / "leeward-version-2.zip")
    (shelf / "leeward-version-3.zip").write_bytes(b"nothing that could be read")
    (shelf / "notes.txt").write_text("a list of what to buy")
    assert renewed(tmp_path / "vault").old_copies == 0
    kept = names(shelf)
    assert len(kept) == 3
    assert kept[1:] == ["leeward-version-2.zip", "notes.txt"]


def test_what_is_left_is_counted_when_no_new_backup_could_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = backed_up(tmp_path)
    before = names(shelf)
    (tmp_path / "aside-1").mkdir()

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(backup_making, "make", full)
    assert renewed(tmp_path).old_copies == 3
    assert names(shelf) == before


def test_what_could_not_be_removed_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = backed_up(tmp_path)
    (shelf / "leeward-abc.new").mkdir()  # as a crash leaves it
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.parent == shelf and path.name.endswith(".zip"):
            raise OSError(1, "not permitted")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    assert renewed(tmp_path).old_copies == 3


def test_what_the_disk_does_not_give_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = backed_up(tmp_path)
    key_file_of = backup_file.key_file_of

    def failing(path: Path) -> bytes:
        if path.name == "leeward-version-1.zip":
            raise VaultUnreadable(part="backup", code=5)
        return key_file_of(path)

    monkeypatch.setattr(backup_file, "key_file_of", failing)
    assert renewed(tmp_path).old_copies == 1
    assert "leeward-version-1.zip" in names(shelf)


def test_a_backup_under_a_name_of_its_own_is_counted(tmp_path: Path) -> None:
    shelf = backed_up(tmp_path)
    (shelf / "leeward-version-1.zip").rename(shelf / "before the move.zip")
    assert renewed(tmp_path).old_copies == 1


def test_what_lies_beside_the_vaults_own_files_is_counted(tmp_path: Path) -> None:
    async def back_up(vault: OpenVault) -> None:
        await fill(vault)
        await backing_up.make(vault, to=tmp_path)

    create(tmp_path, back_up)
    [dated] = tmp_path.glob("*.zip")
    (tmp_path / "zipped by hand.zip").write_bytes(b"it may hold the whole folder")
    assert renewed(tmp_path).old_copies == 2
    assert dated.exists()


def test_a_workshop_in_the_vaults_own_folder_is_counted(tmp_path: Path) -> None:
    create(tmp_path, fill)

    async def renew_beside_one(vault: OpenVault) -> None:
        (tmp_path / "leeward-abcd_123.new").mkdir()
        done = await renew(vault, passphrase=PASSPHRASE, new=NEW, making=QUICK)
        assert done.old_copies == 1

    unlock(tmp_path, renew_beside_one)
