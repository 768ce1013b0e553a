"""A new private file, whole and checked, from the rows that could be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from client.domain.errors import BugError
from client.domain.progress import Progress
from client.vault import connection, epochs
from client.vault.connection import Schema
from client.vault.salvage_shapes import SEQUENCE, Shape, as_selected, insertion
from client.vault.salvage_walk import Row
from client.vault.sqlcipher import Connection, Error

_OURS: Final = "meta"
_CONSTRAINT: Final = 19
_MISMATCH: Final = 20
_PRIMARY: Final = 0xFF
_TELL_EVERY: Final = 50


@dataclass(slots=True)
class Saved:
    """How many rows of each table came over, and how many could not, because they contradict others or the schema.

    `uncertain` are entries from damaged pages, which are not among `rows`; `epoch` is the highest count of openings
    that was read.
    """

    rows: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    uncertain: int = 0
    epoch: int = 0

    @property
    def total(self) -> int:
        """All rows that came over."""
        return sum(self.rows.values())


@dataclass(frozen=True, slots=True)
class Source:
    """Rows of one state. `earlier`: a row that is there already, from a later page, is passed over in silence."""

    rows: Iterable[Row]
    earlier: bool = False


def fill(target: Connection, sources: Iterable[Source], *, progress: Progress | None = None) -> Saved:
    """Put the rows into empty tables of the same schema version; in a transaction of the caller's."""
    saved = Saved()
    for source in sources:
        for number, row in enumerate(source.rows):
            if progress is not None and number % _TELL_EVERY == 0:
                progress.tell("write", saved.total)
            _put(target, row, saved, earlier=source.earlier)
    return saved


def build(
    path: Path,
    raw_key: bytes,
    schema: Schema,
    *,
    version: int,
    vault_id: bytes,
    sources: Iterable[Source],
    uncertain: Callable[[Connection], int] = lambda _: 0,
    progress: Progress | None = None,
) -> Saved:
    """Make the file at `path`, of schema `version`, which is that of the rows; what came over.

    `uncertain` adds what is not certain, after them, and says how much. The file counts no openings yet: bringing it
    to its present form and counting on is `copying.take_over`'s. Raises DiskFull, VaultUnreadable, Stopped; then half
    a file may lie beside `path`.
    """
    saved = Saved()

    def filled(target: Connection) -> None:
        nonlocal saved
        saved = fill(target, sources, progress=progress)
        saved.uncertain = uncertain(target)
        epochs.begin(target, vault_id=vault_id)

    connection.create(path, raw_key, replace(schema, migrations=schema.migrations[:version]), fill=filled)
    return saved


def _put(target: Connection, row: Row, saved: Saved, *, earlier: bool) -> None:
    table = row.shape.table
    if table == _OURS:
        epoch = as_selected(row.shape, row.rowid, row.values)["epoch"]
        saved.epoch = max(saved.epoch, epoch if isinstance(epoch, int) else 0)
        return
    if table == SEQUENCE:
        _continue_counting(target, row.values)
        return
    statement, values = insertion(row.shape, row.rowid, row.values)
    try:
        target.execute(statement, values)
    except Error as error:
        if not _refusal(error):
            raise
        if not (earlier and _is_there(target, row.shape, row.rowid, row.values)):
            saved.refused += 1
        return
    saved.rows[table] = saved.rows.get(table, 0) + 1


def _refusal(error: Exception) -> bool:
    """Whether a row was not let in, and nothing else is wrong."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in (_CONSTRAINT, _MISMATCH)


def _is_there(target: Connection, shape: Shape, rowid: int | None, values: tuple[object, ...]) -> bool:
    if not shape.with_rowid:
        return True
    found = target.execute(f'SELECT 1 FROM "{shape.table}" WHERE rowid = ?', (rowid,)).fetchone()
    return found is not None


def _continue_counting(target: Connection, values: tuple[object, ...]) -> None:
    """Numbers that were given once are not given again, also when their rows are gone."""
    name, last = values
    if not isinstance(last, int):
        raise BugError("a row of a table has its types")
    changed = target.execute(
        f"UPDATE {SEQUENCE} SET seq = max(seq, ?) WHERE name = ?",
        (last, name),
    )
    if not changed.rowcount:
        target.execute(f"INSERT INTO {SEQUENCE} (name, seq) VALUES (?, ?)", (name, last))
