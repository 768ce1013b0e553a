"""Opening a SQLCipher file by its raw key, or saying exactly why not."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from client.domain.errors import (
    BugError,
    DiskFull,
    LeewardError,
    NewerVaultVersion,
    VaultDamaged,
    VaultExists,
    VaultPart,
    VaultUnreadable,
)
from client.vault import files
from client.vault.faults import from_sqlite, from_system, may_pass, shows_damage
from client.vault.reserve import no_room
from client.vault.sqlcipher import Connection, Error, attach, genuinely

PAGE_BYTES: Final = 8192
RAW_KEY_BYTES: Final = 48
_SALT_BYTES: Final = 16
_BUSY_MILLISECONDS: Final = 5000
_FOLD_MILLISECONDS: Final = 50
_RAW_KEY_DIGITS: Final = 96
_ATTEMPTS: Final = 4
_PAUSE_SECONDS: Final = 0.05

Pause = Callable[[float], None]
BeforeMigration = Callable[[int], None]
"""Called with the version found, before the first step away from it; what it raises keeps the file as it is."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of a schema, complete in itself: it may use nothing that a later version could change."""

    number: int
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """What a kind of file is: its mark, and the numbered steps from nothing to its present form.

    `cache_kib` is how much of it one connection keeps in memory, decrypted.
    """

    part: VaultPart
    application_id: int
    migrations: tuple[Migration, ...]
    cache_kib: int = 16 * 1024

    def __post_init__(self) -> None:
        if [step.number for step in self.migrations] != list(range(1, len(self.migrations) + 1)):
            raise BugError("migrations are numbered from 1 without a gap")

    @property
    def version(self) -> int:
        """The version this program writes, kept as the file's user_version."""
        return len(self.migrations)


def create(
    path: Path, raw_key: bytes, schema: Schema, *, fill: Callable[[Connection], None] | None = None
) -> None:
    """Make the file, in its present form and with what `fill` puts in, so that it is there whole or not at all.

    Raises VaultExists (also when only a write-ahead log is left, which a new file would swallow), DiskFull,
    VaultUnreadable.
    """
    if any(file.exists() for file in files.with_companions(path)):
        raise VaultExists
    beside = files.unfinished(path)
    try:
        for stale in files.with_companions(beside):
            stale.unlink(missing_ok=True)
        files.new_file(beside)
        connection = attach(beside)
        try:
            _unlock(connection, raw_key)
            _settle(connection, schema)
            _migrate(connection, schema, found=0, fill=fill)
            _checkpoint(connection)
        finally:
            connection.close()
        files.sync_file(beside)
        files.take_place(beside, path)
    except OSError as error:
        raise from_system(error, part=schema.part) from error
    except Error as error:
        raise from_sqlite(error, part=schema.part) from error


def connect(
    path: Path,
    raw_key: bytes,
    schema: Schema,
    *,
    read_only: bool = False,
    pause: Pause = time.sleep,
    before_migration: BeforeMigration | None = None,
) -> Connection:
    """Open an existing file, brought to its present form; a read-only connection leaves it as it is.

    What looks like damage is looked at again, over a fresh connection, before it is believed: a disk that fails
    to read once says "file is not a database", just as a wrong key does. Raises VaultDamaged, VaultUnreadable,
    NewerVaultVersion, VaultInUse, DiskFull. It never creates, empties or replaces anything.
    """
    for attempt in range(_ATTEMPTS):
        if attempt:
            pause(_PAUSE_SECONDS * 2**attempt)
        last_attempt = attempt == _ATTEMPTS - 1
        try:
            _require_pages(path, schema.part)
            return _connect_once(path, raw_key, schema, read_only, before_migration)
        except VaultDamaged:
            if last_attempt:
                raise
        except OSError as error:
            if last_attempt:
                raise from_system(error, part=schema.part) from error
        except Error as error:
            if last_attempt or not may_pass(error):
                raise _diagnosis(error, path, raw_key, schema.part) from error
    raise BugError("connect tries at least once")


