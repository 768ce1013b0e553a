from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from client.crypto import keyfile
from client.crypto.keyfile import KeyFile
from client.crypto.keys import DataKey
from client.domain.backups import Backup, name_of, superseded
from client.domain.progress import Progress
from client.services import backing_up, backup_making
from client.services.unlocking import OpenVault
from client.vault import backup_file
from tests.client.services.backup_runs import names, restored
from tests.client.services.vault_runs import add_one, create, unlock

MINE = DataKey(b"this vault's own", b"m" * 32)
OLDER = DataKey(b"this vault's own", b"o" * 32)
THEIRS = DataKey(b"another vault's!", b"t" * 32)


def on(day: str) -> Callable[[], float]:
    return datetime.fromisoformat(f"{day}T12:00").timestamp


def good(folder: Path) -> list[str]:
    return [each for each in names(folder) if (folder / each).stat().st_size]


def test_files_that_are_no_backups_push_none_out(vault: Path) -> None:
    shelf = vault / "backups"

    async def use(opened: OpenVault) -> None:
        for day in range(1, 12):
            await backing_up.daily(opened, now=on(f"2026-10-{day:02}"))
        before = good(shelf)
        for day in range(13, 20):
            (shelf / f"leeward-backup-2026-10-{day}.zip").write_bytes(b"")
        await backing_up.daily(opened, now=on("2026-10-20"))
        # Of the seven days that were there, the oldest is a week's now, and that week has it.
        assert set(good(shelf)) >= set(before[-6:])
        assert len(list(shelf.glob("leeward-backup-2026-10-1[3-9].zip"))) == 7

    unlock(vault, use)


def test_the_newest_is_what_was_made_last_whatever_the_clock_said(vault: Path) -> None:
    async def at(day: str, opened: OpenVault) -> None:
        await add_one(opened)
        assert await backing_up.daily(opened, now=on(day)) is not None

    for day in ("2026-10-21", "2036-01-01", "2026-10-22"):
        unlock(vault, partial(at, day))
    assert [each.made_on for each in backing_up.kept(vault)] == ["2026-10-22", "2036-01-01", "2026-10-21"]
    (vault / "backups" / "leeward-version-1.zip").write_bytes(b"")
    (vault / "vault.key").write_bytes(b"rot")
    assert [each.made_on for each in backing_up.restorable(vault)][:2] == ["2026-10-22", "2036-01-01"]


def test_a_clock_put_right_while_the_vault_is_open_hides_no_newer_words(vault: Path, tmp_path: Path) -> None:
    async def use(opened: OpenVault) -> None:
        assert await backing_up.daily(opened, now=on("2036-01-01")) is not None
        await add_one(opened)
        assert await backing_up.daily(opened, now=on("2026-10-22")) is not None
        assert await backing_up.daily(opened, now=on("2026-10-22")) is None

    unlock(vault, use)
    newest = backing_up.kept(vault)[0]
    assert newest.made_on == "2026-10-22"
    assert restored(tmp_path / "new", newest.path).contents.entries == 2

    async def no_notice(opened: OpenVault) -> None:
        assert opened.notices == ()

    unlock(tmp_path / "new", no_notice)


def test_older_files_that_were_put_back_make_the_newest_backup_too(vault: Path) -> None:
    async def at(day: str, opened: OpenVault) -> None:
        await add_one(opened)
        assert await backing_up.daily(opened, now=on(day)) is not None

    older = {each: (vault / each).read_bytes() for each in ("vault.key", "private.db")}
    for number in range(1, 9):
        unlock(vault, partial(at, f"2026-10-0{number}"))
    for each, content in older.items():
        (vault / each).write_bytes(content)
    for number in range(10, 13):
        unlock(vault, partial(at, f"2026-10-{number}"))
    days = [each.made_on for each in backing_up.kept(vault)]
    assert days[:4] == ["2026-10-12", "2026-10-11", "2026-10-10", "2026-10-08"]


def test_a_clock_that_stands_still_does_not_end_the_backups(vault: Path) -> None:
    async def use(opened: OpenVault) -> None:
        await add_one(opened)
        await backing_up.daily(opened, now=on("2026-10-22"))

    unlock(vault, use)
    made: list[int | None] = []

    async def stuck(opened: OpenVault) -> None:
        await add_one(opened)
        backup = await backing_up.daily(opened, now=on("2000-01-01"))
        made.append(backup.contents.entries if backup else None)
        assert await backing_up.daily(opened, now=on("2000-01-01")) is None  # not twice at one opening

    for _ in range(3):
        unlock(vault, stuck)
    assert made == [3, 4, 5]
    assert names(vault / "backups") == ["leeward-backup-2000-01-01-3.zip", "leeward-backup-2026-10-22.zip"]


