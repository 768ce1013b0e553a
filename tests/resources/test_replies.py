"""The library of replies says the same in every language, fits what it is for, and promises nothing."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from client.domain.deciding import OFFERED, letter_of, plain
from client.domain.probable_language import probable_language
from client.services import reasons
from client.services.replies import LANGUAGES, fitting, library
from client.ui.language import NAMES
from protocol.reviewing import Decision
from protocol.text import check_code, check_text, check_title

D = Decision
PROMISES = re.compile(
    r"!|\b(promise|guarantee|diagnos|disorder|right away|verspr|garant|Störung|sofort|prometemos|trastorno)",
    re.I,
)


def test_there_are_enough_in_every_language_that_leeward_speaks() -> None:
    assert set(LANGUAGES) == set(NAMES)
    assert len(library()) >= 14


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_replies_in_the_same_versions(language: str) -> None:
    ours, theirs = library(), library(language=language)
    assert [(one.id, one.version, one.decisions, one.kinds) for one in theirs] == [
        (one.id, one.version, one.decisions, one.kinds) for one in ours
    ]
    if language != "en":
        assert not {plain(one.words) for one in theirs} & {plain(one.words) for one in ours}
    assert max(Counter(one.id for one in theirs).values()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_replies_are_short_plain_and_in_their_language(language: str) -> None:
    for reply in library(language=language):
        assert check_code(reply.id)
        assert check_title(reply.title)
        assert check_text(reply.words)
        assert len(reply.words) <= 700, reply.id
        assert PROMISES.findall(reply.words) == [], reply.id
        assert probable_language(reply.words) == language, reply.id
        assert reply.mark == f"{reply.id}/{reply.version}/{language}"
        assert reply.words not in repr(reply)


def test_a_reply_goes_only_with_decisions_that_tell_somebody() -> None:
    kinds = tuple(OFFERED)
    for reply in library():
        assert reply.decisions
        assert reply.kinds <= set(kinds)
        for decision in reply.decisions:
            fits = [kind for kind in reply.kinds or kinds if decision in OFFERED[kind]]
            assert fits, (reply.id, decision)
            assert all(letter_of(kind, decision) != "none" for kind in fits)
            for kind in fits:
                assert reply in fitting(kind, decision, language="en")


def test_whoever_answers_finds_words_to_begin_with() -> None:
    for kind, decision in (
        ("thread", D.APPROVE_WITH_NOTE), ("thread", D.PROPOSE_REDACTION), ("thread", D.ASK_CONTENT_NOTE),
        ("thread", D.HOLD), ("thread", D.REMOVE), ("thread", D.PAUSE_MEMBER), ("help-me", D.APPROVE_WITH_NOTE),
        ("note-to-guides", D.APPROVE_WITH_NOTE), ("appeal", D.UPHOLD), ("appeal", D.RESTORE), ("appeal", D.HOLD),
    ):  # fmt: skip
        assert fitting(kind, decision, language="de"), (kind, decision)
    ids = {reply.id for reply in fitting("help-me", D.APPROVE_WITH_NOTE, language="en")}
    assert "take-out-how" not in ids
    assert "first-post-welcome" not in ids


def test_a_reply_to_whoever_may_be_in_danger_says_that_guides_send_nobody() -> None:
    said = {language: {one.id: one.words for one in library(language=language)} for language in LANGUAGES}
    for language, words in (
        ("en", "cannot send"),
        ("de", "keine Hilfe schicken"),
        ("es", "ni podemos enviar ayuda"),
    ):
        assert words in plain(said[language]["thoughts-of-dying"])


def test_pauses_are_as_long_as_the_ladder_says() -> None:
    assert reasons.pause_days() == (1, 3, 14)
