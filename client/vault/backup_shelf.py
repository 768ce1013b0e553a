"""Where backups lie: the vault's own folder for them, free names, and putting a finished one under its name."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Final

from client.domain.backups import Backup, name_of, read_name
from client.domain.errors import PlaceTaken
from client.vault import files
from client.vault.faults import from_system

_SHELF: Final = "backups"
_WORKSHOP: Final = ("leeward-", ".new")
_ATTEMPTS: Final = 100
# What file systems answer that know no syncing of a folder, such as some of a network.
_NO_SYNCING: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF})


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
        for left in shelf.glob("*".join(_WORKSHOP)):
            status = left.lstat()
            if today and stat.S_ISDIR(status.st_mode) and local_day(status.st_mtime) < today:
                shutil.rmtree(left, ignore_errors=True)
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
def workshop(folder: Path) -> Iterator[Path]:
    """An empty folder inside `folder`, for our eyes only, gone with all that is in it at the end.

    Raises DiskFull, VaultUnreadable.
    """
    begins, ends = _WORKSHOP
    try:
        work = Path(tempfile.mkdtemp(prefix=begins, suffix=ends, dir=folder))
    except OSError as error:
        raise from_system(error, part="backup") from error
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def is_workshop(path: Path) -> bool:
    """Whether it is a `workshop`, such as a crash leaves."""
    begins, ends = _WORKSHOP
    return path.name.startswith(begins) and path.name.endswith(ends) and path.is_dir()


def put(finished: Path, path: Path) -> None:
    """Let a finished, synced file appear as `path`, whole and at once. Raises PlaceTaken, DiskFull, VaultUnreadable.

    Both must be on one file system. Nothing is ever overwritten.
    """
    try:
        _appear(finished, path)
        try:
            _sync_names(path.parent)
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
    """One beyond the highest of that day, so that the newest is always the highest."""
    taken = [read for read in map(read_name, _names(folder)) if read is not None]
    return max((number for of_day, number in taken if of_day == day), default=0) + 1


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError as error:
        raise from_system(error, part="backup") from error


def _appear(finished: Path, path: Path) -> None:
    try:
        # Unlike a renaming, it fails when the name is taken.
        os.link(finished, path)
    except FileExistsError:
        raise
    except OSError:
        # The file system knows no second names (a memory stick's, often).
        if os.path.lexists(path):
            raise FileExistsError from None
        os.rename(finished, path)


def _sync_names(folder: Path) -> None:
    try:
        files.sync_folder(folder)
    except OSError as error:
        if error.errno not in _NO_SYNCING:
            raise
