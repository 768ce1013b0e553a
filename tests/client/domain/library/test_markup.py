from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.library.markup import NotOurMarkup, Span, parse

TEXT = """# A title

First words
that go on.

## A heading

- one
- two that
  goes on
- **three** and *four*

1. first
2. second

> Somebody said
> this.

Last.
"""


def test_each_mark_becomes_what_it_is() -> None:
    assert [(block.kind, block.text, block.number) for block in parse(TEXT)] == [
        ("title", "A title", 0),
        ("paragraph", "First words that go on.", 0),
        ("heading", "A heading", 0),
        ("bullet", "one", 0),
        ("bullet", "two that goes on", 0),
        ("bullet", "three and four", 0),
        ("numbered", "first", 1),
        ("numbered", "second", 2),
        ("quote", "Somebody said this.", 0),
        ("paragraph", "Last.", 0),
    ]


def test_words_are_set_off() -> None:
    (block,) = parse("So **this one** and *that*, not 2 x 3.")
    assert block.spans == (
        Span("So "),
        Span("this one", strong=True),
        Span(" and "),
        Span("that", emphasised=True),
        Span(", not 2 x 3."),
    )


def test_a_list_counts_from_one_each_time() -> None:
    blocks = parse("1. a\n2. b\n\nThen.\n\n1. c")
    assert [block.number for block in blocks] == [1, 2, 0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "An <img src=x> in words",
        "![a picture](x.png)",
        "[a link](https://example.org)",
        "See https://example.org for more",
        "http://example.org",
        "| a | b |",
        "```",
        "a `word`",
        "    code",
        "\tcode",
        "### too deep",
        "#no blank",
        "---",
        "***",
        "* * *",
        "* star list",
        "+ plus list",
        "1) bracket list",
        ">no blank",
        "Under_scores_",
        "back\\slash",
        "&nbsp;",
        "ends with two blanks  ",
        "two  blanks",
        "~~gone~~",
        "a star * alone",
        "**open",
        "** not set off **",
        "- ",
        "# ",
        "2. begins with two",
        "1. one\n3. three",
        "- one\nand lazily on",
        "words\n> quote at once",
        "- one\n  - inside",
        "  indented",
    ],
)
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(NotOurMarkup):
        parse(text)


def test_a_fault_says_its_line_in_the_file() -> None:
    with pytest.raises(NotOurMarkup) as raised:
        parse("Fine.\n\n<script>", first_line=12)
    assert raised.value.line == 14


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_and_nothing_is_lost(text: str) -> None:
    try:
        blocks = parse(text)
    except NotOurMarkup:
        return
    assert all(block.text.strip() for block in blocks)
    assert not any(sign in block.text for block in blocks for sign in "<`[]\\|_")


@given(st.lists(st.from_regex(r"\A[a-z]+( [a-z]+){0,8}[.]\Z"), min_size=1, max_size=8))
def test_paragraphs_come_back_as_they_were(texts: list[str]) -> None:
    assert [block.text for block in parse("\n\n".join(texts))] == texts
