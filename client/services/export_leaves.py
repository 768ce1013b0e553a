"""What a printed export is made of: records, one after another; the window finds the words for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from client.domain.instruments.answering import Response, values_of
from client.domain.instruments.instrument import Instrument
from client.domain.instruments.scoring import Score, score
from client.domain.journal import CheckIn, Dimension, JournalEntry
from client.services.export_fhir import instruments_of
from client.services.export_source import Source
from client.vault import check_ins, everything, journal_shelf, responses


@dataclass(frozen=True, slots=True)
class Leaf:
    """An entry with its journal's name and pictures (files as they are kept), a check-in, or a questionnaire filled in.

    `dimensions` are those of the check-in's measures; `scores` of the questionnaire's scales, by key.
    """

    record: JournalEntry | CheckIn | Response
    journal: str = field(default="", repr=False)
    pictures: tuple[bytes, ...] = field(default=(), repr=False)
    dimensions: dict[str, Dimension] = field(default_factory=dict, repr=False)
    instrument: Instrument | None = None
    scores: dict[str, Score] = field(default_factory=dict, repr=False)


def leaves(source: Source) -> Iterator[Leaf]:
    """Entries, then check-ins, then questionnaires, each the oldest first; nothing from the trash."""
    db = source.db
    journals = {each.id: each.name for each in journal_shelf.journals(db)}
    for entry in everything.entries(db):
        source.tell()
        if entry.trashed_at is None:
            found = db.execute("SELECT data FROM picture WHERE entry = ? ORDER BY place, row", (entry.id,))
            pictures = tuple(bytes(row[0]) for row in found.fetchall())
            yield Leaf(entry, journals.get(entry.journal or "", ""), pictures)
    known = {each.id: each for each in check_ins.dimensions(db)}
    for check_in in everything.check_ins(db):
        source.tell()
        yield Leaf(check_in, dimensions=known)
    instruments = {each.key: each for each in instruments_of(db)}
    for response in reversed(responses.every(db)):
        found_one = instruments.get(response.instrument)
        values = values_of(response.answers)
        scores = {each.key: score(each, values) for each in found_one.scales} if found_one else {}
        yield Leaf(response, instrument=found_one, scores=scores)
