"""What a list shows of threads and of what a search found: one query for a page, and only the beginning of a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from client.domain.feed import PostView, ThreadRow
from client.vault import feed_queries
from client.vault.feed_schema import NEWEST_FIRST
from client.vault.sqlcipher import Connection

EXCERPT: Final = 240
"""Characters of a starter's text that a card may show."""

_CARDS: Final = (
    "SELECT t.id, t.room, coalesce(starter.title, ''), coalesce(starter.author, x''), coalesce(pseudonym.name, ''),"
    " starter.hour, t.newest, newest_post.hour, (SELECT count(*) FROM post WHERE post.thread = t.key),"
    f" t.locked, t.pinned, coalesce(starter.flags, 0), substr(starter.text, 1, {EXCERPT}), starter.notes"
    " FROM (SELECT key, id, room, newest, locked, pinned FROM thread WHERE {where} ORDER BY newest DESC LIMIT ?) AS t"
    " LEFT JOIN post AS starter ON starter.place = (SELECT place FROM post WHERE post.thread = t.key"
    " AND post.id = t.id ORDER BY place DESC LIMIT 1)"
    f" LEFT JOIN post AS newest_post ON newest_post.place = {NEWEST_FIRST} - t.newest"
    " LEFT JOIN pseudonym ON pseudonym.id = starter.author"
    " ORDER BY t.newest DESC"
)


@dataclass(frozen=True, slots=True)
class ThreadCard:
    """A thread, how its first post begins, and that post's content notes."""

    row: ThreadRow
    excerpt: str = field(repr=False)
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A post that a search found, with its thread's title and room (both empty when they are not known)."""

    post: PostView
    title: str = field(repr=False)
    room: bytes


def cards(
    connection: Connection, *, room: bytes | None = None, before: int | None = None, limit: int = 50
) -> list[ThreadCard]:
    """As feed_queries.threads: newest activity first, older than seq `before`; what is pinned leads a room."""
    found: list[ThreadCard] = []
    newest = 2**62 if before is None else before
    if room is None:
        return _cards(connection, "newest < ?", (newest,), limit)
    if before is None:
        found += _cards(connection, "room = ? AND pinned AND newest IS NOT NULL", (room,), limit)
    return found + _cards(connection, "room = ? AND newest < ? AND NOT pinned", (room, newest), limit)


def hits(connection: Connection, typed: str, *, before: int | None = None, limit: int = 30) -> list[Hit]:
    """As feed_queries.search_newest, each post with its thread's title and room."""
    posts = feed_queries.search_newest(connection, typed, before=before, limit=limit)
    known = headings(connection, {post.thread for post in posts})
    return [Hit(post, *known.get(post.thread, ("", b""))) for post in posts]


def headings(connection: Connection, threads: Iterable[bytes]) -> dict[bytes, tuple[str, bytes]]:
    """Title and room of those of these threads that are here."""
    found: dict[bytes, tuple[str, bytes]] = {}
    for thread in threads:
        row = connection.execute(
            "SELECT (SELECT title FROM post WHERE post.thread = thread.key AND post.id = thread.id"
            " ORDER BY place DESC LIMIT 1), room FROM thread WHERE id = ? AND newest IS NOT NULL",
            (thread,),
        ).fetchone()
        if row:
            found[thread] = (row[0] or "", row[1] or b"")
    return found


def _cards(connection: Connection, where: str, values: tuple[Any, ...], limit: int) -> list[ThreadCard]:
    rows = connection.execute(_CARDS.format(where=where), (*values, limit)).fetchall()
    return [_card(row) for row in rows]


def _card(row: Any) -> ThreadCard:
    id_, room, title, author, name, hour, newest, newest_hour, posts, locked, pinned, flags, text, notes = row
    thread = ThreadRow(
        id_, room, title, author, name, hour, newest, newest_hour, posts, bool(locked), bool(pinned), flags
    )
    return ThreadCard(thread, text or "", tuple((notes or "").split()))
