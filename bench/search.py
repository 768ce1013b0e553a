"""Search among 100,000 posts: newest first, and ranked inside the window of the newest.

The figures are medians over many words of different frequency, page after page as a person would ask, on the reading
connection. The baseline is plain sqlite with the same table and index: the same query for ranking; for newest first
the index alone, without the posts that we also fetch, so its ratio is printed and the goal is on the time.
LEEWARD_BENCH_POSTS sets another number of posts.
"""

from __future__ import annotations

import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from bench.community import POSTS_A_PERSON, POSTS_A_THREAD, VOCABULARY, sentences, word_of_rank
from bench.figures import Figure
from client.domain.feed import FeedPiece, PostRow, PseudonymRow
from client.vault import connection, feed_apply, feed_queries
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.fulltext import match_expression
from client.vault.sqlcipher import Connection

_RAW_KEY = bytes(range(48))
_WORDS = 40
_ROUNDS = 3
_SEGMENT = 256
_NEWEST = "SELECT rowid FROM post_index WHERE post_index MATCH ? ORDER BY rowid LIMIT 30"
_RANKED = (
    "SELECT rowid FROM post_index WHERE post_index MATCH ?"
    " AND rowid < (SELECT coalesce(min(place), 0) FROM post) + ? ORDER BY rank LIMIT 30"
)


def figures() -> Iterator[Figure]:
    """The two searches."""
    posts = int(os.environ.get("LEEWARD_BENCH_POSTS", "100000"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "feed.db"
        connection.create(path, _RAW_KEY, FEED_SCHEMA)
        writing = connection.connect(path, _RAW_KEY, FEED_SCHEMA)
        fill(writing, posts)
        plain = _plain_copy(writing, Path(folder) / "plain.db")
        connection.close_checkpointed(writing)
        ours = connection.connect(path, _RAW_KEY, FEED_SCHEMA, read_only=True)
        words = _searched_words()
        newest, newest_plain, ranked, baseline = [], [], [], []
        for word in words * _ROUNDS:
            expression = match_expression(word) or word
            newest_plain.append(_seconds(partial(_newest, plain, expression)))
            newest.append(_seconds(partial(feed_queries.search_newest, ours, word)))
            values = (expression, feed_queries.RANKED_WINDOW)
            baseline.append(_seconds(partial(_ranked, plain, values)))
            ranked.append(_seconds(partial(_ranked, ours, values)))
        ours.close()
        plain.close()
    yield Figure(
        name="search/newest-first",
        value=median(newest) * 1000,
        unit="ms",
        baseline=median(newest_plain) * 1000,
        bound=1.0,
        absolute=True,
    )
    yield Figure(
        name="search/ranked",
        value=median(ranked) * 1000,
        unit="ms",
        baseline=median(baseline) * 1000,
        bound=1.3,
    )


def _newest(db: Connection | sqlite3.Connection, expression: str) -> None:
    db.execute(_NEWEST, (expression,)).fetchall()


def _ranked(db: Connection | sqlite3.Connection, values: tuple[object, ...]) -> None:
    db.execute(_RANKED, values).fetchall()


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _searched_words() -> list[str]:
    chance = random.Random(3)
    return [word_of_rank(int(VOCABULARY ** chance.uniform(0.3, 1))) for _ in range(_WORDS)]


def fill(db: Connection, posts: int) -> None:
    """So many posts of a community, indexed."""
    chance = random.Random(5)
    for number in range((posts + _SEGMENT - 1) // _SEGMENT - 1, -1, -1):
        piece = _piece(number, min(_SEGMENT, posts - number * _SEGMENT), chance)
        db.execute("BEGIN IMMEDIATE")
        feed_apply.store_piece(db, piece)
        db.execute("COMMIT")
    left = True
    while left:
        db.execute("BEGIN IMMEDIATE")
        left = feed_apply.index_some(db, changes=4096)
        db.execute("COMMIT")


def _piece(number: int, size: int, chance: random.Random) -> FeedPiece:
    first = number * _SEGMENT
    rows: list[PostRow] = []
    names: list[PseudonymRow] = []
    rooms = {}
    for seq in range(first, first + size):
        thread = (seq // POSTS_A_THREAD).to_bytes(16, "big")
        author = (seq // POSTS_A_PERSON).to_bytes(16, "big")
        rooms[thread] = (thread, b"r" * 16, seq)
        title = sentences(chance, 40) if seq % POSTS_A_THREAD == 0 else ""
        id_ = thread if title else chance.randbytes(16)
        rows.append((seq, id_, thread, author, seq // 20, 0, None, title, sentences(chance, 600), ""))
        if seq % POSTS_A_PERSON == 0:
            names.append((seq, author, seq // 20, 0, "Quiet Harbour", b""))
    return FeedPiece(
        number=number,
        first_seq=first,
        revision=0,
        object_hash=bytes(32),
        root=bytes(32),
        leaves=bytes(32 * size),
        posts=tuple(rows),
        rooms=tuple(rooms.values()),
        pseudonyms=tuple(names),
    )


def _plain_copy(ours: Connection, path: Path) -> sqlite3.Connection:
    """The same posts and index in plain sqlite, built by its own FTS5."""
    db = sqlite3.connect(path, isolation_level=None)
    for statement in FEED_SCHEMA.migrations[0].statements:
        # Older systems' sqlite knows no secure-delete; it plays no part in searching.
        if "secure-delete" not in statement:
            db.execute(statement)
    db.execute("PRAGMA cache_size = -65536")
    rows = ours.execute("SELECT * FROM post ORDER BY place").fetchall()
    db.execute("BEGIN")
    db.executemany(f"INSERT INTO post VALUES ({', '.join('?' * len(rows[0]))})", rows)
    db.execute(
        "INSERT INTO post_index (rowid, title, text) SELECT place, title, text FROM post ORDER BY place"
    )
    db.execute("COMMIT")
    return db
