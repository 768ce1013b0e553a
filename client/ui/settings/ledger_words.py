"""The privacy ledger's rows in the person's language. It knows no widgets."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale

from client.domain.ledger import Day, Entry
from client.services import ledger_words
from client.services.ledger_words import Phrase
from client.ui.kit.words import isolated
from client.ui.settings.words import counted, size, translated

ICONS: Final = {
    "reading": "book-open",
    "writing": "pen-line",
    "joining": "mail",
    "log-in": "key-round",
    "guiding": "life-buoy",
}


def phrase(told: Phrase) -> str:
    """A phrase in the person's language."""
    said = translated(told.said) if told.count is None else counted(told.one, told.said, told.count)
    return said.format(
        **{name: size(fact) if isinstance(fact, int) else isolated(fact) for name, fact in told.facts}
    )


def title(row: Day | Entry) -> str:
    """The first line of a row."""
    if isinstance(row, Day):
        when = QDate(1, 1, 1).addDays(row.day - 1)
        return isolated(QLocale().toString(when, QLocale.FormatType.LongFormat))
    return f"{_time(row)}  {phrase(ledger_words.told(row).what)}"


def contained(row: Entry) -> str:
    """What was in it."""
    return " ".join(map(phrase, ledger_words.told(row).contained))


def below(row: Day | Entry) -> str:
    """The last line of a row: why, what came of it, how many bytes, and whose server."""
    if isinstance(row, Day):
        words = translated("{requests}: {sent} out, {received} in").format(
            requests=counted("1 request", "%Ln requests", row.requests),
            sent=size(row.sent),
            received=size(row.received),
        )
        if row.folded:
            more = counted(
                "1 of them is not listed any more: there was no room",
                "%Ln of them are not listed any more: there was no room",
                row.folded,
            )
            words = f"{words}. {more}."
        return words
    told = ledger_words.told(row)
    bytes_ = translated("{sent} out, {received} in, {way}.").format(
        sent=size(row.sent), received=size(row.received), way=phrase(ledger_words.way(row))
    )
    why = phrase(told.why)
    return " ".join(each for each in (f"{why}." if why else "", phrase(told.outcome), bytes_) if each)


def sentence(row: Day | Entry) -> str:
    """The row as one sentence, for a screen reader."""
    if isinstance(row, Day):
        return f"{title(row)}. {below(row)}"
    return f"{title(row)}. {contained(row)} {below(row)}"


def _time(row: Entry) -> str:
    at = QDateTime.fromSecsSinceEpoch(row.at)
    return isolated(QLocale().toString(at.time(), QLocale.FormatType.ShortFormat))
