"""Segments and tails: changes compressed, sealed, padded, addressed by the SHA-256 of their bytes.

    prefix = version 1 || type 1 || epoch 4 || number 8 || revision 4 || size 8 || salt 32      (58 bytes, clear)
    key    = HKDF-SHA256(epoch key, salt, info "leeward/segment/v1")
    object = prefix || ChaCha20-Poly1305(key, zero nonce, plaintext, community id || prefix)
    plaintext = uint32 length || zstd frame of that length, stating its content size || zeros

An object's length is a multiple of 16 KiB. Segment N holds seqs 256 N to 256 N + 255. The tail after the last whole
segment has that segment's successor as its number and the changes in it as its size.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import zstandard

from protocol import kdf, limits
from protocol.encoding import u32
from protocol.errors import Malformed, Mismatch, TooLarge, UnsupportedVersion
from protocol.leaves import Entry, decode_entries, encode_entries, leaf_hashes

VERSION: Final = 1
PREFIX: Final = struct.Struct(">BBIQIQ32s")
INFO: Final = b"leeward/segment/v1"
_COMPRESSION_LEVEL: Final = 9


class ObjectType(IntEnum):
    """What a sealed object holds."""

    SEGMENT = 1
    TAIL = 2


@dataclass(frozen=True)
class Prefix:
    """The clear start of a sealed object; all of it is authenticated."""

    object_type: ObjectType
    epoch: int
    number: int
    revision: int
    size: int
    salt: bytes

    def encode(self) -> bytes:
        """The 58 bytes."""
        return PREFIX.pack(
            VERSION, self.object_type, self.epoch, self.number, self.revision, self.size, self.salt
        )

    @property
    def first_seq(self) -> int:
        """The sequence number of the first change in the object."""
        return self.number * limits.SEGMENT_CHANGES


def object_hash(data: bytes) -> bytes:
    """SHA-256 of an object as served: its address."""
    return hashlib.sha256(data).digest()


def seal(
    entries: list[Entry],
    *,
    object_type: ObjectType,
    number: int,
    revision: int,
    community: str,
    epoch: int,
    epoch_key: bytes,
    random_bytes: Callable[[int], bytes] = os.urandom,
) -> bytes:
    """Seal these changes. TooLarge if they unpack to more than limits.SEGMENT_UNPACKED_MAX."""
    packed = encode_entries(entries)
    if len(packed) > limits.SEGMENT_UNPACKED_MAX:
        raise TooLarge("a segment over its unpacked size")
    frame = zstandard.ZstdCompressor(level=_COMPRESSION_LEVEL).compress(packed)
    prefix = Prefix(object_type, epoch, number, revision, len(entries), random_bytes(32)).encode()
    used = len(prefix) + 4 + len(frame) + kdf.TAG_LENGTH
    plaintext = u32(len(frame)) + frame + bytes(-used % limits.OBJECT_MULTIPLE)
    return prefix + kdf.seal_once(_key(epoch_key, prefix), plaintext, community.encode() + prefix)


def read_prefix(data: bytes) -> Prefix:
    """The clear prefix. Raises Malformed, TooLarge or UnsupportedVersion."""
    if len(data) > limits.OBJECT_MAX:
        raise TooLarge("an object over its limit")
    if len(data) < limits.OBJECT_MULTIPLE or len(data) % limits.OBJECT_MULTIPLE:
        raise Malformed("an object's length is a multiple of 16 KiB")
    version, kind, epoch, number, revision, size, salt = PREFIX.unpack_from(data)
    if version != VERSION:
        raise UnsupportedVersion("a sealed object of another version")
    if kind not in (ObjectType.SEGMENT, ObjectType.TAIL):
        raise Malformed("an unknown type of object")
    if number >= limits.FEED_SIZE_MAX // limits.SEGMENT_CHANGES:
        raise Malformed("a segment past the end of any feed")
    full = size == limits.SEGMENT_CHANGES
    if size > limits.SEGMENT_CHANGES or size == 0 or (kind == ObjectType.SEGMENT) != full:
        raise Malformed("a segment has 256 changes, a tail fewer")
    return Prefix(ObjectType(kind), epoch, number, revision, size, salt)


def open_object(data: bytes, *, community: str, epoch_key: bytes) -> tuple[Prefix, list[Entry]]:
    """The prefix and changes of a sealed object. Unpacks at most limits.SEGMENT_UNPACKED_MAX.

    Raises Malformed, TooLarge, UnsupportedVersion or BadSeal. The changes still have to be checked against the tree.
    """
    prefix = read_prefix(data)
    clear = data[: PREFIX.size]
    plaintext = kdf.open_once(_key(epoch_key, clear), data[PREFIX.size :], community.encode() + clear)
    length = int.from_bytes(plaintext[:4], "big")
    if length > len(plaintext) - 4 or plaintext[4 + length :].strip(b"\0"):
        raise Malformed("a sealed object's padding is zeros")
    entries = decode_entries(_unpack(plaintext[4 : 4 + length]))
    if len(entries) != prefix.size:
        raise Mismatch("an object holds another number of changes than it says")
    return prefix, entries


def leaves(prefix: Prefix, entries: list[Entry]) -> list[bytes]:
    """The leaf hashes of an opened object's changes, in order."""
    return leaf_hashes(entries, prefix.first_seq)


def _key(epoch_key: bytes, prefix: bytes) -> bytes:
    return kdf.derive(epoch_key, salt=prefix[-32:], info=INFO)


def _unpack(frame: bytes) -> bytes:
    # A frame must state its content's size, so memory is never taken for more than the limit.
    try:
        stated = zstandard.get_frame_parameters(frame).content_size
        if stated == zstandard.CONTENTSIZE_UNKNOWN:
            raise Malformed("a zstd frame without its content's size")
        if stated > limits.SEGMENT_UNPACKED_MAX:
            raise TooLarge("a segment unpacks to more than it may")
        decompressor = zstandard.ZstdDecompressor(max_window_size=limits.SEGMENT_UNPACKED_MAX)
        unpacked = decompressor.decompress(frame, allow_extra_data=False)
    except zstandard.ZstdError as error:
        raise Malformed("not a zstd frame") from error
    if len(unpacked) != stated:
        raise Malformed("a zstd frame of another size than it says")
    return unpacked
