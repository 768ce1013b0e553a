"""The vault as a whole: real key files, real SQLCipher files, real threads."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from client.crypto.kdf import Argon2Parameters
from client.domain.errors import (
    MistypedRecoveryCode,
    RolledBack,
    UnusablePassphrase,
    VaultAbsent,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.domain.journal import JournalEntry, Moment
from client.services import unlocking
from client.services.unlocking import KeyMaking, OpenVault
from client.vault import files, journal, outbox
from client.vault.connection import Migration, Schema
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch

PASSPHRASE = "seven herons over still water"
QUICK = KeyMaking(stretch=quick_stretch, parameters=Argon2Parameters())
COMMUNITY = "a" * 52
CACHE = Schema("community", 7, (Migration(1, ("CREATE TABLE thing (name TEXT)",)),))

Use = Callable[[OpenVault], Awaitable[None]]


def _run(work: Callable[[VaultThreads], Awaitable[None]]) -> None:
    async def run() -> None:
        threads = VaultThreads.real()
        try:
            await work(threads)
        finally:
            threads.shut_down()

    asyncio.run(run())


async def _nothing(_: OpenVault) -> None:
    return


def _create(folder: Path, use: Use = _nothing) -> str:
    codes: list[str] = []

    async def work(threads: VaultThreads) -> None:
        new = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=QUICK)
        codes.append(new.recovery_code)
        try:
            await use(new.vault)
        finally:
            await new.vault.close()

    _run(work)
    return codes[0]


def _unlock(
    folder: Path, use: Use = _nothing, *, passphrase: str = PASSPHRASE, code: str | None = None
) -> None:
    async def work(threads: VaultThreads) -> None:
        if code is None:
            vault = await unlocking.unlock(
                folder, passphrase=passphrase, threads=threads, stretch=quick_stretch
            )
        else:
            vault = await unlocking.unlock_with_recovery_code(folder, code=code, threads=threads)
        try:
            await use(vault)
        finally:
            await vault.close()

    _run(work)


def _entry(number: int) -> JournalEntry:
    return JournalEntry(id=str(number), created=Moment(number, 0), text=f"entry {number}")


async def _add_one(vault: OpenVault) -> None:
    await vault.private.write(lambda db: journal.add(db, _entry(journal.total(db))))


async def _holds_one(vault: OpenVault) -> None:
    assert vault.notices == ()
    assert await vault.private.read(journal.total) == 1


def test_a_vault_opens_with_its_passphrase_and_with_its_recovery_code(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    assert not unlocking.is_there(folder)
    code = _create(folder, _add_one)
    assert unlocking.is_there(folder)
    _unlock(folder, _holds_one)
    _unlock(folder, _holds_one, code=code.lower().replace("-", " "))


def test_the_real_key_derivation_opens_what_it_made(tmp_path: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        making = KeyMaking(parameters=Argon2Parameters())
        new = await unlocking.create(tmp_path, passphrase=PASSPHRASE, threads=threads, making=making)
        await new.vault.close()
        with pytest.raises(WrongPassphrase):
            await unlocking.unlock(tmp_path, passphrase="something else", threads=threads)
        vault = await unlocking.unlock(tmp_path, passphrase=PASSPHRASE, threads=threads)
        await vault.close()

    _run(work)


def test_inline_threads_do_for_a_simulation(tmp_path: Path) -> None:
    async def work() -> None:
        threads = VaultThreads.inline()
        new = await unlocking.create(tmp_path, passphrase=PASSPHRASE, threads=threads, making=QUICK)
        await _add_one(new.vault)
        await _holds_one(new.vault)
        await new.vault.close()

    asyncio.run(work())


def test_what_does_not_open_it_changes_nothing(tmp_path: Path) -> None:
    code = _create(tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(WrongPassphrase):
        _unlock(tmp_path, passphrase="something else")
    with pytest.raises(MistypedRecoveryCode):
        _unlock(tmp_path, code=code[:-1])
    with pytest.raises(WrongRecoveryCode):
        _unlock(tmp_path, code="0" * 33)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_where_no_vault_is_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(VaultAbsent):
        _unlock(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_vault_is_never_made_over_another_or_what_is_left_of_one(tmp_path: Path) -> None:
    _create(tmp_path, _add_one)
    with pytest.raises(VaultExists):
        _create(tmp_path)
    (tmp_path / "vault.key").unlink()
    with pytest.raises(VaultExists):
        _create(tmp_path)
    with pytest.raises(VaultDamaged):
        _unlock(tmp_path)
    assert (tmp_path / "private.db").stat().st_size > 0


def test_an_unusable_passphrase_makes_no_vault(tmp_path: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        with pytest.raises(UnusablePassphrase):
            await unlocking.create(tmp_path, passphrase="", threads=threads, making=QUICK)

    _run(work)
    assert not unlocking.is_there(tmp_path)
    _create(tmp_path)


OPENER = """
import asyncio, sys
from pathlib import Path
from client.domain.errors import VaultInUse
from client.services import unlocking
from client.vault.worker import VaultThreads
try:
    asyncio.run(unlocking.unlock(Path(sys.argv[1]), passphrase="any", threads=VaultThreads.inline()))
