"""Cards and hits carry what the plain queries say, how a text begins, and its content notes."""

from __future__ import annotations

from pathlib import Path

import pytest

from client.vault import feed_apply, feed_cards, feed_queries
from client.vault.feed_cards import Heading
from client.vault.sqlcipher import Connection
from tests.client.vault.test_feed_erasure import ANN, ROOM, piece, plain_file

OTHER_ROOM = b"o" * 16
FIRST, SECOND, LOST = b"1" * 16, b"2" * 16, b"3" * 16


@pytest.fixture
def db(tmp_path: Path) -> Connection:
    db: Connection = plain_file(tmp_path / "feed.db")
    posts = (
        (0, FIRST, FIRST, ANN, 5, 1, None, "Walking", "word " * 100, "grief panic"),
        (1, SECOND, SECOND, ANN, 6, 4, None, "Sleeping", "I lie awake.", ""),
        (2, b"4" * 16, FIRST, ANN, 9, 0, None, "", "An answer about walking", ""),
        (3, b"5" * 16, LOST, ANN, 7, 0, None, "", "An answer to something that is gone", ""),
    )
    rooms = ((FIRST, ROOM, 2), (SECOND, OTHER_ROOM, 1), (LOST, ROOM, 3))
    names = ((0, ANN, 5, 0, "quiet-otter", b""),)
    feed_apply.store_piece(db, piece(0, posts, rooms=rooms, pseudonyms=names))
    while feed_apply.index_some(db, changes=256):
        pass
    return db


@pytest.mark.parametrize("room", [None, ROOM, OTHER_ROOM])
@pytest.mark.parametrize("before", [None, 3, 2])
def test_a_page_of_cards_holds_the_threads_of_a_page_of_threads(
    db: Connection, room: bytes | None, before: int | None
) -> None:
    db.execute("UPDATE thread SET pinned = 1 WHERE id = ?", (FIRST,))
    found = feed_cards.cards(db, room=room, before=before, limit=10)
    assert [card.row for card in found] == feed_queries.threads(db, room=room, before=before, limit=10)


def test_a_card_holds_the_beginning_and_the_notes_of_the_first_post(db: Connection) -> None:
    lost, first, second = feed_cards.cards(db)
    assert (first.excerpt, first.notes) == (("word " * 100)[: feed_cards.EXCERPT], ("grief", "panic"))
    assert (second.excerpt, second.notes) == ("I lie awake.", ())
    assert (lost.row.title, lost.row.author, lost.excerpt, lost.notes) == ("", b"", "", ())


def test_a_hit_names_its_thread(db: Connection) -> None:
    answer, lost = sorted(feed_cards.hits(db, "answer"), key=lambda hit: hit.post.seq)
    assert (answer.title, answer.room, answer.post.text) == ("Walking", ROOM, "An answer about walking")
    assert (lost.title, lost.room) == ("", ROOM)
    assert feed_cards.hits(db, "mongoose") == []


def test_headings_leave_out_what_is_not_here(db: Connection) -> None:
    known = feed_cards.headings(db, [FIRST, SECOND, LOST, b"9" * 16])
    assert known == {
        FIRST: Heading("Walking", ROOM, ANN),
        SECOND: Heading("Sleeping", OTHER_ROOM, ANN, by_guide=True),
        LOST: Heading("", ROOM),
    }
