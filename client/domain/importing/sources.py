"""What is read from: one file, or the files of an archive. Their names are keys and words, never paths.

An archive is opened for its list alone; each file in it is unpacked when it is asked for, a piece at a time, and no
further than allowed, whatever the archive says of its size.
"""

from __future__ import annotations

import codecs
import json
import lzma
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Sequence
from datetime import time
from typing import Any, BinaryIO, Final, Literal, Protocol

from client.domain.errors import DiaryUnusable
from client.domain.importing.found import Local, When
from client.domain.importing.times import day

MOST_BYTES: Final = 96 * 1024 * 1024
"""The largest single file that is read: decades of a page a day, with everything apps write beside it."""
MOST_BYTES_TOGETHER: Final = 1024 * 1024 * 1024
MOST_FILES: Final = 200_000
_MOST_DIRECTORY: Final = 64 * 1024 * 1024
_PIECE: Final = 1024 * 1024
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
)


class FileUnreadable(Exception):
    """One file of several cannot be had: "damaged", "too-large", "locked" or "unreadable". Readers note it and go
    on.
    """

    def __init__(self, reason: Literal["damaged", "too-large", "locked", "unreadable"]) -> None:
        super().__init__(reason)
        self.reason = reason


class Source(Protocol):
    """Files by name."""

    @property
    def name(self) -> str:
        """What the person chose, without its folder."""

    def names(self) -> Sequence[str]:
        """The name of each file, with `/` between folders."""

    def saved(self, name: str) -> When | None:
        """When it was saved, as far as that is told."""

    def read(self, name: str) -> bytes:
        """All of one file. Raises FileUnreadable; DiaryUnusable when it all becomes too much."""


class Budget:
    """How much may be read of one source in all."""

    def __init__(self, most: int = MOST_BYTES_TOGETHER) -> None:
        self._left = most

    def take(self, size: int) -> None:
        """So many bytes were read. Raises DiaryUnusable when that is too much."""
        self._left -= size
        if self._left < 0:
            raise DiaryUnusable("too-large")


class OneFile:
    """A single file that is no archive."""

    def __init__(self, name: str, data: bytes, saved: When | None = None) -> None:
        self.name = name
        self._data = data
        self._saved = saved

    def names(self) -> Sequence[str]:
        """Its one name."""
        return (self.name,)

    def saved(self, name: str) -> When | None:
        """What was said of it."""
        return self._saved

    def read(self, name: str) -> bytes:
        """Its bytes."""
        return self._data


class ZipSource:
    """The files of a ZIP archive."""

    def __init__(
        self, name: str, file: BinaryIO, *, most: int = MOST_BYTES, together: int = MOST_BYTES_TOGETHER
    ) -> None:
        """Raises DiaryUnusable when it is no archive that can be read. The file stays the caller's."""
        self.name = name
        self._most = most
        self._budget = Budget(together)
        try:
            _demand_small_directory(file)
            self._archive = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise DiaryUnusable("damaged") from error
        members = [member for member in self._archive.infolist() if not member.filename.endswith("/")]
        if len(members) > MOST_FILES:
            raise DiaryUnusable("too-large")
        self._members = {_as_name(member.filename): member for member in members}

    def names(self) -> Sequence[str]:
        """Each file's name, without what other systems put beside them."""
        return [
            name
            for name in self._members
            if not name.startswith("__MACOSX/") and name.rpartition("/")[2] not in (".DS_Store", "Thumbs.db")
        ]

    def saved(self, name: str) -> When | None:
        """As the archive has it: by the clock of whoever made it."""
        year, month, of_month, hour, minute, _ = self._members[name].date_time
        on = day(year, month, of_month)
        if on is None or on.year <= 1980:  # what archives say that know no date
            return None
        return Local(on, time(hour, minute) if hour < 24 and minute < 60 else None)

    def read(self, name: str) -> bytes:
        """One file, unpacked."""
        member = self._members[name]
        if member.flag_bits & 0x1:
            raise FileUnreadable("locked")
        unpacked = bytearray()
        try:
            with self._archive.open(member) as file:
                while piece := file.read(_PIECE):
                    unpacked += piece
                    if len(unpacked) > self._most:
                        raise FileUnreadable("too-large")
                    self._budget.take(len(piece))
        except RuntimeError as error:  # what zipfile raises of an encrypted file
            raise FileUnreadable("locked") from error
        except _BROKEN as error:
            raise FileUnreadable("damaged") from error
        return bytes(unpacked)


