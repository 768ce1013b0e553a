"""The server's store without threads: the real committer, units and schema; each work is committed at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from bench.simulation.disk import Disk, FailingConnection
from server.domain.faults import Overloaded
from server.store import schema
from server.store.asking import NOTHING, Keys
from server.store.committing import Committer, Work, trouble_of
from server.store.desk import Desk
from server.store.dumping import columns_of, dump_with
from server.store.interface import DeskStore, Store
from server.store.session import Lost, Refused, Session
from server.store.sqlite import SqliteSource
from server.store.sqlite_session import SqliteSession
from server.store.unit import Unit
from server.store.writing import Changes

H = TypeVar("H")
T = TypeVar("T")


class FailingSource(SqliteSource):
    """The file, on a disk that may fail."""

    def __init__(self, path: Path, tables: str, disk: Disk) -> None:
        super().__init__(path, tables)
        self._disk = disk

    def open(self, *, writing: bool) -> Session:
        session = SqliteSession.open(self._path, read_only=not writing)
        through = FailingConnection(session.connection, self._disk, sqlite3.OperationalError)
        session.connection = cast(sqlite3.Connection, through)
        return session


class InlineStore(Generic[H]):
    """Fulfils server.store.interface.Store: what is asked for is done, and durable, before the call returns."""

    shared = False

    def __init__(self, source: SqliteSource, handle: Callable[[Unit], H], *, counters: Sequence[str]) -> None:
        self._source = source
        self._handle = handle
        self.committer = Committer(source, handle, counters=counters, name=b"the only one")
        self._reader: Session | None = None
        self._taken = 0
        self._closed = False

    def write(self, work: Callable[[H], T], *, looks_at: Keys = NOTHING, urgent: bool = False) -> Future[T]:
        if self._closed:
            raise Overloaded("the store is closing")
        future: Future[T] = Future()
        self._taken += 1
        self.committer.commit([Work(work, looks_at, future, self._taken)])
        return future

    def read(self, work: Callable[[H], T]) -> Future[T]:
        community = self._source.community
        return self._beside(lambda session: work(self._handle(Unit(session, community))))

    def waiting(self) -> int:
        return 0

    def forget(self) -> Future[bool]:
        future: Future[bool] = Future()
        future.set_result(self.committer.forget())
        return future

    def dump(self, take: Callable[[str, tuple[Any, ...]], None]) -> None:
        community = self._source.community
        self._beside(lambda session: dump_with(session, self._source.schema, community, take)).result()

    def load(self, rows: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        raise NotImplementedError("nothing is brought back in a simulation")

    def columns(self) -> dict[str, list[str]]:
        return columns_of(self._source.schema)

    def check(self) -> list[str]:
        return self._beside(self._source.check).result()

    def close(self) -> None:
        self._closed = True
        if self._reader is not None:
            self._reader.close()
        self.committer.close()

    def _beside(self, ask: Callable[[Session], T]) -> Future[T]:
        future: Future[T] = Future()
        try:
            if self._reader is None:
                self._reader = self._source.open(writing=False)
            self._reader.begin(writing=False)
            try:
                future.set_result(ask(self._reader))
            finally:
                self._reader.rollback()
        except (Lost, Refused) as error:
            future.set_exception(trouble_of(error))
        except BaseException as error:  # noqa: BLE001 - it reaches whoever asks the future
            future.set_exception(error)
        return future


def open_community(path: Path, disk: Disk) -> Store:
    """A community's database on this disk."""
    counters = schema.COUNTERS[schema.COMMUNITY]
    return InlineStore(FailingSource(path, schema.COMMUNITY, disk), Changes, counters=counters)


def open_desk(path: Path, disk: Disk) -> DeskStore:
    """A desk's database on this disk."""
    return InlineStore(FailingSource(path, schema.DESK, disk), Desk, counters=schema.COUNTERS[schema.DESK])
