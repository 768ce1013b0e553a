from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from client.domain.errors import VaultAbsent, VaultDamaged, VaultInUse, VaultUnreadable
from client.vault import lock
from client.vault.folder import VaultFolder
from client.vault.salvage_bytes import RawFile

HOLDER = """
import sys, time
from pathlib import Path
from client.vault.folder import VaultFolder
VaultFolder(Path(sys.argv[1])).lock().take()
print("held", flush=True)
time.sleep(60)
"""


COMMUNITY = "0b" * 16


def _no_pause(_: float) -> None:
    return


def _only_good(raw: bytes) -> bytes:
    if raw != b"good":
        raise VaultDamaged(part="key-file", reason="checksum")
    return raw


def test_an_empty_or_missing_folder_holds_no_vault(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "not there"):
        assert not VaultFolder(folder).holds_anything()
        with pytest.raises(VaultAbsent):
            VaultFolder(folder).read_key_file(_only_good)


@pytest.mark.parametrize(
    ("name", "remains"),
    [
        ("backups/leeward-backup-2026-03-14.zip", "backups"),
        ("aside-1/vault.key", "aside"),
        ("stray-2/vault.key", ""),
        ("backups/notes.txt", ""),
        ("aside-1/notes.txt", ""),
        ("Thumbs.db", ""),
    ],
)
def test_what_is_left_of_a_vault_is_told_where_none_is(tmp_path: Path, name: str, remains: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    with pytest.raises(VaultAbsent) as noticed:
        VaultFolder(tmp_path).read_key_file(_only_good)
    assert noticed.value.remains == remains


def test_a_database_without_its_key_file_is_damage_and_not_absence(tmp_path: Path) -> None:
    (tmp_path / "private.db").write_bytes(b"years of a life")
    with pytest.raises(VaultDamaged) as noticed:
        VaultFolder(tmp_path).read_key_file(_only_good, pause=_no_pause)
    assert noticed.value.reason == "missing"


def test_a_key_file_is_read_again_before_damage_is_believed(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    folder.replace_key_file(b"goof")
    looks: list[float] = []

    def heal(seconds: float) -> None:
        looks.append(seconds)
        folder.replace_key_file(b"good")

    assert folder.read_key_file(_only_good, pause=heal) == b"good"
    assert len(looks) == 1


def test_lasting_damage_and_an_unreadable_disk_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = VaultFolder(tmp_path)
    folder.replace_key_file(b"goof")
    with pytest.raises(VaultDamaged):
        folder.read_key_file(_only_good, pause=_no_pause)

    def failing(*_: object) -> int:
        raise OSError(errno.EIO, "staged")

    monkeypatch.setattr(os, "open", failing)
    with pytest.raises(VaultUnreadable) as told:
        folder.read_key_file(_only_good, pause=_no_pause)
    assert told.value.code == errno.EIO


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no pipes with names in folders")
def test_a_pipe_in_the_place_of_the_key_file_is_damage_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "vault.key")
    with pytest.raises(VaultDamaged) as noticed:
        VaultFolder(tmp_path).read_key_file(_only_good, pause=_no_pause)
    assert noticed.value.reason == "foreign"


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no pipes with names in folders")
def test_a_pipe_in_the_place_of_a_database_is_damage_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "private.db")
    with pytest.raises(VaultDamaged) as noticed, RawFile(tmp_path / "private.db", part="private"):
        raise AssertionError
    assert noticed.value.reason == "foreign"


def test_of_an_endless_key_file_only_the_beginning_is_read(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    with folder.key_file.open("wb") as file:
        file.truncate(10**10)
    read: list[int] = []

    def decode(raw: bytes) -> None:
        read.append(len(raw))

    folder.read_key_file(decode)
    assert read == [1 << 16]


def test_what_a_crash_left_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    kept = ["vault.key", "private.db", "private.db-wal", COMMUNITY + ".db", "notes.txt"]
    kept += ["x.db.new-thesis.txt", "0b.db.new", "private.db.new.txt", "my private.db.new"]
    litter = ["vault.key.new", "private.db.new", "private.db.new-wal", COMMUNITY + ".db.new-shm"]
    for name in kept + litter:
        (tmp_path / name).touch()
    VaultFolder(tmp_path).tidy()
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(kept)


def test_a_second_taker_is_refused_even_in_the_same_process(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    with folder.lock(), pytest.raises(VaultInUse):
        folder.lock().take()
    with folder.lock():
        pass


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let go of an open file")
def test_removing_the_locks_file_lets_nobody_in(tmp_path: Path) -> None:
    folder = VaultFolder(tmp_path)
    with folder.lock() as held:
        (tmp_path / "vault.lock").unlink()
        held.demand_held()
        with pytest.raises(VaultInUse):
            folder.lock().take()
    with folder.lock():
        pass


@pytest.mark.skipif(os.name != "posix", reason="Windows does not let go of an open file")
def test_where_folders_cannot_be_locked_the_file_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_lock_folder", lambda _: None)
    folder = VaultFolder(tmp_path)
    with folder.lock() as held:
        held.demand_held()
        (tmp_path / "vault.lock").unlink()
        with folder.lock(), pytest.raises(VaultInUse):
            held.demand_held()
    with pytest.raises(VaultInUse):
        held.demand_held()


def test_the_lock_of_another_process_dies_with_it(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(VaultInUse):
            VaultFolder(tmp_path).lock().take()
        holder.kill()
    with VaultFolder(tmp_path).lock():
        pass


def test_a_lock_that_cannot_be_written_is_not_called_in_use(tmp_path: Path) -> None:
    (tmp_path / "vault.lock").mkdir()
    with pytest.raises(VaultUnreadable):
        VaultFolder(tmp_path).lock().take()


def test_only_the_one_communitys_files_are_discarded(tmp_path: Path) -> None:
    for name in ("0a.db", "0a.db-wal", "0a.db-shm", "0b.db", "private.db"):
        (tmp_path / name).touch()
    VaultFolder(tmp_path).discard_community_file("0a")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["0b.db", "private.db"]
