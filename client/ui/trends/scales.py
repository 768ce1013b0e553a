"""What stands beside a line of days that are no moods: steps, amounts, yes or no, and scores with their bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import floor, inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QRectF
from PySide6.QtGui import QPainter, QPen

from client.domain.days import DayPoint
from client.domain.journal import Dimension
from client.domain.scored import LONGEST_JOIN, Scored, band_of
from client.domain.trends import rows_between
from client.ui.kit import chart_words
from client.ui.kit.chart_scale import Ground, Scale
from client.ui.kit.dimension_words import dimension_value
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.chart_days import Grain, Mark, Stretch, Window

_MOST_STEPS = 6
_LEAST_HEIGHT = 0.01


def number_words(value: float, *, places: int = 1) -> str:
    """A number as this computer's language writes it, with at most so many places behind its point."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    rounded = round(float(value), places)
    return locale.toString(rounded, "f", 0 if rounded == floor(rounded) else places)


class _Numbers(Scale):
    """A scale of numbers, whose marks are dots."""

    def amount(self, value: float) -> str:
        """A value in words."""
        return number_words(value)

    def single(self, mark: Mark) -> bool:
        """A day with one value, and any mark where they are all dots."""
        return mark.low == mark.high or self.always_dotted

    def draw(self, painter: QPainter, mark: Mark, rect: QRectF, theme: Theme, *, filled: bool) -> None:
        """A dot; a ring while the cursor is elsewhere."""
        colour = theme.colour("chart_line")
        reach = rect.width() * 0.18
        painter.setPen(QPen(colour, theme.px(2)))
        painter.setBrush(colour if filled else theme.colour("surface"))
        painter.drawEllipse(rect.adjusted(reach, reach, -reach, -reach))

    def span(self, mark: Mark) -> str:
        """One value, or from the lowest to the highest with the average."""
        if mark.low == mark.high:
            return self.amount(mark.low)
        words = _tr("{low} to {high}, on average {mean}")
        return words.format(
            low=self.amount(mark.low), high=self.amount(mark.high), mean=self.amount(mark.mean)
        )

    def mark_lines(self, mark: Mark) -> tuple[str, str, str]:
        """When, how much, and from how many check-ins."""
        return chart_words.mark_dates(mark), self.span(mark), chart_words.check_ins(mark.count)

    def facts(self, stretch: Stretch, window: Window) -> str:
        """The whole in one sentence."""
        when = chart_words.span_words(stretch, window)
        if not window.points:
            words = _tr("{when}. {empty}")
            return words.format(when=when, empty=self.empty_words())
        low = min(point.low for point in window.points)
        high = max(point.high for point in window.points)
        words = _tr("{when}, {check_ins}, from {low} to {high}.")
        if low == high:
            words = _tr("{when}, {check_ins}, all {low}.")
        return words.format(
            when=when,
            check_ins=chart_words.check_ins(window.check_ins),
            low=self.amount(low),
            high=self.amount(high),
        )


class StepsScale(_Numbers):
    """Steps from a least to a most."""

    def __init__(self, dimension: Dimension) -> None:
        self._dimension = dimension
        self.low, self.high = dimension.least, dimension.most
        self._rows = rows_between(self.low, self.high)
        if self.high - self.low <= _MOST_STEPS and float(self.high - self.low).is_integer():
            self._rows = tuple(self.low + step for step in range(int(self.high - self.low) + 1))
        self.low, self.high = min(self.low, self._rows[0]), max(self.high, self._rows[-1])

    def amount(self, value: float) -> str:
        """A value with its unit."""
        return dimension_value(self._dimension, round(value, 1))

    def rows(self) -> tuple[tuple[float, str], ...]:
        """Round numbers."""
        return tuple((row, self.amount(row)) for row in self._rows)

    def lines(self) -> tuple[float, ...]:
        """A line for each."""
        return self._rows


class AmountScale(StepsScale):
    """Amounts, always from nothing: a line that begins elsewhere makes little look much."""

    def __init__(self, dimension: Dimension, points: Sequence[DayPoint]) -> None:
        least = min(0.0, min((point.low for point in points), default=0.0))
        most = max((point.high for point in points), default=1.0)
        if dimension.most < inf and most < dimension.most <= 1.5 * most:
            most = dimension.most
        super().__init__(replace(dimension, kind="amount", least=least, most=max(most, least + 1)))


