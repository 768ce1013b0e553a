"""SQLite as a session."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from server.store.session import Refused, Row, WrongRow

T = TypeVar("T")
_BUSY_SECONDS = 30.0


@lru_cache(maxsize=512)
def _marks(sql: str) -> str:
    return sql.replace("$", "?")


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with the settings that safety asks for. sqlite3.Error if there is none to be had."""
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


class SqliteSession:
    """Implements session.Session on a connection."""

    far = False

    def __init__(self, connection: sqlite3.Connection) -> None:
        """The connection is the session's from now on."""
        self.connection = connection

    @classmethod
    def open(cls, path: Path, *, read_only: bool) -> SqliteSession:
        """A new connection to a file."""
        return cls(_told(lambda: connect(path, read_only=read_only)))

    def begin(self, *, writing: bool) -> None:
        """See session.Session, as for every method here."""
        self._do("BEGIN IMMEDIATE" if writing else "BEGIN")

    def commit(self) -> None:
        self._do("COMMIT")

    def rollback(self) -> None:
        with contextlib.suppress(sqlite3.Error):
            self.connection.execute("ROLLBACK")

    def save(self) -> None:
        self._do("SAVEPOINT one")

    def undo(self) -> None:
        self._do("ROLLBACK TO one")
        self._do("RELEASE one")

    def keep(self) -> None:
        self._do("RELEASE one")

    def rows(self, sql: str, *values: Any) -> list[Row]:
        return _told(lambda: list(self.connection.execute(_marks(sql), values)))

    def run(self, sql: str, *values: Any) -> int:
        return _told(lambda: self.connection.execute(_marks(sql), values).rowcount)

    def many(self, sql: str, values: Sequence[Row]) -> None:
        _told(lambda: self.connection.executemany(_marks(sql), values))

    def any_of(self, sql: str, community: int, keys: Sequence[bytes]) -> list[Row]:
        one = sql.replace("= ANY($2)", "= $2")
        return [row for key in keys for row in self.rows(one, community, key)]

    def stream(self, sql: str, *values: Any) -> Iterator[Row]:
        cursor = _told(lambda: self.connection.execute(_marks(sql), values))
        while some := _told(lambda: cursor.fetchmany(500)):
            yield from some

    def close(self) -> None:
        self.connection.close()

    def _do(self, sql: str) -> None:
        _told(lambda: self.connection.execute(sql))


def _told(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.ProgrammingError, OverflowError) as error:
        raise WrongRow(str(error)) from error
    except sqlite3.Error as error:
        raise Refused(str(error)) from error
