"""The written protocol that ships: whole, plain, and the same in every language."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from client.domain.risk import KINDS, RiskProtocol, risk_protocol_of
from protocol.reviewing import Band
from server.domain.bands import DEADLINES

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "risk"
LANGUAGES = ("en", "de", "es")
ALL = {
    language: risk_protocol_of(
        (FOLDER / "steps.toml").read_text(encoding="utf-8"),
        (FOLDER / f"{language}.toml").read_text(encoding="utf-8"),
    )
    for language in LANGUAGES
}
NOBODY_IS_FOUND = {
    "en": "This service cannot find out where anybody is.",
    "de": "Dieser Dienst kann nicht herausfinden, wo jemand ist.",
    "es": "Este servicio no puede averiguar dónde está nadie.",
}
SUPPORT = {"en": "Get support now", "de": "Jetzt Hilfe holen", "es": "Ayuda ahora"}


def said(protocol: RiskProtocol) -> str:
    steps = [" ".join((each.title, each.words, *each.say)) for each in protocol.steps.values()]
    kinds = [f"{each.title} {each.when}" for each in protocol.kinds]
    return "\n".join((*protocol.plainly, *steps, *kinds))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_begins_with_what_it_cannot_do(language: str) -> None:
    assert ALL[language].plainly[0] == NOBODY_IS_FOUND[language]
    assert len(ALL[language].plainly) == len(ALL["en"].plainly)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_asks_nobody_for_a_place_and_knows_the_way_to_support(language: str) -> None:
    assert SUPPORT[language] in said(ALL[language])
    samples = "\n".join(words for step in ALL[language].steps.values() for words in step.say)
    asks = r"what is your (name|address)|where (do you live|are you\?)|wie heißt du|wo wohnst du|wo bist du\?"
    assert not re.search(asks + r"|cómo te llamas|dónde vives|dónde estás\?", samples, re.I)


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_word_is_in_the_language(language: str) -> None:
    english = ALL["en"]
    for id_, step in ALL[language].steps.items():
        assert step.title != english.steps[id_].title
        assert step.words != english.steps[id_].words
        assert len(step.say) == len(english.steps[id_].say)
    for kind, theirs in zip(ALL[language].kinds, english.kinds, strict=True):
        assert (kind.id, kind.steps) == (theirs.id, theirs.steps)
        assert kind.title != theirs.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_plain_and_promises_nothing(language: str) -> None:
    words = said(ALL[language])
    assert "!" not in words
    assert not re.search('["`*<>]|\\.\\.\\.| - ', words)
    assert max(len(step.words.split()) for step in ALL[language].steps.values()) <= 60


def test_two_guides_and_the_lead_stand_before_anything_leaves() -> None:
    protocol = ALL["en"]
    for kind in protocol.kinds:
        if "lead-decides" in kind.steps:
            assert kind.steps.index("second-agrees") < kind.steps.index("lead-decides"), kind.id
            assert kind.steps.index("lead-decides") < kind.steps.index("tell-member"), kind.id
    assert protocol.steps["second-agrees"].who == "second-guide"
    assert protocol.steps["lead-decides"].who == "lead"
    for id_ in ("second-agrees", "lead-decides", "tell-member", "hand-over", "write-down"):
        assert protocol.steps[id_].document, id_


def test_every_kind_ends_in_a_hand_over_and_a_look_after_oneself() -> None:
    assert tuple(kind.id for kind in ALL["en"].kinds) == KINDS
    for kind in ALL["en"].kinds:
        assert kind.steps[-2:] == ("hand-over", "afterwards"), kind.id


def test_answers_are_due_before_the_next_deadline_would_be() -> None:
    timers = ALL["en"].timers
    for step in ("answer-first", "believe", "say-stop", "why-hidden"):
        for band in Band:
            minutes = timers[step][band]
            assert minutes is not None
            assert minutes <= DEADLINES[band], (step, band)


def test_sources_were_read_and_carry_a_claim() -> None:
    sources = ALL["en"].sources
    assert len(sources) >= 8
    assert len({each.address for each in sources}) == len(sources)
    for source in sources:
        assert date(2026, 1, 1) <= source.read_on <= ALL["en"].reviewed
        assert source.says.endswith(".")


def test_the_page_for_clinicians_names_every_kind() -> None:
    page = (FOLDER.parents[1] / "docs" / "safety" / "risk-protocol.md").read_text(encoding="utf-8")
    assert "Unsigned until a clinician signs" in page
    assert all(f"`{kind}`" in page for kind in KINDS)
