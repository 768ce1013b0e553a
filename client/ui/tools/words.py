"""Words that several tools share: days, clock times, lengths of time, and how something changed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime, QTimeZone

from client.domain.journal import Moment
from client.ui.kit.words import isolated

_NO_TITLE = 60
"""Characters of words that stand for a whole record."""


def translated(words: str) -> str:
    """Words of the tools in the person's language."""
    return QCoreApplication.translate("tools", words)


def day_of(moment: Moment) -> str:
    """The day on the writer's clock."""
    zone = QTimeZone.fromSecondsAheadOfUtc(moment.offset_minutes * 60)
    return isolated(QLocale().toString(QDateTime.fromSecsSinceEpoch(moment.utc, zone).date()))


def long_day(day: date) -> str:
    """A day with its weekday, in full."""
    return isolated(QLocale().toString(_qt(day), QLocale.FormatType.LongFormat))


def short_day(day: date) -> str:
    """A day where there is little room."""
    letters = QCoreApplication.translate("tools", "ddd d MMM", "a day in a list: Qt's letters for dates")
    return QLocale().toString(_qt(day), letters)


def clock(minutes: int) -> str:
    """A time of day, as this computer's language writes it."""
    hour, minute = divmod(minutes, 60)
    return QLocale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)


def span(minutes: float) -> str:
    """A length of time in hours and minutes."""
    hours, left = divmod(round(minutes), 60)
    if not hours:
        return translated("{minutes} min").format(minutes=left)
    if not left:
        return translated("{hours} h").format(hours=hours)
    return translated("{hours} h {minutes} min").format(hours=hours, minutes=left)


def part(value: float) -> str:
    """A part of a whole, as per cent."""
    return translated("{number} %").format(number=round(100 * value))


def title_of(words: str) -> str:
    """The beginning of words, in one line."""
    line = " ".join(words[: 4 * _NO_TITLE].split())
    return line if len(line) <= _NO_TITLE else line[:_NO_TITLE].rstrip() + "…"


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
