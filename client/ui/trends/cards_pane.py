"""A pane with a card for each of several things of a kind, made when there is one and kept by its id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt

from client.domain.days import DayPoint
from client.domain.journal import Dimension
from client.domain.scored import Scored, change
from client.ui.kit import chart_words
from client.ui.kit.chart import DayChart
from client.ui.kit.chart_scale import Scale
from client.ui.kit.controls import Button, Label, Scroller
from client.ui.kit.dimension_words import dimension_name
from client.ui.kit.parts import let_tab_go_down
from client.ui.theme import Theme
from client.ui.trends import twins
from client.ui.trends.chart_card import ChartCard
from client.ui.trends.reach_choice import ReachChoice
from client.ui.trends.scales import ScoreScale, YesNoScale, number_words, scale_of
from client.ui.trends.view_model import TrendsState


class CardsPane(Scroller):
    """Cards below each other, and words where there is none."""

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        empty: str,
        today: Callable[[], date],
        saving: Callable[[ChartCard], object],
        way: Button,
    ) -> None:
        """`way` leads to where what is shown here is asked or chosen."""
        super().__init__(theme, width=980, margins=(24, 8, 24, 32), spacing=16)
        self.setAccessibleName(title)
        self._today = today
        self._saving = saving
        self.cards: dict[str, tuple[ChartCard, DayChart]] = {}
        self.reach = ReachChoice(theme)
        self.box.addWidget(self.reach)
        self.way = way
        self.box.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
        self.empty = Label(empty, "body", "soft")
        self.box.addWidget(self.empty)
        self.box.addStretch(1)

    def begin(self) -> None:
        """Begin with the first chart."""
        for card, chart in self.cards.values():
            if not card.isHidden():
                chart.setFocus()
                return

    def show_chart(
        self, key: str, title: str, points: Sequence[DayPoint], state: TrendsState, scale: Scale
    ) -> tuple[ChartCard, DayChart]:
        """The card of that key, made where there is none, showing these days on this scale."""
        known = self.cards.get(key)
        if known is None:
            chart = DayChart(self._theme, title=title, today=self._today, scale=scale)
            card = ChartCard(self._theme, chart, chart, title=title, name=f"trend-{key}")
            card.saving.connect(self._saving)
            self.box.insertWidget(self.box.count() - 1, card)
            let_tab_go_down(self.column)
            known = self.cards[key] = (card, chart)
        card, chart = known
        card.title.setText(title)
        chart.setAccessibleName(title)
        chart.show_points(points, state.stretch, scale)
        card.show()
        return known

    def keep_only(self, keys: Sequence[str]) -> None:
        """Let cards of other keys go out of sight."""
        for key, (card, _) in self.cards.items():
            if key not in keys:
                card.hide()
        self.empty.setVisible(not keys)


class DimensionsPane(CardsPane):
    """A line for each dimension that anything was noted of, each on a scale of its own."""

    def show_state(self, state: TrendsState) -> None:
        """Show the chosen time of each."""
        known = {dimension.id for dimension in state.seen.diary.dimensions}
        # What was noted of a dimension that is nowhere any more is still to be seen, by its own values.
        lost = [Dimension(id, kind="amount") for id in state.seen.measured if id not in known]
        shown = []
        for dimension in (*state.seen.diary.dimensions, *lost):
            points = state.seen.measured.get(dimension.id, ())
            if points:
                shown.append(dimension.id)
                self._show(dimension, points, state)
        self.keep_only(shown)

    def _show(self, dimension: Dimension, points: Sequence[DayPoint], state: TrendsState) -> None:
        scale = scale_of(dimension, points)
        name = dimension_name(dimension)
        card, chart = self.show_chart(dimension.id, name, points, state, scale)
        window = chart.window_shown
        yes_no = isinstance(scale, YesNoScale)
        if yes_no:
            key = self.tr("A filled dot above: yes. A ring below: no. Days without either stay empty.")
        else:
            key = chart_words.key_words(window)
        notes = self.tr("At rest: it is not asked at present.") if dimension.resting else ""
        card.show_chart(
            lambda: (twins.measure_table(name, window.points, unit=dimension.unit, yes_no=yes_no),),
            key=key if window.points else "",
            notes=notes,
        )


class ScoresPane(CardsPane):
    """A chart for each scale of each instrument that was filled in."""

    def show_state(self, state: TrendsState) -> None:
        """Show the chosen time of each."""
        shown = []
        for scored in state.seen.diary.scored:
            if scored.scores:
                shown.append(scored.id)
                self._show(scored, state)
        self.keep_only(shown)

    def _show(self, scored: Scored, state: TrendsState) -> None:
        points = tuple(
            DayPoint(score.day, score.value, score.value, score.value, 1)
            for score in scored.scores
            if score.value is not None
        )
        first, last = state.shown.first, state.shown.last
        card, _ = self.show_chart(scored.id, scored.title, points, state, ScoreScale(scored))
        notes = (self._changed(scored, first, last), self._missing(scored, first, last))
        card.show_chart(
            lambda: (twins.score_table(scored, first=first, last=last),),
            key=self._sources(scored),
            notes=" ".join(each for each in notes if each),
        )

    def _changed(self, scored: Scored, first: int, last: int) -> str:
        """What lies between the first and the last score of this time, in words."""
        found = change(scored, first=first, last=last)
        if found is None or found.earlier.value is None or found.later.value is None:
            return ""
        facts = {
            "first": chart_words.long_date(found.earlier.day),
            "last": chart_words.long_date(found.later.day),
            "before": number_words(found.earlier.value),
            "after": number_words(found.later.value),
            "points": self._points(abs(found.points)),
        }
        if not found.points:
            words = self.tr("From {first} to {last} it went from {before} to {after}: the same.")
        elif found.points > 0:
            words = self.tr("From {first} to {last} it went from {before} to {after}: {points} higher.")
        else:
            words = self.tr("From {first} to {last} it went from {before} to {after}: {points} lower.")
        return f"{words.format(**facts)} {self._reliable(scored, found.reliable)}".rstrip()

    def _reliable(self, scored: Scored, reliable: bool | None) -> str:
        if reliable is None or scored.reliable is None:
            return ""
        points, source = self._points(scored.reliable), scored.reliable_source
        if reliable:
            words = self.tr(
                "That is {points} or more, which is more than filling it in twice usually differs by ({source})."
            )
        else:
            words = self.tr(
                "That is less than {points}: filling it in twice can differ by as much though nothing has changed"
                " ({source})."
            )
        return words.format(points=points, source=source)

    def _missing(self, scored: Scored, first: int, last: int) -> str:
        days = [each.day for each in scored.scores if each.value is None and first <= each.day <= last]
        if not days:
            return ""
        words = self.tr("Without a score, as answers are missing: {days}.")
        return words.format(days="; ".join(map(chart_words.row_date, days)))

    def _sources(self, scored: Scored) -> str:
        if not scored.bands:
            return ""
        words = self.tr("The names of the ranges are those of {source}. A range is no diagnosis.")
        return words.format(source=scored.source)

    def _points(self, points: float) -> str:
        if points == 1:
            return self.tr("1 point")
        return self.tr("{number} points").format(number=number_words(points))
