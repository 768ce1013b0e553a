"""Indexing lets whoever waits go first, without losing its place."""

from __future__ import annotations

from pathlib import Path

from client.vault import connection, feed_apply, feed_queries
from client.vault.feed_schema import FEED_SCHEMA
from tests.client.vault.test_feed_erasure import piece, post


def test_a_step_ends_after_a_piece_once_somebody_waits(tmp_path: Path) -> None:
    key = bytes(range(48))
    connection.create(tmp_path / "feed.db", key, FEED_SCHEMA)
    db = connection.connect(tmp_path / "feed.db", key, FEED_SCHEMA)
    for number in range(4):
        feed_apply.store_piece(db, piece(number, [post(number * 256 + n, "a heron") for n in range(10)]))
    asked: list[int] = []

    def wanted() -> bool:
        asked.append(len(feed_queries.search_newest(db, "heron", limit=99)))
        return len(asked) == 2

    assert feed_apply.index_some(db, changes=2048, wanted=wanted)
    assert asked == [10, 20]
    assert not feed_apply.index_some(db, changes=2048, wanted=wanted)
    assert len(feed_queries.search_newest(db, "heron", limit=99)) == 40
    db.close()
