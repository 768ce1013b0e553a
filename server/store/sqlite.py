"""Opening the two databases of a community as SQLite files: its own, and the desk's, which shares nothing with it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from pathlib import Path
from typing import Final

from server.domain.faults import StewardFault, StoreTrouble
from server.store import schema
from server.store.checking import check_rows
from server.store.database import Database
from server.store.desk import Desk
from server.store.estimates import tell
from server.store.interface import DeskStore, Store
from server.store.session import Session
from server.store.sqlite_session import SqliteSession, connect
from server.store.writing import Changes

_ONE: Final = 1
"""A file holds one community."""


class SqliteSource:
    """Implements database.Source on a file."""

    community = _ONE
    shared = False

    def __init__(self, path: Path, schema_: str) -> None:
        """An existing file. StewardFault if its tables are of another version."""
        self._path = path
        self.schema = schema_
        try:
            with contextlib.closing(connect(path)) as connection:
                found = connection.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.Error as error:
            raise StewardFault(
                f"{path} cannot be opened. Please check that it is there and undamaged, and that it and its "
                "folder can be read and written."
            ) from error
        if found != schema.VERSION:
            raise StewardFault(
                f"{path.name} was written by another version of Leeward, and this one cannot take it over. "
                "Please use that version."
            )

    def open(self, *, writing: bool) -> Session:
        """See database.Source."""
        return SqliteSession.open(self._path, read_only=not writing)

    def forget(self, writer: Session) -> bool:
        """Bring the write-ahead log into the file and cut it to nothing; False if a reader was in the way."""
        return not writer.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]

    def forgetter(self) -> None:
        """None: the writer does it."""

    def check(self, session: Session) -> list[str]:
        """What SQLite finds wrong with its file."""
        found = [str(row[0]) for row in session.rows("PRAGMA integrity_check(20)")]
        if found != ["ok"]:
            return [f"the file is damaged: {words}" for words in found]
        return check_rows(session, _ONE) if self.schema == schema.COMMUNITY else []


def create_community(path: Path, community: str = "") -> None:
    """Make a community's empty database."""
    _create(path, schema.COMMUNITY, community)


def create_desk(path: Path, community: str = "") -> None:
    """Make a desk's empty database."""
    _create(path, schema.DESK, community)


def open_community(path: Path) -> Store:
    """Open a community's database."""
    return Database(SqliteSource(path, schema.COMMUNITY), Changes, counters=schema.COUNTERS[schema.COMMUNITY])


def open_desk(path: Path) -> DeskStore:
    """Open a desk's database."""
    return Database(SqliteSource(path, schema.DESK), Desk, counters=schema.COUNTERS[schema.DESK], readers=1)


def _create(path: Path, tables: str, community: str) -> None:
    """Make a new database file (0600) with these tables. OSError or StoreTrouble if that cannot be."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA page_size = 8192")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.executescript(f"BEGIN; {tables} PRAGMA user_version = {schema.VERSION}; COMMIT;")
            connection.execute("INSERT INTO community VALUES (?, ?)", (_ONE, community))
            zeros = ", ".join("0" for _ in schema.COUNTERS[tables])
            connection.execute(f"INSERT INTO counter VALUES (?, {zeros})", (_ONE,))
            tell(connection, tables)
    except sqlite3.Error as error:
        raise StoreTrouble("the disk or the database is in trouble") from error
