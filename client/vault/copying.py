"""A private file copied as it stands at one moment, while others write; and any such file looked through.

The copy is of the encrypted bytes, so that each page keeps the seal it was written with, and whatever the disk gave
wrong shows. SQLite's own backup cannot be trusted with that: through SQLCipher it passes over a page that fails its
seal, and writes zeros in its place under a new, good one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Final, TypeVar

from client.domain.contents import Contents
from client.domain.errors import BugError, DiskFull, VaultDamaged, VaultUnreadable
from client.domain.progress import Progress
from client.vault import counting, epochs, events, files
from client.vault.connection import Pause, Schema, blank, connect
from client.vault.events import VaultEvent
from client.vault.faults import from_sqlite, from_system
from client.vault.soundness import Stoppable, demand_sound
from client.vault.sqlcipher import Connection, Error, demand_genuine, genuinely

T = TypeVar("T")

_SLICE_PAGES: Final = 64
_CHUNK: Final = 512 * 1024
_ROWS_BETWEEN: Final = 1000
_FULL: Final = "database or disk is full"
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
    thorough: bool = True,
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
        thorough=thorough,
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
    thorough: bool = True,
    count: Callable[[Connection], T],
) -> T:
    """Make `to`, a copy of all that was acknowledged before the call, and what `count` finds in it.

    It is under the same key, or under `to_key`.

    A read transaction is held meanwhile. It keeps what it sees where it is: a checkpoint writes into the file only
    what the log holds too, and the log is not begun anew, so file and log together are a whole at any moment. What
    is acknowledged during the copying may be in it, all of a change or none. Writers do not wait. The copy was opened
    afresh and looked through before this returns, is closed, checkpointed and synced. Not `thorough`, only what is
    counted was read: for whoever looks through what is made of the copy. `source` is left in its present
    form, however old. Raises VaultDamaged, VaultUnreadable, NewerVaultVersion, DiskFull, Stopped; then `to` may be
    there, half made. Whatever is at `to` is replaced.

    Closing a file takes this process's POSIX locks off it; between processes it is the vault's lock that counts.
    """
    for attempt in range(_ATTEMPTS):
        if attempt:
            pause(_PAUSE_SECONDS * 2**attempt)
        try:
            expected = _copy_bytes(source, to, raw_key, schema, progress, count)
            counted = _looked_through(to, raw_key, schema, progress, count, thorough=thorough)
            if expected not in (None, counted):
                raise VaultUnreadable(part="backup")
            if to_key is not None and to_key != raw_key:
                _put_under(to, raw_key, to_key, schema, progress)
                if _looked_through(to, to_key, schema, progress, count) != counted:
                    raise VaultUnreadable(part="backup")
            files.sync_file(to)
            return counted
        except (VaultDamaged, VaultUnreadable):
            if attempt == _ATTEMPTS - 1:
                raise  # one failed read of the disk was no damage yet
        except Error as error:
            raise from_sqlite(error, part=schema.part) from error
        except OSError as error:
            raise from_system(error, part="backup") from error
    raise BugError("a copy is tried at least once")


def look_through(path: Path, *, raw_key: bytes, schema: Schema, progress: Progress) -> Contents:
    """Open a closed private file freshly, check every page, record and reference in it, and count what is there.

    It is left in its present form and without a write-ahead log. Raises VaultDamaged, VaultUnreadable,
    NewerVaultVersion, DiskFull, Stopped.
    """
    return _looked_through(path, raw_key, schema, progress, counting.contents)


def _looked_through(
    path: Path,
    raw_key: bytes,
    schema: Schema,
    progress: Progress,
    count: Callable[[Connection], T],
    *,
    thorough: bool = True,
) -> T:
    opened = connect(path, raw_key, schema, read_only=True)
    try:
        with Stoppable(opened, progress):
            opened.execute("PRAGMA query_only = OFF")
            opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if thorough:
                demand_sound(opened, schema.part, progress)
            return genuinely(opened, count)
    except Error as error:
        raise _judged(error, schema) from error
    finally:
        opened.close()


def leave_out(path: Path, *, raw_key: bytes, schema: Schema, what: Callable[[Connection], None]) -> None:
    """Take what does not belong into a copy out of a closed one; `what` does it, in one transaction.

    It is left in its present form, closed and checkpointed. Raises as `look_through`.
    """
    opened = connect(path, raw_key, schema, read_only=True)
    try:
        opened.execute("PRAGMA query_only = OFF")
        opened.execute("BEGIN IMMEDIATE")
        genuinely(opened, what)
        opened.execute("COMMIT")
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
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


def _copy_bytes(
    source: Path,
    to: Path,
    raw_key: bytes,
    schema: Schema,
    progress: Progress,
    count: Callable[[Connection], T],
) -> T | None:
    """What `count` must find in the copy; None when somebody wrote during the copying, and it may find more."""
    _clear(to)
    reading = connect(source, raw_key, schema, read_only=True)
    try:
        reading.execute("BEGIN")
        counted = count(reading)  # a transaction begins with its first reading
        before = _version(reading)
        pairs = [(Path(f"{source}{ending}"), Path(f"{to}{ending}")) for ending in ("", "-wal")]
        pairs = [(old, new) for old, new in pairs if old.exists()]
        size = sum(old.stat().st_size for old, _ in pairs)
        done = 0
        progress.tell("copy", done, size)
        for old, new in pairs:
            files.new_file(new)
            with old.open("rb") as reader, new.open("wb") as writer:
                while chunk := reader.read(_CHUNK):
                    writer.write(chunk)
                    done += len(chunk)
                    progress.tell("copy", min(done, size), size)
        return counted if _nobody_wrote(reading, before) else None
    finally:
        reading.close()


def _nobody_wrote(reading: Connection, before: int) -> bool:
    """End the transaction and say whether the file is still at the version `before`."""
    reading.execute("COMMIT")
    try:
        # Waits for whoever is writing now: what they had put into the log may be in the copy already.
        reading.execute("PRAGMA query_only = OFF")
        reading.execute("BEGIN IMMEDIATE")
    except Error:
        return False
    try:
        return _version(reading) == before
    finally:
        reading.execute("ROLLBACK")


def _version(reading: Connection) -> int:
    (version,) = reading.execute("PRAGMA data_version").fetchone()
    return int(version)


def _put_under(path: Path, raw_key: bytes, to_key: bytes, schema: Schema, progress: Progress) -> None:
    """Write a closed file, known to be whole, anew under another key, and compare what can be read in the two."""
    beside = path.with_name(path.name + ".rekeyed")
    _clear(beside)
    files.new_file(beside)
    reading = connect(path, raw_key, schema, read_only=True)
    try:
        _copy_pages(reading, beside, to_key, schema, progress)
    finally:
        reading.close()
    # Fresh connections, that hold no page of the copying.
    old = connect(path, raw_key, schema, read_only=True)
    try:
        new = connect(beside, to_key, schema, read_only=True)
        try:
            if not _same(old, new, progress):
                raise VaultUnreadable(part="backup")
        finally:
            new.close()
    finally:
        old.close()
    _clear(path)
    # SQLite says nothing when it cannot take its own away, and no later opening would look for that name.
    for left in files.with_companions(beside)[1:]:
        left.unlink(missing_ok=True)
    beside.replace(path)


def _same(one: Connection, other: Connection, progress: Progress) -> bool:
    """Whether two files hold the same schema and the same rows. Virtual tables are their shadow tables."""
    listing = "SELECT type, name, sql FROM sqlite_master ORDER BY name, type"
    schema = one.execute(listing).fetchall()
    if other.execute(listing).fetchall() != schema:
        return False
    for kind, name, sql in schema:
        if kind != "table" or sql.upper().startswith("CREATE VIRTUAL"):
            continue
        quoted = name.replace('"', '""')
        rows = zip_longest(*(each.execute(f'SELECT * FROM "{quoted}"') for each in (one, other)))
        for number, (mine, theirs) in enumerate(rows):
            if mine != theirs:
                return False
            if number % _ROWS_BETWEEN == 0:
                progress.tell("check")
    for each in (one, other):
        demand_genuine(each)
    return True


def _copy_pages(reading: Connection, to: Path, to_key: bytes, schema: Schema, progress: Progress) -> None:
    copying = blank(to, to_key)
    try:
        progress.tell("copy")
        reading.backup(
            copying,
            pages=_SLICE_PAGES,
            progress=lambda _, remaining, pages: progress.tell("copy", pages - remaining, pages),
        )
    except Error as error:
        # sqlcipher3 gives this one no number.
        if str(error) == _FULL:
            raise DiskFull from error
        raise VaultUnreadable(part=schema.part) from error
    finally:
        copying.close()


def _clear(path: Path) -> None:
    for left in files.with_companions(path):
        left.unlink(missing_ok=True)


def _judged(error: Exception, schema: Schema) -> Exception:
    """What an error in looking through means: a table that is not there is damage to the file, not our mistake."""
    judged = from_sqlite(error, part=schema.part)
    return VaultDamaged(part=schema.part, reason="foreign") if isinstance(judged, BugError) else judged
