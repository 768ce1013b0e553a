"""A ZIP written as a stream: it never touches the disk before it is whole, and never lies whole in memory."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from typing import Final

_PIECE_BYTES: Final = 256 * 1024
_ZIP_MODE: Final = 0o100600 << 16


class _Sink:
    """What the ZIP has written so far, to be taken away. It cannot seek, so the ZIP does not try."""

    def __init__(self) -> None:
        self._held = bytearray()

    def write(self, data: bytes) -> int:
        self._held += data
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""

    def take(self) -> bytes:
        taken = bytes(self._held)
        self._held.clear()
        return taken


def zipped(members: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """A ZIP of these files, by name, a piece at a time. No file in it has a date of its own."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", compression=zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
        for name, pieces in members:
            member = zipfile.ZipInfo(name)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = _ZIP_MODE
            with archive.open(member, "w") as file:
                for piece in pieces:
                    file.write(piece)
                    yield sink.take()
    yield sink.take()


def encoded(texts: Iterable[str]) -> Iterator[bytes]:
    """UTF-8 in pieces worth writing. A broken character, which no store keeps exactly, becomes a question mark."""
    held = bytearray()
    for text in texts:
        held += text.encode("utf-8", "replace")
        if len(held) >= _PIECE_BYTES:
            yield bytes(held)
            held.clear()
    yield bytes(held)
