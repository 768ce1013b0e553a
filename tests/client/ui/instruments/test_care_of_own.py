"""Of a questionnaire from a file nobody here knows what it asks: whoever answers one meets a way to people first."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRegularExpression
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.ui.instruments.screen import InstrumentsPlace
from client.ui.kit.controls import Button, folded
from tests.client.ui.instruments.asked import begin, page, press, words
from tests.client.ui.standing import Standing

HOW_OFTEN = {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue"}
OWN = {
    "resourceType": "Questionnaire",
    "title": "A service's own",
    "item": [
        {
            "linkId": "1",
            "text": "How often did you wish that you were not there?",
            "type": "choice",
            "answerOption": [
                {
                    "valueCoding": {
                        "code": str(at),
                        "display": said,
                        "extension": [{**HOW_OFTEN, "valueDecimal": at}],
                    }
                }
                for at, said in enumerate(("Never", "Often"))
            ],
        },
        {"linkId": "end", "type": "display", "text": "Ring us on any day."},
    ],
}


@pytest.mark.usefixtures("british")
def test_before_any_score_of_ones_own_stands_that_nobody_was_told_and_the_way_to_people(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path
) -> None:
    file = tmp_path / "own.json"
    file.write_text(json.dumps(OWN))
    place.model.read_file(file)
    on("own")
    press(place, "ownKeep")
    qtbot.waitUntil(lambda: any(each.instrument.own for each in place.model.state.offered))
    (key,) = [each.instrument.key for each in place.model.state.offered if each.instrument.own]
    begin(qtbot, place, key)
    press(place, "answer-1")
    on("review")
    press(place, "instrumentsKeep")
    on("result")
    said = words(page(place))
    assert "nobody has been told of it" in said
    assert "1, between 0 and 1" in said
    assert "Ring us on any day." in said
    card = page(place).findChild(QWidget, "resultHelp")
    score = page(place).findChild(QWidget, "scale-total")
    assert card is not None
    assert score is not None
    assert card.y() < score.y()
    press(place, "resultLines")
    assert home.support_asked == 1


@pytest.mark.usefixtures("british")
@pytest.mark.parametrize("said", ["a longer answer with words " * 9, "https://example.org/" + "way/" * 60])
def test_long_answers_to_a_long_question_stand_whole_one_above_the_other(
    qtbot: QtBot, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path, said: str
) -> None:
    options = [{"valueCoding": {"code": str(at), "display": f"{at} {said}"}} for at in range(8)]
    asked = {"linkId": "1", "text": "How is this going? " * 90, "type": "choice", "answerOption": options}
    file = tmp_path / "own.json"
    file.write_text(json.dumps({"resourceType": "Questionnaire", "title": "Long", "item": [asked]}))
    place.model.read_file(file)
    on("own")
    press(place, "ownKeep")
    qtbot.waitUntil(lambda: any(each.instrument.own for each in place.model.state.offered))
    (key,) = [each.instrument.key for each in place.model.state.offered if each.instrument.own]
    begin(qtbot, place, key)
    qtbot.wait(20)
    answers = page(place).findChildren(Button, QRegularExpression("answer-[0-9]"))
    assert len(answers) == 8
    for above, below in pairwise(answers):
        assert above.geometry().bottom() < below.geometry().top()
    for each in answers:
        lines = folded(each.text(), each.fontMetrics(), each.width() - 24)
        assert each.height() >= len(lines) * each.fontMetrics().lineSpacing()
        assert all(each.fontMetrics().horizontalAdvance(line) <= each.width() for line in lines)
