"""What a person sees who fills in a questionnaire: the list, the questions, care before the score, what came of it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.domain.instruments.answering import chosen
from client.services.instrument_packs import instruments
from client.services.measuring import Measuring
from client.ui.instruments.screen import InstrumentsPlace

_TICKED = (1, 2, 1, None, 1, 0, 2, 1, 1)
"""What is ticked in the PHQ-9: one question is left out, and the last asks for care."""
_OWN = {
    "resourceType": "Questionnaire",
    "title": "How was the evening?",
    "publisher": "Harbour Steps",
    "copyright": "To be filled in by members",
    "item": [
        {
            "linkId": "1",
            "text": "Was there somebody to talk to?",
            "type": "choice",
            "answerOption": [{"valueCoding": {"code": each, "display": each}} for each in ("Yes", "No")],
        }
    ],
}


def scenes(hand: Hand) -> Iterator[Scene]:
    """The scenes in order."""
    yield Scene("questionnaires", hand, lambda: _list(hand))
    yield Scene("questionnaires-more", hand, lambda: _more(hand), again=True)
    yield Scene("questionnaire-about", hand, lambda: _press(hand, "about-phq-9", "aboutBegin"))
    yield Scene("questionnaire", hand, lambda: _press(hand, "aboutBegin", "answer-3"))
    yield Scene("questionnaire-care", hand, lambda: _fill(hand))
    yield Scene("questionnaire-review", hand, lambda: _press(hand, "careOn", "instrumentsKeep"))
    yield Scene("questionnaire-result", hand, lambda: _press(hand, "instrumentsKeep", "instrumentsHistory"))
    yield Scene("questionnaire-own", hand, lambda: _bring(hand, json.dumps(_OWN)))
    yield Scene("questionnaire-own-refused", hand, lambda: _bring(hand, "no questionnaire"), again=True)
    hand.leeward.window.back()


def _press(hand: Hand, button: str, shows: str) -> None:
    hand.press(button)
    hand.see(shows, QWidget)


def _list(hand: Hand) -> None:
    _fill_in_before(hand)
    hand.leeward.window.go("instruments")
    hand.see("about-phq-8", QWidget)


def _fill_in_before(hand: Hand) -> None:
    """As if the PHQ-9 had been filled in a month ago, so that there is something to compare with."""
    then = datetime.now(UTC).astimezone() - timedelta(days=30)
    desk = Measuring(private=hand.leeward.session.vault.private, clock=lambda: then)
    items = next(each for each in instruments() if each.key == "phq-9").questionnaire.items
    answers = tuple(chosen(item, item.options[2]) for item in items)
    hand.ask(desk.keep(instrument="phq-9", answers=answers))


def _more(hand: Hand) -> None:
    if not hand.sees("about-phq-9"):
        hand.press("instrumentsMore")
    hand.see("about-phq-9", QWidget)


def _fill(hand: Hand) -> None:
    for value in _TICKED:
        hand.press("instrumentsSkip" if value is None else f"answer-{value}")
    hand.see("careOn", QWidget)


def _bring(hand: Hand, content: str) -> None:
    place = hand.leeward.window.place("instruments")
    assert isinstance(place, InstrumentsPlace)
    with tempfile.TemporaryDirectory(prefix="leeward-screens-") as folder:
        file = Path(folder) / "questionnaire.json"
        file.write_text(content, encoding="utf-8")
        before = place.model.state
        place.model.read_file(file)
        hand.until(lambda: place.model.state != before, "the file was not read")
