"""Questions and answers in words: what goes with what, never why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from client.domain.insights import (
    FIRST_READING,
    LEAST_DAYS,
    LEAST_ON_A_SIDE,
    MOOD,
    Answer,
    Lack,
    Question,
    Verdict,
)
from client.domain.journal import Dimension
from client.ui.kit.chart_words import when
from client.ui.kit.dimension_words import dimension_name, dimension_value
from client.ui.kit.words import isolated


class Names:
    """What the things that are asked about are called now."""

    def __init__(self, dimensions: tuple[Dimension, ...] = ()) -> None:
        self._known = {each.id: each for each in dimensions}

    def dimension(self, key: str) -> Dimension:
        """The dimension of that id, a nameless one where it is nowhere any more."""
        return self._known.get(key) or Dimension(key, kind="amount")

    def subject(self, question: Question) -> str:
        """What is asked about, as it stands in a sentence."""
        if question.subject == "activity":
            return _tr("“{name}”").format(name=isolated(question.name))
        if question.subject == "tag":
            return _tr("the tag “{name}”").format(name=isolated(question.name))
        dimension = self.dimension(question.name)
        name = dimension_name(dimension)
        return (_tr("“{name}”") if dimension.kind == "yes-no" else _tr("more of “{name}”")).format(name=name)

    def outcome(self, question: Question) -> str:
        """What tells how a day was, as it stands in a sentence."""
        return _tr("“{name}”").format(name=dimension_name(self.dimension(question.outcome)))

    def amount(self, question: Question, value: float) -> str:
        """So much of the outcome."""
        return _number(value, self.dimension(question.outcome).unit if question.outcome != MOOD else "")


def question_words(question: Question, names: Names) -> str:
    """The question as a sentence."""
    subject = names.subject(question)
    better = question.toward == "better"
    if question.outcome == MOOD:
        words = {
            (True, False): _tr("Does {subject} go with better days?"),
            (False, False): _tr("Does {subject} go with harder days?"),
            (True, True): _tr("Does {subject} go with a better day after?"),
            (False, True): _tr("Does {subject} go with a harder day after?"),
        }[better, question.next_day]
        return words.format(subject=subject)
    words = {
        (True, False): _tr("Does {subject} go with more of {outcome}?"),
        (False, False): _tr("Does {subject} go with less of {outcome}?"),
        (True, True): _tr("Does {subject} go with more of {outcome} the day after?"),
        (False, True): _tr("Does {subject} go with less of {outcome} the day after?"),
    }[better != question.lower_is_better, question.next_day]
    return words.format(subject=subject, outcome=names.outcome(question))


def verdict_words(answer: Answer, names: Names) -> str:
    """The answer in a few words."""
    question = answer.question
    if answer.verdict is Verdict.NOT_ENOUGH_DAYS:
        return _tr("Not yet enough days")
    if answer.verdict is Verdict.NO_CLEAR_PATTERN:
        return _tr("No clear pattern yet")
    if question.outcome == MOOD:
        words = {
            (Verdict.BETTER_DAYS, False): _tr("Goes with better days"),
            (Verdict.HARDER_DAYS, False): _tr("Goes with harder days"),
            (Verdict.BETTER_DAYS, True): _tr("Goes with a better day after"),
            (Verdict.HARDER_DAYS, True): _tr("Goes with a harder day after"),
        }
        return words[answer.verdict, question.next_day]
    more = (answer.verdict is Verdict.BETTER_DAYS) != question.lower_is_better
    words_of = {
        (True, False): _tr("Goes with more of {outcome}"),
        (False, False): _tr("Goes with less of {outcome}"),
        (True, True): _tr("Goes with more of {outcome} the day after"),
        (False, True): _tr("Goes with less of {outcome} the day after"),
    }
    return words_of[more, question.next_day].format(outcome=names.outcome(question))


def means_words(answer: Answer, names: Names) -> str:
    """The plain means of both sides, each with its days."""
    question = answer.question
    if answer.mean_with is None or answer.mean_without is None:
        return ""
    facts = {
        "with_days": days_words(answer.days_with),
        "with_mean": names.amount(question, answer.mean_with),
        "without_days": days_words(answer.days_without),
        "without_mean": names.amount(question, answer.mean_without),
    }
    dimension = names.dimension(question.name)
    if answer.divide is None or dimension.kind == "yes-no":
        words = (
            _tr(
                "On {with_days} after a day with it: {with_mean} on average. On {without_days} after a day without it:"
                " {without_mean}."
            )
            if question.next_day
            else _tr(
                "On {with_days} with it: {with_mean} on average. On {without_days} without it: {without_mean}."
            )
        )
        return words.format(**facts)
    words = (
        _tr(
            "On {with_days} after a day with more than {divide}: {with_mean} on average. On {without_days} after"
            " another day: {without_mean}."
        )
        if question.next_day
        else _tr(
            "On {with_days} with more than {divide}: {with_mean} on average. On {without_days} with less or as much:"
            " {without_mean}."
        )
    )
    return words.format(divide=dimension_value(dimension, answer.divide), **facts)


def interval_words(answer: Answer, names: Names) -> str:
    """The difference and what else the days would allow."""
    if answer.difference is None or answer.low is None or answer.high is None:
        return ""
    return _tr(
        "Beside otherwise similar days: {difference}. What these days allow: from {low} to {high}."
    ).format(
        difference=apart_words(answer, answer.difference, names),
        low=apart_words(answer, answer.low, names),
        high=apart_words(answer, answer.high, names),
    )


def apart_words(answer: Answer, value: float, names: Names) -> str:
    """So much higher or lower."""
    amount = names.amount(answer.question, abs(value))
    return (_tr("{amount} higher") if value >= 0 else _tr("{amount} lower")).format(amount=amount)


def lack_words(answer: Answer) -> str:
    """What is missing for an answer, and that it may be; empty where nothing is."""
    days = days_words(answer.days)
    if answer.lack is Lack.SPAN:
        words = _tr(
            "There are {days} to compare so far. An answer needs about {needed} days from the first to the last."
        )
        return words.format(days=days, needed=_whole(FIRST_READING))
    if answer.lack is Lack.DAYS:
        words = _tr("There are {days} to compare so far. An answer needs {needed}.")
        return words.format(days=days, needed=_whole(LEAST_DAYS))
    if answer.lack in (Lack.WITH, Lack.WITHOUT):
        words = _tr(
            "There are {with_days} of one kind and {without_days} of the other. An answer needs {needed} of each."
        )
        return words.format(
            with_days=days_words(answer.days_with),
            without_days=days_words(answer.days_without),
            needed=_whole(LEAST_ON_A_SIDE),
        )
    if answer.lack is Lack.ALIKE:
        return _tr(
            "It comes and goes with the weekday or with time alone, so it cannot be told apart from them."
        )
    return ""


def when_words(answer: Answer) -> str:
    """Of which days it is, and when it is read anew."""
    if answer.first is None or answer.last is None or answer.again is None:
        return ""
    if answer.verdict is Verdict.NOT_ENOUGH_DAYS:
        return _tr("The next look is on {date} at the earliest. There is no hurry.").format(
            date=_date(answer.again)
        )
    return _tr("From {days}, {first} to {last}. It holds until {date} and is then read anew.").format(
        days=days_words(answer.days),
        first=_date(answer.first),
        last=_date(answer.last),
        date=_date(answer.again),
    )


def days_words(count: int) -> str:
    """How many days."""
    if count == 1:
        return _tr("1 day")
    return QCoreApplication.translate("questions", "%Ln days", "", count)


def _number(value: float, unit: str) -> str:
    digits = 1 if abs(value) >= 0.095 or value == 0 else 2
    return _with_unit(QLocale().toString(value, "f", digits), unit)


def _with_unit(number: str, unit: str) -> str:
    """A number with its unit."""
    if not unit:
        return isolated(number)
    told = QCoreApplication.translate("dimensions", "h") if unit == "h" else unit
    return isolated(f"{number}\u00a0{told}")


def _whole(count: int) -> str:
    return isolated(QLocale().toString(count))


def _date(day: date) -> str:
    form = QCoreApplication.translate(
        "questions", "d MMMM yyyy", "a date in a sentence: Qt's letters for dates"
    )
    return isolated(QLocale().toString(when(day.toordinal()), form))


def _tr(words: str) -> str:
    return QCoreApplication.translate("questions", words)
