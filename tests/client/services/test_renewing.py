"""Renewing the key: for somebody whose passphrase another person may know."""

from __future__ import annotations

import asyncio
import errno
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from client.crypto import keyfile
from client.domain.errors import (
    DiskFull,
    Stopped,
    TakeoverUnfinished,
    UnusablePassphrase,
    WrongPassphrase,
    WrongRecoveryCode,
)
from client.domain.progress import Progress, Step
from client.services import backing_up, unlocking
from client.services.renewing import Renewed, renew
from client.services.unlocking import OpenVault
from client.vault import communities, exchange, files
from client.vault.communities import CommunityRecord
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, QUICK, add_one, create, holds_one, run, unlock

NEW = "nine kettles in a quiet row"
COMMUNITY = CommunityRecord(
    id="a" * 52,
    name="Harbour Steps",
    addresses=("https://steps.example",),
    root_key=bytes(32),
    login_seed=bytes(32),
    hpke_private_key=b"key",
    mailbox_key=bytes(32),
    state="joined",
)


async def fill(vault: OpenVault) -> None:
    await add_one(vault)
    await vault.private.write(lambda db: communities.add(db, COMMUNITY))
    feed = await vault.open_community(COMMUNITY.id, FEED_SCHEMA)
    await feed.write(lambda db: db.execute("INSERT INTO thread (key, id) VALUES (7, zeroblob(16))"))


async def still_has_the_feed(vault: OpenVault) -> None:
    await holds_one(vault)
    feed = await vault.open_community(COMMUNITY.id, FEED_SCHEMA)
    assert await feed.read(lambda db: db.execute("SELECT key FROM thread").fetchall()) == [(7,)]


def renewed(folder: Path, progress: Progress | None = None, *, passphrase: str = PASSPHRASE) -> Renewed:
    found: list[Renewed] = []

    async def work(threads: VaultThreads) -> None:
        vault = await unlocking.unlock(folder, passphrase=PASSPHRASE, threads=threads, stretch=quick_stretch)
        try:
            found.append(
                await renew(
                    vault, passphrase=passphrase, new=NEW, making=QUICK, now=lambda: 1e9, progress=progress
                )
            )
        finally:
            await vault.close()

    run(work)
    return found[0]


def test_the_new_passphrase_and_code_open_everything_and_the_old_ones_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    old_code = create(folder, fill)
    done = renewed(folder)
    assert (done.contents.entries, done.contents.communities) == (1, 1)
    unlock(folder, still_has_the_feed, passphrase=NEW)
    unlock(folder, holds_one, code=done.recovery_code)
    with pytest.raises(WrongPassphrase):
        unlock(folder)
    with pytest.raises(WrongRecoveryCode):
        unlock(folder, code=old_code)


def test_no_notice_of_a_rollback_follows_and_the_vault_remembers_what_happened(tmp_path: Path) -> None:
    create(tmp_path, fill)
    renewed(tmp_path)

    async def look(vault: OpenVault) -> None:
        assert vault.notices == ()
        assert [event.what for event in await vault.happened()][:1] == ["key-renewed"]
        assert not await vault.recovery_code_was_checked()

    unlock(tmp_path, look, passphrase=NEW)


