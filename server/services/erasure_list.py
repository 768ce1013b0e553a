"""The erasure list: what was erased lately, in files kept apart from backups, so that a restore can erase it again.

Entries are noted in the transaction that erases, carried into a file here, and only then dropped from the table: a
crash anywhere repeats lines at most, which does no harm. One file a day, appended to and never rewritten:

    erasures/NNNNNN-YYYY-MM-DD
    GENERATION DAY KIND WHAT CHECK

`KIND` is seqs, member, submission, words, consent (see erasing.py) or generation, whose WHAT is the note that opened
it, all in hexadecimal. `CHECK` is the first eight digits of the SHA-256 of the community's id and the line, so that one
that was cut short is known, and so is one of another community, whose numbers mean something else here. The files are
numbered as they begin: a file goes when eight later ones stand and its day is as long ago, so that a clock which was
wrong for a while throws nothing away early.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

from server.crypto.digests import sha256
from server.crypto.key_files import sync_folder
from server.domain.records import Erasure
from server.settings import ERASURES_DAYS
from server.store.files import turn_at
from server.store.interface import Reading, Store

GENERATION: Final = "generation"
_NAME = re.compile(r"([0-9]{6,})-([0-9]{4}-[0-9]{2}-[0-9]{2})")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """Something that was erased, while the log was in this generation. `what` as in records.Erasure."""

    generation: int
    day: int
    kind: str
    what: bytes


class ErasureList:
    """The files in one folder."""

    def __init__(self, folder: Path, community: str) -> None:
        """`folder` is made when something is first carried into it (0700); `community` is whose list it is, by id."""
        self.folder = folder
        self._community = community

    def carry(self, store: Store) -> int:
        """Bring what was noted into the file, then drop it from the store; how many. Blocks. OSError keeps it noted."""
        noted, generation = store.read(_noted).result()
        if not noted:
            return 0
        self.add(Entry(generation, one.day, one.kind, one.what) for one in noted)
        rows = [one.row for one in noted]
        store.write(lambda tx: tx.drop_noted(rows)).result()
        return len(rows)

    def add(self, entries: Iterable[Entry]) -> None:
        """Append entries, each to its day's file, so that they are durable when this returns."""
        by_day: dict[int, list[str]] = {}
        for one in entries:
            by_day.setdefault(one.day, []).append(self._line(one))
        for day, lines in by_day.items():
            _append(self._file_for(day), "".join(lines))

    def note_generations(self, store: Store) -> int:
        """Write down which generations the community that is served knows of and this list does not; how many. Blocks.

        A restore leaves the list that it was shown as it is, because the community it is of may be living on: only
        what is really served is entered.
        """
        known, number = store.read(lambda tx: (tx.generations(), generation_of(tx))).result()
        there = set(noted_generations(self.read()[0]))
        new = [one for one in known if one not in there]
        self.add(Entry(number, self._newest_day(), GENERATION, one.encode()) for one in new)
        return len(new)

    def begin_day(self, day: int) -> None:
        """A file for this day, and those go that no backup can need any more. Blocks."""
        _append(self._file_for(day), "")
        files = self._files()
        for at, (number, path, of_day) in enumerate(files):
            del number
            if len(files) - 1 - at >= ERASURES_DAYS and of_day < day - ERASURES_DAYS:
                path.unlink(missing_ok=True)
        sync_folder(self.folder)

    def read(self) -> tuple[list[Entry], int]:
        """Every entry, oldest first, and how many lines could not be read or are of another community."""
        found: list[Entry] = []
        damaged = 0
        for _, path, _ in self._files():
            for line in path.read_text(encoding="ascii", errors="replace").splitlines():
                try:
                    found.append(self._parse(line))
                except ValueError:
                    damaged += 1
        return found, damaged

    def lacks(self, since_day: int | None = None) -> bool:
        """Whether a file is missing between two others; with a day, also whether it reaches from then up to then."""
        files = self._files()
        numbers = [number for number, _, _ in files]
        if any(later != before + 1 for before, later in pairwise(numbers)):
            return True
        days = [day for _, _, day in files]
        return since_day is not None and (not days or min(days) > since_day or max(days) < since_day)

    def take_over(self, other: ErasureList) -> None:
        """Begin as a copy of another list, which stays as it is."""
        for _, path, _ in other._files():
            _append(self.folder / path.name, path.read_text(encoding="ascii", errors="replace"))

    def exists(self) -> bool:
        """Whether there is anything here."""
        return bool(self._files())

    def _files(self) -> list[tuple[int, Path, int]]:
        if not self.folder.is_dir():
            return []
        found = []
        for path in self.folder.iterdir():
            name = _NAME.fullmatch(path.name)
            if name:
                found.append((int(name[1]), path, day_of_date(name[2])))
        return sorted(found)

    def _line(self, entry: Entry) -> str:
        text = f"{entry.generation} {entry.day} {entry.kind} {entry.what.hex()}"
        return f"{text} {self._check(text)}\n"

    def _parse(self, line: str) -> Entry:
        text, _, check = line.rpartition(" ")
        parts = text.split(" ")
        if len(parts) != 4 or self._check(text) != check:
            raise ValueError("not a line of this community's erasure list")
        return Entry(int(parts[0]), int(parts[1]), parts[2], bytes.fromhex(parts[3]))

    def _check(self, text: str) -> str:
        return sha256(f"{self._community} {text}".encode("ascii", "replace")).hex()[:8]

    def _newest_day(self) -> int:
        files = self._files()
        return files[-1][2] if files else 0

    def _file_for(self, day: int) -> Path:
        files = self._files()
        for _, path, of_day in reversed(files):
            if of_day == day:
                return path
        number = files[-1][0] + 1 if files else 1
        return self.folder / f"{number:06d}-{date_of(day)}"


def date_of(day: int) -> str:
    """A day since 1970 as `2026-11-21`."""
    return (_EPOCH + timedelta(days=day)).strftime("%Y-%m-%d")


def day_of_date(date: str) -> int:
    """The day since 1970 of such a date; 0 for one that is none."""
    try:
        return (datetime.strptime(date, "%Y-%m-%d").replace(tzinfo=UTC) - _EPOCH).days
    except ValueError:
        return 0


def _noted(tx: Reading) -> tuple[list[Erasure], int]:
    return tx.erasures_noted(), generation_of(tx)


def generation_of(tx: Reading) -> int:
    """The generation that the log is in."""
    return int(tx.fact("generation") or "1")


def _append(path: Path, text: str) -> None:
    fresh = not path.exists()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "r+b") as file, turn_at(descriptor):
        _cut_torn_line(file.fileno())
        file.seek(0, os.SEEK_END)
        file.write(text.encode("ascii", "replace"))
        file.flush()
        os.fsync(descriptor)
    if fresh:
        sync_folder(path.parent)


def _cut_torn_line(descriptor: int) -> None:
    """What a crash left of a line goes: the whole line is still noted, and comes again."""
    size = os.fstat(descriptor).st_size
    with os.fdopen(os.dup(descriptor), "r+b") as file:
        file.seek(max(0, size - 65536))
        end = file.read()
        if end and not end.endswith(b"\n"):
            file.truncate(size - len(end) + end.rfind(b"\n") + 1)


def noted_generations(entries: Iterable[Entry]) -> Iterator[str]:
    """The notes of generations that were opened, oldest first, as text."""
    for entry in entries:
        if entry.kind == GENERATION:
            yield entry.what.decode()
