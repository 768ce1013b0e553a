"""A chart's numbers as a table, and that table as a CSV file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

_NUMBER: Final = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""With these, also in their wide forms, a spreadsheet takes a cell for something to reckon out."""
_ISOLATES: Final = str.maketrans("", "", "\u2068\u2069")
"""Marks that keep a name's direction its own in a line of the window; a file needs none."""
_TO_QUOTE: Final = re.compile(r'[",\r\n]')


class Cell(NamedTuple):
    """`shown` is for a person. `plain`, where it differs, is for programs: a date as 2026-11-22, a number as 3.5.

    `mood` is the one mood that a cell is about, for its shape. `spoken` says a cell whose sight alone is not enough.
    """

    shown: str
    plain: str | None = None
    mood: int | None = None
    spoken: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells below their names; each row has as many as there are names. `title` may be empty."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(default=(), repr=False)
    title: str = field(default="", repr=False)


def as_csv(tables: Iterable[Table]) -> str:
    """The tables as RFC 4180 has it: comma, line ends CR LF, quotes where they are needed, names in the first row.

    Several tables with the same names are one; others follow after their own names. A cell that a spreadsheet would
    take for a formula gets an apostrophe in front, but a bare number stays one.
    """
    lines = []
    before: tuple[str, ...] | None = None
    for table in tables:
        if table.headers != before:
            lines.append(_line(table.headers))
            before = table.headers
        lines += [
            _line(cell.shown if cell.plain is None else cell.plain for cell in row) for row in table.rows
        ]
    return "".join(lines)


def _line(cells: Iterable[str]) -> str:
    return ",".join(map(_written, cells)) + "\r\n"


def _written(text: str) -> str:
    text = text.translate(_ISOLATES)
    if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text):
        text = f"'{text}"
    if _TO_QUOTE.search(text):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text
