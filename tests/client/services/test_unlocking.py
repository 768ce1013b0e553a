"""The vault as a whole: real key files, real SQLCipher files, real threads."""

from __future__ import annotations

import asyncio
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from client.crypto.kdf import Argon2Parameters
from client.domain.errors import (
    MistypedRecoveryCode,
    UnusablePassphrase,
    VaultAbsent,
    VaultDamaged,
    VaultExists,
    VaultInUse,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.services import unlocking
from client.services.unlocking import KeyMaking, OpenVault
from client.vault import outbox
from client.vault.connection import Migration, Schema
from client.vault.folder import VaultFolder
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads
from tests.client.services.vault_runs import PASSPHRASE, QUICK, add_one, create, holds_one, run, unlock

COMMUNITY = "a" * 52
CACHE = Schema("community", 7, (Migration(1, ("CREATE TABLE thing (name TEXT)",)),))


def test_a_vault_opens_with_its_passphrase_and_with_its_recovery_code(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    assert not unlocking.is_there(folder)
    code = create(folder, add_one)
    assert unlocking.is_there(folder)
    unlock(folder, holds_one)
    unlock(folder, holds_one, code=code.lower().replace("-", " "))


def test_the_real_key_derivation_opens_what_it_made(tmp_path: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        making = KeyMaking(parameters=Argon2Parameters())
        new = await unlocking.create(tmp_path, passphrase=PASSPHRASE, threads=threads, making=making)
        await new.vault.close()
        with pytest.raises(WrongPassphrase):
            await unlocking.unlock(tmp_path, passphrase="something else", threads=threads)
        vault = await unlocking.unlock(tmp_path, passphrase=PASSPHRASE, threads=threads)
        await vault.close()

    run(work)


def test_inline_threads_do_for_a_simulation(tmp_path: Path) -> None:
    async def work() -> None:
        threads = VaultThreads.inline()
        new = await unlocking.create(tmp_path, passphrase=PASSPHRASE, threads=threads, making=QUICK)
        await add_one(new.vault)
        await holds_one(new.vault)
        await new.vault.close()

    asyncio.run(work())


def test_what_does_not_open_it_changes_nothing(tmp_path: Path) -> None:
    code = create(tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path, passphrase="something else")
    with pytest.raises(MistypedRecoveryCode):
        unlock(tmp_path, code=code[:-1])
    with pytest.raises(WrongRecoveryCode):
        unlock(tmp_path, code="0" * 33)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_where_no_vault_is_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(VaultAbsent):
        unlock(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_vault_is_never_made_over_another_or_what_is_left_of_one(tmp_path: Path) -> None:
    create(tmp_path, add_one)
    with pytest.raises(VaultExists):
        create(tmp_path)
    (tmp_path / "vault.key").unlink()
    with pytest.raises(VaultExists):
        create(tmp_path)
    with pytest.raises(VaultDamaged):
        unlock(tmp_path)
    assert (tmp_path / "private.db").stat().st_size > 0


def test_an_unusable_passphrase_makes_no_vault(tmp_path: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        with pytest.raises(UnusablePassphrase):
            await unlocking.create(tmp_path, passphrase="", threads=threads, making=QUICK)

    run(work)
    assert not unlocking.is_there(tmp_path)
    create(tmp_path)


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

    create(tmp_path, use)
    unlock(tmp_path)


def test_a_changed_passphrase_takes_the_old_ones_place(tmp_path: Path) -> None:
    async def change(vault: OpenVault) -> None:
        with pytest.raises(WrongPassphrase):
            await vault.change_passphrase(current="not it", new="new words", making=QUICK)
        with pytest.raises(UnusablePassphrase):
            await vault.change_passphrase(current=PASSPHRASE, new="", making=QUICK)
        await vault.change_passphrase(current=PASSPHRASE, new="new words", making=QUICK)
        await add_one(vault)

    code = create(tmp_path, change)
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path)
    unlock(tmp_path, holds_one, passphrase="new words")
    unlock(tmp_path, holds_one, code=code)


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(tmp_path: Path) -> None:
    code = create(tmp_path, add_one)

    async def replace(vault: OpenVault) -> None:
        with pytest.raises(WrongRecoveryCode):
            await vault.replace_passphrase(recovery_code="0" * 33, new="new words", making=QUICK)
        await vault.replace_passphrase(recovery_code=code, new="new words", making=QUICK)

    unlock(tmp_path, replace, code=code)
    unlock(tmp_path, holds_one, passphrase="new words")


def test_a_replaced_recovery_code_opens_nothing_any_more(tmp_path: Path) -> None:
    codes: list[str] = []

    async def replace(vault: OpenVault) -> None:
        proposed = await vault.propose_recovery_code(passphrase=PASSPHRASE, making=QUICK)
        await vault.adopt_recovery_code(proposed, typed=proposed.code, making=QUICK)
        codes.append(proposed.code)

    old = create(tmp_path, replace)
    with pytest.raises(WrongRecoveryCode):
        unlock(tmp_path, code=old)
    unlock(tmp_path, code=codes[0])
    unlock(tmp_path)


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

    create(tmp_path, use)
    assert not any(COMMUNITY in each.name for each in tmp_path.iterdir())
    unlock(tmp_path, again)


def test_what_was_being_sent_is_unknown_after_the_next_opening(tmp_path: Path) -> None:
    async def send(vault: OpenVault) -> None:
        intent = Intent(id="i", community_id=COMMUNITY, kind="reply", payload=b"{}", created_at=1)
        await vault.private.write(lambda db: outbox.add(db, intent))
        await vault.private.write(lambda db: outbox.mark(db, intent_id="i", state="sending"))

    async def look(vault: OpenVault) -> None:
        (kept,) = await vault.private.read(outbox.waiting)
        assert kept.state == "unknown"

    create(tmp_path, send)
    unlock(tmp_path, look)


@pytest.mark.skipif(os.name != "posix", reason="permission bits")
def test_folder_and_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "vault"

    async def look(vault: OpenVault) -> None:
        await vault.open_community(COMMUNITY, CACHE)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}

    umask = os.umask(0)
    try:
        create(folder, look)
    finally:
        os.umask(umask)


def test_a_vault_that_is_just_being_closed_is_waited_for(tmp_path: Path) -> None:
    code = create(tmp_path)
    lock = VaultFolder(tmp_path).lock()

    def go(patience: float) -> None:
        async def work(threads: VaultThreads) -> None:
            lock.take()
            asyncio.get_running_loop().call_later(0.4, lock.release)
            try:
                vault = await unlocking.unlock_with_recovery_code(
                    tmp_path, code=code, threads=threads, patience=patience
                )
            finally:
                lock.release()
            await vault.close()

        run(work)

    for patience in (0.0, 0.1):
        with pytest.raises(VaultInUse):
            go(patience)
    go(5.0)
