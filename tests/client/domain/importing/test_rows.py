"""Rows of a table: each with its line, and one bad row costs that row."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.importing.rows import Row, rows, table


def read(text: str) -> tuple[list[str], list[Row]]:
    found = table(text)
    assert found is not None
    return found.header, list(rows(found))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(delimiter: str, ending: str) -> None:
    text = ending.join(delimiter.join(row) for row in (["A", "b", "c"], ["1", "2", "3"], [], ["4", "5", "6"]))
    header, found = read(text)
    assert header == ["a", "b", "c"]
    assert found == [Row(2, ["1", "2", "3"]), Row(4, ["4", "5", "6"])]


def test_excels_first_line_is_no_header() -> None:
    assert read("sep=;\na;b;c\n1;2;3")[1] == [Row(3, ["1", "2", "3"])]


def test_quotes_lines_and_marks_inside() -> None:
    _, found = read('a,b,c\n1,"two\nlines, ""quoted""",3\n4,5,6\n')
    assert found == [Row(2, ["1", 'two\nlines, "quoted"', "3"]), Row(4, ["4", "5", "6"])]


def test_a_mark_that_nobody_doubled_is_a_mark() -> None:
    assert read('a,b,c\n1,2,"he said "hi" to me"\n')[1] == [Row(2, ["1", "2", 'he said "hi" to me'])]


def test_a_quote_never_closed_costs_its_own_row_alone() -> None:
    _, found = read('a,b,c\n1,2,"open\n3,4,5\n6,7,"closed"\n')
    assert [(row.line, row.open) for row in found] == [(2, True), (3, False), (4, False)]
    assert found[1].cells == ["3", "4", "5"]


def test_no_table_is_none() -> None:
    for text in ("", "\n\n", "words alone", "one,two"):
        assert table(text) is None


cells = st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=6))
def test_what_a_writer_of_tables_writes_is_read(body: list[list[str]]) -> None:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(["a", "b", "c"])
    writer.writerows(body)
    found = [row.cells for row in read(out.getvalue())[1]]
    assert found == [row for row in body if any(cell.strip() for cell in row)]


@given(st.text(max_size=300))
def test_any_text_is_read_to_its_end(text: str) -> None:
    found = table(text)
    if found is not None:
        list(rows(found))
