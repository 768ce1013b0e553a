"""Marks say of something that it was, and only to whoever knows what to ask and holds the server's key.

The key lies outside the database, so that whoever takes a copy of the database cannot try out who did what.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

from protocol.encoding import fields

KEY_LENGTH: Final = 32


def mark(key: bytes, *parts: bytes) -> bytes:
    """A digest of these parts under the key, 32 bytes."""
    return hmac.digest(key, fields(*parts), hashlib.sha256)


def unsendable(data: bytes) -> bytes:
    """An id made of the first 16 bytes of this that no submission, post or member can have: it is no UUIDv4."""
    return data[:6] + bytes((data[6] & 0x0F,)) + data[7:16]
