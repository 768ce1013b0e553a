"""What a questionnaire came to, in plain words and no more than is so; and bringing in one of one's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from client.services.instrument_packs import instruments
from client.ui.instruments.history import Picture
from client.ui.instruments.screen import InstrumentsPlace
from client.ui.theme import Theme
from tests.client.ui.instruments.asked import (
    answer_dialog,
    begin,
    buttons,
    filled,
    history,
    opened,
    page,
    press,
    type_digit,
    words,
)
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")


def test_a_change_is_said_in_plain_words(qtbot: QtBot, home: Standing) -> None:
    filled(home, "gad-7", *[2] * 7, ago=40)
    filled(home, "gad-7", *[1] * 7, ago=20)
    filled(home, "gad-7", *[1] * 6, 0, ago=1)
    place = opened(qtbot, home)
    place.model.see("gad-7")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    assert "Lower by 1 than on" in words(page(place))
    assert "A change of less than 4 is within what this questionnaire gives by chance" in words(page(place))
    place.model.pick(place.model.state.results[1].response.id)
    assert "Lower by 7 than on" in words(page(place))
    assert "A change of 4 or more is larger than what this questionnaire gives by chance" in words(
        page(place)
    )


def test_where_no_source_says_how_much_a_change_means_that_is_said(qtbot: QtBot, home: Standing) -> None:
    filled(home, "phq-8", *[2] * 8, ago=40)
    filled(home, "phq-8", *[1] * 8, ago=20)
    place = opened(qtbot, home)
    place.model.see("phq-8")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    assert "Lower by 8 than on" in words(page(place))
    assert "no source that we could read says" in words(page(place))


def test_the_table_says_what_the_picture_shows_with_gaps_as_gaps(qtbot: QtBot, home: Standing) -> None:
    filled(home, "gad-7", *[2] * 7, ago=60)
    filled(home, "gad-7", *[2] * 6, None, ago=40)
    filled(home, "gad-7", *[1] * 7, ago=20)
    place = opened(qtbot, home)
    place.model.see("gad-7")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    card = place.result.history
    assert [value for _, value in card.picture.points()] == [14, None, 7]
    rows = card.table.model()
    shown = [rows.data(rows.index(row, 1)) for row in range(rows.rowCount())]
    assert shown == ["7", "none, something was left out", "14"]
    assert "Anxiety: 7" in rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert card.findChild(Picture) is card.picture
    assert "from 0 to 21" in card.picture.accessibleName()
    card.picture.grab()
    card.table.activated.emit(rows.index(2, 0))
    assert "14, between 0 and 21" in words(page(place))


def test_erasing_asks_first_and_then_it_is_gone(qtbot: QtBot, home: Standing) -> None:
    filled(home, "phq-2", 1, 1)
    place = opened(qtbot, home)
    place.model.see("phq-2")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    press(place, "resultErase")
    answer_dialog(place, "eraseResponseNot")
    assert len(history(home, "phq-2")) == 1
    press(place, "resultErase")
    answer_dialog(place, "eraseResponseYes")
    qtbot.waitUntil(lambda: place.model.state.page == "list")
    assert history(home, "phq-2") == ()


def test_a_part_leads_to_what_came_of_it(qtbot: QtBot, home: Standing) -> None:
    filled(home, "phq-2", 1, 1)
    place = InstrumentsPlace(home)
    qtbot.addWidget(place)
    place.open_part("phq-2")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    place.open_part("gad-7")
    qtbot.waitUntil(lambda: place.model.state.page == "about")
    place.open_part("nothing")


OWN = {
    "resourceType": "Questionnaire",
    "title": "<b>Mine</b>",
    "copyright": "© A service",
    "item": [
        {
            "linkId": "1",
            "text": "<img src=x> How was it?",
            "type": "choice",
            "answerOption": [{"valueInteger": 1}, {"valueInteger": 2}],
        }
    ],
}


def own(tmp_path: Path, content: object) -> Path:
    file = tmp_path / "own.json"
    file.write_text(json.dumps(content))
    return file


def test_an_own_one_is_shown_before_it_is_kept_as_plain_text_and_can_be_removed(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path
) -> None:
    place.model.read_file(own(tmp_path, OWN))
    on("own")
    said = words(page(place))
    for expected in (
        "<b>Mine</b>",
        "<img src=x> How was it?",
        "© A service",
        "from 1 to 2",
        "need a licence",
    ):
        assert expected in said
    assert len(home.do(home.session.measuring.offered())) == len(instruments())
    press(place, "ownKeep")
    on("list")
    qtbot.waitUntil(lambda: len(place.model.state.offered) == len(instruments()) + 1)
    key = place.model.state.offered[-1].instrument.key
    begin(qtbot, place, key)
    assert "<img src=x> How was it?" in words(page(place))
    type_digit(qtbot, place, "2")
    press(place, "instrumentsKeep")
    on("result")
    assert "2, between 1 and 2" in words(page(place))
    place.model.to_list()
    qtbot.waitUntil(lambda: place.model.state.offered[-1].times == 1)
    place.model.look_at(key)
    press(place, "aboutRemove")
    answer_dialog(place, "removeInstrumentYes")
    qtbot.waitUntil(lambda: len(home.do(home.session.measuring.offered())) == len(instruments()))
    assert home.do(home.session.measuring.responses()) == ()


def test_a_file_that_says_little_is_shown_as_saying_little(
    qtbot: QtBot, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path
) -> None:
    place.model.read_file(own(tmp_path, {**OWN, "title": "", "copyright": ""}))
    on("own")
    said = words(page(place))
    assert "None is given." in said
    assert said.count("The file does not say.") == 2
    press(place, "ownKeep")
    on("list")
    qtbot.waitUntil(lambda: "A questionnaire without a name" in words(page(place)))


def test_a_file_that_cannot_be_used_says_why_and_nothing_is_kept(
    qtbot: QtBot, home: Standing, place: InstrumentsPlace, on: Callable[[str], None], tmp_path: Path
) -> None:
    conditional = {**OWN, "item": [{**OWN["item"][0], "enableWhen": [{}]}]}  # type: ignore[dict-item]
    place.model.read_file(own(tmp_path, conditional))
    on("own")
    said = words(page(place))
    assert "depend on answers to others" in said
    assert "Nothing of it was kept." in said
    assert "ownKeep" not in buttons(place)
    place.model.read_file(own(tmp_path, {"resourceType": "Patient"}))
    qtbot.waitUntil(lambda: "something else than a FHIR R4 Questionnaire" in words(page(place)))


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_page_has_room_in_the_smallest_window_at_the_largest_text(
    qtbot: QtBot, home: Standing, theme: Theme, direction: str
) -> None:
    filled(home, "pcl-5", *[1] * 20, ago=60)
    filled(home, "pcl-5", *[2] * 20, ago=30)
    theme.choose(theme="light", scale=2.0, direction=direction)
    place = opened(qtbot, home)
    place.resize(640, 600)
    place.model.show_more(True)

    def fits() -> None:
        QApplication.processEvents()
        shown = page(place)
        assert isinstance(shown, QScrollArea)
        assert shown.horizontalScrollBar().maximum() == 0, shown.objectName()
        for each in shown.findChildren(QAbstractButton):
            assert not each.isVisible() or each.accessibleName() or each.text()

    fits()
    place.model.look_at("pcl-5")
    fits()
    place.model.to_list()
    for key in ("core-10", "ons4"):
        begin(qtbot, place, key)
        fits()
        for _ in range(len(place.model.state.instrument.questionnaire.items)):  # type: ignore[union-attr]
            place.model.skip()
        fits()
        place.model.to_list()
    place.model.see("pcl-5")
    qtbot.waitUntil(lambda: place.model.state.page == "result")
    fits()
    place.model._become(page="care")
    fits()
