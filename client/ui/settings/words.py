"""Words of the settings: dates, sizes and contents as one would say them. It knows no widgets."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from client.domain.contents import Contents
from client.ui.kit.words import contents_words, isolated


def translated(words: str) -> str:
    """Words of the settings in the person's language."""
    return QCoreApplication.translate("settings", words)


def counted(one: str, more: str, number: int) -> str:
    """`one` as it is for one, else `more` with the number where `%n` stands."""
    return translated(one) if number == 1 else QCoreApplication.translate("settings", more, "", number)


def moment(seconds: int) -> str:
    """Day and time on this computer's clock, of UTC seconds."""
    when = QDateTime.fromSecsSinceEpoch(seconds)
    if not when.isValid() or not 0 <= seconds < 2**36:
        return translated("At an impossible time")
    day = QLocale().toString(when.date(), QLocale.FormatType.LongFormat)
    time = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    return isolated(translated("{day}, {time}").format(day=day, time=time))


def day(iso: str) -> str:
    """A day in full, of its ISO 8601 form; that form itself where no calendar has it."""
    try:
        read = date.fromisoformat(iso)
    except ValueError:
        return isolated(iso)
    return isolated(QLocale().toString(QDate(read.year, read.month, read.day), QLocale.FormatType.LongFormat))


def size(count: int) -> str:
    """A size in bytes, in units one can read."""
    return isolated(QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat))


def contents(found: Contents) -> str:
    """What is in a vault, a backup or an export, the kinds that are there one after the other."""
    return contents_words(found) or translated("nothing yet")
