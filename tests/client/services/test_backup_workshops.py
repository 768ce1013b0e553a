from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from client.domain.contents import Contents
from client.domain.errors import VaultUnreadable
from client.services import backing_up
from client.services.unlocking import OpenVault
from client.vault import copying
from tests.client.services.backup_runs import MINE, NOON, TODAY, backed_up, looked_into, names, noon
from tests.client.services.vault_runs import unlock

WORK = ("private.db", "private.db-wal", "backup", "private.db.rekeyed")


def left_by_a_crash(folder: Path, name: str = "leeward-abcd_123.new", *, days: float = 3) -> Path:
    work = folder / name
    work.mkdir()
    for each in WORK:
        (work / each).write_bytes(b"pages")
    then = NOON - days * 86400
    os.utime(work, (then, then))
    return work


def test_a_backup_elsewhere_clears_away_what_a_crash_left_there(vault: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    old, recent = left_by_a_crash(stick), left_by_a_crash(stick, "leeward-other.new", days=1)
    somebodys = left_by_a_crash(stick, "leeward-plans.new")
    (somebodys / "plans.txt").write_text("somebody's own")
    os.utime(somebodys, (0, 0))
    (stick / "leeward-link.new").symlink_to(somebodys)
    backed_up(vault, stick)
    assert not old.exists()
    assert recent.exists()  # another vault's owner may be at it over midnight
    assert names(somebodys) == sorted([*WORK, "plans.txt"])
    assert (stick / TODAY).exists()


def test_so_does_the_second_folder_of_the_daily_ones(vault: Path, tmp_path: Path) -> None:
    old = left_by_a_crash(tmp_path)

    async def use(opened: OpenVault) -> None:
        await backing_up.daily(opened, now=noon, also_in=tmp_path)

    unlock(vault, use)
    assert not old.exists()


def test_a_test_clears_away_what_an_earlier_one_left(vault: Path, tmp_path: Path) -> None:
    backup = backed_up(vault)
    beside = tmp_path / "beside"
    beside.mkdir()
    old = left_by_a_crash(beside)

    async def use(opened: OpenVault) -> None:
        counted = await backing_up.test(backup, prove=MINE, threads=opened.threads, beside=beside, now=noon)
        assert counted == Contents(entries=1)

    unlock(vault, use)
    assert not old.exists()


def test_unlocking_clears_away_what_lies_in_the_vaults_own_folder(vault: Path) -> None:
    left = left_by_a_crash(vault, days=0)
    kept = vault / "leeward-papers.new"
    kept.mkdir()
    (kept / "paper.txt").write_text("somebody's own")
    unlock(vault)
    assert not left.exists()
    assert names(kept) == ["paper.txt"]


def test_a_broken_folder_for_backups_bars_none_to_another(vault: Path, tmp_path: Path) -> None:
    (vault / "backups").write_text("in its place")
    (tmp_path / "stick").mkdir()
    assert looked_into(backed_up(vault, tmp_path / "stick"), tmp_path / "beside") == Contents(entries=1)
    assert names(tmp_path / "stick") == [TODAY]


def test_what_the_disk_does_not_give_of_the_vault_is_not_asked_for_twice(
    vault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def unreadable(source: Path, to: Path, **_: object) -> Contents:
        asked.append(to)
        raise VaultUnreadable(part="private", code=5)

    monkeypatch.setattr(copying, "copy", unreadable)
    (tmp_path / "stick").mkdir()
    with pytest.raises(VaultUnreadable):
        backed_up(vault, tmp_path / "stick")
    assert len(asked) == 1


def test_a_clock_that_is_behind_takes_nothing_away(vault: Path) -> None:
    shelf = vault / "backups"
    shelf.mkdir()
    left = left_by_a_crash(shelf)

    async def use(opened: OpenVault) -> None:
        behind = datetime.fromtimestamp(NOON) - timedelta(days=300)
        await backing_up.daily(opened, now=behind.timestamp)
        assert left.exists()
        await backing_up.make(opened, now=noon)
        assert not left.exists()

    unlock(vault, use)
