"""The whole place over a real vault: its parts, the times, the table twins, and keeping a chart as a file."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from bench.screens.clipping import clipped
from bench.screens.naming import out_of_order
from client.ui.kit.chart_days import Between, Span
from client.ui.theme import Theme
from client.ui.trends.chart_card import ChartCard
from client.ui.trends.screen import TrendsPlace
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")

# What is shown


def test_the_mood_is_there_in_three_ways(trends: TrendsPlace) -> None:
    pane = trends.mood
    assert pane.line.facts == "Last 3 months, 20 check-ins, from Very low to Good."
    assert pane.line_card.notes.text() == "Not among them, as no mood was chosen: 1 check-in."
    assert pane.year.facts == "2026: 20 days with a mood, 20 check-ins."
    assert pane.hours.hours.whole.count == 20
    assert "Only you can see this." in pane.line_card.summary.text()


def test_each_part_shows_its_own(trends: TrendsPlace, qtbot: QtBot) -> None:
    trends.open_part("dimensions")
    assert {key: card.title.text() for key, (card, _) in trends.dimensions.cards.items()} == {
        "sleep": "Hours of sleep",
        "energy": "Energy",
    }
    trends.open_part("questionnaires")
    (card, chart) = trends.scores.cards["phq-8/total"]
    assert [mark.mean for mark in chart.marks] == [15, 8]
    assert card.notes.text() == (
        "From Tuesday, 13 October 2026 to Tuesday, 17 November 2026 it went from 15 to 8: 7 points lower. That is"
        " 5 points or more, which is more than filling it in twice usually differs by (a manual). Without a score,"
        " as answers are missing: Mon 2 Nov 2026."
    )
    assert "its makers" in card.key.text()
    trends.open_part("names")
    assert [each.name for each in trends.names.activities.names] == ["=Walk", "Choir"]
    assert [each.name for each in trends.names.tags.names] == ["sea"]
    assert "none of this shows what makes a day better" in trends.names.activities_card.key.text()
    assert trends.back()
    assert trends.pages.currentWidget() is trends.mood
    assert not trends.back()


def test_an_empty_vault_is_met_kindly(qtbot: QtBot, home: Standing) -> None:
    place = TrendsPlace(home)
    qtbot.addWidget(place)
    place.arrive()
    qtbot.waitUntil(lambda: place.trends.state.loaded)
    assert "That is all right" in place.mood.line_card.summary.text()
    for part, pane in (
        ("dimensions", place.dimensions),
        ("questionnaires", place.scores),
        ("names", place.names),
    ):
        place.open_part(part)
        assert not pane.empty.isHidden()
        assert "no need" in pane.empty.text()


def test_a_new_check_in_shows_at_once(trends: TrendsPlace, qtbot: QtBot, home: Standing) -> None:
    made = home.session.journaling
    home.bridge.run(made.check_in(mood=5))
    qtbot.waitUntil(lambda: sum(point.count for point in trends.trends.state.seen.moods) == 21)


# Any time


def test_every_chart_looks_at_the_chosen_time(trends: TrendsPlace, qtbot: QtBot) -> None:
    (fortnight,) = [each for each in trends.mood.reach.findChildren(QRadioButton) if each.text() == "14 days"]
    fortnight.setChecked(True)
    qtbot.waitUntil(lambda: trends.mood.line.window_shown.days == 14)
    assert trends.mood.hours.hours.whole.count == 7
    assert trends.trends.state.stretch is Span.FORTNIGHT


def test_dates_of_ones_own_are_typed(trends: TrendsPlace, qtbot: QtBot) -> None:
    trends.mood.reach.spans.choose(None)
    trends.mood.reach._turn(None)
    assert trends.mood.reach.begin.hasFocus()
    assert trends.mood.reach.begin.date() == QDate(2026, 8, 24), "they begin with the time that was shown"
    trends.mood.reach.begin.setDate(QDate(2026, 11, 1))
    trends.mood.reach.end.setDate(QDate(2026, 10, 20))
    wanted = Between(date(2026, 10, 20).toordinal(), date(2026, 11, 1).toordinal())
    qtbot.waitUntil(lambda: trends.trends.state.stretch == wanted)
    qtbot.waitUntil(lambda: trends.trends.state.shown.last == wanted.last)
    assert trends.mood.line.facts.startswith("Tue 20 Oct 2026 to Sun 1 Nov 2026, 6 check-ins")
    assert trends.mood.hours.facts.startswith("Tue 20 Oct 2026 to Sun 1 Nov 2026, 6 check-ins")


def test_dates_go_by_keyboard_alone(trends: TrendsPlace, qtbot: QtBot) -> None:
    trends.mood.reach.spans.choose(None)
    trends.mood.reach._turn(None)
    QTest.keyClicks(trends.mood.reach.begin, "0511")
    assert trends.mood.reach.begin.date() == QDate(2026, 11, 5)
    QTest.keyClick(trends.mood.reach.begin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: trends.trends.state.shown.first == date(2026, 11, 5).toordinal())


def test_a_time_chosen_while_another_is_worked_out_wins(trends: TrendsPlace, qtbot: QtBot) -> None:
    for span in (Span.YEAR, Span.ALL, Span.FORTNIGHT, Span.YEAR, Span.FORTNIGHT):
        trends.trends.show(span)
    qtbot.waitUntil(lambda: trends.mood.hours.hours.whole.count == 7)
    qtbot.wait(50)
    assert trends.mood.line.window_shown.days == 14
    assert trends.trends.state.shown.last - trends.trends.state.shown.first == 13


def test_the_time_goes_along_from_part_to_part(trends: TrendsPlace, qtbot: QtBot) -> None:
    trends.trends.show(Span.FORTNIGHT)
    qtbot.waitUntil(lambda: trends.trends.state.shown.last - trends.trends.state.shown.first == 13)
    wanted = Between(date(2026, 11, 1).toordinal(), date(2026, 11, 9).toordinal())
    for stretch, chosen in ((Span.FORTNIGHT, Span.FORTNIGHT), (wanted, None)):
        trends.trends.show(stretch)
        qtbot.waitUntil(lambda: trends.mood.line.span == stretch)  # noqa: B023 - waited for here
        for part, pane in (("dimensions", trends.dimensions), ("names", trends.names), ("mood", trends.mood)):
            trends.open_part(part)
            assert pane.reach.spans.span is chosen
    assert trends.names.reach.begin.date() == QDate(2026, 11, 1)


# The twin


def test_the_twin_has_what_the_chart_has(trends: TrendsPlace, qtbot: QtBot) -> None:
    card = trends.mood.line_card
    QTest.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    twin = card.findChild(type(card._shown[0][1]), "moodLineTable")
    assert twin is not None
    assert twin.isVisible()
    assert not trends.mood.line.isVisible()
    assert twin.rows.rowCount() == len(trends.mood.line.window_shown.points) == 20
    first = twin.rows.index(0, 0)
    assert first.data() == "Sun 22 Nov 2026"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Sunday, 22 November 2026; Mood: Very low; Average: 1; Check-ins: 1"
    )
    assert twin.accessibleName() == "Mood, day by day"
    QTest.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    assert trends.mood.line.isVisible()


def test_the_hours_have_two_tables(trends: TrendsPlace) -> None:
    card = trends.mood.hours_card
    card.show_table(True)
    weekdays, hours = card.tables()
    assert [row[0].shown for row in weekdays.rows][::7] == ["Monday", "Every day"]
    assert [cell.shown for cell in hours.rows[0]][:2] == ["Every day", "09:00"]
    assert sum(int(row[3].shown) for row in weekdays.rows[:7]) == 20


def test_every_chart_has_a_name_and_is_reached_by_tab(trends: TrendsPlace) -> None:
    for chart in (trends.mood.line, trends.mood.year, trends.mood.hours):
        assert chart.accessibleName()
        assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
        spoken = QAccessible.queryAccessibleInterface(chart)
        assert spoken.role() == QAccessible.Role.Chart


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_where_tabs_have_no_room_there_is_a_list(
    trends: TrendsPlace, theme: Theme, qtbot: QtBot, scale: float
) -> None:
    theme.choose(scale=scale)
    trends.resize(640, 480)
    qtbot.wait(20)
    assert trends.width() == 640
    assert trends.sections.isHidden() == (scale == 2.0)
    assert trends.choice.isHidden() != trends.sections.isHidden()
    trends.choice.setCurrentIndex(3)
    assert trends.pages.currentWidget() is trends.names
    assert trends.names.horizontalScrollBar().maximum() == 0, "nothing runs out at the side"


def test_tab_goes_down_each_part_whether_charts_or_tables_are_shown(
    trends: TrendsPlace, qtbot: QtBot
) -> None:
    for part in ("mood", "dimensions", "questionnaires", "names"):
        trends.open_part(part)
        for shown in (False, True):
            for card in trends.pages.findChildren(ChartCard):
                if card.isVisible():
                    card.show_table(shown)
            qtbot.wait(20)
            assert out_of_order(trends) == []
            assert list(clipped(trends)) == []
