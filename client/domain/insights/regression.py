"""What one series goes with, beside what the days before foretold: regression with errors that last.

A mood lasts: today is like yesterday whatever one does. So each day is set beside what the last known day let expect,
y(t) - r^g y(t-g) with g days between them, and so is everything that it is compared with (Cochrane and Orcutt 1949;
with the first day kept, Prais and Winsten 1954). Days without a value are not filled in: the next one leans on the
last known one, by so much less as more days have passed. How much lasts, r, is estimated from the outcome alone by
restricted maximum likelihood (Patterson and Thompson 1971), which plain least squares would put too low in a short
diary. Slow change over weeks and months is taken out with a bent line, a bend for every 30 known days; what differs
from weekday to weekday, for series that are weekly themselves, with a level for each.

Errors that are left are treated as alike and unrelated, so what is told is by Student's t distribution. Simulated
diaries (`python -m bench insights`) say how far that holds.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import mul
from typing import Final

Values = list[float]

_LASTING: Final = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
_DAYS_A_BEND: Final = 30
_WEEKLY: Final = 1.5
"""Above this F ratio, of both series, weekdays are taken out. Chance alone gives it in about one of five."""
_OWN_PART: Final = 0.05
"""How much of a series' variation has to be its own; with less it cannot be told from time or weekday."""
_NOTHING: Final = 1e-10


@dataclass(frozen=True, slots=True)
class Line:
    """How much the outcome rises for one more of the series, its standard error, and the degrees of freedom."""

    slope: float
    error: float
    degrees: int


