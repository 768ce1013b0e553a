"""Bringing in a diary of 10,000 entries and as many check-ins: what it costs beside plain inserts into the same file.

The baseline writes the very same rows into the same encrypted file in the same run, one INSERT a record in one
transaction, without looking for what is known, without labels, ids or progress. Reading and judging the files comes
before and is measured apart, as is a second import, which finds everything known. Memory is the peak of what Python
holds for reading and weighing. The longest pause is that of another thread, as the window's, while the diary is read
and kept: both are done in threads of the vault's, but Python lets one thread at a time go on. Beside it stands the
longest pause beside a thread that only counts, for as long.
LEEWARD_BENCH_ENTRIES sets another number of entries.
"""

from __future__ import annotations

import asyncio
import gc
import io
import json
import os
import random
import tempfile
import threading
import time
import tracemalloc
import zipfile
from collections.abc import Coroutine, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from bench.community import sentences
from bench.figures import Figure
from bench.walk.pulse import coreless_clock
from client.crypto.kdf import Argon2Parameters
from client.domain.importing.settling import first_answers, moment_at, questions, settle
from client.domain.progress import Progress
from client.services import unlocking
from client.services.bringing import Looked
from client.services.importing import Importing
from client.services.unlocking import KeyMaking, OpenVault
from client.vault.sqlcipher import Connection
from client.vault.worker import VaultThreads

T = TypeVar("T")

_FIRST = datetime(2010, 1, 1, 8, tzinfo=UTC)
_LEAST = 1000
_MOST_OF_SPIN = 2.5
_MOODS = ("rad", "good", "meh", "bad", "awful")


def figures() -> Iterator[Figure]:
    """Records a second, times the baseline's; reading, a second import, and memory."""
    gc.disable()  # as the app does: its window's thread collects when it is about to rest
    entries = int(os.environ.get("LEEWARD_BENCH_ENTRIES", "10000"))
    with tempfile.TemporaryDirectory(dir=".") as folder:  # a real disk, where there may be none under /tmp
        made = Path(folder)
        (made / "day one.zip").write_bytes(day_one(entries))
        (made / "daylio.csv").write_text(daylio(entries), encoding="utf-8")
        for name, kind in (("day one.zip", "entries"), ("daylio.csv", "check-ins")):
            read, kept, again, plain, memory, stall = asyncio.run(
                _measured(made / f"vault {kind}", made / name)
            )
            yield Figure(
                name=f"import-diary/{kind}",
                value=entries / kept,
                unit="records/s",
                baseline=entries / plain,
                better="higher",
                bound=_LEAST,
                absolute=True,
            )
            yield Figure(
                name=f"import-diary/{kind} read", value=entries / read, unit="records/s", better="higher"
            )
            yield Figure(name=f"import-diary/{kind} again", value=again, unit="s")
            yield Figure(name=f"import-diary/{kind} memory", value=memory / 1e6, unit="MB", bound=400)
            yield Figure(
                name=f"import-diary/{kind} longest pause",
                value=stall * 1000,
                unit="ms",
                baseline=max(1.0, _spun(read + kept) * 1000),
                bound=_MOST_OF_SPIN,
            )


def day_one(entries: int) -> bytes:
    """An archive of so many entries of 600 letters with tags."""
    chance = random.Random(7)
    told = [
        {
            "uuid": f"{number:032X}",
            "creationDate": f"{_FIRST + timedelta(hours=11 * number):%Y-%m-%dT%H:%M:%SZ}",
            "timeZone": "Europe/Berlin",
            "text": sentences(chance, 600).replace(".", "\\."),
            "tags": [f"tag {chance.randrange(40)}", f"tag {chance.randrange(40)}"],
        }
        for number in range(entries)
    ]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Journal.json", json.dumps({"metadata": {"version": "1.0"}, "entries": told}))
    return made.getvalue()


