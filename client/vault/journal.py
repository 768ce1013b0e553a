"""Journal entries in the private file. Each function runs inside a transaction that its caller holds."""

from __future__ import annotations

from typing import Any, Final

from client.domain.errors import BugError
from client.domain.filing import Filing, Version
from client.domain.journal import JournalEntry, Labels, Moment, storable
from client.vault.fulltext import forget_signposts, match_expression
from client.vault.sqlcipher import Connection

INDEX: Final = "journal_index"
MOST_VERSIONS: Final = 50
"""Of one entry; of more, the oldest go."""
_COLUMNS: Final = (
    "e.row, e.id, e.created_at, e.offset_minutes, e.text, e.edited_at, e.mood, e.journal, e.pinned, e.whole_day,"
    " e.trashed_at, e.origin"
)
_THAT_JOURNAL: Final = "(SELECT id FROM journal WHERE id = ?)"
"""A draft may name a journal that was dissolved meanwhile."""
_KINDS: Final = {"tags": "tag", "people": "person", "places": "place"}


def add(connection: Connection, entry: JournalEntry) -> None:
    """Keep a new entry, in the first journal where its own is none any more. BugError when id or origin is taken."""
    connection.execute(
        "INSERT INTO journal_entry (id, created_at, offset_minutes, edited_at, text, mood, journal, pinned,"
        f" whole_day, trashed_at, origin) VALUES (?, ?, ?, ?, ?, ?, {_THAT_JOURNAL}, ?, ?, ?, ?)",
        (
            entry.id,
            entry.created.utc,
            entry.created.offset_minutes,
            entry.edited_at,
            storable(entry.text),
            entry.mood,
            entry.journal,
            int(entry.pinned),
            int(entry.whole_day),
            entry.trashed_at,
            entry.origin or None,
        ),
    )
    if entry.labels:
        _put_labels(connection, _row(connection, entry.id), entry.labels)


