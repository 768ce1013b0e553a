"""Looking whether a file of the vault is as it was written, without changing anything in it.

A write-ahead log must be folded into its file first, for SQLCipher's own check reads the file alone and would otherwise
raise false alarms; and SQLite does so at any closing. So a file that a crash left a log beside is looked at in a copy.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, TypeVar

from client.domain.errors import (
    BugError,
    VaultDamaged,
    VaultExposed,
    VaultInUse,
    VaultPart,
    VaultUnreadable,
)
from client.domain.progress import Progress
from client.vault import files, presence
from client.vault.connection import Pause, Schema, connect
from client.vault.faults import from_sqlite, from_system, may_pass
from client.vault.salvage_bytes import RawFile
from client.vault.soundness import Stoppable, demand_sound
from client.vault.sqlcipher import Connection, Error, genuinely

T = TypeVar("T")

_ATTEMPTS: Final = 3
_PAUSE_SECONDS: Final = 0.05
_OTHERS: Final = 0o077
_CHUNK: Final = 1024 * 1024


def look_through(
    path: Path,
    *,
    raw_key: bytes,
    schema: Schema,
    index: str,
    index_is_whole: bool,
    look: Callable[[Connection], T],
    room: Path,
    progress: Progress,
    pause: Pause = time.sleep,
) -> T:
    """Check every page, record, reference and the full-text `index` of a closed file, and what `look` finds in it.

    `index_is_whole` says that every row is in the index from the first moment on. What looks like damage is looked
    at again before it is believed. An older file is left in its form. A copy, if one is needed, is in the folder
    `room`, which is not there before and afterwards. Raises VaultDamaged, VaultUnreadable, NewerVaultVersion,
    VaultInUse, Stopped, and DiskFull when there is no room for a copy.
    """
    with _apart(path, schema.part, room, progress, pause) as apart:
        return _look_through(apart, raw_key, schema, index, index_is_whole, look, progress, pause)


def _look_through(
    path: Path,
    raw_key: bytes,
    schema: Schema,
    index: str,
    index_is_whole: bool,
    look: Callable[[Connection], T],
    progress: Progress,
    pause: Pause,
) -> T:
    for attempt in range(_ATTEMPTS):
        if attempt:
            pause(_PAUSE_SECONDS * 2**attempt)
        last = attempt == _ATTEMPTS - 1
        opened = connect(path, raw_key, schema, read_only=True, pause=pause)
        try:
            with Stoppable(opened, progress):
                _fold_log(opened)
                demand_sound(opened, schema.part, progress)
                _check_index(opened, schema.part, index, index_is_whole)
                return genuinely(opened, look)
        except VaultDamaged:
            if last:
                raise
        except Error as error:
            if last or not may_pass(error):
                judged = from_sqlite(error, part=schema.part)
                # A table that is not there is damage to the file, not a mistake of ours.
                raise (
                    VaultDamaged(schema.part, "foreign") if isinstance(judged, BugError) else judged
                ) from error
        finally:
            opened.close()
    raise BugError("a file is looked through at least once")


@contextmanager
def _apart(path: Path, part: VaultPart, room: Path, progress: Progress, pause: Pause) -> Iterator[Path]:
    """The file itself where SQLite has nothing to tidy up beside it; else a copy of it and its log, for so long."""
    if not any(os.path.lexists(each) for each in files.with_companions(path)[1:]):
        yield path
        return
    holder = room.parent if not room.parent.exists() else None
    try:
        try:
            files.prepare_folder(room)
            for name in (path.name, f"{path.name}-wal"):
                _copy(path.with_name(name), room / name, part, progress, pause)
        except OSError as error:
            raise from_system(error, part=part) from error
        yield room / path.name
    finally:
        shutil.rmtree(room, ignore_errors=True)
        if holder is not None:
            with suppress(OSError):
                holder.rmdir()


def _copy(path: Path, to: Path, part: VaultPart, progress: Progress, pause: Pause) -> None:
    """The bytes of a file, if it is there; a read that fails is tried again."""
    if not path.exists():
        return
    files.new_file(to)
    with RawFile(path, part=part, pause=pause) as source, to.open("wb") as target:
        for at in range(0, source.size, _CHUNK):
            progress.tell("check")
            chunk = source.read(at, _CHUNK)
            if chunk is None:
                raise VaultUnreadable(part=part, code=errno.EIO)
            target.write(chunk)


def exposed(folder: Path) -> VaultExposed | None:
    """Whether others who use this computer may look at the folder, or at a file of the vault's in it.

    Systems that know no such rights answer None. Raises VaultUnreadable.
    """
    if os.name != "posix":
        return None
    try:
        if _open_to_others(folder):
            return VaultExposed(part="folder")
        for path in sorted(folder.iterdir()):
            part = _part_of(path.name)
            if part is not None and _open_to_others(path):
                return VaultExposed(part=part)
    except OSError as error:
        raise from_system(error, part="folder") from error
    return None


def _open_to_others(path: Path) -> bool:
    return bool(stat.S_IMODE(path.stat().st_mode) & _OTHERS)


def _part_of(name: str) -> VaultPart | None:
    if name in (presence.KEY_FILE, files.unfinished(Path(presence.KEY_FILE)).name):
        return "key-file"
    if name.startswith("private" + presence.DATABASE_ENDING):
        return "private"
    if presence.DATABASE_ENDING in name:
        return "community"
    return "backup" if name == "backups" else None


def _fold_log(opened: Connection) -> None:
    opened.execute("PRAGMA query_only = OFF")
    busy, _, _ = opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise VaultInUse


def _check_index(opened: Connection, part: VaultPart, index: str, whole: bool) -> None:
    """FTS5's own check, which is written as an insertion and inserts nothing; rolled back all the same."""
    opened.execute("BEGIN IMMEDIATE")
    try:
        opened.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', ?)", (int(whole),))
    except Error as error:
        if may_pass(error):
            raise VaultDamaged(part, "index") from error
        raise
    finally:
        if opened.in_transaction:
            opened.execute("ROLLBACK")
