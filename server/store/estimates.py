"""What SQLite's planner is told of how many rows a table may have, once, when a database is made.

Untold, it takes a community for ten rows: then looking through all of it seems as cheap as an index, and one post is
looked for among a million changes. ANALYZE would count, but a database at its beginning has nothing to count, some
builds of SQLite keep samples of what people wrote with the counts, and a plan that changes from one day to the next
cannot be tested. So these are fixed figures, of the right order for a community of some years.
"""

from __future__ import annotations

import re
import sqlite3
from typing import Final

from server.store.schema import primary_key, tables

_ROWS: Final = 1_000_000
_FEW: Final = 10_000
"""Rows of an index that holds only some of its table's."""
_ALIKE: Final = 20
"""Rows that share a key which is not whole."""


def estimates(schema: str) -> list[tuple[str, str, str]]:
    """Table, index, and figures as SQLite keeps them: all rows, then how many share the first column, the first two."""
    found = []
    for table in tables(schema):
        key = primary_key(schema, table)
        if key:
            found.append((table, table, _figures(_ROWS, len(key), unique=True)))
        if re.search(rf"CREATE TABLE {table} \([^;]*UNIQUE \(community, \w+\)", schema):
            found.append((table, f"sqlite_autoindex_{table}_2", _figures(_ROWS, 1, unique=True)))
    for index, table, columns, part in re.findall(
        r"CREATE INDEX (\w+)\s+ON (\w+) \(([^)]*)\)(.*?);", schema, re.DOTALL
    ):
        rows = _FEW if part else _ROWS
        found.append((table, index, _figures(rows, len(columns.split(",")) - 1, unique=False)))
    return found


def tell(connection: sqlite3.Connection, schema: str) -> None:
    """Put the figures where connections look for them when they open."""
    connection.execute("ANALYZE sqlite_schema")  # makes the table; it looks at nothing of anybody
    connection.execute("DELETE FROM sqlite_stat1")
    connection.executemany("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", estimates(schema))


def _figures(rows: int, columns: int, *, unique: bool) -> str:
    shared = [rows, rows, *[max(_ALIKE // 4**place, 1) for place in range(columns)]]
    if unique:
        shared[-1] = 1
    return " ".join(map(str, shared))
