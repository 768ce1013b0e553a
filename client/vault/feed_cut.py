"""Dropping the newer part of a community's file, where its record was restored and goes on from fewer changes.

What later changes had done to older ones cannot be undone here: a wording that was replaced, or content that was
erased, is not kept. Where that happened, everything from the first such segment on goes too, and comes again.
"""

from __future__ import annotations

from client.vault import feed_erasure
from client.vault.feed_schema import NEWEST_FIRST
from client.vault.fulltext import forget_signposts
from client.vault.sqlcipher import Connection
from protocol import changes
from protocol.leaves import ChangeClass

_LEAF = 32
_ONE_BY_ONE = 2000
"""Of more posts than these the index is emptied and made anew: that goes on beside reading, and this does not."""


def stands_from(connection: Connection, *, size: int, post: bytes) -> bool:
    """Whether this post came with a change from `size` on."""
    row = connection.execute(
        "SELECT 1 FROM post WHERE place <= ? AND id = ? LIMIT 1", (NEWEST_FIRST - size, post)
    ).fetchone()
    return row is not None


def drop_from(connection: Connection, size: int) -> int:
    """Drop every change from `size` on, and what would not be as it was then; from where on nothing is held now."""
    start = _intact_until(connection, size)
    place = NEWEST_FIRST - start
    _drop_posts(connection, place)
    for table in ("control", "early_wording", "pseudonym", "erased"):
        connection.execute(f"DELETE FROM {table} WHERE seq >= ?", (start,))
    _drop_pieces(connection, start)
    connection.execute("DELETE FROM manifest_page")
    _settle_threads(connection, start)
    return start


def _intact_until(connection: Connection, size: int) -> int:
    """`size`, or the beginning of the first segment in which something was changed by a change from `size` on."""
    place = NEWEST_FIRST - size
    (reworded,) = connection.execute(
        "SELECT max(place) FROM post WHERE place > ?1 AND (wording <= ?1 OR noted <= ?1)", (place,)
    ).fetchone()
    (erased,) = connection.execute(
        "SELECT min(seq) FROM erased WHERE seq < ?1 AND listed >= ?1", (size,)
    ).fetchone()
    # Whoever has written before `size` had a name and key then, and nobody knows where they stood.
    renamed = connection.execute(
        "SELECT 1 FROM pseudonym WHERE seq >= ? AND id IN (SELECT author FROM post WHERE place > ?) LIMIT 1",
        (size, place),
    ).fetchone()
    if renamed is not None:
        return 0
    changed: list[int] = [
        seq for seq in (None if reworded is None else NEWEST_FIRST - reworded, erased) if seq is not None
    ]
    if not changed:
        return size
    return min(changed) // feed_erasure.PIECE * feed_erasure.PIECE


def _drop_posts(connection: Connection, place: int) -> None:
    """All posts up to this place, out of the index too."""
    indexed = connection.execute(
        "SELECT post.place, post.title, post.text FROM post JOIN piece ON piece.number = (?2 - post.place) / ?3"
        " WHERE post.place <= ?1 AND (?2 - post.place) % ?3 < piece.indexed LIMIT ?4",
        (place, NEWEST_FIRST, feed_erasure.PIECE, _ONE_BY_ONE + 1),
    ).fetchall()
    if len(indexed) > _ONE_BY_ONE:
        connection.execute("INSERT INTO post_index (post_index) VALUES ('delete-all')")
        connection.execute("UPDATE piece SET indexed = 0")
    elif indexed:
        for at, title, text in indexed:
            feed_erasure.unindex(connection, at, title, text)
        forget_signposts(connection, "post_index", (part for _, *parts in indexed for part in parts))
    connection.execute("DELETE FROM post WHERE place <= ?", (place,))


def _drop_pieces(connection: Connection, start: int) -> None:
    """All pieces behind `start`; the one it lies in becomes a tail that ends there."""
    number, left = divmod(start, feed_erasure.PIECE)
    connection.execute("DELETE FROM piece WHERE number > ? OR (number = ? AND ? = 0)", (number, number, left))
    connection.execute(
        "UPDATE piece SET root = NULL, size = ?1, indexed = min(indexed, ?1), leaves = substr(leaves, 1, ?2)"
        " WHERE number = ?3 AND size > ?1",
        (left, left * _LEAF, number),
    )


def _settle_threads(connection: Connection, start: int) -> None:
    """Threads as what is left of their posts and control changes says."""
    connection.execute(
        "UPDATE thread SET newest = (SELECT ?1 - min(place) FROM post WHERE post.thread = thread.key)"
        " WHERE newest >= ?2",
        (NEWEST_FIRST, start),
    )
    connection.execute("UPDATE thread SET locked = 0, lock_seq = -1 WHERE lock_seq >= ?", (start,))
    connection.execute("UPDATE thread SET pinned = 0, pin_seq = -1 WHERE pin_seq >= ?", (start,))
    kept = connection.execute(
        "SELECT seq, kind, header FROM control WHERE kind IN ('lock', 'unlock', 'pin', 'unpin') ORDER BY seq"
    )
    for seq, kind, header in kept.fetchall():
        control = changes.decode_header(header, ChangeClass.CONTROL)
        if isinstance(control, changes.Lock | changes.Unlock):
            what, said = "locked = ?, lock_seq = ?", kind == "lock"
        elif isinstance(control, changes.Pin):
            what, said = "pinned = ?, pin_seq = ?", control.pinned
        else:
            continue
        connection.execute(f"UPDATE thread SET {what} WHERE id = ?", (said, seq, control.thread))
    connection.execute("DELETE FROM thread WHERE newest IS NULL AND lock_seq = -1 AND pin_seq = -1")
