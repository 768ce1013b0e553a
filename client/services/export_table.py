"""The journal, check-ins and answers as one long table, for spreadsheets and statistics: a row for each thing said.

CSV by RFC 4180, UTF-8 with a byte order mark, which spreadsheets need. A text that a spreadsheet would take for a
formula gets an apostrophe in front (CWE-1236), which no other text does.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, Final

from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services.export_source import Source
from client.services.export_text import iso
from client.vault import check_ins, everything, journal_shelf

COLUMNS: Final = ("record", "id", "date", "time", "utc_offset", "variable", "value", "unit", "text")
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "'")

Row = tuple[str, str, str]
"""A variable, a number or nothing, and a text or nothing."""


def pieces(source: Source) -> Iterator[str]:
    """The table, a record at a time."""
    db = source.db
    yield "\ufeff" + _line(COLUMNS)
    journals = {each.id: each.name for each in journal_shelf.journals(db)}
    for entry in everything.entries(db):
        source.tell()
        if entry.trashed_at is None:
            yield from _lines("entry", entry.id, entry.created, entry.whole_day, _entry(entry, journals))
    units = {each.id: (each.name or each.id, each.unit) for each in check_ins.dimensions(db)}
    for check_in in everything.check_ins(db):
        source.tell()
        yield from _lines(
            "check-in", check_in.id, check_in.created, check_in.whole_day, _check_in(check_in, units)
        )
    responses = db.execute(
        "SELECT id, instrument, created_at, offset_minutes, answers FROM response ORDER BY created_at, row"
    ).fetchall()
    for id_, instrument, utc, offset, answers in responses:
        yield from _lines("response", id_, Moment(utc, offset), False, _answers(instrument, answers))


def _entry(entry: JournalEntry, journals: dict[str, str]) -> Iterator[tuple[str, object, str, str]]:
    if entry.mood is not None:
        yield "mood", entry.mood, "", ""
    if entry.journal in journals:
        yield "journal", "", "", journals[entry.journal]
    for kind, names in (
        ("tag", entry.labels.tags),
        ("person", entry.labels.people),
        ("place", entry.labels.places),
    ):
        for name in names:
            yield kind, "", "", name
    yield "text", "", "", entry.text


def _check_in(check_in: CheckIn, units: dict[str, tuple[str, str]]) -> Iterator[tuple[str, object, str, str]]:
    if check_in.mood is not None:
        yield "mood", check_in.mood, "", ""
    for each in check_in.measures:
        name, unit = units.get(each.dimension, (each.dimension, ""))
        yield f"dimension: {name}", f"{each.value:g}", unit, ""
    for activity in check_in.activities:
        yield "activity", "", "", activity
    for word in check_in.words:
        yield "word", "", "", word
    if check_in.note:
        yield "note", "", "", check_in.note


def _answers(instrument: str, told: str) -> Iterator[tuple[str, object, str, str]]:
    try:
        answers = json.loads(told)
    except (ValueError, RecursionError):
        return
    for answer in answers if isinstance(answers, list) else ():
        if isinstance(answer, dict):
            value = answer.get("value")
            number = value if isinstance(value, int | float) else ""
            yield f"{instrument}: {answer.get('linkId')}", number, "", str(answer.get("display") or "")


def _lines(
    record: str, id_: str, created: Moment, whole_day: bool, said: Iterator[tuple[str, object, str, str]]
) -> Iterator[str]:
    told = iso(created)
    day, _, rest = told.partition("T")
    time, offset = ("", "") if whole_day or not rest else (rest[:8], rest[8:])
    for variable, value, unit, text in said:
        yield _line((record, id_, day, time, offset, variable, value, unit, text))


def _line(cells: tuple[Any, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([safe(cell) for cell in cells])
    return out.getvalue()


def safe(cell: object) -> object:
    """What can stand in a cell of any spreadsheet and is no formula there."""
    if isinstance(cell, str) and cell.startswith(_FORMULAS) and not _is_a_number(cell):
        return "'" + cell
    return cell


def _is_a_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        # An offset from UTC begins with its sign.
        return len(cell) == 6 and cell[0] in "+-" and cell[3] == ":"
    return True
