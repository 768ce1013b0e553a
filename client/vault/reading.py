"""How far one has read: of a whole community, and of threads that stand elsewhere. Seqs of the feed, and no time."""

from __future__ import annotations

from typing import Final

from client.vault.sqlcipher import Connection

_ALL: Final = b""


def start(connection: Connection, community_id: str) -> int | None:
    """Everything up to here counts as read; None before anything of the community was shown."""
    row = connection.execute(
        "SELECT seq FROM reading WHERE thread = ? AND community_id = ?", (_ALL, community_id)
    ).fetchone()
    return int(row[0]) if row else None


def places(connection: Connection, community_id: str) -> dict[bytes, int]:
    """Of each thread that was read beyond the start, or counts as unread again: up to where."""
    found = connection.execute(
        "SELECT thread, seq FROM reading WHERE community_id = ? AND thread <> ?", (community_id, _ALL)
    )
    return {bytes(thread): seq for thread, seq in found}


def place(connection: Connection, community_id: str, thread: bytes) -> int | None:
    """Up to where this thread was read, where that is not the start."""
    row = connection.execute(
        "SELECT seq FROM reading WHERE thread = ? AND community_id = ?", (thread, community_id)
    ).fetchone()
    return int(row[0]) if row else None


def begin(connection: Connection, community_id: str, *, seq: int) -> None:
    """Count everything up to `seq` as read, unless that was settled before."""
    connection.execute(
        "INSERT INTO reading (community_id, thread, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (community_id, _ALL, seq),
    )


def read(connection: Connection, community_id: str, thread: bytes, *, seq: int) -> bool:
    """A thread was read up to `seq`; never less far than before. Whether that is news."""
    all_ = start(connection, community_id)
    if all_ is not None and seq <= all_ and place(connection, community_id, thread) is None:
        return False
    changed = connection.execute(
        "INSERT INTO reading (community_id, thread, seq) VALUES (?, ?, ?)"
        " ON CONFLICT (thread, community_id) DO UPDATE SET seq = excluded.seq WHERE seq < excluded.seq",
        (community_id, thread, seq),
    )
    return changed.rowcount > 0


def unread(connection: Connection, community_id: str, thread: bytes, *, seq: int) -> None:
    """Count this thread as read up to `seq` only."""
    connection.execute(
        "INSERT INTO reading (community_id, thread, seq) VALUES (?, ?, ?)"
        " ON CONFLICT (thread, community_id) DO UPDATE SET seq = excluded.seq",
        (community_id, thread, seq),
    )


def read_all(connection: Connection, community_id: str, *, seq: int) -> None:
    """Everything up to `seq` was read; what lies behind single threads is said by that alone."""
    connection.execute("DELETE FROM reading WHERE community_id = ? AND seq <= ?", (community_id, seq))
    connection.execute(
        "INSERT INTO reading (community_id, thread, seq) VALUES (?, ?, ?)"
        " ON CONFLICT (thread, community_id) DO UPDATE SET seq = excluded.seq",
        (community_id, _ALL, seq),
    )


def cut(connection: Connection, community_id: str, *, size: int) -> None:
    """The feed has begun anew from position `size`: what comes there was not read, whatever stood there before."""
    connection.execute(
        "UPDATE reading SET seq = ? WHERE community_id = ? AND seq >= ?", (size - 1, community_id, size)
    )
