"""The privacy ledger: every request that left, for its owner to look through, take along, and empty.

Requests are noted as they end, and written together a moment later: a kill or a power cut loses the last two seconds
of the list, and nothing else.
"""

from __future__ import annotations

import asyncio
import csv
import io
import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Final

from client.domain.errors import PlaceTaken, WorldError
from client.domain.ledger import Day, Entry, Exchange, Wanted
from client.domain.progress import Progress
from client.services import ledger_words
from client.services.long_work import stoppable
from client.services.open_vault import OpenVault
from client.vault import connection, ledger
from client.vault.faults import from_sqlite
from client.vault.outfile import OutFile
from client.vault.private_schema import PRIVATE_SCHEMA
from client.vault.sqlcipher import Connection, Error, demand_genuine
from client.vault.worker import Priority

SECONDS: Final = 2.0
"""So long a request waits before it is written, that others may be written with it."""
_AGAIN_SECONDS: Final = 60.0
_TOGETHER: Final = 500
_WAITING_MOST: Final = 5_000
"""While the disk takes nothing; about 3 MB of memory."""
_PAGE: Final = 1_000
_NAME: Final = "leeward-requests-"
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Overview:
    """`communities` are id and name of those there is something about; the name is empty where it is not known.

    `missed` are requests since the vault was opened that could not be noted, because the disk took nothing.
    """

    days: tuple[Day, ...]
    communities: tuple[tuple[str, str], ...]
    missed: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Where the copy is, and how many requests are in it, one by one."""

    path: Path
    requests: int


class Ledger:
    """One open vault's. Close it before the vault. `hear` and everything else belong to one loop."""

    def __init__(
        self, vault: OpenVault, *, now: Callable[[], float] = time.time, seconds: float = SECONDS
    ) -> None:
        self._vault = vault
        self._now = now
        self._seconds = seconds
        self._waiting: deque[Exchange] = deque()
        self._missed = 0
        self._timer: asyncio.TimerHandle | None = None
        self._writing: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()
        self._closed = False

    def hear(self, exchange: Exchange) -> None:
        """A request has ended; called on the loop."""
        if len(self._waiting) >= _WAITING_MOST:
            self._waiting.popleft()
            self._missed += 1
        self._waiting.append(exchange)
        if len(self._waiting) == _TOGETHER and self._timer is not None:
            self._timer.cancel()
            self._timer = None
            self._begin()
        elif not self._closed:
            self._later(self._seconds)

    async def overview(self, wanted: Wanted) -> Overview:
        """The days there is something about, each with its sums. Raises VaultUnreadable, VaultDamaged."""
        await self._settled()
        days, communities = await self._vault.private.read(
            lambda db: (ledger.days(db, wanted), ledger.communities(db))
        )
        return Overview(tuple(days), tuple(communities), self._missed)

    async def page(
        self, wanted: Wanted, *, after: Entry | None = None, limit: int = 200
    ) -> tuple[Entry, ...]:
        """Entries, the newest first, from after that one on. Raises as `overview`."""
        if after is None:
            await self._settled()
        place = None if after is None else (after.day, after.row)
        look = partial(ledger.page, wanted=wanted, after=place, limit=limit)
        return tuple(await self._vault.private.read(look))

    async def empty(self) -> None:
        """Let go of everything noted so far. Raises DiskFull, VaultUnreadable, VaultDamaged."""
        async with self._turn:
            await self._vault.private.write(ledger.empty)
            self._waiting.clear()
            self._missed = 0
            await self._vault.private.fold()  # or it would stay in the file's log for a while

    async def take(self, to: Path, wanted: Wanted, *, progress: Progress | None = None) -> Taken:
        """Write what is wanted as a table (CSV, not encrypted) into a folder, under a dated name, or to the file `to`.

        Raises PlaceTaken, DiskFull, VaultUnreadable, VaultDamaged, Stopped; then no piece of the file is there.
        """
        await self._settled()
        progress = progress or Progress()
        today = f"{datetime.fromtimestamp(self._now(), UTC).astimezone():%Y-%m-%d}"
        job = partial(_write, self._vault, to, today, wanted, progress)
        return await stoppable(self._vault.threads.keys, job, progress)

    async def settle(self) -> None:
        """Write what waits. Raises DiskFull, VaultUnreadable, VaultDamaged; it then waits on."""
        async with self._turn:
            while self._waiting:
                batch = [self._waiting.popleft() for _ in range(min(_TOGETHER, len(self._waiting)))]
                change = partial(ledger.note, exchanges=batch, now=self._now())
                try:
                    await asyncio.shield(self._vault.private.write(change, priority=Priority.HOUSEKEEPING))
                except WorldError:
                    self._waiting.extendleft(reversed(batch))
                    raise

    async def close(self) -> None:
        """Write what waits, as far as the disk takes it. Call it when nothing is asked any more."""
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._writing is not None:
            await asyncio.gather(self._writing, return_exceptions=True)
        await self._settled()

    async def _settled(self) -> None:
        with suppress(WorldError):
            await self.settle()

    def _later(self, seconds: float) -> None:
        if self._timer is None and self._writing is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._begin)

    def _begin(self) -> None:
        self._timer = None
        if self._writing is None:
            self._writing = asyncio.get_running_loop().create_task(self._write())

    async def _write(self) -> None:
        pause = self._seconds
        try:
            await self.settle()
        except WorldError:
            pause = _AGAIN_SECONDS
        finally:
            self._writing = None
            if self._waiting and not self._closed:
                self._later(pause)


