"""How long threads of the last weeks waited for a first reply, from a community's file; the feed knows hours."""

from __future__ import annotations

from typing import Final

from client.domain.first_replies import Waited
from client.vault.sqlcipher import Connection

MOST_POSTS: Final = 6000
MOST_THREADS: Final = 300
"""Of a busy community the newest of both are looked at: what is asked at each opening of a box must be quick."""


def first_replies(connection: Connection, *, since: int, now: int) -> list[Waited]:
    """The threads begun in the hour `since` or later, of the newest at most; `now` is this hour.

    A reply is the first post of somebody else. Which threads are looked at does not hang on whether they have one.
    """
    rows = connection.execute(
        "SELECT begun.hour, (SELECT reply.hour FROM post AS reply WHERE reply.thread = begun.thread"
        " AND reply.place < begun.place AND reply.author <> begun.author ORDER BY reply.place DESC LIMIT 1)"
        " FROM post AS begun JOIN thread ON thread.key = begun.thread AND thread.id = begun.id"
        " WHERE begun.place < (SELECT min(place) FROM post) + ? AND begun.hour BETWEEN ? AND ?"
        " ORDER BY begun.place LIMIT ?",
        (MOST_POSTS, since, now, MOST_THREADS),
    )
    return [
        Waited(now - begun if reply is None else max(0, reply - begun), reply is not None)
        for begun, reply in rows
    ]
