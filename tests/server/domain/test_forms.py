"""Files that a steward may edit: whatever is wrong is told with its line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from server.domain.forms import Form, NotInForm, read_form

TEXT = """\
version = 1  # rises
words = "  A kind word. "
list = ["a", "b"]
days = [1, 3]
flag = true

[part.one]
number = 4

[[entry]]
id = "a"

[[entry]]  # the second
id = 7
"""


@pytest.fixture
def form() -> Form:
    return read_form("some.toml", TEXT)


def test_what_stands_there_is_given(form: Form) -> None:
    assert form.number("version") == 1
    assert form.number("missing", default=2) == 2
    assert form.text("words") == form.line("words") == "A kind word."
    assert (form.texts("list"), form.texts("missing")) == (("a", "b"), ())
    assert (form.numbers("days"), form.numbers("missing")) == ((1, 3), ())
    assert form.table("part", "one").number("number") == 4
    assert [one.wrong("x", "").line for one in form.tables("entry")] == [10, 13]
    assert form.tables("missing") == []
    form.only("version", "words", "list", "days", "flag", "part", "entry")


@pytest.mark.parametrize(
    ("ask", "line"),
    [
        (lambda form: form.number("version", least=2), 1),
        (lambda form: form.number("flag"), 5),  # true is no number
        (lambda form: form.number("words"), 2),
        (lambda form: form.text("version"), 1),
        (lambda form: form.text("missing"), 1),
        (lambda form: form.texts("days"), 4),
        (lambda form: form.numbers("list"), 3),
        (lambda form: form.table("part", "two"), 1),
        (lambda form: form.table("version"), 1),
        (lambda form: form.tables("days"), 4),
        (lambda form: form.tables("entry")[1].text("id"), 14),
        (lambda form: form.table("part", "one").number("number", most=3), 8),
        (lambda form: form.only("version"), 2),
    ],
)
def test_what_is_wrong_is_told_with_its_line(form: Form, ask: Callable[[Form], object], line: int) -> None:
    with pytest.raises(NotInForm) as refused:
        ask(form)
    assert refused.value.line == line
    assert str(refused.value).startswith(f"some.toml, line {line}: ")


@pytest.mark.parametrize(
    ("text", "line"), [("a = 1\nb = \n", 2), ("a = 1\na = 2\n", 2), ("[a\n", 1), ("a = 1\n\nb", 3)]
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(NotInForm, match="not TOML") as refused:
        read_form("some.toml", text)
    assert refused.value.line == line


@pytest.mark.parametrize(
    "value", ["9" * 5000, "[" * 5000, "[" * 2000 + "]" * 2000], ids=["digits", "open", "nested"]
)
def test_what_the_reader_of_toml_trips_over_is_told_with_its_line(value: str) -> None:
    with pytest.raises(NotInForm) as told:
        read_form("some.toml", f"a = 1\nb = {value}\n")
    assert told.value.line == 2


def test_a_line_is_one_line() -> None:
    form = read_form("some.toml", 'a = "one\\ntwo"\nb = "' + "x" * 201 + '"\n')
    for key in "ab":
        with pytest.raises(NotInForm):
            form.line(key)
