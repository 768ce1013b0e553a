from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.away import LOOK_SECONDS, Away
from client.ui.kit.quick_exit import QuickExitKeys


class Clocks:
    """Seconds while the computer is awake, and all in all."""

    def __init__(self) -> None:
        self.awake = 1000.0
        self.all_in_all = 5000.0

    def go(self, seconds: float, *, asleep: float = 0.0) -> None:
        self.awake += seconds
        self.all_in_all += seconds + asleep


class Desk:
    """A window that is watched, with a field in it."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.field = QLineEdit(window)
        self.field.show()
        self.clocks = Clocks()
        self.keys = QuickExitKeys(window, clock=lambda: self.clocks.awake)
        self.away = Away(
            window,
            self.keys,
            monotonic=lambda: self.clocks.awake,
            sleeping=lambda: self.clocks.all_in_all,
            parent=window,
        )
        self.left: list[str] = []
        self.away.left.connect(self.left.append)

    def wait(self, seconds: float) -> None:
        """Let time pass, looked at as the timer does."""
        for _ in range(int(seconds / LOOK_SECONDS)):
            self.clocks.go(LOOK_SECONDS)
            self.away.look()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return Desk(window)


def test_it_tells_after_the_chosen_minutes_and_not_before(desk: Desk) -> None:
    desk.away.watch(10)
    desk.wait(10 * 60 - LOOK_SECONDS)
    assert desk.left == []
    desk.wait(LOOK_SECONDS)
    assert desk.left == ["idle"]


def press_a_key(desk: Desk) -> None:
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_A)


def move_the_mouse(desk: Desk) -> None:
    QTest.mouseMove(desk.window.windowHandle())


def click(desk: Desk) -> None:
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton)


def write_with_an_input_method(desk: Desk) -> None:
    QApplication.sendEvent(desk.field, QInputMethodEvent("か", []))


@pytest.mark.parametrize("touch", [press_a_key, move_the_mouse, click, write_with_an_input_method])
def test_whatever_one_touches_counts(desk: Desk, touch: object) -> None:
    assert callable(touch)
    desk.away.watch(1)
    desk.wait(55)
    touch(desk)
    QApplication.processEvents()
    desk.wait(55)
    assert desk.left == []
    desk.wait(5)
    assert desk.left == ["idle"]


def test_what_nobody_did_counts_for_nothing(desk: Desk) -> None:
    desk.away.watch(1)
    desk.wait(55)
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.UpdateRequest))
    desk.wait(5)
    assert desk.left == ["idle"]


def test_never_is_never_but_sleep_still_counts(desk: Desk) -> None:
    desk.away.watch(None)
    desk.wait(24 * 3600)
    assert desk.left == []
    desk.clocks.go(5, asleep=31)
    desk.away.look()
    assert desk.left == ["suspend"]


def test_a_short_nap_of_the_clock_is_no_sleep(desk: Desk) -> None:
    desk.away.watch(None)
    desk.clocks.go(5, asleep=29)
    desk.away.look()
    assert desk.left == []


def test_where_no_clock_stands_still_in_sleep_our_own_lateness_tells(desk: Desk) -> None:
    desk.away.watch(None)
    desk.clocks.go(40)
    desk.away.look()
    assert desk.left == ["suspend"]


def test_a_long_work_one_watches_counts_as_being_there(desk: Desk) -> None:
    work = QWidget(desk.window)
    work.setObjectName("working")
    work.show()
    desk.away.watch(1)
    desk.wait(3600)
    assert desk.left == []
    work.hide()
    desk.wait(55)
    assert desk.left == []  # what came of it can be read
    desk.wait(5)
    assert desk.left == ["idle"]


def test_after_the_rest_nothing_is_told(desk: Desk, qtbot: QtBot) -> None:
    desk.away.watch(1)
    desk.away.rest()
    assert not desk.away._timer.isActive()
    desk.clocks.go(7200)
    desk.away.watch(1)  # what passed meanwhile is no sleep
    desk.away.look()
    assert desk.left == []
