"""The printed form of an export: journal, check-ins and questionnaires, set on pages. Runs beside the window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QDateTime, QLocale, QTimeZone
from PySide6.QtGui import QImage

from client.domain.instruments.answering import Response
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services.export_leaves import Leaf
from client.ui.kit.dimension_words import dimension_name, dimension_value
from client.ui.kit.moods import mood_word
from client.ui.kit.printing import Ink, Pages, pdf
from client.ui.kit.words import isolated
from client.ui.settings.words import translated


def printed(leaves: Iterator[Leaf], *, ink: Ink, mirrored: bool) -> bytes:
    """All leaves as a PDF."""
    title = translated("Journal and check-ins")

    def draw(writer: object) -> None:
        from PySide6.QtGui import QPdfWriter

        assert isinstance(writer, QPdfWriter)
        foot = translated("Not encrypted: anybody who has this can read it.")
        pages = Pages(writer, ink, foot=foot, mirrored=mirrored)
        pages.words(title, "h1")
        pages.words(foot, "body", "text2", air=4)
        part: type[object] | None = None
        try:
            for leaf in leaves:
                if type(leaf.record) is not part:
                    part = type(leaf.record)
                    pages.words(_heading(leaf), "h2", air=24, keep=60)
                _set(pages, leaf)
        finally:
            pages.end()

    return pdf(title, draw)


def _heading(leaf: Leaf) -> str:
    if isinstance(leaf.record, JournalEntry):
        return translated("Journal")
    if isinstance(leaf.record, CheckIn):
        return translated("Check-ins")
    return translated("Questionnaires")


def _set(pages: Pages, leaf: Leaf) -> None:
    record = leaf.record
    whole_day = not isinstance(record, Response) and record.whole_day
    pages.words(_when(record.created, whole_day=whole_day), "label", air=16, keep=30)
    facts: list[str] = []
    text = ""
    if isinstance(record, JournalEntry):
        facts += [mood_word(record.mood)] if record.mood else []
        facts += [isolated(leaf.journal)] if leaf.journal else []
        for names in (record.labels.tags, record.labels.people, record.labels.places):
            facts += [isolated(", ".join(names))] if names else []
        text = record.text
    elif isinstance(record, CheckIn):
        facts += [mood_word(record.mood)] if record.mood else []
        facts += [isolated(", ".join(names)) for names in (record.words, record.activities) if names]
        for measure in record.measures:
            dimension = leaf.dimensions.get(measure.dimension)
            if dimension is not None:
                value = dimension_value(dimension, measure.value)
                facts.append(
                    translated("{name}: {value}").format(name=dimension_name(dimension), value=value)
                )
        text = record.note
    else:
        facts += _scores(leaf, record)
    if facts:
        pages.words(" · ".join(facts), "small", "text2")
    if text.strip():
        pages.words(text, "body", air=4)
    for data in leaf.pictures:
        image = QImage.fromData(data)
        pages.picture(image)


def _scores(leaf: Leaf, record: Response) -> list[str]:
    if leaf.instrument is None:
        return [isolated(record.instrument)]
    told = [isolated(leaf.instrument.name)]
    locale = QLocale()
    for scale in leaf.instrument.scales:
        found = leaf.scores.get(scale.key)
        value = None if found is None else found.value
        said = (
            translated("not worked out: not all was answered")
            if value is None
            else locale.toString(value, "g", 6)
        )
        told.append(
            translated("{score} ({least} to {most})").format(
                score=said,
                least=locale.toString(scale.least, "g", 6),
                most=locale.toString(scale.most, "g", 6),
            )
        )
    return told


def _when(moment: Moment, *, whole_day: bool) -> str:
    """By the clock it was written by."""
    zone = QTimeZone.fromSecondsAheadOfUtc(60 * moment.offset_minutes)
    at = QDateTime.fromSecsSinceEpoch(moment.utc, zone)
    if not at.isValid() or not 0 <= moment.utc + 2**35 < 2**36:
        return translated("At an impossible time")
    locale = QLocale()
    day = locale.toString(at.date(), QLocale.FormatType.LongFormat)
    if whole_day:
        return isolated(day)
    time = locale.toString(at.time(), QLocale.FormatType.ShortFormat)
    return isolated(translated("{day}, {time}").format(day=day, time=time))