except VaultInUse:
    print("in use")
"""


def test_a_second_process_is_told_at_once_that_the_vault_is_in_use(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        second = await asyncio.create_subprocess_exec(
            sys.executable, "-c", OPENER, str(tmp_path), stdout=subprocess.PIPE
        )
        said, _ = await second.communicate()
        assert said.split() == [b"in", b"use"]
        with pytest.raises(VaultInUse):
            await unlocking.unlock(tmp_path, passphrase=PASSPHRASE, threads=VaultThreads.inline())

    _create(tmp_path, use)
    _unlock(tmp_path)


def test_a_database_behind_its_key_file_is_a_notice_once_and_never_a_bar(tmp_path: Path) -> None:
    _create(tmp_path, _add_one)
    shutil.copy(tmp_path / "private.db", tmp_path / "old copy")
    for _ in range(3):
        _unlock(tmp_path, _add_one)
    shutil.copy(tmp_path / "old copy", tmp_path / "private.db")

    async def noticed(vault: OpenVault) -> None:
        (notice,) = vault.notices
        assert isinstance(notice, RolledBack)
        assert notice.key_file_epoch - notice.database_epoch == 3
        assert await vault.private.read(journal.total) == 1

    _unlock(tmp_path, noticed)
    _unlock(tmp_path, _holds_one)


def test_a_key_file_behind_its_database_is_what_a_crash_leaves_and_no_notice(tmp_path: Path) -> None:
    _create(tmp_path, _add_one)
    before = (tmp_path / "vault.key").read_bytes()
    _unlock(tmp_path)
    (tmp_path / "vault.key").write_bytes(before)
    _unlock(tmp_path, _holds_one)


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
            _create(tmp_path)
    assert not (tmp_path / "private.db").exists()
    _unlock(tmp_path, _add_one)
    _unlock(tmp_path, _holds_one)
    assert not list(tmp_path.glob("*.new*"))


def test_a_completed_vault_without_its_private_file_is_damaged_and_never_begun_anew(tmp_path: Path) -> None:
    _create(tmp_path, _add_one)
    (tmp_path / "private.db").unlink()
    with pytest.raises(VaultDamaged) as noticed:
        _unlock(tmp_path)
    assert (noticed.value.part, noticed.value.reason) == ("private", "missing")
    assert not (tmp_path / "private.db").exists()


def test_a_disk_that_takes_no_key_file_still_lets_a_person_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _create(tmp_path, _add_one)

    def full(path: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "staged")

    monkeypatch.setattr(files, "replace_whole", full)
    _unlock(tmp_path, _holds_one)


def test_a_changed_passphrase_takes_the_old_ones_place(tmp_path: Path) -> None:
    async def change(vault: OpenVault) -> None:
        with pytest.raises(WrongPassphrase):
            await vault.change_passphrase(current="not it", new="new words", making=QUICK)
        with pytest.raises(UnusablePassphrase):
            await vault.change_passphrase(current=PASSPHRASE, new="", making=QUICK)
        await vault.change_passphrase(current=PASSPHRASE, new="new words", making=QUICK)
        await _add_one(vault)

    code = _create(tmp_path, change)
    with pytest.raises(WrongPassphrase):
        _unlock(tmp_path)
    _unlock(tmp_path, _holds_one, passphrase="new words")
    _unlock(tmp_path, _holds_one, code=code)


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(tmp_path: Path) -> None:
    code = _create(tmp_path, _add_one)

    async def replace(vault: OpenVault) -> None:
        with pytest.raises(WrongRecoveryCode):
            await vault.replace_passphrase(recovery_code="0" * 33, new="new words", making=QUICK)
        await vault.replace_passphrase(recovery_code=code, new="new words", making=QUICK)

    _unlock(tmp_path, replace, code=code)
    _unlock(tmp_path, _holds_one, passphrase="new words")


def test_a_replaced_recovery_code_opens_nothing_any_more(tmp_path: Path) -> None:
    codes: list[str] = []

    async def replace(vault: OpenVault) -> None:
        codes.append(await vault.replace_recovery_code(passphrase=PASSPHRASE, making=QUICK))

    old = _create(tmp_path, replace)
    with pytest.raises(WrongRecoveryCode):
        _unlock(tmp_path, code=old)
    _unlock(tmp_path, code=codes[0])
    _unlock(tmp_path)


def test_a_crash_at_any_step_of_a_change_leaves_exactly_one_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Crash(BaseException):
        pass

    origin = tmp_path / "origin"
    code = _create(origin, _add_one)
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

        _unlock(folder, change)
        opened = []
        for passphrase in (PASSPHRASE, "new words"):
            try:
                _unlock(folder, _holds_one, passphrase=passphrase)
                opened.append(passphrase)
            except WrongPassphrase:
                pass
        assert len(opened) == 1
        _unlock(folder, _holds_one, code=code)
        assert not list(folder.glob("*.new*"))
        survivors += opened
        if calls < step:
            break
    assert survivors[0] == PASSPHRASE
    assert survivors[-1] == "new words"


def _add_oar(db: Connection) -> None:
    db.execute("INSERT INTO thing VALUES ('oar')")


def _databases(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.glob("*.db"))


def test_a_communitys_file_is_made_opened_and_discarded(tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        file = await vault.open_community(COMMUNITY, CACHE)
        await file.write(_add_oar)
        assert await vault.open_community(COMMUNITY, CACHE) is file

    async def again(vault: OpenVault) -> None:
        file = await vault.open_community(COMMUNITY, CACHE)
        rows = await file.read(lambda db: db.execute("SELECT name FROM thing").fetchall())
        assert rows == [("oar",)]
        await vault.discard_community(COMMUNITY)
        assert _databases(tmp_path) == ["private.db"]
        file = await vault.open_community(COMMUNITY, CACHE)
        rows = await file.read(lambda db: db.execute("SELECT name FROM thing").fetchall())
        assert rows == []

    _create(tmp_path, use)
    assert not any(COMMUNITY in each.name for each in tmp_path.iterdir())
    _unlock(tmp_path, again)


def test_what_was_being_sent_is_unknown_after_the_next_opening(tmp_path: Path) -> None:
    async def send(vault: OpenVault) -> None:
        intent = Intent(id="i", community_id=COMMUNITY, kind="reply", payload=b"{}", created_at=1)
        await vault.private.write(lambda db: outbox.add(db, intent))
        await vault.private.write(lambda db: outbox.mark(db, intent_id="i", state="sending"))

    async def look(vault: OpenVault) -> None:
        (kept,) = await vault.private.read(outbox.waiting)
        assert kept.state == "unknown"

    _create(tmp_path, send)
    _unlock(tmp_path, look)


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_folder_and_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "vault"

    async def look(vault: OpenVault) -> None:
        await vault.open_community(COMMUNITY, CACHE)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}

    umask = os.umask(0)
    try:
        _create(folder, look)
    finally:
        os.umask(umask)


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
    _create(tmp_path)
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

        _unlock(tmp_path, all_there)