def daylio(entries: int) -> str:
    """A table of so many rows with activities, a scale and a note."""
    chance = random.Random(8)
    lines = ["\ufefffull_date,date,weekday,time,mood,activities,scales,note_title,note"]
    for number in range(entries):
        at = _FIRST + timedelta(hours=11 * number)
        done = " | ".join(f"activity {chance.randrange(30)}" for _ in range(4))
        note = sentences(chance, 120).replace('"', '""')
        when = f"{at:%Y-%m-%d},x,y,{at:%I:%M %p},{chance.choice(_MOODS)}"
        lines.append(f'{when},"{done}","Sleep: {chance.randrange(11)}/10",,"{note}"')
    return "\n".join(lines)


async def _measured(folder: Path, path: Path) -> tuple[float, float, float, float, float, float]:
    """Seconds of reading, keeping, keeping again and the plain inserts; bytes of memory; the longest pause."""
    threads = VaultThreads.real()
    try:
        making = KeyMaking(parameters=Argon2Parameters())
        new = await unlocking.create(
            folder, passphrase="seven herons over water", threads=threads, making=making
        )
        vault = new.vault
        try:
            return await _in_vault(vault, path)
        finally:
            await vault.close()
    finally:
        threads.shut_down()


async def _in_vault(vault: OpenVault, path: Path) -> tuple[float, float, float, float, float, float]:
    importing = Importing(vault)
    watch = _Watch()
    looked, read = await _timed(importing.look(path=path))
    stall = watch.end()
    plain = await _plain(vault, looked)
    watch = _Watch()
    _, kept = await _timed(importing.bring_in(looked=looked, answers=looked.answers, progress=Progress()))
    stall = max(stall, watch.end())
    _, again = await _timed(importing.bring_in(looked=looked, answers=looked.answers))
    tracemalloc.start()
    again_looked = await importing.look(path=path)
    await importing.weigh(looked=again_looked, answers=again_looked.answers)
    _, memory = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return read, kept, again, plain, memory, stall


async def _plain(vault: OpenVault, looked: Looked) -> float:
    """Seconds for the same rows with nothing around them; they are taken away again."""
    asked = questions(looked.found)
    kept = settle(looked.found, first_answers(asked), partial(moment_at, zone=UTC))
    entries: list[tuple[Any, ...]] = [
        (f"p{n}", e.created.utc, e.created.offset_minutes, e.text, e.mood)
        for n, (e, _) in enumerate(kept.entries)
    ]
    check_ins: list[tuple[Any, ...]] = [
        (f"p{n}", c.created.utc, c.created.offset_minutes, c.mood, "[]", c.note, json.dumps(c.activities))
        for n, c in enumerate(kept.check_ins)
    ]

    def insert(db: Connection) -> None:
        for row in entries:
            db.execute(
                "INSERT INTO journal_entry (id, created_at, offset_minutes, text, mood) VALUES (?, ?, ?, ?, ?)",
                row,
            )
        for row in check_ins:
            db.execute(
                "INSERT INTO check_in (id, created_at, offset_minutes, mood, words, note, activities)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def erase(db: Connection) -> None:
        db.execute("DELETE FROM journal_entry")
        db.execute("DELETE FROM check_in")

    began = time.perf_counter()
    await vault.private.write(insert)
    took = time.perf_counter() - began
    await vault.private.write(erase)
    return took


def _spun(seconds: float) -> float:
    """The longest pause beside a thread that does nothing but count, for as long."""
    watch = _Watch()
    until, number = time.perf_counter() + seconds, 0
    while time.perf_counter() < until:
        number += 1
    return watch.end()


class _Watch:
    """How long another thread, as the window's, had to wait for its turn while the work went on; not for a core."""

    def __init__(self) -> None:
        self._ended = threading.Event()
        self._longest = 0.0
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def end(self) -> float:
        self._ended.set()
        self._thread.join()
        return self._longest

    def _run(self) -> None:
        tick = 0.002
        coreless = coreless_clock() or (lambda: 0.0)
        while not self._ended.is_set():
            began = time.perf_counter() - coreless()
            time.sleep(tick)
            self._longest = max(self._longest, time.perf_counter() - coreless() - began - tick)


async def _timed(work: Coroutine[Any, Any, T]) -> tuple[T, float]:
    began = time.perf_counter()
    done = await work
    return done, time.perf_counter() - began
