"""A SQLite file with one writer thread and readers beside it.

The writer commits in groups: every function that is waiting when a transaction begins runs in it, each inside its
own savepoint, and one durable commit (synchronous=FULL) answers them all. A function that raises undoes itself
alone. secure_delete overwrites what is deleted; WAL lets readers go on meanwhile.
"""

from __future__ import annotations

import contextlib
import os
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar

from server.domain.faults import Overloaded, StewardFault, StoreTrouble
from server.settings import WAITING_WRITES_MAX
from server.store.schema import VERSION

H = TypeVar("H")
T = TypeVar("T")
_GROUP = 256
_BUSY_SECONDS = 30.0

_Work: TypeAlias = tuple[Callable[[Any], Any] | None, "Future[Any]"]


def create(path: Path, schema: str) -> None:
    """Make a new database file (0600) with these tables. OSError or StoreTrouble if that cannot be."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA page_size = 8192")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(f"BEGIN; {schema} PRAGMA user_version = {VERSION}; COMMIT;")
    except sqlite3.Error as error:
        raise StoreTrouble("the disk or the database is in trouble") from error


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with the settings that safety asks for."""
    mode = "ro" if read_only else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=_BUSY_SECONDS, check_same_thread=False
    )
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


class Database(Generic[H]):
    """A database file; `handle` makes of a connection what functions are given."""

    def __init__(self, path: Path, handle: Callable[[sqlite3.Connection], H], *, readers: int = 2) -> None:
        """Open an existing file. StewardFault if its tables are of another version."""
        self._path = path
        self._handle = handle
        self._waiting: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        try:
            self._connection = connect(path)
            found = self._connection.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise StewardFault(
                f"{path} cannot be opened. Please check that it is there, readable and undamaged."
            ) from error
        if found != VERSION:
            self._connection.close()
            raise StewardFault(
                f"{path.name} was written by another version of Leeward. Please use that version, or upgrade."
            )
        self._local = threading.local()
        self._readers_open: list[sqlite3.Connection] = []
        self._closed = False
        self._lock = threading.Lock()
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="store-reader")
        self._writer = threading.Thread(target=self._run, name="store-writer")
        self._writer.start()

    def write(self, work: Callable[[H], T]) -> Future[T]:
        """Run `work` in a transaction; the future's result means it is durable."""
        return self._enqueue(work)

    def read(self, work: Callable[[H], T]) -> Future[T]:
        """Run `work` on a snapshot in a reader's thread."""
        return self._readers.submit(self._read, work)

    def forget(self) -> Future[bool]:
        """Bring the write-ahead log into the file and cut it to nothing; False if a reader was in the way."""
        return self._enqueue(None)

    def close(self) -> None:
        """Finish everything that was asked, then close."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        self._waiting.put((None, Future()))
        self._writer.join()
        self._readers.shutdown()
        for connection in self._readers_open:
            connection.close()
        self._connection.close()

    def _enqueue(self, work: Callable[[H], T] | None) -> Future[T]:
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                raise Overloaded("the store is closing")
            if self._waiting.qsize() >= WAITING_WRITES_MAX:
                raise Overloaded("too many writes waiting")
            self._waiting.put((work, future))
        return future

    def _read(self, work: Callable[[H], T]) -> T:
        try:
            connection = self._reader()
            connection.execute("BEGIN")
            try:
                return work(self._handle(connection))
            finally:
                connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise StoreTrouble("the disk or the database is in trouble") from error

    def _reader(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self._path, read_only=True)
            self._local.connection = connection
            with self._lock:
                self._readers_open.append(connection)
        return connection

    def _run(self) -> None:
        while True:
            group = [self._waiting.get()]
            while group[-1][0] is not None and len(group) < _GROUP:
                try:
                    group.append(self._waiting.get_nowait())
                except queue.Empty:
                    break
            last = group.pop() if group[-1][0] is None else None
            if group:
                self._commit(group)
            if last is not None:
                self._truncate(last[1])
                if self._closed and self._waiting.empty():
                    return

    def _truncate(self, future: Future[Any]) -> None:
        try:
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.Error:
            future.set_result(False)
        else:
            future.set_result(not busy)

    def _commit(self, group: list[_Work]) -> None:
        answers: list[tuple[Future[Any], Any, BaseException | None]] = []
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            handle = self._handle(self._connection)
            for work, future in group:
                assert work is not None  # only _truncate's entries have none, and they never come here
                if not future.set_running_or_notify_cancel():
                    continue
                answers.append(self._one(work, handle, future))
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            trouble = StoreTrouble("the disk or the database is in trouble")
            trouble.__cause__ = error
            answers = [(future, None, trouble) for _, future in group if not future.cancelled()]
        for future, result, failure in answers:
            if failure is not None:
                future.set_exception(failure)
            else:
                future.set_result(result)

    def _one(
        self, work: Callable[[Any], Any], handle: H, future: Future[Any]
    ) -> tuple[Future[Any], Any, BaseException | None]:
        self._connection.execute("SAVEPOINT one")
        try:
            result = work(handle)
        except sqlite3.OperationalError:
            raise  # a full disk ends the whole group; a wrong row (IntegrityError) is one function's own
        except BaseException as error:  # noqa: BLE001 - whatever it is belongs to the one who asked
            self._connection.execute("ROLLBACK TO one")
            self._connection.execute("RELEASE one")
            return future, None, error
        self._connection.execute("RELEASE one")
        return future, result, None