class Expected:
    """The outcome of some days, freed of what the days before and slow change let expect."""

    def __init__(self, days: Sequence[int], outcome: Sequence[float]) -> None:
        """`days` are day numbers, rising, at least ten; `outcome` a value for each. Monday is a multiple of 7."""
        self._days = list(days)
        series, self._unit = _standard(outcome)
        gaps = [later - earlier for earlier, later in pairwise(days)]
        bends = _bends(len(days))
        tried = [_Fit(lasting, gaps, bends, series) for lasting in _LASTING]
        self._fit = max(tried, key=lambda fit: fit.likelihood)
        self._weekdays: list[Values] | None = None

    @property
    def lasting(self) -> float:
        """How much of a day is left in the next, from 0 to 0.95."""
        return self._fit.lasting

    def against(self, series: Sequence[float], beside: Sequence[float] | None = None) -> Line | None:
        """How the outcome goes with `series`, a value for each day; None where time or weekday tells as much.

        Without `beside`, what a day's value does is taken to last half as much as the outcome itself does: between
        being gone the next day and being part of it. That loses little either way. With `beside`, another series whose
        part is taken out, both are taken to be gone the next day.
        """
        fit = self._fit
        alike, unit = _standard(series)
        if not unit:
            return None
        left = fit.freed(fit.stepped(alike, 0.5 if beside is None else 1.0))
        outcome, own = fit.outcome, _dot(left, left)
        others = self._weekdays_of(left)
        if beside is not None:
            other = _without(fit.freed(fit.stepped(_standard(beside)[0], 1.0)), others)
            if _dot(other, other) > _NOTHING:
                others = [*others, _at_length_one(other)]
        left, outcome = _without(left, others), _without(outcome, others)
        squares = _dot(left, left)
        degrees = len(outcome) - len(fit.columns) - len(others) - 2  # the slope, and what lasts
        if degrees < 1 or squares < _OWN_PART * max(len(alike), own):
            return None
        slope = _dot(left, outcome) / squares
        rest = sum((y - slope * x) ** 2 for x, y in zip(left, outcome, strict=True))
        error = math.sqrt(max(rest, _NOTHING) / degrees / squares)
        return Line(slope * self._unit / unit, error * self._unit / unit, degrees)

    def _weekdays_of(self, left: Values) -> list[Values]:
        """What differs between weekdays, if it does both in the outcome and in a series; nothing otherwise."""
        weekdays, outcome = self._weekday_columns(), self._fit.outcome
        room = len(left) - len(self._fit.columns) - len(weekdays)
        both = (_ratio(each, _without(each, weekdays), len(weekdays), room) for each in (left, outcome))
        return weekdays if all(ratio > _WEEKLY for ratio in both) else []

    def _weekday_columns(self) -> list[Values]:
        if self._weekdays is None:
            self._weekdays = []
            for weekday in range(6):
                dummy = [float(day % 7 == weekday) for day in self._days]
                column = _without(self._fit.freed(self._fit.stepped(dummy, 1.0)), self._weekdays)
                if _dot(column, column) > _NOTHING * len(column):
                    self._weekdays.append(_at_length_one(column))
        return self._weekdays


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is nothing outside of some rows."""

    start: int
    values: Values

    @property
    def stop(self) -> int:
        return self.start + len(self.values)


class _Fit:
    """The regression on slow change alone, with one value for what lasts."""

    def __init__(
        self, lasting: float, gaps: Sequence[int], bends: Sequence[_Column], outcome: Values
    ) -> None:
        self.lasting = lasting
        kept = [0.0, *(lasting**gap for gap in gaps)]
        self._kept = kept
        self._scale = [1 / math.sqrt(1 - part * part) for part in kept]
        self.columns = [self._stepped_column(bend) for bend in bends]
        self._factor = _Factor(
            len(bends), lambda row, column: _overlap(self.columns[row], self.columns[column])
        )
        self.outcome = self.freed(self.stepped(outcome, 1.0))
        rest = max(_dot(self.outcome, self.outcome), _NOTHING)
        degrees = len(outcome) - len(bends)
        spread = 2 * math.fsum(map(math.log, self._scale))
        self.likelihood = (spread - self._factor.log_determinant - degrees * math.log(rest)) / 2

    def stepped(self, series: Values, gone: float) -> Values:
        """Each value less `gone` times what the one before let expect of it, in units of what is new in a day."""
        first = [series[0] * self._scale[0]]
        return first + [
            (now - gone * part * before) * scale
            for before, now, part, scale in zip(
                series, series[1:], self._kept[1:], self._scale[1:], strict=False
            )
        ]

    def freed(self, series: Values) -> Values:
        """`series` less its part in slow change."""
        sums = [sum(map(mul, column.values, series[column.start : column.stop])) for column in self.columns]
        left = list(series)
        for column, weight in zip(self.columns, self._factor.solve(sums), strict=True):
            part = slice(column.start, column.stop)
            left[part] = [
                value - weight * each for value, each in zip(left[part], column.values, strict=True)
            ]
        return left

    def _stepped_column(self, bend: _Column) -> _Column:
        begun = max(bend.start - 1, 0)
        stop = min(bend.stop + 1, len(self._kept))
        dense = [0.0] * (bend.start - begun) + bend.values + [0.0] * (stop - bend.stop)
        values = [
            (now - part * before) * scale
            for before, now, part, scale in zip(
                [0.0, *dense], dense, self._kept[begun:stop], self._scale[begun:stop], strict=False
            )
        ]
        return _Column(begun, values)


class _Factor:
    """The Cholesky factor of a symmetric matrix in which what lies far from the diagonal is nothing."""

    def __init__(self, size: int, entry: Callable[[int, int], float]) -> None:
        self._rows: list[tuple[int, Values]] = []
        """Of each row: its first column, and its values from there up to the diagonal."""
        self.log_determinant = 0.0
        for row in range(size):
            first = max(0, row - 3)
            values: Values = []
            for column in range(first, row + 1):
                begun, others = self._rows[column] if column < row else (first, values)
                since = max(first, begun)
                inner = sum(map(mul, values[since - first :], others[since - begun : column - begun]))
                rest = entry(row, column) - inner
                values.append(rest / others[-1] if column < row else math.sqrt(max(rest, _NOTHING)))
            self.log_determinant += 2 * math.log(values[-1])
            self._rows.append((first, values))

    def solve(self, right: Sequence[float]) -> Values:
        """What the matrix times it is `right`."""
        half: Values = []
        for value, (first, values) in zip(right, self._rows, strict=True):
            half.append((value - sum(map(mul, values, half[first:]))) / values[-1])
        for row in range(len(half) - 1, -1, -1):
            first, values = self._rows[row]
            half[row] /= values[-1]
            for column in range(first, row):
                half[column] -= values[column - first] * half[row]
        return half


def _bends(count: int) -> list[_Column]:
    """Tents over so many rows that add up to any line with bends where they stand."""
    pieces = max(1, round(count / _DAYS_A_BEND) - 1)
    width = (count - 1) / pieces
    tents = []
    for top in range(pieces + 1):
        start = max(0, math.floor((top - 1) * width) + 1)
        stop = min(count, math.ceil((top + 1) * width))
        tents.append(_Column(start, [1 - abs(row / width - top) for row in range(start, stop)]))
    return tents


def _overlap(one: _Column, other: _Column) -> float:
    start, stop = max(one.start, other.start), min(one.stop, other.stop)
    if stop <= start:
        return 0.0
    return float(
        sum(
            map(
                mul,
                one.values[start - one.start : stop - one.start],
                other.values[start - other.start : stop - other.start],
            )
        )
    )


def _ratio(whole: Values, left: Values, taken: int, room: int) -> float:
    """The F ratio of what `taken` columns explain; very large where nothing is left."""
    if not taken or room < 1:
        return 0.0
    before, after = _dot(whole, whole), _dot(left, left)
    return (before - after) / taken / max(after / room, _NOTHING)


def _without(series: Values, directions: Sequence[Values]) -> Values:
    """`series` less its part along each of some directions that stand at right angles."""
    for direction in directions:
        along = _dot(series, direction)
        series = [value - along * each for value, each in zip(series, direction, strict=True)]
    return series


def _at_length_one(series: Values) -> Values:
    length = math.sqrt(_dot(series, series))
    return [value / length for value in series]


def _standard(series: Sequence[float]) -> tuple[Values, float]:
    """`series` less its mean, in units of its standard deviation, and that; all nothing where it never changes."""
    mean = math.fsum(series) / len(series)
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in series) / len(series))
    if spread <= _NOTHING * (1 + abs(mean)):
        return [0.0] * len(series), 0.0
    return [(value - mean) / spread for value in series], spread


def _dot(one: Values, other: Values) -> float:
    return float(sum(map(mul, one, other)))
