"""Canonical bytes: identifiers, integers, length-prefixed fields, base32, base64, coarse time.

All integers are big-endian. A community's id is text of 52 characters everywhere; where it enters a
computation, its ASCII bytes do, so concatenations with it stay unambiguous.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import uuid
from typing import Final

from protocol.errors import Malformed

COMMUNITY_ID_LENGTH: Final = 52
_COMMUNITY_ID = re.compile(r"[a-z2-7]{51}[aq]")
_HOUR = 3600
_DAY = 86400


def sha256(data: bytes) -> bytes:
    """The SHA-256 of bytes."""
    return hashlib.sha256(data).digest()


def community_id(root_key: bytes) -> str:
    """The id of the community with this Ed25519 root key (32 bytes): lower-case base32 of its SHA-256."""
    if len(root_key) != 32:
        raise Malformed("a root key has 32 bytes")
    return base64.b32encode(hashlib.sha256(root_key).digest()).decode().rstrip("=").lower()


def check_community_id(text: str) -> str:
    """Return `text` if it has the form of a community's id; raise Malformed otherwise."""
    if not _COMMUNITY_ID.fullmatch(text):
        raise Malformed("not a community id")
    return text


def community_id_digest(text: str) -> bytes:
    """The 32-byte digest that a community's id spells."""
    return base64.b32decode(check_community_id(text).upper() + "====")


def community_id_from_digest(digest: bytes) -> str:
    """The id that spells this 32-byte digest."""
    if len(digest) != 32:
        raise Malformed("a community digest has 32 bytes")
    return base64.b32encode(digest).decode().rstrip("=").lower()


def u32(value: int) -> bytes:
    """Four big-endian bytes."""
    return value.to_bytes(4, "big")


def u64(value: int) -> bytes:
    """Eight big-endian bytes."""
    return value.to_bytes(8, "big")


def fields(*parts: bytes) -> bytes:
    """The parts, each after its length as uint32: different lists never give the same bytes."""
    return b"".join(u32(len(part)) + part for part in parts)


def parse_fields(data: bytes) -> list[bytes]:
    """The parts that `fields` put together. Malformed for anything else, and for none."""
    parts = []
    while data:
        length = int.from_bytes(data[:4], "big")
        if len(data) < 4 + length:
            raise Malformed("a field shorter than its length")
        parts.append(data[4 : 4 + length])
        data = data[4 + length :]
    if not parts:
        raise Malformed("no fields")
    return parts


def b64(data: bytes) -> str:
    """Standard base64 with padding (RFC 4648, section 4)."""
    return base64.b64encode(data).decode()


def unb64(text: str, *, length: int | None = None) -> bytes:
    """The bytes of canonical standard base64; Malformed for anything else or another length."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise Malformed("not base64") from error
    if b64(data) != text:
        raise Malformed("not canonical base64")
    if length is not None and len(data) != length:
        raise Malformed(f"expected {length} bytes of base64")
    return data


def id_bytes(value: uuid.UUID) -> bytes:
    """The 16 bytes of an id; Malformed unless it is a random UUIDv4 (others tell time or place)."""
    if value.version != 4 or value.variant != uuid.RFC_4122:
        raise Malformed("ids are random UUIDv4")
    return value.bytes


def id_from_bytes(data: bytes) -> uuid.UUID:
    """The id of these 16 bytes; Malformed unless they are a UUIDv4."""
    if len(data) != 16:
        raise Malformed("an id has 16 bytes")
    value = uuid.UUID(bytes=data)
    id_bytes(value)
    return value


def hour_of(seconds: float) -> int:
    """Whole hours since 1970-01-01 UTC, as the feed carries time."""
    return int(seconds // _HOUR)


def day_of(seconds: float) -> int:
    """Whole days since 1970-01-01 UTC, as everything outside the feed carries time."""
    return int(seconds // _DAY)
