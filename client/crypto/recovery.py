"""The recovery code: 160 random bits as a person can copy them from paper.

33 characters of Crockford's base32 alphabet (no I, L, O or U): 32 carry five bits each, the last is a check
symbol. It is a Reed-Solomon check over the field of 32 elements, so that it is itself a letter or digit: one
wrong character is always noticed, and so are two neighbours that changed places.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from client.crypto.kdf import expand
from client.domain.errors import BugError, MistypedRecoveryCode

ENTROPY_BYTES: Final = 20
SYMBOLS: Final = 33
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES: Final = {symbol: value for value, symbol in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_GROUP: Final = 4
_GROUPS: Final = 8
_FIELD_POLYNOMIAL: Final = 0b100101  # x^5 + x^2 + 1, primitive: x takes all 31 values before it repeats
_DASH_LIKE: Final = "\u00ad\u2212"  # the soft hyphen and the minus sign are no dashes to Unicode


def write_code(entropy: bytes) -> str:
    """The code for 20 random bytes: seven groups of four characters and one of five, joined by dashes."""
    if len(entropy) != ENTROPY_BYTES:
        raise BugError("a recovery code is made from 20 bytes")
    number = int.from_bytes(entropy)
    values = [number >> shift & 31 for shift in range(155, -1, -5)]
    text = "".join(_ALPHABET[value] for value in [*values, _check(values)])
    groups = [text[at : at + _GROUP] for at in range(0, _GROUP * (_GROUPS - 1), _GROUP)]
    return "-".join([*groups, text[_GROUP * (_GROUPS - 1) :]])


def read_code(typed: str) -> bytes:
    """The 20 bytes of a code as typed: any case, O for 0, I or L for 1, spaces and dashes anywhere or nowhere.

    Raises MistypedRecoveryCode.
    """
    symbols = [c for c in unicodedata.normalize("NFKC", typed) if not _is_filling(c)]
    values = []
    for position, symbol in enumerate(symbols, start=1):
        value = _VALUES.get(symbol.upper()) if symbol.isascii() else None
        if value is None:
            raise MistypedRecoveryCode(reason="character", length=len(symbols), position=position)
        values.append(value)
    if len(values) != SYMBOLS:
        raise MistypedRecoveryCode(reason="length", length=len(symbols))
    *carried, check = values
    if check != _check(carried):
        raise MistypedRecoveryCode(reason="check", length=len(symbols))
    number = 0
    for value in carried:
        number = number << 5 | value
    return number.to_bytes(ENTROPY_BYTES)


def key_from_code(entropy: bytes, salt: bytes) -> bytes:
    """The 32-byte key of the recovery slot. 160 random bits need no stretching, so this is HKDF and quick."""
    return expand(entropy, salt=salt, info=b"leeward/vault/recovery/v1")


def _check(values: list[int]) -> int:
    """Horner's rule at x in the field of 32 elements, once more times x so that the last value is weighted too."""
    total = 0
    for value in values:
        total = _times_x(total ^ value)
    return total


def _times_x(value: int) -> int:
    value <<= 1
    return value ^ _FIELD_POLYNOMIAL if value & 32 else value


def _is_filling(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Pd" or character in _DASH_LIKE
