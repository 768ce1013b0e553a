"""Reading a community's file: what is held of the feed, threads, posts, people, and the search among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from client.domain.feed import HeldPiece, PostView, Pseudonym, SeenHead, ThreadRow
from client.vault.feed_schema import NEWEST_FIRST
from client.vault.fulltext import match_expression
from client.vault.sqlcipher import Connection

RANKED_WINDOW: Final = 20_000
"""Ranking looks at the newest so many changes: over everything it would take longer with every year."""

_SEGMENT: Final = 256

_VIEW: Final = (
    f"SELECT {NEWEST_FIRST} - post.place, post.id, thread.id, post.author, coalesce(pseudonym.name, ''),"
    " post.hour, post.flags, post.answers, post.title, post.text, post.notes, post.wording <> post.place"
    " FROM {source} JOIN thread ON thread.key = post.thread LEFT JOIN pseudonym ON pseudonym.id = post.author"
)
_FROM_POST: Final = _VIEW.format(source="post")
_FROM_INDEX: Final = _VIEW.format(source="post_index CROSS JOIN post ON post.place = post_index.rowid")


def seen_head(connection: Connection) -> SeenHead | None:
    """The newest head that was verified here, None before the first."""
    row = connection.execute(
        "SELECT generation, number, size, root, checkpoint, head, descriptor, manifest, tail, epoch, epoch_object"
        " FROM seen"
    ).fetchone()
    if row is None:
        return None
    generation, number, size, root, checkpoint, head, descriptor, manifest, tail, epoch, epoch_object = row
    return SeenHead(
        generation=generation,
        number=number,
        size=size,
        root=root,
        checkpoint=checkpoint,
        head=head,
        descriptor=descriptor,
        manifest=manifest,
        tail=tail,
        epoch=epoch,
        epoch_object=epoch_object,
    )


def whole_segments(connection: Connection) -> dict[int, bytes]:
    """The subtree root of every whole segment that is held, by number."""
    return dict(connection.execute("SELECT number, root FROM piece WHERE root IS NOT NULL").fetchall())


def is_whole(connection: Connection) -> bool:
    """Whether every segment of the newest head is here; not so while a first sync is under way."""
    row = connection.execute(
        f"SELECT (SELECT count(*) FROM piece WHERE root IS NOT NULL) >= size / {_SEGMENT} FROM seen"
    ).fetchone()
    return bool(row and row[0])


def held_piece(connection: Connection, number: int) -> HeldPiece | None:
    """What is held of this segment."""
    row = connection.execute("SELECT number, root, size FROM piece WHERE number = ?", (number,)).fetchone()
    return HeldPiece(*row) if row else None


def piece_leaves(connection: Connection, number: int) -> bytes:
    """The leaf hashes held of this segment, 32 bytes each; empty if nothing is."""
    row = connection.execute("SELECT leaves FROM piece WHERE number = ?", (number,)).fetchone()
    return bytes(row[0]) if row else b""


def manifest_pages(connection: Connection) -> dict[int, tuple[bytes, bytes]]:
    """The manifest pages held: hash and bytes by number."""
    rows = connection.execute("SELECT number, hash, data FROM manifest_page")
    return {number: (hash_, data) for number, hash_, data in rows}


def unlisted_erasures(connection: Connection, *, limit: int = 16) -> list[int]:
    """Seqs whose content came erased though no control change that is here lists them."""
    rows = connection.execute(
        "SELECT seq FROM erased WHERE gone AND listed IS NULL ORDER BY seq LIMIT ?", (limit,)
    )
    return [row[0] for row in rows]


def threads(
    connection: Connection, *, room: bytes | None = None, before: int | None = None, limit: int = 50
) -> list[ThreadRow]:
    """Threads by newest activity, of one room or all, whose newest post is older than seq `before`.

    On the first page of a room its pinned threads come first, and nowhere else.
    """
    rows: list[Any] = []
    parameters: list[Any]
    if room is not None and before is None:
        rows += _thread_rows(connection, "room = ? AND pinned AND newest IS NOT NULL", (room,), limit)
    where, parameters = "newest < ?", [2**62 if before is None else before]
    if room is not None:
        where, parameters = "room = ? AND newest < ? AND NOT pinned", [room, *parameters]
    rows += _thread_rows(connection, where, parameters, limit)
    return [_thread_row(connection, row) for row in rows]


def thread_by_id(connection: Connection, thread: bytes) -> ThreadRow | None:
    """One thread, if any post of it is here."""
    rows = _thread_rows(connection, "id = ? AND newest IS NOT NULL", (thread,), 1)
    return _thread_row(connection, rows[0]) if rows else None


def posts_of_thread(
    connection: Connection, thread: bytes, *, after: int = -1, limit: int = 500
) -> list[PostView]:
    """The posts of a thread in order, from the first after seq `after`. A post published anew stands once."""
    rows = connection.execute(
        f"{_FROM_POST} WHERE post.thread = (SELECT key FROM thread WHERE id = ?) AND post.place < ?"
        " ORDER BY post.place DESC LIMIT ?",
        (thread, NEWEST_FIRST - after, limit),
    )
    newest = {view.id: view for view in map(_view, rows)}
    return sorted(newest.values(), key=lambda view: view.seq)


def post_by_id(connection: Connection, *, thread: bytes, post: bytes) -> PostView | None:
    """One post of a thread, if it is here."""
    rows = connection.execute(
        f"{_FROM_POST} WHERE post.thread = (SELECT key FROM thread WHERE id = ?) AND post.id = ?"
        " ORDER BY post.place LIMIT 1",
        (thread, post),
    ).fetchall()
    return _view(rows[0]) if rows else None


def newest_posts(connection: Connection, *, before: int | None = None, limit: int = 50) -> list[PostView]:
    """Posts newest first."""
    rows = connection.execute(
        f"{_FROM_POST} WHERE post.place > ? ORDER BY post.place LIMIT ?",
        (_after_place(before), limit),
    )
    return [_view(row) for row in rows]


def count_posts(connection: Connection) -> int:
    """How many posts are here."""
    return int(connection.execute("SELECT count(*) FROM post").fetchone()[0])


def count_threads(connection: Connection) -> int:
    """How many threads with at least one post are here."""
    return int(connection.execute("SELECT count(*) FROM thread WHERE newest IS NOT NULL").fetchone()[0])


def search_newest(
    connection: Connection, typed: str, *, before: int | None = None, limit: int = 30
) -> list[PostView]:
    """Posts with all the words typed (the last may be a beginning), newest first."""
    expression = match_expression(typed)
    if expression is None:
        return []
    rows = connection.execute(
        f"{_FROM_INDEX} WHERE post_index MATCH ? AND post_index.rowid > ? ORDER BY post_index.rowid LIMIT ?",
        (expression, _after_place(before), limit),
    )
    return [_view(row) for row in rows]


def search_ranked(
    connection: Connection, typed: str, *, window: int = RANKED_WINDOW, limit: int = 30
) -> list[PostView]:
    """Posts with all the words typed among the newest `window` changes, the best match first (bm25)."""
    expression = match_expression(typed)
    if expression is None:
        return []
    rows = connection.execute(
        "SELECT rowid FROM post_index WHERE post_index MATCH ?"
        " AND rowid < (SELECT coalesce(min(place), 0) FROM post) + ? ORDER BY rank LIMIT ?",
        (expression, window, limit),
    )
    return views_by_place(connection, [row[0] for row in rows])


def pseudonym(connection: Connection, member: bytes) -> Pseudonym | None:
    """The pseudonym of this id, as its newest change says."""
    row = connection.execute(
        "SELECT id, name, hpke_key, flags FROM pseudonym WHERE id = ?", (member,)
    ).fetchone()
    return Pseudonym(*row) if row else None


def pseudonyms_named(connection: Connection, *, typed: str, limit: int) -> list[Pseudonym]:
    """Pseudonyms whose names hold what was typed, by name; none for nothing typed."""
    words = typed.strip()
    if not words:
        return []
    for special in ("\\", "%", "_"):
        words = words.replace(special, f"\\{special}")
    rows = connection.execute(
        "SELECT id, name, hpke_key, flags FROM pseudonym WHERE name LIKE ? ESCAPE '\\' ORDER BY name LIMIT ?",
        (f"%{words}%", limit),
    )
    return [Pseudonym(*row) for row in rows]


def has_post(connection: Connection, *, thread: bytes, post: bytes) -> bool:
    """Whether this post of this thread is here."""
    found = connection.execute(
        "SELECT 1 FROM post JOIN thread ON thread.key = post.thread WHERE thread.id = ? AND post.id = ? LIMIT 1",
        (thread, post),
    ).fetchone()
    return found is not None


def author_of(connection: Connection, *, thread: bytes, post: bytes) -> bytes | None:
    """Who wrote this post of this thread; None if it is not here."""
    row = connection.execute(
        "SELECT post.author FROM post JOIN thread ON thread.key = post.thread WHERE thread.id = ? AND post.id = ?"
        " ORDER BY post.place LIMIT 1",
        (thread, post),
    ).fetchone()
    return bytes(row[0]) if row else None


def erased_by(connection: Connection, seq: int) -> bytes | None:
    """The header of the control change that lists this seq as erased."""
    row = connection.execute(
        "SELECT control.header FROM erased JOIN control ON control.seq = erased.listed WHERE erased.seq = ?",
        (seq,),
    ).fetchone()
    return bytes(row[0]) if row else None


def erasures(connection: Connection, *, limit: int = 2000) -> list[bytes]:
    """The headers of the newest withdrawals and removals, newest first."""
    rows = connection.execute(
        "SELECT header FROM control WHERE kind IN ('withdraw', 'remove') ORDER BY seq DESC LIMIT ?", (limit,)
    )
    return [bytes(row[0]) for row in rows]


def generation_at(connection: Connection, *, seq: int) -> tuple[int | None, int | None]:
    """The hour of the restore whose note stands at this seq, and that of the newest post before it."""
    restored = connection.execute(
        "SELECT hour FROM control WHERE seq = ? AND kind = 'generation'", (seq,)
    ).fetchone()
    newest = connection.execute(
        "SELECT hour FROM post WHERE place > ? ORDER BY place LIMIT 1", (NEWEST_FIRST - seq,)
    ).fetchone()
    return restored[0] if restored else None, newest[0] if newest else None


def notices(connection: Connection, *, limit: int = 20) -> list[tuple[int, int, bytes]]:
    """Words from the community to everyone, newest first: seq, hour, body as carried."""
    return connection.execute(
        "SELECT seq, hour, body FROM control WHERE kind = 'notice' ORDER BY seq DESC LIMIT ?", (limit,)
    ).fetchall()


def lock_words(connection: Connection, thread: bytes) -> bytes:
    """What guides wrote where they locked a thread, body as carried; empty if it is open or they wrote nothing."""
    row = connection.execute(
        "SELECT control.body FROM thread JOIN control ON control.seq = thread.lock_seq"
        " WHERE thread.id = ? AND thread.locked AND control.kind = 'lock'",
        (thread,),
    ).fetchone()
    return bytes(row[0]) if row else b""


def audits(connection: Connection, *, after: int = -1, limit: int = 100) -> list[tuple[int, bytes, bytes]]:
    """Audit changes after seq `after`: seq, header, sealed body."""
    return connection.execute(
        "SELECT seq, header, body FROM control WHERE kind = 'audit' AND seq > ? ORDER BY seq LIMIT ?",
        (after, limit),
    ).fetchall()


def _thread_rows(connection: Connection, where: str, parameters: Sequence[Any], limit: int) -> list[Any]:
    return connection.execute(
        f"SELECT key, id, room, newest, locked, pinned FROM thread WHERE {where} ORDER BY newest DESC LIMIT ?",
        (*parameters, limit),
    ).fetchall()


def _thread_row(connection: Connection, row: Any) -> ThreadRow:
    key, id_, room, newest, locked, pinned = row
    starter = connection.execute(
        "SELECT post.title, post.author, coalesce(pseudonym.name, ''), post.hour, post.flags FROM post"
        " LEFT JOIN pseudonym ON pseudonym.id = post.author WHERE post.thread = ? AND post.id = ?"
        " ORDER BY post.place DESC LIMIT 1",
        (key, id_),
    ).fetchone()
    title, author, name, hour, flags = starter or ("", b"", "", None, 0)
    (count,) = connection.execute("SELECT count(*) FROM post WHERE thread = ?", (key,)).fetchone()
    (newest_hour,) = connection.execute(
        "SELECT hour FROM post WHERE place = ?", (NEWEST_FIRST - newest,)
    ).fetchone()
    return ThreadRow(
        id_, room, title, author, name, hour, newest, newest_hour, count, bool(locked), bool(pinned), flags
    )


def views_by_place(connection: Connection, places: list[int]) -> list[PostView]:
    """The posts at these places of the table, in this order."""
    marks = ", ".join("?" * len(places))
    rows = connection.execute(f"{_FROM_POST} WHERE post.place IN ({marks})", places)
    found = {view.seq: view for view in map(_view, rows)}
    return [found[NEWEST_FIRST - place] for place in places if NEWEST_FIRST - place in found]


def _after_place(before: int | None) -> int:
    """Posts older than seq `before` have places over this."""
    return 0 if before is None else NEWEST_FIRST - before


def _view(row: Any) -> PostView:
    *facts, notes, edited = row
    values: list[Any] = [*facts, tuple(notes.split()), bool(edited)]
    return PostView(*values)
