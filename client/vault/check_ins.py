"""Check-ins in the private file. Each function runs inside a transaction that its caller holds."""

from __future__ import annotations

import json

from client.domain.journal import CheckIn, Moment, storable
from client.vault.sqlcipher import Connection


def add(connection: Connection, check_in: CheckIn) -> None:
    """Keep a new check-in. Raises BugError when its id is taken."""
    connection.execute(
        "INSERT INTO check_in (id, created_at, offset_minutes, mood, words, note) VALUES (?, ?, ?, ?, ?, ?)",
        (
            check_in.id,
            check_in.created.utc,
            check_in.created.offset_minutes,
            check_in.mood,
            json.dumps([storable(word) for word in check_in.words], ensure_ascii=False),
            storable(check_in.note),
        ),
    )


def newest(connection: Connection, *, limit: int | None) -> list[CheckIn]:
    """Up to `limit` check-ins, all where it is None; the newest first."""
    every = -1  # as SQLite's LIMIT has it
    return _list(connection, "ORDER BY created_at DESC, row DESC LIMIT ?", every if limit is None else limit)


def between(connection: Connection, *, first: int, until: int) -> list[CheckIn]:
    """All from UTC second `first` up to, not including, `until`; the oldest first."""
    return _list(
        connection, "WHERE created_at >= ? AND created_at < ? ORDER BY created_at, row", first, until
    )


def erase(connection: Connection, check_in_id: str) -> None:
    """Erase a check-in for good; nothing happens when it is gone already."""
    connection.execute("DELETE FROM check_in WHERE id = ?", (check_in_id,))


def _list(connection: Connection, clause: str, *values: int) -> list[CheckIn]:
    found = connection.execute(
        f"SELECT id, created_at, offset_minutes, mood, words, note FROM check_in {clause}", values
    )
    return [
        CheckIn(id=id_, created=Moment(utc, offset), mood=mood, words=tuple(json.loads(words)), note=note)
        for id_, utc, offset, mood, words, note in found
    ]
