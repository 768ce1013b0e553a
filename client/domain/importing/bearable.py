"""Bearable's CSV: a row for each thing that was measured, of seven or eight columns.

Days are written like "22nd Jan 2022"; the eighth column has them in numbers. The time of day is a clock's time, or
a part of the day ("pre", "am", "mid", "pm"), which no clock says: such rows are of that day, and the part is kept
as a word. How far a scale goes is not in the file, so it is asked. Everything of one day and time becomes one
check-in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from client.domain.importing.daylio_csv import order_of
from client.domain.importing.finding import Finding, label, labels, tidy
from client.domain.importing.found import (
    Around,
    EitherDay,
    Found,
    FoundCheckIn,
    FoundDimension,
    FoundMeasure,
    Local,
)
from client.domain.importing.rows import Row, rows, table
from client.domain.importing.sources import FileUnreadable, Source, text_of
from client.domain.importing.times import plain, read_clock, read_day

_THING: Final = ("category", "rating/amount", "detail", "notes")
_EVERY: Final = 1000
_LONGEST: Final = 120
"""Of an amount or a detail with its unit; whatever is longer is words."""
_AMOUNT = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{1,6})?)\s*(?:/\s*(\d{1,4}))?\s*([^\d\s]\D*)?")
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
_DURATION = re.compile(
    r"(?:(\d{1,3})\s*h(?:rs?|ours?)?)?\s*(?:(\d{1,3})\s*m(?:ins?|inutes?)?)?", re.IGNORECASE
)
_CLOCKWISE = re.compile(r"(\d{1,3}):([0-5]\d)")
_UNIT = re.compile(r"(.*?)\s*\(([^()]{1,24})\)")
_SEVERITY: Final = frozenset(("mild", "moderate", "severe", "unbearable", "extreme", "none"))
MOOD: Final = "Mood"


@dataclass
class _Together:
    """What was noted at one time of one day."""

    on: date | EitherDay
    clock: time | None
    part: str
    rating: float | None = None
    words: dict[str, None] = field(default_factory=dict, repr=False)
    notes: dict[str, None] = field(default_factory=dict, repr=False)
    activities: dict[str, None] = field(default_factory=dict)
    measures: dict[str, FoundMeasure] = field(default_factory=dict)


def fits(header: list[str]) -> bool:
    """Whether a table with these columns is Bearable's."""
    return "category" in header and any(name.startswith("rating") for name in header)


def read(source: Source, around: Around) -> Found:
    """Every CSV file in it."""
    finding = Finding("bearable", around)
    days: dict[tuple[object, str], _Together] = {}
    for name in source.names():
        if len(source.names()) > 1 and not name.lower().endswith(".csv"):
            finding.leave_out("other-file")
            continue
        try:
            text, sure = text_of(source.read(name))
        except FileUnreadable as error:
            finding.problem(name, 0, error.reason)
            continue
        if not sure:
            finding.problem(name, 0, "encoding", lost=False)
        found = table(text)
        if found is None or not fits(found.header):
            finding.problem(name, 0, "other")
            continue
        for number, row in enumerate(rows(found)):
            if number % _EVERY == 0:
                around.tell(number, 0)
            _row(finding, name, found.header, row, days)
    for together in days.values():
        _check_in(finding, together)
    return finding.found()


def _cells(header: list[str], row: Row) -> dict[str, str]:
    named = dict(zip(header, row.cells, strict=False))
    named["rating/amount"] = next(
        (named[name] for name in header if name.startswith("rating") and name in named), ""
    )
    return {name: tidy(value).strip() for name, value in named.items()}


def _row(
    finding: Finding, file: str, header: list[str], row: Row, days: dict[tuple[object, str], _Together]
) -> None:
    shown = " | ".join(cell for cell in row.cells if cell.strip())
    if row.open:
        finding.problem(file, row.line, "quote", shown)
        return
    cells = _cells(header, row)
    if len(row.cells) > len(header) or not cells.get("category"):
        finding.problem(file, row.line, "columns", shown)
        return
    told = cells.get("date formatted", "")
    on = read_day(told) or read_day(cells.get("date", ""))
    if on is None:
        finding.problem(file, row.line, "date", shown)
        return
    if (order := order_of(told)) is not None:
        finding.orders.add(order)
    part = plain(cells.get("time of day", "")).casefold()
    clock = read_clock(part) if any(letter.isdigit() for letter in part) else None
    if clock is None and any(letter.isdigit() for letter in part):
        finding.problem(file, row.line, "time", shown)
        return
    part = label(part) if clock is None else ""
    together = days.setdefault((on, part or str(clock)), _Together(on, clock, part))
    if not _thing(finding, together, cells):
        finding.problem(file, row.line, "scale", shown, lost=False)


