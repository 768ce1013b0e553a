"""What crashes, kills, full disks and old copies leave of a vault: always one that opens, or says why not."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from client.domain.errors import (
    DiskFull,
    RolledBack,
    VaultDamaged,
    WrongPassphrase,
)
from client.services.unlocking import OpenVault
from client.vault import files, journal
from client.vault.sqlcipher import Connection
from tests.client.services.vault_runs import PASSPHRASE, QUICK, add_one, create, holds_one, unlock


def test_a_database_behind_its_key_file_is_a_notice_once_and_never_a_bar(tmp_path: Path) -> None:
    create(tmp_path, add_one)
    shutil.copy(tmp_path / "private.db", tmp_path / "old copy")
    for _ in range(3):
        unlock(tmp_path, add_one)
    shutil.copy(tmp_path / "old copy", tmp_path / "private.db")

    async def noticed(vault: OpenVault) -> None:
        (notice,) = vault.notices
        assert isinstance(notice, RolledBack)
        assert notice.key_file_epoch - notice.database_epoch == 3
        assert await vault.private.read(journal.total) == 1

    unlock(tmp_path, noticed)
    unlock(tmp_path, holds_one)


def test_a_key_file_behind_its_database_is_what_a_crash_leaves_and_no_notice(tmp_path: Path) -> None:
    create(tmp_path, add_one)
    before = (tmp_path / "vault.key").read_bytes()
    unlock(tmp_path)
    (tmp_path / "vault.key").write_bytes(before)
    unlock(tmp_path, holds_one)


def test_a_vault_whose_making_was_cut_short_is_completed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Crash(BaseException):
        pass

    whole = files.take_place

    def crash_at_the_database(beside: Path, path: Path) -> None:
        if path.name == "private.db":
            raise Crash
        whole(beside, path)

    with monkeypatch.context() as staged:
        staged.setattr(files, "take_place", crash_at_the_database)
        with pytest.raises(Crash):
            create(tmp_path)
    assert not (tmp_path / "private.db").exists()
    unlock(tmp_path, add_one)
    unlock(tmp_path, holds_one)
    assert not list(tmp_path.glob("*.new*"))


def test_a_completed_vault_without_its_private_file_is_damaged_and_never_begun_anew(tmp_path: Path) -> None:
    create(tmp_path, add_one)
    (tmp_path / "private.db").unlink()
    with pytest.raises(VaultDamaged) as noticed:
        unlock(tmp_path)
    assert (noticed.value.part, noticed.value.reason) == ("private", "missing")
    assert not (tmp_path / "private.db").exists()


def test_a_disk_that_takes_no_key_file_still_lets_a_person_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(tmp_path, add_one)

    def full(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "staged")

    async def told(vault: OpenVault) -> None:
        assert [type(notice) for notice in vault.notices] == [DiskFull]
        assert await vault.private.read(journal.total) == 1

    with monkeypatch.context() as patched:
        patched.setattr(files, "replace_whole", full)
        unlock(tmp_path, told)
    unlock(tmp_path, holds_one)


def test_a_crash_at_any_step_of_a_change_leaves_exactly_one_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Crash(BaseException):
        pass

    origin = tmp_path / "origin"
    code = create(origin, add_one)
    survivors = []
    for step in range(1, 20):
        folder = tmp_path / str(step)
        shutil.copytree(origin, folder)
        calls = 0

        def staged(name: str, limit: int = step) -> Callable[..., object]:
            whole = getattr(os, name)

            def call(*args: object, **kwargs: object) -> object:
                nonlocal calls
                calls += 1
                if calls == limit:
                    raise Crash
                return whole(*args, **kwargs)

            return call

        async def change(vault: OpenVault) -> None:
            with monkeypatch.context() as patch:
                for name in ("open", "fsync", "replace", "close"):
                    patch.setattr(os, name, staged(name))
                try:
                    await vault.change_passphrase(current=PASSPHRASE, new="new words", making=QUICK)
                except Crash:
                    pass

        unlock(folder, change)
        opened = []
        for passphrase in (PASSPHRASE, "new words"):
            try:
                unlock(folder, holds_one, passphrase=passphrase)
                opened.append(passphrase)
            except WrongPassphrase:
                pass
        assert len(opened) == 1
        unlock(folder, holds_one, code=code)
        assert not list(folder.glob("*.new*"))
        survivors += opened
        if calls < step:
            break
    assert survivors[0] == PASSPHRASE
    assert survivors[-1] == "new words"


WRITER = """
import asyncio, sys
from pathlib import Path
from client.domain.journal import JournalEntry, Moment
from client.services import unlocking
from client.vault import journal
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch

async def write():
    threads = VaultThreads.real()
    vault = await unlocking.unlock(
        Path(sys.argv[1]), passphrase=sys.argv[2], threads=threads, stretch=quick_stretch
    )
    first = await vault.private.read(journal.total)
    for number in range(first, 10**6):
        entry = JournalEntry(id=str(number), created=Moment(number, 0), text=f"entry {number} " * 40)
        await vault.private.write(lambda db: journal.add(db, entry))
        print(number, flush=True)

asyncio.run(write())
"""


def test_a_kill_in_the_midst_of_writing_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    create(tmp_path)
    for kill_after in (1, 7, 30, 61):
        command = [sys.executable, "-c", WRITER, str(tmp_path), PASSPHRASE]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            acknowledged = [int(writer.stdout.readline()) for _ in range(kill_after)]
            writer.kill()
            acknowledged += [int(line) for line in writer.stdout if line.endswith("\n")]

        async def all_there(vault: OpenVault, last: int = acknowledged[-1]) -> None:
            def ids(db: Connection) -> list[str]:
                return [each.id for each in journal.newest(db, limit=10**6)]

            there = await vault.private.read(ids)
            # One more may have reached the disk than was acknowledged: never fewer, never one in between.
            assert there in ([str(n) for n in range(top, -1, -1)] for top in (last, last + 1))

        unlock(tmp_path, all_there)


def test_what_an_earlier_crash_left_half_written_is_gone_once_the_vault_was_opened(tmp_path: Path) -> None:
    create(tmp_path, add_one)
    community = "0a" * 16 + ".db.new"
    for name in ("vault.key.new", "private.db.new", community, community + "-wal", "reserve.new"):
        (tmp_path / name).write_bytes(b"half")
    unlock(tmp_path, holds_one)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "private.db",
        "reserve",
        "vault.key",
        "vault.lock",
    ]
