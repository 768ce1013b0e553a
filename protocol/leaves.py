"""One change of the feed as bytes: entry, commitment, leaf.

    commitment = HMAC-SHA256(salt, uint32 length of header || header || body)
    leaf       = SHA-256(0x00 || seq || class || commitment)

Header and body are taken as carried and never re-encoded. When a content change is erased, header, body and
salt go together; the commitment stays and reveals nothing without the salt.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable, Iterable
from enum import IntEnum
from hashlib import sha256
from typing import Final

import msgspec

from protocol import limits
from protocol.encoding import u32, u64
from protocol.errors import Malformed, TooLarge

SALT_LENGTH: Final = 32


class ChangeClass(IntEnum):
    """Content can be erased; control cannot."""

    CONTENT = 0
    CONTROL = 1


class Entry(msgspec.Struct, frozen=True, gc=False, array_like=True, forbid_unknown_fields=True):
    """A change as a segment carries it: [class, salt, header, body], or erased [class, commitment]."""

    change_class: int
    salt_or_commitment: bytes
    header: bytes = b""
    body: bytes = b""

    @property
    def erased(self) -> bool:
        """Whether only the commitment is left. Every change has a header, so no header means erased."""
        return not self.header

    @property
    def commitment(self) -> bytes:
        """What the leaf commits to, computed from salt, header and body unless they are gone."""
        if self.erased:
            return self.salt_or_commitment
        return commitment(self.salt_or_commitment, self.header, self.body)

    def as_erased(self) -> Entry:
        """The same change with header, body and salt gone. Malformed for a control change."""
        if self.change_class != ChangeClass.CONTENT:
            raise Malformed("a control change is never erased")
        return Entry(self.change_class, self.commitment)


class _ErasedOnTheWire(msgspec.Struct, frozen=True, array_like=True):
    change_class: int
    commitment: bytes


_CLASSES: Final = (b"\0", b"\1")
# HMAC (RFC 2104) for a key of 32 bytes and blocks of 64: the key with each byte changed, and what fills its block up.
_INNER: Final = bytes(byte ^ 0x36 for byte in range(256))
_OUTER: Final = bytes(byte ^ 0x5C for byte in range(256))
_INNER_PAD: Final = b"\x36" * 32
_OUTER_PAD: Final = b"\x5c" * 32

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(list[Entry])


def new_entry(
    change_class: ChangeClass,
    header: bytes,
    body: bytes = b"",
    *,
    random_bytes: Callable[[int], bytes] = os.urandom,
) -> Entry:
    """A change with a fresh salt. TooLarge if header or body is over its limit."""
    entry = Entry(int(change_class), random_bytes(SALT_LENGTH), header, body)
    check_entry(entry)
    return entry


def commitment(salt: bytes, header: bytes, body: bytes) -> bytes:
    """HMAC-SHA256(salt, uint32 header length || header || body): 32 bytes."""
    return hmac.digest(salt, u32(len(header)) + header + body, "sha256")


def leaf_hash(seq: int, change_class: int, committed: bytes) -> bytes:
    """The leaf of the change at this sequence number (from 0)."""
    return sha256(b"\x00" + u64(seq) + bytes((change_class,)) + committed).digest()


def leaf_of(seq: int, entry: Entry) -> bytes:
    """The leaf of this entry at this sequence number."""
    return leaf_hash(seq, entry.change_class, entry.commitment)


def leaf_hashes(entries: Iterable[Entry], first_seq: int) -> list[bytes]:
    """As `leaf_of` for each of these checked entries, that stand one after the other; for segments at a time.

    HMAC is written out here: hashlib's takes as long again to set up as it takes to compute (measured).
    """
    found = []
    for seq, entry in enumerate(entries, first_seq):
        committed, header = entry.salt_or_commitment, entry.header
        if header:
            message = len(header).to_bytes(4, "big") + header + entry.body
            inner = sha256(committed.translate(_INNER) + _INNER_PAD + message).digest()
            committed = sha256(committed.translate(_OUTER) + _OUTER_PAD + inner).digest()
        found.append(
            sha256(b"\0" + seq.to_bytes(8, "big") + _CLASSES[entry.change_class] + committed).digest()
        )
    return found


def check_entry(entry: Entry) -> None:
    """Raise Malformed unless class, salt, header and body have a possible shape."""
    if entry.change_class not in (0, 1):
        raise Malformed("a change is content (0) or control (1)")
    if len(entry.salt_or_commitment) != SALT_LENGTH:
        raise Malformed("salt and commitment have 32 bytes")
    if len(entry.header) > limits.HEADER_MAX or len(entry.body) > limits.BODY_MAX:
        raise TooLarge("a header or body over its limit")
    if entry.erased and (entry.body or entry.change_class != ChangeClass.CONTENT):
        raise Malformed("only a content change can be erased, and wholly")


def encode_entries(entries: list[Entry]) -> bytes:
    """MessagePack array of entries."""
    return _encoder.encode(
        [_ErasedOnTheWire(e.change_class, e.salt_or_commitment) if e.erased else e for e in entries]
    )


def decode_entries(data: bytes) -> list[Entry]:
    """The entries of a segment or tail: at most limits.SEGMENT_CHANGES. Malformed otherwise."""
    if _declared_length(data) > limits.SEGMENT_CHANGES:
        raise TooLarge("more changes than a segment holds")
    try:
        entries = _decoder.decode(data)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Malformed("not a list of changes") from error
    longest = limits.HEADER_MAX
    for entry in entries:
        # What nearly every entry is; `check_entry` says what is wrong with any other, or that nothing is.
        if not (
            0 < len(entry.header) <= longest
            and len(entry.salt_or_commitment) == SALT_LENGTH
            and len(entry.body) <= limits.BODY_MAX
            and 0 <= entry.change_class <= 1
        ):
            check_entry(entry)
    return entries


def _declared_length(data: bytes) -> int:
    # Read before decoding: a forged count must not make the decoder reserve memory for it.
    first = data[0] if data else 0xC0
    if first & 0xF0 == 0x90:
        return first & 0x0F
    if first == 0xDC and len(data) >= 3:
        return int.from_bytes(data[1:3], "big")
    if first == 0xDD and len(data) >= 5:
        return int.from_bytes(data[1:5], "big")
    raise Malformed("not a list of changes")
