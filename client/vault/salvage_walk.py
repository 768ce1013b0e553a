"""Every row of a damaged database that lies on genuine pages.

The tables' trees are walked from their roots where the schema and the pages between can be read. A leaf to which no
genuine page led is known by its rows: how many columns they have, and of which types. So the loss of a page between
loses no row. What is free in the file is left alone: nothing erased comes back.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from client.domain.errors import NewerVaultVersion
from client.domain.progress import Progress
from client.vault.connection import PAGE_BYTES, Schema
from client.vault.salvage_pages import Pages
from client.vault.salvage_records import (
    INTERIOR,
    INTERIOR_TABLE,
    OF_TABLES,
    Cell,
    Value,
    cells,
    children,
    freelist,
    kind_of,
)
from client.vault.salvage_shapes import Column, Known, Shape

_SCHEMA_COLUMNS: Final = 5
_SCHEMA_ROWS: Final = Shape(
    "sqlite_schema",
    (
        Column("type", "TEXT", nullable=False),
        Column("name", "TEXT", nullable=False),
        Column("tbl_name", "TEXT", nullable=False),
        Column("rootpage", "INTEGER", nullable=False),
        Column("sql", "TEXT", nullable=True),
    ),
    True,
    frozenset({5}),
)
_VERSION_AT: Final = 60
# SQLite keeps its locks there; such a page is never written.
_LOCK_PAGE: Final = 0x40000000 // PAGE_BYTES + 1
_TELL_EVERY: Final = 64


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it was written. `values` are as stored, so a column that is the rowid itself is None there."""

    shape: Shape
    rowid: int | None
    values: tuple[Value, ...]


class Walk:
    """One state of the file, looked through.

    `lost` are the pages that are damaged or unreadable, `missing` how many the file has too few.
    """

    def __init__(self, pages: Pages, known: Known, *, mixed: bool, progress: Progress | None = None) -> None:
        """`mixed`: pages of different moments may stand side by side, so a pointer alone proves little."""
        self._pages = pages
        self._known = known
        self.mixed = mixed
        self._progress = progress
        self._kinds: dict[int, int] = {}
        self._below: dict[int, list[int]] = {}
        self._fitting: dict[int, list[Shape]] = {}
        self._of_schema: list[int] = []
        self.unreadable_rows = 0
        self.missing = 0
        self._free = self._list_free()
        self.lost = self._survey()
        self._owners = self._follow_roots()
        self._tables = self._assign()

    @property
    def recognised(self) -> int:
        """How many pages hold rows of known tables."""
        return len(self._tables)

    def rows(self) -> Iterator[Row]:
        """Every row, table by table in the order in which the schema makes them.

        Where pages of different moments are mixed, the newest pages come first: of a row that is there twice, the
        first is the one that counts.
        """
        numbers = list(self._tables)
        if self.mixed:
            numbers.sort(key=self._pages.newness, reverse=True)
        for shape in self._known.shapes:
            for number in numbers:
                if self._tables[number].table == shape.table:
                    yield from self._rows_of(number, shape)

    def _list_free(self) -> set[int]:
        first = self._pages.genuine(1)
        return set() if first is None else freelist(first, self._pages.genuine, count=self._pages.count)

    def _survey(self) -> set[int]:
        lost: set[int] = set()
        present = 0
        for number in self._pages.numbers():
            present += 1
            if self._progress is not None and present % _TELL_EVERY == 1:
                self._progress.tell("salvage", number, max(number, self._pages.count))
            if number in self._free or number == _LOCK_PAGE:
                continue
            content = self._pages.genuine(number)
            if content is None:
                lost.add(number)
            else:
                self._look_at(number, content)
        self.missing = max(0, self._pages.count - present)
        return lost

    def _look_at(self, number: int, content: bytes) -> None:
        kind = kind_of(number, content)
        if not kind:
            return
        self._kinds[number] = kind
        if kind in INTERIOR:
            self._below[number] = children(number, content)
        if kind == INTERIOR_TABLE:
            return
        types = [each for each in map(_types, cells(number, content)) if each is not None]
        if not types:
            return
        if kind in OF_TABLES and all(map(_SCHEMA_ROWS.fits, types)):
            self._of_schema.append(number)
            return
        fitting = self._known.candidates(types, with_rowid=kind in OF_TABLES)
        if fitting:
            self._fitting[number] = fitting

    def _follow_roots(self) -> dict[int, Shape | None]:
        """Which table each page belongs to by the pointers that lead to it; None for an index or a table of others."""
        owners: dict[int, Shape | None] = {}
        for number in self._of_schema:
            content = self._pages.genuine(number)
            for cell in cells(number, content) if content is not None else ():
                values = None if cell is None else cell.values(self._pages.continued)
                if values is None or len(values) != _SCHEMA_COLUMNS:
                    continue
                what, name, _, root, _ = values
                if isinstance(root, int) and root > 1:
                    shape = self._known.by_table.get(str(name)) if what == "table" else None
                    self._own(root, shape, owners)
        return owners

    def _own(self, root: int, shape: Shape | None, owners: dict[int, Shape | None]) -> None:
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in owners or number not in self._kinds:
                continue
            owners[number] = shape
            waiting.extend(self._below.get(number, ()))

    def _assign(self) -> dict[int, Shape]:
        tables: dict[int, Shape] = {}
        for number, fitting in self._fitting.items():
            if number in self._owners and not self.mixed:
                owner = self._owners[number]
                # Rows that are not this table's are nobody's: better none than a wrong one.
                if owner is not None and owner in fitting:
                    tables[number] = owner
                continue
            owner = self._owners.get(number)
            if owner is None or owner not in fitting:
                owner = self._chosen(number, fitting)
            if owner is not None:
                tables[number] = owner
        return tables

    def _chosen(self, number: int, fitting: list[Shape]) -> Shape | None:
        if len(fitting) == 1:
            return fitting[0]
        return self._known.chosen(
            fitting, [(row.rowid, row.values) for row in self._rows_of(number, fitting[0])]
        )

    def _rows_of(self, number: int, shape: Shape) -> Iterator[Row]:
        content = self._pages.genuine(number)
        for cell in cells(number, content) if content is not None else ():
            values = None if cell is None else cell.values(self._pages.continued)
            if cell is None or values is None or not shape.fits(cell.types() or ()):
                self.unreadable_rows += 1
                continue
            yield Row(shape, cell.rowid, values)


def version_of(pages: Pages, schema: Schema) -> int | None:
    """The schema's version that the file says it has; None when its first page is lost. Raises NewerVaultVersion."""
    first = pages.genuine(1)
    if first is None:
        return None
    found = int.from_bytes(first[_VERSION_AT : _VERSION_AT + 4])
    if found > schema.version:
        raise NewerVaultVersion(part=schema.part, found=found, known=schema.version)
    return found or None


def _types(cell: Cell | None) -> tuple[int, ...] | None:
    return None if cell is None else cell.types()
