"""What a check-in may hold beside a mood; three clicks from anywhere; a pause; whether it helps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateTimeEdit, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.domain.journal import SUGGESTED, Dimension, Measure
from client.services.checking_in import ASK_FIRST, CheckingIn
from client.ui.kit.moods import MoodChoice
from client.ui.kit.scale_choice import ScaleChoice
from client.ui.today import check_in_model
from tests.client.ui.standing import Standing
from tests.client.ui.today.test_today import Hand

DAY = 86_400


@pytest.fixture
def asked(home: Standing) -> Standing:
    for dimension in (SUGGESTED[0], SUGGESTED[1], SUGGESTED[5]):
        home.do(home.session.checking_in.keep_dimension(dimension=dimension))
    home.do(home.session.checking_in.keep_activity(name="walking"))
    return home


def test_dimensions_and_activities_are_kept_and_what_is_left_out_is_missing(
    qtbot: QtBot, asked: Standing
) -> None:
    hand = Hand(qtbot, asked)
    hand.choose(Qt.Key.Key_4)
    qtbot.waitUntil(lambda: hand.place.findChild(ScaleChoice, "dimension-energy") is not None)
    energy = hand.find(ScaleChoice, "dimension-energy")
    chip = energy.focusProxy()
    assert chip is not None
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_End)
    sleep = hand.find(QLineEdit, "dimension-sleep")
    QTest.keyClicks(sleep, "6.5")
    walking = next(each for each in hand.place.findChildren(QPushButton) if "walking" in each.text())
    walking.click()
    line = hand.find(QLineEdit, "newActivity")
    QTest.keyClicks(line, "swimming")
    QTest.keyClick(line, Qt.Key.Key_Return)
    hand.press("keepCheckIn")
    hand.until("Kept. Only you can see this.")
    (made,) = asked.do(asked.session.journaling.check_ins())
    assert set(made.measures) == {Measure("energy", 5), Measure("sleep", 6.5)}
    assert made.activities == ("walking", "swimming")
    assert ("swimming", False) in asked.do(asked.session.checking_in.activities())


def test_what_is_half_typed_is_kept_with_it(qtbot: QtBot, home: Standing) -> None:
    hand = Hand(qtbot, home)
    hand.choose(Qt.Key.Key_4)
    line = hand.find(QLineEdit, "newActivity")
    QTest.keyClicks(line, "swimming")
    hand.press("keepCheckIn")
    hand.until("Kept. Only you can see this.")
    (made,) = home.do(home.session.journaling.check_ins())
    assert made.activities == ("swimming",)
    assert line.text() == ""


def test_what_is_half_typed_is_there_again_after_the_vault_was_closed(qtbot: QtBot, home: Standing) -> None:
    hand = Hand(qtbot, home)
    hand.choose(Qt.Key.Key_4)
    QTest.keyClicks(hand.find(QLineEdit, "newActivity"), "swimming")
    work = hand.place.keep()
    assert work is not None
    home.do(work)
    again = Hand(qtbot, home)
    qtbot.waitUntil(lambda: again.place.checking.state.more.activities == ("swimming",))


def test_whoever_writes_on_without_a_rest_has_it_saved_meanwhile(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_in_model, "_SAVE_AFTER", 60_000)
    monkeypatch.setattr(check_in_model, "_SAVE_AT_LATEST", 20)
    hand = Hand(qtbot, home)
    hand.place.checking.write("rain all morning")
    qtbot.waitUntil(lambda: home.do(home.session.journaling.check_in_draft()) is not None)


@pytest.mark.parametrize("typed", ["abc", "25", "-1", "1e999"])
def test_a_number_that_cannot_be_is_not_kept(qtbot: QtBot, asked: Standing, typed: str) -> None:
    hand = Hand(qtbot, asked)
    hand.choose(Qt.Key.Key_4)
    qtbot.waitUntil(lambda: hand.place.findChild(QLineEdit, "dimension-sleep") is not None)
    QTest.keyClicks(hand.find(QLineEdit, "dimension-sleep"), typed)
    assert not [each for each in hand.place.checking.state.more.measures if each.value in (25, -1)]
    assert all(0 <= each.value <= 24 for each in hand.place.checking.state.more.measures)


def test_it_can_be_about_an_earlier_time_but_not_a_later_one(qtbot: QtBot, home: Standing) -> None:
    hand = Hand(qtbot, home)
    hand.choose(Qt.Key.Key_2)
    hand.press("checkInWhen")
    time = hand.find(QDateTimeEdit, "checkInTime")
    qtbot.waitUntil(time.isVisible)
    before = QDateTime.currentDateTime().addDays(-3)
    time.setDateTime(before)
    hand.find(QAbstractButton, "checkInWholeDay").click()
    hand.press("keepCheckIn")
    hand.until("Kept. Only you can see this.")
    (made,) = home.do(home.session.journaling.check_ins())
    assert abs(made.created.utc - before.toSecsSinceEpoch()) < 61
    assert made.whole_day
    hand.press("checkInAgain")
    hand.choose(Qt.Key.Key_2)
    hand.press("checkInWhen")
    time.setDateTime(QDateTime.currentDateTime().addDays(3))
    assert time.dateTime() <= QDateTime.currentDateTime().addSecs(120)


def test_from_anywhere_it_takes_three_presses_also_when_one_has_checked_in_already(
    qtbot: QtBot, home: Standing
) -> None:
    hand = Hand(qtbot, home)
    for number in (1, 2):
        hand.place.open_part("check-in")  # 1: "Check in", beside every place
        mood = hand.find(MoodChoice, "moodChoice")
        focused = QApplication.focusWidget()
        assert focused is not None
        assert mood.isAncestorOf(focused)
        QTest.mouseClick(mood.findChildren(QWidget)[2], Qt.MouseButton.LeftButton)  # 2
        hand.press("keepCheckIn")  # 3
        hand.until("Kept. Only you can see this.")
        qtbot.waitUntil(lambda: len(home.do(home.session.journaling.check_ins())) == number)  # noqa: B023


def test_in_a_pause_nothing_asks_until_one_goes_on(qtbot: QtBot, home: Standing) -> None:
    home.do(home.session.checking_in.pause(now=home.now()))
    hand = Hand(qtbot, home)
    hand.until("Check-ins are paused. All you kept is there.")
    assert "How are you right now?" not in hand.words
    hand.press("goOnCheckingIn")
    hand.until("How are you right now?")
    qtbot.waitUntil(lambda: not home.do(home.session.checking_in.choices()).paused_since)


def test_a_pause_that_could_not_be_kept_is_not_shown_as_one(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(CheckingIn, "pause", full)
    hand = Hand(qtbot, home)
    hand.place.checking.pause()
    qtbot.waitUntil(lambda: hand.place.checking.state.notice is not None)
    qtbot.waitUntil(lambda: not hand.place.checking.state.paused)


def test_after_weeks_one_is_asked_whether_it_helps_and_a_no_leads_to_a_pause(
    qtbot: QtBot, home: Standing
) -> None:
    home.do(home.session.checking_in.begun(now=home.now() - ASK_FIRST * DAY - 1))
    hand = Hand(qtbot, home)
    hand.until("Is checking in helping you?")
    hand.press("helpingNo")
    hand.until("You can pause")
    qtbot.waitUntil(lambda: home.do(home.session.checking_in.choices()).helping == "no")
    hand.press("pauseCheckIns")
    hand.until("Check-ins are paused.")
    qtbot.waitUntil(lambda: home.do(home.session.checking_in.choices()).paused_since > 0)
    assert "Is checking in helping you?" not in Hand(qtbot, home).words


def test_a_dimension_of_ones_own_is_asked_by_its_name(qtbot: QtBot, home: Standing) -> None:
    own = Dimension("own-1", "Quiet <b>hours</b>", "scale", 0, 10, place=9)
    home.do(home.session.checking_in.keep_dimension(dimension=own))
    hand = Hand(qtbot, home)
    hand.choose(Qt.Key.Key_4)
    hand.until("Quiet <b>hours</b>")
    chips = hand.find(ScaleChoice, "dimension-own-1").findChildren(QPushButton)
    assert len(chips) == 11
    assert "Quiet" in chips[0].accessibleName()


def test_what_was_begun_beside_the_mood_is_there_again(qtbot: QtBot, asked: Standing) -> None:
    hand = Hand(qtbot, asked)
    hand.choose(Qt.Key.Key_2)
    hand.place.checking.do("walking", True)
    hand.place.checking.measure("energy", 3)
    work = hand.place.keep()
    assert work is not None
    asked.do(work)
    again = Hand(qtbot, asked)
    qtbot.waitUntil(lambda: again.place.checking.state.more.activities == ("walking",))
    assert again.place.checking.state.more.measures == (Measure("energy", 3),)
