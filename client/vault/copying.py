"""A private file copied as it stands at one moment, while others write; and any such file looked through."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from client.domain.contents import Contents
from client.domain.errors import BugError, Stopped, VaultDamaged
from client.domain.progress import Progress
from client.vault import counting, epochs, events, files
from client.vault.connection import Pause, Schema, blank, connect
from client.vault.events import VaultEvent
from client.vault.faults import from_sqlite, from_system, may_pass
from client.vault.sqlcipher import Connection, Error

T = TypeVar("T")

_SLICE_PAGES: Final = 64
_CHECK_STEPS: Final = 50_000
_ENOUGH: Final = 1
_ATTEMPTS: Final = 3
_PAUSE_SECONDS: Final = 0.05


def copy(
    source: Path,
    to: Path,
    *,
    raw_key: bytes,
    schema: Schema,
    progress: Progress,
    pause: Pause = time.sleep,
    to_key: bytes | None = None,
) -> Contents:
    """`copy_counting` for the private file."""
    return copy_counting(
        source,
        to,
        raw_key=raw_key,
        schema=schema,
        progress=progress,
        pause=pause,
        to_key=to_key,
        count=counting.contents,
    )


def copy_counting(
    source: Path,
    to: Path,
    *,
    raw_key: bytes,
    schema: Schema,
    progress: Progress,
    pause: Pause = time.sleep,
    to_key: bytes | None = None,
    count: Callable[[Connection], T],
) -> T:
    """Make `to`, a copy of all that was acknowledged before the call, and what `count` finds in it.

    It is under the same key, or under `to_key`.

    One read transaction is held from the count to the last page, so writers neither wait nor show in the copy. The
    copy was opened afresh and looked through before this returns, is closed, checkpointed and synced. `source` is
    left in its present form, however old. Raises VaultDamaged, VaultUnreadable, NewerVaultVersion, DiskFull,
    Stopped; then `to` may be there, half made. Whatever is at `to` is replaced.
    """
    for attempt in range(_ATTEMPTS):
        if attempt:
            pause(_PAUSE_SECONDS * 2**attempt)
        try:
            counted = _copied(source, to, raw_key, to_key or raw_key, schema, progress, count)
            break
        except Error as error:
            if attempt < _ATTEMPTS - 1 and may_pass(error):
                continue  # one failed read of the disk is no damage yet
            raise from_sqlite(error, part=schema.part) from error
        except OSError as error:
            raise from_system(error, part="backup") from error
    if _looked_through(to, to_key or raw_key, schema, progress, count) != counted:
        raise BugError("a copy holds what was counted in the same transaction")
    return counted


def look_through(path: Path, *, raw_key: bytes, schema: Schema, progress: Progress) -> Contents:
    """Open a closed private file freshly, check every page, record and reference in it, and count what is there.

    It is left in its present form and without a write-ahead log. Raises VaultDamaged, VaultUnreadable,
    NewerVaultVersion, DiskFull, Stopped.
    """
    return _looked_through(path, raw_key, schema, progress, counting.contents)


def _looked_through(
    path: Path, raw_key: bytes, schema: Schema, progress: Progress, count: Callable[[Connection], T]
) -> T:
    opened = connect(path, raw_key, schema, read_only=True)
    try:
        progress.tell("check")
        opened.execute("PRAGMA query_only = OFF")
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        _check(opened, schema, progress)
        return count(opened)
    except Error as error:
        raise _judged(error, schema) from error
    finally:
        opened.close()


def take_over(path: Path, *, raw_key: bytes, schema: Schema, beyond: int, event: VaultEvent) -> int:
    """Bring a closed copy to its present form, count it as opened once more, beyond `beyond`, and note why.

    It is closed, checkpointed and synced afterwards; its new count. Raises as `look_through`.
    """
    try:
        opened = connect(path, raw_key, schema)
        try:
            opened.execute("BEGIN IMMEDIATE")
            epoch = epochs.advance(opened, key_file_epoch=beyond)
            events.note(opened, event)
            opened.execute("COMMIT")
            opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            opened.close()
        files.sync_file(path)
    except Error as error:
        raise _judged(error, schema) from error
    except OSError as error:
        raise from_system(error, part=schema.part) from error
    return epoch


def _copied(
    source: Path,
    to: Path,
    raw_key: bytes,
    to_key: bytes,
    schema: Schema,
    progress: Progress,
    count: Callable[[Connection], T],
) -> T:
    for left in files.with_companions(to):
        left.unlink(missing_ok=True)
    files.new_file(to)
    reading = connect(source, raw_key, schema, read_only=True)
    try:
        reading.execute("BEGIN")
        counted = count(reading)
        _copy_pages(reading, to, to_key, progress)
    finally:
        reading.close()
    files.sync_file(to)
    return counted


def _copy_pages(reading: Connection, to: Path, raw_key: bytes, progress: Progress) -> None:
    copying = blank(to, raw_key)
    try:
        progress.tell("copy")
        reading.backup(
            copying,
            pages=_SLICE_PAGES,
            progress=lambda _, remaining, pages: progress.tell("copy", pages - remaining, pages),
        )
    finally:
        copying.close()


def _check(opened: Connection, schema: Schema, progress: Progress) -> None:
    """Raise VaultDamaged at the first fault, or Stopped."""
    stopped: list[Stopped] = []

    def stop_here() -> int:
        try:
            progress.tell("check")
        except Stopped as asked:
            stopped.append(asked)
        return len(stopped)

    opened.set_progress_handler(stop_here, _CHECK_STEPS)
    try:
        if opened.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
            raise VaultDamaged(part=schema.part, reason="page")
        progress.tell("check")
        if opened.execute(f"PRAGMA integrity_check({_ENOUGH})").fetchall() != [("ok",)]:
            raise VaultDamaged(part=schema.part, reason="index")
        progress.tell("check")
        if opened.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise VaultDamaged(part=schema.part, reason="links")
    except Error:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        opened.set_progress_handler(None, 0)


def _judged(error: Exception, schema: Schema) -> Exception:
    """What an error in looking through means: a table that is not there is damage to the file, not our mistake."""
    judged = from_sqlite(error, part=schema.part)
    return VaultDamaged(part=schema.part, reason="foreign") if isinstance(judged, BugError) else judged
