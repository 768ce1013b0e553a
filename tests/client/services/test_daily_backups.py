from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from client.crypto import keyfile
from client.crypto.keys import DataKey
from client.domain.backups import name_of
from client.domain.contents import Contents
from client.domain.errors import DiskFull, VaultUnreadable
from client.domain.progress import Progress
from client.services import backing_up, backup_making
from client.services.backing_up import Made
from client.services.unlocking import OpenVault
from client.vault import appearing, backup_file, backup_shelf
from tests.client.services.vault_runs import create, unlock

FIRST = date(2026, 3, 2)


def zips(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def daily(opened: OpenVault, day: int, also_in: Path | None = None) -> Made | None:
    moment = datetime(FIRST.year, FIRST.month, FIRST.day, 23, 59) + timedelta(days=day)
    return await backing_up.daily(opened, now=moment.timestamp, also_in=also_in)


def name(day: int, number: int = 1) -> str:
    return name_of(FIRST + timedelta(days=day), number)


def test_there_is_one_a_day_and_older_ones_go(vault: Path, tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    (second / name(0)).write_text("somebody's own")
    (second / "notes.txt").write_text("somebody's own")

    async def use(opened: OpenVault) -> None:
        await backing_up.make(opened, to=second / name(1))  # made by hand: nothing of the rotation's
        for day in range(45):
            made = await daily(opened, day, second)
            assert made is not None
            assert (made.contents, made.also) == (Contents(entries=1), None)
            assert await daily(opened, day, second) is None
        (vault / "backups" / "before the trip.zip").write_text("kept by hand")
        await daily(opened, 45, second)
        assert len(backing_up.kept(vault)) == 11

    unlock(vault, use)
    # The last seven days, and the newest (from the second on, Sundays) of the four weeks that lie before those.
    automatic = [each for each in zips(vault / "backups") if each != "before the trip.zip"]
    assert automatic == [name(day) for day in (20, 27, 34, 38, 39, 40, 41, 42, 43, 44, 45)]
    assert zips(second) == sorted([*automatic, name(0), name(1), "notes.txt"])


def test_a_second_folder_that_is_away_harms_nothing_and_is_made_up_for(vault: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"

    async def use(opened: OpenVault) -> None:
        made = await daily(opened, 0, stick)
        assert made is not None
        assert isinstance(made.also, VaultUnreadable)
        assert await daily(opened, 0, stick) is None
        stick.mkdir()
        for _ in range(3):
            assert await daily(opened, 0, stick) is None
            assert zips(stick) == [name(0)]
        assert await backing_up.test_mine(opened, stick / name(0)) == Contents(entries=1)

    unlock(vault, use)


def test_the_second_folder_may_be_the_first_and_may_be_shared(vault: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    other = tmp_path / "other"
    create(other)

    async def use(opened: OpenVault) -> None:
        for day in range(15):
            await daily(opened, day, shared)

    async def within(opened: OpenVault) -> None:
        made = await daily(opened, 30, vault / "backups")
        assert made is not None
        assert made.also is None

    unlock(vault, use)
    mine = {path.name: path.read_bytes() for path in shared.iterdir()}
    unlock(other, use)
    assert all((shared / each).read_bytes() == content for each, content in mine.items())
    assert len(zips(shared)) == 2 * len(mine)
    unlock(vault, within)
    assert [each for each in zips(vault / "backups") if each.startswith(name(30)[:-4])] == [name(30)]


def test_a_failed_backup_costs_no_older_one(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(opened: OpenVault) -> None:
        for day in range(12):
            await daily(opened, day)
        before = zips(vault / "backups")

        def full(*_: object, **__: object) -> None:
            raise DiskFull

        with monkeypatch.context() as patch:
            patch.setattr(backup_file, "write", full)
            with pytest.raises(DiskFull):
                await daily(opened, 40)
        assert zips(vault / "backups") == before

    unlock(vault, use)


def test_a_clock_set_back_keeps_what_was_just_made(vault: Path) -> None:
    async def use(opened: OpenVault) -> None:
        for day in range(60):
            await daily(opened, day)
        made = await daily(opened, -400)
        assert made is not None
        assert made.backup.path.exists()

    unlock(vault, use)


def test_what_a_crash_left_half_made_goes_the_day_after(vault: Path) -> None:
    async def use(opened: OpenVault) -> None:
        await daily(opened, 0)
        left = vault / "backups" / "leeward-abcdef.new"
        left.mkdir()
        (left / "private.db").write_text("half")
        kept = vault / "backups" / "leeward-link.new"
        kept.symlink_to(vault)
        tomorrow = (date.fromtimestamp(left.stat().st_mtime) - FIRST).days + 1
        await daily(opened, tomorrow - 1)
        assert left.exists()
        await daily(opened, tomorrow)
        assert not left.exists()
        assert (kept / "private.db").exists()

    unlock(vault, use)


def under_another_key(vault: Path, backup: Path, to: Path, vault_id: bytes | None = None) -> None:
    """A backup as it was before the data key was renewed (or of another vault): its seal is another's."""
    present = keyfile.decode(backup_file.key_file_of(backup))
    old = DataKey(vault_id or present.vault_id, b"o" * 32)
    if vault_id:
        present = keyfile.KeyFile(vault_id, 1, 1, present.passphrase, present.recovery)
    backup_file.write(
        to,
        key_file=present.sealed_by(old).encoded(),
        private=vault / "private.db",
        automatic=True,
        progress=Progress(),
    )


def test_after_a_renewal_no_automatic_one_is_left_that_an_old_key_opens(vault: Path) -> None:
    shelf = vault / "backups"

    async def use(opened: OpenVault) -> None:
        made = await daily(opened, 0)
        assert made is not None
        for day in (1, 2):
            under_another_key(vault, made.backup.path, shelf / name(day))
        under_another_key(vault, made.backup.path, shelf / name(3), vault_id=b"another vault's!")
        (shelf / name(4)).write_bytes(made.backup.path.read_bytes()[:-30])
        shutil.copy(shelf / name(1), shelf / "by hand.zip")
        day_after = FIRST + timedelta(days=9)
        again = backup_making.remake(opened.folder, opened.data_key, day_after, Progress())
        assert again.contents == Contents(entries=1)

    unlock(vault, use)
    assert zips(shelf) == sorted(["by hand.zip", name(0), name(3), name(9)])


def test_another_vaults_backups_are_not_rotated_away(vault: Path) -> None:
    async def use(opened: OpenVault) -> None:
        made = await daily(opened, 50)
        assert made is not None
        for day in range(20):
            under_another_key(
                vault, made.backup.path, vault / "backups" / name(day), vault_id=b"another vault's!"
            )
        for day in range(51, 77):
            assert await daily(opened, day) is not None

    unlock(vault, use)
    kept = zips(vault / "backups")
    assert {name(day) for day in range(20)} <= set(kept)
    assert len(kept) == 20 + 10  # a week and the three calendar weeks that it leaves of these days


def test_a_name_taken_by_somebody_quicker_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "finished").write_text("mine")
    appear = appearing.appear

    def beaten(finished: Path, path: Path) -> None:
        if path.name == name(0):
            path.write_text("theirs")
        appear(finished, path)

    monkeypatch.setattr(appearing, "appear", beaten)
    assert backup_shelf.put_dated(tmp_path / "finished", tmp_path, FIRST).name == name(0, 2)
    assert (tmp_path / name(0)).read_text() == "theirs"
    assert (tmp_path / name(0, 2)).read_text() == "mine"
