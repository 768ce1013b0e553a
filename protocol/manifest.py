"""The manifest: for each whole segment its revision, object hash and subtree root, in pages of 256 rows.

    page = version 1 || type 3 || page number 4 || rows 2 || rows of (revision 4 || object hash 32 || root 32)
    top  = version 1 || type 4 || pages 4 || page hashes of 32

Page P holds the rows of segments 256 P to 256 P + 255; only the last may be short. The head names the top page by
hash, the top page each page, a row each segment. The rows' roots and the tail's leaves fold to the checkpoint's root.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from protocol import limits
from protocol.errors import Malformed, TooLarge, UnsupportedVersion

VERSION: Final = 1
PAGE_TYPE: Final = 3
TOP_TYPE: Final = 4
_PAGE = struct.Struct(">BBIH")
_TOP = struct.Struct(">BBI")
_ROW = struct.Struct(">I32s32s")


@dataclass(frozen=True)
class Row:
    """One whole segment: how often it was rewritten after erasures, where it is, and its subtree's root."""

    revision: int
    object_hash: bytes
    root: bytes


def page_count(segments: int) -> int:
    """How many pages list this many segments."""
    return -(-segments // limits.MANIFEST_PAGE_ROWS)


def encode_page(number: int, rows: Sequence[Row]) -> bytes:
    """Page `number` with these rows: 1 to 256."""
    if not 0 < len(rows) <= limits.MANIFEST_PAGE_ROWS:
        raise Malformed("a page has 1 to 256 rows")
    start = _PAGE.pack(VERSION, PAGE_TYPE, number, len(rows))
    return start + b"".join(_ROW.pack(row.revision, row.object_hash, row.root) for row in rows)


def decode_page(data: bytes, *, number: int, rows: int) -> list[Row]:
    """The rows of the page that must have this number and count. Raises Malformed or UnsupportedVersion."""
    _check_start(data, PAGE_TYPE, _PAGE.size)
    _, _, found, count = _PAGE.unpack_from(data)
    if (found, count) != (number, rows) or len(data) != _PAGE.size + count * _ROW.size:
        raise Malformed("not the page that was asked for")
    return [Row(*parts) for parts in _ROW.iter_unpack(data[_PAGE.size :])]


def encode_top(page_hashes: Sequence[bytes]) -> bytes:
    """The top page: the hashes of all pages, in order."""
    if len(page_hashes) > limits.MANIFEST_PAGES_MAX:
        raise TooLarge("more pages than a manifest may have")
    return _TOP.pack(VERSION, TOP_TYPE, len(page_hashes)) + b"".join(page_hashes)


def decode_top(data: bytes, *, segments: int) -> list[bytes]:
    """The page hashes of the top page of a feed with this many whole segments."""
    _check_start(data, TOP_TYPE, _TOP.size)
    _, _, count = _TOP.unpack_from(data)
    if count != page_count(segments) or len(data) != _TOP.size + 32 * count:
        raise Malformed("not the top page of a feed of this size")
    return [data[at : at + 32] for at in range(_TOP.size, len(data), 32)]


def _check_start(data: bytes, expected_type: int, least: int) -> None:
    if len(data) < least:
        raise Malformed("a page cut short")
    if data[0] != VERSION:
        raise UnsupportedVersion("a page of another version")
    if data[1] != expected_type:
        raise Malformed("another type of page")