def _write(vault: OpenVault, path: Path, today: str, wanted: Wanted, progress: Progress) -> Taken:
    if path.is_dir():
        path = _free_name(path, today)
    # A connection of its own: the state it sees does not move, and nobody waits for it meanwhile.
    db = connection.connect(
        vault.folder.private_file, vault.data_key.private_file(), PRIVATE_SCHEMA, read_only=True
    )
    try:
        db.execute("BEGIN")
        days = ledger.days(db, wanted)
        of = sum(day.requests - day.folded for day in days)
        done = 0
        with OutFile(path) as out:
            out.write(_line(*_HEADINGS))
            for done, entry in enumerate(_entries(db, wanted), 1):
                out.write(_line(*_cells(entry)))
                if done % _PAGE == 0:
                    progress.tell("export", done, of)
            for day in days:
                if day.folded:
                    out.write(_line(*_day_cells(day)))
            demand_genuine(db)
            progress.tell("export", done, of)
            out.finish()
        return Taken(path, done)
    except Error as error:
        raise from_sqlite(error, part="private") from error
    finally:
        db.close()


def _entries(db: Connection, wanted: Wanted) -> Iterator[Entry]:
    after: tuple[int, int] | None = None
    while found := ledger.page(db, wanted, after=after, limit=_PAGE):
        yield from found
        after = found[-1].day, found[-1].row


_HEADINGS: Final = (
    "when",
    "why",
    "what",
    "what it contained",
    "what came of it",
    "community",
    "server",
    "way",
    "first line",
    "bytes out",
    "bytes in",
)


def _cells(entry: Entry) -> tuple[str | int, ...]:
    when = datetime.fromtimestamp(entry.at, UTC).astimezone()
    told = ledger_words.told(entry)
    return (
        when.isoformat(sep=" ", timespec="seconds"),
        str(told.why),
        str(told.what),
        " ".join(map(str, told.contained)),
        str(told.outcome),
        entry.name or entry.community,
        entry.host,
        entry.through,
        entry.contents.line,
        entry.sent,
        entry.received,
    )


def _day_cells(day: Day) -> tuple[str | int, ...]:
    words = f"{day.folded} requests of this day are no longer listed one by one; the bytes are those of the whole day"
    return date.fromordinal(day.day).isoformat(), "", words, *[""] * 6, day.sent, day.received


def _line(*cells: str | int) -> bytes:
    held = io.StringIO()
    csv.writer(held).writerow([_cell(each) for each in cells])
    # Programs for tables take the text for an old alphabet otherwise, and a name may hold half a character.
    return held.getvalue().encode("utf-8", "replace")


def _cell(value: str | int) -> str | int:
    """A text that programs for tables do not take for a formula: a community chooses its own name."""
    if isinstance(value, str) and value.startswith(_FORMULAS):
        return f"'{value}"
    return value


def _free_name(folder: Path, day: str) -> Path:
    for number in count(1):
        path = folder / f"{_NAME}{day}{f'-{number}' if number > 1 else ''}.csv"
        if not os.path.lexists(path):
            return path
    raise PlaceTaken
