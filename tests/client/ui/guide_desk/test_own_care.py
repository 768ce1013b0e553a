"""Words that wait behind a veil, and the way from the desk to one's own care, over a real server."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.shifts import Comforts
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.long_list import LongList
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown

pytestmark = pytest.mark.slow
LATER = 15_000


def press(place: GuideDeskPlace, name: str) -> None:
    button = find(place, QPushButton, name)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.click()


def words(place: QWidget) -> str:
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def claimed(qtbot: QtBot, desk: AtDesk, comforts: Comforts, notes: tuple[str, ...]) -> GuideDeskPlace:
    desk.come_in()
    desk.home.do(desk.home.session.shifts.set_comforts(comforts=comforts))
    desk.sends(desk.joins(), "Nights", "I lie awake like a lighthouse.", notes)
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 1 and place.care.model.state.loaded, timeout=LATER)
    queue = find(place, LongList, "queueList")
    queue.setFocus()
    QTest.keyClick(queue, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.desk.state.opened is not None and not place.desk.state.busy, timeout=LATER)
    return place


def test_one_is_warned_before_the_words_are_shown_and_reads_them_when_one_wants(
    qtbot: QtBot, desk: AtDesk
) -> None:
    place = claimed(qtbot, desk, Comforts(frozenset({"grief"})), ("grief",))
    assert "It is about: grief." in words(place)
    assert "lighthouse" not in words(place)
    QTest.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert place.desk.state.opened is not None
    assert not place.desk.state.busy, "nothing is decided that was not read"
    press(place, "veilRead")
    assert "lighthouse" in words(place)
    assert not find(place, QWidget, "veilWords").isVisible()
    care = place.care.model
    qtbot.waitUntil(lambda: care.state.shift is not None and care.state.shift.heavy == 1, timeout=LATER)


def test_words_may_wait_behind_a_veil_whatever_they_are_about_and_go_to_somebody_else(
    qtbot: QtBot, desk: AtDesk
) -> None:
    place = claimed(qtbot, desk, Comforts(blurred=True), ())
    assert "Its words are shown when you want to read them." in words(place)
    assert "lighthouse" not in words(place)
    press(place, "veilHandOn")
    qtbot.waitUntil(lambda: place.desk.state.opened is None, timeout=LATER)
    desk.until(lambda: desk.queue(desk.guide)[0].claimed_by is None)


def test_without_a_wish_nothing_stands_before_the_words(qtbot: QtBot, desk: AtDesk) -> None:
    place = claimed(qtbot, desk, Comforts(frozenset({"grief"})), ("panic",))
    assert "lighthouse" in words(place)
    assert find(place, QWidget, "veilWords").isVisible() is False


def test_the_page_of_the_shift_is_one_press_away_and_back(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    place = shown(qtbot, desk.home)
    press(place, "ownCare")
    assert place.where() == "Only on this computer"
    assert find(place, QWidget, "shiftScroller").isVisible()
    assert place.back()
    assert not find(place, QWidget, "shiftScroller").isVisible()
    assert find(place, QPushButton, "ownCare").hasFocus()
