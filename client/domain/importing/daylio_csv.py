"""Daylio's CSV: old of seven columns, of eight, and of nine; columns in any order, by their names.

`full_date` is the day; where it is missing, `date` may tell it, in the language of the telephone, and in the oldest
files with the year in a column of its own. `activities` and `scales` are divided by `|`. Notes may hold HTML breaks.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from client.domain.importing.finding import Finding, label, labels
from client.domain.importing.found import (
    Around,
    EitherDay,
    Found,
    FoundCheckIn,
    FoundDimension,
    FoundMeasure,
    Local,
)
from client.domain.importing.html import to_text
from client.domain.importing.rows import Row, rows, table
from client.domain.importing.sources import FileUnreadable, Source, text_of
from client.domain.importing.times import plain, read_clock, read_day

_MARK: Final = {"mood", "time", "note"}
_NUMBER = r"[+-]?\d{1,9}(?:[.,]\d{1,6})?"
_OF = re.compile(rf"({_NUMBER})\s*/\s*({_NUMBER})\s*(.*)")
_HOURS = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours?)?")
_DURATION = re.compile(r"(\d{1,3})\s*h[^\W\d]*\.?\s*([0-5]?\d)\s*m[^\W\d]*\.?")
_AMOUNT = re.compile(rf"({_NUMBER})\s*([^\d\s]\D*)?")
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
"""1,500 is fifteen hundred here and one and a half there; 0,500 and 1,50 are no thousands."""
_EVERY: Final = 500


def fits(header: list[str]) -> bool:
    """Whether a table with these columns is Daylio's."""
    names = set(header)
    return "mood" in names and bool(names & {"full_date", "date"}) and len(names & _MARK) >= 2


def read(source: Source, around: Around) -> Found:
    """All files of it. What is no table of Daylio's is a problem of its own."""
    finding = Finding("daylio-csv", around)
    seen: set[str] = set()
    for name in source.names():
        if not name.lower().endswith((".csv", ".txt", ".tsv")) and len(source.names()) > 1:
            finding.leave_out("other-file")
            continue
        try:
            data = source.read(name)
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        text, sure = text_of(data)
        if not sure:
            finding.problem(name, 0, "encoding", lost=False)
        found = table(text)
        if found is None or not fits(found.header):
            finding.problem(name, 0, "other")
            continue
        finding.next_file()
        before = len(finding.check_ins)
        for number, row in enumerate(rows(found)):
            if number % _EVERY == 0:
                around.tell(number, 0)
            _row(finding, name, found.header, row)
        # An older export beside a later one: the later one has the same rows again.
        new = [each for each in finding.check_ins[before:] if each.origin not in seen]
        finding.leave_out("twice", len(finding.check_ins) - before - len(new))
        finding.check_ins[before:] = new
        seen.update(each.origin for each in new)
    return finding.found()


def _row(finding: Finding, file: str, header: list[str], row: Row) -> None:
    shown = " | ".join(cell for cell in row.cells if cell.strip())
    if row.open:
        finding.problem(file, row.line, "quote", shown)
        return
    if len(row.cells) > len(header) and any(cell.strip() for cell in row.cells[len(header) :]):
        finding.problem(file, row.line, "columns", shown)
        return
    cells = dict(zip(header, row.cells, strict=False))
    if "mood" not in cells or ("time" in header and "time" not in cells):
        finding.problem(file, row.line, "columns", shown)
        return
    on = _day(cells)
    if on is None:
        finding.problem(file, row.line, "date", shown)
        return
    said = plain(cells.get("time", ""))
    clock = read_clock(said) if said else None
    if said and clock is None:
        finding.problem(file, row.line, "time", shown)
        return
    mood = label(cells["mood"])
    activities = labels(cells.get("activities", "").split("|"))
    title, note = to_text(cells.get("note_title", "")).strip(), to_text(cells.get("note", "")).strip()
    measures, unread = _scales(finding, cells.get("scales", ""))
    for words in unread:
        finding.problem(file, row.line, "scale", words, lost=False)
    whole_note = "\n\n".join(part for part in (title, note, "\n".join(unread)) if part)
    if not (mood or whole_note or activities or measures):
        finding.problem(file, row.line, "empty", shown)
        return
    if isinstance(on, date) and (order := order_of(cells.get("full_date", ""))) is not None:
        finding.orders.add(order)
    for activity in activities:
        finding.activity(activity)
    # As it was understood, not as it was written: a later export may write its times by another clock.
    content = (
        on.isoformat() if isinstance(on, date) else f"{on.day_first}/{on.month_first}",
        clock.isoformat() if clock is not None else "",
        mood,
        "|".join(activities),
        " ".join(f"{title} {note}".split()),
    )
    finding.check_ins.append(
        FoundCheckIn(
            origin=finding.origin_by_content("daylio", *content),
            when=Local(on, clock),
            mood=mood or None,
            note=whole_note,
            activities=activities,
            measures=measures,
        )
    )


def _day(cells: dict[str, str]) -> date | EitherDay | None:
    told = cells.get("full_date", "").strip()
    if told:
        # Spreadsheets write a time beside it.
        return read_day(told) or read_day(told.split(" ")[0])
    year = cells.get("year", "").strip()
    return read_day(cells.get("date", ""), year=int(year) if re.fullmatch(r"\d{4}", year) else None)


def order_of(text: str) -> bool | None:
    """Whether a day in numbers with slashes proves that the day of the month stands first; None where it does not."""
    found = re.match(r"\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}", text)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    return True if first > 12 else False if second > 12 else None


def _scales(finding: Finding, text: str) -> tuple[tuple[FoundMeasure, ...], list[str]]:
    """What was measured, and what cannot be read as a number: its words."""
    measures: dict[str, FoundMeasure] = {}
    unread: list[str] = []
    for part in plain_parts(text):
        name, colon, said = part.partition(":")
        name, said = label(name), said.strip()
        value = read_value(name, said) if colon and name else None
        if value is None or name in measures:
            unread.append(part)
            continue
        finding.dimension(value[0])
        measures[name] = FoundMeasure(name, value[1])
    return tuple(measures.values()), unread


def plain_parts(text: str) -> list[str]:
    """What stands between the `|` of a cell."""
    return [found for part in text.split("|") if (found := label(part.replace("\u00a0", " ")))]


def read_value(name: str, said: str) -> tuple[FoundDimension, float] | None:
    """A value with its unit: `8/10 points`, `7:30` (hours), `3.5 km`, `4`. None for anything else."""
    if found := _OF.fullmatch(said):
        value, most = _float(found[1]), _float(found[2])
        if most <= 0 or not 0 <= value <= most:
            return None
        least = 0.0 if value < 1 else 1.0
        steps = most <= 20 and most.is_integer() and value.is_integer()
        return FoundDimension(name, "scale" if steps else "amount", least if steps else 0.0, most), value
    if found := _HOURS.fullmatch(said):
        hours = int(found[1]) + int(found[2]) / 60 + int(found[3] or 0) / 3600
        return FoundDimension(name, "amount", 0.0, float("inf"), "h"), round(hours, 4)
    if found := _DURATION.fullmatch(said):
        return FoundDimension(name, "amount", 0.0, float("inf"), "h"), round(
            int(found[1]) + int(found[2]) / 60, 4
        )
    if (found := _AMOUNT.fullmatch(said)) and not _EITHER.fullmatch(found[1]):
        value = _float(found[1])
        least = 0.0 if value >= 0 else float("-inf")
        return FoundDimension(name, "amount", least, float("inf"), label(found[2] or "")[:24]), value
    return None


def _float(text: str) -> float:
    return float(text.replace(",", "."))
