"""A backup as one file: rows and small files, compressed, with a hash over everything at its end.

    leeward-backup-1\\n
    one line of JSON: kind (community or desk), community id, day, version of the tables
    zstd of records, each uint32 length || MessagePack of ["row", table, [values]] or ["file", name, bytes]
    SHA-256 of all before (32 bytes)

It is written beside its place and put there when it is whole and durable. It holds what the database holds: whoever
has it has a copy of the server's knowledge, so it is its owner's alone and thrown away after a week.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, TypeAlias, cast

import msgspec
import zstandard

from server.crypto.digests import Running
from server.crypto.key_files import sync_folder

COMMUNITY: Final = "community"
DESK: Final = "desk"
_MAGIC: Final = b"leeward-backup-1\n"
_HASH: Final = 32
_HEADER_MAX: Final = 64 * 1024
_RECORD_MAX: Final = 64 * 1024 * 1024
_CHUNK: Final = 1 << 20

Row: TypeAlias = tuple[str, tuple[Any, ...]]
Taker: TypeAlias = Callable[[str, tuple[Any, ...]], None]


class NotABackup(Exception):
    """The file is no backup, of another kind, or damaged."""


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup is of. `columns` are each table's, in the order of its rows."""

    kind: str
    community: str
    day: int
    tables: int
    columns: dict[str, list[str]]


@dataclass(frozen=True)
class Record:
    """A row of a table, or a file."""

    kind: Literal["row", "file"]
    name: str
    value: Any


class Writer:
    """Takes rows and files; nothing stands under the file's name until `finish`."""

    def __init__(self, path: Path, header: Header) -> None:
        """OSError if it cannot be written there."""
        self._path = path
        self._part = path.with_name(f".{path.name}.part")
        self._hash = Running()
        self._part.unlink(missing_ok=True)
        descriptor = os.open(self._part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        self._file: BinaryIO = os.fdopen(descriptor, "wb")
        self._packer = zstandard.ZstdCompressor(level=3).compressobj()
        self._encoder = msgspec.msgpack.Encoder()
        self._raw(_MAGIC + msgspec.json.encode(header) + b"\n")

    def row(self, table: str, values: tuple[Any, ...]) -> None:
        """Add a row."""
        self._record("row", table, values)

    def file(self, name: str, data: bytes) -> None:
        """Add a small file."""
        self._record("file", name, data)

    def finish(self) -> None:
        """Put the whole in its place."""
        self._raw(self._packer.flush())
        self._file.write(self._hash.digest())
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self._path)
        sync_folder(self._path.parent)

    def give_up(self) -> None:
        """Leave nothing behind."""
        with contextlib.suppress(OSError):
            self._file.close()  # writes what is left, for which there may be no room
        self._part.unlink(missing_ok=True)

    def _record(self, kind: str, name: str, value: Any) -> None:
        data = self._encoder.encode((kind, name, value))
        self._raw(self._packer.compress(len(data).to_bytes(4) + data))

    def _raw(self, data: bytes) -> None:
        self._hash.update(data)
        self._file.write(data)


def check(path: Path) -> Header:
    """What a backup is of, once all its bytes are known to be whole. NotABackup or OSError."""
    running = Running()
    with path.open("rb") as file:
        left = os.fstat(file.fileno()).st_size - _HASH
        if left < len(_MAGIC):
            raise NotABackup("too short")
        while left:
            data = file.read(min(left, _CHUNK))
            if not data:
                raise NotABackup("shorter than it was")
            running.update(data)
            left -= len(data)
        if file.read(_HASH) != running.digest():
            raise NotABackup("its hash does not fit")
        file.seek(0)
        return _header(file)


def read(path: Path) -> Iterator[Record]:
    """Every record of a file that was checked. NotABackup if it is none."""
    with path.open("rb") as file:
        _header(file)
        end = os.fstat(file.fileno()).st_size
        yield from _records(_Limited(file, end - _HASH - file.tell()))


class _Limited:
    """A file up to its hash."""

    def __init__(self, file: BinaryIO, left: int) -> None:
        self._file = file
        self._left = left

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(data)
        return data


def _records(source: _Limited) -> Iterator[Record]:
    decoder = msgspec.msgpack.Decoder(tuple[Literal["row", "file"], str, Any])
    try:
        with zstandard.ZstdDecompressor().stream_reader(cast("BinaryIO", source)) as stream:
            while length := _exactly(stream, 4):
                size = int.from_bytes(length)
                if size > _RECORD_MAX:
                    raise NotABackup("a record larger than any")
                kind, name, value = decoder.decode(_exactly(stream, size, must=True))
                yield Record(kind, name, tuple(value) if kind == "row" else value)
    except (zstandard.ZstdError, msgspec.MsgspecError) as error:
        raise NotABackup("a record that cannot be read") from error


def _exactly(stream: Any, size: int, *, must: bool = False) -> bytes:
    found = b""
    while len(found) < size:
        more = stream.read(size - len(found))
        if not more:
            if found or must:
                raise NotABackup("a record that was cut short")
            return b""
        found += more
    return found


def _header(file: BinaryIO) -> Header:
    if file.read(len(_MAGIC)) != _MAGIC:
        raise NotABackup("not a backup")
    try:
        return msgspec.json.decode(file.readline(_HEADER_MAX), type=Header)
    except msgspec.MsgspecError as error:
        raise NotABackup("not a backup's first line") from error
