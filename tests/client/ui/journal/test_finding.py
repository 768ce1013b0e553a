"""Filters and their chips, the calendar, and other years on this day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from client.domain.filing import Filing, Wanted
from client.domain.journal import Labels, Moment
from client.ui.journal.calendar_model import DayMarks, day_of, marks_of, months_on
from client.ui.journal.filters import FilterChips, FilterDrawer, parts_of
from client.ui.journal.month_view import MonthView
from client.ui.kit.choice import Choice
from client.ui.kit.date_field import DateField
from client.ui.kit.tick import Tick
from tests.client.ui.journal.hand import Hand
from tests.client.ui.standing import Standing

NOON = datetime.now().astimezone().replace(hour=12, minute=0, second=0, microsecond=0)


def write(
    home: Standing,
    text: str,
    *,
    at: datetime = NOON,
    mood: int | None = None,
    labels: Labels | None = None,
    pinned: bool = False,
) -> str:
    filing = Filing(created=Moment.of(at), labels=labels or Labels(), pinned=pinned)
    entry, _ = home.do(home.session.journaling.write_entry(text=text, mood=mood, filing=filing))
    return entry.id


def texts(hand: Hand, name: str = "entryList") -> list[str]:
    return [row.rsplit(". ", 1)[-1] for row in hand.rows(name)]


@pytest.fixture
def filled(home: Standing) -> Standing:
    home.theme.choose(scale=1.0)
    write(home, "heron", mood=4, labels=Labels(people=("Ada",)))
    write(home, "otter", mood=2, at=NOON - timedelta(days=40), pinned=True)
    write(home, "gull", at=NOON - timedelta(days=41))
    return home


def test_each_filter_narrows_and_its_chip_lets_it_go(qtbot: QtBot, filled: Standing) -> None:
    hand = Hand(qtbot, filled)
    hand.until(lambda: len(hand.rows()) == 3)
    chips = hand.find(FilterChips, "filterChips")
    assert chips.isHidden()
    hand.press("openFilters")
    assert hand.focused() == "filterMood-1"
    hand.press("filterMood-2")
    hand.until(lambda: texts(hand) == ["otter"])
    hand.press("filterMood-4")
    hand.until(lambda: len(hand.rows()) == 2)
    assert chips.count.text() == "2 entries"
    hand.find(Tick, "filterPinned").click()
    hand.until(lambda: texts(hand) == ["otter"])
    assert chips.count.text() == "1 entry"
    (chip,) = [each for each in chips.findChildren(QPushButton) if "Pinned" in each.text()]
    assert chip.accessibleName() == "No longer narrow by Pinned"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    hand.until(lambda: len(hand.rows()) == 2)
    assert not hand.find(Tick, "filterPinned").isChecked()
    line = hand.find(FilterDrawer, "journalFilters").labels["person"].line
    line.setFocus()
    hand.until(lambda: hand.place.known.names("person") == ["Ada"])
    hand.type("nobody")
    hand.key(Qt.Key.Key_Return)
    assert hand.place.journal.state.wanted.labels == Labels(), "only what there is can be looked for"
    hand.type("ada")
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: texts(hand) == ["Ada"])
    assert hand.place.back(), "Escape shows everything again"
    hand.until(lambda: len(hand.rows()) == 3)
    assert chips.isHidden()
    assert not hand.place.back()


def test_days_bound_what_is_found(qtbot: QtBot, filled: Standing) -> None:
    hand = Hand(qtbot, filled)
    hand.press("openFilters")
    day = NOON.date() - timedelta(days=40)
    for name in ("filterSince", "filterUntil"):
        hand.find(Tick, name).click()
        hand.find(DateField, f"{name}Date").setDate(QDate(day.year, day.month, day.day))
    hand.until(lambda: texts(hand) == ["otter"])
    (said, without) = next(parts_of(hand.place.journal.state.wanted))
    assert without == Wanted()
    assert "Since" not in said, "one day is told as a day"
    hand.find(Tick, "filterUntil").click()
    hand.until(lambda: texts(hand) == ["Ada", "otter"])


def test_nothing_that_is_found_says_so_and_shows_a_way_out(qtbot: QtBot, filled: Standing) -> None:
    hand = Hand(qtbot, filled)
    hand.place.journal.want(Wanted(moods=(5,)))
    hand.until(lambda: hand.says("No entry has all that you look for."))
    (out,) = [each for each in hand.place.findChildren(QPushButton) if each.text() == "Show all entries"]
    QTest.mouseClick(out, Qt.MouseButton.LeftButton)
    hand.until(lambda: len(hand.rows()) == 3)


def test_the_calendar_is_gone_through_by_keys_and_read_day_by_day(qtbot: QtBot, filled: Standing) -> None:
    hand = Hand(qtbot, filled)
    tabs = hand.find(QTabBar, "journalSections")
    tabs.setCurrentIndex(1)
    month = hand.find(MonthView, "monthView")
    month.setFocus()
    hand.until(lambda: texts(hand, "dayList") == ["Ada"])
    spoken = str(month.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.endswith(". 1 entry. Okay")
    assert hand.place.calendar is not None
    for _ in range(40):
        hand.key(Qt.Key.Key_Left)
    hand.until(lambda: texts(hand, "dayList") == ["otter"])
    hand.key(Qt.Key.Key_Left)
    hand.until(lambda: texts(hand, "dayList") == ["gull"])
    hand.key(Qt.Key.Key_Return)
    assert hand.focused() == "dayList"
    hand.key(Qt.Key.Key_Return)
    hand.until(lambda: hand.paper() == "gull")
    assert hand.place.pages.currentIndex() == 0
    tabs.setCurrentIndex(1)
    month.setFocus()
    hand.key(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    year = hand.find(Choice, "calendarYear")
    hand.until(lambda: hand.says("Nothing was written on this day."))
    assert year.currentData() == (NOON.date() - timedelta(days=41)).year - 1
    hand.press("writeForDay")
    assert hand.paper() == ""
    filing = hand.place.journal.state.page.filing
    assert filing.created is not None
    assert (day_of(filing.created).year, filing.whole_day) == (year.currentData(), True)
    hand.press("newEntry")
    hand.until(lambda: hand.place.journal.state.page.filing == Filing())


def test_a_month_is_counted_on_each_writers_own_clock() -> None:
    may = int(datetime(2027, 5, 1, tzinfo=UTC).timestamp())
    moments = [
        (Moment(may - 60, 60), 3),
        (Moment(may - 60, 0), 1),
        (Moment(may + 60, 0), None),
        (Moment(may, -60), 2),
    ]
    assert marks_of(moments, date(2027, 5, 1)) == {date(2027, 5, 1): DayMarks(2, (3,))}
    assert day_of(Moment(-(2**60), 0)) == date.min
    assert day_of(Moment(2**60, 0)) == date.max


def test_months_on_and_back_stay_on_the_day_as_far_as_there_is_one() -> None:
    assert months_on(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_on(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months_on(date(2027, 12, 5), 1) == date(2028, 1, 5)
    assert months_on(date(2027, 1, 5), -1) == date(2026, 12, 5)
    assert months_on(date(2199, 12, 5), 1) == date(2199, 12, 5), "there the calendar ends"
    day = date(2027, 3, 15)
    assert [months_on(months_on(day, n), -n) for n in range(-30, 30)] == [day] * 60


def test_other_years_are_shown_quietly_until_they_are_turned_away(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    then = NOON.replace(year=NOON.year - 1, day=min(NOON.day, 28))
    monkeypatch.setattr(home, "now", lambda: NOON.replace(day=min(NOON.day, 28)).timestamp())
    entry = write(home, "# A **good** day\nand more", at=then)
    gone = write(home, "put away", at=then)
    home.do(home.session.journaling.trash_entry(entry_id=gone))
    hand = Hand(qtbot, home)
    card = hand.place.entries.earlier
    hand.until(card.isVisible)
    line = hand.find(QPushButton, f"onThisDay-{then.year}")
    assert line.text().replace("\u2068", "").replace("\u2069", "") == f"What you wrote in {then.year}"
    hand.place.journal.want(Wanted("good"))
    assert card.isHidden(), "never in the way of a search"
    hand.place.journal.want(Wanted())
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    hand.until(lambda: hand.place.journal.state.page.id == entry)
    hand.press("notToday")
    hand.until(card.isHidden)
    again = Hand(qtbot, home)
    qtbot.wait(100)
    assert again.place.entries.earlier.isHidden()
    choices = home.do(home.session.shelving.choices.get())
    assert choices.on_this_day
    hand.press("journalMore")
    hand.choose("journalMenu", "Show earlier years on this day")
    hand.until(lambda: not home.do(home.session.shelving.choices.get()).on_this_day)
