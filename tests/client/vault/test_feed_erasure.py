"""What was erased is in no byte of the community's file, also where nothing is encrypted."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from client.domain.errors import ForkedHistory
from client.domain.feed import FeedPiece, PostRow
from client.vault import feed_apply, feed_erasure, feed_queries, feed_schema
from client.vault.feed_schema import FEED_SCHEMA
from protocol import changes

ROOM, THREAD, ANN = b"r" * 16, b"t" * 16, b"a" * 16


def plain_file(path: Path) -> dbapi2.Connection:
    """The same schema without a key, so that a test can look at the bytes."""
    db = dbapi2.connect(str(path), isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA secure_delete = ON")
    for statement in FEED_SCHEMA.migrations[0].statements:
        db.execute(statement)
    return db


def piece(number: int, posts: Sequence[PostRow], **more: object) -> FeedPiece:
    values: dict[str, object] = {
        "number": number,
        "first_seq": number * 256,
        "revision": 0,
        "object_hash": bytes(32),
        "root": bytes(32),
        "leaves": b"".join(bytes([number, n]) * 16 for n in range(256)),
        "posts": tuple(posts),
        "rooms": ((THREAD, ROOM, number * 256),),
    }
    return FeedPiece(**(values | more))  # type: ignore[arg-type]  # the test names real fields


def post(seq: int, text: str) -> PostRow:
    id_ = THREAD if seq == 0 else seq.to_bytes(16, "big")
    return (seq, id_, THREAD, ANN, seq, 0, None, "Title" if seq == 0 else "", text, "")


def everything(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(path.name + "*")))


@pytest.mark.parametrize("indexed", [False, True])
@pytest.mark.parametrize("erased_first", [False, True])
def test_no_byte_of_an_erased_text_is_left(tmp_path: Path, indexed: bool, erased_first: bool) -> None:
    path = tmp_path / "plain.db"
    db = plain_file(path)
    words = [f"ordinary words about the weather, number {n}" for n in range(256)]
    words[77] = "unmistakable mongoose confession " * 30
    old = piece(0, [post(n, text) for n, text in enumerate(words)])
    header = changes.encode_header(
        changes.Remove(id=b"i" * 16, hour=1, post=(77).to_bytes(16, "big"), seqs=(77,), reason="off-topic")
    )
    control = (300, "remove", 1, None, header, b"")
    removal = piece(1, [post(256, "later")], listed=((77, 300),), controls=(control,))
    for one in (removal, old) if erased_first else (old, removal):
        if indexed and one is removal and not erased_first:
            while feed_apply.index_some(db, changes=256):
                pass
            assert len(feed_queries.search_newest(db, "mongoose")) == 1
        feed_apply.store_piece(db, one)
    while feed_apply.index_some(db, changes=256):
        pass
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert feed_queries.search_newest(db, "mongoose") == []
    assert len(feed_queries.search_newest(db, "ordinary weather", limit=500)) == 255
    db.execute("INSERT INTO post_index (post_index) VALUES ('integrity-check')")
    db.close()
    held = everything(path)
    assert b"ordinary words" in held
    for form in ("mongoose", "mongoos", "unmistak", "confess"):
        assert form.encode() not in held
        assert form.encode("utf-16-le") not in held


def test_what_waits_for_its_post_and_what_somebody_is_called_are_erased_too(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    db = plain_file(path)
    wording = (260, (7).to_bytes(16, "big"), THREAD, ANN, "", "unmistakable mongoose", "")
    name = (261, ANN, 1, 0, "Badger of the brook", b"")
    feed_apply.store_piece(db, piece(1, [post(256, "later")], wordings=(wording,), pseudonyms=(name,)))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert b"mongoose" in everything(path)
    assert b"Badger" in everything(path)
    header = changes.encode_header(changes.Prune(id=b"i" * 16, hour=1, seqs=(260, 261)))
    control = (600, "prune", 1, None, header, b"")
    listed = ((260, 600), (261, 600))
    feed_apply.store_piece(db, piece(2, [post(512, "last")], listed=listed, controls=(control,)))
    feed_apply.store_piece(db, piece(0, [post(n, f"old {n}") for n in range(20)]))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    db.close()
    assert b"mongoose" not in everything(path)
    assert b"Badger" not in everything(path)


def test_a_piece_that_contradicts_what_is_held_is_refused(tmp_path: Path) -> None:
    db = plain_file(tmp_path / "plain.db")
    feed_apply.store_piece(db, piece(0, [post(0, "one")]))
    with pytest.raises(ForkedHistory):
        feed_apply.store_piece(db, piece(0, [post(0, "two")], leaves=b"x" * 8192))
    assert [view.text for view in feed_queries.newest_posts(db)] == ["one"]
    db.close()


def test_threads_come_by_their_newest_post_page_by_page(tmp_path: Path) -> None:
    db = plain_file(tmp_path / "plain.db")
    posts, rooms = [], {}
    for seq in range(250):
        thread = (seq % 25).to_bytes(16, "big")
        rooms[thread] = (thread, ROOM, seq)
        id_ = thread if seq < 25 else (1000 + seq).to_bytes(16, "big")
        posts.append((seq, id_, thread, ANN, seq, 0, None, f"title {seq}" if seq < 25 else "", "words", ""))
    pinned = (5).to_bytes(16, "big")
    feed_apply.store_piece(
        db,
        piece(0, posts, rooms=tuple(rooms.values()), controls=((250, "pin", 1, pinned, b"h", b""),)),
    )
    everywhere = feed_queries.threads(db, limit=10)
    assert [row.newest_seq for row in everywhere] == list(range(249, 239, -1))
    more = feed_queries.threads(db, before=everywhere[-1].newest_seq, limit=10)
    assert [row.newest_seq for row in more] == list(range(239, 229, -1))
    in_room = feed_queries.threads(db, room=ROOM, limit=10)
    assert in_room[0].id == pinned
    assert in_room[0].title == "title 5"
    assert all(row.posts == 10 for row in in_room)
    assert feed_queries.threads(db, room=b"x" * 16) == []
    db.close()


@pytest.mark.parametrize("seed", range(3))
def test_no_word_of_a_long_text_is_left_in_the_index(tmp_path: Path, seed: int) -> None:
    """FTS5 leaves some behind when a row is taken out and put in again at once, and a word of it fills a page."""
    db = plain_file(tmp_path / "plain.db")
    chance = random.Random(seed)
    words = "the river went on under the bridge and nobody asked why it was so still that morning".split()  # noqa: SIM905
    texts = [" ".join(chance.choices(words, k=int(2600 ** chance.uniform(0.3, 1)))) for _ in range(200)]
    feed_apply.store_piece(db, piece(0, [post(n, text) for n, text in enumerate(texts[:60])]))
    while feed_apply.index_some(db, changes=256):
        pass
    standing = list(range(1, 60))
    for number, text in enumerate(texts[60:]):
        seq = chance.choice(standing)
        db.execute("BEGIN")
        if len(standing) > 9 and chance.random() < 0.2:
            feed_erasure._erase(db, seq)
            standing.remove(seq)
        else:
            feed_apply._apply_wording(db, feed_schema.NEWEST_FIRST - seq, 300 + number, ANN, None, text, "")
        db.execute("COMMIT")
        db.execute("INSERT INTO post_index (post_index, rank) VALUES ('integrity-check', 1)")
    db.close()
