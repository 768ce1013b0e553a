"""Control messages: strict JSON (RFC 8259), bounded in size and depth, padded to a few fixed sizes.

Refused: duplicate keys, NaN and infinities, lone surrogates, NUL, integers outside 53 bits, nesting over
limits.JSON_DEPTH_MAX, anything after the value but padding spaces.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn, TypeVar

import msgspec

from protocol import limits
from protocol.errors import Malformed, TooLarge

T = TypeVar("T")
# A whole string, or all that is left if it never ends. It never looks back, and keeps no places to look back to: for a
# string of a mebibyte those would take a hundred.
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)', re.DOTALL)
_ONE_KIND = bytes.maketrans(b"{}", b"[]")
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def encode(message: msgspec.Struct) -> bytes:
    """The message as compact JSON without padding."""
    return msgspec.json.encode(message)


def decode(data: bytes, message_type: type[T], *, max_bytes: int = limits.JSON_MAX) -> T:
    """The message of that type in `data` (padding allowed). Raises TooLarge or Malformed."""
    check(data, max_bytes=max_bytes)
    try:
        return msgspec.json.decode(data, type=message_type)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise Malformed(f"not a {getattr(message_type, '__name__', 'message')}: {error}") from error


def check(data: bytes, *, max_bytes: int = limits.JSON_MAX) -> None:
    """Raise unless `data` is one strict JSON value."""
    if len(data) > max_bytes:
        raise TooLarge(f"JSON over {max_bytes} bytes")
    _check_depth(data)
    try:
        json.loads(
            data.decode("utf-8", "strict"),
            object_pairs_hook=_unique,
            parse_constant=_no_constant,
            parse_int=_small_integer,
            parse_float=_finite,
        )
    except (
        RecursionError
    ) as error:  # the depth check makes this unreachable; a limit of ours must not be the guard
        raise Malformed("JSON too deep") from error
    except ValueError as error:
        raise Malformed("not strict JSON") from error
    _check_strings(data)


def pad(data: bytes) -> bytes:
    """Spaces after the JSON up to exactly the next of limits.PADDED_SIZES; TooLarge if none is enough."""
    for size in limits.PADDED_SIZES:
        if len(data) <= size:
            return data + b" " * (size - len(data))
    raise TooLarge(f"a padded message holds at most {limits.PADDED_SIZES[-1]} bytes")


def unpad(data: bytes) -> bytes:
    """The JSON without its padding; Malformed unless the whole has one of the padded sizes."""
    if len(data) not in limits.PADDED_SIZES:
        raise Malformed("a message is padded to one of the agreed sizes")
    return data.rstrip(b" ")


def _check_depth(data: bytes) -> None:
    outside, end = bytearray(), 0
    for string in _STRING.finditer(data):
        outside += data[end : string.start()]
        end = string.end()
    brackets = (outside + data[end:]).translate(_ONE_KIND, _NO_BRACKETS)
    for _ in range(limits.JSON_DEPTH_MAX):
        if not brackets:
            return
        brackets = brackets.replace(b"[]", b"")  # the innermost pairs, all of them: one level
    if brackets:  # too many levels, or pairs that are none
        raise Malformed("JSON too deep")


def _check_strings(data: bytes) -> None:
    # json.loads turns \ud800 into a lone surrogate and \u0000 into NUL; only escapes can spell either.
    if b"\\u" not in data:
        return
    pending = [json.loads(data.decode("utf-8"))]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending.extend(value.keys())
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
        elif isinstance(value, str) and ("\x00" in value or any("\ud800" <= c <= "\udfff" for c in value)):
            raise Malformed("a string holds a lone surrogate or NUL")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("duplicate key")
    return members


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _small_integer(digits: str) -> int:
    if len(digits) > 17 or abs(int(digits)) > limits.JSON_INTEGER_MAX:
        raise ValueError("integer outside 53 bits")
    return int(digits)


def _finite(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise ValueError("number out of range")
    return value
