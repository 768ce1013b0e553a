"""Putting verified pieces of the feed into a community's file, in any order, each in one transaction.

Pieces arrive newest first and may come again after a crash: a change that is held is never taken twice. Control
changes that list erased content work on what is held and on what is still to come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain
from typing import Final

from client.domain.errors import ForkedHistory
from client.domain.feed import ControlRow, FeedPiece, PostRow, PseudonymRow, SeenHead, WordingRow
from client.vault import feed_erasure
from client.vault.feed_schema import FEED_SCHEMA, NEWEST_FIRST
from client.vault.fulltext import forget_signposts
from client.vault.sqlcipher import Connection

_PAGES_AT_ONCE = 256
_LITTLE_KIB = 4 * 1024
# Many rows in one statement: the interpreter's lock is taken once for them all, so that other threads get on with their
# work. Row by row, they would wait for each other. Of a few sizes, for a statement is quick once it has been prepared.
_TOGETHER: Final = (128, 64, 32, 16, 8, 4, 2, 1)
_POST: Final = (
    "INSERT INTO post (place, wording, thread, id, author, hour, flags, answers, title, text, notes, noted)"
    " VALUES {rows}"
)
_THREAD: Final = (
    "INSERT INTO thread (id, room, newest) VALUES {rows} ON CONFLICT (id) DO UPDATE"
    " SET room = excluded.room, newest = excluded.newest"
    " WHERE thread.newest IS NULL OR excluded.newest > thread.newest"
)
_PSEUDONYM: Final = (
    "INSERT INTO pseudonym (seq, id, hour, flags, name, hpke_key) VALUES {rows}"
    " ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hour = excluded.hour, flags = excluded.flags,"
    " name = excluded.name, hpke_key = excluded.hpke_key WHERE excluded.seq > pseudonym.seq"
)


def store_piece(connection: Connection, piece: FeedPiece) -> int:
    """Take in a verified piece; how many of its posts are new here.

    Raises ForkedHistory when it contradicts what is held of the same place, WithheldHistory when a change in it takes
    away what it may not; nothing is written then.
    """
    held = _held_leaves(connection, piece.number)
    if not piece.leaves.startswith(held) and not held.startswith(piece.leaves):
        raise ForkedHistory("two signed records of one segment")
    if len(held) > len(piece.leaves) or _is_whole(connection, piece.number):
        return 0
    connection.execute(
        "INSERT INTO piece (number, revision, object_hash, root, size, leaves) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (number) DO UPDATE SET revision = excluded.revision, object_hash = excluded.object_hash,"
        " root = excluded.root, size = excluded.size, leaves = excluded.leaves",
        (piece.number, piece.revision, piece.object_hash, piece.root, piece.size, piece.leaves),
    )
    start = piece.first_seq + len(held) // 32
    left = feed_erasure.mark(connection, piece, start)
    unwanted = feed_erasure.listed_between(connection, piece.first_seq, piece.first_seq + piece.size)
    if unwanted:
        feed_erasure.check_unwanted(connection, piece, start, unwanted)
    posts = [row for row in piece.posts if row[0] >= start and row[0] not in unwanted]
    _add_posts(connection, posts, piece)
    if posts:
        _reword_from_early(connection, start, piece.first_seq + piece.size)
    for wording in piece.wordings:
        if wording[0] >= start and wording[0] not in unwanted:
            left += _reword(connection, wording)
    if left:
        forget_signposts(connection, "post_index", left)
    _add_pseudonyms(
        connection, (row for row in piece.pseudonyms if row[0] >= start and row[0] not in unwanted)
    )
    _add_controls(connection, (row for row in piece.controls if row[0] >= start))
    return len(posts)


def note_head(connection: Connection, head: SeenHead) -> None:
    """Remember the newest head that was verified and continues what was seen before."""
    connection.execute(
        "INSERT OR REPLACE INTO seen (only, generation, number, size, root, checkpoint, head, descriptor, manifest,"
        " tail, epoch, epoch_object) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            head.generation,
            head.number,
            head.size,
            head.root,
            head.checkpoint,
            head.head,
            head.descriptor,
            head.manifest,
            head.tail,
            head.epoch,
            head.epoch_object,
        ),
    )


def store_pages(connection: Connection, pages: Iterable[tuple[int, bytes, bytes]]) -> None:
    """Keep manifest pages (number, hash, bytes) whose hash the signed head's top page named."""
    rows = list(pages)
    if len(rows) > _PAGES_AT_ONCE:
        # A signed head may name 36 MB of them: not also as SQLite's unwritten pages, of which each blob fills three.
        connection.execute(f"PRAGMA cache_size = -{_LITTLE_KIB}")
    connection.executemany("INSERT OR REPLACE INTO manifest_page (number, hash, data) VALUES (?, ?, ?)", rows)
    if len(rows) > _PAGES_AT_ONCE:
        connection.execute(f"PRAGMA cache_size = -{FEED_SCHEMA.cache_kib}")


