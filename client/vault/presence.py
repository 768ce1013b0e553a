"""Whether a vault is in a folder: all that the first window has to know, and so all that this module imports."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal

KEY_FILE: Final = "vault.key"
PRIVATE_FILE: Final = "private.db"
DATABASE_ENDING: Final = ".db"
COMPANIONS: Final = ("-wal", "-shm", "-journal")
BACKUPS: Final = "backups"
ASIDE: Final = "aside-"
STRAY: Final = "stray-"
RESTORING: Final = "incoming-restore"
RENEWING: Final = "incoming-renew"
MOVING: Final = "incoming-moving"
_COMPLETE: Final = frozenset({RESTORING, RENEWING, MOVING})
"""Whole sets of files on the way to their place (client.vault.exchange)."""
_DATABASE: Final = re.compile(r"(private|[0-9a-f]{32})\.db")
_HALF_WRITTEN: Final = re.compile(_DATABASE.pattern + r"\.new(-wal|-shm|-journal)?")


def is_ours(name: str) -> bool:
    """Whether the key file, one of a vault's databases, or what SQLite keeps beside it, is called so.

    Whatever else lies in the folder is somebody's own, also when its name ends as a database's does.
    """
    return name == KEY_FILE or database_of(name) is not None


def database_of(name: str) -> str | None:
    """The database that a file of this name is, or belongs to; None for anything else."""
    stem = name
    for ending in COMPANIONS:
        stem = stem.removesuffix(ending)
    return stem if _DATABASE.fullmatch(stem) else None


def is_half_written(name: str) -> bool:
    """Whether a database that is being written, before it takes its place, is called so."""
    return _HALF_WRITTEN.fullmatch(name) is not None


def holds_anything(folder: Path) -> bool:
    """Whether a vault, or what is left of one, is in `folder`. Raises OSError when the folder cannot be read."""
    try:
        return any(entry.name in _COMPLETE or is_ours(entry.name) for entry in folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return False


def may_hold_anything(folder: Path) -> bool:
    """The same, for who would offer to make a vault where there is none: a folder that cannot be read may hold one."""
    try:
        return holds_anything(folder)
    except OSError:
        return True


def remains(folder: Path) -> Literal["", "backups", "aside"]:
    """What a vault has left in `folder`, if there is none any more: backups, or else a state that was set aside.

    Names tell; nothing is opened. "" also for a folder that cannot be read.
    """
    with suppress(OSError):
        if any(path.suffix == ".zip" for path in (folder / BACKUPS).iterdir()):
            return "backups"
    with suppress(OSError):
        if any((path / KEY_FILE).is_file() for path in folder.iterdir() if path.name.startswith(ASIDE)):
            return "aside"
    return ""