def _thing(finding: Finding, into: _Together, cells: dict[str, str]) -> bool:
    """One row's thing; whether its amount could be read. What cannot be is kept as words."""
    category, amount, detail, notes = (cells.get(name, "") for name in _THING)
    if notes:
        into.notes[notes] = None
    kind = category.casefold()
    value = _value(amount)
    if kind == "mood":
        into.words.update(dict.fromkeys(labels(detail.split("|"))))
        if value is None:
            if amount:
                into.notes[f"{category}: {amount}"] = None
            return not amount
        name = MOOD
        number, most, unit = value
        into.rating = into.rating if into.rating is not None else number
        finding.own_scale = max(finding.own_scale or 0.0, most or 0.0)
    else:
        name, unit = _name(category, detail)
        if kind.startswith(("meds", "medication", "factor", "nutrition", "activit")) and value is None:
            for each in labels((detail or category).split("|")):
                said = label(f"{each} {amount}")
                into.activities[said] = None
                finding.activity(said)
            return True
        if value is None:
            words = ": ".join(each for each in (category, detail, amount) if each)
            if words:
                into.notes[words] = None
            return not amount
        number, most, its_unit = value
        unit = unit or its_unit
    if kind == "sleep" and detail:
        into.notes[detail] = None
    name = label(name)
    if name in into.measures and into.measures[name].value != number:
        into.notes[f"{name}: {amount}"] = None
        return True
    steps = not unit and number.is_integer() and 0 <= number <= 10 and kind != "health measurements"
    finding.dimension(
        FoundDimension(
            name,
            "scale" if steps else "amount",
            min(0.0, number),
            most or (max(5.0, number) if steps else float("inf")),
            unit,
        )
    )
    into.measures[name] = FoundMeasure(name, number)
    return True


def _name(category: str, detail: str) -> tuple[str, str]:
    """What is measured, and its unit: `Headache (Mild)` is a headache, `Weight (kg)` is in kilograms."""
    if category.casefold() in ("sleep", "sleep quality", "energy") or not detail:
        return category, "h" if category.casefold() == "sleep" else ""
    if len(detail) <= _LONGEST and (found := _UNIT.fullmatch(detail)):
        if found[2].casefold() in _SEVERITY:
            return found[1] or category, ""
        if category.casefold() != "symptom":
            return found[1] or category, label(found[2])
    return detail, ""


def _value(amount: str) -> tuple[float, float | None, str] | None:
    """A number, what it is out of where that is told, and its unit; a duration in hours."""
    if len(amount) > _LONGEST:
        return None
    if found := _CLOCKWISE.fullmatch(amount):
        return round(int(found[1]) + int(found[2]) / 60, 4), None, "h"
    if amount and (found := _DURATION.fullmatch(amount)) and (found[1] or found[2]):
        return round(int(found[1] or 0) + int(found[2] or 0) / 60, 4), None, "h"
    if found := _AMOUNT.fullmatch(amount):
        number = float(found[1].replace(",", "."))
        if _THOUSANDS.fullmatch(found[1]) or (found[2] and number > float(found[2])):
            return None  # which of two numbers it is, or that 120/80 are two, is not for us to say
        return number, float(found[2]) if found[2] else None, label(found[3] or "")[:24]
    return None


def _check_in(finding: Finding, together: _Together) -> None:
    day = together.on.isoformat() if isinstance(together.on, date) else str(together.on.day_first)
    finding.check_ins.append(
        FoundCheckIn(
            # By day and time alone: a day to which something was added is the same day.
            origin=finding.origin_by_id("bearable", f"{day}@{together.part or together.clock or ''}"),
            when=Local(together.on, together.clock),
            rating=together.rating,
            words=tuple(together.words),
            note="\n".join((*((together.part,) if together.part else ()), *together.notes)),
            activities=tuple(together.activities),
            measures=tuple(together.measures.values()),
        )
    )
