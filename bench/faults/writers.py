"""Four writers on one PostgreSQL, killed and cut off again and again: no change is missed, none is there twice.

Each writer is a process of its own with many inserts in flight, as a server's is. What it is told is kept it writes
down; whatever it was not told when it was killed, it sends again under the same id once it is back, and of the rest it
sends some again on purpose. Writers are killed without warning, and the database cuts connections, wherever they just
are, a commit included. Meanwhile a reader follows the feed with a cursor, as clients do. A round is one insert.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import asyncpg

from bench.faults.programme import Choice, Report
from bench.postgres import postgres
from server.domain.faults import StoreTrouble
from server.domain.records import Change, Sent
from server.store.interface import Keys, Store, Writing
from server.store.postgres import create_community, open_community

ROOT: Final = Path(__file__).resolve().parents[2]
_COMMUNITY: Final = "writers"
_ROUNDS: Final = 200_000
_WRITERS: Final = 4
_IN_FLIGHT: Final = 64
_AGAIN: Final = 0.03
"""The share of answered inserts that are sent a second time."""
_PAGE: Final = 2000
_LINE: Final = struct.Struct(">QQ")
_PATIENCE: Final = 120.0
"""Seconds without an insert after which something hangs."""


def run(_stage: object, choice: Choice, beat: Callable[[str], None]) -> Report:
    """Do it; see the top."""
    report = Report(choice)
    total = choice.rounds or _ROUNDS
    share = -(-total // _WRITERS)
    begin = time.monotonic()
    with postgres("wal_recycle = off") as (url, _), tempfile.TemporaryDirectory() as place:
        create_community(url, _COMMUNITY)
        crew = _Crew(url, Path(place), share, random.Random(choice.seed))
        reader = _Reader(open_community(url, _COMMUNITY), share * _WRITERS)
        reader.start()
        try:
            crew.work(beat, reader)
            report.seconds = time.monotonic() - begin
        finally:
            crew.stop()
            reader.finish()
        report.rounds = share * _WRITERS
        report.workflows["insert"] = report.rounds
        report.facts |= {
            "inserts a second": round(report.rounds / report.seconds),
            "writers killed": crew.kills,
            "connections cut": crew.cuts,
            "answers to what was sent again": crew.again(),
        }
        _judge(report, url, crew, reader)
    return report


# ---------------------------------------------------------------------- the writers


@dataclass
class _Crew:
    url: str
    place: Path
    share: int
    chance: random.Random
    kills: int = 0
    cuts: int = 0
    running: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    def work(self, beat: Callable[[str], None], reader: _Reader) -> None:
        """Until every writer has been told that all of its inserts are kept."""
        for number in range(_WRITERS):
            self._begin(number)
        kill_at, cut_at, beat_at = self._next(2.0), self._next(0.5), self._next(10.0)
        seen, since = 0, time.monotonic()
        while self.running:
            time.sleep(0.02)
            now = time.monotonic()
            for number, process in list(self.running.items()):
                code = process.poll()
                if code == 0:
                    del self.running[number]
                elif code is not None:
                    raise RuntimeError(f"writer {number} ended with {code}")
            if now > kill_at and self.running:
                self._kill(self.chance.choice(sorted(self.running)))
                kill_at = self._next(2.0)
            if now > cut_at:
                self._cut()
                cut_at = self._next(0.5)
            if reader.cursor != seen:
                seen, since = reader.cursor, now
            if now - since > _PATIENCE:
                raise RuntimeError("nothing has been inserted for two minutes")
            if now > beat_at:
                beat(f"writers: {seen:,} inserts, {self.kills} kills, {self.cuts} cuts")
                beat_at = self._next(10.0)

    def stop(self) -> None:
        """End those that still run."""
        for process in self.running.values():
            process.kill()
            process.wait()

    def journal(self, number: int) -> Path:
        """What a writer was told is kept."""
        return self.place / f"{number}"

    def told(self) -> Iterator[tuple[bytes, int]]:
        """Ids and sequence numbers that writers were told, each as often as they were."""
        for number in range(_WRITERS):
            for which, seq in _lines(self.journal(number)):
                yield _id(number, which), seq

    def again(self) -> int:
        """How often an insert that was answered was sent again."""
        return sum(1 for _ in self.told()) - self.share * _WRITERS

    def _begin(self, number: int) -> None:
        words = [self.url, str(number), str(self.share), str(self.journal(number)), str(self.chance.random())]
        self.running[number] = subprocess.Popen(
            [sys.executable, "-m", "bench.faults.writers", *words], cwd=ROOT
        )

    def _kill(self, number: int) -> None:
        process = self.running[number]
        process.kill()
        if process.wait() == 0:
            del self.running[number]  # it was faster
            return
        self.kills += 1
        self._begin(number)

    def _cut(self) -> None:
        self.cuts += asyncio.run(_cut_one(self.url, self.chance.random()))

    def _next(self, mean: float) -> float:
        return time.monotonic() + self.chance.uniform(0.2, 1.8) * mean


async def _cut_one(url: str, which: float) -> int:
    connection = await asyncpg.connect(url)
    try:
        found = await connection.fetch(
            "SELECT pid FROM pg_stat_activity WHERE application_name = 'leeward' ORDER BY pid"
        )
        if not found:
            return 0
        pid = found[int(which * len(found))][0]
        return int(await connection.fetchval("SELECT pg_terminate_backend($1)", pid))
    finally:
        await connection.close()


def write(url: str, number: int, share: int, journal: Path, seed: str) -> None:
    """What one writer does: everything that it was not told is kept, under ids that stay the same."""
    chance = random.Random(seed)
    told = {which for which, _ in _lines(journal)}
    todo = [which for which in range(share) if which not in told]
    store = open_community(url, _COMMUNITY)
    file = os.open(journal, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    free = threading.Semaphore(_IN_FLIGHT)
    failed: list[BaseException] = []

    def send(which: int) -> None:
        free.acquire()
        name = _id(number, which)
        work = store.write(lambda tx: insert(tx, name), looks_at=Keys(sent=(name,)))
        work.add_done_callback(lambda done: answered(which, done))

    def answered(which: int, done: Future[int]) -> None:
        error = done.exception()
        if error is None:
            os.write(file, _LINE.pack(which, done.result()))
        elif isinstance(error, StoreTrouble):
            todo.append(which)  # nobody knows: again, under the same id
        else:
            failed.append(error)
        free.release()

    while todo and not failed:
        for which in todo[: len(todo)]:
            send(which)
            if chance.random() < _AGAIN:
                send(which)
        del todo[:]
        for _ in range(_IN_FLIGHT):
            free.acquire()
        free.release(_IN_FLIGHT)
    store.close()
    if failed:
        raise failed[0]


def insert(tx: Writing, name: bytes) -> int:
    """Publish something once, whatever is sent twice."""
    known = tx.sent(name)
    if known is not None and known.seq is not None:
        return known.seq
    seq = tx.next_seq()
    tx.add_change(Change(seq, 0, bytes(32), bytes(32), name, b"A few words. " * 20, "post", name, 1))
    tx.put_sent(Sent(name, name, bytes(32), "published", seq))
    return seq


def _id(writer: int, which: int) -> bytes:
    return struct.pack(">QQ", writer, which)


def _lines(journal: Path) -> list[tuple[int, int]]:
    with contextlib.suppress(FileNotFoundError):
        data = journal.read_bytes()
        return list(_LINE.iter_unpack(data[: len(data) // _LINE.size * _LINE.size]))
    return []


# ---------------------------------------------------------------------- the reader, and what came of it


class _Reader(threading.Thread):
    """Follows the feed from a cursor, and never looks back."""

    def __init__(self, store: Store, total: int) -> None:
        super().__init__(name="cursor-reader", daemon=True)
        self._store = store
        self._total = total
        self._ended = threading.Event()
        self.cursor = 0
        self.seen: list[bytes | None] = []
        self.out_of_order = 0
        self.troubles = 0

    def run(self) -> None:
        while self.cursor < self._total and not self._ended.is_set():
            try:
                page = self._store.read(lambda tx: tx.changes(self.cursor, _PAGE)).result()
            except StoreTrouble:
                self.troubles += 1
                continue
            for change in page:
                if change.seq != self.cursor:
                    self.out_of_order += 1
                self.seen.append(change.post)
                self.cursor = change.seq + 1
            if not page:
                time.sleep(0.005)

    def finish(self) -> None:
        """Give it time to see the end."""
        self.join(timeout=60)
        self._ended.set()
        self.join()
        self._store.close()


def _judge(report: Report, url: str, crew: _Crew, reader: _Reader) -> None:
    kept: dict[bytes, int] = {}
    rows = 0
    store = open_community(url, _COMMUNITY)
    try:
        size = store.read(lambda tx: tx.size()).result()
        for first in range(0, size + _PAGE, _PAGE):
            page = store.read(lambda tx, first=first: tx.changes(first, _PAGE)).result()  # type: ignore[misc]
            for change in page:
                rows += 1
                assert change.post is not None
                kept[change.post] = change.seq
        report.facts |= {"rows": rows, "next number": size}
        for words in store.check():
            if not words.startswith("PostgreSQL's setting"):
                report.fail(words)
    finally:
        store.close()
    wanted = {_id(number, which) for number in range(_WRITERS) for which in range(crew.share)}
    missing, strange = len(wanted - set(kept)), len(set(kept) - wanted)
    doubled = rows - len(kept)
    gaps = size - len(set(kept.values()))
    wrong = sum(1 for name, seq in crew.told() if kept.get(name) != seq)
    unseen = len(wanted) - len(set(reader.seen))
    seen_twice = len(reader.seen) - len(set(reader.seen))
    found = {
        "not kept": missing,
        "strange": strange,
        "kept twice": doubled,
        "gaps": gaps,
        "answered wrongly": wrong,
        "missed by the reader": unseen,
        "seen twice by the reader": seen_twice,
        "gaps met by the reader": reader.out_of_order,
        "times the reader was turned away": reader.troubles,
    }
    report.facts |= found
    for what, count in found.items():
        if count:
            report.fail(f"{count:,} {what}")


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]), sys.argv[5])
