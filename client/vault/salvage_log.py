"""A database's write-ahead log, read without SQLite (sqlite.org/walformat.html), also behind a damaged place.

    header 32: magic | format | page size | number | salt 8 | checksum 8
    frame: page number 4 | pages of the file after a commit, else 0: 4 | salt 8 | checksum 8 | page 8,192

SQLite stops at the first frame that does not fit and forgets everything behind it. Here two states come out: what
stands until that place, which is SQLite's answer; and, where what follows plainly belongs to the same log, what stands
at its end. A frame that merely lies there from an earlier writing is not followed: it is genuine, and does not fit.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from client.vault.connection import PAGE_BYTES
from client.vault.salvage_bytes import RawFile

HEADER_BYTES: Final = 32
FRAME_HEAD_BYTES: Final = 24
SALT_BYTES: Final = 16
FRAME_BYTES: Final = FRAME_HEAD_BYTES + PAGE_BYTES
_MAGIC: Final = 0x377F0682
_BIG_ENDIAN: Final = 1
_SUMMED_OF_HEAD: Final = 8
_WORD: Final = 0xFFFFFFFF

Sum = tuple[int, int]
Genuine = Callable[[int, bytes], bool]


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a log puts over the file: where in the log each page lies, and how many pages the file then has.

    `pages_of_file` is 0 when the log says nothing.
    """

    places: dict[int, int] = field(default_factory=dict)
    pages_of_file: int = 0


@dataclass(frozen=True, slots=True)
class Log:
    """`sound` stands until the first damage. `beyond`, if there was any, at the end of what can be followed.

    `damaged` is how many frames were passed over; `unknown`: of one of them nobody can say which page it was;
    `commits_behind`: how many writes end behind the first damage in one piece, each of whose frames plainly follows the
    one before: what several crashes left never does. `end_lost`: behind the last write that was read there is more,
    which is not from an earlier writing: a write that was cut off, was never meant to stay, or is damaged. Nobody can
    say which. `hit`: the pages that the damaged frames say they were, where they can be heard.
    """

    sound: Overlay
    beyond: Overlay | None = None
    damaged: int = 0
    unknown: bool = False
    commits_behind: int = 0
    end_lost: bool = False
    hit: tuple[int, ...] = ()


class _Gathering:
    """Frames, which count once a commit has come."""

    def __init__(self) -> None:
        self.committed = Overlay()
        self._waiting: dict[int, int] = {}

    @property
    def unfinished(self) -> bool:
        """Whether there are frames whose commit has not come."""
        return bool(self._waiting)

    def put(self, page: int, at: int, commit: int) -> None:
        self._waiting[page] = at
        if commit:
            self.committed = Overlay(self.committed.places | self._waiting, commit)
            self._waiting = {}


@dataclass(slots=True)
class _Frame:
    page: int
    commit: int
    salt: bytes
    stored: Sum
    summed: bytes
    raw: bytes


def read_log(log: RawFile, genuine: Genuine, *, pages_of_file: int = 0, salt_of_file: bytes = b"") -> Log:
    """Both states of the log; `genuine` says whether a page's bytes are what was written for its number.

    `pages_of_file` is how many the file itself has: a damaged frame that speaks of more than there can be is not heard.
    `salt_of_file` is what page 1 begins with, which no seal covers.
    """
    head = log.read(0, HEADER_BYTES) or b""
    if len(head) < HEADER_BYTES:
        return Log(Overlay(), end_lost=log.size > HEADER_BYTES)
    (magic,) = struct.unpack_from(">I", head)
    order = ">" if magic & ~_BIG_ENDIAN == _MAGIC and magic & _BIG_ENDIAN else "<"
    running = _summed(head[:24], (0, 0), order)
    sum_of_head: Sum = struct.unpack_from(">II", head, 24)
    whole = magic & ~_BIG_ENDIAN == _MAGIC and sum_of_head == running
    if whole and int.from_bytes(head[8:12]) != PAGE_BYTES:
        return Log(Overlay(), end_lost=True)
    most_pages = pages_of_file + log.size // FRAME_BYTES
    reader = _Reader(
        log,
        genuine,
        order,
        salt=head[16:24],
        running=running,
        most_pages=most_pages,
        salt_of_file=salt_of_file,
    )
    if not whole and not reader.begin_without_header():
        return Log(Overlay(), end_lost=log.size > HEADER_BYTES)
    return reader.read()


