"""The reminder: once a day, never twice, never where one has checked in, and it says nothing."""

from __future__ import annotations

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from client.ui.kit.reminder import Reminder, reminder_words
from tests.client.ui.standing import Standing

DAY = 86_400
EVENING = datetime(2027, 1, 15, 20, 0).astimezone().timestamp()


class Bell:
    def __init__(self, home: Standing) -> None:
        self.home = home
        self.time = EVENING
        self.place = True
        self.looked_at = False
        self.told: list[str] = []
        self.reminder = Reminder(
            home.session, home.bridge, tell=self._tell, attended=lambda: self.looked_at, now=lambda: self.time
        )

    def _tell(self, words: str) -> bool:
        if self.place:
            self.told.append(words)
        return self.place

    def look(self, qtbot: QtBot) -> None:
        self.reminder.look()
        for _ in range(20):
            qtbot.wait(5)


@pytest.fixture
def bell(qtbot: QtBot, home: Standing) -> Bell:
    home.do(home.session.checking_in.remind_at(minutes=19 * 60))
    made = Bell(home)
    made.reminder.begin()
    qtbot.waitUntil(lambda: made.reminder._choices.remind_at == 19 * 60)
    return made


def test_it_comes_once_a_day_and_says_nothing_of_what_it_is_for(qtbot: QtBot, bell: Bell) -> None:
    qtbot.waitUntil(lambda: len(bell.told) == 1)
    qtbot.waitUntil(lambda: bell.home.do(bell.home.session.checking_in.choices()).reminded_on > 0)
    bell.look(qtbot)
    assert bell.told == [reminder_words()]
    assert not any(word in bell.told[0].lower() for word in ("mood", "check", "feel", "health", "leeward"))
    bell.time += DAY
    qtbot.waitUntil(lambda: bell.reminder._choices.reminded_on > 0)
    bell.reminder.look()
    qtbot.waitUntil(lambda: len(bell.told) == 2)


def test_none_before_its_time_while_one_looks_or_after_a_check_in(qtbot: QtBot, home: Standing) -> None:
    home.do(home.session.checking_in.remind_at(minutes=21 * 60))
    bell = Bell(home)
    bell.reminder.begin()
    qtbot.waitUntil(lambda: bell.reminder._choices.remind_at is not None)
    bell.look(qtbot)
    assert bell.told == []
    bell.time += 2 * 3600
    bell.looked_at = True
    bell.look(qtbot)
    assert bell.told == []
    bell.looked_at = False
    from client.domain.journal import Moment

    home.do(home.session.journaling.check_in(mood=3, created=Moment(int(bell.time) - 60, 0)))
    bell.look(qtbot)
    assert bell.told == []


def test_what_could_not_be_shown_was_not_given(qtbot: QtBot, home: Standing) -> None:
    home.do(home.session.checking_in.remind_at(minutes=19 * 60))
    bell = Bell(home)
    bell.place = False
    bell.reminder.begin()
    bell.look(qtbot)
    assert bell.told == []
    bell.place = True
    bell.reminder.look()
    qtbot.waitUntil(lambda: len(bell.told) == 1)


def test_nothing_is_asked_of_the_vault_once_everything_closes(qtbot: QtBot, bell: Bell) -> None:
    qtbot.waitUntil(lambda: len(bell.told) == 1)
    bell.reminder.rest()
    bell.time += 2 * DAY
    bell.look(qtbot)
    assert len(bell.told) == 1
