"""The pages of a damaged database as its log leaves them. Only genuine ones are given out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from client.vault.connection import PAGE_BYTES
from client.vault.salvage_bytes import RawFile
from client.vault.salvage_log import SALT_BYTES, Log, Overlay, read_log

RESERVED_BYTES: Final = 80
USABLE_BYTES: Final = PAGE_BYTES - RESERVED_BYTES
_IV_BYTES: Final = 16


class Opened(NamedTuple):
    """A page in the clear, and whether its HMAC is right."""

    content: bytes
    genuine: bool


OpenPage = Callable[[int, bytes], Opened]
"""Decrypts a page: its number from 1, and the bytes as they lie on the disk."""


class Pages:
    """One unmoving state of the file: the file itself, and over it what the log says."""

    def __init__(
        self, file: RawFile, log: RawFile, overlay: Overlay, open_page: OpenPage, *, later: Overlay | None
    ) -> None:
        self._file = file
        self._log = log
        self._overlay = overlay
        self._open_page = open_page
        self._later = later or Overlay()
        self._in_file = -(-file.size // PAGE_BYTES)
        self.count = self._count()

    def numbers(self) -> Iterator[int]:
        """The numbers of all pages of which anything can be there."""
        yield from range(1, min(self.count, self._in_file) + 1)
        yield from sorted(n for n in self._overlay.places if self._in_file < n <= self.count)

    def newness(self, number: int) -> int:
        """The greater, the later the page was written; 0 for those that are in the file alone."""
        return self._overlay.places.get(number, 0)

    def genuine(self, number: int) -> bytes | None:
        """The content of a page as it was written; None when it is damaged, unreadable, or not of the file."""
        opened = self.as_it_is(number)
        return opened.content if opened is not None and opened.genuine else None

    def continued(self, number: int) -> bytes | None:
        """As `genuine`, for a page that goes on with another's row: it must be of the same moment as that one.

        A checkpoint may have copied into the file what is later than this state; as a continuation that would be
        another row's.
        """
        if number not in self._overlay.places and number in self._later.places and self._was_copied(number):
            return None
        return self.genuine(number)

    def as_it_is(self, number: int) -> Opened | None:
        """A page with its damage; None when there are no bytes of it."""
        if not 1 <= number <= self.count:
            return None
        place = self._overlay.places.get(number)
        if place is None:
            return self._from_file(number)
        raw = self._log.read(place, PAGE_BYTES)
        opened = None if raw is None else self._open_page(number, raw)
        if opened is not None and opened.genuine:
            return opened
        # What is damaged in the log may have been copied into the file before that.
        if raw is not None and self._is_copy(number, raw):
            copied = self._from_file(number)
            if copied is not None and copied.genuine:
                return copied
        return opened

    def _from_file(self, number: int) -> Opened | None:
        raw = self._file.read((number - 1) * PAGE_BYTES, PAGE_BYTES)
        return None if not raw else self._open_page(number, raw)

    def _was_copied(self, number: int) -> bool:
        raw = self._log.read(self._later.places[number], PAGE_BYTES)
        return raw is None or self._is_copy(number, raw)

    def _is_copy(self, number: int, raw: bytes) -> bool:
        return is_copied(self._file, number, raw)

    def _count(self) -> int:
        if self._overlay.pages_of_file:
            return self._overlay.pages_of_file
        first = self._from_file(1)
        if first is not None and first.genuine:
            # As SQLite: the count is right only if the last change wrote it.
            said = int.from_bytes(first.content[28:32])
            if said and first.content[24:28] == first.content[92:96]:
                return said
        return self._in_file


def is_copied(file: RawFile, number: int, raw: bytes | None) -> bool:
    """Whether `raw`, a page of the log, is what the file has: each writing has an IV and a tag of its own."""
    if raw is None:
        return False
    in_file = file.read((number - 1) * PAGE_BYTES, PAGE_BYTES) or b""
    tag_at = USABLE_BYTES + _IV_BYTES
    return len(in_file) == PAGE_BYTES and (
        in_file[USABLE_BYTES:tag_at] == raw[USABLE_BYTES:tag_at] or in_file[tag_at:] == raw[tag_at:]
    )


def log_of(file: RawFile, log: RawFile, open_page: OpenPage) -> Log:
    """What the log beside `file` says, told from rot by the seals of its pages."""

    def is_genuine(number: int, raw: bytes) -> bool:
        return open_page(number, raw).genuine

    return read_log(
        log,
        is_genuine,
        pages_of_file=-(-file.size // PAGE_BYTES),
        salt_of_file=file.read(0, SALT_BYTES) or b"",
    )


def states(file: RawFile, log: RawFile, open_page: OpenPage) -> tuple[Log, list[Pages]]:
    """The log, and the states of the database to read, the newest first: two where the log is damaged, else one."""
    read = log_of(file, log, open_page)
    sound = Pages(file, log, read.sound, open_page, later=read.beyond)
    if read.beyond is None:
        return read, [sound]
    return read, [Pages(file, log, read.beyond, open_page, later=None), sound]
