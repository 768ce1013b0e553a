"""Threads whose author is still alone in them: what waits for a first reply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from client.vault import feed_cards
from client.vault.feed_cards import ThreadCard
from client.vault.sqlcipher import Connection

WINDOW: Final = 3_000
"""So many of the newest threads are looked at: what has waited longer is the guides' to find."""

_LONELY: Final = (
    " WHERE EXISTS (SELECT 1 FROM post WHERE post.thread = t.key AND post.id = t.id)"
    " AND NOT EXISTS (SELECT 1 FROM post WHERE post.thread = t.key AND post.author <>"
    " (SELECT author FROM post AS own WHERE own.thread = t.key AND own.id = t.id ORDER BY own.place DESC LIMIT 1))"
)
_ALONE: Final = (
    "SELECT key FROM (SELECT key, id FROM thread WHERE {where} ORDER BY newest DESC LIMIT ?) AS t" + _LONELY
)
_ASKED: Final = 500
"""So many threads one statement asks about."""


def unanswered(
    connection: Connection,
    *,
    room: bytes | None = None,
    since_hour: int = 0,
    limit: int = 200,
    window: int = WINDOW,
) -> list[ThreadCard]:
    """Open threads begun at `since_hour` or later in which nobody but their author has written, the longest wait first.

    Hours are whole hours since 1970 UTC. Pinned and locked threads wait for nobody.
    """
    where = "newest IS NOT NULL AND NOT locked AND NOT pinned"
    values: list[Any] = []
    if room is not None:
        where += " AND room = ?"
        values.append(room)
    keys = [row[0] for row in connection.execute(_ALONE.format(where=where), (*values, window)).fetchall()]
    found = feed_cards.cards_of(connection, keys)
    waiting = [card for card in found if card.row.hour is not None and card.row.hour >= since_hour]
    return sorted(waiting, key=lambda card: (card.row.hour or 0, card.row.newest_seq))[:limit]


def alone_among(connection: Connection, threads: Sequence[bytes]) -> frozenset[bytes]:
    """Those of these threads that are here and in which nobody but their author has written."""
    found: set[bytes] = set()
    for start in range(0, len(threads), _ASKED):
        some = threads[start : start + _ASKED]
        marks = ", ".join("?" * len(some))
        sql = f"SELECT t.id FROM thread AS t{_LONELY} AND t.id IN ({marks})"
        found.update(row[0] for row in connection.execute(sql, tuple(some)))
    return frozenset(found)


def held_up_to(connection: Connection) -> tuple[int, int]:
    """Generation and size of the record as it was verified here: what is read from the feed changes with them."""
    row = connection.execute("SELECT generation, size FROM seen").fetchone()
    return (0, 0) if row is None else (row[0], row[1])
