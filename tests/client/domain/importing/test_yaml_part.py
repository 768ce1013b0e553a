"""The part of YAML that is read: as RedNotebook writes it, as people write it; the rest is an error with its line."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.importing.yaml_part import parse
from client.domain.importing.yaml_scalars import YamlUnread


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: 1\nb: two words # said\nc: 'it''s'\nd:\n", {"a": 1, "b": "two words", "c": "it's", "d": None}),
        ("tags: [a, 'b c', \"d\"]\n", {"tags": ["a", "b c", "d"]}),
        ("tags:\n- a\n-  b\nx: yes", {"tags": ["a", "b"], "x": "yes"}),
        (
            "1:\n  text: 'one\n\n    two  three'\n  Cat: {x: null}\n",
            {1: {"text": "one\ntwo  three", "Cat": {"x": None}}},
        ),
        (
            '1: {text: "a\\nb\\\n    \\ c \\U0001F426", T: null}\n',
            {1: {"text": "a\nb c \U0001f426", "T": None}},
        ),
        ("a: |\n  one\n   two\n\n  three\nb: >-\n  x\n  y\n", {"a": "one\n two\n\nthree\n", "b": "x y"}),
        ("a: !!python/unicode 'x'\n", {"a": "x"}),
        ("? 'a long\n\n  key'\n: 1\n", {"a long\nkey": 1}),
        ("- a: 1\n  b: 2\n- c\n", [{"a": 1, "b": 2}, "c"]),
        ("url: http://x.org:80/#a\nt: 10:30\n", {"url": "http://x.org:80/#a", "t": "10:30"}),
        ("plain: one\n  two\n\n  three\n", {"plain": "one two\nthree"}),
        ("", None),
        ("# only words for people\n", None),
        ("---\na: true\n...\n", {"a": True}),
    ],
)
def test_what_is_read(text: str, value: object) -> None:
    assert parse(text) == value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: &x 2\n", 2),
        ("a: *x\n", 1),
        ("a: 'open\nb: 2\n", 1),
        ("a: [1, 2\n", 1),
        ("a: 1\n   b: 2\n", 2),
    ],
)
def test_what_is_not_read_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(YamlUnread) as raised:
        parse(text)
    assert raised.value.line == line


def test_nothing_is_ever_run() -> None:
    assert parse("a: !!python/object/apply:os.system ['echo']\n") == {"a": ["echo"]}


def test_what_is_too_deep_is_an_error() -> None:
    with pytest.raises(YamlUnread):
        parse("".join(" " * depth + "a:\n" for depth in range(60)))
    with pytest.raises(YamlUnread):
        parse("a: " + "[" * 500 + "]" * 500)


texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\x85\u2028\u2029"), max_size=30
)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-999, 999) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(texts.filter(bool), values, min_size=1, max_size=4))
def test_json_is_read_as_it_is(value: Any) -> None:
    """YAML 1.2 holds JSON, which is how Leeward writes the facts of a Markdown file."""
    import json

    lines = "\n".join(f"{json.dumps(key)}: {json.dumps(inner)}" for key, inner in value.items())
    assert parse(lines) == value


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(YamlUnread):
        parse(text)


@given(
    st.dictionaries(
        st.integers(1, 31), st.dictionaries(texts.filter(bool), texts | st.none(), max_size=3), min_size=1
    )
)
def test_what_pyyaml_writes_is_read_as_pyyaml_reads_it(month: Any) -> None:
    """RedNotebook writes with it; older versions of it wrote a day's things in one line."""
    yaml = import_module("yaml")
    for in_lines in (False, None):
        for ascii_only in (False, True):
            written = yaml.safe_dump(month, allow_unicode=not ascii_only, default_flow_style=in_lines)
            assert parse(written) == month
