from __future__ import annotations

import asyncio
import errno
import os
import shutil
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from client.domain.errors import (
    NothingToSalvage,
    PlaceTaken,
    Stopped,
    VaultAbsent,
    VaultDamaged,
    VaultInUse,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.domain.progress import Progress, Step
from client.services import backing_up, salvaging
from client.services.key_making import Proof, by_passphrase, by_recovery_code
from client.services.open_vault import OpenVault
from client.services.salvaging import UNCERTAIN, Salvaged
from client.vault import events, journal
from client.vault.folder import VaultFolder
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, create, entry, run, unlock

RIGHT = by_passphrase(PASSPHRASE, stretch=quick_stretch)
WRONG = by_passphrase("nine herons", stretch=quick_stretch)
NOW = 1_790_000_000.0
ENTRIES = 120


async def _write(vault: OpenVault) -> None:
    for number in range(ENTRIES):
        long = replace(entry(number), text=f"entry {number}, words of a calm day " * 20)
        await vault.private.write(lambda db, each=long: journal.add(db, each))  # type: ignore[misc]


def _salvage(
    folder: Path, *, prove: Proof = RIGHT, to: Path | None = None, progress: Progress | None = None
) -> Salvaged:
    found: list[Salvaged] = []

    async def work(threads: VaultThreads) -> None:
        found.append(
            await salvaging.salvage(
                folder, prove=prove, threads=threads, to=to, progress=progress, now=lambda: NOW
            )
        )

    run(work)
    return found[0]


def _holds(number: int, *, uncertain: int = 0) -> Callable[[OpenVault], Awaitable[None]]:
    async def look(vault: OpenVault) -> None:
        assert vault.notices == ()
        entries = await vault.private.read(lambda db: journal.newest(db, limit=1000))
        whole = [each for each in entries if not each.text.startswith(UNCERTAIN)]
        assert all(each.text.startswith(f"entry {each.id}, words") for each in whole)
        assert len(whole) == number
        assert len(entries) == number + uncertain
        found = await vault.private.read(lambda db: journal.search(db, "calm", limit=1000))
        assert len(found) == number + uncertain
        (newest, *_) = await vault.private.read(events.newest)
        assert (newest.at, newest.what) == (int(NOW), "salvaged")

    return look


def _flip(path: Path, at: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def _all_bytes(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "vault.lock"
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault with entries, closed."""
    create(tmp_path / "vault", _write)
    return tmp_path / "vault"


# The salt at its beginning follows from the key: it may be damaged without any harm.
@pytest.mark.parametrize(("at", "lost"), [(0, 0), (16, 1), (3000, 1), (8191, 1)])
def test_a_vault_with_a_damaged_first_page_is_whole_again(folder: Path, at: int, lost: int) -> None:
    _flip(folder / "private.db", at)
    before = _all_bytes(folder)
    saved = _salvage(folder)
    # The setting says whether the recovery code was checked.
    assert saved.rows == {"journal_entry": ENTRIES, "setting": 1}
    assert saved.contents.entries == ENTRIES
    assert saved.contents.total == ENTRIES
    assert (saved.lost_pages, saved.uncertain, saved.refused) == (lost, 0, 0)
    assert saved.pages == len(before["private.db"]) // 8192
    assert not saved.key_from_backup
    assert not saved.key_doubtful
    assert saved.aside == folder / "aside-1"
    assert {name: before[name] for name in ("vault.key", "private.db")} == {
        name: (saved.aside / name).read_bytes() for name in ("vault.key", "private.db")
    }
    unlock(folder, _holds(ENTRIES))
    # The count of openings went on: neither of two openings speaks of an older copy.
    unlock(folder, _holds(ENTRIES))


def test_damaged_leaves_cost_their_entries_which_come_back_marked(folder: Path) -> None:
    raw = bytearray((folder / "private.db").read_bytes())
    for number in range(0, len(raw) // 8192, 2):
        raw[number * 8192 + 4000] ^= 1
    (folder / "private.db").write_bytes(raw)
    saved = _salvage(folder)
    lost = ENTRIES - saved.rows["journal_entry"]
    assert lost > 20
    assert lost - saved.uncertain <= saved.lost_pages
    assert saved.contents.entries == saved.rows["journal_entry"] + saved.uncertain
    unlock(folder, _holds(saved.rows["journal_entry"], uncertain=saved.uncertain))


def test_into_another_folder_the_damaged_one_is_left_as_it_is(folder: Path, tmp_path: Path) -> None:
    _flip(folder / "private.db", 5)
    before = _all_bytes(folder)
    saved = _salvage(folder, to=tmp_path / "deep" / "new")
    assert saved.aside is None
    assert _all_bytes(folder) == before
    unlock(tmp_path / "deep" / "new", _holds(ENTRIES))
    if os.name == "posix":
        assert (tmp_path / "deep" / "new").stat().st_mode & 0o777 == 0o700
        assert {
            path.stat().st_mode & 0o777 for path in (tmp_path / "deep" / "new").iterdir() if path.is_file()
        } == {0o600}
    with pytest.raises(PlaceTaken):
        _salvage(folder, to=tmp_path / "deep" / "new")
    with pytest.raises(PlaceTaken):
        _salvage(folder, to=folder)


def test_a_vault_of_which_only_the_log_is_left(tmp_path: Path) -> None:
    folder, copy = tmp_path / "vault", tmp_path / "copy"

    async def copied(vault: OpenVault) -> None:
        await _write(vault)
        shutil.copytree(folder, copy)

    create(folder, copied)
    (copy / "private.db").unlink()
    assert (copy / "private.db-wal").stat().st_size > 100_000
    saved = _salvage(copy)
    assert saved.rows["journal_entry"] == ENTRIES
    unlock(copy, _holds(ENTRIES))


def test_the_wrong_passphrase_or_code_saves_nothing_and_changes_nothing(folder: Path) -> None:
    _flip(folder / "private.db", 5)
    before = _all_bytes(folder)
    with pytest.raises(WrongPassphrase):
        _salvage(folder, prove=WRONG)
    with pytest.raises(WrongRecoveryCode):
        _salvage(folder, prove=by_recovery_code("0000-0000-0000-0000-0000-0000-0000-0000-0"))
    assert _all_bytes(folder) == before


def test_a_key_file_with_rot_is_written_whole_again(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    code = create(folder, _write)
    _flip(folder / "vault.key", 319)
    with pytest.raises(VaultDamaged):
        unlock(folder)
    saved = _salvage(folder)
    assert not saved.key_doubtful
    unlock(folder, _holds(ENTRIES))
    unlock(folder, _holds(ENTRIES), code=code)


def test_with_the_other_slot_lost_the_vault_opens_and_says_that_something_may_be_missing(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "vault"
    code = create(folder, _write)
    _flip(folder / "vault.key", 100)
    with pytest.raises(VaultDamaged):
        _salvage(folder)
    saved = _salvage(folder, prove=by_recovery_code(code))
    assert saved.key_doubtful
    unlock(folder, _holds(ENTRIES), code=code)
    with pytest.raises(WrongPassphrase):
        unlock(folder)


@pytest.mark.parametrize("loss", ["rot", "gone", "empty"])
def test_a_lost_key_file_is_taken_from_a_backup(tmp_path: Path, loss: str) -> None:
    folder = tmp_path / "vault"

    async def use(vault: OpenVault) -> None:
        await backing_up.make(vault, now=lambda: NOW)
        await _write(vault)

    create(folder, use)
    if loss == "gone":
        (folder / "vault.key").unlink()
    else:
        (folder / "vault.key").write_bytes(b"" if loss == "empty" else os.urandom(320))
    with pytest.raises(WrongPassphrase):
        _salvage(folder, prove=WRONG)
    saved = _salvage(folder)
    assert saved.key_from_backup
    assert saved.rows["journal_entry"] == ENTRIES
    unlock(folder, _holds(ENTRIES))


def test_a_backup_of_another_vault_is_no_key(folder: Path, tmp_path: Path) -> None:
    async def use(vault: OpenVault) -> None:
        await backing_up.make(vault, now=lambda: NOW)

    create(tmp_path / "other", use)
    shutil.copytree(tmp_path / "other" / "backups", folder / "backups", dirs_exist_ok=True)
    (folder / "vault.key").unlink()
    before = _all_bytes(folder)
    with pytest.raises(VaultDamaged):
        _salvage(folder)
    assert _all_bytes(folder) == before


@pytest.mark.parametrize("left", [b"", b"nothing of ours " * 4096, None])
def test_where_nothing_can_be_read_nothing_is_made(folder: Path, tmp_path: Path, left: bytes | None) -> None:
    if left is None:
        (folder / "private.db").unlink()
    else:
        (folder / "private.db").write_bytes(left)
    before = _all_bytes(folder)
    with pytest.raises(NothingToSalvage):
        _salvage(folder)
    with pytest.raises(NothingToSalvage):
        _salvage(folder, to=tmp_path / "new")
    assert _all_bytes(folder) == before
    assert not (tmp_path / "new").exists()


def test_an_empty_vault_that_is_whole_is_one_afterwards(tmp_path: Path) -> None:
    create(tmp_path / "vault")
    saved = _salvage(tmp_path / "vault")
    assert saved.contents.total == 0
    assert saved.lost_pages == 0
    unlock(tmp_path / "vault", _holds(0))


def test_where_there_is_no_vault_or_somebody_has_it_open(tmp_path: Path) -> None:
    with pytest.raises(VaultAbsent):
        _salvage(tmp_path)

    async def work(vault: OpenVault) -> None:
        with pytest.raises(VaultInUse):
            await salvaging.salvage(tmp_path / "vault", prove=RIGHT, threads=vault.threads)
        with pytest.raises(VaultInUse):
            await salvaging.salvage(
                tmp_path / "vault", prove=RIGHT, threads=vault.threads, to=tmp_path / "to"
            )

    create(tmp_path / "vault", work)
    assert not (tmp_path / "to").exists()


def test_stopped_anywhere_it_leaves_nothing_of_itself(folder: Path, tmp_path: Path) -> None:
    _flip(folder / "private.db", 5)
    before = _all_bytes(folder)
    steps: list[Step] = []
    shutil.copytree(folder, tmp_path / "trial")
    _salvage(tmp_path / "trial", progress=Progress(steps.append))
    assert {step.what for step in steps} >= {"key", "salvage", "write", "check", "place"}
    for stop_at in range(len(steps)):
        heard: list[Step] = []

        def told(step: Step, heard: list[Step] = heard, stop_at: int = stop_at) -> None:
            heard.append(step)
            if len(heard) > stop_at:
                raise Stopped

        for to in (None, tmp_path / "new"):
            heard.clear()
            with pytest.raises(Stopped):
                _salvage(folder, to=to, progress=Progress(told))
            assert _all_bytes(folder) == before
            assert not (tmp_path / "new").exists()


def test_a_cancelled_salvage_has_ended_and_let_go_of_everything(folder: Path, tmp_path: Path) -> None:
    _flip(folder / "private.db", 5)
    before = _all_bytes(folder)
    left: list[object] = []

    async def work(threads: VaultThreads) -> None:
        begun, loop = asyncio.Event(), asyncio.get_running_loop()

        def heard(_: Step) -> None:
            loop.call_soon_threadsafe(begun.set)
            threading.Event().wait(0.05)  # a slow disk

        for to in (None, tmp_path / "new"):
            begun.clear()
            task = asyncio.ensure_future(
                salvaging.salvage(folder, prove=RIGHT, threads=threads, to=to, progress=Progress(heard))
            )
            await begun.wait()
            task.cancel()
            await asyncio.sleep(0)
            task.cancel()  # as when the program ends meanwhile
            with pytest.raises(asyncio.CancelledError):
                await task
            with VaultFolder(folder).lock():
                left.append((_all_bytes(folder) == before, (tmp_path / "new").exists()))

    run(work)
    assert left == [(True, False)] * 2


def test_on_a_disk_that_became_read_only_it_is_read_without_the_lock(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refused(path: os.PathLike[str] | str, flags: int, mode: int = 0o777) -> int:
        if Path(path).parent == folder and flags & os.O_RDWR:
            raise OSError(errno.EROFS, "read-only")
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refused)
    saved = _salvage(folder, to=tmp_path / "new")
    monkeypatch.undo()
    assert saved.rows["journal_entry"] == ENTRIES
    unlock(tmp_path / "new", _holds(ENTRIES))