def get(connection: Connection, entry_id: str) -> JournalEntry | None:
    """The entry with this id, if there is one, in the trash too."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM journal_entry e WHERE e.id = ?", (entry_id,))
    return next(iter(_entries(connection, found.fetchall())), None)


def newest(connection: Connection, *, limit: int, before: JournalEntry | None = None) -> list[JournalEntry]:
    """Up to `limit` entries, the newest first, none from the trash; with `before`, those after it in this order."""
    after = (
        ""
        if before is None
        else " AND (e.created_at, e.row) < (SELECT b.created_at, b.row FROM journal_entry b WHERE b.id = ?)"
    )
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM journal_entry e WHERE e.trashed_at IS NULL{after}"
        " ORDER BY e.created_at DESC, e.row DESC LIMIT ?",
        (limit,) if before is None else (before.id, limit),
    )
    return _entries(connection, found.fetchall())


def edit(
    connection: Connection,
    *,
    entry_id: str,
    text: str,
    mood: int | None,
    edited_at: int,
    filing: Filing | None = None,
) -> None:
    """Replace text and mood of an entry, and where it stands if `filing` says; `edited_at` is in UTC seconds.

    What it said before is kept as a version. Raises BugError when there is none.
    """
    entry = get(connection, entry_id)
    if entry is None:
        raise BugError("no such journal entry")
    row, text = _row(connection, entry_id), storable(text)
    if (entry.text, entry.mood) != (text, mood):
        _keep_version(connection, row, entry, edited_at)
    connection.execute(
        "UPDATE journal_entry SET text = ?, mood = ?, edited_at = ? WHERE row = ?",
        (text, mood, edited_at, row),
    )
    if filing is not None:
        place(connection, entry_id=entry_id, filing=filing)
    if entry.text != text:
        forget_signposts(connection, INDEX, (entry.text,))


def place(connection: Connection, *, entry_id: str, filing: Filing) -> None:
    """Put an entry elsewhere; its words stay. Raises BugError when there is none."""
    row = _row(connection, entry_id)
    connection.execute(
        f"UPDATE journal_entry SET journal = {_THAT_JOURNAL}, pinned = ?, whole_day = ? WHERE row = ?",
        (filing.journal, int(filing.pinned), int(filing.whole_day), row),
    )
    if filing.created is not None:
        connection.execute(
            "UPDATE journal_entry SET created_at = ?, offset_minutes = ? WHERE row = ?",
            (filing.created.utc, filing.created.offset_minutes, row),
        )
    connection.execute("DELETE FROM entry_label WHERE entry = ?", (row,))
    _put_labels(connection, row, filing.labels)


def trash(connection: Connection, entry_id: str, *, at: int | None) -> None:
    """Put an entry into the trash at `at` (UTC seconds), or None: take it out. Nothing happens when it is gone."""
    connection.execute("UPDATE journal_entry SET trashed_at = ? WHERE id = ?", (at, entry_id))


def erase(connection: Connection, entry_id: str) -> None:
    """Erase an entry for good: words, versions, labels, pictures, unkept changes, and from the search index.

    Nothing but its pictures and its draft go when it is gone already, or never was.
    """
    connection.execute("DELETE FROM picture WHERE entry = ?", (entry_id,))
    connection.execute("DELETE FROM draft WHERE id = ?", (entry_id,))
    found = connection.execute("SELECT text FROM journal_entry WHERE id = ?", (entry_id,)).fetchone()
    if found is not None:
        connection.execute("DELETE FROM journal_entry WHERE id = ?", (entry_id,))
        forget_signposts(connection, INDEX, (str(found[0]),))


def empty_trash(connection: Connection, *, before: int | None = None) -> int:
    """Erase for good what was put into the trash before `before` (UTC seconds), or all of it; how many that were."""
    found = connection.execute(
        "SELECT id FROM journal_entry WHERE trashed_at IS NOT NULL AND (?1 IS NULL OR trashed_at < ?1)",
        (before,),
    ).fetchall()
    for (entry_id,) in found:
        erase(connection, entry_id)
    return len(found)


def versions(connection: Connection, entry_id: str) -> list[Version]:
    """What an entry said before, the newest first."""
    found = connection.execute(
        "SELECT v.row, v.at, v.mood, v.text FROM entry_version v JOIN journal_entry e ON e.row = v.entry"
        " WHERE e.id = ? ORDER BY v.row DESC",
        (entry_id,),
    )
    return [Version(*row) for row in found]


def erase_versions(connection: Connection, entry_id: str) -> None:
    """Erase for good what an entry said before; what it says now stays."""
    connection.execute(
        "DELETE FROM entry_version WHERE entry IN (SELECT row FROM journal_entry WHERE id = ?)", (entry_id,)
    )


def search(connection: Connection, typed: str, *, limit: int) -> list[JournalEntry]:
    """Up to `limit` entries that hold every word typed, the newest first, none from the trash; none for no word."""
    expression = match_expression(typed)
    if expression is None:
        return []
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM journal_index i JOIN journal_entry e ON e.row = i.rowid"
        " WHERE journal_index MATCH ? AND e.trashed_at IS NULL ORDER BY e.created_at DESC, e.row DESC LIMIT ?",
        (expression, limit),
    )
    return _entries(connection, found.fetchall())


def total(connection: Connection) -> int:
    """How many entries there are, in the trash too."""
    (number,) = connection.execute("SELECT count(*) FROM journal_entry").fetchone()
    return int(number)


def labels_of(connection: Connection, rows: list[int]) -> dict[int, Labels]:
    """What the entries of these rows are filed under."""
    found: dict[int, dict[str, list[str]]] = {}
    for some in (rows[at : at + 500] for at in range(0, len(rows), 500)):
        marks = ", ".join("?" * len(some))
        for entry, kind, name in connection.execute(
            f"SELECT entry, kind, name FROM entry_label WHERE entry IN ({marks}) ORDER BY row", some
        ):
            found.setdefault(entry, {}).setdefault(kind, []).append(name)
    return {
        entry: Labels(**{field: tuple(kinds.get(kind, ())) for field, kind in _KINDS.items()})
        for entry, kinds in found.items()
    }


def _put_labels(connection: Connection, row: int, labels: Labels) -> None:
    named = [(name, kind) for field, kind in _KINDS.items() for name in getattr(labels, field)]
    connection.executemany(
        "INSERT OR IGNORE INTO entry_label (name, kind, entry) VALUES (?, ?, ?)",
        [(storable(name), kind, row) for name, kind in named],
    )


def _keep_version(connection: Connection, row: int, entry: JournalEntry, at: int) -> None:
    connection.execute(
        "INSERT INTO entry_version (entry, at, mood, text) VALUES (?, ?, ?, ?)",
        (row, at, entry.mood, entry.text),
    )
    connection.execute(
        "DELETE FROM entry_version WHERE entry = ?1 AND row <="
        " (SELECT row FROM entry_version WHERE entry = ?1 ORDER BY row DESC LIMIT 1 OFFSET ?2)",
        (row, MOST_VERSIONS),
    )


def _row(connection: Connection, entry_id: str) -> int:
    found = connection.execute("SELECT row FROM journal_entry WHERE id = ?", (entry_id,)).fetchone()
    if found is None:
        raise BugError("no such journal entry")
    return int(found[0])


def _entries(connection: Connection, rows: list[Any]) -> list[JournalEntry]:
    labels = labels_of(connection, [row[0] for row in rows])
    return [entry_of(row, labels.get(row[0], Labels())) for row in rows]


def entry_of(row: Any, labels: Labels) -> JournalEntry:
    """An entry of a row with the columns of this file's queries."""
    _, entry_id, utc, offset, text, edited_at, mood, journal, pinned, whole_day, trashed_at, origin = row
    return JournalEntry(
        entry_id,
        Moment(utc, offset),
        text,
        edited_at,
        mood,
        journal,
        labels,
        bool(pinned),
        bool(whole_day),
        trashed_at,
        origin or "",
    )
