"""The words around questionnaires. What a questionnaire itself says is never changed, and never translated by us."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from client.domain.days import day_of
from client.domain.instruments.instrument import Instrument
from client.domain.instruments.questionnaire import Reason
from client.domain.instruments.scoring import Band, Difference, Scale, Score
from client.domain.journal import Moment
from client.ui.kit.words import isolated


def translated(words: str) -> str:
    """Words of this place in the window's language."""
    return QCoreApplication.translate("instruments", words)


def language() -> str:
    """The window's language, as packs name it."""
    return QLocale().name()[:2]


_LONG: Final = re.compile(r"\S{18,}")


def breakable(text: str) -> str:
    """A text in its own direction, in which an address or a very long word may fold (U+200B shows where)."""

    def fold(found: re.Match[str]) -> str:
        parts = re.findall(r"[^/_.-]{1,12}[/_.-]?|[/_.-]", found[0])
        return "\u200b".join(parts)

    return isolated(_LONG.sub(fold, text)) if text else ""


def name_of(instrument: Instrument) -> str:
    """What it is called, also where its file gives no name."""
    return breakable(instrument.name) or translated("A questionnaire without a name")


def long_date(day: date) -> str:
    """A date as one says it."""
    return isolated(QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat))


def date_of(moment: Moment) -> str:
    """The writer's own date of a moment."""
    day = day_of(moment)
    return translated("at a time that no calendar names") if day is None else long_date(date.fromordinal(day))


def short_date_of(moment: Moment) -> str:
    """The same for a narrow column, with the month as a word."""
    day = day_of(moment)
    if day is None:
        return translated("at a time that no calendar names")
    found = date.fromordinal(day)
    return isolated(QLocale().toString(QDate(found.year, found.month, found.day), translated("d MMM yyyy")))


def number(value: float) -> str:
    """A score: whole where it is whole, with one place otherwise."""
    return QLocale().toString(round(value)) if value == round(value) else QLocale().toString(value, "f", 1)


def extent(instrument: Instrument) -> str:
    """How long it is, and how far back it looks."""
    count = len(instrument.questionnaire.items)
    parts = [
        translated("1 question")
        if count == 1
        else translated("{number} questions").format(number=QLocale().toString(count))
    ]
    if instrument.minutes:
        parts.append(
            translated("about a minute")
            if instrument.minutes == 1
            else translated("about {number} minutes").format(number=QLocale().toString(instrument.minutes))
        )
    period = instrument.said(instrument.period, language())
    if period:
        parts.append(translated("about {time}").format(time=period))
    return " · ".join(parts)


def labels(instrument: Instrument) -> tuple[str, ...]:
    """What is not free about it, and what else one should know before beginning."""
    words = {
        "non-commercial": translated("Not for commercial use"),
        "no-derivatives": translated("Only word for word"),
    }
    told = [words[each] for each in instrument.restrictions]
    if instrument.care:
        told.append(translated("Asks about ending one's life or hurting oneself"))
    if instrument.start == "off":
        told.append(translated("Can stir things up"))
    if instrument.own:
        told.append(translated("You brought it in yourself"))
    return tuple(told)


def out_of(scale: Scale, score: Score) -> str:
    """A score with its range."""
    if score.value is None:
        return translated("No score")
    return translated("{score}, between {least} and {most}").format(
        score=number(score.value), least=number(scale.least), most=number(scale.most)
    )


def direction(scale: Scale) -> str:
    """Which way is which."""
    return {
        "lower": translated("The higher, the more of it there was."),
        "higher": translated("The higher, the better it was."),
        "neither": "",
    }[scale.better]


def called(band: Band) -> str:
    """What a source calls some scores: its word, not ours."""
    if band.least == band.most:
        return translated("A score of {least} is called “{name}”").format(
            least=number(band.least), name=isolated(band.called)
        )
    return translated("Scores from {least} to {most} are called “{name}”").format(
        least=number(band.least), most=number(band.most), name=isolated(band.called)
    )


def change(scale: Scale, difference: Difference, since: str) -> str:
    """A change in plain words: how far, and whether that is more than the measure gives by chance."""
    points = abs(difference.points)
    if not points:
        said = translated("The same as on {date}.")
    elif difference.points < 0:
        said = translated("Lower by {points} than on {date}.")
    else:
        said = translated("Higher by {points} than on {date}.")
    said = said.format(points=number(points), date=since)
    if scale.wobble is None:
        more = translated(
            "How large a change must be here to mean something, no source that we could read says."
        )
    elif difference.beyond:
        more = translated(
            "A change of {points} or more is larger than what this questionnaire gives by chance; what it comes from,"
            " it does not say."
        )
    else:
        more = translated(
            "A change of less than {points} is within what this questionnaire gives by chance, so it may mean nothing."
        )
    return f"{said} {more.format(points='' if scale.wobble is None else number(scale.wobble.points))}"


def refusal(reason: Reason) -> str:
    """Why a file cannot be used: nothing of it was kept."""
    return {
        "too-large": translated("This file is larger than any questionnaire that Leeward reads."),
        "not-json": translated("This file is no JSON, so it is no FHIR questionnaire either."),
        "not-a-questionnaire": translated("This file holds something else than a FHIR R4 Questionnaire."),
        "nothing-asked": translated("There is no question in this file that Leeward could ask."),
        "too-much": translated("This questionnaire is longer or deeper than Leeward reads."),
        "conditions": translated(
            "Some of its questions depend on answers to others. Leeward would ask them wrongly, so it does not."
        ),
        "kind": translated(
            "It asks in a way that Leeward does not know, such as free text or several answers at once. Leaving that"
            " out would change it, so it is not used."
        ),
        "options": translated("Answers to one of its questions are missing, there twice, or kept elsewhere."),
        "names": translated("Two of its questions have the same name, or one has none."),
    }[reason]
