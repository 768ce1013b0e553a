"""Taking erased content out of a community's file, and refusing erasures that no honest guide or author asked for.

A withdrawal or removal names one post and may list that post's changes alone; no change may list a control change. What
is held, or comes all the same, shows whether a list is true to that; what came erased already cannot.
"""

from __future__ import annotations

from typing import Final

from client.domain.errors import WithheldHistory
from client.domain.feed import FeedPiece
from client.vault.feed_schema import NEWEST_FIRST
from client.vault.sqlcipher import Connection
from protocol import changes
from protocol.leaves import ChangeClass

PIECE: Final = 256
_NOT_ITS_OWN: Final = "an erasure that lists what is not its post's"
_CONTROL: Final = "an erasure that lists a control change"


def mark(connection: Connection, piece: FeedPiece, start: int) -> list[str]:
    """Note what came erased and what is listed in a piece from seq `start` on, and erase what of it is held.

    Gives the texts that left the search index: the caller then sees to its signposts.
    Raises WithheldHistory for a list that is not true; the caller's transaction must then go.
    """
    connection.executemany(
        "INSERT INTO erased (seq, gone) VALUES (?, 1) ON CONFLICT (seq) DO UPDATE SET gone = 1",
        [(seq,) for seq in piece.gone if seq >= start],
    )
    listed = [(seq, by) for seq, by in piece.listed if by >= start]
    if not listed:
        return []
    connection.executemany(
        "INSERT INTO erased (seq, listed) VALUES (?, ?) ON CONFLICT (seq) DO UPDATE SET listed = excluded.listed",
        listed,
    )
    posts = {row[0]: _post_of(row[4]) for row in piece.controls}
    left: list[str] = []
    for seq, by in listed:
        held = _posts_held(connection, seq)
        if posts[by] is not None and any(post != posts[by] for post in held):
            raise WithheldHistory(_NOT_ITS_OWN)
        left += _erase(connection, seq)
    return left


def listed_between(connection: Connection, first: int, end: int) -> frozenset[int]:
    """Seqs from `first` up to, not including, `end` that a control change lists as erased."""
    rows = connection.execute(
        "SELECT seq FROM erased WHERE seq >= ? AND seq < ? AND listed IS NOT NULL", (first, end)
    )
    return frozenset(row[0] for row in rows)


def check_unwanted(connection: Connection, piece: FeedPiece, start: int, unwanted: frozenset[int]) -> None:
    """Raise WithheldHistory unless what comes in a piece though it is listed was listed rightly."""
    if any(row[0] in unwanted for row in piece.controls):
        raise WithheldHistory(_CONTROL)
    coming: list[tuple[int, bytes | None]] = [(row[0], row[1]) for row in piece.posts]
    coming += [(row[0], row[1]) for row in piece.wordings]
    coming += [(row[0], None) for row in piece.pseudonyms]
    headers = {row[0]: row[4] for row in piece.controls}
    for seq, post in coming:
        if seq < start or seq not in unwanted:
            continue
        (by,) = connection.execute("SELECT listed FROM erased WHERE seq = ?", (seq,)).fetchone()
        named = _post_of(headers[by] if by in headers else _header(connection, by))
        if named is not None and named != post:
            raise WithheldHistory(_NOT_ITS_OWN)


def is_indexed(connection: Connection, place: int) -> bool:
    """Whether the post at this place is in the search index."""
    number, offset = divmod(NEWEST_FIRST - place, PIECE)
    row = connection.execute("SELECT indexed FROM piece WHERE number = ?", (number,)).fetchone()
    return bool(row and row[0] > offset)


def unindex(connection: Connection, place: int, title: str, text: str) -> None:
    """Take a post's words, exactly as they were indexed, out of the search index."""
    connection.execute(
        "INSERT INTO post_index (post_index, rowid, title, text) VALUES ('delete', ?, ?, ?)",
        (place, title, text),
    )


def _post_of(header: bytes) -> bytes | None:
    """The post that a withdrawal or removal is about; None for one that lists changes of any."""
    control = changes.decode_header(header, ChangeClass.CONTROL)
    return control.post if isinstance(control, changes.Withdraw | changes.Remove) else None


def _header(connection: Connection, seq: int) -> bytes:
    (header,) = connection.execute("SELECT header FROM control WHERE seq = ?", (seq,)).fetchone()
    return bytes(header)


def _posts_held(connection: Connection, seq: int) -> list[bytes | None]:
    """Whose content is held from this seq: a post's id, None for a pseudonym. Raises WithheldHistory for control."""
    if connection.execute("SELECT 1 FROM control WHERE seq = ?", (seq,)).fetchone():
        raise WithheldHistory(_CONTROL)
    rows = connection.execute(
        "SELECT id FROM post WHERE place = ?2"
        " UNION ALL SELECT id FROM post WHERE wording = ?2 AND wording <> place"
        " UNION ALL SELECT post FROM early_wording WHERE seq = ?1"
        " UNION ALL SELECT NULL FROM pseudonym WHERE seq = ?1",
        (seq, NEWEST_FIRST - seq),
    )
    return [row[0] for row in rows]


def _erase(connection: Connection, seq: int) -> list[str]:
    """Take the content of this change away: the post it published, or the post whose present wording it is.

    Gives the texts that left the search index.
    """
    left: list[str] = []
    connection.execute("DELETE FROM early_wording WHERE seq = ?", (seq,))
    connection.execute("DELETE FROM pseudonym WHERE seq = ?", (seq,))
    found = connection.execute(
        "SELECT place, thread, title, text FROM post WHERE place = ?1"
        " UNION ALL SELECT place, thread, title, text FROM post WHERE wording = ?1 AND wording <> place",
        (NEWEST_FIRST - seq,),
    ).fetchall()
    for place, thread, title, text in found:
        if is_indexed(connection, place):
            unindex(connection, place, title, text)
            left += [title, text]
        connection.execute("DELETE FROM post WHERE place = ?", (place,))
        connection.execute(
            "UPDATE thread SET newest = (SELECT ?1 - min(place) FROM post WHERE thread = ?2) WHERE key = ?2",
            (NEWEST_FIRST, thread),
        )
    return left
