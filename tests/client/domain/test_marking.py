from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.marking import Line, Span, Style, beginning, read

BOLD, SLANT, CODE, MARK = Style.STRONG, Style.EMPHASIS, Style.CODE, Style.MARK


def looks(line: str) -> list[tuple[str, Style]]:
    return [(line[span.start : span.end], span.style) for span in read(line).spans]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("plain", []),
        ("a **b** c", [("**", MARK), ("b", BOLD), ("**", MARK)]),
        ("*b*", [("*", MARK), ("b", SLANT), ("*", MARK)]),
        ("__b__ _c_", [("__", MARK), ("b", BOLD), ("__", MARK), ("_", MARK), ("c", SLANT), ("_", MARK)]),
        (
            "***b***",
            [("*", MARK), ("**", MARK | SLANT), ("b", BOLD | SLANT), ("**", MARK | SLANT), ("*", MARK)],
        ),
        ("2 * 3 * 4", []),
        ("snake_case_name", []),
        ("**open", []),
        (r"\*no\*", []),
        ("`a *b*`", [("`", MARK), ("a *b*", CODE), ("`", MARK)]),
        ("``a ` b``", [("``", MARK), ("a ` b", CODE), ("``", MARK)]),
        ("*a _b* c_", [("*", MARK), ("a _b", SLANT), ("*", MARK)]),
        ("- *b*", [("- ", MARK), ("*", MARK), ("b", SLANT), ("*", MARK)]),
    ],
)
def test_words_between_marks(line: str, expected: list[tuple[str, Style]]) -> None:
    assert looks(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# One", Line(2, 0, 1)),
        ("### Three", Line(4, 0, 3)),
        ("#### Four", Line()),
        ("#tag", Line()),
        ("- a", Line(2, 0, 0, "bullet")),
        ("  * a", Line(4, 0, 0, "bullet", 2)),
        ("-a", Line()),
        ("12. a", Line(4, 0, 0, "number")),
        ("- [ ] a", Line(6, 0, 0, "task")),
        ("- [x] a", Line(6, 0, 0, "done")),
        ("> a", Line(2, 2)),
        ("> > - a", Line(6, 4, 0, "bullet")),
        ("---", Line(3, rule=True)),
        ("* * *", Line(5, rule=True)),
        ("2027. was good", Line(6, 0, 0, "number")),
        ("-- a", Line()),
        ("", Line()),
    ],
)
def test_what_a_line_is(line: str, expected: Line) -> None:
    assert beginning(line) == expected


@given(st.text(alphabet="ab *_`#>-1.[]x\\\t\u00a0\U0001f426", max_size=60))
def test_spans_stand_one_after_the_other(line: str) -> None:
    at = 0
    for span in read(line).spans:
        assert isinstance(span, Span)
        assert at <= span.start < span.end <= len(line)
        assert span.style
        at = span.end


@pytest.mark.parametrize("piece", ["*", "*a ", "*a", "**a _b ", "`", "`a ``b ", "_", "> ", "- ", "\\", "a*_"])
def test_no_line_takes_long(piece: str) -> None:
    line = piece * (100_000 // len(piece))
    begun = time.thread_time()
    read(line)
    assert time.thread_time() - begun < 2
