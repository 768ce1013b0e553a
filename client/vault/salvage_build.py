"""A new private file, whole and checked, from the rows that could be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from client.domain.contents import Contents
from client.domain.errors import BugError, VaultDamaged
from client.domain.progress import Progress
from client.vault import connection, counting, epochs, events, files
from client.vault.connection import Schema
from client.vault.events import VaultEvent
from client.vault.faults import from_system
from client.vault.salvage_shapes import SEQUENCE, Shape, as_selected, insertion
from client.vault.salvage_walk import Row
from client.vault.sqlcipher import Connection, Error

_OURS: Final = "meta"
_EVENTS: Final = "vault_event"
_CONSTRAINT: Final = 19
_MISMATCH: Final = 20
_PRIMARY: Final = 0xFF
_TELL_EVERY: Final = 50


@dataclass(slots=True)
class Saved:
    """How many rows of each table came over, and how many could not, because they contradict others or the schema.

    `epoch` is the highest count of openings that was read.
    """

    rows: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    epoch: int = 0

    @property
    def total(self) -> int:
        """All rows that came over."""
        return sum(self.rows.values())


@dataclass(frozen=True, slots=True)
class Source:
    """Rows of one state. `earlier`: a row that is there already from a later state is passed over in silence."""

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
    key_file_epoch: int,
    sources: Iterable[Source],
    progress: Progress | None = None,
) -> tuple[Saved, int]:
    """Make the file at `path` in its present form; what came over, and the epoch that its key file needs.

    The rows are those of `version`; the migrations bring them up. Raises DiskFull, VaultUnreadable, Stopped.
    """
    saved: list[Saved] = []

    def filled(target: Connection) -> None:
        saved.append(fill(target, sources, progress=progress))
        epochs.begin(target, vault_id=vault_id)

    as_it_was = replace(schema, migrations=schema.migrations[:version])
    connection.create(path, raw_key, as_it_was, fill=filled)
    opened = connection.connect(path, raw_key, schema)
    try:
        (done,) = saved
        epoch = epochs.advance(opened, key_file_epoch=max(done.epoch, key_file_epoch))
    finally:
        connection.close_checkpointed(opened)
    return done, epoch


def finish(path: Path, raw_key: bytes, schema: Schema, *, event: VaultEvent) -> Contents:
    """Note what happened, fold the log in, check every page and every row, and sync; what is in the file.

    Raises VaultDamaged when the new file is not sound, DiskFull, VaultUnreadable.
    """
    opened = connection.connect(path, raw_key, schema)
    try:
        events.note(opened, event)
    finally:
        connection.close_checkpointed(opened)
    checked = connection.connect(path, raw_key, schema, read_only=True)
    try:
        wrong_pages = checked.execute("PRAGMA cipher_integrity_check").fetchall()
        answer = checked.execute("PRAGMA integrity_check").fetchall()
        if wrong_pages or answer != [("ok",)]:
            raise VaultDamaged(part=schema.part, reason="page")
        found = counting.contents(checked)
    finally:
        connection.close_checkpointed(checked)
    try:
        files.sync_file(path)
    except OSError as error:
        raise from_system(error, part=schema.part) from error
    return found


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
