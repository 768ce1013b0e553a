from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.tables import Cell, Table, as_csv

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\u2068\u2069\0"))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_names_first_then_rows_and_each_line_ends_as_the_rfc_has_it() -> None:
    table = Table(("Date", "Mood"), ((Cell("Sun 22 Nov", "2026-11-22"), Cell("Okay", mood=4)),))
    assert as_csv([table]) == "Date,Mood\r\n2026-11-22,Okay\r\n"


def test_commas_quotes_and_breaks_are_quoted() -> None:
    table = Table(("a", 'b "c"'), ((Cell("x,y"), Cell("two\nlines")),))
    assert as_csv([table]) == 'a,"b ""c"""\r\n"x,y","two\nlines"\r\n'


@pytest.mark.parametrize(
    "text", ["=1+1", "+CMD", "-x", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("x")', "＝1", "-2-3"]
)
def test_what_a_spreadsheet_would_reckon_out_gets_an_apostrophe(text: str) -> None:
    (_, (cell,)) = read(as_csv([Table(("name",), ((Cell(text),),))]))
    assert cell == f"'{text}"


@pytest.mark.parametrize("text", ["-3", "+2", "-0.5", "3.25", "a=b", "1-2"])
def test_numbers_and_plain_words_stay_as_they_are(text: str) -> None:
    assert read(as_csv([Table(("name",), ((Cell(text),),))]))[1] == [text]


def test_names_of_columns_are_as_safe_as_cells() -> None:
    assert read(as_csv([Table(("=evil()",))])) == [["'=evil()"]]


@given(st.lists(st.tuples(TEXT, TEXT), min_size=1))
def test_any_words_come_back_whole(rows: list[tuple[str, str]]) -> None:
    table = Table(("one", "two"), tuple((Cell(a), Cell(b)) for a, b in rows))
    back = read(as_csv([table]))
    assert len(back) == len(rows) + 1
    for row, wanted in zip(back[1:], rows, strict=True):
        for cell, text in zip(row, wanted, strict=True):
            assert cell in (text, f"'{text}")
            assert not cell.startswith(("=", "@", "\t", "\r"))


def test_several_tables_of_the_same_names_are_one() -> None:
    one, two = Table(("a",), ((Cell("1"),),)), Table(("a",), ((Cell("2"),),))
    assert as_csv([one, two, Table(("b",), ((Cell("3"),),))]) == "a\r\n1\r\n2\r\nb\r\n3\r\n"


def test_marks_of_direction_stay_in_the_window() -> None:
    assert as_csv([Table(("\u2068name\u2069",), ((Cell("\u2068=x\u2069"),),))]) == "name\r\n'=x\r\n"
