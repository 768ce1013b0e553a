"""What a mute folds is neither shown nor said: no title, no note, no name; and one mute does not undo another."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from uuid import UUID

from client.domain.feed import PostView
from client.domain.muting import Mutes
from client.services.own_places import Kept
from client.ui.community.eyes import Eyes
from client.ui.community.list_rows import found_rows, kept_rows, thread_rows
from client.ui.community.post_rows import Made, PostRows, make_rows
from client.ui.community.rows import PostRow
from client.ui.community.sentences import card_sentence, post_sentence
from client.ui.community.thread_reading import Read
from client.vault.feed_cards import Heading, Hit, ThreadCard
from client.vault.marks import SavedPost
from protocol.changes import Flags
from tests.client.ui.community.test_rows import NOW, thread, view

AUTHOR = b"a" * 16
THREAD = UUID(int=1).bytes


def shown(post: PostView, mutes: Mutes, *, title: str = "Sirens") -> PostRow:
    """How a thread's first post is shown."""
    (row,) = PostRows().of(read_as(post, mutes), me="", title=title, example=False)
    return row


def read_as(post: PostView, mutes: Mutes, *, before: Made | None = None) -> Read:
    """A thread of this post as somebody who muted this reads it."""
    eyes = Eyes(mutes=mutes)
    made = asyncio.run(make_rows((post,), eyes, now=NOW, before=before or Made()))
    return Read(None, None, (post,), False, None, (), True, eyes, frozenset(), made)


def test_in_a_muted_thread_that_one_opened_the_other_mutes_hold() -> None:
    mutes = Mutes.of(threads=[THREAD])
    assert not shown(view(), mutes).folded
    for other in (
        replace(mutes, pseudonyms=frozenset({AUTHOR})),
        replace(mutes, themes=frozenset({"grief"})),
        Mutes.of(threads=[THREAD], words=["twice"]),
    ):
        assert shown(view(notes=("grief",)), other).hidden


def test_a_muted_author_is_not_named_by_the_card_of_a_muted_thread() -> None:
    eyes = Eyes(mutes=Mutes.of(threads=[THREAD], pseudonyms=[AUTHOR]))
    (row,) = thread_rows([ThreadCard(thread(), "words", ())], eyes, rooms={}, now=NOW)
    assert "quiet-otter" not in card_sentence(row)


def test_title_and_notes_of_what_a_mute_folds_are_said_once_it_is_shown() -> None:
    row = shown(view(notes=("self-harm",)), Mutes.of(themes=["self-harm"]))
    assert row.hidden
    said = post_sentence(row)
    assert "Sirens" not in said
    assert "self-harm" not in said.casefold()
    assert "a theme that you muted" in said
    opened = post_sentence(replace(row, folded=False))
    assert "Sirens" in opened
    assert "Content note" in opened


def test_what_is_muted_and_has_a_note_says_the_note_before_it_is_shown() -> None:
    rows = PostRows()
    mutes = Mutes.of(words=["twice"])
    read = read_as(view(notes=("self-harm",)), mutes)

    def shown_again() -> PostRow:
        (row,) = rows.of(read, me="", title="Sirens", example=False)
        return row

    first = shown_again()
    assert first.hidden
    second = rows.turn(first)
    assert (second.folded, second.hidden) == (True, False)
    assert "Content note" in post_sentence(second)
    assert "It counts twice." not in post_sentence(second)
    assert second == shown_again()
    third = rows.turn(second)
    assert not third.folded
    assert third == shown_again()
    assert rows.turn(third) == first == shown_again()
    # Without a note there is nothing to say first.
    plain = shown(view(), mutes)
    assert plain.hidden
    assert not PostRows().turn(plain).folded


def test_a_note_alone_folds_words_and_is_said() -> None:
    row = shown(view(notes=("self-harm",)), Mutes.of(words=["elsewhere"]))
    assert row.folded
    assert not row.hidden
    assert "Sirens" in post_sentence(row)
    assert "Content note" in post_sentence(row)


def test_the_title_of_a_post_kept_at_hand_that_is_gone_is_folded_too() -> None:
    kept = Kept(SavedPost(UUID(int=2).bytes, THREAD, 0), None, Heading("Sirens at night"))
    (row,) = kept_rows([kept], Eyes(mutes=Mutes.of(words=["siren"])), now=NOW)
    assert "Sirens" not in card_sentence(row)
    assert "not there any more" in card_sentence(row)
    (plain,) = kept_rows([kept], Eyes(), now=NOW)
    assert "Sirens" in card_sentence(plain)


def test_a_muted_title_above_what_a_guide_wrote_is_folded_alone_in_search_and_among_what_one_keeps() -> None:
    post = view(flags=int(Flags.GUIDE))
    eyes = Eyes(mutes=Mutes.of(words=["siren"]))
    (found,) = found_rows([Hit(post, "Sirens", b"", AUTHOR)], eyes, typed="", rooms={}, now=NOW)
    kept = Kept(SavedPost(post.id, THREAD, 0), post, Heading("Sirens", b"", AUTHOR))
    (saved,) = kept_rows([kept], eyes, now=NOW)
    for row in (found, saved):
        said = card_sentence(row)
        assert "Sirens" not in said
        assert "a word that you muted" in said
        assert "It counts twice." in said
        assert not row.muted
    (by_guide,) = found_rows(
        [Hit(post, "Sirens", b"", AUTHOR, by_guide=True)], eyes, typed="", rooms={}, now=NOW
    )
    assert "Sirens" in card_sentence(by_guide)
    (members,) = found_rows([Hit(view(), "Sirens", b"", AUTHOR)], eyes, typed="", rooms={}, now=NOW)
    assert members.muted == "word"
    assert "counts twice" not in card_sentence(members)


def test_a_title_by_somebody_muted_is_folded_above_what_others_wrote() -> None:
    eyes = Eyes(mutes=Mutes.of(pseudonyms=[b"z" * 16]))
    (row,) = found_rows([Hit(view(), "Sirens", b"", b"z" * 16)], eyes, typed="", rooms={}, now=NOW)
    said = card_sentence(row)
    assert "Sirens" not in said
    assert "quiet-otter" in said
    assert "It counts twice." in said