class YesNoScale(_Numbers):
    """Yes above, no below, a dot for each day and no line between: there is nothing in the middle."""

    low, high = 0, 1
    line = False

    def rows(self) -> tuple[tuple[float, str], ...]:
        """The two words."""
        return (0, _tr("No")), (1, _tr("Yes"))

    def lines(self) -> tuple[float, ...]:
        """The two lines."""
        return 0, 1

    def share(self, value: float) -> float:
        """Away from the edges, so that dots have room."""
        return 0.12 + 0.76 * value

    def single(self, mark: Mark) -> bool:
        """A day or more of one answer."""
        return mark.low == mark.high

    def amount(self, value: float) -> str:
        """The word."""
        return _tr("Yes") if value >= 0.5 else _tr("No")

    def span(self, mark: Mark) -> str:
        """The word; for several days, how often it was yes."""
        if mark.low == mark.high:
            return self.amount(mark.low)
        share = QLocale().toString(round(100 * mark.mean))
        return _tr("Yes and no; yes {share} % of the time").format(share=share)

    def facts(self, stretch: Stretch, window: Window) -> str:
        """How often it was yes."""
        when = chart_words.span_words(stretch, window)
        if not window.points:
            words = _tr("{when}. {empty}")
            return words.format(when=when, empty=self.empty_words())
        yes = round(sum(point.mean * point.count for point in window.points))
        words = _tr("{when}, {check_ins}, yes in {yes} of them.")
        return words.format(
            when=when, check_ins=chart_words.check_ins(window.check_ins), yes=QLocale().toString(yes)
        )


class ScoreScale(_Numbers):
    """An instrument's range, with its source's bands as labelled ground."""

    always_dotted = True
    shaded = False

    def __init__(self, scored: Scored) -> None:
        # Somebody's own questionnaire may have one answer to everything.
        self.low, self.high = scored.least, max(scored.most, scored.least + _LEAST_HEIGHT)
        self._scored = scored
        # Bands meet half-way between the last score of one and the first of the next.
        edges = [
            self.low,
            *((a.high + b.low) / 2 for a, b in zip(scored.bands, scored.bands[1:], strict=False)),
        ]
        ends = [*edges[1:], self.high]
        self.grounds = tuple(
            Ground(low, high, band.words) for low, high, band in zip(edges, ends, scored.bands, strict=False)
        )
        self._blank = sorted(each.day for each in scored.scores if each.value is None)

    def rows(self) -> tuple[tuple[float, str], ...]:
        """The bands with their scores, or round numbers where the source has no bands."""
        if not self.grounds:
            return tuple((row, number_words(row)) for row in self.lines())
        return tuple(
            ((ground.low + ground.high) / 2, band_words(band.low, band.high, band.words))
            for ground, band in zip(self.grounds, self._scored.bands, strict=True)
        )

    def lines(self) -> tuple[float, ...]:
        """Where bands end, or a line for each number."""
        if self.grounds:
            return (self.low, *(ground.high for ground in self.grounds))
        return tuple(row for row in rows_between(self.low, self.high) if row <= self.high)

    def grain(self, window: Window) -> Grain:
        """Each score for itself, however long the time."""
        return "day"

    def joined(self, before: Mark, after: Mark) -> bool:
        """Near enough, and without one between that has no score."""
        between = any(before.last < day < after.first for day in self._blank)
        return after.first - before.last <= LONGEST_JOIN and not between

    def amount(self, value: float) -> str:
        """The score out of how much, and what its source calls it."""
        words = _tr("{score} of {most}").format(
            score=number_words(value), most=number_words(self._scored.most)
        )
        band = band_of(self._scored, value)
        return words if band is None else _tr("{score}, {band}").format(score=words, band=band.words)

    def mark_lines(self, mark: Mark) -> tuple[str, str, str]:
        """When, how much, and of what."""
        return chart_words.mark_dates(mark), self.span(mark), self._scored.title

    def facts(self, stretch: Stretch, window: Window) -> str:
        """How many scores in which time."""
        when = chart_words.span_words(stretch, window)
        if not window.points:
            words = _tr("{when}. {empty}")
            return words.format(when=when, empty=self.empty_words())
        count = sum(point.count for point in window.points)
        scores = (
            _tr("1 score") if count == 1 else QCoreApplication.translate("scales", "%Ln scores", "", count)
        )
        return _tr("{when}, {scores}.").format(when=when, scores=scores)

    def empty_words(self) -> str:
        """Said where there is none: no guilt."""
        return _tr("Not filled in during this time. That is all right.")

    def key_hint(self) -> str:
        """What Left and Right do."""
        return _tr("Left and Right move from one score to the next.")


def band_words(low: float, high: float, words: str) -> str:
    """A band's scores and its name."""
    if low == high:
        return _tr("{low}: {band}").format(low=number_words(low), band=words)
    return _tr("{low}–{high}: {band}").format(low=number_words(low), high=number_words(high), band=words)


def scale_of(dimension: Dimension, points: Sequence[DayPoint]) -> Scale:
    """The scale that a dimension is drawn on."""
    if dimension.kind == "yes-no":
        return YesNoScale()
    if dimension.kind == "amount" or dimension.most == inf:
        return AmountScale(dimension, points)
    return StepsScale(dimension)


def _tr(words: str) -> str:
    return QCoreApplication.translate("scales", words)
