from __future__ import annotations

import time
from pathlib import Path

import pytest

from client.domain.first_replies import UsualWait, Waited, usual_wait
from client.vault import feed_apply, feed_waiting
from client.vault.feed_schema import NEWEST_FIRST
from client.vault.sqlcipher import Connection
from tests.client.vault.test_feed_erasure import ANN, ROOM, piece, plain_file

BOB = b"b" * 16
WALKING, SLEEPING, OLD, LOST = (bytes([n]) * 16 for n in range(1, 5))


def test_the_first_reply_is_somebody_elses(tmp_path: Path) -> None:
    db = plain_file(tmp_path / "feed.db")
    posts = (
        (0, OLD, OLD, ANN, 10, 0, None, "Old", "long ago", ""),
        (1, WALKING, WALKING, ANN, 100, 0, None, "Walking", "begin", ""),
        (2, b"5" * 16, WALKING, ANN, 101, 0, None, "", "one more thing", ""),
        (3, b"6" * 16, WALKING, BOB, 104, 0, None, "", "an answer", ""),
        (4, b"7" * 16, WALKING, BOB, 109, 0, None, "", "another", ""),
        (5, SLEEPING, SLEEPING, BOB, 120, 0, None, "Sleeping", "nobody yet", ""),
        (6, b"8" * 16, LOST, BOB, 121, 0, None, "", "an answer to what is gone", ""),
    )
    rooms = tuple((each, ROOM, seq) for seq, each in enumerate((OLD, WALKING, SLEEPING, LOST)))
    feed_apply.store_piece(db, piece(0, posts, rooms=rooms))
    assert feed_waiting.first_replies(db, since=50, now=130) == [Waited(10, False), Waited(4, True)]
    assert feed_waiting.first_replies(db, since=0, now=130)[-1] == Waited(120, False)
    assert feed_waiting.first_replies(db, since=50, now=110) == [Waited(4, True)]


def busy(db: Connection, *, threads: int, hours: int, waits: int) -> None:
    """So many threads, begun evenly over so many hours, each of which had its reply after `waits` hours."""
    posts: list[tuple[int, int, int, bytes]] = []
    for n in range(threads):
        begun = n * hours // threads
        posts.append((begun, 0, n, ANN))
        if begun + waits < hours:
            posts.append((begun + waits, 1, n, BOB))
    posts.sort()
    db.execute("BEGIN")
    db.executemany(
        "INSERT INTO thread (key, id, room, newest) VALUES (?, ?, ?, ?)",
        ((n + 1, n.to_bytes(16, "big"), ROOM, n) for n in range(threads)),
    )
    db.executemany(
        "INSERT INTO post (place, wording, thread, id, author, hour, flags, title, text, notes, noted)"
        " VALUES (?, ?, ?, ?, ?, ?, 0, '', 'words', '', 0)",
        (
            (
                NEWEST_FIRST - seq,
                NEWEST_FIRST - seq,
                thread + 1,
                (thread + reply * 10**9).to_bytes(16, "big"),
                author,
                hour,
            )
            for seq, (hour, reply, thread, author) in enumerate(posts)
        ),
    )
    db.execute("COMMIT")


@pytest.mark.parametrize("threads", [1000, 3000, 9000])
def test_a_busy_community_is_told_of_all_thirty_days_and_not_of_the_last_hours(
    tmp_path: Path, threads: int
) -> None:
    db = plain_file(tmp_path / "feed.db")
    busy(db, threads=threads, hours=60 * 24, waits=96)
    found = feed_waiting.first_replies(db, since=30 * 24, now=60 * 24)
    assert 250 <= len(found) <= feed_waiting.MOST_THREADS
    # Of thirty days the last four have no reply yet: it is so of about as many of these.
    assert 0.1 < sum(not each.answered for each in found) / len(found) < 0.17
    assert usual_wait(found) == UsualWait(len(found), 97, 97)


def test_of_a_hundred_thousand_posts_some_threads_are_looked_at(tmp_path: Path) -> None:
    """The steps of the database do not hang on the machine; the time was 2.5 ms here, and 20 ms is the goal."""
    count, in_a_thread = 100_000, 8
    db = plain_file(tmp_path / "feed.db")
    db.execute("BEGIN")
    db.executemany(
        "INSERT INTO thread (key, id, room, newest) VALUES (?, ?, ?, ?)",
        ((n + 1, n.to_bytes(16, "big"), ROOM, n) for n in range(count // in_a_thread)),
    )
    words = "so it goes " * 30
    db.executemany(
        "INSERT INTO post (place, wording, thread, id, author, hour, flags, title, text, notes, noted)"
        " VALUES (?, ?, ?, ?, ?, ?, 0, '', ?, '', 0)",
        (
            (
                NEWEST_FIRST - seq,
                NEWEST_FIRST - seq,
                seq // in_a_thread + 1,
                (seq // in_a_thread if seq % in_a_thread == 0 else seq + 10**9).to_bytes(16, "big"),
                bytes([seq % 7]) * 16,
                1000 + seq // 100,
                words,
            )
            for seq in range(count - 1, -1, -1)
        ),
    )
    db.execute("COMMIT")
    steps = [0]
    db.set_progress_handler(lambda: steps.__setitem__(0, steps[0] + 1), 1000)
    began = time.process_time()
    found = feed_waiting.first_replies(db, since=0, now=3000)
    took = time.process_time() - began
    db.set_progress_handler(None, 0)
    assert len(found) == feed_waiting.MOST_THREADS
    assert {each.answered for each in found} == {True}
    assert steps[0] < 100
    assert took < 0.2
