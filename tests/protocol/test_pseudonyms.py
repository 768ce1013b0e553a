"""Generated pseudonyms: always different, always recognised, always harmless."""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import limits
from protocol.pseudonym_words import ADJECTIVES, NOUNS
from protocol.pseudonyms import is_generated, names

PLAIN = len(ADJECTIVES) * len(NOUNS)

# Rude or wounding words that must not appear where two words meet, nor inside one: names get run together.
UNWELCOME = re.compile(
    "anal|anus|arse|bomb|cock|coon|crap|cunt|dead|dick|drug|dyke|fag|fuck|gimp|gook|hate|hell|homo|hurt|kike"
    "|kill|nazi|paki|perv|piss|poof|porn|rape|shit|slag|slut|spic|stab|tits|twat|ugly|wank|whore"
)


@given(st.integers(0, 40), st.booleans(), st.randoms(use_true_random=False))
def test_names_are_different_and_recognised(count: int, numbered: bool, chance: random.Random) -> None:
    drawn = names(count, choose=chance.randrange, numbered=numbered)
    assert len(drawn) == count == len(set(drawn))
    assert all(is_generated(name) for name in drawn)
    assert all((len(name.split(" ")) == 3) is numbered for name in drawn)
    assert all(len(name) <= limits.NAME_CHARACTERS_MAX for name in drawn)


@given(st.data())
def test_the_same_choices_give_the_same_names(data: st.DataObject) -> None:
    seed = data.draw(st.integers())
    assert names(5, choose=random.Random(seed).randrange) == names(5, choose=random.Random(seed).randrange)


def test_even_a_stuck_chooser_gives_different_names() -> None:
    for stuck in (lambda n: 0, lambda n: n - 1):
        assert len(set(names(300, choose=stuck))) == 300


def test_every_name_can_be_drawn_once_and_no_more() -> None:
    everything = names(PLAIN, choose=random.Random(7).randrange)
    assert set(everything) == {f"{a} {n}" for a in ADJECTIVES for n in NOUNS}
    with pytest.raises(ValueError, match="count"):
        names(PLAIN + 1)


def test_every_word_is_about_equally_likely() -> None:
    chance = random.Random(11)
    drawn = [names(1, choose=chance.randrange)[0].split(" ") for _ in range(16_000)]
    for place in (0, 1):
        seen = Counter(name[place] for name in drawn)
        assert len(seen) == 160
        assert 50 < min(seen.values()) <= max(seen.values()) < 160


def test_without_a_chooser_names_differ_between_calls() -> None:
    assert names(4) != names(4)


@pytest.mark.parametrize("count", [-1, PLAIN * 98 + 1])
def test_impossible_counts_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="count"):
        names(count, numbered=True)


@pytest.mark.parametrize("answer", [-1, 10**9])
def test_a_chooser_out_of_range_is_refused(answer: int) -> None:
    with pytest.raises(ValueError, match="range"):
        names(1, choose=lambda n: answer)


def test_numbers_cover_two_to_ninety_nine() -> None:
    first_pair = names(98, choose=lambda n: 0, numbered=True)
    assert {name.split(" ")[2] for name in first_pair} == {str(number) for number in range(2, 100)}


@pytest.mark.parametrize("name", ["Quiet Harbour", "Quiet Harbour 2", "Quiet Harbour 99"])
def test_names_of_the_two_shapes_are_generated(name: str) -> None:
    assert is_generated(name)


@pytest.mark.parametrize(
    "name",
    [
        "", "Quiet", "Harbour Quiet", "Harbour", "quiet harbour", "QUIET HARBOUR", "QuietHarbour",
        "Quiet  Harbour", " Quiet Harbour", "Quiet Harbour ", "Quiet Harbour\n", "Quiet\u00a0Harbour",
        "Quiet\tHarbour", "Quiet Harbour 0", "Quiet Harbour 1", "Quiet Harbour 02", "Quiet Harbour 100",
        "Quiet Harbour -2", "Quiet Harbour 2 3", "Quiet Harbour \u0662", "Quiet Harbour \u00b2", "Quiet Harbour two",
        "Qui\u0435t Harbour", "Quiet Stranger", "Angry Harbour",
    ],
)  # fmt: skip
def test_anything_else_is_not(name: str) -> None:
    assert not is_generated(name)


PIECES = st.sampled_from(
    ("Quiet", "Harbour", "Mossy", "Quay", "quiet", "", "0", "1", "2", "02", "99", "100", "-3")
)


@given(st.lists(PIECES, max_size=4))
def test_nothing_near_a_name_slips_through(pieces: list[str]) -> None:
    looks_right = (
        len(pieces) in (2, 3)
        and pieces[0] in ("Quiet", "Mossy")
        and pieces[1] in ("Harbour", "Quay")
        and pieces[2:] in ([], ["2"], ["99"])
    )
    assert is_generated(" ".join(pieces)) is looks_right


@pytest.mark.parametrize("words", [ADJECTIVES, NOUNS], ids=["adjectives", "nouns"])
def test_lists_are_whole_sorted_and_plain(words: tuple[str, ...]) -> None:
    assert len(words) == len(set(words)) == 160
    assert list(words) == sorted(words)
    assert [word for word in words if not re.fullmatch("[A-Z][a-z]{2,9}", word)] == []


@pytest.mark.parametrize("words", [ADJECTIVES, NOUNS], ids=["adjectives", "nouns"])
def test_no_two_words_are_easily_confused(words: tuple[str, ...]) -> None:
    alike = [
        (one, other)
        for one, other in itertools.combinations(words, 2)
        if _edits(one, other) < (3 if max(len(one), len(other)) > 5 else 2) or one[:5] == other[:5]
    ]
    assert alike == []


def test_no_name_says_the_same_thing_twice() -> None:
    assert [(a, n) for a in ADJECTIVES for n in NOUNS if a[:5] == n[:5]] == []


def test_no_name_holds_an_unwelcome_word_even_when_run_together() -> None:
    # "Seashell" holds "hell" and nobody minds.
    run_together = [f"{a}{n}".lower() for a in ADJECTIVES for n in NOUNS]
    found = [name for name in run_together if UNWELCOME.search(name.replace("seashell", "sea"))]
    assert found == []


def _edits(one: str, other: str) -> int:
    """How many letters to add, drop or change to turn one word into the other (Levenshtein)."""
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one.lower(), 1):
        line = [row]
        for column, sign in enumerate(other.lower(), 1):
            line.append(min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != sign)))
        above = line
    return above[-1]
