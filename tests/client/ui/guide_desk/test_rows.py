from __future__ import annotations

from uuid import UUID

import pytest

from client.domain.feed import PostView
from client.ui.guide_desk.looking import around
from client.ui.guide_desk.rows import desk_row, lease_words, queue_words, sentence, waits
from protocol.reviewing import Band, QueueRow

ME, OTHER, ROOM = UUID(int=1), UUID(int=2), UUID(int=3)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def row(**changed: object) -> QueueRow:
    fields: dict[str, object] = {
        "review": UUID(int=9), "version": 1, "kind": "reply", "band": Band.NOW, "why": ("Reads like a goodbye.",),
        "author": UUID(int=5), "author_name": "quiet-otter", "room": ROOM, "title": "Nights", "published": False,
        "waiting_since": 1000,
    }  # fmt: skip
    return QueueRow(**(fields | changed))  # type: ignore[arg-type]


def said(given: QueueRow, now: float = 1000 + 12 * 60) -> str:
    return plain(
        sentence(desk_row(given, rooms={ROOM: "Sleep"}, names={OTHER: "kind-heron"}, me=str(ME), now=now))
    )


def test_a_row_is_one_sentence_that_says_why_it_stands_there() -> None:
    assert said(row()) == (
        "Now. Nights, quiet-otter, Reply, Sleep, waiting 12 min. Reads like a goodbye. Held until it is read."
    )


def test_a_row_says_who_reads_it() -> None:
    assert said(row(claimed_by=OTHER)).endswith("kind-heron is reading this.")
    assert said(row(claimed_by=ME)).endswith("You are reading this.")
    assert said(row(claimed_by=UUID(int=77))).endswith("Another guide is reading this.")


def test_what_is_in_the_feed_is_not_called_held() -> None:
    assert "Members can read it already" in said(row(published=True, kind="thread"))


def test_what_is_missing_has_words_too() -> None:
    spoken = said(row(title="", author_name="", room=None, kind="appeal"))
    assert "Appeal, Somebody, Appeal" in spoken
    spoken = said(row(title="", author_name="", room=None, kind="newer than this"))
    assert "Something else, Somebody, Something else" in spoken
    assert "A thread whose first post is gone" in said(row(title=""))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-500, "waiting under 1 min"), (59, "waiting under 1 min"), (60, "waiting 1 min"), (3599, "waiting 59 min"),
     (3600, "waiting 1 h"), (172_799, "waiting 47 h"), (172_800, "waiting 2 days")],
)  # fmt: skip
def test_a_wait_is_said_as_finely_as_it_matters(seconds: float, words: str) -> None:
    assert plain(waits(seconds)) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(600, "It is yours for 10 more minutes."), (119, "It is yours for one more minute."),
     (30, "It is yours for less than a minute."), (-1, "Your ten minutes are over."), (9000, ""), (-9000, "")],
)  # fmt: skip
def test_a_claim_says_how_long_it_holds_unless_the_clocks_differ_too_much(seconds: float, words: str) -> None:
    assert lease_words(seconds) == words


def test_the_queue_is_counted() -> None:
    free = desk_row(row(), rooms={}, names={}, me=str(ME), now=0)
    held = desk_row(row(claimed_by=OTHER), rooms={}, names={}, me=str(ME), now=0)
    assert queue_words(()) == "Nothing waits. Thank you."
    assert queue_words((free,)) == "1 post is waiting."
    assert queue_words((held,)) == "1 post is waiting, and a guide is reading it."
    assert queue_words((free, free)) == "2 posts are waiting. Nobody is reading yet."
    assert plain(queue_words((free, held))) == "2 posts are waiting, 1 of them free."


def post(number: int) -> PostView:
    return PostView(
        seq=number, id=UUID(int=number).bytes, thread=bytes(16), author=bytes(16), author_name="", hour=1, flags=0,
        to=None, title="", text="", notes=(), edited=False,
    )  # fmt: skip


def test_a_post_is_shown_with_what_stands_around_it() -> None:
    posts = [post(number) for number in range(20)]
    held = around(posts, UUID(int=99))
    assert held.first == posts[0]
    assert held.before == tuple(posts[14:])
    assert (held.left_out, held.after) == (13, ())
    inside = around(posts, UUID(int=3))
    assert (inside.first, inside.before, inside.left_out) == (posts[0], (posts[1], posts[2]), 0)
    assert inside.after == tuple(posts[4:7])
    beginning = around(posts, UUID(int=0))
    assert (beginning.first, beginning.before, len(beginning.after)) == (None, (), 3)
    assert around([], None).first is None
