from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from client.domain.feed import PostView, ThreadRow
from client.ui.community.rows import (
    around,
    card_rows,
    hit_rows,
    note_words,
    own_row,
    post_row,
    refusal,
    removal,
    replies,
    waits_words,
)
from client.ui.community.sentences import card_sentence, post_sentence
from client.vault.feed_cards import Hit, ThreadCard
from client.vault.own_posts import OwnPost
from protocol.changes import Flags

NOW = 1000 * 3600.0
ROOM = UUID(int=7)
MARKS = str.maketrans("", "", "\u2068\u2069")


def thread(**changed: object) -> ThreadRow:
    values: dict[str, object] = {
        "id": UUID(int=1).bytes,
        "room": ROOM.bytes,
        "title": "Small wins this week",
        "author": b"a" * 16,
        "author_name": "quiet-otter",
        "hour": 988,
        "newest_seq": 40,
        "newest_hour": 988,
        "posts": 15,
        "locked": False,
        "pinned": False,
        "flags": 0,
    }
    return ThreadRow(**(values | changed))  # type: ignore[arg-type]  # fields by name


def view(**changed: object) -> PostView:
    values: dict[str, object] = {
        "seq": 3,
        "id": UUID(int=2).bytes,
        "thread": UUID(int=1).bytes,
        "author": b"a" * 16,
        "author_name": "quiet-otter",
        "hour": 988,
        "flags": 0,
        "to": None,
        "title": "",
        "text": "It counts twice.",
        "notes": (),
        "edited": False,
    }
    return PostView(**(values | changed))  # type: ignore[arg-type]  # fields by name


def card(row: ThreadRow, excerpt: str = "", notes: tuple[str, ...] = ()) -> str:
    (made,) = card_rows([ThreadCard(row, excerpt, notes)], rooms={ROOM: "Everyday"}, now=NOW)
    return card_sentence(made).translate(MARKS)


def test_a_card_is_one_sentence() -> None:
    said = card(thread(flags=int(Flags.EXAMPLE)), notes=("panic",))
    assert said == (
        "Small wins this week, by quiet-otter, 12 h ago, 14 replies, Everyday. Content note: panic. Example."
    )


def test_what_a_content_note_covers_is_in_no_card() -> None:
    row = ThreadCard(thread(), "what nobody asked to read", ("self-harm",))
    (made,) = card_rows([row], rooms={}, now=NOW)
    assert made.excerpt == ""
    hit = Hit(view(notes=("grief",), text="what nobody asked to read"), "Title", ROOM.bytes)
    (found,) = hit_rows([hit], typed="nobody", rooms={}, now=NOW)
    assert found.excerpt == ""
    assert "nobody" not in card_sentence(found)


def test_a_thread_whose_start_is_gone_says_so_and_counts_what_is_there() -> None:
    gone = thread(title="", author=b"", author_name="", hour=None, posts=1)
    assert card(gone) == "A thread whose first post is gone, by Somebody, 1 reply, Everyday."


def test_locked_and_pinned_are_said() -> None:
    assert card(thread(locked=True, pinned=True)).endswith("Everyday. Pinned. Locked.")


def test_a_post_says_who_when_and_what() -> None:
    row = post_row(view(flags=int(Flags.GUIDE), edited=True), now=NOW, me=b"a" * 16, opened=frozenset())
    said = post_sentence(row).translate(MARKS)
    assert said == "quiet-otter, you, guide, 12 h ago, edited. It counts twice."


def test_a_post_with_a_note_is_folded_until_it_is_opened() -> None:
    post = view(notes=("panic", "no-such-code"))
    row = post_row(post, now=NOW, me=None, opened=frozenset())
    said = post_sentence(row)
    assert row.folded
    assert "Content note: panic, no such code" in said
    assert "press Enter" in said
    assert "counts twice" not in said
    assert "counts twice" in post_sentence(replace(row, folded=False))
    assert not post_row(post, now=NOW, me=None, opened=frozenset({row.id})).folded


def test_ones_own_post_that_is_not_there_yet_says_how_it_stands() -> None:
    own = OwnPost(
        str(UUID(int=9)), "c", str(UUID(int=1)), "Me too.", 0, state="refused", reason="thread-locked"
    )
    row = own_row(own, me="slow-river", example=False)
    said = post_sentence(row).translate(MARKS)
    assert said == (
        "slow-river, you. It was not taken. The thread takes no more replies; your text is kept here, and another"
        " thread may suit it. Me too."
    )


@pytest.mark.parametrize("state", ["waiting", "held", "published", "refused", "removed", "withdrawn"])
def test_every_state_has_words(state: str) -> None:
    assert waits_words(state, examples=False)  # type: ignore[arg-type]
    assert waits_words(state, examples=True)  # type: ignore[arg-type]


def test_nobody_is_promised_a_guide_in_the_examples() -> None:
    assert "guide" not in waits_words("held", examples=True)


def test_reasons_have_words_and_a_strangers_code_is_not_shown() -> None:
    assert "does not know" in refusal("<b>buy</b>")
    assert removal("unkind-to-someone")
    assert removal("<b>buy</b>") == ""


def test_counts_and_notes_in_words() -> None:
    assert [replies(count) for count in (0, 1, 2)] == ["No replies yet", "1 reply", "2 replies"]
    assert note_words(("substances", "self-harm")) == "alcohol and drugs, self-harm"
    assert note_words(()) == ""


def test_a_hit_shows_the_place_that_was_looked_for() -> None:
    text = "before " * 60 + "the BIRDS begin " + "after " * 60
    shown = around(text, "zebra birds")
    assert shown.startswith("… before")
    assert "BIRDS" in shown
    assert around("short", "nothing") == "short"


def test_what_was_searched_is_in_the_excerpt_also_behind_letters_that_are_two_in_lower_case() -> None:
    text = "Straße " * 200 + "und dann ein Anker, und noch viel mehr Straße danach"
    assert "Anker" in around(text, "anker")
    assert around(text, "anker").startswith("… ")
    assert "İzmir" in around("İ" * 500 + " in İzmir", "i̇zmir")
