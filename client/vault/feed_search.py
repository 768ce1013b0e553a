"""Searching a community's posts with filters: in a room, by guides, by oneself, in threads one follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from client.vault import feed_cards, feed_queries
from client.vault.feed_cards import Hit
from client.vault.feed_schema import NEWEST_FIRST
from client.vault.fulltext import match_expression
from client.vault.sqlcipher import Connection
from protocol.changes import Flags

WINDOW: Final = 20_000
"""A filter looks at the newest so many posts with the words: of a word that is in all of them it would read all."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What a search is narrowed to. Ids are 16 bytes; None and False narrow nothing.

    `best`: the best match comes first, among the newest some ten thousand, and there is one page only.
    """

    room: bytes | None = None
    author: bytes | None = None
    guides: bool = False
    threads: frozenset[bytes] | None = None
    best: bool = False

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self.room is None and self.author is None and not self.guides and self.threads is None


def hits(
    connection: Connection, typed: str, *, sought: Sought, before: int | None = None, limit: int = 30
) -> list[Hit]:
    """Posts with all the words typed (the last may be a beginning), older than seq `before`, newest first."""
    if sought.best:
        return _best(connection, typed, sought, limit) if before is None else []
    if sought.everything:
        return feed_cards.hits(connection, typed, before=before, limit=limit)
    expression = match_expression(typed)
    if expression is None:
        return []
    where, values = _narrowed(sought)
    rows = connection.execute(
        "SELECT post.place FROM (SELECT rowid AS place FROM post_index WHERE post_index MATCH ? AND rowid > ?"
        " ORDER BY rowid LIMIT ?) AS found CROSS JOIN post ON post.place = found.place"
        f" JOIN thread ON thread.key = post.thread WHERE {where} ORDER BY post.place LIMIT ?",
        (expression, 0 if before is None else NEWEST_FIRST - before, WINDOW, *values, limit),
    ).fetchall()
    return feed_cards.as_hits(connection, feed_queries.views_by_place(connection, [row[0] for row in rows]))


def _best(connection: Connection, typed: str, sought: Sought, limit: int) -> list[Hit]:
    # Few are left of many that match well: more of them are ranked than shown.
    posts = feed_queries.search_ranked(connection, typed, limit=limit if sought.everything else 20 * limit)
    if not sought.everything:
        where, values = _narrowed(sought)
        marks = ", ".join("?" * len(posts))
        kept = {
            row[0]
            for row in connection.execute(
                f"SELECT post.place FROM post JOIN thread ON thread.key = post.thread WHERE {where}"
                f" AND post.place IN ({marks})",
                (*values, *(NEWEST_FIRST - post.seq for post in posts)),
            )
        }
        posts = [post for post in posts if NEWEST_FIRST - post.seq in kept]
    return feed_cards.as_hits(connection, posts[:limit])


def _narrowed(sought: Sought) -> tuple[str, tuple[Any, ...]]:
    where: list[str] = ["TRUE"]
    values: list[Any] = []
    if sought.room is not None:
        where.append("thread.room = ?")
        values.append(sought.room)
    if sought.author is not None:
        where.append("post.author = ?")
        values.append(sought.author)
    if sought.guides:
        where.append(f"post.flags & {int(Flags.GUIDE)}")
    if sought.threads is not None:
        where.append(f"thread.id IN ({', '.join('?' * len(sought.threads))})")
        values += sorted(sought.threads)
    return " AND ".join(where), tuple(values)
