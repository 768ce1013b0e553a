"""Rows of a CSV file, each with its line, so that one bad row costs that row and can be shown.

RFC 4180 with what apps and spreadsheets make of it: a byte order mark, `;` or tabs between columns, an Excel line
`sep=;`, any line end, blank lines, and quotation marks inside a field that nobody doubled. Python's csv reads on over
an open quotation mark to the file's end and does not know lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

DELIMITERS: Final = (",", ";", "\t", "|")
_MOST_IN_VAIN: Final = 64_000_000
"""Characters looked through for closing quotation marks that are not there, before each is looked for in its line."""


class Row(NamedTuple):
    """`line` is where it begins, from 1. `open`: a quotation mark was not closed; it was read up to the line's end."""

    line: int
    cells: list[str]
    open: bool = False


class Table(NamedTuple):
    """The first row's names, in small letters, and the text after it."""

    header: list[str]
    text: str
    at: int
    line: int
    delimiter: str


def table(text: str) -> Table | None:
    """The table in this text; None where it has no first row of at least three names."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    line, at = 1, 0
    while at < len(text):
        end = _line_end(text, at)
        first = text[at:end]
        if first[:4].lower() == "sep=" or not first.strip():
            at, line = end + 1, line + 1
            continue
        delimiter = max(DELIMITERS, key=first.count)
        if first.count(delimiter) < 2:
            return None
        row, rest, _ = _row(text, at, line, delimiter, False)
        line += text.count("\n", at, rest)
        return Table([cell.strip().strip('"').lower() for cell in row.cells], text, rest, line, delimiter)
    return None


def rows(of: Table) -> Iterator[Row]:
    """Every row that is not blank."""
    text, at, line = of.text, of.at, of.line
    in_vain = 0
    while at < len(text):
        if text[at] == "\n":
            at, line = at + 1, line + 1
            continue
        row, after, more = _row(text, at, line, of.delimiter, in_vain > _MOST_IN_VAIN)
        in_vain += more
        line += text.count("\n", at, after)
        at = after
        if any(cell.strip() for cell in row.cells):
            yield row


def _row(text: str, at: int, line: int, delimiter: str, one_line: bool) -> tuple[Row, int, int]:
    """One row from `at`, where the next begins, and how much was looked through in vain."""
    cells: list[str] = []
    in_vain = 0
    end = _line_end(text, at)
    while True:
        cell, at, more = _cell(text, at, end, delimiter, one_line)
        in_vain += more
        cells.append(cell)
        if at > end:
            end = _line_end(text, at)
        if at >= len(text) or text[at] != delimiter:
            return Row(line, cells, in_vain > 0), end + 1, in_vain
        at += 1


def _cell(text: str, start: int, end: int, delimiter: str, one_line: bool) -> tuple[str, int, int]:
    """One cell, where it ends, and how much was looked through for the end of its quotation mark, if that was in vain.

    `end` is where its line ends.
    """
    at = start
    while at < end and text[at] == " ":
        at += 1
    if at < end and text[at] == '"':
        cell, stop = _quoted(text, at + 1, end, delimiter, end if one_line else len(text))
        if cell is not None:
            return cell, stop, 0
        return text[at + 1 : end], end, stop - at
    stop = text.find(delimiter, start, end)
    stop = end if stop < 0 else stop
    return text[start:stop], stop, 0


def _quoted(text: str, begin: int, line_end: int, delimiter: str, limit: int) -> tuple[str | None, int]:
    """What stands up to the closing quotation mark, None where there is none before `limit`; and where that was known.

    One that nobody doubled is taken as it stands, but only in the cell's first line: further down it could as well
    be that this cell was never closed and the next rows are in it.
    """
    at = begin
    while True:
        quote = text.find('"', at, limit)
        if quote < 0:
            return None, limit
        if text.startswith('""', quote):
            at = quote + 2
            continue
        after = quote + 1
        while after < len(text) and text[after] == " ":
            after += 1
        if after >= len(text) or text[after] in (delimiter, "\n"):
            return text[begin:quote].replace('""', '"'), after
        if quote > line_end:
            return None, quote
        at = quote + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
