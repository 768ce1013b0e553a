"""Where a text or a search could harm: words of danger, lost sleep, drink, medicines."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from client.domain.library.pieces import Library, Piece
from client.services.reading_room import Answer, ReadingRoom, _read

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "library"
LIBRARY: Library = _read(FOLDER / "en", "en")
PIECES = list(LIBRARY.pieces.values())

LOSES_SLEEP = re.compile(r"\bget(ting)? up at night|\bget up\. Go somewhere|cutting down time in bed", re.I)
"""What is asked of people who lie awake, and costs sleep at first."""
STOPS_DRINKING = re.compile(
    r"\b(cut(ting)? down|stop(ping|s)?) (drinking|suddenly|at once|from one day)", re.I
)
MEDICINE = re.compile(
    r"\b(stop|start|change|skip|leave out|halve|double|come off)\w* (your|the|a|any) \w*", re.I
)


class Nothing:
    """No vault is asked for a search."""


def answer(typed: str) -> Answer:
    room = ReadingRoom(Nothing())  # type: ignore[arg-type]  # a search needs none
    return asyncio.run(room.search(typed=typed))


def text_of(piece: Piece) -> str:
    return "\n".join(block.text for block in piece.blocks)


@pytest.mark.parametrize(
    "typed",
    [
        "kill myself",
        "Suicidal thoughts",
        "end my life",
        "i dont want to live",
        "I don’t want to be here any more",
        "no reason to live",
        "how to die",
        "want to disappear",
        "cutting myself",
        "self-harm",
        "overdose",
        "Suizid",
        "ich will sterben",
        "quiero morir",
        "no quiero vivir",
        "suicidio",
    ],
)
def test_words_of_danger_lead_to_support_whatever_else_is_found(typed: str) -> None:
    assert answer(typed).crisis


@pytest.mark.parametrize(
    "typed",
    ["sleep", "lonely", "panic at night", "killing time", "dead tired", "cutting down drinking", "grief"],
)
def test_ordinary_words_do_not(typed: str) -> None:
    assert not answer(typed).crisis


def test_what_costs_sleep_names_who_asks_a_doctor_first() -> None:
    found = [piece for piece in PIECES if LOSES_SLEEP.search(text_of(piece))]
    assert {piece.id for piece in found} >= {"articles/when-you-lie-awake", "courses/sleep/the-hours-awake"}
    for piece in found:
        text = text_of(piece).lower()
        for word in ("bipolar", "epilepsy", "pregnant", "doctor"):
            assert word in text, f"{piece.id} says nothing of {word}"


def test_stopping_to_drink_is_said_to_be_dangerous_for_some() -> None:
    text = text_of(LIBRARY.pieces["articles/alcohol-and-mood"]).lower()
    for word in ("seizure", "emergency", "doctor"):
        assert word in text


def test_nobody_is_told_to_change_a_medicine() -> None:
    for piece in PIECES:
        for sentence in re.split(r"(?<=[.?:])\s", text_of(piece)):
            if re.search(r"medic(ine|ation)|antidepress|tablet", sentence, re.I) and MEDICINE.search(
                sentence
            ):
                assert re.search(r"\b(not|without|before|never|doctor|ask|prescri)", sentence, re.I), sentence
