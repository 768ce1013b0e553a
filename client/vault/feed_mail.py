"""Mail in the private file: parts until a message is whole, then the message, and what it says of one's own posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class MailPart:
    """One opened part of a message."""

    message: str
    part: int
    parts: int
    piece: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeptMessage:
    """A whole message. `content` is its JSON, `hour` whole hours since 1970 UTC, `opened` whether it was read."""

    community_id: str
    id: str
    kind: str
    hour: int
    content: str = field(repr=False)
    opened: bool = False


_COLUMNS: Final = "community_id, id, kind, hour, content, opened"


def add_part(connection: Connection, *, community_id: str, part: MailPart) -> list[MailPart]:
    """Keep a part and return all parts of its message; none if the message is here already."""
    if _is_here(connection, community_id, part.message):
        return []
    connection.execute(
        "INSERT OR IGNORE INTO mail_part (community_id, message_id, part, parts, piece) VALUES (?, ?, ?, ?, ?)",
        (community_id, part.message, part.part, part.parts, part.piece),
    )
    rows = connection.execute(
        "SELECT message_id, part, parts, piece FROM mail_part WHERE community_id = ? AND message_id = ? ORDER BY part",
        (community_id, part.message),
    )
    return [MailPart(*row) for row in rows]


def complete(connection: Connection, message: KeptMessage) -> bool:
    """Keep a whole message in the place of its parts; whether it is new."""
    drop_parts(connection, community_id=message.community_id, message_id=message.id)
    added = connection.execute(
        f"INSERT OR IGNORE INTO message ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (message.community_id, message.id, message.kind, message.hour, message.content, message.opened),
    )
    return added.rowcount == 1


def drop_parts(connection: Connection, *, community_id: str, message_id: str) -> None:
    """Forget the parts of a message: it is whole, or it is none."""
    connection.execute(
        "DELETE FROM mail_part WHERE community_id = ? AND message_id = ?", (community_id, message_id)
    )


def decisions(connection: Connection, *, community_id: str, review: str) -> Sequence[KeptMessage]:
    """Whole messages that say what was decided in this review."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM message WHERE community_id = ? AND kind = 'decision' "
        "AND json_extract(content, '$.review') = ? ORDER BY row",
        (community_id, review),
    )
    return [_message(row) for row in rows]


def drop(connection: Connection, *, community_id: str, message_id: str) -> None:
    """Forget a message: another one says the same, and more."""
    connection.execute("DELETE FROM message WHERE community_id = ? AND id = ?", (community_id, message_id))


def newest(connection: Connection, *, community_id: str, limit: int = 100) -> Sequence[KeptMessage]:
    """Messages, the last to arrive first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM message WHERE community_id = ? ORDER BY row DESC LIMIT ?",
        (community_id, limit),
    )
    return [_message(row) for row in rows]


def mark_opened(connection: Connection, *, community_id: str, message_id: str) -> None:
    """Note that the person has seen a message."""
    connection.execute(
        "UPDATE message SET opened = 1 WHERE community_id = ? AND id = ?", (community_id, message_id)
    )


def _is_here(connection: Connection, community_id: str, message_id: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM message WHERE community_id = ? AND id = ?", (community_id, message_id)
    ).fetchone()
    return found is not None


def _message(row: tuple[str, str, str, int, str, int]) -> KeptMessage:
    community_id, id_, kind, hour, content, opened = row
    return KeptMessage(community_id, id_, kind, hour, content, bool(opened))
