"""Being an older Leeward, whose private file has one migration fewer, for as long as this process lives.

Schema 6 knew entries and check-ins without labels, versions, a trash or measures, and drafts without details.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from client.domain.journal import CheckIn, JournalEntry, storable
from client.services import unlocking
from client.vault import check_ins, drafts, journal, pictures, private_schema
from client.vault.connection import Schema
from client.vault.drafts import Draft
from client.vault.fulltext import forget_signposts
from client.vault.sqlcipher import Connection


def use_earlier_schema() -> None:
    """Write and read as it did."""
    now = private_schema.PRIVATE_SCHEMA
    older = Schema(now.part, now.application_id, now.migrations[:-1], now.cache_kib)
    for module in (private_schema, unlocking):
        setattr(module, "PRIVATE_SCHEMA", older)  # noqa: B010 - it is a constant to everybody else
    names = [each.name for each in fields(Draft) if each.name != "details"]
    statement = f"INSERT OR REPLACE INTO draft ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"

    def save(connection: Connection, draft: Draft) -> None:
        connection.execute(statement, tuple(getattr(draft, name) for name in names))

    as_it_was: tuple[tuple[Any, str, object], ...] = (
        (drafts, "save", save),
        (drafts, "_COLUMNS", ", ".join(names)),
        (journal, "add", _add_entry),
        (journal, "edit", _edit_entry),
        (journal, "erase", _erase_entry),
        (check_ins, "add", _add_check_in),
        (pictures, "erase_strays", lambda connection, entry_id: None),
        (pictures, "count", lambda connection, entry_id: 0),
    )
    for module, name, known in as_it_was:
        setattr(module, name, known)


def _add_entry(connection: Connection, entry: JournalEntry) -> None:
    connection.execute(
        "INSERT INTO journal_entry (id, created_at, offset_minutes, text, mood) VALUES (?, ?, ?, ?, ?)",
        (entry.id, entry.created.utc, entry.created.offset_minutes, storable(entry.text), entry.mood),
    )


def _edit_entry(
    connection: Connection, *, entry_id: str, text: str, mood: int | None, edited_at: int, **_: object
) -> None:
    before = _text(connection, entry_id)
    connection.execute(
        "UPDATE journal_entry SET text = ?, mood = ?, edited_at = ? WHERE id = ?",
        (storable(text), mood, edited_at, entry_id),
    )
    forget_signposts(connection, journal.INDEX, (before,))


def _erase_entry(connection: Connection, entry_id: str) -> None:
    before = _text(connection, entry_id)
    connection.execute("DELETE FROM journal_entry WHERE id = ?", (entry_id,))
    forget_signposts(connection, journal.INDEX, (before,))


def _add_check_in(connection: Connection, made: CheckIn) -> None:
    words = json.dumps([storable(word) for word in made.words], ensure_ascii=False)
    connection.execute(
        "INSERT INTO check_in (id, created_at, offset_minutes, mood, words, note) VALUES (?, ?, ?, ?, ?, ?)",
        (made.id, made.created.utc, made.created.offset_minutes, made.mood, words, storable(made.note)),
    )


def _text(connection: Connection, entry_id: str) -> str:
    row = connection.execute("SELECT text FROM journal_entry WHERE id = ?", (entry_id,)).fetchone()
    return "" if row is None else str(row[0])
