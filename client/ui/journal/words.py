"""When something was written, in words: always the day it was for the writer, wherever they are now."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTimeZone

from client.domain.journal import Moment
from client.ui.kit.words import isolated


def local(moment: Moment) -> QDateTime:
    """Date and time on the writer's clock; an invalid one for a moment that no calendar has."""
    zone = QTimeZone.fromSecondsAheadOfUtc(moment.offset_minutes * 60)
    return QDateTime.fromSecsSinceEpoch(moment.utc, zone)


def month_of(moment: Moment) -> tuple[int, int]:
    """Year and month, to be compared."""
    date = local(moment).date()
    return date.year(), date.month()


def month(moment: Moment) -> str:
    """The month as a heading."""
    return _set(moment, _tr("MMMM yyyy", "a month as a heading: Qt's letters for dates"))


def day(moment: Moment) -> str:
    """The day in short."""
    return _set(moment, _tr("ddd d MMM", "a day in a list: Qt's letters for dates"))


def time(moment: Moment) -> str:
    """The time of day."""
    return isolated(QLocale().toString(local(moment).time(), QLocale.FormatType.ShortFormat))


def full(moment: Moment) -> str:
    """Day and time in full."""
    when = local(moment)
    date = QLocale().toString(when.date(), QLocale.FormatType.LongFormat)
    at = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    return _tr("{date}, {time}").format(date=date, time=at)


def when(moment: Moment, *, whole_day: bool) -> str:
    """Day and time in full, or the day alone where nothing else is known."""
    if not whole_day:
        return full(moment)
    return isolated(QLocale().toString(local(moment).date(), QLocale.FormatType.LongFormat))


def short(moment: Moment, *, whole_day: bool) -> str:
    """Day and time as short as they are written."""
    at = local(moment)
    date = QLocale().toString(at.date(), QLocale.FormatType.ShortFormat)
    if whole_day:
        return isolated(date)
    time = QLocale().toString(at.time(), QLocale.FormatType.ShortFormat)
    return isolated(_tr("{date}, {time}").format(date=date, time=time))


def short_date(day: QDate) -> str:
    """A day of this computer's calendar, as short as days are written."""
    return isolated(QLocale().toString(day, QLocale.FormatType.ShortFormat))


def long_date(day: date) -> str:
    """A day with its name and month in full."""
    return isolated(QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat))


def moment(seconds: int) -> str:
    """Day and time on this computer's clock, of UTC seconds, as short as they are written."""
    at = QDateTime.fromSecsSinceEpoch(seconds)
    return isolated(QLocale().toString(at, QLocale.FormatType.ShortFormat))


def clock(seconds: float) -> str:
    """The time of day on this computer's clock, of UTC seconds."""
    when = QDateTime.fromSecsSinceEpoch(int(seconds)).time()
    return isolated(QLocale().toString(when, QLocale.FormatType.ShortFormat))


def _set(moment: Moment, letters: str) -> str:
    return isolated(QLocale().toString(local(moment).date(), letters))


def _tr(words: str, note: str = "") -> str:
    return QCoreApplication.translate("journal", words, note)
