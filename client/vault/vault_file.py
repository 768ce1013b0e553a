"""One open file of the vault: a connection that writes, one that only reads, and the rules for using them."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Self, TypeVar

from client.domain.errors import BugError, DiskFull, VaultDamaged
from client.vault.connection import BeforeMigration, Pause, Schema, close_checkpointed, connect, fold, judged
from client.vault.faults import may_pass
from client.vault.reserve import Reserve
from client.vault.sqlcipher import Connection, Cursor, Error, genuinely
from client.vault.worker import Lane, Priority, VaultThreads

T = TypeVar("T")

_ATTEMPTS: Final = 3
_PAUSE_SECONDS: Final = 0.05


class VaultFile:
    """Open with `open`; every use is a function that takes the connection and is one transaction.

    The function may be called again, after a rollback, when a read failed for a moment: apart from the database
    it must change nothing. It must keep neither the connection nor a cursor.
    """

    def __init__(
        self, writing: _Held, reading: _Held, threads: VaultThreads, reserve: Reserve | None = None
    ) -> None:
        self._writing = writing
        self._reading = reading
        self._threads = threads
        self._reserve = reserve
        self._open = True
        self._gone: Callable[[], Exception] = partial(BugError, "the file was closed")

    @property
    def damaged(self) -> bool:
        """Whether a use of it has found damage."""
        return self._writing.damaged or self._reading.damaged

    @classmethod
    async def open(
        cls,
        path: Path,
        raw_key: bytes,
        schema: Schema,
        *,
        threads: VaultThreads,
        pause: Pause = time.sleep,
        before_migration: BeforeMigration | None = None,
        reserve: Reserve | None = None,
    ) -> Self:
        """Open an existing file, bringing it to its present form first. Raises what `connection.connect` raises.

        Where there is no room for that, the room held back is used, and DiskFull raised only if it is not enough.
        """
        fresh = partial(connect, path, raw_key, schema, pause=pause)
        writing = _Held(path, partial(fresh, before_migration=before_migration), schema, pause)
        reading = _Held(path, partial(fresh, read_only=True), schema, pause)
        await threads.writer.run(partial(_open_in_reserve, writing, reserve))
        try:
            await threads.reader.run(reading.open)
        except BaseException:
            await threads.writer.run(writing.close, certain=True)
            raise
        return cls(writing, reading, threads, reserve)

    async def write(self, change: Callable[[Connection], T], *, priority: Priority = Priority.PERSON) -> T:
        """Run `change` in a transaction of its own; when this returns, it is on the disk.

        When `change` raises, nothing of it remains. Once asked for, a write happens even if the waiting for it
        is cancelled. Raises DiskFull, VaultUnreadable, VaultDamaged, VaultInUse, and what `change` raises.
        """
        return await self._run(
            self._threads.writer,
            partial(self._writing.transaction, "BEGIN IMMEDIATE", change),
            priority,
            True,
        )

    async def write_words(self, change: Callable[[Connection], T]) -> T:
        """As `write`, for what a person must not lose: when the disk is full, the room held back for it is used.

        Raises DiskFull only when there is no such room, or not enough.
        """
        try:
            return await self.write(change)
        except DiskFull:
            if self._reserve is None or not await self._run(
                self._threads.writer, self._reserve.give_up, Priority.PERSON, True
            ):
                raise
        result = await self.write(change)
        self._reserve.used()
        return result

    async def read(self, look: Callable[[Connection], T], *, priority: Priority = Priority.PERSON) -> T:
        """Run `look` on one unmoving state of the file, that includes every write that has returned.

        Raises VaultUnreadable, VaultDamaged, and what `look` raises.
        """
        return await self._run(
            self._threads.reader, partial(self._reading.transaction, "BEGIN", look), priority, False
        )

    def wanted(self, *, before: Priority) -> bool:
        """Whether a write waits that goes before those of this priority, to this file or another of the vault's."""
        return self._threads.writer.wanted(before=before)

    async def fold(self) -> bool:
        """Fold the write-ahead log into the file and empty it, so that erased words are in no byte of either.

        False, and nothing lost, when somebody was reading an older state; then again later. Raises as `read`.
        """
        return await self._run(self._threads.writer, self._writing.fold, Priority.HOUSEKEEPING, True)

    async def close(self, *, gone: Callable[[], Exception] | None = None) -> None:
        """Finish everything asked for, fold the write-ahead log into the file, and close. Twice does no harm.

        Whoever asks for it afterwards has made a mistake, unless the file is `gone`: then they are told that.
        """
        if not self._open:
            return
        self._open = False
        self._gone = gone or self._gone
        await self._threads.reader.run(self._reading.close, priority=Priority.CLOSING, certain=True)
        await self._threads.writer.run(self._writing.close, priority=Priority.CLOSING, certain=True)

    async def _run(self, lane: Lane, job: Callable[[], T], priority: Priority, certain: bool) -> T:
        if not self._open:
            raise self._gone()
        return await lane.run(job, priority=priority, certain=certain)


def _open_in_reserve(held: _Held, reserve: Reserve | None) -> None:
    try:
        held.open()
    except DiskFull:
        if reserve is None or not reserve.give_up():
            raise
        try:
            held.open()
        except BaseException:
            reserve.hold()  # nothing was gained by giving it up
            raise


class _Held:
    """A connection to the file at `path` and the way to a fresh one. Used by one thread at a time."""

    def __init__(self, path: Path, fresh: Callable[[], Connection], schema: Schema, pause: Pause) -> None:
        self._path = path
        self._fresh = fresh
        self._schema = schema
        self._pause = pause
        self._connection: tuple[Connection, Cursor] | None = None
        self.damaged = False

    def open(self) -> None:
        self._current()

    def close(self) -> None:
        current, self._connection = self._connection, None
        if current is not None:
            close_checkpointed(current[0])

    def fold(self) -> bool:
        connection, _ = self._current()
        try:
            return fold(connection)
        except Error as error:
            self._give_up(connection, error)
            raise self._judged(error) from error

    def transaction(self, begin: str, work: Callable[[Connection], T]) -> T:
        for attempt in range(_ATTEMPTS):
            if attempt:
                self._pause(_PAUSE_SECONDS * 2**attempt)
            connection, kept = self._current()
            try:
                kept.execute(begin)
                result = genuinely(connection, work, kept)
            except Error as error:
                self._give_up(connection, error)
                if may_pass(error) and attempt < _ATTEMPTS - 1:
                    continue
                raise self._judged(error) from error
            except BaseException as error:
                self._give_up(connection, error)
                raise
            self._commit(connection, kept)
            return result
        raise BugError("a transaction is tried at least once")

    def _commit(self, connection: Connection, kept: Cursor) -> None:
        # Not tried again: after a failed commit it is not certain that nothing of it reached the disk.
        try:
            kept.execute("COMMIT")
        except Error as error:
            self._give_up(connection, error)
            raise self._judged(error) from error

    def _judged(self, error: Exception) -> Exception:
        found = judged(error, self._path, self._schema.part)
        self.damaged = self.damaged or isinstance(found, VaultDamaged)
        return found

    def _give_up(self, connection: Connection, error: BaseException) -> None:
        """Roll back; and let go of a connection that is of no more use."""
        spoiled = isinstance(error, Exception) and may_pass(error)
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except Error:
            spoiled = True
        if spoiled:
            self._connection = None
            connection.close()

    def _current(self) -> tuple[Connection, Cursor]:
        if self._connection is None:
            connection = self._fresh()
            self._connection = connection, connection.cursor()
        return self._connection