class _Reader:
    def __init__(
        self,
        log: RawFile,
        genuine: Genuine,
        order: str,
        *,
        salt: bytes,
        running: Sum,
        most_pages: int,
        salt_of_file: bytes,
    ) -> None:
        self._log = log
        self._most_pages = most_pages
        self._salt_of_file = salt_of_file
        self._genuine = genuine
        self._order = order
        self._salt = salt
        self._running = running
        self._sound: Overlay | None = None
        self._linked = 0
        self._most_linked = 0
        self._gathering = _Gathering()
        self._damaged = 0
        self._unknown = False
        self._hit: list[int] = []

    def begin_without_header(self) -> bool:
        """The first frame says what the header should have said, if that frame itself is as it was written."""
        first = self._frame(0)
        if first is None or not self._genuine(first.page, first.raw):
            return False
        self._salt = first.salt
        # What the header's sum would have to be is not known; the first frame's page speaks for itself.
        self._running = (-1, -1)
        self._sound = Overlay()
        return True

    def read(self) -> Log:
        whole, rest = divmod(max(0, self._log.size - HEADER_BYTES), FRAME_BYTES)
        more = rest > 0
        for number in range(whole):
            frame = self._frame(number)
            if not self._follow(number, frame):
                more = not self._is_earlier(frame)
                break
        committed = self._gathering.committed
        end_lost = more or self._gathering.unfinished
        if self._sound is None:
            return Log(committed, end_lost=end_lost)
        hit = tuple(self._hit)
        return Log(self._sound, committed, self._damaged, self._unknown, self._most_linked, end_lost, hit)

    def _is_earlier(self, frame: _Frame | None) -> bool:
        """Whether it merely lies there, from before the log was begun anew."""
        return frame is not None and frame.salt != self._salt and self._genuine(frame.page, frame.raw)

    def _follow(self, number: int, frame: _Frame | None) -> bool:
        """Take one frame in, or pass over it; False at the log's end."""
        if frame is None or frame.salt != self._salt:
            return self._step_over(number, None)
        expected = self._expected(frame)
        if expected == frame.stored or self._running == (-1, -1):
            return self._take(number, frame, commit=frame.commit, running=frame.stored)
        if not self._genuine(frame.page, frame.raw):
            return self._step_over(number, frame)
        after = self._frame(number + 1)
        if (
            after is not None
            and after.salt == self._salt
            and self._sum_after(expected, after) == after.stored
        ):
            # Only the sum that is written in it is damaged.
            self._break()
            return self._take(number, frame, commit=frame.commit, running=expected)
        if frame.page == 1:
            unharmed = replace(frame, raw=self._salt_of_file + frame.raw[len(self._salt_of_file) :])
            if self._expected(unharmed) == frame.stored:
                self._break()
                return self._take(number, frame, commit=frame.commit, running=frame.stored)
        commit = self._commit_of(frame)
        if commit is not None:
            # Only what it says of the end of a write is damaged.
            self._break()
            return self._take(number, frame, commit=commit, running=frame.stored)
        return False

    def _take(self, number: int, frame: _Frame, *, commit: int, running: Sum) -> bool:
        self._running = running
        self._gathering.put(frame.page, self._place(number), commit)
        self._linked += bool(commit)
        if self._sound is not None:
            self._most_linked = max(self._most_linked, self._linked)
        return True

    def _step_over(self, number: int, frame: _Frame | None) -> bool:
        """Pass over a damaged frame, if what comes after it, or its own head, shows that the log goes on."""
        self._linked = 0
        if frame is None:
            after = self._frame(number + 1)
            if after is None or after.salt != self._salt or not self._genuine(after.page, after.raw):
                return False
            self._break()
            self._damaged += 1
            self._unknown = True
            self._running = (-1, -1)
            return True
        self._break()
        self._damaged += 1
        self._running = frame.stored
        if max(frame.page, frame.commit) <= self._most_pages:
            # Its place is kept: what is read there will not be genuine, and an older page is not this one.
            self._gathering.put(frame.page, self._place(number), frame.commit)
            self._hit.append(frame.page)
        else:
            self._unknown = True
        return True

    def _commit_of(self, frame: _Frame) -> int | None:
        """What must have stood in the place of a commit, for the sum that is written in the frame to be right."""
        none, one = (
            _summed(
                frame.summed[:4] + struct.pack(f"{self._order}I", word) + frame.raw,
                self._running,
                self._order,
            )
            for word in (0, 1)
        )
        # The sum is linear: each one more in this word adds the same to both its halves, which are 64 bits together.
        steps = [(b - a) & _WORD for a, b in zip(none, one, strict=True)]
        for commit in range(self._most_pages + 1):
            (word,) = struct.unpack(f"{self._order}I", struct.pack(">I", commit))
            if all((a + word * b) & _WORD == c for a, b, c in zip(none, steps, frame.stored, strict=True)):
                return commit
        return None

    def _break(self) -> None:
        if self._sound is None:
            self._sound = self._gathering.committed
            self._linked = 0

    def _expected(self, frame: _Frame) -> Sum:
        return self._sum_after(self._running, frame)

    def _sum_after(self, running: Sum, frame: _Frame) -> Sum:
        if running == (-1, -1):
            return frame.stored
        return _summed(frame.summed + frame.raw, running, self._order)

    def _place(self, number: int) -> int:
        return HEADER_BYTES + number * FRAME_BYTES + FRAME_HEAD_BYTES

    def _frame(self, number: int) -> _Frame | None:
        raw = self._log.read(HEADER_BYTES + number * FRAME_BYTES, FRAME_BYTES)
        if raw is None or len(raw) < FRAME_BYTES:
            return None
        page, commit = struct.unpack_from(">II", raw)
        if page == 0:
            return None
        stored: Sum = struct.unpack_from(">II", raw, 16)
        return _Frame(page, commit, raw[8:16], stored, raw[:_SUMMED_OF_HEAD], raw[FRAME_HEAD_BYTES:])


def _summed(data: bytes, running: Sum, order: str) -> Sum:
    """SQLite's sum of the log: two running totals over 32-bit words, in the byte order that the log names."""
    one, two = running
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for at in range(0, len(words), 2):
        one = (one + words[at] + two) & _WORD
        two = (two + words[at + 1] + one) & _WORD
    return one, two
