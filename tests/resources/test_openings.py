"""Words to begin with beside the queue: the same in every language, short, plain, with nothing to fill in unseen."""

from __future__ import annotations

from collections import Counter

import pytest

from client.domain.probable_language import probable_language
from client.services.openings import fitting, in_language, library, put_behind, unfilled
from client.services.replies import LANGUAGES
from protocol.guiding import LOCK_WORDS_MAX
from protocol.text import check_code, check_text, check_title
from tests.resources.test_replies import PROMISES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_openings_in_the_same_versions(language: str) -> None:
    ours, theirs = library(), library(language=language)
    assert [(one.id, one.version, one.where) for one in theirs] == [
        (one.id, one.version, one.where) for one in ours
    ]
    assert max(Counter(one.id for one in theirs).values()) == 1
    if language != "en":
        assert not {one.words for one in theirs} & {one.words for one in ours}


@pytest.mark.parametrize("language", LANGUAGES)
def test_openings_are_short_plain_and_in_their_language(language: str) -> None:
    for one in library(language=language):
        assert check_code(one.id)
        assert check_title(one.title)
        assert check_text(one.words)
        assert PROMISES.findall(f"{one.title} {one.words}") == [], one.id
        assert probable_language(one.words) == language, one.id
        assert one.mark == f"{one.id}/{one.version}/{language}"
        assert len(one.words) <= LOCK_WORDS_MAX
        assert one.words not in repr(one)


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_notice_has_places_to_fill_in(language: str) -> None:
    for one in library(language=language):
        assert bool(unfilled(f"{one.title} {one.words}")) == (one.where == "notice"), one.id


def test_there_are_beginnings_for_each_and_one_for_when_nobody_is_on_duty() -> None:
    for language in LANGUAGES:
        letters = {one.id for one in fitting("letter", language=language)}
        assert {"out-of-hours", "do-you-rest", "how-are-you-now"} <= letters
        assert len(fitting("lock", language=language)) >= 3
        assert {"themed-week", "event"} <= {one.id for one in fitting("notice", language=language)}


def test_a_letter_for_when_nobody_is_on_duty_says_that_guides_send_nobody() -> None:
    said = {
        language: next(one.words for one in library(language=language) if one.id == "out-of-hours")
        for language in LANGUAGES
    }
    assert "cannot send help" in said["en"]
    assert "keine Hilfe schicken" in said["de"]
    assert "ni podemos enviar ayuda" in said["es"]


def test_somebodys_own_brackets_are_no_places_to_fill_in() -> None:
    assert unfilled("They wrote [sic] here") == ""
    assert unfilled("On [day] we meet") == "[day]"


def test_shipped_words_go_behind_what_is_written_and_in_the_place_of_others() -> None:
    rest, heavy = (one for one in fitting("lock", language="en") if one.id in ("let-it-rest", "too-heavy"))
    assert put_behind("", rest, language="en") == rest.words
    assert put_behind(rest.words, heavy, language="en") == heavy.words
    assert put_behind("My own.\n", heavy, language="en") == f"My own.\n\n{heavy.words}"


def test_shipped_words_change_with_the_language_and_ones_own_stay() -> None:
    english = next(one for one in fitting("letter", language="en") if one.id == "out-of-hours")
    german = next(one for one in fitting("letter", language="de") if one.id == "out-of-hours")
    assert in_language(english.words, "en", "de", where="letter") == german.words
    assert in_language(f"{english.words} Anna", "en", "de", where="letter") == f"{english.words} Anna"
    assert in_language("", "en", "de", where="letter") == ""
