from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.library.pieces import Library
from client.domain.library.searching import Index
from tests.client.domain.library.shelf import LIBRARY, article

INDEX = Index(LIBRARY)


def found(typed: str) -> list[str]:
    return [hit.item for hit in INDEX.search(typed)]


def test_what_is_about_a_word_comes_before_what_mentions_it() -> None:
    items = found("sleep")
    assert set(items[:5]) == {
        "articles/nights",
        "articles/waking",
        "courses/rest",
        "courses/rest/part-1",
        "courses/rest/part-2",
    }
    assert items[5:] == ["articles/alone"]


@pytest.mark.parametrize(
    ("typed", "item"),
    [
        ("ange", "articles/anger"),
        ("ANGER", "articles/anger"),
        ("deja", "articles/nights"),
        ("déjà", "articles/nights"),
        ("low mood", "articles/waking"),
        ("lonely", "articles/alone"),
        ("lights", "articles/waking"),
        ("why am I alone", "articles/alone"),
        ("second night", "courses/rest/part-2"),
        ("rises   falls!", "articles/anger"),
    ],
)
def test_beginnings_capitals_and_marks_do_not_matter(typed: str, item: str) -> None:
    assert found(typed)[0] == item


def test_what_has_every_word_comes_before_what_has_some() -> None:
    hits = INDEX.search("morning sleep")
    assert [hit.item for hit in hits if hit.whole] == ["articles/waking"]
    assert hits[0].item == "articles/waking"
    assert len(hits) > 1


@pytest.mark.parametrize("typed", ["", "   ", "?!", "zzz", "\u0301"])
def test_nothing_is_found_where_nothing_was_asked_or_is_there(typed: str) -> None:
    assert found(typed) == []


def test_small_words_alone_are_looked_for_too() -> None:
    assert "articles/alone" in found("on")


@given(st.text(max_size=300))
def test_any_typing_is_answered_the_same_way_twice(typed: str) -> None:
    hits = INDEX.search(typed)
    assert hits == INDEX.search(typed)
    assert len({hit.item for hit in hits}) == len(hits)


@given(st.sampled_from(sorted({word for piece in LIBRARY.articles for word in piece.title.lower().split()})))
def test_each_beginning_of_a_title_word_finds_its_article(word: str) -> None:
    titled = {piece.id for piece in LIBRARY.articles if word in piece.title.lower().split()}
    for end in range(1, len(word) + 1):
        assert titled <= {hit.item for hit in INDEX.search(word[:end], most=99)}


def test_a_query_takes_less_than_five_milliseconds_in_a_library_twice_as_large_as_ours() -> None:
    body = "\n\n".join(" ".join(f"w{(a * 7 + b) % 4000} sea{b}" for b in range(40)) for a in range(12))
    large = Library(
        "en",
        tuple(article(f"a{at}", f"Title {at} sea", ("sleep",), "Sea words.") for at in range(100))
        + tuple(
            article(f"b{at}", f"Other {at}", ("anger",), " ".join(body.split()[at : at + 190]))
            for at in range(100)
        ),
    )
    index = Index(large)
    for typed in ("s", "sea w", "title 9 sea", "w1 w2 w3 w4"):
        took = []
        for _ in range(5):
            begun = time.perf_counter()
            index.search(typed)
            took.append(time.perf_counter() - begun)
        assert min(took) < 0.005, typed