def test_an_old_key_file_does_not_open_the_renewed_vault(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    create(folder, fill)
    stolen = (folder / "vault.key").read_bytes()
    renewed(folder)
    old = keyfile.open_with_passphrase(keyfile.decode(stolen), PASSPHRASE, stretch=quick_stretch)
    new = keyfile.open_with_passphrase(
        keyfile.decode((folder / "vault.key").read_bytes()), NEW, stretch=quick_stretch
    )
    assert old.secret != new.secret
    names = {path.name for path in folder.glob("*.db")}
    assert names == {"private.db", new.community_file_name(COMMUNITY.id) + ".db"}
    # Every file begins with the salt that was derived with its key.
    assert (folder / "private.db").read_bytes()[:16] == new.private_file()[32:]


def test_the_vaults_own_backups_open_with_the_new_passphrase_only(tmp_path: Path) -> None:
    async def back_up(vault: OpenVault) -> None:
        await fill(vault)
        await backing_up.make(vault, now=lambda: 9e8)

    create(tmp_path, back_up)
    assert renewed(tmp_path).old_copies == 0
    kept = backing_up.kept(tmp_path)
    assert len(kept) == 1
    restored = tmp_path / "elsewhere"

    def restore(passphrase: str) -> None:
        prove = unlocking.by_passphrase(passphrase, stretch=quick_stretch)

        async def work(threads: VaultThreads) -> None:
            await backing_up.restore(restored, backup=kept[0].path, prove=prove, threads=threads)

        run(work)

    with pytest.raises(WrongPassphrase):
        restore(PASSPHRASE)
    restore(NEW)
    unlock(restored, holds_one, passphrase=NEW)


@pytest.mark.parametrize(
    ("passphrase", "new", "error"),
    [("not it", NEW, WrongPassphrase), (PASSPHRASE, " ", UnusablePassphrase)],
)
def test_who_cannot_renew_keeps_an_open_vault(
    tmp_path: Path, passphrase: str, new: str, error: type[Exception]
) -> None:
    async def use(vault: OpenVault) -> None:
        with pytest.raises(error):
            await renew(vault, passphrase=passphrase, new=new, making=QUICK)
        await holds_one(vault)

    create(tmp_path, add_one)
    unlock(tmp_path, use)
    unlock(tmp_path, holds_one)


def test_stopped_anywhere_it_is_the_old_vault_and_nothing_half_made_lies_about(tmp_path: Path) -> None:
    first = tmp_path / "first"
    create(first, fill)
    told: list[Step] = []
    renewed(shutil.copytree(first, tmp_path / "whole"), Progress(told.append))
    assert len(told) > 4
    for at in range(len(told)):
        folder = shutil.copytree(first, tmp_path / f"stopped-{at}")
        progress = Progress()
        heard: list[Step] = []

        def hear(step: Step, heard: list[Step] = heard, progress: Progress = progress, at: int = at) -> None:
            heard.append(step)
            if len(heard) > at:
                progress.stop()

        progress._heard = hear
        try:
            renewed(folder, progress)
        except Stopped:
            unlock(folder, still_has_the_feed)
        else:
            assert at == len(told) - 1
            unlock(folder, still_has_the_feed, passphrase=NEW)
        assert not (folder / "incoming.new").exists()


def test_given_up_while_it_waits_it_comes_to_its_own_end_before_the_lock_is_free(tmp_path: Path) -> None:
    create(tmp_path, fill)

    async def work(threads: VaultThreads) -> None:
        vault = await unlocking.unlock(
            tmp_path, passphrase=PASSPHRASE, threads=threads, stretch=quick_stretch
        )
        task = asyncio.ensure_future(renew(vault, passphrase=PASSPHRASE, new=NEW, making=QUICK))
        while not (tmp_path / "incoming.new").exists():  # noqa: ASYNC110 - the disk tells nobody
            await asyncio.sleep(0.001)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not (tmp_path / "incoming.new").exists()

    run(work)
    try:
        unlock(tmp_path, still_has_the_feed)
    except WrongPassphrase:  # it was past the point of no return
        unlock(tmp_path, still_has_the_feed, passphrase=NEW)


class Crash(BaseException):
    """The process ends here."""


def crashing(at: int, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Let the step number `at` of those that touch names on the disk never happen, nor any after it."""
    count = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **named: object) -> object:
            nonlocal count
            count += 1
            if count > at:
                raise Crash
            return real(*args, **named)

        return step

    monkeypatch.setattr(Path, "rename", counted(Path.rename))
    monkeypatch.setattr(Path, "replace", counted(Path.replace))
    monkeypatch.setattr(Path, "unlink", counted(Path.unlink))
    monkeypatch.setattr(Path, "rmdir", counted(Path.rmdir))
    monkeypatch.setattr(files, "sync_folder", counted(files.sync_folder))
    monkeypatch.setattr(shutil, "rmtree", counted(shutil.rmtree))
    return lambda: count


def test_a_crash_at_any_step_leaves_a_vault_that_one_of_the_two_passphrases_opens(tmp_path: Path) -> None:
    first = tmp_path / "first"
    create(first, fill)
    opened_by: list[str] = []
    for at in range(200):
        folder = shutil.copytree(first, tmp_path / str(at))
        with pytest.MonkeyPatch.context() as monkeypatch:
            crashing(at, monkeypatch)
            try:
                renewed(folder)
            except Crash:
                crashed = True
            else:
                crashed = False
        for passphrase in (PASSPHRASE, NEW):
            try:
                unlock(folder, still_has_the_feed, passphrase=passphrase)
            except WrongPassphrase:
                continue
            opened_by.append(passphrase)
        assert len(opened_by) == at + 1
        if not crashed:
            break
    assert set(opened_by) == {PASSPHRASE, NEW}
    assert opened_by == sorted(opened_by, key=lambda each: each == NEW)
    assert opened_by.count(NEW) > 3


def test_a_disk_that_is_full_keeps_the_old_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create(tmp_path, fill)

    def full(_: Path) -> Path:
        raise OSError(28, "no room")

    monkeypatch.setattr(exchange, "prepare", full)
    with pytest.raises(DiskFull):
        renewed(tmp_path)
    monkeypatch.undo()
    unlock(tmp_path, still_has_the_feed)


def test_what_fails_after_the_new_passphrase_counts_still_hands_out_its_recovery_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(tmp_path, fill)
    mkdir = os.mkdir

    def full(path: os.PathLike[str], *args: int) -> None:
        if str(path).endswith("aside.new"):
            raise OSError(errno.ENOSPC, "staged")
        mkdir(path, *args)

    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", full)
        done = renewed(tmp_path)
        assert done.unfinished is not None
        assert (done.unfinished.purpose, done.unfinished.full) == ("renew", True)
        with pytest.raises(TakeoverUnfinished):
            unlock(tmp_path, passphrase=NEW)
    with pytest.raises(WrongPassphrase):
        unlock(tmp_path)
    unlock(tmp_path, holds_one, code=done.recovery_code)
    unlock(tmp_path, still_has_the_feed, passphrase=NEW)
    assert exchange.how_many_aside(tmp_path) == 0


def test_somebody_elses_files_are_not_taken_for_the_vaults(tmp_path: Path) -> None:
    others = {"photos.db": b"1", "private-copy.db": b"2", "x.db.new-thesis.txt": b"3"}
    create(tmp_path, fill)
    for name, content in others.items():
        (tmp_path / name).write_bytes(content)
    renewed(tmp_path)
    unlock(tmp_path, still_has_the_feed, passphrase=NEW)
    assert {name: (tmp_path / name).read_bytes() for name in others} == others


def test_a_database_that_only_a_link_leads_to_does_not_stay_under_the_old_key(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "vault", tmp_path / "elsewhere"
    create(folder, fill)
    elsewhere.mkdir()
    (folder / "private.db").rename(elsewhere / "real.db")
    (folder / "private.db").symlink_to("../elsewhere/real.db")
    assert renewed(folder).old_copies == 0
    assert list(elsewhere.iterdir()) == []
    unlock(folder, still_has_the_feed, passphrase=NEW)


def test_nothing_that_the_old_key_opens_is_left_by_a_renewal_that_a_crash_interrupted(tmp_path: Path) -> None:
    first = tmp_path / "first"
    create(first, fill)
    old = keyfile.open_with_passphrase(
        keyfile.decode((first / "vault.key").read_bytes()), PASSPHRASE, stretch=quick_stretch
    )
    finished = 0
    for at in range(0, 200, 3):
        folder = shutil.copytree(first, tmp_path / str(at))
        with pytest.MonkeyPatch.context() as monkeypatch:
            crashing(at, monkeypatch)
            with suppress(Crash):
                renewed(folder)
                break
        with suppress(WrongPassphrase):
            unlock(folder, passphrase=NEW)
            finished += 1
            left = [path for path in folder.rglob("*") if path.is_file()]
            assert not [path for path in left if path.read_bytes()[:16] == old.private_file()[32:]]
            assert [path for path in left if path.name == "vault.key"] == [folder / "vault.key"]
    assert finished > 3
