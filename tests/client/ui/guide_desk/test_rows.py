from __future__ import annotations

from uuid import UUID

import pytest

from client.domain.desk_queue import DeskRow, View, desk_row, views_of
from client.domain.feed import PostView
from client.services.queue_rows import NOTHING, Waiting
from client.ui.guide_desk.looking import around
from client.ui.guide_desk.queue_words import nothing_words, queue_words, view_words
from client.ui.guide_desk.rows import (
    beside_words,
    deadline_words,
    lease_words,
    no_why,
    sentence,
    waits,
    whys,
)
from protocol.reviewing import FIRST_POSTS, Band, QueueRow

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


def seen(given: QueueRow) -> DeskRow:
    return desk_row(given, rooms={ROOM: "Sleep"}, names={OTHER: "kind-heron"}, me=str(ME))


def said(given: QueueRow, now: float = 1000 + 12 * 60) -> str:
    return plain(sentence(seen(given), now=now))


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


@pytest.mark.parametrize(
    ("changed", "words"),
    [({"deadline": 1000 + 45 * 60}, "To be opened within 45 min"),
     ({"deadline": 1000 + 60}, "To be opened within a minute or two"),
     ({"deadline": 1000 + 5 * 3600}, "To be opened within 5 h"),
     ({"deadline": 990}, "It should have been opened by now"),
     ({"deadline": 1000 - 300}, "It should have been opened 5 min ago"),
     ({"deadline": 1000 - 3 * 3600}, "It should have been opened 3 h ago"),
     ({"deadline": 1000 - 4 * 86400}, "It should have been opened 4 days ago"),
     ({}, ""),
     ({"deadline": 990, "opened": True}, "It was opened before, and is not decided"),
     ({"deadline": 990, "claimed_by": OTHER}, "")],
)  # fmt: skip
def test_a_deadline_is_said_until_somebody_opens_it(changed: dict[str, object], words: str) -> None:
    assert deadline_words(seen(row(**changed)), now=1000) == words
    assert not words or words in said(row(**changed), now=1000)


def test_what_is_beside_an_item_is_counted() -> None:
    assert beside_words(seen(row())) == ""
    assert beside_words(seen(row(notes=1, reports=1, looking=1))) == (
        "1 note by a guide · 1 report · Another guide looks at it"
    )
    spoken = said(row(notes=3, reports=2, looking=4, asked=True))
    assert "3 notes by guides, 2 reports, 4 other guides look at it" in spoken
    assert spoken.startswith("Now. A colleague asks you about this. ")


def test_where_no_reason_is_named_none_is_made_up() -> None:
    assert "No rule asks for haste: it is read in its turn" in said(row(why=(), band=Band.ROUTINE))
    for band in (Band.NOW, Band.SOON, Band.TODAY):
        assert "asks for haste" not in said(row(why=(), band=band))
        assert no_why(band).rstrip(".") in said(row(why=(), band=band))
    assert whys(row(why=(FIRST_POSTS,))) == ("One of this member's first posts.",)


def held(*rows: DeskRow, complete: bool = True) -> Waiting:
    counts = {view: sum(view in views_of(each) for each in rows) for view in View}
    free = sum(each.free for each in rows)
    return Waiting(rows, counts, free, complete, {each.id: each for each in rows})


def test_the_queue_is_counted() -> None:
    free, taken = seen(row()), seen(row(review=UUID(int=10), claimed_by=OTHER))
    assert queue_words(held()) == "Nothing waits. Thank you."
    assert queue_words(held(free)) == "1 post is waiting."
    assert queue_words(held(taken)) == "1 post is waiting, and a guide is reading it."
    assert queue_words(held(free, free)) == "2 posts are waiting. Nobody is reading yet."
    assert plain(queue_words(held(free, taken))) == "2 posts are waiting, 1 of them free."
    assert queue_words(held(free, complete=False)) == "1 post is waiting. More are being fetched."


def test_a_view_says_what_is_outside_it() -> None:
    urgent, mine = seen(row()), seen(row(review=UUID(int=10), band=Band.TODAY, claimed_by=ME))
    both = held(urgent, mine)
    assert queue_words(both, View.URGENT) == "1 post is here. 1 more waits outside this view."
    assert queue_words(both, View.SECOND) == "2 more wait outside this view."
    assert "2 more wait outside this view." in nothing_words(both, View.SECOND)
    assert nothing_words(NOTHING, View.SECOND).startswith("Every post that was sent has been read")
    assert plain(view_words(View.MINE, both)) == "Held by you (1)"


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
