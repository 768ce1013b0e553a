"""What a list shows of threads and of what a search found: one query for a page, and only the beginning of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from client.domain.feed import PostView, ThreadRow
from client.vault import feed_queries
from client.vault.feed_schema import NEWEST_FIRST
from client.vault.sqlcipher import Connection
from protocol.changes import Flags

EXCERPT: Final = 240
"""Characters of a starter's text that a card may show."""

_CARDS: Final = (
    "SELECT t.id, t.room, coalesce(starter.title, ''), coalesce(starter.author, x''), coalesce(pseudonym.name, ''),"
    " starter.hour, t.newest, newest_post.hour, (SELECT count(*) FROM post WHERE post.thread = t.key),"
    f" t.locked, t.pinned, coalesce(starter.flags, 0), substr(starter.text, 1, {EXCERPT}), starter.notes,"
    " coalesce(newest_post.author, x''), (SELECT place FROM post WHERE post.thread = t.key"
    " AND post.author <> newest_post.author ORDER BY place LIMIT 1)"
    " FROM (SELECT key, id, room, newest, locked, pinned FROM thread WHERE {where} ORDER BY newest DESC LIMIT ?) AS t"
    " LEFT JOIN post AS starter ON starter.place = (SELECT place FROM post WHERE post.thread = t.key"
    " AND post.id = t.id ORDER BY place DESC LIMIT 1)"
    f" LEFT JOIN post AS newest_post ON newest_post.place = {NEWEST_FIRST} - t.newest"
    " LEFT JOIN pseudonym ON pseudonym.id = starter.author"
    " ORDER BY t.newest DESC"
)


@dataclass(frozen=True, slots=True)
class ThreadCard:
    """A thread, how its first post begins, that post's content notes, and who wrote its newest post.

    `newest_other` is where the newest post of anybody else stands: -1 where nobody else wrote.
    """

    row: ThreadRow
    excerpt: str = field(repr=False)
    notes: tuple[str, ...]
    newest_author: bytes = b""
    newest_other: int = -1


@dataclass(frozen=True, slots=True)
class Hit:
    """A post that a search found, with its thread's title and room (both empty when they are not known).

    `by` wrote the title, a guide if `by_guide`.
    """

    post: PostView
    title: str = field(repr=False)
    room: bytes
    by: bytes = b""
    by_guide: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A thread's title and room, and who wrote that title; empty where its first post is gone."""

    title: str = field(default="", repr=False)
    room: bytes = b""
    by: bytes = b""
    by_guide: bool = False


def cards(
    connection: Connection,
    *,
    room: bytes | None = None,
    before: int | None = None,
    limit: int = 50,
    pinned: bool = True,
) -> list[ThreadCard]:
    """As feed_queries.threads: newest activity first, older than seq `before`; what is pinned leads a room.

    Not `pinned`, such threads stand in their order like all others.
    """
    found: list[ThreadCard] = []
    newest = 2**62 if before is None else before
    if room is None:
        return _cards(connection, "newest < ?", (newest,), limit)
    if not pinned:
        return _cards(connection, "room = ? AND newest < ?", (room, newest), limit)
    if before is None:
        found += _cards(connection, "room = ? AND pinned AND newest IS NOT NULL", (room,), limit)
    return found + _cards(connection, "room = ? AND newest < ? AND NOT pinned", (room, newest), limit)


def cards_of(connection: Connection, keys: Sequence[int]) -> list[ThreadCard]:
    """The threads with these keys of the table, newest activity first."""
    marks = ", ".join("?" * len(keys))
    return _cards(connection, f"key IN ({marks}) AND newest IS NOT NULL", tuple(keys), len(keys))


def cards_by_id(connection: Connection, threads: Iterable[bytes]) -> list[ThreadCard]:
    """Those of these threads that are here, newest activity first."""
    ids = tuple(threads)
    marks = ", ".join("?" * len(ids))
    return _cards(connection, f"id IN ({marks}) AND newest IS NOT NULL", ids, len(ids))


def hits(connection: Connection, typed: str, *, before: int | None = None, limit: int = 30) -> list[Hit]:
    """As feed_queries.search_newest, each post with its thread's title and room."""
    return as_hits(connection, feed_queries.search_newest(connection, typed, before=before, limit=limit))


def as_hits(connection: Connection, posts: Sequence[PostView]) -> list[Hit]:
    """These posts, each with its thread's title and room."""
    known = headings(connection, {post.thread for post in posts})
    none = Heading()
    found = [(post, known.get(post.thread, none)) for post in posts]
    return [Hit(post, over.title, over.room, over.by, over.by_guide) for post, over in found]


def headings(connection: Connection, threads: Iterable[bytes]) -> dict[bytes, Heading]:
    """What stands above those of these threads that are here."""
    found: dict[bytes, Heading] = {}
    for thread in threads:
        row = connection.execute(
            "SELECT starter.title, thread.room, starter.author, starter.flags FROM thread LEFT JOIN post AS starter"
            " ON starter.place = (SELECT place FROM post WHERE post.thread = thread.key AND post.id = thread.id"
            " ORDER BY place DESC LIMIT 1) WHERE thread.id = ? AND thread.newest IS NOT NULL",
            (thread,),
        ).fetchone()
        if row:
            title, room, by, flags = row
            found[thread] = Heading(title or "", room or b"", by or b"", Flags.GUIDE in Flags(flags or 0))
    return found


def _cards(connection: Connection, where: str, values: tuple[Any, ...], limit: int) -> list[ThreadCard]:
    rows = connection.execute(_CARDS.format(where=where), (*values, limit)).fetchall()
    return [_card(row) for row in rows]


def _card(row: Any) -> ThreadCard:
    id_, room, title, author, name, hour, newest, newest_hour, posts, locked, pinned, flags, *rest = row
    text, notes, newest_author, other = rest
    thread = ThreadRow(
        id_, room, title, author, name, hour, newest, newest_hour, posts, bool(locked), bool(pinned), flags
    )
    newest_other = -1 if other is None else NEWEST_FIRST - other
    return ThreadCard(thread, text or "", tuple((notes or "").split()), newest_author, newest_other)
