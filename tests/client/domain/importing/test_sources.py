"""Files of archives, within bounds; their text in any encoding; JSON without holding up other threads."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.errors import DiaryUnusable
from client.domain.importing.sources import FileUnreadable, ZipSource, json_of, text_of
from tests.client.domain.importing.reading import zipped

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=20,
)


@given(values, st.sampled_from([None, 1]))
def test_json_is_read_as_python_reads_it(value: Any, indent: int | None) -> None:
    written = json.dumps(value, indent=indent)
    assert json_of(written.encode()) == json.loads(written)


@given(st.text(st.sampled_from('{}[]:,"a1 \\ntrue-.eE'), max_size=40))
def test_what_python_refuses_is_refused(text: str) -> None:
    try:
        expected = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        with pytest.raises(ValueError):
            json_of(text.encode())
    else:
        assert json_of(text.encode()) == expected


def test_depth_and_numbers_beyond_reason_are_refused() -> None:
    for text in ("[" * 200_000, '{"a":' * 200_000, "[" * 100_000 + "]" * 100_000, "1" * 10_000):
        with pytest.raises(ValueError):
            json_of(text.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_text_that_tells_its_encoding(encoding: str) -> None:
    words = "full_date,mood\nGrüße, \u201cquoted\u201d \U0001f426"
    assert text_of(words.encode(encoding)) == (words, True)


def test_text_of_windows_is_read_and_told() -> None:
    assert text_of("Grüße – “x” €".encode("cp1252")) == ("Grüße – “x” €", False)
    assert text_of(bytes(range(256)))[1] is False


def test_an_archive_larger_than_it_says_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"a.json": b"\0" * 30_000_000})
    assert len(bomb) < 40_000
    source = ZipSource("x.zip", io.BytesIO(bomb), most=1_000_000)
    with pytest.raises(FileUnreadable) as raised:
        source.read("a.json")
    assert raised.value.reason == "too-large"


def test_many_bombs_together_are_too_much() -> None:
    bombs = io.BytesIO(zipped({f"{n}.json": b"\0" * 900_000 for n in range(3)}))
    source = ZipSource("x.zip", bombs, most=1_000_000, together=2_000_000)
    assert len(source.read("0.json")) == len(source.read("1.json")) == 900_000
    with pytest.raises(DiaryUnusable) as raised:
        source.read("2.json")
    assert raised.value.reason == "too-large"


def test_a_list_of_files_that_would_fill_the_memory_is_refused() -> None:
    data = bytearray(zipped({"a.json": b"{}"}))
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = (0x7FFF_FFFF).to_bytes(4, "little")
    with pytest.raises(DiaryUnusable) as raised:
        ZipSource("x.zip", io.BytesIO(bytes(data)))
    assert raised.value.reason == "too-large"


def test_names_are_words_and_never_paths() -> None:
    source = ZipSource(
        "x.zip",
        io.BytesIO(zipped({"../../etc/passwd": b"1", "/abs.md": b"2", "a\\b.md": b"3", "__MACOSX/x": b"4"})),
    )
    assert sorted(source.names()) == ["../../etc/passwd", "a/b.md", "abs.md"]
    assert source.read("../../etc/passwd") == b"1"


def test_a_broken_or_locked_file_costs_itself_alone() -> None:
    data = bytearray(zipped({"a.json": b"x" * 1000, "b.json": b"{}"}))
    begin = data.find(b"a.json") + 6
    data[begin : begin + 4] = b"\xff\xff\xff\xff"
    source = ZipSource("x.zip", io.BytesIO(bytes(data)))
    with pytest.raises(FileUnreadable) as raised:
        source.read("a.json")
    assert raised.value.reason == "damaged"
    assert source.read("b.json") == b"{}"
    locked = bytearray(zipped({"a.json": b"x"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(mark) + place] |= 1
    with pytest.raises(FileUnreadable) as raised:
        ZipSource("x.zip", io.BytesIO(bytes(locked))).read("a.json")
    assert raised.value.reason == "locked"
