"""Journal entries in the private file. Each function runs inside a transaction that its caller holds."""

from __future__ import annotations

from typing import Any, Final

from client.domain.errors import BugError
from client.domain.journal import JournalEntry, Moment, storable
from client.vault.fulltext import forget_signposts, match_expression
from client.vault.sqlcipher import Connection

_INDEX: Final = "journal_index"
_COLUMNS: Final = "e.id, e.created_at, e.offset_minutes, e.text, e.edited_at, e.mood"


def add(connection: Connection, entry: JournalEntry) -> None:
    """Keep a new entry. Raises BugError when its id is taken."""
    connection.execute(
        "INSERT INTO journal_entry (id, created_at, offset_minutes, edited_at, text, mood)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            entry.id,
            entry.created.utc,
            entry.created.offset_minutes,
            entry.edited_at,
            storable(entry.text),
            entry.mood,
        ),
    )


def get(connection: Connection, entry_id: str) -> JournalEntry | None:
    """The entry with this id, if there is one."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM journal_entry e WHERE e.id = ?", (entry_id,)).fetchone()
    return _entry(row) if row else None


def newest(connection: Connection, *, limit: int, before: JournalEntry | None = None) -> list[JournalEntry]:
    """Up to `limit` entries, the newest first; with `before`, those that come after it in this order."""
    if before is None:
        found = connection.execute(
            f"SELECT {_COLUMNS} FROM journal_entry e ORDER BY e.created_at DESC, e.row DESC LIMIT ?", (limit,)
        )
    else:
        found = connection.execute(
            f"SELECT {_COLUMNS} FROM journal_entry e WHERE (e.created_at, e.row) <"
            " (SELECT b.created_at, b.row FROM journal_entry b WHERE b.id = ?)"
            " ORDER BY e.created_at DESC, e.row DESC LIMIT ?",
            (before.id, limit),
        )
    return [_entry(row) for row in found]


def edit(connection: Connection, *, entry_id: str, text: str, mood: int | None, edited_at: int) -> None:
    """Replace text and mood of an entry; `edited_at` is in UTC seconds. Raises BugError when there is none."""
    before = _text(connection, entry_id)
    if before is None:
        raise BugError("no such journal entry")
    connection.execute(
        "UPDATE journal_entry SET text = ?, mood = ?, edited_at = ? WHERE id = ?",
        (storable(text), mood, edited_at, entry_id),
    )
    if before != text:
        forget_signposts(connection, _INDEX, (before,))


def erase(connection: Connection, entry_id: str) -> None:
    """Erase an entry for good, from the search index too; nothing happens when it is gone already."""
    before = _text(connection, entry_id)
    if before is not None:
        connection.execute("DELETE FROM journal_entry WHERE id = ?", (entry_id,))
        forget_signposts(connection, _INDEX, (before,))


def search(connection: Connection, typed: str, *, limit: int) -> list[JournalEntry]:
    """Up to `limit` entries that hold every word typed, the newest first; none when no word was typed."""
    expression = match_expression(typed)
    if expression is None:
        return []
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM journal_index i JOIN journal_entry e ON e.row = i.rowid"
        " WHERE journal_index MATCH ? ORDER BY e.created_at DESC, e.row DESC LIMIT ?",
        (expression, limit),
    )
    return [_entry(row) for row in found]


def total(connection: Connection) -> int:
    """How many entries there are."""
    (number,) = connection.execute("SELECT count(*) FROM journal_entry").fetchone()
    return int(number)


def _text(connection: Connection, entry_id: str) -> str | None:
    row = connection.execute("SELECT text FROM journal_entry WHERE id = ?", (entry_id,)).fetchone()
    return None if row is None else str(row[0])


def _entry(row: Any) -> JournalEntry:
    entry_id, utc, offset, text, edited_at, mood = row
    return JournalEntry(id=entry_id, created=Moment(utc, offset), text=text, edited_at=edited_at, mood=mood)
