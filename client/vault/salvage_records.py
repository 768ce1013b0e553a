"""Rows out of b-tree pages (sqlite.org/fileformat2.html), from bytes that may say anything: bounded, and never raising.

A cell that does not hold together gives nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from client.vault.salvage_pages import USABLE_BYTES

INTERIOR_INDEX: Final = 0x02
INTERIOR_TABLE: Final = 0x05
LEAF_INDEX: Final = 0x0A
LEAF_TABLE: Final = 0x0D
INTERIOR: Final = frozenset({INTERIOR_INDEX, INTERIOR_TABLE})
OF_TABLES: Final = frozenset({INTERIOR_TABLE, LEAF_TABLE})
_FILE_HEADER: Final = 100
_WIDTHS: Final = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_REAL: Final = 7
_ZERO: Final = 8
_ONE: Final = 9
_FIRST_BLOB: Final = 12
_MOST_PAYLOAD: Final = 1_000_000_000

Value = int | float | str | bytes | None
Continued = Callable[[int], bytes | None]
"""The genuine content of an overflow page, by its number."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One row's beginning: the part of the payload that lies on its page, and where it goes on (0: nowhere)."""

    rowid: int | None
    length: int
    local: bytes
    overflow: int

    def types(self) -> tuple[int, ...] | None:
        """The record's serial types; None when they do not hold together."""
        head = varint(self.local, 0)
        if head is None or not head[1] <= head[0] <= len(self.local):
            return None
        end, at = head
        found: list[int] = []
        while at < end:
            read = varint(self.local[:end], at)
            if read is None or read[0] < 0 or read[0] in (10, 11):
                return None
            found.append(read[0])
            at = read[1]
        return tuple(found) if end + sum(map(_width, found)) == self.length else None

    def values(self, continued: Continued, *, uncertain: bool = False) -> tuple[Value, ...] | None:
        """The record; None when a page it goes on to is lost, or what is there is not a record.

        `uncertain`: whatever there is of it, with U+FFFD for letters that are none and texts that end early.
        """
        types = self.types()
        payload = self._payload(continued, uncertain=uncertain)
        if types is None or payload is None:
            return None
        head = varint(payload, 0)
        if head is None:
            return None
        at = head[0]
        found: list[Value] = []
        for kind in types:
            width = _width(kind)
            try:
                found.append(_value(kind, payload[at : at + width], "replace" if uncertain else "strict"))
            except UnicodeDecodeError:
                return None
            at += width
        return tuple(found)

    def _payload(self, continued: Continued, *, uncertain: bool) -> bytes | None:
        payload = bytearray(self.local)
        following, seen = self.overflow, set[int]()
        while len(payload) < self.length:
            page = None if following in seen or not following else continued(following)
            if page is None:
                return bytes(payload) if uncertain else None
            seen.add(following)
            payload += page[4 : 4 + min(USABLE_BYTES - 4, self.length - len(payload))]
            following = int.from_bytes(page[:4])
        # A whole chain ends where its row does.
        return bytes(payload) if following == 0 or uncertain else None


def kind_of(number: int, content: bytes) -> int:
    """The b-tree kind of a page; 0 when it is none."""
    kind = content[_start(number)]
    return kind if kind in (INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE) else 0


def children(number: int, content: bytes) -> list[int]:
    """The pages that an interior page leads to, in order."""
    found = []
    for at in _cell_places(number, content):
        found.append(int.from_bytes(content[at : at + 4]))
    start = _start(number)
    found.append(int.from_bytes(content[start + 8 : start + 12]))
    return found


def cells(number: int, content: bytes) -> Iterator[Cell | None]:
    """The rows of a page, None for one that does not hold together. An interior page of a table has none."""
    kind = kind_of(number, content)
    if kind in (0, INTERIOR_TABLE):
        return
    for at in _cell_places(number, content):
        yield _cell(kind, content, at + 4 if kind == INTERIOR_INDEX else at)


def varint(data: bytes, at: int) -> tuple[int, int] | None:
    """SQLite's integer of 1 to 9 bytes, signed 64 bits, and where it ends; None when the data ends before it does."""
    value = 0
    for count in range(9):
        if at + count >= len(data):
            return None
        byte = data[at + count]
        if count == 8:
            value = value << 8 | byte
            return (value - (1 << 64) if value >> 63 else value), at + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return None


def freelist(first: bytes, page: Callable[[int], bytes | None], *, count: int) -> set[int]:
    """The numbers of the free pages, as far as their list can be read; `first` is page 1."""
    free: set[int] = set()
    trunks: set[int] = set()
    trunk = int.from_bytes(first[32:36])
    while 1 < trunk <= count and trunk not in trunks:
        trunks.add(trunk)
        content = page(trunk)
        if content is None:
            break
        entries = min(int.from_bytes(content[4:8]), USABLE_BYTES // 4 - 2)
        free.update(struct.unpack_from(f">{entries}I", content, 8))
        trunk = int.from_bytes(content[:4])
    return free | trunks


def _start(number: int) -> int:
    return _FILE_HEADER if number == 1 else 0


def _cell_places(number: int, content: bytes) -> Iterator[int]:
    start = _start(number)
    kind = content[start]
    pointers = start + (12 if kind in INTERIOR else 8)
    announced = int.from_bytes(content[start + 3 : start + 5])
    for index in range(min(announced, (USABLE_BYTES - pointers) // 2)):
        at = int.from_bytes(content[pointers + 2 * index : pointers + 2 * index + 2])
        if pointers <= at <= USABLE_BYTES - 4:
            yield at


def _cell(kind: int, content: bytes, at: int) -> Cell | None:
    usable = content[:USABLE_BYTES]
    read = varint(usable, at)
    if read is None or not 0 < read[0] <= _MOST_PAYLOAD:
        return None
    length, at = read
    rowid = None
    if kind == LEAF_TABLE:
        read = varint(usable, at)
        if read is None:
            return None
        rowid, at = read
    local = _local(kind, length)
    if at + local + (4 if local < length else 0) > USABLE_BYTES:
        return None
    overflow = int.from_bytes(usable[at + local : at + local + 4]) if local < length else 0
    return Cell(rowid, length, usable[at : at + local], overflow)


def _local(kind: int, length: int) -> int:
    """How much of a payload lies on the b-tree page itself."""
    least = (USABLE_BYTES - 12) * 32 // 255 - 23
    most = USABLE_BYTES - 35 if kind == LEAF_TABLE else (USABLE_BYTES - 12) * 64 // 255 - 23
    if length <= most:
        return length
    local = least + (length - least) % (USABLE_BYTES - 4)
    return local if local <= most else least


def _width(kind: int) -> int:
    return (kind - _FIRST_BLOB) // 2 if kind >= _FIRST_BLOB else _WIDTHS[kind]


def _value(kind: int, raw: bytes, errors: str) -> Value:
    if kind == 0:
        return None
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    if kind == _REAL:
        (real,) = struct.unpack(">d", raw.ljust(8, b"\x00"))
        return float(real)
    if kind < _FIRST_BLOB:
        return int.from_bytes(raw, signed=True)
    return raw.decode(errors=errors) if kind % 2 else raw
