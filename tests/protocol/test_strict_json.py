"""Control messages: what strict JSON refuses, and padding."""

from __future__ import annotations

import json
import time
import tracemalloc
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol import limits, strict_json
from protocol.errors import Malformed, TooLarge


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: str
    count: int = 0


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(alphabet="abc\\\"'"), inner),
    max_leaves=20,
)


@given(VALUES, st.booleans())
def test_ordinary_json_is_accepted(value: Any, escape: bool) -> None:
    strict_json.check(json.dumps(value, ensure_ascii=escape).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nothing",
        b'{"a":1}{"a":1}',
        b'{"a":1,"a":2}',
        b'{"a":{"b":1,"b":1}}',
        b"NaN",
        b"[Infinity]",
        b"[-Infinity]",
        b"1e999",
        b"[9007199254740992]",
        b"[" + b"1" * 5000 + b"]",
        b'["\\ud800"]',
        b'{"\\udfff":1}',
        b'["a\\u0000b"]',
        b'["\xff"]',
        b'["\xed\xa0\x80"]',
        b"\xef\xbb\xbf{}",
        b"[" * 33 + b"]" * 33,
        b"[" * 100_000,
        b'{"a":' * 33 + b"1" + b"}" * 33,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_what_is_not_strict_is_refused(data: bytes) -> None:
    with pytest.raises(Malformed):
        strict_json.check(data)


def test_brackets_in_strings_are_not_depth() -> None:
    strict_json.check(json.dumps(['[[[{{{"\\' * 50]).encode())


def test_depth_up_to_the_limit_is_accepted() -> None:
    strict_json.check(b"[" * 32 + b"]" * 32)


def test_size_is_bounded() -> None:
    with pytest.raises(TooLarge):
        strict_json.check(b'"' + b"a" * limits.JSON_MAX + b'"')


def test_unknown_fields_and_wrong_types_are_refused() -> None:
    for data in (b'{"text":"a","more":1}', b'{"text":1}', b'{"text":"a","count":"1"}', b"{}", b"[]"):
        with pytest.raises(Malformed):
            strict_json.decode(data, Message)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=3000))
def test_a_padded_message_comes_back_and_shows_only_its_size_class(text: str) -> None:
    data = strict_json.encode(Message(text))
    padded = strict_json.pad(data)
    assert len(padded) in limits.PADDED_SIZES
    assert strict_json.unpad(padded) == data
    assert strict_json.decode(padded, Message) == Message(text)


@pytest.mark.parametrize(
    ("length", "padded"), [(0, 2048), (2048, 2048), (2049, 8192), (8193, 40960), (40960, 40960)]
)
def test_padded_sizes(length: int, padded: int) -> None:
    assert len(strict_json.pad(b"x" * length)) == padded


def test_padding_has_an_end_and_only_its_sizes() -> None:
    with pytest.raises(TooLarge):
        strict_json.pad(b"x" * 40961)
    with pytest.raises(Malformed):
        strict_json.unpad(b"{}")


@pytest.mark.parametrize(
    "data",
    [b'"' + b'\\"' * 500_000, b'["' + b"\\\\" * 500_000, b'{"a' * 300_000, b'"a' * 500_000, b'\\"' * 500_000],
    ids=["escaped quotes", "backslashes", "keys", "quotes", "outside"],
)
def test_no_mebibyte_takes_long_to_refuse(data: bytes) -> None:
    began = time.process_time()
    with pytest.raises(Malformed):
        strict_json.check(data[: limits.JSON_MAX])
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":"' + b"a" * 1_000_000 + b'"}',
        b'{"a":"' + b"\\n" * 500_000 + b'"}',
        b"[" + b'"",' * 300_000 + b'""]',
        b'"' + b"a" * 1_000_000,
    ],
    ids=["one string", "escapes", "many strings", "a string that never ends"],
)
def test_looking_at_a_mebibyte_takes_little_memory(data: bytes) -> None:
    tracemalloc.start()
    try:
        strict_json._check_depth(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 24 * 1024 * 1024
