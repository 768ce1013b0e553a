"""A check believes nothing too early, changes nothing, and lets nobody in."""

from __future__ import annotations

import asyncio
import errno
import shutil
from pathlib import Path

import pytest

from client.crypto import keyfile
from client.crypto.kdf import Argon2Parameters
from client.domain.errors import (
    DiskFull,
    MistypedRecoveryCode,
    NotEnoughMemoryForKey,
    Stopped,
    VaultAbsent,
    VaultDamaged,
    VaultInUse,
    VaultUnreadable,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.domain.progress import Progress, Step
from client.services import checking, unlocking
from client.services.checking import check
from client.services.unlocking import OpenVault
from client.vault import files, inspection, journal
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.folder import VaultFolder
from client.vault.salvage_bytes import RawFile
from client.vault.salvage_log import FRAME_BYTES, HEADER_BYTES
from client.vault.sqlcipher import Connection, Error
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.looking_through import (
    COMMUNITY,
    PAGE,
    everything_in,
    flip,
    looked_at,
    troubles,
)
from tests.client.services.vault_runs import PASSPHRASE, QUICK, entry, run, unlock


def test_a_sound_vault_is_sound_and_is_left_as_it_was(folder: Path) -> None:
    before = everything_in(folder)
    checked = looked_at(folder)
    assert checked.sound
    assert not checked.rolled_back
    assert [(part.name, part.of) for part in checked.parts][:4] == [
        ("folder", ""),
        ("key-file", ""),
        ("private", ""),
        ("community", "The weir"),
    ]
    assert [part.name for part in checked.parts][4:] == ["backup"]
    assert (checked.contents.entries, checked.contents.communities) == (200, 1)
    assert everything_in(folder) == before


def test_the_recovery_code_is_another_way_in(folder: Path, original: tuple[Path, str]) -> None:
    assert looked_at(folder, prove=unlocking.by_recovery_code(original[1])).sound
    with pytest.raises(WrongRecoveryCode):
        looked_at(folder, prove=unlocking.by_recovery_code("0" * 33))
    with pytest.raises(MistypedRecoveryCode):
        looked_at(folder, prove=unlocking.by_recovery_code("no"))


def test_who_is_not_its_owner_learns_nothing(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        looked_at(folder, passphrase="something else")


def test_no_memory_for_the_key_is_no_wrong_passphrase(folder: Path) -> None:
    def refused(*_: object) -> bytes:
        raise NotEnoughMemoryForKey(kibibytes=65536)

    with pytest.raises(NotEnoughMemoryForKey):
        looked_at(folder, prove=unlocking.by_passphrase(PASSPHRASE, stretch=refused))


def test_where_no_vault_is_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(VaultAbsent):
        looked_at(tmp_path / "no")
    with pytest.raises(VaultAbsent):
        looked_at(tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_open_vault_is_not_looked_at(folder: Path) -> None:
    with VaultFolder(folder).lock(), pytest.raises(VaultInUse):
        looked_at(folder)


def test_a_backup_under_an_older_passphrase_of_the_same_key_is_sound(folder: Path) -> None:
    async def use(vault: OpenVault) -> None:
        await vault.change_passphrase(current=PASSPHRASE, new="a new one for the weir", making=QUICK)

    unlock(folder, use)
    assert looked_at(folder, passphrase="a new one for the weir").sound


def test_a_rolled_back_private_file_is_noticed(folder: Path) -> None:
    old = (folder / "private.db").read_bytes()
    unlock(folder)
    unlock(folder)
    (folder / "private.db").write_bytes(old)
    checked = looked_at(folder)
    assert checked.sound
    assert checked.rolled_back


def test_a_vault_that_was_never_completed_is_sound_and_empty(folder: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    bare.mkdir(mode=0o700)
    made = _new_key_file()
    (bare / "vault.key").write_bytes(made)
    (bare / "vault.key").chmod(0o600)
    checked = looked_at(bare)
    assert checked.sound
    assert checked.contents.total == 0
    assert not (bare / "private.db").exists()


def _new_key_file() -> bytes:
    return keyfile.create(PASSPHRASE, parameters=Argon2Parameters(), stretch=quick_stretch).key_file.encoded()


def test_one_failed_read_is_not_believed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Failed(Error):  # type: ignore[misc, valid-type]
        sqlite_errorcode = 11

    fold, asked = inspection._fold_log, []

    def unsure(opened: Connection) -> None:
        asked.append(1)
        if len(asked) == 1:
            raise Failed
        fold(opened)

    monkeypatch.setattr(inspection, "_fold_log", unsure)
    assert looked_at(folder).sound
    assert len(asked) == 3  # private twice, the community once


def many_more(db: Connection) -> None:
    for number in range(1000, 1400):
        journal.add(db, entry(number))


def test_a_hot_log_after_a_crash_is_no_damage(folder: Path) -> None:
    """SQLCipher's own check reads the file alone; on a file whose log is not folded in yet it raises false alarms."""
    kept: list[tuple[bytes, bytes]] = []

    async def use(vault: OpenVault) -> None:
        await vault.private.write(many_more)
        path = folder / "private.db"
        kept.append((path.read_bytes(), path.with_name("private.db-wal").read_bytes()))

    unlock(folder, use)
    (folder / "private.db").write_bytes(kept[0][0])
    (folder / "private.db-wal").write_bytes(kept[0][1])
    checked = looked_at(folder)
    assert not {name: each for name, each in troubles(checked).items() if name != "folder"}
    assert checked.contents.entries == 600


@pytest.fixture
def crashed(folder: Path, tmp_path: Path) -> Path:
    """The vault as it lies on the disk in the middle of being used, with logs and all."""
    copy = tmp_path / "crashed"

    async def use(vault: OpenVault) -> None:
        await vault.private.write(many_more)
        feed = await vault.open_community(COMMUNITY, FEED_SCHEMA)
        await feed.write(lambda db: db.execute("INSERT INTO thread (key, id) VALUES (7, zeroblob(16))"))
        shutil.copytree(folder, copy)

    unlock(folder, use)
    for log in copy.glob("*-wal"):
        log.chmod(0o600)
    assert len([log for log in copy.glob("*.db-wal") if log.stat().st_size]) == 2
    return copy


def every_byte_in(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def test_what_a_crash_left_is_as_it_was_to_the_byte(crashed: Path) -> None:
    before = every_byte_in(crashed)
    checked = looked_at(crashed)
    assert checked.sound
    assert checked.contents.entries == 600
    assert every_byte_in(crashed) == before
    unlock(crashed)


def test_stopped_over_a_crashs_logs_it_leaves_nothing_of_its_own(crashed: Path) -> None:
    before = every_byte_in(crashed)
    steps: list[Step] = []
    looked_at(crashed, progress=Progress(steps.append))
    for number in range(1, len(steps), 3):
        with pytest.raises(Stopped):
            looked_at(crashed, progress=_stopping_at(number))
        assert every_byte_in(crashed) == before


def test_damage_under_a_crashs_log_is_found_and_left(crashed: Path) -> None:
    log = (crashed / "private.db-wal").read_bytes()
    in_log = {int.from_bytes(log[at : at + 4]) for at in range(HEADER_BYTES, len(log), FRAME_BYTES)}
    pages = (crashed / "private.db").stat().st_size // PAGE
    alone = next(number for number in range(2, pages + 1) if number not in in_log)
    flip(crashed / "private.db", (alone - 1) * PAGE + 100)
    before = every_byte_in(crashed)
    assert isinstance(troubles(looked_at(crashed))["private"], VaultDamaged)
    assert every_byte_in(crashed) == before


def test_without_room_for_a_copy_nothing_is_called_damaged(
    crashed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(files, "new_file", full)
    before = every_byte_in(crashed)
    with pytest.raises(DiskFull):
        looked_at(crashed)
    assert every_byte_in(crashed) == before


def test_a_disk_that_does_not_give_what_is_copied_is_said(
    crashed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RawFile, "read", lambda *_: None)
    monkeypatch.setattr(checking, "demand_whole_log", lambda *_: None)
    assert isinstance(troubles(looked_at(crashed))["private"], VaultUnreadable)


def test_stopped_at_any_step_it_changes_nothing_and_lets_go(folder: Path) -> None:
    steps: list[Step] = []
    looked_at(folder, progress=Progress(steps.append))
    before = everything_in(folder)
    for number in range(1, len(steps), 2):
        with pytest.raises(Stopped):
            looked_at(folder, progress=_stopping_at(number))
        assert everything_in(folder) == before
    assert looked_at(folder).sound


def _stopping_at(number: int) -> Progress:
    heard: list[Step] = []

    def listen(step: Step) -> None:
        heard.append(step)
        if len(heard) == number:
            progress.stop()

    progress = Progress(listen)
    return progress


def test_cancelled_it_lets_go_of_the_lock(folder: Path) -> None:
    async def work(threads: VaultThreads) -> None:
        begun, loop = asyncio.Event(), asyncio.get_running_loop()

        def heard(_: Step) -> None:
            loop.call_soon_threadsafe(begun.set)

        proof = unlocking.by_passphrase(PASSPHRASE, stretch=quick_stretch)
        task = asyncio.ensure_future(check(folder, prove=proof, threads=threads, progress=Progress(heard)))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with VaultFolder(folder).lock():
            pass

    run(work)
