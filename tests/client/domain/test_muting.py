"""A mute meets what the person meant by it, and nothing that only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.muting import Mutes, tidied


def why(mutes: Mutes, text: str = "", *, title: str = "", notes: tuple[str, ...] = ()) -> str | None:
    return mutes.why(thread=b"t" * 16, author=b"a" * 16, notes=notes, texts=(title, text))


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("nightmare", "Nightmares, again."),
        ("exam", "the exams begin"),
        ("New Year", "on new-year's eve"),
        ("straße", "In der STRASSE"),
        ("żal", "Żal"),
        ("C++", "c"),
        ("die", "to die."),
        ("день", "День за днём"),
        ("A\u0308ngste", "meine Ängste"),
        ("Ängste", "meine A\u0308ngste"),
        ("suicide", "sui\u00adcide, sui\u200bcide"),
    ],
)
def test_a_muted_word_is_met_in_any_case_with_its_endings(word: str, text: str) -> None:
    assert why(Mutes.of(words=[word]), text) == "word"


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("die", "a new diet"),
        ("exam", "for example"),
        ("cut", "execute"),
        ("new year", "new and a year"),
        ("!", "!"),
    ],
)
def test_another_word_is_not(word: str, text: str) -> None:
    assert why(Mutes.of(words=[word]), text) is None


def test_titles_count_and_each_kind_says_which_it_is() -> None:
    assert why(Mutes.of(words=["rain"]), "sun", title="Rain") == "word"
    assert why(Mutes.of(themes=["grief"]), "x", notes=("panic", "grief")) == "theme"
    assert why(Mutes.of(themes=["grief"]), "grief") is None
    assert why(Mutes.of(threads=[b"t" * 16], words=["x"]), "x") == "thread"
    assert why(Mutes.of(pseudonyms=[b"a" * 16]), "x") == "pseudonym"
    assert not Mutes.of(words=["", "..."])
    assert why(Mutes.of()) is None


@given(st.text(max_size=80), st.text(max_size=200))
def test_a_word_is_met_where_it_stands_alone(word: str, around: str) -> None:
    mutes = Mutes.of(words=[word])
    if tidied(word):
        assert why(mutes, f"{around} {word} {around}") == "word"
    else:
        assert why(mutes, around) is None


def test_five_hundred_words_and_the_longest_post_take_a_moment() -> None:
    mutes = Mutes.of(words=[f"word{n} {n}" for n in range(500)])
    long = "a" * 8_000 + " word7 " * 1_000
    began = time.perf_counter()
    assert why(mutes, long) is None
    assert time.perf_counter() - began < 0.25
