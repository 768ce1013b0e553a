"""Whatever somebody answers, what came of it names no illness, foretells nothing and alarms nobody."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from client.services.instrument_packs import instruments
from tests.client.ui.instruments.asked import filled, opened, page, words
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")

VERDICT = re.compile(
    r"\byou (have|are|may have|might have|suffer|should|must|need)\b|\bat risk\b|\burgent|\bwarning\b|\bdanger"
    r"|\bdiagnosed\b|\bdisorder\b|!",
    re.IGNORECASE,
)


@pytest.mark.parametrize("end", [0, -1], ids=["least", "most"])
@pytest.mark.parametrize("key", [each.key for each in instruments()])
def test_no_score_comes_with_a_verdict(qtbot: QtBot, home: Standing, key: str, end: int) -> None:
    found = next(each for each in instruments() if each.key == key)
    filled(home, key, *[item.options[end].value for item in found.questionnaire.items])
    place = opened(qtbot, home)
    place.model.see(key)
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    said = words(page(place))
    whole = said
    assert "It is no diagnosis" in whole
    for item in found.questionnaire.items:
        said = said.replace(item.text, "")
        for option in item.options:
            said = said.replace(option.display, "")
    # What a source calls a score stands in quotation marks, with the source's name, and is not ours.
    for scale in found.scales:
        for band in scale.bands:
            assert f"“{band.called}”" in whole
            assert band.source in whole
            said = said.replace(band.called, "").replace(band.source, "")
    assert VERDICT.search(said) is None, said


def test_before_the_first_question_it_says_that_nobody_is_told(qtbot: QtBot, home: Standing) -> None:
    place = opened(qtbot, home)
    said = words(page(place))
    assert "What you tick stays in your vault; nobody is told." in said
    assert "It is no diagnosis" in said
    assert place.where() == "Only on this computer, in your vault"
