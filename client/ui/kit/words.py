"""Small words every place needs: hours of the feed, moments, counts, and names that cannot disturb their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

if TYPE_CHECKING:
    from datetime import date

    from client.domain.contents import Contents

_HOUR = 3600
_DAY = 24 * _HOUR
_LAST_HOUR = 70_000_000  # in the year 9955


_DIRECTION_MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e")


def isolated(text: str) -> str:
    """`text` between U+2068 and U+2069, so that its direction stays its own; marks inside cannot end that."""
    return f"\u2068{text.translate(_DIRECTION_MARKS)}\u2069"


def ago(hour: int | None, *, now: float) -> str:
    """An hour of the feed (whole hours since 1970 UTC) as one would say it; the feed knows no finer time."""
    if hour is None:
        return ""
    distance = now - hour * _HOUR
    if distance < 2 * _HOUR:
        return QCoreApplication.translate("words", "Within the hour") if distance > -_HOUR else day(hour)
    if distance < _DAY:
        return isolated(QCoreApplication.translate("words", "%n h ago", "", int(distance // _HOUR)))
    if distance < 2 * _DAY:
        return QCoreApplication.translate("words", "Yesterday")
    return day(hour)


def day(hour: int) -> str:
    """The date of an hour of the feed on this computer's calendar."""
    # A server may say any hour, also one that no calendar has.
    if not 0 <= hour < _LAST_HOUR:
        return QCoreApplication.translate("words", "At an impossible time")
    date = QDateTime.fromSecsSinceEpoch(hour * _HOUR).date()
    return isolated(QLocale().toString(date, QLocale.FormatType.ShortFormat))


def full_date(when: date) -> str:
    """A day in full, but for which day of the week it was."""
    form = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    for weekday in ("dddd, ", "dddd "):
        form = form.replace(weekday, "")
    return isolated(QLocale().toString(QDate(when.year, when.month, when.day), form))


def contents_words(contents: Contents) -> str:
    """What is in a vault, the kinds that are there one after the other; nothing where there is nothing.

    The terminal has these words too (client.cli.vault_commands): it speaks without Qt, and so without a translation.
    """
    translate = QCoreApplication.translate
    one_and_more = (
        (contents.entries, translate("words", "1 journal entry"), "%n journal entries"),
        (contents.check_ins, translate("words", "1 check-in"), "%n check-ins"),
        (contents.drafts, translate("words", "1 draft"), "%n drafts"),
        (contents.own_posts, translate("words", "1 post of yours"), "%n posts of yours"),
        (contents.messages, translate("words", "1 message"), "%n messages"),
        (contents.waiting, translate("words", "1 not sent yet"), "%n not sent yet"),
        (contents.communities, translate("words", "1 community"), "%n communities"),
    )
    return ", ".join(
        one if number == 1 else translate("words", more, "", number)
        for number, one, more in one_and_more
        if number
    )
