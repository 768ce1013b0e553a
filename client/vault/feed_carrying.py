"""Who answered whom lately, as everybody can read it in the feed."""

from __future__ import annotations

from typing import Final

from client.vault.sqlcipher import Connection
from protocol.changes import Flags

WINDOW: Final = 20_000
"""So many of the newest posts are looked at."""
_OURS: Final = int(Flags.GUIDE | Flags.EXAMPLE)


def answers(
    connection: Connection, *, since_hour: int, window: int = WINDOW
) -> list[tuple[bytes, int, bytes, bytes, bool]]:
    """Posts since `since_hour` in threads of others that are here: author, hour, thread, its starter's author.

    And whether the starter was its author's first post. What guides wrote, and examples, are no members' answers.
    """
    rows = connection.execute(
        "SELECT recent.author, recent.hour, thread.id, starter.author, starter.place = firsts.place"
        " FROM (SELECT author, hour, thread, flags FROM post ORDER BY place LIMIT ?) AS recent"
        " JOIN thread ON thread.key = recent.thread"
        " JOIN post AS starter ON starter.place = (SELECT max(place) FROM post"
        " WHERE post.thread = thread.key AND post.id = thread.id)"
        " JOIN (SELECT author, max(place) AS place FROM post GROUP BY author) AS firsts"
        " ON firsts.author = starter.author"
        " WHERE recent.hour >= ? AND recent.author <> starter.author AND NOT recent.flags & ?",
        (window, since_hour, _OURS),
    )
    return [(bytes(a), hour, bytes(t), bytes(s), bool(first)) for a, hour, t, s, first in rows]
