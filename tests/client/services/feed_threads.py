"""A piece of a community's feed in which all posts belong to one thread."""

from __future__ import annotations

from collections.abc import Iterable

from client.domain.feed import FeedPiece


def one_thread(posts: Iterable[tuple[str, str]]) -> FeedPiece:
    """The first piece of a feed, of these posts: a title and a text each."""
    thread = b"t" * 16
    rows = tuple(
        (place, bytes([place]) * 16, thread, b"a" * 16, 480_000, 0, None, title, text, "")
        for place, (title, text) in enumerate(posts)
    )
    return FeedPiece(
        number=0,
        first_seq=0,
        revision=0,
        object_hash=bytes(32),
        root=bytes(32),
        leaves=bytes(32 * len(rows)),
        posts=rows,
        rooms=((thread, b"r" * 16, len(rows) - 1),),
        pseudonyms=(),
    )
