"""How well words of danger are met, on sentences of our own: docs/decisions/0034-checking-before-post.md.

In every window each language is looked for. The figures are floors for what is found, and ceilings for what is told
where nothing was: a change of the rules that does worse is seen here, and one that does better belongs into the note.
"""

from __future__ import annotations

import time

import pytest

from client.domain.checking_danger import danger_of
from client.domain.checking_phrases import Lists
from client.services.word_checks import LANGUAGES, checker
from tests.client.domain.test_checking_words import APART, sentences

FLOORS = {
    "en-danger": (30, 0),
    "de-danger": (20, 0),
    "es-danger": (20, 0),
    "en-danger-unseen": (26, 0),
    "de-danger-unseen": (20, 0),
    "es-danger-unseen": (18, 0),
    "en-danger-later": (73, 0),
    "de-danger-later": (53, 0),
    "es-danger-later": (54, 0),
    "en-danger-fifth": (19, 0),
    "de-danger-fifth": (14, 0),
    "es-danger-fifth": (15, 0),
    "en-danger-last": (15, 0),
    "de-danger-last": (9, 0),
    "es-danger-last": (9, 0),
    "en-danger-sixth": (39, 0),
    "de-danger-sixth": (14, 0),
    "es-danger-sixth": (15, 0),
    "en-details": (20, 0),
    "de-details": (9, 0),
    "es-details": (9, 0),
    "en-details-unseen": (17, 2),
    "de-details-unseen": (7, 0),
    "es-details-unseen": (9, 0),
}
"""Of each set: how many are to be met at least, and in how many sentences something may be told where nothing was."""


def counted(name: str, kinds: set[str], *, window: str) -> tuple[int, int]:
    """How much of what is marked is met by these kinds, and in how many sentences something else is told."""
    looker, met, wrong = checker(language=window), 0, 0
    for said in sentences(name):
        over = [each for each in looker.check(said.text) if each.kind in kinds]
        for kind, start, end in said.wanted:
            hits = [each for each in over if kind == "danger" or (each.start < end and start < each.end)]
            over = [each for each in over if each not in hits]
            met += bool(hits)
        wrong += bool(over)
    return met, wrong


@pytest.mark.parametrize("name", [name for name in FLOORS if "danger" in name])
@pytest.mark.parametrize("window", LANGUAGES)
def test_danger_is_met_in_every_window_as_well_as_the_note_says(name: str, window: str) -> None:
    met, wrong = counted(name, {"danger"}, window=window)
    least, most = FLOORS[name]
    assert met >= least
    assert wrong <= most


@pytest.mark.parametrize("name", [name for name in FLOORS if "details" in name])
def test_what_may_lead_to_somebody_is_met_as_well_as_the_note_says(name: str) -> None:
    met, wrong = counted(name, APART, window=name[:2])
    least, most = FLOORS[name]
    assert met >= least
    assert wrong <= most


@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "i wanna kill my self 2nite",
        "Ich bringe mich heute um",
        "bring mich heut nacht um",
        "Ich mach Schluss mit allem",
        "me quiero matar",
        "No quiero seguir viviendo",
        "quiero quitarme la vida",
        "I’m   just so\ntired of being alive",
    ],
)
@pytest.mark.parametrize("window", [*LANGUAGES, "fr_CA"])
def test_whatever_the_window_speaks_a_cry_for_help_is_met(text: str, window: str) -> None:
    """In a German window "I want to die" was read by the German rules, and no lines to call were shown."""
    assert "danger" in {each.kind for each in checker(language=window).check(text)}


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to die.",
        "I'm not suicidal, just low.",
        "My sister says she wants to die.",
        "Ten years ago I tried to kill myself.",
        "I thought I was going to die, it was a panic attack.",
        "Samaritans are there for whoever feels suicidal: 116 123.",
        "Meine Schwester sagt, sie will sich umbringen.",
        "Ich ziehe mich um.",
        "Das hat mich verletzt, und es tut mir weh.",
        "Der Plan: Entwürfe, Ordner, und die Woche ruhig beginnen.",
        "Warum bin ich so müde?",
        "Ich will nicht mehr in dieser Firma arbeiten.",
        "Mi padre se quitó la vida.",
        "Me quiero cortar el pelo.",
        "Me muero de ganas de verte.",
        "Quiero estar en casa y me voy a hacer un café.",
        "Tengo miedo de mi padre y de lo que pueda pasar.",
        "I need to cut down on sugar.",
        "A package that does not exist yet.",
    ],
)
def test_what_is_denied_long_ago_or_of_somebody_else_is_left_alone(text: str) -> None:
    assert "danger" not in {each.kind for each in checker(language="en").check(text)}


@pytest.mark.parametrize(
    "text",
    [
        "I don't love him. I want to die.",
        "He left, I want to kill myself",
        "I don't know what to do I want to die",
        "why shouldn't I kill myself",
        "My sister is asleep and I am going to kill myself",
        "Ten years ago I was happy and now I want to die",
    ],
)
def test_what_takes_it_back_elsewhere_takes_nothing_back(text: str) -> None:
    assert "danger" in {each.kind for each in checker(language="en").check(text)}


def test_the_time_grows_with_the_text_and_no_faster() -> None:
    """10,000 characters took some 20 ms of processor; three times of that is for a machine with much else to do."""
    looker = checker(language="en")
    said = " ".join(each.text for name in ("en-danger", "de-danger", "es-danger") for each in sentences(name))

    def taken(length: int) -> float:
        text = (said * (length // len(said) + 1))[:length]
        times = []
        for _ in range(5):
            began = time.process_time()
            looker.check(text)
            times.append(time.process_time() - began)
        return min(times)

    short, long = taken(10_000), taken(60_000)
    assert short < 0.09
    assert long < 12 * short


def test_words_of_danger_that_could_never_be_found_are_refused() -> None:
    read = {"words": {"oneself": "i", "drop": "just"}, "rule": [{"id": "one", "phrases": ["just die"]}]}
    with pytest.raises(ValueError, match="left out"):
        danger_of(read, Lists(), ())
    twice = {"words": {"oneself": "i"}, "rule": [{"id": "one", "phrases": ["die"]}] * 2}
    with pytest.raises(ValueError, match="of its own"):
        danger_of(twice, Lists(), ())
