"""From days and questions to answers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from operator import attrgetter
from statistics import median_low
from typing import Final

from client.domain.insights.asking import MOOD, Answer, Day, Lack, Question, Verdict
from client.domain.insights.discovery import found, share
from client.domain.insights.regression import Expected, Line
from client.domain.insights.student import upper_point, upper_tail

LEAST_SPAN: Final = 58
"""A little less than the first reading: the first or last day of sixty may be one of which nothing is known."""
LEAST_DAYS: Final = 40
LEAST_ON_A_SIDE: Final = 8
FIRST_READING: Final = 60
_READINGS: Final = (FIRST_READING, 90, 120, 180, 240, 360)
_LATER_READINGS: Final = 120
_BEFORE_THE_FIRST_TIME: Final = 14
"""So long before it was ticked for the first time an activity is taken to have been there to be ticked."""
_TOWARD: Final = 0.75


def answers(questions: Sequence[Question], days: Iterable[Day]) -> list[Answer]:
    """What `days` say to each of `questions`, in their order. Pure: the same arguments give the same answers.

    `questions` are ALL that the person has ever asked and been answered, in the order in which they first asked: the
    more there are, the surer each answer has to be (`discovery.share`). One that comes again counts once. `days` are in
    any order, each day once; a day of which nothing is known may be left out. ValueError where a day comes twice.

    A pattern is told if it is found among all the answers together at `discovery.FALSE_SHARE`: 0.09 is the chance that
    anything at all is told to somebody for whom nothing goes with anything, and the expected part of false patterns
    among those told to anybody else. Nothing is told before LEAST_SPAN days (about 60) with LEAST_DAYS known ones and
    LEAST_ON_A_SIDE of each kind. Then an answer is read when there are about 60, 90, 120, 180, 240 and 360 days since
    the first one that is known, and every 120 days from then on; in between it holds, since whoever looks every day
    finds something on one of them.

        >>> answers([Question("activity", "walking")], days)[0].verdict.value
        'no clear pattern yet'
    """
    ordered = sorted(days, key=attrgetter("day"))
    if any(one.day == other.day for one, other in pairwise(ordered)):
        raise ValueError("each day comes once")
    once = {question.matter: question for question in reversed(questions)}
    places = {matter: at for at, matter in enumerate(dict.fromkeys(each.matter for each in questions))}
    readings = _Readings(ordered)
    read = {matter: readings.of(once[matter]) for matter in places}
    patterns = found([read[matter].p_value for matter in places])
    told = {
        matter: _told(reading, place + 1, patterns)
        for (matter, place), reading in zip(places.items(), read.values(), strict=True)
    }
    return [replace(told[question.matter], question=question) for question in questions]


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one question's days say, whatever else was asked."""

    answer: Answer
    line: Line | None = None
    step: float = 1.0
    """How much more of it the days with have."""
    upward: bool = True
    """Whether what was asked for is a higher outcome."""

    @property
    def p_value(self) -> float | None:
        if self.line is None:
            return None
        t = self.line.slope / self.line.error
        degrees = self.line.degrees
        above, below = (_TOWARD, 1 - _TOWARD) if self.upward else (1 - _TOWARD, _TOWARD)
        return min(1.0, upper_tail(t, degrees) / above, upper_tail(-t, degrees) / below)


@dataclass(frozen=True, slots=True)
class _Known:
    """The days of which both are known."""

    at: list[int]
    outcome: list[float]
    value: list[float]
    beside: list[float] | None
    """For the next day: what there was of it on that day itself, the usual where that is not known."""

    def until(self, day: int) -> _Known:
        count = sum(at < day for at in self.at)
        beside = None if self.beside is None else self.beside[:count]
        return _Known(self.at[:count], self.outcome[:count], self.value[:count], beside)