def test_no_name_that_somebody_gave_a_file_ends_the_backups_of_that_day(vault: Path) -> None:
    (vault / "backups").mkdir()
    (vault / "backups" / "leeward-backup-2026-11-23-9999.zip").write_bytes(b"x")

    async def use(opened: OpenVault) -> None:
        first = await backing_up.daily(opened, now=on("2026-11-23"))
        assert first is not None
        assert first.backup.path.name == "leeward-backup-2026-11-23.zip"
        assert await backing_up.daily(opened, now=on("2026-11-23")) is None
        again = await backing_up.make(opened, now=on("2026-11-23"))
        assert again.backup.path.name == "leeward-backup-2026-11-23-2.zip"

    unlock(vault, use)


def test_after_an_older_one_was_restored_without_a_key_file_what_is_made_is_the_newest(vault: Path) -> None:
    async def at(day: str, opened: OpenVault) -> None:
        await add_one(opened)
        assert await backing_up.daily(opened, now=on(day)) is not None

    for number in range(1, 6):
        unlock(vault, partial(at, f"2026-10-0{number}"))
    (vault / "vault.key").unlink()
    restored(vault, vault / "backups" / "leeward-backup-2026-10-01.zip")
    unlock(vault, partial(at, "2026-09-30"))
    assert backing_up.kept(vault)[0].made_on == "2026-09-30"


def test_another_vaults_backup_is_not_taken_for_the_newest(vault: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    create(other)
    for _ in range(5):
        unlock(other)

    async def make(opened: OpenVault) -> None:
        await backing_up.make(opened, now=on("2026-10-22"))

    unlock(vault, make)
    unlock(other, make)
    [theirs] = backing_up.kept(other)
    shutil.copy(theirs.path, vault / "backups" / "leeward-backup-2026-10-21.zip")
    assert [each.made_on for each in backing_up.kept(vault)] == ["2026-10-22", "2026-10-21"]


@dataclass(frozen=True)
class There:
    """A file called like a backup, and what it is."""

    day: int
    number: int
    epoch: int
    kind: str


FILES = st.lists(
    st.builds(
        There,
        day=st.integers(0, 90),
        number=st.integers(1, 3),
        epoch=st.integers(1, 200),
        kind=st.sampled_from(["mine"] * 4 + ["by hand", "older", "theirs", "empty", "torn", "folder"]),
    ),
    max_size=40,
    unique_by=lambda each: (each.day, each.number),
)


def day_of(there: There) -> date:
    return date(2026, 3, 14) + timedelta(days=there.day)


def lay(folder: Path, there: There, key_file: KeyFile, private: Path) -> Path:
    path = folder / name_of(day_of(there), there.number)
    if there.kind == "folder":
        path.mkdir()
        return path
    if there.kind == "empty":
        path.touch()
        return path
    owner = {"older": OLDER, "theirs": THEIRS}.get(there.kind, MINE)
    sealed = KeyFile(owner.vault_id, 1, there.epoch, key_file.passphrase, key_file.recovery).sealed_by(owner)
    backup_file.write(
        path,
        key_file=sealed.encoded(),
        private=private,
        automatic=there.kind != "by hand",
        progress=Progress(),
    )
    if there.kind == "torn":
        path.write_bytes(path.read_bytes()[:-10])
    return path


@settings(max_examples=30, deadline=None)
@given(files=FILES, somebodys=st.booleans())
def test_only_what_opens_is_counted_and_only_that_goes(files: list[There], somebodys: bool) -> None:
    with TemporaryDirectory() as temporary:
        folder = Path(temporary, "backups")
        folder.mkdir()
        create(Path(temporary, "vault"))
        key_file = keyfile.decode(Path(temporary, "vault", "vault.key").read_bytes())
        private = Path(temporary, "private.db")
        private.write_bytes(b"pages")
        laid = [(there, lay(folder, there, key_file, private)) for there in files]
        counted = [
            Backup(path, day_of(there).isoformat(), 1, automatic=True, epoch=there.epoch)
            for there, path in laid
            if there.kind == "mine" or (there.kind == "by hand" and not somebodys)
        ]
        newest = max((each.path for each in counted), default=folder)
        backup_making.rotate(folder, MINE, but=newest, only_automatic=somebodys)
        gone = {path for _, path in laid if not path.exists()}
        assert gone == {each.path for each in superseded(counted)} - {newest}
