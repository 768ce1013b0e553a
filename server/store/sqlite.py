"""Opening the two databases of a community: its own, and the desk's, which shares nothing with it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from server.store import schema
from server.store.database import Database, create
from server.store.interface import DeskStore, Store
from server.store.writing import SqliteWriting


class SqliteDesk:
    """Implements interface.DeskWriting."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """On a connection that is inside a transaction."""
        self._sql = connection

    def add_code(self, digest: bytes, *, role: int, month: str) -> None:
        """See interface.DeskWriting, as for every method here."""
        self._sql.execute("INSERT INTO code VALUES (?, ?, ?)", (digest, role, month))

    def code(self, digest: bytes) -> tuple[int, str] | None:
        row = self._sql.execute("SELECT role, month FROM code WHERE digest = ?", (digest,)).fetchone()
        return (row[0], row[1]) if row else None

    def burn(self, digest: bytes) -> None:
        self._sql.execute("DELETE FROM code WHERE digest = ?", (digest,))


def create_community(path: Path) -> None:
    """Make a community's empty database."""
    create(path, schema.COMMUNITY)


def create_desk(path: Path) -> None:
    """Make a desk's empty database."""
    create(path, schema.DESK)


def open_community(path: Path) -> Store:
    """Open a community's database."""
    return Database(path, SqliteWriting)


def open_desk(path: Path) -> DeskStore:
    """Open a desk's database."""
    return Database(path, SqliteDesk, readers=1)
