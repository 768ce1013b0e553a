"""Drafts in the private file: what a person has begun and not posted or kept."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Final

from client.domain.journal import storable
from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class Draft:
    """One unfinished text. `kind` says what it will be (thread, reply, edit, report, note, appeal, call, journal...).

    `thread_id` is what it is about: the thread of a reply, the post of an edit or report, the decision of an appeal.
    `saved_at` is UTC seconds. `details` is a JSON object, of an entry or a check-in alone.
    """

    id: str
    kind: str
    text: str = field(repr=False)
    saved_at: int
    title: str = field(default="", repr=False)
    community_id: str | None = None
    room: str | None = None
    thread_id: str | None = None
    notes: str = ""
    answers: str | None = None
    details: str = field(default="", repr=False)


_COLUMNS: Final = ", ".join(each.name for each in fields(Draft))


def save(connection: Connection, draft: Draft) -> None:
    """Keep a draft, in the place of an earlier state of it."""
    kept = replace(draft, text=storable(draft.text), title=storable(draft.title))
    connection.execute(
        f"INSERT OR REPLACE INTO draft ({_COLUMNS}) VALUES ({', '.join('?' * len(fields(Draft)))})",
        tuple(getattr(kept, each.name) for each in fields(Draft)),
    )


def get(connection: Connection, draft_id: str) -> Draft | None:
    """The draft with this id, if there is one."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM draft WHERE id = ?", (draft_id,)).fetchone()
    return Draft(*row) if row else None


def newest(connection: Connection) -> list[Draft]:
    """All drafts, the last saved first; what was told to guides or authors is not among them."""
    return [
        Draft(*row)
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM draft WHERE kind != 'told' ORDER BY saved_at DESC, rowid DESC"
        )
    ]


def of_place(
    connection: Connection, *, community_id: str, kind: str, thread_id: str | None = None
) -> Draft | None:
    """The last saved draft of this kind about this, or about nothing in particular, if there is one."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM draft WHERE community_id = ? AND kind = ? AND thread_id IS ?"
        " ORDER BY saved_at DESC, rowid DESC LIMIT 1",
        (community_id, kind, thread_id),
    ).fetchone()
    return Draft(*row) if row else None


def of_thread(connection: Connection, *, community_id: str, thread_id: str) -> Draft | None:
    """The last saved draft of a reply in this thread, if there is one."""
    return of_place(connection, community_id=community_id, kind="reply", thread_id=thread_id)


def save_joined(connection: Connection, draft: Draft) -> Draft:
    """Keep words where there may be some already: one place has one draft, and the words of both are in it."""
    known = None
    if draft.community_id is not None:
        known = of_place(
            connection, community_id=draft.community_id, kind=draft.kind, thread_id=draft.thread_id
        )
    if known is not None and known.id != draft.id:
        words = [
            known.text,
            *([draft.title] if known.title and known.title != draft.title else []),
            draft.text,
        ]
        draft = replace(
            draft,
            id=known.id,
            title=known.title or draft.title,
            text="\n\n".join(each for each in words if each.strip()),
            room=known.room or draft.room,
            notes=_both(known.notes, draft.notes),
            answers=known.answers or draft.answers,
        )
    save(connection, draft)
    return draft


def discard(connection: Connection, draft_id: str) -> None:
    """Delete a draft; nothing happens when it is gone already."""
    connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))


def _both(known: str, further: str) -> str:
    """The codes of both, each once."""
    return " ".join(dict.fromkeys((*known.split(), *further.split())))
