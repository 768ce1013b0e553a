from __future__ import annotations

from pathlib import Path

from client.domain.feed import SeenHead
from client.vault import feed_apply, feed_unanswered
from tests.client.vault.test_feed_erasure import ANN, ROOM, piece, plain_file
from tests.client.vault.test_feed_waiting import BOB, LOST, OLD, SLEEPING, WALKING, busy


def test_of_the_threads_asked_about_those_are_told_in_which_nobody_else_wrote(tmp_path: Path) -> None:
    db = plain_file(tmp_path / "feed.db")
    posts = (
        (0, OLD, OLD, ANN, 10, 0, None, "Old", "long ago", ""),
        (1, WALKING, WALKING, ANN, 100, 0, None, "Walking", "begin", ""),
        (2, b"5" * 16, WALKING, ANN, 101, 0, None, "", "one more thing", ""),
        (3, SLEEPING, SLEEPING, BOB, 104, 0, None, "Sleeping", "begin", ""),
        (4, b"7" * 16, SLEEPING, ANN, 109, 0, None, "", "an answer", ""),
        (5, b"8" * 16, LOST, BOB, 121, 0, None, "", "an answer to what is gone", ""),
    )
    rooms = tuple((each, ROOM, seq) for seq, each in enumerate((OLD, WALKING, SLEEPING, LOST)))
    feed_apply.store_piece(db, piece(0, posts, rooms=rooms))
    unknown = b"9" * 16
    asked = (OLD, WALKING, SLEEPING, LOST, unknown)
    assert feed_unanswered.alone_among(db, asked) == {OLD, WALKING}
    assert feed_unanswered.alone_among(db, (SLEEPING, WALKING)) == {WALKING}
    assert feed_unanswered.alone_among(db, ()) == frozenset()


def test_of_very_many_threads_all_are_told(tmp_path: Path) -> None:
    db = plain_file(tmp_path / "feed.db")
    busy(db, threads=1300, hours=1300, waits=300)
    threads = [number.to_bytes(16, "big") for number in range(1300)]
    assert feed_unanswered.alone_among(db, threads) == frozenset(threads[1000:])


def test_what_the_record_goes_up_to_is_told_by_its_head(tmp_path: Path) -> None:
    db = plain_file(tmp_path / "feed.db")
    assert feed_unanswered.held_up_to(db) == (0, 0)
    head = SeenHead(
        generation=3, number=4, size=700, root=bytes(32), checkpoint="", head="", descriptor=b"", manifest=b"",
        tail=b"", epoch=0, epoch_object=b"",
    )  # fmt: skip
    feed_apply.note_head(db, head)
    assert feed_unanswered.held_up_to(db) == (3, 700)
