"""What the rows of each table look like on the disk: how an orphaned page is recognised.

Taken from the migrations themselves, by letting an empty database in memory carry them out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from client.vault.connection import Schema
from client.vault.salvage_records import Value
from client.vault.sqlcipher import Connection, Error, in_memory

SEQUENCE: Final = "sqlite_sequence"
_INTEGERS: Final = frozenset({1, 2, 3, 4, 5, 6, 8, 9})
_REALS: Final = _INTEGERS | {7}


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` is a STRICT table's type. `alias`: it is the rowid itself, and is stored as null."""

    name: str
    kind: str
    nullable: bool
    alias: bool = False

    def takes(self, serial: int) -> bool:
        """Whether a value of this serial type can stand here."""
        if self.alias:
            return serial == 0
        if serial == 0:
            return self.nullable
        match self.kind:
            case "INTEGER" | "INT":
                return serial in _INTEGERS
            case "REAL":
                return serial in _REALS
            case "TEXT":
                return serial >= 13 and serial % 2 == 1
            case "BLOB":
                return serial >= 12 and serial % 2 == 0
            case _:
                return True


@dataclass(frozen=True, slots=True)
class Shape:
    """One table. `columns` are in the order in which they are stored, `lengths` all that rows of it ever had."""

    table: str
    columns: tuple[Column, ...]
    with_rowid: bool
    lengths: frozenset[int]
    checks: int = 0

    def fits(self, types: Sequence[int]) -> bool:
        """Whether a record of these serial types can be a row of it."""
        return len(types) in self.lengths and all(
            column.takes(serial) for column, serial in zip(self.columns, types, strict=False)
        )


class Known:
    """The tables of one version of a schema. Use as a context manager when rows are to be tried."""

    def __init__(self, schema: Schema, version: int) -> None:
        self.version = version
        self._trial = _made(schema, version)
        earlier: dict[str, set[int]] = {}
        for number in range(1, version):
            database = _made(schema, number)
            try:
                for shape in _shapes(database, {}):
                    earlier.setdefault(shape.table, set()).add(len(shape.columns))
            finally:
                database.close()
        self.shapes = _shapes(self._trial, earlier)
        self.by_table = {shape.table: shape for shape in self.shapes}

    def close(self) -> None:
        """Let go of the empty database."""
        self._trial.close()

    def candidates(self, types: Sequence[Sequence[int]], *, with_rowid: bool) -> list[Shape]:
        """The tables that can hold records of all these types."""
        return [
            shape
            for shape in self.shapes
            if shape.with_rowid == with_rowid and all(shape.fits(each) for each in types)
        ]

    def chosen(
        self, among: list[Shape], rows: Sequence[tuple[int | None, tuple[Value, ...]]]
    ) -> Shape | None:
        """Of several tables the one whose constraints let all these rows in; the one with the narrowest if more do."""
        letting_in = [shape for shape in among if all(self._lets_in(shape, *row) for row in rows)]
        return max(letting_in, key=lambda shape: shape.checks, default=None)

    def _lets_in(self, shape: Shape, rowid: int | None, values: tuple[Value, ...]) -> bool:
        statement, bound = insertion(shape, rowid, values)
        try:
            self._trial.execute("BEGIN")
            self._trial.execute(statement, bound)
        except (Error, OverflowError):
            return False
        finally:
            self._trial.execute("ROLLBACK")
        return True


def insertion(shape: Shape, rowid: int | None, values: tuple[Value, ...]) -> tuple[str, tuple[Value, ...]]:
    """The statement that puts a row back, and its parameters."""
    named = [(column.name, rowid if column.alias else value) for column, value in _paired(shape, values)]
    if shape.with_rowid and not any(column.alias for column in shape.columns):
        named.insert(0, ("rowid", rowid))
    names = ", ".join(f'"{name}"' for name, _ in named)
    marks = ", ".join("?" for _ in named)
    return f'INSERT INTO "{shape.table}" ({names}) VALUES ({marks})', tuple(value for _, value in named)


def as_selected(shape: Shape, rowid: int | None, values: tuple[Value, ...]) -> dict[str, Value]:
    """A row's values by column, as a query would give them."""
    return {
        column.name: rowid if column.alias else _as_kind(column, value)
        for column, value in _paired(shape, values)
    }


def _as_kind(column: Column, value: Value) -> Value:
    """A whole number in a REAL column is stored as an integer, and read as what it is."""
    return float(value) if column.kind == "REAL" and isinstance(value, int) else value


def _paired(shape: Shape, values: tuple[Value, ...]) -> list[tuple[Column, Value]]:
    # A row from before a column was added is shorter; the column has its default then.
    return list(zip(shape.columns, values, strict=False))


def _made(schema: Schema, version: int) -> Connection:
    database = in_memory()
    for step in schema.migrations[:version]:
        for statement in step.statements:
            database.execute(statement)
    database.execute("PRAGMA foreign_keys = OFF")
    return database


def _shapes(database: Connection, earlier: dict[str, set[int]]) -> list[Shape]:
    tables = database.execute(
        "SELECT l.name, l.wr, s.sql FROM pragma_table_list l JOIN sqlite_master s ON s.name = l.name"
        " WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY s.rowid"
    ).fetchall()
    found = [_shape(database, name, bool(wr), sql, earlier.get(name, set())) for name, wr, sql in tables]
    if database.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", (SEQUENCE,)).fetchone()[0]:
        columns = (Column("name", "TEXT", False), Column("seq", "INTEGER", False))
        found.append(Shape(SEQUENCE, columns, True, frozenset({2})))
    return found


def _shape(database: Connection, table: str, without_rowid: bool, sql: str, earlier: set[int]) -> Shape:
    told = database.execute(
        'SELECT name, upper(type), "notnull", pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid',
        (table,),
    ).fetchall()
    keys = [row for row in told if row[3]]
    if without_rowid:
        # Such a table is stored as an index over its primary key, which comes first.
        told = sorted(keys, key=lambda row: int(row[3])) + [row for row in told if not row[3]]
    alone = len(keys) == 1 and not without_rowid and keys[0][1] == "INTEGER"
    columns = tuple(
        Column(name, kind, nullable=not notnull and not (pk and without_rowid), alias=bool(pk) and alone)
        for name, kind, notnull, pk in told
    )
    return Shape(
        table, columns, not without_rowid, frozenset({len(columns)} | earlier), sql.upper().count("CHECK")
    )
