"""What was written on this day of earlier years may be a day that hurts: one press turns it away, one tick for good."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from client.domain.journal import JournalEntry, Moment
from client.ui.journal.on_this_day import OnThisDay, OnThisDayCard
from client.vault import journal
from client.vault.sqlcipher import Connection
from tests.client.ui.standing import Standing

DAY = 86_400


@pytest.fixture
def earlier(home: Standing) -> OnThisDay:
    now = datetime.fromtimestamp(home.now(), UTC).astimezone()
    then = now.replace(year=now.year - 4, month=now.month, day=min(now.day, 28), hour=12)
    kept = JournalEntry("then", Moment.of(then), "The day of the funeral")
    trashed = JournalEntry("gone", Moment.of(then), "Put away", trashed_at=int(home.now()))

    def fill(db: Connection) -> None:
        journal.add(db, kept)
        journal.add(db, trashed)

    home.do(home.session.vault.private.write(fill))
    if now.day > 28:  # the same day has to be in both years
        home.ahead = -(now.day - 28) * DAY
    return OnThisDay(home, QObject(home.bridge))


def shown(qtbot: QtBot, earlier: OnThisDay, count: int) -> None:
    earlier.load()
    qtbot.waitUntil(lambda: len(earlier.state.entries) == count)


def test_one_press_turns_it_away_until_tomorrow(qtbot: QtBot, home: Standing, earlier: OnThisDay) -> None:
    shown(qtbot, earlier, 1)
    card = OnThisDayCard(home.theme, earlier, lambda _: None)
    qtbot.addWidget(card)
    assert card.holds
    away = card.findChild(QAbstractButton, "notToday")
    assert away is not None
    assert "earlier years" in away.accessibleName()
    away.click()
    qtbot.waitUntil(lambda: not card.holds)
    shown(qtbot, earlier, 0)
    assert home.do(home.session.shelving.choices.get()).on_this_day, "tomorrow's is another day"


def test_it_is_set_off_for_good_and_on_again(qtbot: QtBot, home: Standing, earlier: OnThisDay) -> None:
    shown(qtbot, earlier, 1)
    earlier.set_wanted(wanted=False)
    qtbot.waitUntil(lambda: not earlier.state.entries and not earlier.state.wanted)
    shown(qtbot, earlier, 0)
    earlier.set_wanted(wanted=True)
    qtbot.waitUntil(lambda: len(earlier.state.entries) == 1)


def test_what_lies_in_the_trash_does_not_come_back_on_its_day(qtbot: QtBot, earlier: OnThisDay) -> None:
    shown(qtbot, earlier, 1)
    assert [each.id for each in earlier.state.entries] == ["then"]
