from __future__ import annotations

import random

import pytest

from client.domain.spelling.graph import WordGraph, flags_of, node_of
from client.domain.spelling.lists import SECTIONS, OwnWords, read_own
from client.domain.spelling.making import made
from client.domain.spelling.speller import Language, Speller
from client.domain.spelling.suggesting import Search
from tests.client.domain.spelling.conftest import Spellers


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("en", "teh", "the"),
        ("en", "recieve", "receive"),
        ("en", "definately", "definitely"),
        ("en", "wich", "which"),
        ("en", "becuase", "because"),
        ("en", "therapits", "therapist"),
        ("en", "Tommorow", "Tomorrow"),
        ("en", "dont", "don't"),
        ("en", "alot", "a lot"),
        ("en", "fone", "phone"),
        ("en", "insomina", "insomnia"),
        ("en", "sertaline", "sertraline"),
        ("en", "suicdal", "suicidal"),
        ("en", "im", "I'm"),
        ("de", "Angststöhrung", "Angststörung"),
        ("de", "Schlafprobelme", "Schlafprobleme"),
        ("de", "Arbeitplatzverlust", "Arbeitsplatzverlust"),
        ("de", "Gruppentherapisitzung", "Gruppentherapiesitzung"),
        ("de", "fuehle", "fühle"),
        ("de", "vieleicht", "vielleicht"),
        ("de", "Panikatacke", "Panikattacke"),
        ("es", "depresion", "depresión"),
        ("es", "psicologo", "psicólogo"),
        ("es", "pastiyas", "pastillas"),
        ("es", "veses", "veces"),
        ("es", "nesesito", "necesito"),
    ],
)
def test_the_first_suggestion(spellers: Spellers, language: Language, typed: str, meant: str) -> None:
    assert spellers[language].suggest(typed)[:1] == [meant]


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_what_is_offered_is_known_and_another_word(spellers: Spellers, language: Language) -> None:
    speller = spellers[language]
    chance = random.Random(7)
    for _ in range(15):
        typed = _slipped(_drawn(speller._graph, chance), chance)
        offered = speller.suggest(typed)
        assert len(offered) <= 5
        assert len({word.lower() for word in offered}) == len(offered)
        for each in offered:
            assert each != typed
            assert all(speller.known(part) for part in each.split(" ")), (typed, each)


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_no_medicine_is_offered_for_another(spellers: Spellers, language: Language) -> None:
    speller = spellers[language]
    chance = random.Random(11)
    medicines = sorted(speller._own.medicines)
    right = 0
    for name in chance.sample(medicines, 24):
        typed = _slipped(name, chance)
        offered = {each.lower() for each in speller.suggest(typed)}
        assert not (offered & set(medicines)) - {name}, (typed, offered)
        right += name in offered
    assert right > 12, "a slip in a medicine mostly finds it"


def test_two_medicines_that_are_near_are_both_kept_back() -> None:
    own = OwnWords(known=frozenset({"prazosin", "prazepam"}), medicines=frozenset({"prazosin", "prazepam"}))
    speller = Speller("en", WordGraph(made({b"amazing": 3})), own)
    assert speller.suggest("prazosim") == ["prazosin"]
    near = Speller(
        "en",
        WordGraph(made({b"amazing": 3})),
        OwnWords(known=frozenset({"abamine", "acamine"}), medicines=frozenset({"abamine", "acamine"})),
    )
    assert near.suggest("adamine") == []
    assert near.suggest("abamin") == []


def test_a_compound_never_brings_a_medicine_in(spellers: Spellers) -> None:
    assert spellers["de"].suggest("Sertalindosis") == []


@pytest.mark.parametrize(
    ("language", "typed", "never"),
    [("en", "kil", "kill"), ("en", "dyin", "dying"), ("es", "mori", "morir"), ("de", "tott", "tot")],
)
def test_a_slip_in_a_short_word_offers_nothing_of_harm(
    spellers: Spellers, language: Language, typed: str, never: str
) -> None:
    assert never not in spellers[language].suggest(typed)


@pytest.mark.parametrize(("language", "typed"), [("en", "fucc"), ("en", "shitt")])
def test_what_the_dictionary_keeps_back_is_not_offered(
    spellers: Spellers, language: Language, typed: str
) -> None:
    assert not {"fuck", "shit"} & set(spellers[language].suggest(typed))


def test_one_edit_is_all_four_kinds() -> None:
    words = (b"ape", b"pea", b"rape", b"aper", b"grape", b"apt")
    search = Search(WordGraph(made(dict.fromkeys(words, 1))), "en", 1)
    search.near(b"aep", 1)
    assert set(search.found) == {b"ape"}
    search.found.clear()
    search.near(b"rape", 1)
    assert {word: edits for word, (edits, _) in search.found.items()} == {b"rape": 0, b"ape": 1, b"grape": 1}


def test_a_search_ends_where_its_steps_do(spellers: Spellers) -> None:
    search = Search(spellers["en"]._graph, "en", 1, steps=500)
    search.near(b"xqzvtrnmlk", 2)
    assert -200 < search.steps < 0


def test_a_known_word_has_no_suggestions(spellers: Spellers) -> None:
    assert spellers["en"].suggest("word") == []


def test_our_lists_have_their_sections(own: dict[str, OwnWords]) -> None:
    assert len(SECTIONS) == 5
    for words in own.values():
        assert len(words.medicines) > 200
        assert words.quiet
        assert words.common
        assert not words.medicines & words.quiet
    with pytest.raises(ValueError, match="outside"):
        read_own("word")
    with pytest.raises(ValueError, match="outside"):
        read_own("[strange]\nword")


def _drawn(graph: WordGraph, chance: random.Random) -> str:
    """A word of four letters or more, by a walk through the graph."""
    while True:
        letters, node = b"", graph.root
        while edges := list(graph.edges(node)):
            letter, edge = chance.choice(edges)
            letters, node = letters + bytes((letter,)), node_of(edge)
            if flags_of(edge) & 1 and len(letters) > 3 and chance.random() < 0.4:
                return letters.decode("latin-1")


def _slipped(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    kind = chance.choice(("swap", "drop", "add", "change"))
    if kind == "swap":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    letter = chance.choice("aeinrst")
    return word[:at] + letter + word[at + (kind == "change") :]
