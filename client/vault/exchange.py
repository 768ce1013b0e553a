"""Putting a whole prepared set of files in the place of the vault's, so that a crash at any step leaves one whole set.

A new set is prepared in a folder inside the vault's own. Renaming that folder is the moment at which it counts; what
comes after it is finished by whoever opens the vault next.

    incoming.new        being prepared; a crash leaves it, the next opening removes it
    incoming-restore    complete: the vault's own files are being set aside into `aside-N`
    incoming-renew      complete: the vault's own files are being replaced, and nothing of them may stay
    aside.new           what is being set aside, until all of it is there
    incoming-moving     the vault's own files are out of the way: the prepared ones are moving to their places
"""

from __future__ import annotations

import shutil
from enum import Enum
from pathlib import Path
from typing import Final

from client.domain.errors import VaultDamaged
from client.vault import files, presence
from client.vault.faults import from_system

_PREPARING: Final = "incoming.new"
_MOVING: Final = presence.MOVING
_ASIDE: Final = "aside-"
_FILLING: Final = "aside.new"
_COMPANIONS: Final = ("-wal", "-shm", "-journal")


class Purpose(Enum):
    """What happens to the files that are there now; the value names the folder that is complete."""

    RESTORE = presence.RESTORING
    """They are set aside and kept: nothing is ever erased for a restore or a salvage."""
    RENEW = presence.RENEWING
    """They are replaced: they can be opened by a key that somebody else may have."""


def prepare(folder: Path) -> Path:
    """An empty folder inside the vault's, to put the new set of files in. Raises OSError."""
    preparing = folder / _PREPARING
    shutil.rmtree(preparing, ignore_errors=True)
    files.prepare_folder(preparing)
    return preparing


def room(folder: Path) -> Path:
    """Where something may lie for a while beside what is prepared, for the lock's holder; removed as that is."""
    return folder / _PREPARING / "room"


def put_key_file(folder: Path, content: bytes) -> None:
    """Complete what was prepared with its key file. Raises DiskFull, VaultUnreadable."""
    try:
        files.replace_whole(folder / _PREPARING / presence.KEY_FILE, content)
    except OSError as error:
        raise from_system(error, part="key-file") from error


def discard(folder: Path) -> None:
    """Let go of what was being prepared."""
    shutil.rmtree(folder / _PREPARING, ignore_errors=True)


def commit(folder: Path, purpose: Purpose) -> Path | None:
    """Let what was prepared count from now on, and put it in place; where the old files were set aside, if they were.

    Every prepared file must be closed, checkpointed and synced, and every file of the vault closed; the caller holds
    the vault's lock. Raises VaultDamaged when no key file was prepared, DiskFull, VaultUnreadable. When it raises
    after the renaming, the next `finish` goes on.
    """
    preparing = folder / _PREPARING
    if not (preparing / presence.KEY_FILE).is_file():
        raise VaultDamaged(part="key-file", reason="missing")
    try:
        files.sync_folder(preparing)
        preparing.rename(folder / purpose.value)
        files.sync_folder(folder)
    except OSError as error:
        raise from_system(error, part="folder") from error
    return finish(folder)


def finish(folder: Path) -> Path | None:
    """Go on with what a crash has interrupted; for the holder of the lock, before anything else is opened.

    Where the old files were set aside, if they were. Raises DiskFull, VaultUnreadable.
    """
    try:
        discard(folder)
        aside = None
        for purpose in Purpose:
            complete = folder / purpose.value
            if complete.is_dir():
                aside = _clear(folder, purpose)
                complete.rename(folder / _MOVING)
                files.sync_folder(folder)
        moving = folder / _MOVING
        if moving.is_dir():
            _move_in(folder, moving)
    except OSError as error:
        raise from_system(error, part="folder") from error
    return aside


def _clear(folder: Path, purpose: Purpose) -> Path | None:
    """Take the old files out of the way. Done twice, after a crash, it goes on where it was."""
    old = [path for path in folder.iterdir() if path.is_file() and _is_ours(path.name)]
    if purpose is Purpose.RENEW:
        for path in old:
            path.unlink()
        files.sync_folder(folder)
        return None
    # Under a name of its own until it is full, so that after a crash it is known from what was set aside before.
    filling = folder / _FILLING
    if any((filling / path.name).exists() for path in old):
        _number(folder, filling)  # somebody has put files here since the crash
    if old:
        files.prepare_folder(filling)
        files.sync_folder(folder)
        # The key file goes last: as long as it is in its place, the folder is plainly a vault's.
        for path in sorted(old, key=lambda each: each.name == presence.KEY_FILE):
            path.rename(filling / path.name)
    return _number(folder, filling) if filling.is_dir() else None


def _number(folder: Path, filling: Path) -> Path:
    """Give what was set aside its name, one beyond all there are, so that nothing is overwritten."""
    files.sync_folder(filling)
    files.sync_folder(folder)
    number = max((int(name[len(_ASIDE) :]) for name in _asides(folder)), default=0) + 1
    aside = folder / f"{_ASIDE}{number}"
    filling.rename(aside)
    files.sync_folder(folder)
    return aside


def _move_in(folder: Path, moving: Path) -> None:
    # The key file goes last: with it, the set is whole.
    for path in sorted(moving.iterdir(), key=lambda each: each.name == presence.KEY_FILE):
        path.replace(folder / path.name)
    files.sync_folder(folder)
    moving.rmdir()
    files.sync_folder(folder)


def how_many_aside(folder: Path) -> int:
    """How many older states of the vault were set aside and are still there."""
    return len(_asides(folder))


def _asides(folder: Path) -> list[str]:
    return [path.name for path in folder.glob(f"{_ASIDE}*") if path.name[len(_ASIDE) :].isdecimal()]


def _is_ours(name: str) -> bool:
    stem = name
    for ending in _COMPANIONS:
        stem = stem.removesuffix(ending)
    return name == presence.KEY_FILE or stem.endswith(presence.DATABASE_ENDING)
