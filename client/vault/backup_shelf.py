"""Where backups lie: the vault's own folder for them, free names, and putting a finished one under its name."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from client.domain.backups import Backup, name_of, next_number, read_name
from client.domain.errors import PlaceTaken
from client.vault import appearing, files
from client.vault.faults import from_system

_SHELF: Final = "backups"
_WORKSHOP: Final = ("leeward-", ".new")
# What a workshop can hold. A folder that somebody else called so holds something else, and is left alone.
_WORK: Final = re.compile(r"(backup(\.zip)?|private\.db(\.rekeyed)?(-wal|-shm|-journal)?)")
_ATTEMPTS: Final = 100


def of(vault_folder: Path) -> Path:
    """The vault's own folder for backups."""
    return vault_folder / _SHELF


def local_day(moment: float) -> date:
    """The day that somebody at this computer calls it, at `moment` (UTC seconds)."""
    return datetime.fromtimestamp(moment).astimezone().date()


def prepare(vault_folder: Path, *, today: date | None = None) -> Path:
    """The vault's own folder for backups, made for its owner alone. Raises DiskFull, VaultUnreadable.

    What a crash left half made there before `today` goes.
    """
    shelf = of(vault_folder)
    try:
        files.prepare_folder(shelf)
        if today:
            sweep(shelf, before=today)
    except OSError as error:
        raise from_system(error, part="backup") from error
    return shelf


def is_shelf(folder: Path, vault_folder: Path) -> bool:
    """Whether `folder`, however it is named, is the vault's own for backups."""
    try:
        return folder.samefile(of(vault_folder))
    except OSError:
        return False


def kept(folder: Path, *, automatic: bool) -> list[Backup]:
    """The backups in a folder, the newest first, as their names tell; none when it cannot be read."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            read = read_name(path.name)
            if read is not None and path.is_file() and not path.is_symlink():
                found.append(
                    Backup(path, made_on=read[0].isoformat(), size=path.stat().st_size, automatic=automatic)
                )
    return sorted(found, key=lambda each: each.order, reverse=True)


@contextmanager
def workshop(folder: Path, *, today: date | None = None) -> Iterator[Path]:
    """An empty folder inside `folder`, for our eyes only, gone with all that is in it at the end.

    Those that a crash left there days before `today` go; one of yesterday may be in use by another vault's owner.
    Raises DiskFull, VaultUnreadable.
    """
    begins, ends = _WORKSHOP
    try:
        if today:
            sweep(folder, before=today - timedelta(days=1))
        work = Path(tempfile.mkdtemp(prefix=begins, suffix=ends, dir=folder))
    except OSError as error:
        raise from_system(error, part="backup") from error
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def sweep(folder: Path, *, before: date | None) -> None:
    """Take away the workshops in `folder` that a crash left before a day; None when nobody else can be using one."""
    with suppress(OSError):  # what cannot be looked at is left
        for left in [path for path in folder.iterdir() if is_workshop(path) and not path.is_symlink()]:
            old = before is None or local_day(left.stat().st_mtime) < before
            if old and _holds_only_work(left):
                shutil.rmtree(left, ignore_errors=True)


def _holds_only_work(folder: Path) -> bool:
    return all(stat.S_ISREG(path.lstat().st_mode) and _WORK.fullmatch(path.name) for path in folder.iterdir())


def is_workshop(path: Path) -> bool:
    """Whether it is a `workshop`, such as a crash leaves."""
    begins, ends = _WORKSHOP
    return path.name.startswith(begins) and path.name.endswith(ends) and path.is_dir()


def put(finished: Path, path: Path) -> None:
    """Let a finished, synced file appear as `path`, whole and at once. Raises PlaceTaken, DiskFull, VaultUnreadable.

    Both must be on one file system. Nothing is ever overwritten.
    """
    try:
        appearing.appear(finished, path)
        try:
            appearing.sync_names(path.parent)
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise
    except FileExistsError as taken:
        raise PlaceTaken from taken
    except OSError as error:
        raise from_system(error, part="backup") from error


def put_dated(finished: Path, folder: Path, day: date) -> Path:
    """The same under the next free name of that day. Raises PlaceTaken, DiskFull, VaultUnreadable."""
    for _ in range(_ATTEMPTS):
        path = folder / name_of(day, _next_number(folder, day))
        try:
            put(finished, path)
        except PlaceTaken:
            continue  # somebody was quicker
        return path
    raise PlaceTaken


def _next_number(folder: Path, day: date) -> int:
    read = [each for each in map(read_name, _names(folder)) if each is not None]
    return next_number({number for of_day, number in read if of_day == day})


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError as error:
        raise from_system(error, part="backup") from error
