from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.spelling.graph import DamagedGraph, WordGraph, node_of
from client.domain.spelling.making import made

LETTERS = st.text(st.sampled_from("abcäß'"), min_size=1, max_size=6).map(lambda word: word.encode("latin-1"))
WORDS = st.dictionaries(LETTERS, st.integers(1, 31), max_size=40)


@given(WORDS, LETTERS)
def test_a_graph_holds_exactly_its_words(words: dict[bytes, int], other: bytes) -> None:
    graph = WordGraph(made(words))
    assert dict(graph) == words
    assert list(dict(graph)) == sorted(words)
    for word, flags in words.items():
        assert graph.flags(word) == flags
    assert graph.flags(other) == words.get(other, 0)
    assert graph.flags(b"") == 0


@given(WORDS)
def test_the_same_words_make_the_same_bytes(words: dict[bytes, int]) -> None:
    assert made(words) == made(dict(reversed(words.items())))


def test_shared_endings_are_kept_once() -> None:
    stems = [bytes((first, second)) for first in range(97, 117) for second in range(97, 117)]
    graph = WordGraph(made({stem + b"ination": 1 for stem in stems}))
    places = set()
    for stem in stems:
        node = graph.root
        for letter in stem:
            edge = graph.step(node, letter)
            assert edge is not None
            node = node_of(edge)
        places.add(node)
    assert len(places) == 1


@pytest.mark.parametrize("words", [{b"": 1}, {b"a": 0}, {b"a": 32}])
def test_a_word_has_letters_and_flags(words: dict[bytes, int]) -> None:
    with pytest.raises(ValueError):
        made(words)


@given(st.integers(0), st.integers(1, 255))
def test_a_damaged_graph_is_not_read(place: int, change: int) -> None:
    whole = bytearray(made({b"word": 1, b"words": 3, b"sword": 1}))
    whole[place % len(whole)] ^= change
    with pytest.raises(DamagedGraph):
        WordGraph(bytes(whole))


def test_a_file_cut_short_is_not_read(tmp_path: Path) -> None:
    whole = made({b"word": 1})
    for length in range(len(whole)):
        (tmp_path / "short").write_bytes(whole[:length])
        with pytest.raises(DamagedGraph):
            WordGraph.open(tmp_path / "short")


def test_a_closed_file_can_be_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "words"
    path.write_bytes(made({b"word": 1}))
    graph = WordGraph.open(path)
    assert graph.flags(b"word") == 1
    graph.close()
    path.unlink()
    with pytest.raises(ValueError, match=r"released|closed"):
        graph.flags(b"word")
