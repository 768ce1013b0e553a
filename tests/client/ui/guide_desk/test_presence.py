"""Somebody at the desk, and nobody: after five minutes without a touch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from client.ui.guide_desk.presence import AWAY_SECONDS, Presence


class Desk:
    def __init__(self) -> None:
        self.now = 1000.0
        self.presence = Presence(clock=lambda: self.now)
        self.told: list[bool] = []
        self.presence.changed.connect(lambda: self.told.append(self.presence.attended))

    def later(self, seconds: float) -> None:
        self.now += seconds
        self.presence.look()


def test_nobody_is_there_after_five_minutes_and_whoever_touches_it_is_back(qtbot: QtBot) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.show()
    qtbot.waitUntil(lambda: box.windowHandle() is not None and box.windowHandle().isExposed())
    window = box.windowHandle()
    desk = Desk()
    desk.later(1)
    assert desk.told == [], "a desk out of sight is nobody's"
    desk.presence.begin()
    desk.later(AWAY_SECONDS - 1)
    QTest.keyClick(window, Qt.Key.Key_A)
    desk.later(AWAY_SECONDS - 1)
    QTest.mouseMove(window, box.rect().center())
    desk.later(AWAY_SECONDS - 1)
    assert desk.told == [True]
    desk.later(1)
    assert desk.told == [True, False]
    desk.later(3600)
    QTest.keyClick(window, Qt.Key.Key_B)
    assert desk.told == [True, False, True]
    assert desk.presence.away == AWAY_SECONDS + 3600
    desk.presence.rest()
    assert desk.told == [True, False, True, False]
    QTest.keyClick(window, Qt.Key.Key_C)
    assert desk.told[-1] is False, "what is touched elsewhere is not the desk"


def test_a_computer_that_slept_was_looked_after_by_nobody(qtbot: QtBot) -> None:
    desk = Desk()
    desk.presence.begin()
    desk.later(8 * 3600)
    desk.presence.touch()
    assert desk.told == [True, False, True]
    desk.presence.rest()
    desk.presence.begin()
    assert desk.presence.away == 0
    desk.presence.rest()
