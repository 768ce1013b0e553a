"""The person's own posts, in the private file: their text stays theirs, whatever becomes of it in the feed."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Final, Literal

from client.domain.errors import BugError
from client.domain.journal import storable
from client.vault.sqlcipher import Connection

OwnPostState = Literal["waiting", "held", "published", "refused", "removed", "withdrawn"]


@dataclass(frozen=True, slots=True)
class OwnPost:
    """One post by this member. A thread's first post has `thread_id` equal to its `id`; a reply has no title.

    `reason` names an entry of the catalogue of reasons, `words` are the guide's to the author. `notes` are codes of
    content notes between spaces, `answers` is the post it answers, if it was said.
    """

    id: str
    community_id: str
    thread_id: str
    text: str = field(repr=False)
    created_at: int
    title: str = field(default="", repr=False)
    room: str | None = None
    state: OwnPostState = "waiting"
    reason: str | None = None
    words: str | None = field(default=None, repr=False)
    notes: str = ""
    answers: str | None = None


_NAMES: Final = tuple(each.name for each in fields(OwnPost))
_COLUMNS: Final = ", ".join(_NAMES)


def add(connection: Connection, post: OwnPost) -> None:
    """Keep a post that was just written. Raises BugError when its id is taken."""
    kept = replace(post, text=storable(post.text), title=storable(post.title))
    connection.execute(
        f"INSERT INTO own_post ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))})",
        tuple(getattr(kept, name) for name in _NAMES),
    )


def get(connection: Connection, post_id: str) -> OwnPost | None:
    """The post with this id, if it is one's own."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM own_post WHERE id = ?", (post_id,)).fetchone()
    return OwnPost(*row) if row else None


def newest(
    connection: Connection, *, community_id: str, thread_id: str | None = None, limit: int = -1
) -> list[OwnPost]:
    """One's own posts in a community or in one thread of it, the newest first; all of them without a limit."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM own_post WHERE community_id = ? AND thread_id = coalesce(?, thread_id)"
        " ORDER BY row DESC LIMIT ?",
        (community_id, thread_id, limit),
    )
    return [OwnPost(*row) for row in found]


def mark(
    connection: Connection,
    *,
    post_id: str,
    state: OwnPostState,
    reason: str | None = None,
    words: str | None = None,
) -> None:
    """Note what became of a post, and why. Raises BugError when there is no such post."""
    changed = connection.execute(
        "UPDATE own_post SET state = ?, reason = ?, words = ? WHERE id = ?", (state, reason, words, post_id)
    )
    if changed.rowcount != 1:
        raise BugError("no such post of one's own")


def reword(connection: Connection, *, post_id: str, text: str, title: str, notes: str | None = None) -> None:
    """One's own copy has these words now, and these codes of content notes; nothing happens when there is none."""
    connection.execute(
        "UPDATE own_post SET text = ?, title = ?, notes = coalesce(?, notes) WHERE id = ?",
        (storable(text), storable(title), notes, post_id),
    )


def erase(connection: Connection, post_id: str) -> None:
    """Erase one's own copy for good; nothing happens when it is gone already."""
    connection.execute("DELETE FROM own_post WHERE id = ?", (post_id,))
