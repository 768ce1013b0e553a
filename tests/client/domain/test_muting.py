"""A mute meets what the person meant by it, and nothing that only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.muting import Mutes, tidied


def why(mutes: Mutes, text: str = "", *, title: str = "", notes: tuple[str, ...] = ()) -> str | None:
    return mutes.why(
        thread=b"t" * 16, author=b"a" * 16, notes=notes, texts=(title, text), guide=False, own=False
    )


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


WORDS = st.lists(st.sampled_from(["rain", "straße", "new year"]), max_size=3)
THEMES = st.lists(st.sampled_from(["grief", "panic"]), max_size=2)
SIGNS = st.lists(st.sampled_from([bytes([n]) * 16 for n in range(3)]), max_size=3)


@given(
    mutes=st.builds(Mutes.of, words=WORDS, themes=THEMES, threads=SIGNS, pseudonyms=SIGNS),
    thread=st.sampled_from([bytes([n]) * 16 for n in range(3)]),
    author=st.sampled_from([bytes([n]) * 16 for n in range(3)]),
    notes=THEMES,
    texts=WORDS,
    whose=st.sampled_from([(True, False), (False, True), (True, True)]),
)
def test_nothing_by_a_guide_or_by_oneself_is_ever_muted_by_anything(
    mutes: Mutes, thread: bytes, author: bytes, notes: list[str], texts: list[str], whose: tuple[bool, bool]
) -> None:
    guide, own = whose
    assert mutes.why(thread=thread, author=author, notes=notes, texts=texts, guide=guide, own=own) is None


@pytest.mark.parametrize(
    "mutes",
    [
        Mutes.of(words=["rain"]),
        Mutes.of(themes=["grief"]),
        Mutes.of(threads=[b"t" * 16]),
        Mutes.of(pseudonyms=[b"a" * 16]),
    ],
)
@pytest.mark.parametrize(("guide", "own"), [(True, False), (False, True)])
def test_each_kind_of_mute_folds_a_members_post_and_lets_guides_and_oneself_be(
    mutes: Mutes, guide: bool, own: bool
) -> None:
    assert why(mutes, "rain", notes=("grief",)) is not None
    for_them = mutes.why(
        thread=b"t" * 16, author=b"a" * 16, notes=("grief",), texts=("rain",), guide=guide, own=own
    )
    assert for_them is None


def test_five_hundred_words_and_the_longest_post_take_a_moment() -> None:
    mutes = Mutes.of(words=[f"word{n} {n}" for n in range(500)])
    long = "a" * 8_000 + " word7 " * 1_000
    began = time.perf_counter()
    assert why(mutes, long) is None
    assert time.perf_counter() - began < 0.25