def index_some(connection: Connection, *, changes: int, wanted: Callable[[], bool] = lambda: False) -> bool:
    """Add the posts of at most that many changes to the index, newest first; whether more is left to do.

    Fewer, but a piece's at least, once somebody has `wanted` the file meanwhile. Each step costs FTS5 a segment of its
    own and the joining of those before: steps of 2,048 changes take two thirds of the time that steps of 256 do.
    """
    found = connection.execute(
        "SELECT number, indexed, size FROM piece WHERE indexed < size ORDER BY number DESC LIMIT ?",
        (max(1, changes // feed_erasure.PIECE),),
    ).fetchall()
    # The newest have the lowest places, and FTS5 gathers rows best in rising order.
    for number, indexed, size in found:
        first = number * feed_erasure.PIECE
        connection.execute(
            "INSERT INTO post_index (rowid, title, text) SELECT place, title, text FROM post"
            " WHERE place > ? AND place <= ? ORDER BY place",
            (_place(first + size), _place(first + indexed)),
        )
        connection.execute("UPDATE piece SET indexed = size WHERE number = ?", (number,))
        if wanted():
            break
    left = connection.execute("SELECT 1 FROM piece WHERE indexed < size LIMIT 1").fetchone()
    return left is not None


def _place(seq: int) -> int:
    return NEWEST_FIRST - seq


def _held_leaves(connection: Connection, number: int) -> bytes:
    row = connection.execute("SELECT leaves FROM piece WHERE number = ?", (number,)).fetchone()
    return bytes(row[0]) if row else b""


def _is_whole(connection: Connection, number: int) -> bool:
    row = connection.execute("SELECT root IS NOT NULL FROM piece WHERE number = ?", (number,)).fetchone()
    return bool(row and row[0])


def _add_posts(connection: Connection, posts: Sequence[PostRow], piece: FeedPiece) -> None:
    if not posts:
        return
    present = {row[2] for row in posts}
    rooms = {thread: room for thread, room, _ in piece.rooms}
    newest = {row[2]: row[0] for row in posts}  # rows stand in order, so the last one wins
    _insert(connection, _THREAD, [(thread, rooms[thread], newest[thread]) for thread in newest])
    keys = _thread_keys(connection, present)
    rows = [
        (
            place := NEWEST_FIRST - seq,
            place,
            keys[thread],
            id_,
            author,
            hour,
            flags,
            to,
            title,
            text,
            notes,
            place,
        )
        for seq, id_, thread, author, hour, flags, to, title, text, notes in reversed(posts)
    ]
    _insert(connection, _POST, rows)


def _insert(connection: Connection, form: str, rows: Sequence[tuple[object, ...]]) -> None:
    """All these rows, in their order, many at a time."""
    at = 0
    for size in _TOGETHER:
        while len(rows) - at >= size:
            statement = _statement(form, len(rows[at]), size)
            connection.execute(statement, tuple(chain.from_iterable(rows[at : at + size])))
            at += size


@cache
def _statement(form: str, columns: int, rows: int) -> str:
    row = f"({', '.join('?' * columns)})"
    return form.format(rows=", ".join([row] * rows))


def _thread_keys(connection: Connection, threads: Iterable[bytes]) -> dict[bytes, int]:
    wanted = list(threads)
    marks = ", ".join("?" * len(wanted))
    found = connection.execute(f"SELECT id, key FROM thread WHERE id IN ({marks})", wanted)
    return {bytes(id_): key for id_, key in found}


def _reword(connection: Connection, wording: WordingRow) -> list[str]:
    """Give a post its new words; which ones left the search index for that."""
    seq, post, thread, author, title, text, notes = wording
    found = connection.execute(
        "SELECT post.place FROM post JOIN thread ON thread.key = post.thread"
        " WHERE thread.id = ? AND post.id = ? AND post.place > ? ORDER BY post.place LIMIT 1",
        (thread, post, _place(seq)),
    ).fetchone()
    if found is None:
        connection.execute(
            "INSERT OR REPLACE INTO early_wording (seq, post, thread, author, title, text, notes)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            wording,
        )
        return []
    return _apply_wording(connection, found[0], seq, author, title, text, notes)


def _reword_from_early(connection: Connection, start: int, end: int) -> None:
    early = connection.execute(
        "SELECT seq, post, thread, author, title, text, notes FROM early_wording ORDER BY seq"
    )
    for seq, post, thread, author, title, text, notes in early.fetchall():
        found = connection.execute(
            "SELECT post.place FROM post JOIN thread ON thread.key = post.thread"
            " WHERE thread.id = ? AND post.id = ? AND post.place <= ? AND post.place > ? AND post.place > ?",
            (thread, post, _place(start), _place(end), _place(seq)),
        ).fetchone()
        if found is not None:
            _apply_wording(connection, found[0], seq, author, title, text, notes)
            connection.execute("DELETE FROM early_wording WHERE seq = ?", (seq,))


def _apply_wording(
    connection: Connection,
    post_place: int,
    seq: int,
    author: bytes,
    title: str | None,
    text: str | None,
    notes: str,
) -> list[str]:
    left: list[str] = []
    if text is not None:
        row = connection.execute(
            "SELECT title, text FROM post WHERE place = ? AND author = ? AND wording > ?",
            (post_place, author, _place(seq)),
        ).fetchone()
        if row is not None:
            indexed = feed_erasure.is_indexed(connection, post_place)
            if indexed:
                feed_erasure.unindex(connection, post_place, row[0], row[1])
                left = [row[0], row[1]]
                # Else FTS5 takes the row out and puts it in again at once, and may leave old words of a long text
                # behind. Before a savepoint it writes down what is waiting.
                connection.execute("SAVEPOINT out_before_in")
                connection.execute("RELEASE out_before_in")
            # An edit that carries no title leaves the title as it was.
            kept = title or row[0]
            connection.execute(
                "UPDATE post SET wording = ?, title = ?, text = ? WHERE place = ?",
                (_place(seq), kept, text, post_place),
            )
            if indexed:
                connection.execute(
                    "INSERT INTO post_index (rowid, title, text) VALUES (?, ?, ?)", (post_place, kept, text)
                )
    connection.execute(
        "UPDATE post SET notes = ?, noted = ? WHERE place = ? AND noted > ?",
        (notes, _place(seq), post_place, _place(seq)),
    )
    return left


def _add_pseudonyms(connection: Connection, rows: Iterable[PseudonymRow]) -> None:
    _insert(connection, _PSEUDONYM, list(rows))


def _add_controls(connection: Connection, rows: Iterable[ControlRow]) -> None:
    for seq, kind, hour, thread, header, body in rows:
        connection.execute(
            "INSERT OR IGNORE INTO control (seq, kind, hour, header, body) VALUES (?, ?, ?, ?, ?)",
            (seq, kind, hour, header, body),
        )
        if thread is None:
            continue
        connection.execute("INSERT OR IGNORE INTO thread (id) VALUES (?)", (thread,))
        if kind in ("lock", "unlock"):
            connection.execute(
                "UPDATE thread SET locked = ?, lock_seq = ? WHERE id = ? AND lock_seq < ?",
                (kind == "lock", seq, thread, seq),
            )
        else:
            connection.execute(
                "UPDATE thread SET pinned = ?, pin_seq = ? WHERE id = ? AND pin_seq < ?",
                (kind == "pin", seq, thread, seq),
            )
