"""Epoch keys: what keeps scrapers, caches and relays from reading the feed.

    object = version 1 || type 5 || epoch 4 || first 4 || rows 4
             || rows of (tag 16 || wrapped key 48), sorted by tag
             || for each epoch from `first` to epoch - 1: that key wrapped under its successor (48)

    tag       = HKDF-SHA256(member secret, info "leeward/epoch-tag/v1" || id || epoch)[:16]
    row key   = HKDF-SHA256(member secret, info "leeward/epoch-wrap/v1" || id || epoch)
    older key = HKDF-SHA256(successor,     info "leeward/epoch-prev/v1" || id || epoch of the older key)

Wrapping is ChaCha20-Poly1305 with a zero nonce and associated data id || epoch of the wrapped key. Epoch keys are
random, never derived from one another. A member finds the own row by its tag; nobody else can tell whose it is.
"""

from __future__ import annotations

import os
import struct
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from protocol import kdf, limits
from protocol.encoding import u32
from protocol.errors import BadSeal, Malformed, Mismatch, TooLarge, UnsupportedVersion

VERSION: Final = 1
EPOCH_TYPE: Final = 5
TAG_LENGTH: Final = 16
WRAPPED_LENGTH: Final = kdf.KEY_LENGTH + kdf.TAG_LENGTH
ROW_LENGTH: Final = TAG_LENGTH + WRAPPED_LENGTH
MEMBER_SECRET_LENGTH: Final = 32
_START = struct.Struct(">BBIII")


def new_key(random_bytes: Callable[[int], bytes] = os.urandom) -> bytes:
    """A fresh epoch key."""
    return random_bytes(kdf.KEY_LENGTH)


def tag(member_secret: bytes, community: str, epoch: int) -> bytes:
    """The 16 bytes under which this member's row stands in the object of `epoch`."""
    info = b"leeward/epoch-tag/v1" + _context(community, epoch)
    return kdf.derive(member_secret, info=info, length=TAG_LENGTH)


def encode_object(
    *,
    community: str,
    epoch: int,
    keys: Mapping[int, bytes],
    member_secrets: Iterable[bytes],
) -> bytes:
    """The key object of `epoch`. `keys` holds the key of every epoch from the oldest kept to this one."""
    first = min(keys)
    if set(keys) != set(range(first, epoch + 1)):
        raise Malformed("epoch keys are kept without gaps")
    rows = sorted(_row(secret, community, epoch, keys[epoch]) for secret in member_secrets)
    if len(rows) > limits.EPOCH_MEMBERS_MAX or epoch - first > limits.EPOCH_PREDECESSORS_MAX:
        raise TooLarge("an epoch object over its limits")
    older = (_wrap_previous(keys[e + 1], community, e, keys[e]) for e in range(first, epoch))
    return _START.pack(VERSION, EPOCH_TYPE, epoch, first, len(rows)) + b"".join(rows) + b"".join(older)


def own_key(data: bytes, *, member_secret: bytes, community: str, epoch: int) -> bytes:
    """The key of `epoch` from this member's row. BadSeal if the member has none, or it does not open."""
    _, count = _read_start(data, epoch)
    wanted = tag(member_secret, community, epoch)
    position = bisect_left(range(count), wanted, key=lambda at: _tag_at(data, at))
    if position == count or _tag_at(data, position) != wanted:
        raise BadSeal("no row for this member")
    at = _START.size + position * ROW_LENGTH + TAG_LENGTH
    key = _wrapping_key(member_secret, community, epoch)
    return kdf.open_once(key, data[at : at + WRAPPED_LENGTH], _context(community, epoch))


def older_keys(data: bytes, *, community: str, epoch: int, key: bytes) -> dict[int, bytes]:
    """Every earlier key that the object of `epoch` carries, unwrapped back from `key`."""
    first, count = _read_start(data, epoch)
    start = _START.size + count * ROW_LENGTH
    found: dict[int, bytes] = {}
    for older in range(epoch - 1, first - 1, -1):
        at = start + (older - first) * WRAPPED_LENGTH
        wrapping = _previous_key(key, community, older)
        key = kdf.open_once(wrapping, data[at : at + WRAPPED_LENGTH], _context(community, older))
        found[older] = key
    return found


def _read_start(data: bytes, epoch: int) -> tuple[int, int]:
    if len(data) < _START.size or len(data) > limits.EPOCH_OBJECT_MAX:
        raise Malformed("not an epoch object")
    version, kind, found, first, count = _START.unpack_from(data)
    if version != VERSION:
        raise UnsupportedVersion("an epoch object of another version")
    if kind != EPOCH_TYPE or first > found or found - first > limits.EPOCH_PREDECESSORS_MAX:
        raise Malformed("not an epoch object")
    if len(data) != _START.size + count * ROW_LENGTH + (found - first) * WRAPPED_LENGTH:
        raise Malformed("an epoch object of another length than it says")
    if found != epoch:
        raise Mismatch("the object of another epoch")
    return first, count


def _tag_at(data: bytes, position: int) -> bytes:
    at = _START.size + position * ROW_LENGTH
    return data[at : at + TAG_LENGTH]


def _row(member_secret: bytes, community: str, epoch: int, key: bytes) -> bytes:
    wrapping = _wrapping_key(member_secret, community, epoch)
    return tag(member_secret, community, epoch) + kdf.seal_once(wrapping, key, _context(community, epoch))


def _wrap_previous(successor: bytes, community: str, older: int, key: bytes) -> bytes:
    return kdf.seal_once(_previous_key(successor, community, older), key, _context(community, older))


def _wrapping_key(member_secret: bytes, community: str, epoch: int) -> bytes:
    return kdf.derive(member_secret, info=b"leeward/epoch-wrap/v1" + _context(community, epoch))


def _previous_key(successor: bytes, community: str, older: int) -> bytes:
    return kdf.derive(successor, info=b"leeward/epoch-prev/v1" + _context(community, older))


def _context(community: str, epoch: int) -> bytes:
    return community.encode() + u32(epoch)
