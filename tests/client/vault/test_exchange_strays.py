"""Folders with the names of an exchange that no exchange of this vault has left, and sets that are not whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from client.domain.errors import TakeoverUnfinished, VaultInUse
from client.vault import exchange, whole_set
from client.vault.exchange import Purpose
from client.vault.folder import VaultFolder
from tests.client.vault.test_exchange import (
    NEW,
    OLD,
    crashed_when,
    files_in,
    fill,
    untouched,
    vault,
    vault_in,
)

NAMES = ("incoming-restore", "incoming-renew", "incoming-moving")


def every_file(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "holds", [{}, {"private.db": b"ha"}, {"vault.key": b"key", "private.db": b"p"}, {"x": b""}]
)
def test_a_folder_without_proof_touches_nothing_of_the_vault(
    tmp_path: Path, name: str, holds: dict[str, bytes]
) -> None:
    folder = vault(tmp_path / "vault")
    fill(folder / name, holds)
    for _ in range(2):
        assert exchange.finish(folder) is None
    assert vault_in(folder) == OLD
    assert untouched(folder)
    assert not (folder / name).exists()
    if holds or name != "incoming-moving":
        assert files_in(folder / "stray-1") == holds


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_folder_under_such_a_name_stands_in_nobodys_way(tmp_path: Path, name: str) -> None:
    for made in (
        lambda path: path.write_bytes(b"a file"),
        lambda path: path.symlink_to("/nowhere/at/all"),
        lambda path: path.symlink_to(tmp_path),
        os.mkfifo,
    ):
        folder = vault(tmp_path / "vault")
        made(folder / name)
        exchange.finish(folder)
        assert files_in(folder).items() >= OLD.items()
        assert not os.path.lexists(folder / name)
        assert os.path.lexists(folder / "stray-1")
        shutil.rmtree(folder)


def complete(folder: Path, purpose: Purpose, patch: pytest.MonkeyPatch) -> Path:
    """A set that counts, and nothing of what follows."""
    crashed_when(folder, patch, purpose, lambda each: (each / purpose.value).exists())
    return folder / purpose.value


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("name", sorted(NEW))
@pytest.mark.parametrize("how", ["gone", "cut", "rotten"])
def test_a_set_that_is_not_whole_any_more_takes_no_vaults_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose, name: str, how: str
) -> None:
    folder = tmp_path / "vault"
    file = complete(folder, purpose, monkeypatch) / name
    if how == "gone":
        file.unlink()
    else:
        file.write_bytes(NEW[name][:-1] if how == "cut" else NEW[name][:-1] + b"?")
    exchange.finish(folder)
    assert vault_in(folder) == OLD
    assert untouched(folder)
    assert (folder / "stray-1" / whole_set.LIST).exists()


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_whole_set_does_not_take_the_place_of_a_vault_that_went_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose
) -> None:
    # As when a backup of the disk, made in the middle of it, is laid over the vault months later.
    folder = tmp_path / "vault"
    complete(folder, purpose, monkeypatch)
    went_on = {"vault.key": b"the key file of today", "private.db": b"the words of today"}
    fill(folder, went_on)
    exchange.finish(folder)
    assert vault_in(folder) == OLD | went_on
    assert not list(folder.glob("aside-2")) + list(folder.glob("outgoing-*"))
    assert files_in(folder / "stray-1").items() >= NEW.items()


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_whole_set_is_taken_where_nothing_else_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose
) -> None:
    left = complete(tmp_path / "vault", purpose, monkeypatch)
    folder = tmp_path / "another"
    shutil.copytree(left, folder / left.name)
    exchange.finish(folder)
    assert files_in(folder) == NEW


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_whole_set_that_was_moving_does_not_overwrite_a_vault_that_went_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose
) -> None:
    folder = tmp_path / "vault"
    crashed_when(folder, monkeypatch, purpose, lambda each: (each / "incoming-moving").exists())
    went_on = {"vault.key": b"the key file of today", "private.db": b"the words of today"}
    fill(folder, went_on)
    before = every_file(folder)
    exchange.finish(folder)
    assert vault_in(folder) == went_on
    assert sorted(every_file(folder).values()) == sorted(before.values())


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize("damaged", [*sorted(NEW), whole_set.LIST])
def test_a_set_that_breaks_when_the_old_files_have_begun_to_move_gives_the_vault_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose, damaged: str
) -> None:
    stages = (
        (purpose.value, lambda each: (each / "aside.new/private.db").exists()),
        (purpose.value, lambda each: (each / "aside.new/vault.key").exists()),
        ("incoming-moving", lambda each: (each / "incoming-moving").exists()),
        (
            "incoming-moving",
            lambda each: (each / "incoming-moving").exists() and (each / "private.db").exists(),
        ),
    )
    for place, reached in stages:
        folder = tmp_path / "vault"
        crashed_when(folder, monkeypatch, purpose, reached)
        there = folder / place / damaged
        (there if there.exists() else folder / damaged).write_bytes(b"rot")
        exchange.finish(folder)
        exchange.finish(folder)
        assert vault_in(folder) == OLD
        assert untouched(folder)
        assert len(files_in(folder / "stray-1")) == len(NEW) + 1


@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize(
    "name", ["vault.key", "private.db", "private.db-wal", "private.db-shm", "d" * 32 + ".db"]
)
def test_a_folder_under_a_files_name_moves_out_of_the_way_with_all_that_is_in_it(
    tmp_path: Path, purpose: Purpose, name: str
) -> None:
    folder = vault(tmp_path / "vault")
    (folder / name).unlink(missing_ok=True)
    fill(folder / name, {"mine.txt": b"somebody's own"})
    fill(exchange.prepare(folder), NEW)
    exchange.commit(folder, purpose)
    assert vault_in(folder) == NEW
    kept = folder / ("aside-2" if purpose is Purpose.RESTORE else "outgoing-1")
    assert files_in(kept / name) == {"mine.txt": b"somebody's own"}


@pytest.mark.parametrize("name", ["incoming.new", "aside.new"])
def test_a_file_under_a_working_folders_name_does_not_bar_an_exchange(tmp_path: Path, name: str) -> None:
    for purpose in Purpose:
        folder = vault(tmp_path / purpose.value)
        (folder / name).write_bytes(b"somebody's own")
        fill(exchange.prepare(folder), NEW)
        exchange.commit(folder, purpose)
        assert files_in(folder).items() >= NEW.items()
        assert not vault_in(folder).keys() & (OLD.keys() - NEW.keys())
        assert b"somebody's own" in every_file(folder).values()


def test_a_folder_of_somebodys_own_is_not_erased_for_its_name(tmp_path: Path) -> None:
    folder = vault(tmp_path / "vault")
    fill(folder / "incoming.new", {"thesis.txt": b"years"})
    fill(folder / "outgoing-7", OLD)  # no list proves that it was replaced
    fill(folder / "aside.new", OLD)
    exchange.finish(folder)
    fill(exchange.prepare(folder), NEW)
    exchange.commit(folder, Purpose.RENEW)
    assert files_in(folder / "stray-1") == {"thesis.txt": b"years"}
    assert files_in(folder / "outgoing-7") == OLD
    assert files_in(folder / "aside-2") == OLD
    assert exchange.how_many_aside(folder) == 4
    assert vault_in(folder) == NEW


def test_only_a_vaults_own_files_are_replaced(tmp_path: Path) -> None:
    others = {"photos.db": b"1", "private-copy.db": b"2", "x.db.new-thesis.txt": b"3", "c" * 31 + ".db": b"4"}
    for purpose in Purpose:
        folder = vault(tmp_path / purpose.value)
        fill(folder, others)
        fill(exchange.prepare(folder), NEW)
        exchange.commit(folder, purpose)
        VaultFolder(folder).tidy()
        assert vault_in(folder) == NEW | others


@pytest.mark.parametrize("relative", [True, False])
def test_a_renewal_erases_a_database_that_only_a_link_led_to_and_a_restore_keeps_it(
    tmp_path: Path, relative: bool
) -> None:
    for purpose in Purpose:
        folder = vault(tmp_path / purpose.value)
        real = tmp_path / "other disk" / "real.db"
        fill(real.parent, {"real.db": b"old private", "real.db-wal": b"log", "else.db": b"not linked to"})
        (folder / "private.db").unlink()
        (folder / "private.db").symlink_to(f"../{real.parent.name}/{real.name}" if relative else real)
        fill(exchange.prepare(folder), NEW)
        exchange.commit(folder, purpose)
        assert vault_in(folder) == NEW
        assert not (folder / "private.db").is_symlink()
        if purpose is Purpose.RESTORE:
            assert (folder / "aside-2" / "private.db").read_bytes() == b"old private"
        else:
            assert files_in(real.parent) == {"else.db": b"not linked to"}


def test_what_cannot_be_erased_after_a_renewal_is_counted_and_goes_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = vault(tmp_path)
    unlink = os.unlink

    def refused(path: os.PathLike[str], **named: int) -> None:
        if "outgoing" in str(path) and "private" in str(path):
            raise PermissionError(1, "staged")
        unlink(path, **named)

    fill(exchange.prepare(folder), NEW)
    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refused)
        assert exchange.commit(folder, Purpose.RENEW) is None
    assert exchange.how_many_aside(folder) == 2
    exchange.finish(folder)
    assert exchange.how_many_aside(folder) == 1
    assert vault_in(folder) == NEW


def test_what_is_left_of_a_renewal_goes_only_where_the_new_files_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed_when(tmp_path / "vault", monkeypatch, Purpose.RENEW, lambda each: (each / "outgoing-1").exists())
    for name, alone in (("another", {"vault.key": b"k", "private.db": b"another vault"}), ("empty", {})):
        folder = tmp_path / name
        fill(folder, alone)
        shutil.copytree(tmp_path / "vault" / "outgoing-1", folder / "outgoing-1")
        exchange.finish(folder)
        assert files_in(folder / "outgoing-1").items() >= OLD.items()


def test_no_exchange_begins_for_somebody_whose_lock_is_not_the_one_that_lies_there(tmp_path: Path) -> None:
    folder = vault(tmp_path / "vault")
    lock = VaultFolder(folder).lock()
    with lock:
        fill(exchange.prepare(folder), NEW)
        folder.rename(tmp_path / "moved away")
        shutil.copytree(tmp_path / "moved away", folder)
        with pytest.raises(VaultInUse):
            exchange.commit(folder, Purpose.RENEW, lock=lock)
        assert vault_in(folder) == OLD
    with lock:
        exchange.commit(folder, Purpose.RENEW, lock=lock)
    assert vault_in(folder) == NEW


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_disk_without_room_after_the_moment_that_counts_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, purpose: Purpose
) -> None:
    folder = vault(tmp_path)
    fill(exchange.prepare(folder), NEW)
    mkdir = os.mkdir

    def full(path: os.PathLike[str], *args: int) -> None:
        if str(path).endswith("aside.new"):
            raise OSError(28, "staged")
        mkdir(path, *args)

    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", full)
        ways: tuple[Callable[[Path], object], ...] = (
            partial(exchange.commit, purpose=purpose),
            exchange.finish,
        )
        for way in ways:
            with pytest.raises(TakeoverUnfinished) as told:
                way(folder)
            assert told.value.full
            assert told.value.purpose == ("restore" if purpose is Purpose.RESTORE else "renew")
    exchange.finish(folder)
    assert vault_in(folder) == NEW