class _Readings:
    """Reads series out of days, each once."""

    def __init__(self, days: Sequence[Day]) -> None:
        self._days = days
        self._at = [each.day.toordinal() - 1 for each in days]  # a multiple of 7 is a Monday
        self._series: dict[tuple[str, str], dict[int, float]] = {}
        self._expected: dict[tuple[str, tuple[int, ...]], Expected] = {}

    def of(self, question: Question) -> _Reading:
        known = self._known(question)
        if not known.at:
            return _Reading(Answer(question, Verdict.NOT_ENOUGH_DAYS, 0, 0, 0, lack=Lack.SPAN))
        begun, span = known.at[0], known.at[-1] - known.at[0] + 1
        length, following = _lengths(span)
        again = _date(begun + following - 1)
        if span >= LEAST_SPAN:
            known = known.until(begun + length)
        divide, sides = _sides(question, known.value)
        with_it = [value for value, side in zip(known.outcome, sides, strict=True) if side]
        without = [value for value, side in zip(known.outcome, sides, strict=True) if not side]
        answer = Answer(
            question,
            Verdict.NOT_ENOUGH_DAYS,
            len(known.at),
            len(with_it),
            len(without),
            _date(begun),
            _date(known.at[-1]),
            _mean(with_it),
            _mean(without),
            again=_date(begun + LEAST_SPAN - 1) if span < LEAST_SPAN else again,
            divide=divide,
            lack=_lack(span, len(known.at), len(with_it), len(without)),
        )
        if answer.lack is not None:
            return _Reading(answer)
        answer = replace(answer, verdict=Verdict.NO_CLEAR_PATTERN)
        line = self._expectation(question.outcome, known).against(known.value, known.beside)
        if line is None:
            return _Reading(replace(answer, lack=Lack.ALIKE))
        more = [value for value, side in zip(known.value, sides, strict=True) if side]
        less = [value for value, side in zip(known.value, sides, strict=True) if not side]
        step = math.fsum(more) / len(more) - math.fsum(less) / len(less)
        return _Reading(answer, line, step, (question.toward == "better") != question.lower_is_better)

    def _known(self, question: Question) -> _Known:
        outcome = self._outcome(question.outcome)
        values = self._values(question)
        back = int(question.next_day)
        at = [day for day in outcome if day - back in values]
        beside = None
        if back and at:
            usual = math.fsum(values.values()) / len(values)
            beside = [values.get(day, usual) for day in at]
        return _Known(at, [outcome[day] for day in at], [values[day - back] for day in at], beside)

    def _outcome(self, name: str) -> dict[int, float]:
        if name != MOOD:
            return self._measures(name)
        key = ("mood", "")
        if key not in self._series:
            self._series[key] = {
                at: each.mood for at, each in zip(self._at, self._days, strict=True) if each.mood is not None
            }
        return self._series[key]

    def _measures(self, name: str) -> dict[int, float]:
        key = ("dimension", name)
        if key not in self._series:
            self._series[key] = {
                at: each.measures[name]
                for at, each in zip(self._at, self._days, strict=True)
                if name in each.measures
            }
        return self._series[key]

    def _values(self, question: Question) -> dict[int, float]:
        if question.subject == "dimension":
            return self._measures(question.name)
        key = (question.subject, question.name)
        if key not in self._series:
            told = {
                at: float(question.name in names)
                for at, each in zip(self._at, self._days, strict=True)
                if (names := each.activities if question.subject == "activity" else each.tags) is not None
            }
            first = next((at for at, value in told.items() if value), None)
            since = 0 if first is None else first - _BEFORE_THE_FIRST_TIME
            self._series[key] = {at: value for at, value in told.items() if at >= since}
        return self._series[key]

    def _expectation(self, outcome: str, known: _Known) -> Expected:
        key = (outcome, tuple(known.at))
        if key not in self._expected:
            self._expected[key] = Expected(known.at, known.outcome)
        return self._expected[key]


def _told(reading: _Reading, place: int, patterns: int) -> Answer:
    """The answer to the question asked as number `place`, where so many patterns were found among all."""
    p_value, line = reading.p_value, reading.line
    if p_value is None or line is None:
        return reading.answer
    level = min(1.0, max(1, patterns) * share(place))
    below, above = (_TOWARD, 1 - _TOWARD) if reading.upward else (1 - _TOWARD, _TOWARD)
    difference = line.slope * reading.step
    verdict = Verdict.NO_CLEAR_PATTERN
    if p_value <= level:
        higher_is_better = not reading.answer.question.lower_is_better
        verdict = Verdict.BETTER_DAYS if (difference > 0) == higher_is_better else Verdict.HARDER_DAYS
    width = line.error * reading.step
    return replace(
        reading.answer,
        verdict=verdict,
        difference=difference,
        low=difference - upper_point(level * below, line.degrees) * width,
        high=difference + upper_point(level * above, line.degrees) * width,
        certainty=1 - level,
        p_value=p_value,
    )


def _lengths(span: int) -> tuple[int, int]:
    """Of how many days an answer is read when there are `span`, and at how many it is read anew."""
    for length, following in pairwise(_READINGS):
        if span < following:
            return length, following
    length = _READINGS[-1] + (span - _READINGS[-1]) // _LATER_READINGS * _LATER_READINGS
    return length, length + _LATER_READINGS


def _sides(question: Question, values: Sequence[float]) -> tuple[float | None, list[bool]]:
    """What divides the days, None for what was or was not, and of each day whether it is one with."""
    if question.subject != "dimension":
        return None, [value > 0 for value in values]
    middle = median_low(values)
    below = max((value for value in values if value < middle), default=middle)
    if sum(value > middle for value in values) < sum(value < middle for value in values):
        middle = below  # more days lie below the median than above it, where many have the same value
    return middle, [value > middle for value in values]


def _lack(span: int, days: int, days_with: int, days_without: int) -> Lack | None:
    if span < LEAST_SPAN:
        return Lack.SPAN
    if days < LEAST_DAYS:
        return Lack.DAYS
    if days_with < LEAST_ON_A_SIDE:
        return Lack.WITH
    return Lack.WITHOUT if days_without < LEAST_ON_A_SIDE else None


def _mean(values: Sequence[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None


def _date(at: int) -> date:
    return date.fromordinal(at + 1)
