"""Drafts in the private file: what a person has begun and not posted or kept."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Final

from client.domain.journal import storable
from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class Draft:
    """One unfinished text. `kind` says what it will be (thread, reply, journal...); `saved_at` is UTC seconds."""

    id: str
    kind: str
    text: str = field(repr=False)
    saved_at: int
    title: str = field(default="", repr=False)
    community_id: str | None = None
    room: str | None = None
    thread_id: str | None = None


_COLUMNS: Final = ", ".join(each.name for each in fields(Draft))


def save(connection: Connection, draft: Draft) -> None:
    """Keep a draft, in the place of an earlier state of it."""
    kept = replace(draft, text=storable(draft.text), title=storable(draft.title))
    connection.execute(
        f"INSERT OR REPLACE INTO draft ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        tuple(getattr(kept, each.name) for each in fields(Draft)),
    )


def get(connection: Connection, draft_id: str) -> Draft | None:
    """The draft with this id, if there is one."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM draft WHERE id = ?", (draft_id,)).fetchone()
    return Draft(*row) if row else None


def newest(connection: Connection) -> list[Draft]:
    """All drafts, the last saved first."""
    return [
        Draft(*row)
        for row in connection.execute(f"SELECT {_COLUMNS} FROM draft ORDER BY saved_at DESC, rowid DESC")
    ]


def of_thread(connection: Connection, *, community_id: str, thread_id: str) -> Draft | None:
    """The last saved draft of a reply in this thread, if there is one."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM draft WHERE community_id = ? AND thread_id = ?"
        " ORDER BY saved_at DESC, rowid DESC LIMIT 1",
        (community_id, thread_id),
    ).fetchone()
    return Draft(*row) if row else None


def discard(connection: Connection, draft_id: str) -> None:
    """Delete a draft; nothing happens when it is gone already."""
    connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))