def blank(path: Path, raw_key: bytes) -> Connection:
    """A connection to an empty file, for pages to be copied into: it takes no care that they last or stay whole.

    Raises sqlcipher3's own errors.
    """
    connection = attach(path)
    try:
        _unlock(connection, raw_key)
        connection.execute("PRAGMA journal_mode = OFF").fetchone()
        connection.execute("PRAGMA synchronous = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


def close_checkpointed(connection: Connection) -> None:
    """Fold the write-ahead log into the file and close.

    A checkpoint that fails loses nothing, because what the log holds is durable there already: the next opening
    reads it.
    """
    try:
        _checkpoint(connection)
    except Error:
        pass
    finally:
        connection.close()


def judged(error: Exception, path: Path, part: VaultPart) -> LeewardError | MemoryError:
    """Leeward's error for one of sqlcipher3's that came while using the file at `path`."""
    found = from_sqlite(error, part=part)
    return DiskFull() if isinstance(found, VaultUnreadable) and no_room(path.parent) else found


def _connect_once(
    path: Path,
    raw_key: bytes,
    schema: Schema,
    read_only: bool,
    before_migration: BeforeMigration | None,
) -> Connection:
    connection = attach(path)
    try:
        _unlock(connection, raw_key)
        _settle(connection, schema)
        found = _gate(connection, schema)
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            if before_migration is not None and found < schema.version:
                before_migration(found)
            _migrate(connection, schema, found=found, fill=None)
    except BaseException:
        connection.close()
        raise
    return connection


def _unlock(connection: Connection, raw_key: bytes) -> None:
    digits = raw_key.hex()
    # SQLCipher takes a raw key of any other length for a passphrase, and answers "ok".
    if len(raw_key) != RAW_KEY_BYTES or len(digits) != _RAW_KEY_DIGITS:
        raise BugError("a raw key is 48 bytes")
    # These two hold for the whole process and come first: no path in a log; and docs/decisions/0007 for the other.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA cipher_memory_security = OFF")
    connection.execute(f"PRAGMA key = \"x'{digits}'\"")
    connection.execute(f"PRAGMA cipher_page_size = {PAGE_BYTES}")
    # The key is first used here.
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _settle(connection: Connection, schema: Schema) -> None:
    for pragma in (
        "temp_store = MEMORY",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "secure_delete = ON",
        "foreign_keys = ON",
        f"busy_timeout = {_BUSY_MILLISECONDS}",
        f"cache_size = -{schema.cache_kib}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise BugError("the write-ahead log was not switched on")
    for pragma in ("synchronous = FULL", "fullfsync = ON", "checkpoint_fullfsync = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _gate(connection: Connection, schema: Schema) -> int:
    """The file's version, if it is a file of this kind and not of a newer Leeward."""
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if application_id != schema.application_id:
        raise VaultDamaged(part=schema.part, reason="foreign")
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > schema.version:
        raise NewerVaultVersion(part=schema.part, found=found, known=schema.version)
    return int(found)


def _migrate(
    connection: Connection, schema: Schema, *, found: int, fill: Callable[[Connection], None] | None
) -> None:
    """Each step is one transaction together with the version it leads to; `fill` belongs to the last."""
    for step in schema.migrations[found:]:
        connection.execute("BEGIN IMMEDIATE")
        try:
            genuinely(connection, partial(_take_step, step))
            connection.execute(f"PRAGMA application_id = {schema.application_id}")
            connection.execute(f"PRAGMA user_version = {step.number}")
            if fill is not None and step.number == schema.version:
                fill(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _take_step(step: Migration, connection: Connection) -> None:
    for statement in step.statements:
        connection.execute(statement)


def fold(connection: Connection) -> bool:
    """Fold the write-ahead log into the file and empty it; False when somebody is reading an older state.

    It waits for them a moment only: a person's words may be next in the writer's lane.
    """
    connection.execute(f"PRAGMA busy_timeout = {_FOLD_MILLISECONDS}")
    try:
        return _checkpoint(connection)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")


def _checkpoint(connection: Connection) -> bool:
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def _require_pages(path: Path, part: VaultPart) -> None:
    # An empty file would be taken for a new, empty database: exactly what must never happen to a vault.
    try:
        size = path.stat().st_size
    except FileNotFoundError as missing:
        raise VaultDamaged(part=part, reason="missing") from missing
    if size < PAGE_BYTES:
        raise VaultDamaged(part=part, reason="length")


def _diagnosis(error: Exception, path: Path, raw_key: bytes, part: VaultPart) -> LeewardError | MemoryError:
    """Why the file would not open. The key is not in doubt here: it comes out of an authenticated key file."""
    if not shows_damage(error):
        return judged(error, path, part)
    try:
        with path.open("rb") as file:
            salt = file.read(_SALT_BYTES)
    except OSError as unreadable:
        return from_system(unreadable, part=part)
    # The file begins with the salt, which was derived together with the key.
    return VaultDamaged(part=part, reason="page" if salt == raw_key[-_SALT_BYTES:] else "foreign")
