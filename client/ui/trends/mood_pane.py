"""Moods, looked back on in three ways: as a line of days, as a year, and by weekday and hour."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from client.domain.trends import Seen
from client.ui.kit import chart_words
from client.ui.kit.chart import DayChart
from client.ui.kit.chart_days import Window
from client.ui.kit.controls import IconButton, Label, Scroller, breathe
from client.ui.theme import Theme
from client.ui.trends import twins
from client.ui.trends.chart_card import ChartCard
from client.ui.trends.hours_chart import HoursChart
from client.ui.trends.reach_choice import ReachChoice
from client.ui.trends.view_model import TrendsState
from client.ui.trends.year_chart import YearChart


class MoodPane(Scroller):
    """Three cards below each other."""

    def __init__(
        self, theme: Theme, *, today: Callable[[], date], saving: Callable[[ChartCard], object]
    ) -> None:
        super().__init__(theme, width=980, margins=(24, 8, 24, 32), spacing=16)
        self.setAccessibleName(self.tr("Mood"))
        self._seen: Seen | None = None
        self.reach = ReachChoice(theme)
        self.box.addWidget(self.reach)
        title = self.tr("Mood, day by day")
        self.line = DayChart(theme, title=title, today=today)
        self.line_card = ChartCard(theme, self.line, self.line, title=title, name="moodLine")
        title = self.tr("A year in pixels")
        self.year = YearChart(theme, title=title)
        self.turning = _Turning(theme, self.year)
        self.year_card = ChartCard(
            theme, self.year, self.year, title=title, name="moodYear", above=self.turning
        )
        title = self.tr("Weekdays and hours")
        self.hours = HoursChart(theme, title=title)
        self.hours_card = ChartCard(theme, self.hours, self.hours, title=title, name="moodHours")
        for card in (self.line_card, self.year_card, self.hours_card):
            card.saving.connect(saving)
            self.box.addWidget(card)
        self.box.addStretch(1)
        self.year.turned.connect(lambda _: self._say_year())

    def show_state(self, state: TrendsState) -> None:
        """Show the chosen time of it; the year has a time of its own."""
        seen, shown = state.seen, state.shown
        self.line.show_points(seen.moods, state.stretch)
        window = self.line.window_shown
        self.line_card.show_chart(
            lambda: (twins.mood_table(window.points),),
            key=chart_words.key_words(window),
            notes=self._without_mood(state),
        )
        if seen is not self._seen:
            self._seen = seen
            first_time = self.year.year == 1
            newest = seen.moods[-1].day if seen.moods else state.today
            year = date.fromordinal(min(newest, state.today)).year if first_time else self.year.year
            self.year.show_year(seen.moods, year, today=state.today)
            self._say_year()
        when = chart_words.span_words(state.stretch, Window(shown.first, shown.last, seen.moods))
        self.hours.show_hours(shown.hours, when)
        self.hours_card.show_chart(lambda: twins.hours_tables(shown.hours), key=self.hours.key_words())

    def begin(self) -> None:
        """Begin with the line."""
        self.line.setFocus()

    def _say_year(self) -> None:
        self.turning.show_year()
        self.year_card.show_chart(lambda: (twins.mood_table(self.year.points()),), key=self.year.key_words())

    def _without_mood(self, state: TrendsState) -> str:
        first, last = state.shown.first, state.shown.last
        count = sum(1 for each in state.seen.diary.noted if each.mood is None and first <= each.day <= last)
        if not count:
            return ""
        words = self.tr("Not among them, as no mood was chosen: {check_ins}.")
        return words.format(check_ins=chart_words.check_ins(count))


class _Turning(QWidget):
    """Which year, and the way to the one before and after."""

    def __init__(self, theme: Theme, chart: YearChart) -> None:
        super().__init__()
        self._chart = chart
        row = QHBoxLayout(self)
        breathe(row, theme, spacing=4)
        self.before = IconButton(
            theme, "chevron-left", self.tr("The year before"), on=lambda: chart.turn(chart.year - 1)
        )
        self.before.setObjectName("yearBefore")
        self.after = IconButton(
            theme, "chevron-right", self.tr("The year after"), on=lambda: chart.turn(chart.year + 1)
        )
        self.after.setObjectName("yearAfter")
        self.name = Label("", "label", wrap=False)
        row.addWidget(self.before)
        row.addWidget(self.name)
        row.addWidget(self.after)
        row.addStretch(1)
        self._theme = theme
        theme.changed.connect(self._point)
        self._point()

    def show_year(self) -> None:
        """Name the year; lead nowhere where there is nothing."""
        first, last = self._chart.years
        self.name.setText(str(self._chart.year))
        self.before.setEnabled(self._chart.year > first)
        self.after.setEnabled(self._chart.year < last)

    def _point(self) -> None:
        ways = ("chevron-left", "chevron-right")
        back, on = ways[::-1] if self._theme.mirrored else ways
        self.before.set_icon(back)
        self.after.set_icon(on)
