"""What tests of questionnaires do at the screen: fill in, press, type, read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from client.domain.instruments.answering import Answer, chosen
from client.services.instrument_packs import instruments
from client.services.measuring import Measuring, Result
from client.ui.instruments.screen import InstrumentsPlace
from client.ui.kit.controls import Button
from tests.client.ui.standing import Standing


def given(key: str, *values: float | None) -> tuple[Answer, ...]:
    items = next(each for each in instruments() if each.key == key).questionnaire.items
    return tuple(
        chosen(item, option)
        for item, value in zip(items, values, strict=True)
        for option in item.options
        if value is not None and option.value == value
    )


def filled(home: Standing, key: str, *values: float | None, ago: int = 0) -> None:
    then = datetime.now(UTC).astimezone() - timedelta(days=ago)
    desk = Measuring(private=home.session.vault.private, clock=lambda: then)
    home.do(desk.keep(instrument=key, answers=given(key, *values)))


def history(home: Standing, key: str) -> tuple[Result, ...]:
    return home.do(home.session.measuring.history(instrument=key))


def opened(qtbot: QtBot, home: Standing) -> InstrumentsPlace:
    place = InstrumentsPlace(home)
    qtbot.addWidget(place)
    place.resize(1180, 680)
    place.show()
    place.arrive()
    qtbot.waitUntil(lambda: place.model.state.loaded)
    return place


def page(place: InstrumentsPlace) -> QWidget:
    found = place.stack.currentWidget()
    assert found is not None
    return found


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible()).translate(
        {0x2068: None, 0x2069: None, 0x200B: None}
    )


def button(place: InstrumentsPlace, name: str) -> Button:
    QApplication.processEvents()
    found = [each for each in page(place).findChildren(Button, name) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def buttons(place: InstrumentsPlace) -> set[str]:
    QApplication.processEvents()
    return {each.objectName() for each in page(place).findChildren(Button) if each.isVisible()}


def press(place: InstrumentsPlace, name: str) -> None:
    button(place, name).click()


def type_digit(qtbot: QtBot, place: InstrumentsPlace, digit: str) -> None:
    before = place.model.state
    QApplication.processEvents()
    focus = QApplication.focusWidget() or page(place)
    QTest.keyClicks(focus, digit)
    qtbot.waitUntil(lambda: place.model.state != before)


def answer_dialog(place: InstrumentsPlace, name: str) -> None:
    (dialog,) = [each for each in place.window().findChildren(QDialog) if each.isVisible()]
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    found.click()


def begin(qtbot: QtBot, place: InstrumentsPlace, key: str) -> None:
    place.model.begin(key)
    qtbot.waitUntil(lambda: place.model.state.page in ("question", "review"))


def wait_for_begun(qtbot: QtBot, home: Standing, key: str, answers: tuple[Answer, ...]) -> None:
    qtbot.waitUntil(lambda: home.do(home.session.measuring.begun(instrument=key)) == answers)
