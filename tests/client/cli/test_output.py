"""What reaches the terminal: lines for people, JSON for programs, and nothing a terminal would obey."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.cli import output
from client.notices import Notice


def shown(*, as_json: bool, answer: output.Answer) -> str:
    stream = io.StringIO()
    output.Output(as_json=as_json, stream=stream, problems=io.StringIO()).answer(answer)
    return stream.getvalue()


def test_a_program_gets_one_line_of_json() -> None:
    answer = output.Answer({"posts": [{"text": "two\nlines 🌊"}]}, ["two", "lines"])
    text = shown(as_json=True, answer=answer)
    assert text.count("\n") == 1
    assert json.loads(text) == {"ok": True, "posts": [{"text": "two\nlines 🌊"}]}
    assert shown(as_json=False, answer=answer) == "two\nlines\n"


def test_a_problem_is_an_answer_to_a_program_and_words_to_a_person() -> None:
    stream, problems = io.StringIO(), io.StringIO()
    notice = Notice("It waits here, {who}.", (("who", "friend"),))
    output.Output(as_json=True, stream=stream, problems=problems).problem(notice, kind="Offline")
    assert json.loads(stream.getvalue()) == {
        "ok": False,
        "error": "Offline",
        "said": "It waits here, friend.",
    }
    output.Output(as_json=False, stream=stream, problems=problems).problem(notice, kind="Offline")
    assert problems.getvalue() == "It waits here, friend.\n"


@pytest.mark.parametrize("evil", ["\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "a\rb", "\x08", "\x00"])
def test_a_post_cannot_command_the_terminal(evil: str) -> None:
    text = shown(as_json=False, answer=output.Answer(lines=[f"before{evil}after"]))
    assert not any((ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 for c in text)
    assert "before" in text


@given(st.text())
def test_others_words_cannot_reorder_ours(text: str) -> None:
    isolated = output.isolated(text)
    assert isolated[0] == "\u2068"
    assert isolated[-1] == "\u2069"
    assert len(isolated.splitlines()) == 1
    assert not set(isolated[1:-1]) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
    )


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=500))
def test_paragraphs_keep_every_visible_word(text: str) -> None:
    lines = output.paragraphs(text)
    kept = "".join("".join(lines).split())
    assert kept == "".join(output._DIRECTIONS.sub("", text).split())


def test_progress_stays_silent_where_nobody_watches() -> None:
    problems = io.StringIO()
    out = output.Output(as_json=False, stream=io.StringIO(), problems=problems)
    out.progress("3 of 9")
    out.progress_done()
    assert problems.getvalue() == ""