def is_zip(start: bytes) -> bool:
    """Whether a file that begins so is a ZIP archive."""
    return start[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def text_of(data: bytes) -> tuple[str, bool]:
    """The text in these bytes, without a byte order mark, and whether its encoding was told or can only be one.

    UTF-8, UTF-16 and UTF-32 are known by their marks, UTF-16 also by its zeros; what is no UTF-8 is read as
    Windows-1252, where every byte has a letter, and not sure.
    """
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(name), True
            except UnicodeDecodeError:
                return data[len(mark) :].decode(name, "replace"), False
    start = data[:2000]
    if len(start) >= 4 and start[1::2].count(0) > len(start) * 0.4 and not start[::2].count(0):
        return data.decode("utf-16-le", "replace"), True
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), True
    except UnicodeDecodeError:
        return "".join(_WINDOWS[byte] for byte in data), False


_WINDOWS: Final = [
    bytes([byte]).decode("cp1252", "ignore") or bytes([byte]).decode("latin-1") for byte in range(256)
]


def json_of(data: bytes) -> Any:
    """The JSON in these bytes. Raises ValueError for what is none, or is nested beyond reason."""
    text, _ = text_of(data)
    try:
        value, at = _json_at(text, _blanks(text, 0), 0)
    except (RecursionError, IndexError) as error:
        raise ValueError("nested too deeply, or broken off") from error
    if _blanks(text, at) != len(text):
        raise ValueError("something stands after its end")
    return value


_DECODER: Final = json.JSONDecoder(parse_constant=lambda _: None)
_BLANKS = re.compile(r"[ \t\n\r]*")
_STEPWISE: Final = 2
"""How deep objects are read member by member, and lists item by item: deeper ones are read at once."""


def _blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    assert found is not None
    return found.end()


def _json_at(text: str, at: int, depth: int) -> tuple[Any, int]:
    """The value at `at`, and where it ends.

    Python's own reader holds up all other threads until it has read everything, the window's among them: half a second
    for a large diary. So it is given one entry after the other.
    """
    if depth >= _STEPWISE or at >= len(text) or text[at] not in "{[":
        return _DECODER.raw_decode(text, at)
    members: dict[str, Any] = {}
    items: list[Any] = []
    found, closing = (members, "}") if text[at] == "{" else (items, "]")
    at = _blanks(text, at + 1)
    if text[at] == closing:
        return found, at + 1
    while True:
        if closing == "}":
            key, at = _DECODER.raw_decode(text, at)
            at = _blanks(text, at)
            if not isinstance(key, str) or text[at] != ":":
                raise ValueError("a member without a name")
            members[key], at = _json_at(text, _blanks(text, at + 1), depth + 1)
        else:
            item, at = _json_at(text, at, _STEPWISE)
            items.append(item)
        at = _blanks(text, at)
        if text[at] == closing:
            return found, at + 1
        if text[at] != ",":
            raise ValueError("no comma")
        at = _blanks(text, at + 1)


def _as_name(filename: str) -> str:
    return filename.replace("\\", "/").lstrip("/")


def _demand_small_directory(file: BinaryIO) -> None:
    """Refuse an archive whose list of files alone would fill the memory, before it is read."""
    end = file.seek(0, os.SEEK_END)
    start = max(0, end - 65_557)  # the record of 22 bytes, and a comment of 65,535 at most
    file.seek(start)
    tail = file.read(end - start)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < 22:
        raise zipfile.BadZipFile
    (size,) = struct.unpack_from("<I", tail, at + 12)
    if size == 0xFFFF_FFFF:  # told in the record for large archives instead
        more = tail.rfind(b"PK\x06\x06", 0, at)
        size = struct.unpack_from("<Q", tail, more + 40)[0] if 0 <= more <= len(tail) - 56 else 0
    if size > _MOST_DIRECTORY:
        raise DiaryUnusable("too-large")
    file.seek(0)
