"""The way from the desk to the training and back: before a steward has confirmed the guide, and without a network."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.guide_desk.training_pages import TrainingPages
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown

pytestmark = pytest.mark.slow


def learns(qtbot: QtBot, place: GuideDeskPlace) -> TrainingPages:
    button = find(place, QAbstractButton, "learnAndPractise")
    assert button.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Space)
    training = place.asides.page
    assert isinstance(training, TrainingPages)
    qtbot.waitUntil(lambda: training.model.state.practice is not None)
    assert training.isVisible()
    assert not button.isVisible()
    return training


def test_a_guide_who_is_not_confirmed_yet_can_learn_and_come_back(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in(confirmed=False)
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: not place.desk.state.confirmed)
    training = learns(qtbot, place)
    assert place.where() == "Only on this computer"
    training.model.open("training/privacy")
    assert training.currentWidget() is training.lesson
    QTest.keyClick(training.lesson.paper, Qt.Key.Key_R)
    assert place.back()
    assert training.currentWidget() is training.shelf
    assert place.back()
    assert not training.isVisible()
    assert place.where() == "Guides of this community can see this"
    assert find(place, QAbstractButton, "learnAndPractise").hasFocus()
    assert not place.back()


def test_it_is_there_without_a_network_and_stays_while_the_queue_changes(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    place = shown(qtbot, desk.home)
    desk.server.stop()
    place.desk.refresh()
    qtbot.waitUntil(lambda: place.desk.state.trouble is not None, timeout=20_000)
    training = learns(qtbot, place)
    training.model.open("training/cases/one-word")
    place.desk.refresh()
    qtbot.waitUntil(lambda: not place.desk.state.loading, timeout=20_000)
    assert training.currentWidget() is training.case
    assert training.isVisible()
