"""A mute meets what the person meant by it, and nothing that only looks like it."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
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
        ("C++", "I learn c++."),
        ("C++", "C++11"),
        ("C#", "in c# and elsewhere"),
        ("<3", "all the best <3"),
        ("die", "to die."),
        ("день", "День за днём"),
        ("A\u0308ngste", "meine Ängste"),
        ("Ängste", "meine A\u0308ngste"),
        ("suicide", "sui\u00adcide, sui\u200bcide"),
        ("suicide", "sui\u200ecide, sui\u200fcide"),
        ("suicide", "\u2067sui\u2069cide"),
        ("suicide", "su\u034ficide"),
        ("sui\u2060cide", "suicide"),
        ("suicide", "\uff33\uff35\uff29\uff23\uff29\uff24\uff25"),
        ("intihar", "İNTİHAR"),
        ("İNTİHAR", "intihar"),
        ("KIZIL", "kızıl"),
        ("kızıl", "KIZIL"),
        ("🔪", "no words🔪🔪today"),
        ("🔪", "🔪"),
        ("❤\ufe0f", "❤"),
        ("自殺", "昨日自殺のことを考えた。"),
        ("PTSD", "PTSDの症状"),
        ("자살", "자살을 생각했다"),
        ("ฆ่าตัวตาย", "เขาคิดจะฆ่าตัวตายเมื่อวาน"),
        ("हिन्दी", "वह हिन्दी बोलता है"),
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
        ("C++", "vitamin c"),
        ("C#", "c minor"),
        ("<3", "3 of them"),
        ("🔪", "knife 🥄"),
        ("自殺", "自分で殺菌した"),
        ("हिन्दी", "ह न द"),
        ("\u0301", "e\u0301"),
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


IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u180b\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufe0f\ufeff"
)
LETTERS = st.characters(categories=("Lu", "Ll", "Lt", "Lm", "Lo", "Nd"), exclude_characters=f"{IGNORABLE}ᾷῇῷ")


@given(
    st.text(LETTERS, min_size=1, max_size=16),
    st.sampled_from([str.upper, str.lower, str.title, str.swapcase]),
)
@example("ıi", str.upper)
@example("ß", str.upper)
def test_a_muted_word_meets_itself_in_any_case(word: str, case: Callable[[str], str]) -> None:
    if tidied(word):
        assert why(Mutes.of(words=[word]), f"before {case(word)}, behind") == "word"
        assert why(Mutes.of(words=[case(word)]), word) == "word"


@given(st.text(min_size=1, max_size=16), st.lists(st.tuples(st.integers(0, 16), st.sampled_from(IGNORABLE))))
def test_a_muted_word_meets_itself_whatever_unseen_is_within_it(
    word: str, unseen: list[tuple[int, str]]
) -> None:
    written = word
    for place, sign in unseen:
        written = f"{written[:place]}{sign}{written[place:]}"
    if tidied(word):
        assert why(Mutes.of(words=[word]), written) == "word"
        assert why(Mutes.of(words=[written]), word) == "word"


@given(st.text(min_size=1, max_size=16), st.text(max_size=100))
def test_a_muted_word_never_meets_a_text_without_a_letter_of_it(word: str, text: str) -> None:
    letters = set(unicodedata.normalize("NFKD", tidied(word)))
    other = "".join(
        sign for sign in text if letters.isdisjoint(unicodedata.normalize("NFKD", tidied(f"x{sign}x")[1:-1]))
    )
    assert why(Mutes.of(words=[word]), other) is None


@given(st.text(max_size=80))
def test_a_word_that_is_tidied_stays_as_it_is_and_mutes_the_same(word: str) -> None:
    said = tidied(word)
    assert tidied(said) == said  # or what is shown could not be unmuted
    assert Mutes.of(words=[said]) == Mutes.of(words=[word])


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


@pytest.mark.parametrize("piece", ["a", "自殺した", "+🔪", " é\u0301\u200e", "i\u0307 ı"])
def test_neither_do_other_scripts_and_symbols_take_longer(piece: str) -> None:
    mutes = Mutes.of(words=[f"自{n}殺 {n}" for n in range(250)] + [f"c++{n}🔪" for n in range(250)])
    long = (piece * 9_000)[:9_000]
    began = time.perf_counter()
    assert why(mutes, long) is None
    assert time.perf_counter() - began < 0.25
