"""Changing inputs: bytes at random, and values where the format is known. All chance comes from one generator."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable
from typing import Any, Final

import msgspec

from bench.fuzz.target import Shape

LONGEST: Final = 64 * 1024
_NUMBERS: Final = (
    0, 1, -1, 2, 7, 8, 15, 16, 31, 32, 127, 128, 255, 256, 257, 800, 801, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1,
    2**32, 2**53 - 1, 2**53, 2**63 - 1, 2**63, 2**64 - 1, -(2**31), -(2**63),
)  # fmt: skip
_TEXTS: Final = (
    "", " ", "\0", "\n", "a\nb", "\r\n", "\x1b[2J", "\u202e", "\ufeff", "\uffff", "\ufdd0",
    "\U0001f469\u200d", "é", "e\u0301",
    "-1", "0", "007", "NaN", "null", "../../etc/passwd", "<b>", "a" * 63, "a" * 65, "a" * 201, "A" * 44, "=" * 44,
    "a-b", "a--b", "00000000-0000-1000-8000-000000000000", "\u0661\u0662", "%00", "a" * 16385,
)  # fmt: skip
_TOKENS: Final = (
    b"NaN", b"Infinity", b"-Infinity", b"1e999", b"-0", b"\\ud800", b"\\u0000", b'"a":1,"a":1', b"[" * 40, b"]" * 40,
    b'{"a":' * 33, b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\x80", b"\n\n", b"\n", b"\r",
    b"\0", b"\xe2\x80\x94 ",
    b"\x28\xb5\x2f\xfd", b"\xdd\xff\xff\xff\xff", b"\xdf\xff\xff\xff\xff", b"\x91" * 600,
    b"\xc1", b"\xd9\xff", b"\xc7\x05\x01",
    b"9" * 20, b"9" * 5000, b"-", b"=", b"==", b" " * 64, b"PK\x01\x02", b"PK\x05\x06", b"\x30\x84\xff\xff\xff\xff",
)  # fmt: skip


def changed(data: bytes, others: list[bytes], shape: Shape, chance: random.Random) -> bytes:
    """A descendant of `data`; parts may come from `others`."""
    structured: dict[Shape, Callable[[bytes, random.Random], bytes | None]] = {
        Shape.JSON: _json_changed,
        Shape.PACK: _pack_changed,
        Shape.LINES: _lines_changed,
    }
    if shape in structured and chance.random() < 0.6:
        made = structured[shape](data, chance)
        if made is not None:
            return made[:LONGEST]
    for _ in range(1 + int(chance.expovariate(1))):
        data = _bytes_changed(data, others, chance)
    return data[:LONGEST]


def _bytes_changed(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    at = chance.randint(0, len(data))
    kind = chance.randrange(9)
    if kind == 0 and data:
        at = min(at, len(data) - 1)
        return data[:at] + bytes((data[at] ^ (1 << chance.randrange(8)),)) + data[at + 1 :]
    if kind == 1:
        return data[:at] + chance.randbytes(chance.randint(1, 8)) + data[at:]
    if kind == 2:
        return data[:at] + data[at + chance.randint(1, 1 + len(data) // 4) :]
    if kind == 3:
        return data[:at] + chance.choice(_TOKENS) + data[at:]
    if kind == 4:
        size = chance.choice((1, 2, 4, 8))
        number: int = chance.choice(_NUMBERS) % (1 << 8 * size)
        return data[:at] + number.to_bytes(size) + data[at + size :]
    if kind == 5:
        length = chance.randint(1, 1 + len(data) // 2)
        return data[:at] + data[at : at + length] * chance.choice((2, 2, 3, 50)) + data[at + length :]
    if kind == 6 and others:
        other = chance.choice(others)
        return data[:at] + other[chance.randint(0, len(other)) :]
    if kind == 7:
        return data[:at]
    size = chance.randint(1, 16)
    return data[:at] + bytes((chance.choice((0, 0x20, 0x7F, 0x80, 0xFF)),)) * size + data[at + size :]


def _json_changed(data: bytes, chance: random.Random) -> bytes | None:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return None
    for _ in range(1 + int(chance.expovariate(1))):
        value = _value_changed(value, chance)
    text = json.dumps(value, ensure_ascii=chance.random() < 0.5, allow_nan=True)
    if chance.random() < 0.1:
        more = chance.choice(('"x": 1', '"id": 1', '"kind": "a"'))
        text = text.replace(", ", f", {more}, ", 1)
    return text.encode("utf-8", "surrogatepass")


def _pack_changed(data: bytes, chance: random.Random) -> bytes | None:
    try:
        value = msgspec.msgpack.decode(data)
        return msgspec.msgpack.encode(_value_changed(value, chance))
    except (msgspec.MsgspecError, ValueError, RecursionError, OverflowError, TypeError):
        return None


def _lines_changed(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    kind = chance.randrange(5)
    if kind == 0:
        lines[at] = str(chance.choice(_NUMBERS)).encode()
    elif kind == 1:
        lines.insert(at, chance.choice(lines))
    elif kind == 2:
        del lines[at]
    elif kind == 3:
        lines[at] = chance.choice(_TEXTS).encode("utf-8", "surrogatepass")
    else:
        other = chance.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    return b"\n".join(lines)


def _value_changed(value: Any, chance: random.Random, depth: int = 0) -> Any:
    """The same with something in it put in another's place, taken away or doubled."""
    if depth < 12 and isinstance(value, dict) and value and chance.random() < 0.85:
        name = chance.choice(list(value))
        if chance.random() < 0.1:
            return {key: each for key, each in value.items() if key != name}
        return {**value, name: _value_changed(value[name], chance, depth + 1)}
    if depth < 12 and isinstance(value, list) and value and chance.random() < 0.85:
        at = chance.randrange(len(value))
        kind = chance.random()
        if kind < 0.1:
            return value[:at] + value[at + 1 :]
        if kind < 0.2:
            return value + [value[at]] * chance.choice((1, 8, 40, 260, 1100))
        return [*value[:at], _value_changed(value[at], chance, depth + 1), *value[at + 1 :]]
    return _another(value, chance)


def _another(value: Any, chance: random.Random) -> Any:
    kind = chance.randrange(10)
    if isinstance(value, bytes) and kind < 6:
        return _bytes_changed(value, [], chance)
    if isinstance(value, str) and kind < 6:
        at = chance.randint(0, len(value))
        return value[:at] + chance.choice(_TEXTS) + value[at + chance.randrange(3) :]
    if isinstance(value, int) and kind < 6:
        return chance.choice((chance.choice(_NUMBERS), value + 1, value - 1, -value))
    return (
        chance.choice(_NUMBERS), chance.choice(_TEXTS), None, True, 1.5, [], {}, [value], {"a": value},
        chance.choice((math.inf, chance.randbytes(4).hex())),
    )[kind]  # fmt: skip
