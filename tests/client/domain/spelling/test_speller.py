from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.spelling.graph import UNOFFERED, WordGraph
from client.domain.spelling.lists import OwnWords
from client.domain.spelling.making import made
from client.domain.spelling.speller import LANGUAGES, Language, Speller
from client.domain.spelling.suggesting import Search
from client.domain.spelling.words import words_of
from tests.client.domain.spelling.conftest import Spellers
from tests.client.domain.spelling.diary import DIARY

Marked = Callable[[Language, str], list[str]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Colour, color, realise and realize are the same to me. I'd've said so, wouldn't you?"),
        ("en-GB", "The colour of the counselling room; to organize or organise it. Mum's tyre."),
        ("en-US", "The color of the counseling room; to organize it."),
        ("en", "My SSRIs, sertraline and Quetiapine, after the EMDR. Anhedonia and alexithymia."),
        ("en", "i met catherine on monday in Grzegorzowice, near Kraków"),
        ("en", "naïve café, the boss’s and the dogs' self-compassion, post-traumatic re-reading"),
        ("de", "Arbeitsplatzverlust, Selbstverletzungsgedanken, Krankenversicherungskarte, Wochenendbesuch"),
        ("de", "Sertralindosis und Lithiumspiegel, die Nebenwirkungen des Quetiapins"),
        ("de", "Angst- und Panikattacken, Arbeits- und Lebenszeit, die US-Wirtschaft"),
        ("de", "ich nehm das, ich würd's lassen, geht's? 'ne Strasse, heisst das angststörung"),
        ("de", "Therapeut*innen, Kolleg:innen, meine Psychiaterin"),
        ("de", "zurückzuholen, weiterschreibst, beiseitegelegt; lösch das, heut wär es gut"),
        ("es", "desactívalo, pégala, cifrarlas, muévela, acórtalo"),
        ("es", "Dímelo, estábamos buenísimas; la quetiapina y los ansiolíticos, ¿verdad?"),
        ("es", "Los inhibidores (ISRS), la sertralina y Grzegorz"),
    ],
)
def test_what_is_right_has_no_mark(marked: Marked, language: Language, text: str) -> None:
    assert marked(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en", "I recieve teh letter, definately.", ["recieve", "teh", "definately"]),
        ("en-GB", "Their color is a bit off", ["color"]),
        ("en-US", "Their colour is a bit off", ["colour"]),
        ("en", "Wrod first, and sertaline", ["Wrod", "sertaline"]),
        ("en", "half-finisched work", ["finisched"]),
        (
            "de",
            "Angststöhrung, Arbeitplatzverlust und die Tehrapie",
            ["Angststöhrung", "Arbeitplatzverlust", "Tehrapie"],
        ),
        ("de", "vorallem irgendwi standart", ["vorallem", "irgendwi", "standart"]),
        ("es", "casala desactivalo", ["casala", "desactivalo"]),
        ("es", "la depresion tambien", ["depresion", "tambien"]),
    ],
)
def test_what_is_wrong_has_one(marked: Marked, language: Language, text: str, wrong: list[str]) -> None:
    assert marked(language, text) == wrong


@pytest.mark.parametrize("language", ["de", "es"])
def test_a_page_of_a_diary_has_hardly_a_mark(marked: Marked, language: Language) -> None:
    text = DIARY[language]
    assert len(marked(language, text)) <= len(text.split()) // 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_our_own_is_known(spellers: Spellers, language: Language) -> None:
    words = spellers[language]._own.known
    assert len(words) > 300
    assert [word for word in words if not spellers[language].known(word)] == []


def test_another_language_is_not_marked_all_over(marked: Marked) -> None:
    assert marked("en", DIARY["de"]) == []
    assert marked("de", DIARY["es"]) == []
    assert len(marked("en", "teh wrod nto thier")) == 4


def test_a_persons_own_words_are_known_and_offered_until_taken_out() -> None:
    speller = Speller("en", WordGraph(made({b"word": 3})), OwnWords())
    assert not speller.known("Zephyrine")
    speller.set_personal(["zephyrine"])
    assert speller.known("Zephyrine")
    assert speller.known("zephyrine's")
    assert speller.suggest("zephyrin") == ["zephyrine"]
    speller.set_personal([])
    assert not speller.known("Zephyrine")
    speller.set_personal(["Ελπίδα", "", "ok"])  # what the graph cannot hold is known all the same
    assert speller.known("Ελπίδα")
    speller.close()


def test_every_place_of_a_mark_is_its_word(spellers: Spellers) -> None:
    text = "😀 teh cafe\u0301 wrod’s \ud83d"
    assert [(text[mark.start : mark.end], mark.word) for mark in spellers["en"].marks(text)] == [
        ("teh", "teh"),
        ("wrod’s", "wrod’s"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(max_size=60))
def test_no_text_is_too_strange(spellers: Spellers, language: Language, text: str) -> None:
    speller = spellers[language]
    for mark in speller.marks(text):
        assert text[mark.start : mark.end] == mark.word
        assert not speller.known(mark.word)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    ["a" * 65536, "ab" * 32768, "\ud800\udc00" * 9000, "arbeits" * 9000, "öl" * 30000, "wrod " * 13107],
)
def test_hostile_text_is_soon_done(spellers: Spellers, language: Language, text: str) -> None:
    begun = process_time()
    spellers[language].marks(text)
    spellers[language].suggest(text[:60])
    spellers[language].suggest(text[:39])
    assert process_time() - begun < 2


@pytest.mark.parametrize("word", ["Abendmal", "Arbeitsgeber", "Abgabeordnung"])
def test_a_forbidden_compound_is_none(spellers: Spellers, word: str) -> None:
    assert spellers["de"]._graph.flags(word.encode("latin-1")) == UNOFFERED
    assert not spellers["de"].known(word)


def test_no_word_of_a_person_is_in_what_a_record_says_of_itself(spellers: Spellers) -> None:
    mark = spellers["en"].marks("my secrett")[0]
    word = next(words_of("my secrett", {"secrett"}))
    search = Search(spellers["en"]._graph, "en", 1)
    search.near(b"secrett", 1)
    assert search.found
    assert "secret" not in repr((mark, word, search))
