from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.spelling.words import plain, runs_of, words_of


def looked_at(text: str) -> list[str]:
    return [word.text for word in words_of(text, runs_of(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I can't sleep, again.", ["can't", "sleep", "again"]),
        ("It’s fine", ["It's", "fine"]),
        ("see https://example.org/some/page?q=wrods or www.example.org now", ["see", "or", "now"]),
        ("write to someone@example.org or @heron #lonely", ["write", "to", "or"]),
        ("covid19, mp3s, 3pm, v2 and 25mg of it", ["and", "of", "it"]),
        ("THIS IS LOUD but this is not", ["but", "this", "is", "not"]),
        ("sooooo tired, nooo, hmmm", ["tired"]),
        ("on my iPhone with TherapeutInnen", ["on", "my", "with"]),
        ("a b c d", []),
        ("Therapeut*innen, Freund:in, Kolleg_innen und ich", ["und", "ich"]),
        ("read notes.txt or z.B. this", ["read", "or", "this"]),
        ("C:\\Users\\somebody is a path", ["is", "path"]),
        ("self-harm", ["self", "harm"]),
        ("Привет дорогой", ["Привет", "дорогой"]),
        ("cafe\u0301 und scho\u00ads", ["café", "und", "schos"]),
        ("x" * 61, []),
        ("'quoted' words’", ["quoted", "words"]),
        ("", []),
    ],
)
def test_what_is_looked_at_and_what_is_let_be(text: str, words: list[str]) -> None:
    assert looked_at(text) == words


def test_a_place_is_the_words_own() -> None:
    text = "😀 naïve’s end 😀 here"
    found = list(words_of(text, runs_of(text)))
    assert [text[word.start : word.end] for word in found] == ["naïve’s", "end", "here"]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Word", True),
        ("so. Word", True),
        ("so! “Word", True),
        ("line\nWord", True),
        ("¿Word", True),
        ("dear Word", False),
        ("so, Word", False),
    ],
)
def test_a_capital_may_begin_a_sentence(text: str, opens: bool) -> None:
    assert next(iter(words_of(text, {"Word"}))).opens is opens


@given(st.text(max_size=80))
def test_any_text_gives_places_inside_it(text: str) -> None:
    end = 0
    for word in words_of(text, runs_of(text)):
        assert end <= word.start < word.end <= len(text)
        assert plain(text[word.start : word.end]) == word.text
        end = word.end


HOSTILE = {
    "one letter": "a" * 65536,
    "at signs": "@" * 65536,
    "apostrophes": "a'" * 32768,
    "marks": "a\u0301" * 32768,
    "only marks": "\u0301" * 65536,
    "hyphens": "a-" * 32768,
    "hyphened words": "wrod-" * 13107,
    "addresses": "https://" * 8192,
    "surrogates": "\ud800" * 65536,
    "surrogates in words": "ab\udc00cd " * 9362,
    "blanks": " " * 65536,
    "blanks before a capital": "wrod" + " " * 65000 + "Wrod",
    "figures": "a1" * 32768,
    "full stops": "ab." * 21845,
    "stars": "ab*" * 21845,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_no_longer_than_any_other(text: str) -> None:
    usual = "the quick brown fox jumps over the lazy dog. " * 1456

    def took(text: str) -> float:
        begun = process_time()
        list(words_of(text, runs_of(text)))
        return process_time() - begun

    assert min(took(text) for _ in range(2)) < 20 * min(took(usual) for _ in range(2)) + 0.05
