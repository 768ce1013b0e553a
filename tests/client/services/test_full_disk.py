"""The vault on a disk that is full: the room held back opens it, and what is said is that the disk is full."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from client.domain.errors import BugError, DiskFull, VaultUnreadable
from client.services import unlocking
from client.services.unlocking import OpenVault
from client.vault import connection, copying, journal, proven_backup, reserve, versions
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.reserve import RESERVE_BYTES, Reserve
from client.vault.sqlcipher import Connection, Error
from client.vault.worker import Priority
from tests.client.services.vault_runs import add_one, create, entry, unlock

DISK = 8 * 1024 * 1024


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MiB, where one may be made: by root, on Linux."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk, and only Linux is asked for one")
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=0700", "leeward-test", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small disk may be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True, capture_output=True)


def _fill(place: Path) -> Path:
    filler = place / "somebody else's"
    with filler.open("wb", buffering=0) as file:
        while _takes_a_page(file):
            pass
    return filler


def _takes_a_page(file: IO[bytes]) -> bool:
    try:
        return bool(file.write(bytes(4096)))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        return False


async def _settle(vault: OpenVault) -> None:
    """Until the room is held back, which is done behind."""
    await add_one(vault)
    await vault.threads.writer.run(lambda: None, priority=Priority.HOUSEKEEPING)
    assert vault.folder.reserve.exists()


def test_a_real_full_disk_bars_nobody_and_still_takes_words(small_disk: Path) -> None:
    folder = small_disk / "vault"
    create(folder, _settle)
    _fill(small_disk)

    async def write_on(vault: OpenVault) -> None:
        assert [type(notice) for notice in vault.notices] == [DiskFull]
        await vault.private.write_words(lambda db: journal.add(db, entry(1)))
        assert await vault.private.read(journal.total) == 2

    unlock(folder, write_on)
    assert not (folder / "reserve").exists()


def test_a_real_full_disk_without_room_held_back_is_called_full_and_loses_nothing(small_disk: Path) -> None:
    folder = small_disk / "vault"
    create(folder, _settle)
    (folder / "reserve").unlink()
    filler = _fill(small_disk)
    with pytest.raises(DiskFull):
        unlock(folder)
    filler.unlink()

    async def look(vault: OpenVault) -> None:
        assert vault.notices == ()
        await _settle(vault)
        assert await vault.private.read(journal.total) == 2

    unlock(folder, look)


class _Crowded:
    """An opening that fails as on a full disk until so many bytes of the reserve were given up."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *, enough: bool = True) -> None:
        self.reserve = folder / "reserve"
        self.enough = enough
        self.real = connection._connect_once
        monkeypatch.setattr(connection, "_connect_once", self.connect)
        monkeypatch.setattr(connection, "no_room", lambda _: self.crowded)

    @property
    def crowded(self) -> bool:
        return not self.enough or self.reserve.exists()

    def connect(self, *given: object) -> Connection:
        if self.crowded:
            raise Error("disk I/O error")
        return self.real(*given)  # type: ignore[arg-type]


def test_no_room_for_an_opening_is_met_with_the_room_held_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(tmp_path, _settle)
    _Crowded(tmp_path, monkeypatch)

    async def look(vault: OpenVault) -> None:
        assert [type(notice) for notice in vault.notices] == [DiskFull]
        assert await vault.private.read(journal.total) == 1

    unlock(tmp_path, look)


def test_room_that_would_not_have_been_enough_is_held_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(tmp_path, _settle)
    with monkeypatch.context() as patched:
        _Crowded(tmp_path, patched, enough=False)
        with pytest.raises(DiskFull):
            unlock(tmp_path)
    assert (tmp_path / "reserve").stat().st_size == RESERVE_BYTES
    unlock(tmp_path)


def test_a_disk_that_fails_and_has_room_is_not_called_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Connection:
        raise Error("disk I/O error")

    create(tmp_path, _settle)
    with monkeypatch.context() as patched:
        patched.setattr(connection, "_connect_once", fails)
        with pytest.raises(VaultUnreadable):
            unlock(tmp_path)
    assert (tmp_path / "reserve").stat().st_size == RESERVE_BYTES


@pytest.mark.parametrize(("code", "full"), [(errno.ENOSPC, True), (errno.EIO, False), (errno.EROFS, False)])
def test_only_a_disk_that_has_no_room_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, full: bool
) -> None:
    assert not reserve.no_room(tmp_path)
    assert not list(tmp_path.iterdir())

    def refuses(**_: object) -> IO[bytes]:
        raise OSError(code, "staged")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuses)
    assert reserve.no_room(tmp_path) is full


def test_after_an_update_a_disk_without_room_for_its_backup_is_called_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(tmp_path, _settle)
    schema = connection.Schema(
        part="private",
        application_id=PRIVATE_SCHEMA.application_id,
        migrations=(
            *PRIVATE_SCHEMA.migrations,
            connection.Migration(PRIVATE_SCHEMA.version + 1, ("CREATE TABLE more (a TEXT)",)),
        ),
    )
    monkeypatch.setattr(unlocking, "PRIVATE_SCHEMA", schema)
    found: list[int] = []
    real = versions.keep

    def keep(folder: Path, private: Path, version: int, *, key_file: bytes, raw_key: bytes) -> Path:
        found.append(version)
        if (folder / "reserve").exists() or len(found) < 3:
            raise DiskFull
        return real(folder, private, version, key_file=key_file, raw_key=raw_key)

    monkeypatch.setattr(versions, "keep", keep)
    with pytest.raises(DiskFull):
        unlock(tmp_path)
    assert (tmp_path / "reserve").exists()

    async def look(vault: OpenVault) -> None:
        assert [type(notice) for notice in vault.notices] == [DiskFull]
        assert await vault.private.read(journal.total) == 1

    unlock(tmp_path, look)
    assert len(found) == 4


def test_a_room_that_was_given_up_says_so_until_it_is_held_again(tmp_path: Path) -> None:
    held = Reserve(tmp_path / "reserve")
    steps = [held.give_up, held.hold, held.give_up, held.hold]
    assert [(step(), held.given_up) for step in steps] == [
        (False, False),
        (True, False),
        (True, True),
        (True, False),
    ]


def test_a_count_that_ended_is_a_mistake_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create(tmp_path)
    nothing: list[int] = []
    monkeypatch.setattr(versions, "count", lambda _: nothing)
    monkeypatch.setattr(copying, "copy", lambda *_, **__: None)
    monkeypatch.setattr(copying, "leave_out", lambda *_, **__: None)
    monkeypatch.setattr(proven_backup, "write", lambda *_, **__: None)
    with pytest.raises(BugError):
        versions.keep(tmp_path, tmp_path / "private.db", 1, key_file=b"", raw_key=b"")


def test_a_disk_that_only_lets_itself_be_read_is_not_called_a_failing_one(small_disk: Path) -> None:
    folder = small_disk / "vault"
    create(folder, _settle)
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    _remount(small_disk, "ro")
    with pytest.raises(VaultUnreadable) as refused:
        unlock(folder)
    assert refused.value.forbidden
    _remount(small_disk, "rw")
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before
    unlock(folder)


def _remount(place: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(place)], check=True, capture_output=True)


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_folder_that_may_not_be_written_is_not_called_a_failing_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    create(tmp_path)
    real = os.open

    def refuses(path: Path, flags: int, *mode: int) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY):
            raise OSError(code, "staged")
        return real(path, flags, *mode)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuses)
        with pytest.raises(VaultUnreadable) as refused:
            unlock(tmp_path)
    assert refused.value.forbidden
    unlock(tmp_path)
