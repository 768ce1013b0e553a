"""Activities and tags: how often there were which, and how the days with them were."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from client.domain.tables import Table
from client.ui.kit import chart_words
from client.ui.kit.chart_days import Window
from client.ui.kit.controls import Label, Scroller
from client.ui.theme import Theme
from client.ui.trends import twins
from client.ui.trends.chart_card import ChartCard
from client.ui.trends.names_chart import NamesChart, fewest_words, first_day_of
from client.ui.trends.reach_choice import ReachChoice
from client.ui.trends.view_model import TrendsState

_MOST_COLUMNS: Final = 600
"""Fifty years; an entry whose clock was far off can make it ten thousand."""


class NamesPane(Scroller):
    """A card for activities and one for tags; words where there are neither."""

    def __init__(self, theme: Theme, *, saving: Callable[[ChartCard], object]) -> None:
        super().__init__(theme, width=980, margins=(24, 8, 24, 32), spacing=16)
        self.setAccessibleName(self.tr("Activities and tags"))
        self.reach = ReachChoice(theme)
        self.box.addWidget(self.reach)
        self.empty = Label(
            self.tr(
                "What you note as done in a check-in, and the tags of your journal's entries, show here. There is no"
                " need to."
            ),
            "body",
            "soft",
        )
        self.box.addWidget(self.empty)
        title = self.tr("Activities")
        self.activities = NamesChart(theme, title=title)
        self.activities_card = ChartCard(
            theme, self.activities, self.activities, title=title, name="trendActivities"
        )
        title = self.tr("Tags of entries")
        self.tags = NamesChart(theme, title=title)
        self.tags_card = ChartCard(theme, self.tags, self.tags, title=title, name="trendTags")
        for card in (self.activities_card, self.tags_card):
            card.saving.connect(saving)
            self.box.addWidget(card)
        self.box.addStretch(1)

    def show_state(self, state: TrendsState) -> None:
        """Show the chosen time of it."""
        shown = state.shown
        when = chart_words.span_words(state.stretch, Window(shown.first, shown.last, state.seen.moods))
        first, last = self._days(state)
        diary = state.seen.diary
        for card, chart, filed, there in (
            (self.activities_card, self.activities, "activity", any(each.activities for each in diary.noted)),
            (self.tags_card, self.tags, "tag", bool(diary.tagged)),
        ):
            names = tuple(each for each in shown.names if each.filed == filed)
            chart.show_names(names, when, first=first, last=last)
            card.setVisible(there)
            words = [fewest_words()] if names else []
            if len(chart.months) > _MOST_COLUMNS:
                words.append(self.tr("The table leaves out months in which there was nothing of this kind."))
            card.show_chart(_table(chart), key=" ".join(words))
        self.empty.setVisible(self.activities_card.isHidden() and self.tags_card.isHidden())

    def begin(self) -> None:
        """Begin with the first chart."""
        (self.tags if self.activities_card.isHidden() else self.activities).setFocus()

    def _days(self, state: TrendsState) -> tuple[int, int]:
        """The time shown; of a long one only from the first month that has any."""
        shown = state.shown
        months = [month for each in shown.names for month in each.months]
        if not months:
            return shown.first, shown.last
        return max(shown.first, first_day_of(min(months))), shown.last


def _table(chart: NamesChart) -> Callable[[], tuple[Table, ...]]:
    names, months = chart.names, chart.months
    if len(months) > _MOST_COLUMNS:
        months = tuple(sorted({month for each in names for month in each.months}))
    return lambda: (twins.names_table(names, months),)
