"""Rows of a CSV file, each with its line, so that one bad row costs that row and can be shown.

RFC 4180 with what apps and spreadsheets make of it: a byte order mark, `;` or tabs between columns, an Excel line
`sep=;`, any line end, blank lines, and quotation marks inside a field that nobody doubled. Python's csv reads on over
an open quotation mark to the file's end and does not know lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

DELIMITERS: Final = (",", ";", "\t", "|")


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
    line, at = 1, 0
    while at < len(text):
        end = _line_end(text, at)
        first = text[at:end]
        if first[:4].lower() == "sep=" or not first.strip():
            at, line = _after(text, end), line + 1
            continue
        delimiter = max(DELIMITERS, key=first.count)
        if first.count(delimiter) < 2:
            return None
        row, rest, lines, _ = _row(text, at, line, delimiter, False)
        return Table(
            [cell.strip().strip('"').lower() for cell in row.cells], text, rest, line + lines, delimiter
        )
    return None


def rows(of: Table) -> Iterator[Row]:
    """Every row that is not blank."""
    text, at, line, delimiter = of.text, of.at, of.line, of.delimiter
    one_line = False
    while at < len(text):
        row, at, lines, barren = _row(text, at, line, delimiter, one_line)
        # Where one was never closed, none of those after it is looked for over the whole rest again.
        one_line = one_line or barren
        line += lines
        if any(cell.strip() for cell in row.cells):
            yield row


def _row(text: str, at: int, line: int, delimiter: str, one_line: bool) -> tuple[Row, int, int, bool]:
    """One row from `at`, where the next begins, how many lines it took, and whether a quotation mark stayed open."""
    begin, cells, lines, unclosed = at, [], 1, False
    while True:
        cell, at, broken = _cell(text, at, delimiter, one_line)
        if broken:
            unclosed = True
        cells.append(cell)
        if at < len(text) and text[at] == delimiter:
            at += 1
            continue
        break
    after = _after(text, at)
    body = text[begin:at]
    lines = 1 + body.count("\n") + body.count("\r") - body.count("\r\n")
    return Row(line, cells, unclosed), after, lines, unclosed


def _cell(text: str, at: int, delimiter: str, one_line: bool) -> tuple[str, int, bool]:
    """One cell, where it ends, and whether its quotation mark was never closed."""
    start = at
    while at < len(text) and text[at] == " ":
        at += 1
    if at < len(text) and text[at] == '"':
        closed = _quoted(text, at + 1, delimiter, one_line)
        if closed is not None:
            return closed[0], closed[1], False
        end = _line_end(text, start)
        return text[at + 1 : end], end, True
    end = _line_end(text, start)
    stop = text.find(delimiter, start, end)
    stop = end if stop < 0 else stop
    return text[start:stop], stop, False


def _quoted(text: str, begin: int, delimiter: str, one_line: bool) -> tuple[str, int] | None:
    """What stands up to the closing quotation mark, and where it ends; None where there is none.

    One that nobody doubled is taken as it stands, but only in the cell's first line: further down it could as well
    be that this cell was never closed and the next rows are in it.
    """
    limit = _line_end(text, begin) if one_line else len(text)
    first_end = _line_end(text, begin)
    at = begin
    while True:
        quote = text.find('"', at, limit)
        if quote < 0:
            return None
        if text.startswith('""', quote):
            # `""` at a cell's very end is a doubled one only if another closes the cell.
            at = quote + 2
            continue
        after = quote + 1
        while after < len(text) and text[after] == " ":
            after += 1
        if after >= len(text) or text[after] in (delimiter, "\r", "\n"):
            return text[begin:quote].replace('""', '"'), after
        if quote > first_end:
            return None
        at = quote + 1


def _line_end(text: str, at: int) -> int:
    feed = text.find("\n", at)
    feed = len(text) if feed < 0 else feed
    back = text.find("\r", at, feed)
    return feed if back < 0 else back


def _after(text: str, end: int) -> int:
    """Where the line after this one begins."""
    if text.startswith("\r\n", end):
        return end + 2
    return min(end + 1, len(text))
