"""The sleep diary: one line a morning, read as people write it, gaps left gaps, and every night told by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from client.domain.nights import Night, Week
from client.ui.theme import Theme
from client.ui.tools.clock_fields import read_clock, read_minutes
from client.ui.tools.screen import ToolsPlace
from client.ui.tools.sleep_chart import SleepChart, lay
from client.ui.tools.sleep_page import SleepPage
from client.ui.tools.words import clock
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")
MORNING = date(2026, 11, 22)
WHOLE = Night(MORNING, 22 * 60 + 40, 23 * 60 + 10, 35, 2, 40, 6 * 60 + 30, 7 * 60, 5)


@pytest.fixture
def place(qtbot: QtBot, home: Standing) -> ToolsPlace:
    place = ToolsPlace(home)
    qtbot.addWidget(place)
    place.resize(1180, 900)
    place.show()
    place.arrive()
    return place


@pytest.fixture
def view(qtbot: QtBot, place: ToolsPlace) -> SleepPage:
    place.open_part("night")
    view = place.view("night")
    assert isinstance(view, SleepPage)
    qtbot.waitUntil(lambda: view.model.state.loaded)
    return view


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def put(home: Standing, *nights: Night) -> None:
    for night in nights:
        home.do(home.session.exercising.put_night(night=night))


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("", None),
        ("  ", None),
        ("23:10", 1390),
        ("23.10", 1390),
        ("2310", 1390),
        ("7", 420),
        ("07", 420),
        ("0:05", 5),
        ("24:00", 0),
        ("11:10 pm", 1390),
        ("11.10 p.m.", 1390),
        ("12 am", 0),
        ("12:30 PM", 750),
        ("23h10", 1390),
        ("7 Uhr", 420),
        ("٢٣:١٠", 1390),
    ],
)
def test_a_time_as_people_write_it(typed: str, minutes: int | None) -> None:
    assert read_clock(typed) == minutes


@pytest.mark.parametrize("typed", ["half past", "25:00", "23:60", "13 pm", "0 am", "1:2:3", "-1", "9999"])
def test_what_is_no_time(typed: str) -> None:
    with pytest.raises(ValueError, match="time"):
        read_clock(typed)


@given(st.integers(0, 1439))
def test_a_time_is_read_as_it_is_shown(minutes: int) -> None:
    assert read_clock(clock(minutes)) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("", None), ("35", 35), ("1:20", 80), ("1 h 20", 80), ("2h", 120), ("15 min", 15), ("0", 0)],
)
def test_minutes_as_people_write_them(typed: str, minutes: int | None) -> None:
    assert read_minutes(typed, 720) == minutes


@pytest.mark.parametrize("typed", ["long", "800", "-5", "min", "1:2:3"])
def test_what_is_no_number_of_minutes(typed: str) -> None:
    with pytest.raises(ValueError, match="minutes"):
        read_minutes(typed, 720)


def test_a_night_is_written_down_by_keyboard(qtbot: QtBot, home: Standing, view: SleepPage) -> None:
    QTest.keyClick(view.week.new, Qt.Key.Key_Space)
    page = view.night
    assert view.window().focusWidget() is page.fields["to_bed"]
    for text in ("22.40", "11:10 pm", "35", "2", "0:40", "630", "7"):
        QTest.keyClicks(view.window().focusWidget(), text)
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
    for _ in range(5):
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Right)
    assert page.fields["lights_out"].text() == "23:10"
    assert page.fields["awake"].text() == "40"
    assert page.reckoned.text() == (
        "In bed for 8 h 20 min. Asleep for about 6 h 5 min. That is 73 % of the time in bed."
    )
    assert page.missing.isHidden()
    QTest.keyClick(page.done, Qt.Key.Key_Space)
    today = view.model.today()
    qtbot.waitUntil(
        lambda: home.do(home.session.exercising.nights()) == (replace(WHOLE, morning=today, times=2),)
    )
    qtbot.waitUntil(lambda: "In bed for 8 h 20 min a night (1 night)" in words(view.week))


def test_what_is_left_out_is_left_out_and_what_does_not_fit_is_said(qtbot: QtBot, view: SleepPage) -> None:
    view.week.new.click()
    page = view.night
    QTest.keyClicks(page.fields["to_bed"], "22:40")
    assert page.reckoned.isHidden()
    assert "nothing is guessed" in page.missing.text()
    QTest.keyClicks(page.fields["up"], "7:00")
    assert page.reckoned.text() == "In bed for 8 h 20 min."
    QTest.keyClicks(page.fields["lights_out"], "22:10")
    assert "do not fit together" in page.missing.text()
    assert page.reckoned.isHidden()
    page.fields["woke"].setFocus()
    QTest.keyClicks(page.fields["woke"], "morning")
    page.note.setFocus()
    assert "Please write a time such as 22:40." in words(page)


def test_another_morning_is_another_night(qtbot: QtBot, home: Standing, view: SleepPage) -> None:
    today = view.model.today()
    put(home, replace(WHOLE, morning=today - timedelta(1), rested=9))
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.nights) == 1)
    view.week.new.click()
    QTest.keyClicks(view.night.fields["up"], "7:00")
    before = today - timedelta(1)
    view.night.day.setDate(QDate(before.year, before.month, before.day))
    assert view.night.rested.value == 9
    assert view.night.fields["up"].text() == "07:00"
    assert view.night.fields["to_bed"].text() == "22:40"
    qtbot.waitUntil(lambda: len(home.do(home.session.exercising.nights())) == 2)
    assert view.night.day.maximumDate() == QDate(today.year, today.month, today.day)


def test_the_week_is_walked_by_keyboard_and_each_night_is_a_sentence(
    qtbot: QtBot, home: Standing, view: SleepPage
) -> None:
    today = view.model.today()
    put(home, replace(WHOLE, morning=today), replace(WHOLE, morning=today - timedelta(2), up=None))
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.nights) == 2)
    chart = view.week.chart
    chart.setFocus()
    assert "Asleep for about 6 h 5 min" in chart.current
    assert "Rested: 5 of 10" in chart.current
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current.endswith("Nothing noted.")
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert "In bed for" not in chart.current
    assert "Asleep for about 6 h 5 min" in chart.current
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current.endswith("Nothing noted.")
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert view.currentWidget() is view.night
    assert view.model.night.morning == today


def test_the_table_says_the_same_and_a_gap_is_a_dash(qtbot: QtBot, home: Standing, view: SleepPage) -> None:
    today = view.model.today()
    put(
        home,
        replace(WHOLE, morning=today),
        replace(WHOLE, morning=today - timedelta(3), rested=None, awake=None),
    )
    view.model.load()
    qtbot.waitUntil(lambda: len(view.model.nights) == 2)
    QTest.keyClick(view.week.switch, Qt.Key.Key_Space)
    assert view.week.chart.isHidden()
    rows = view.week.table.nights

    def row(at: int) -> list[str]:
        return [
            rows.data(rows.index(at, column)).strip("\u2068\u2069") for column in range(1, rows.columnCount())
        ]

    assert row(6) == ["8 h 20 min", "6 h 5 min", "73 %", "5", "22:40", "07:00", "40 min"]
    assert row(3) == ["8 h 20 min", "–", "–", "–", "22:40", "07:00", "–"]
    assert row(0) == ["–"] * 7
    spoken = rows.data(rows.index(6, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Awake 2 times in between" in spoken
    view.week.table.setCurrentIndex(rows.index(6, 0))
    view.week.table.activated.emit(rows.index(6, 0))
    assert view.model.night.rested == 5


def test_weeks_before_are_there_and_none_is_ahead(home: Standing, view: SleepPage) -> None:
    today = view.model.today()
    assert not view.week.after.isEnabled()
    view.week.before.click()
    assert view.model.week.first == today - timedelta(13)
    assert view.week.after.isEnabled()
    view.week.after.click()
    assert view.model.last == today


def test_nobody_is_told_to_sleep_less(view: SleepPage) -> None:
    note = words(view.week)
    assert "bipolar disorder or epilepsy unless a clinician is with them" in note
    assert "no reason to spend less time in bed" in note


def test_where_a_night_lies_follows_from_what_is_known() -> None:
    assert lay(WHOLE).bed == (640, 1140)
    assert lay(WHOLE).slept == (670 + 35, 1110)
    assert lay(WHOLE).strokes == ()
    assert lay(replace(WHOLE, up=None)).bed is None
    assert lay(replace(WHOLE, up=None)).strokes == (640,)
    assert lay(Night(MORNING, woke=390)).strokes == (390 + 720,)
    assert lay(replace(WHOLE, to_bed=23 * 60 + 30)) == (None, None, ())
    assert lay(Night(MORNING, rested=3)) == (None, None, ())


@given(
    st.builds(
        Night,
        st.just(MORNING),
        *(st.none() | st.integers(0, 1439) for _ in range(2)),
        st.none() | st.integers(0, 720),
        st.none() | st.integers(0, 9),
        st.none() | st.integers(0, 720),
        *(st.none() | st.integers(0, 1439) for _ in range(2)),
    )
)
def test_what_is_drawn_is_as_long_as_what_is_reckoned(night: Night) -> None:
    laid = lay(night)
    assert (laid.bed is None) == (night.in_bed is None)
    if laid.bed is not None:
        assert laid.bed[1] - laid.bed[0] == night.in_bed
    if laid.slept is not None and night.asleep is not None:
        assert laid.slept[1] - laid.slept[0] == night.asleep + (night.awake_between or 0)
    assert all(0 <= at < 2 * 1440 + 720 for at in (*(laid.bed or ()), *(laid.slept or ()), *laid.strokes))


@pytest.mark.parametrize("shade", ["light", "dark", "hc_light", "hc_dark"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_look_paints_a_gap_differently_from_a_night(
    qtbot: QtBot, theme: Theme, shade: str, direction: str
) -> None:
    theme.choose(theme=shade, direction=direction)
    chart = SleepChart(theme, "Seven nights")
    qtbot.addWidget(chart)
    chart.resize(560, 300)
    first = MORNING - timedelta(6)
    looks = []
    for night in (None, WHOLE, replace(WHOLE, awake=None, asleep_after=None), Night(MORNING, to_bed=1300)):
        chart.show_week(Week(first, (None,) * 6 + (night,)))
        looks.append(chart.grab().toImage())
    assert all(one != other for number, one in enumerate(looks) for other in looks[number + 1 :])
