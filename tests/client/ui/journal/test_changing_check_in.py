"""A check-in that was made can be changed and erased; what is not said about it stays as it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from client.domain.errors import DiskFull
from client.domain.journal import SUGGESTED, CheckIn, Measure, Moment
from client.services.journaling import Journaling
from client.ui.journal.changing_check_in import ChangeCheckIn
from client.ui.journal.screen import JournalPlace
from client.ui.kit.scale_choice import ScaleChoice
from tests.client.ui.standing import Standing


class Hand:
    def __init__(self, qtbot: QtBot, home: Standing) -> None:
        self.qtbot = qtbot
        self.home = home
        home.do(home.session.checking_in.keep_dimension(dimension=SUGGESTED[0]))
        made = home.session.journaling.check_in(
            mood=2,
            note="rain",
            activities=("walking",),
            measures=(Measure("energy", 2), Measure("gone", 7)),
            created=Moment(1_700_000_000, 60),
        )
        self.made, _ = home.do(made)
        self.window = QWidget()
        self.window.setObjectName("window")
        qtbot.addWidget(self.window)
        self.window.resize(800, 700)
        self.window.show()
        self.dialog = ChangeCheckIn(self.window, home, self.made, when="then")
        qtbot.waitUntil(lambda: self.dialog.model.state.dimensions != ())

    def press(self, name: str, within: QWidget | None = None) -> None:
        button = (within or self.dialog).findChild(QPushButton, name)
        assert button is not None
        button.click()

    def kept(self) -> list[CheckIn]:
        return self.home.do(self.home.session.journaling.check_ins())


@pytest.fixture
def hand(qtbot: QtBot, home: Standing) -> Hand:
    return Hand(qtbot, home)


def test_what_is_changed_changes_and_all_else_stays(hand: Hand) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_5)
    note = hand.dialog.findChild(QPlainTextEdit, "changedNote")
    assert note is not None
    note.setPlainText("rain, then sun")
    energy = hand.dialog.findChild(ScaleChoice, "dimension-energy")
    assert energy is not None
    energy.findChildren(QPushButton)[4].click()
    hand.press("keepChangedCheckIn")
    hand.qtbot.waitUntil(lambda: hand.kept()[0].mood == 5)
    (now,) = hand.kept()
    assert now.note == "rain, then sun"
    assert set(now.measures) == {Measure("energy", 5), Measure("gone", 7)}
    assert (now.id, now.created, now.activities) == (hand.made.id, hand.made.created, ("walking",))
    assert now.edited_at is not None


def test_what_is_half_typed_is_kept_with_it(hand: Hand) -> None:
    hand.dialog.activities.line.setText("swimming")
    hand.press("keepChangedCheckIn")
    hand.qtbot.waitUntil(lambda: hand.kept()[0].activities == ("walking", "swimming"))


def test_escape_changes_nothing(hand: Hand) -> None:
    hand.dialog.activities.findChildren(QPushButton)[0].click()
    QTest.keyClick(hand.dialog, Qt.Key.Key_Escape)
    assert hand.kept() == [hand.made]


def test_erasing_is_asked(hand: Hand) -> None:
    hand.press("eraseCheckIn")
    asked = [each for each in QApplication.topLevelWidgets() if each.objectName() == "eraseCheckInAsked"]
    asked = asked or hand.window.findChildren(QDialog, "eraseCheckInAsked")
    assert hand.kept() == [hand.made]
    hand.press("eraseCheckInAskedYes", asked[0])
    hand.qtbot.waitUntil(lambda: hand.kept() == [])


def test_a_full_disk_is_said_and_nothing_is_lost(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(_: Journaling, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Journaling, "change_check_in", full)
    hand.dialog.model.choose(4)
    hand.press("keepChangedCheckIn")
    hand.qtbot.waitUntil(hand.dialog.said.isVisible)
    assert hand.dialog.isVisible()
    assert hand.kept() == [hand.made]


def test_what_is_being_changed_is_kept_when_the_vault_locks_meanwhile(qtbot: QtBot, home: Standing) -> None:
    made, _ = home.do(home.session.journaling.check_in(mood=2, note="rain"))
    place = JournalPlace(home)
    qtbot.addWidget(place)
    place.show()
    place.arrive()
    place.past.model.replace((made,))
    assert place.keep() is None
    place.past.list.activated.emit(place.past.model.index(0))
    dialog = next(each for each in place.findChildren(ChangeCheckIn) if each.isVisible())
    assert place.keep() is None, "nothing is changed yet"
    note = dialog.findChild(QPlainTextEdit, "changedNote")
    line = dialog.findChild(QLineEdit, "newActivity")
    assert note is not None
    assert line is not None
    note.setPlainText("rain, then sun")
    line.setText("rowing")
    dialog.hide()  # as everything is that stands above a window that locks
    dialog.close()
    work = place.keep()
    assert work is not None
    home.do(work)
    (now,) = home.do(home.session.journaling.check_ins())
    assert (now.id, now.note, now.activities) == (made.id, "rain, then sun", ("rowing",))


@pytest.mark.parametrize("name", ["leaveCheckIn", "keepChangedCheckIn"])
def test_once_it_is_answered_nothing_more_is_kept_of_it(qtbot: QtBot, home: Standing, name: str) -> None:
    made, _ = home.do(home.session.journaling.check_in(mood=2, note="rain"))
    place = JournalPlace(home)
    qtbot.addWidget(place)
    place.show()
    place.arrive()
    place.past.model.replace((made,))
    place.past.list.activated.emit(place.past.model.index(0))
    dialog = next(each for each in place.findChildren(ChangeCheckIn) if each.isVisible())
    note = dialog.findChild(QPlainTextEdit, "changedNote")
    button = dialog.findChild(QPushButton, name)
    assert note is not None
    assert button is not None
    note.setPlainText("rain, then sun")
    button.click()
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())  # it is let go when it closes
    assert place.keep() is None
    (now,) = home.do(home.session.journaling.check_ins())
    assert now.note == ("rain" if name == "leaveCheckIn" else "rain, then sun")
