"""How long threads of the last weeks waited for a first reply, from a community's file; the feed knows hours."""

from __future__ import annotations

from typing import Final

from client.domain.first_replies import Waited
from client.vault.sqlcipher import Connection

MOST_POSTS: Final = 6000
MOST_THREADS: Final = 300
"""Of a busy community so many of both are looked at: what is asked at each opening of a box must be quick."""
_PARTS: Final = 30
"""They are taken from so many parts of the time, evenly: the newest alone would tell of the last hours."""


def first_replies(connection: Connection, *, since: int, now: int) -> list[Waited]:
    """The threads begun in the hour `since` or later, of many some; `now` is this hour, the newest thread first.

    A reply is the first post of somebody else. Which threads are looked at does not hang on whether they have one.
    """
    newest = connection.execute("SELECT min(place) FROM post").fetchone()[0]
    if newest is None:
        return []
    span = _oldest(connection, newest, since) - newest + 1
    if span <= MOST_POSTS:
        found = _begun(connection, newest, span, (since, now), limit=MOST_THREADS + 1)
        if len(found) <= MOST_THREADS:
            return found
    size = min(MOST_POSTS, span) // _PARTS
    starts = (newest + part * (span - size) // (_PARTS - 1) for part in range(_PARTS))
    return [
        each
        for start in starts
        for each in _begun(connection, start, size, (since, now), limit=MOST_THREADS // _PARTS)
    ]


def _oldest(connection: Connection, newest: int, since: int) -> int:
    """The last place at which posts are of that hour or later: places rise as hours fall."""
    low, high = newest, connection.execute("SELECT max(place) FROM post").fetchone()[0]
    while low < high:
        middle = (low + high + 1) // 2
        found = connection.execute(
            "SELECT hour FROM post WHERE place >= ? ORDER BY place LIMIT 1", (middle,)
        ).fetchone()
        low, high = (middle, high) if found[0] >= since else (low, middle - 1)
    return int(low)


def _begun(
    connection: Connection, start: int, size: int, hours: tuple[int, int], *, limit: int
) -> list[Waited]:
    """The first threads that were begun at these places, between these hours; the second is now."""
    rows = connection.execute(
        "SELECT begun.hour, (SELECT reply.hour FROM post AS reply WHERE reply.thread = begun.thread"
        " AND reply.place < begun.place AND reply.author <> begun.author ORDER BY reply.place DESC LIMIT 1)"
        " FROM post AS begun JOIN thread ON thread.key = begun.thread AND thread.id = begun.id"
        " WHERE begun.place >= ? AND begun.place < ? AND begun.hour BETWEEN ? AND ?"
        " ORDER BY begun.place LIMIT ?",
        (start, start + size, *hours, limit),
    )
    now = hours[1]
    return [
        Waited(now - begun if reply is None else max(0, reply - begun), reply is not None)
        for begun, reply in rows
    ]
