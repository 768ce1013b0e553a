from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.crypto.recovery import SYMBOLS, read_code, write_code
from client.domain.errors import BugError, MistypedRecoveryCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
entropies = st.binary(min_size=20, max_size=20)


@given(entropies)
def test_every_code_reads_back(entropy: bytes) -> None:
    assert read_code(write_code(entropy)) == entropy


@given(entropies, st.data())
def test_a_code_reads_back_however_it_is_typed(entropy: bytes, data: st.DataObject) -> None:
    looks_like = {"0": "0Oo", "1": "1IiLl"}
    filling = st.sampled_from(["", " ", "-", "\u2013", "\u00a0", "\n", " \u2212 ", "\u00ad"])
    typed = "".join(
        data.draw(st.sampled_from(looks_like.get(c, c + c.lower()))) + data.draw(filling)
        for c in write_code(entropy)
        if c != "-"
    )
    assert read_code(typed) == entropy


def test_full_width_characters_are_read() -> None:
    code = write_code(b"x" * 20)
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in code)
    assert read_code(wide) == b"x" * 20


def test_a_code_has_groups_that_are_easy_to_copy() -> None:
    groups = write_code(bytes(range(20))).split("-")
    assert [len(group) for group in groups] == [4, 4, 4, 4, 4, 4, 4, 5]
    assert set("".join(groups)) <= set(ALPHABET)


@given(entropies, st.integers(0, SYMBOLS - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_noticed(entropy: bytes, at: int, wrong: str) -> None:
    code = write_code(entropy).replace("-", "")
    if code[at] == wrong:
        return
    with pytest.raises(MistypedRecoveryCode) as noticed:
        read_code(code[:at] + wrong + code[at + 1 :])
    assert noticed.value.reason == "check"


@given(entropies, st.integers(0, SYMBOLS - 2))
def test_two_neighbours_that_changed_places_are_always_noticed(entropy: bytes, at: int) -> None:
    code = write_code(entropy).replace("-", "")
    if code[at] == code[at + 1]:
        return
    with pytest.raises(MistypedRecoveryCode) as noticed:
        read_code(code[:at] + code[at + 1] + code[at] + code[at + 2 :])
    assert noticed.value.reason == "check"


def test_a_missing_or_doubled_character_is_a_matter_of_length() -> None:
    code = write_code(b"y" * 20)
    for typed, length in ((code[:-1], 32), (code + "0", 34), ("", 0), (" -- ", 0)):
        with pytest.raises(MistypedRecoveryCode) as noticed:
            read_code(typed)
        assert (noticed.value.reason, noticed.value.length) == ("length", length)


@pytest.mark.parametrize("foreign", ["U", "u", "*", "\u00df", "\u0131", "\u0660"])
def test_a_character_that_no_code_has_is_pointed_at(foreign: str) -> None:
    code = write_code(b"z" * 20).replace("-", "")
    with pytest.raises(MistypedRecoveryCode) as noticed:
        read_code(code[:5] + foreign + code[6:])
    assert (noticed.value.reason, noticed.value.position) == ("character", 6)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_called_mistyped(typed: str) -> None:
    with contextlib.suppress(MistypedRecoveryCode):
        assert len(read_code(typed)) == 20


def test_a_code_is_made_from_160_bits() -> None:
    with pytest.raises(BugError):
        write_code(b"short")
