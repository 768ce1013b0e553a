"""Onion addresses: names that are the server's public key, so that the name alone proves who answers.

name = base32(public key 32 || first 2 bytes of SHA3-256(".onion checksum" || public key || 3) || 3) || ".onion"
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Final

_ENDING: Final = ".onion"
_LETTERS: Final = 56
_KEY: Final = 32
_VERSION: Final = b"\x03"


def claims(host: str) -> bool:
    """Whether a host is of the onion's names, well formed or not: no such name is ever looked up."""
    return f".{host.lower().rstrip('.')}".endswith(_ENDING)


def fits(host: str) -> bool:
    """Whether a host is an onion service's name of version 3, in lower case, without a mistake in it."""
    letters = host.removesuffix(_ENDING)
    if len(letters) != _LETTERS or host != letters + _ENDING or host != host.lower():
        return False
    try:
        data = base64.b32decode(letters.upper())
    except (binascii.Error, ValueError):
        return False
    key, check = data[:_KEY], data[_KEY:]
    return check == checksum(key) + _VERSION


def checksum(key: bytes) -> bytes:
    """The two bytes that guard a name against slips."""
    return hashlib.sha3_256(b".onion checksum" + key + _VERSION).digest()[:2]


def name(key: bytes) -> str:
    """The name of the onion service with this public key (32 bytes)."""
    return base64.b32encode(key + checksum(key) + _VERSION).decode().lower() + _ENDING
