"""The community server under load, by the whole path: session, rules, quota, review, feed, durable, then answered.

A real server process on two cores, shared with the load's own process and, where it is the store, with PostgreSQL.
Beside the posts: the head and a segment as the app itself answers them, the time from starting the process until
it answers when a million changes stand in its feed, posts to that feed, and the server's memory.

Baselines of the same run: durable single-row commits into plain SQLite, one after the other, for the posts; a bare
ASGI application of the same size of answer in the same kind of process for the reads. `--peer synapse` puts the same
number of connections on Synapse (from pip, on SQLite), sending messages into one room.

LEEWARD_BENCH_SECONDS sets how long each load lasts (10), LEEWARD_BENCH_CHANGES how many changes the restart meets.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench import _load
from bench.figures import Figure
from bench.server import synapse
from bench.server.bare import serving_bare
from bench.server.town import CONNECTIONS, STORES, Town

_POSTS_A_SECOND = 500.0
_P99_MS = 150.0
_READS_A_SECOND = 2000.0
_RESTART_SECONDS = 5.0
_CHANGES = 1_000_000


def figures(*, peer: str = "") -> Iterator[Figure]:
    """Rates, quantiles, seconds and memory. SystemExit with a sentence for a peer that is unknown or cannot be had."""
    if peer not in ("", "synapse"):
        raise SystemExit(f"There is no peer named {peer}. There is: synapse.")
    seconds = float(os.environ.get("LEEWARD_BENCH_SECONDS", "10"))
    changes = int(os.environ.get("LEEWARD_BENCH_CHANGES", str(_CHANGES)))
    with tempfile.TemporaryDirectory(prefix="lw") as folder:
        durable = _durable_commits(Path(folder) / "baseline.sqlite", seconds=min(seconds, 3.0))
        bare = _bare_reads(seconds)
        for store in STORES:
            with Town.open(Path(folder) / store, store) as town:
                yield from _writes(town, seconds, durable)
                if store == STORES[0]:  # reads come from files and memory, whatever the store
                    yield from _reads(town, seconds, bare)
                yield Figure(name=f"server/{store}/memory after", value=town.memory(), unit="MiB")
                yield from _restart(town, changes)
                town.begin()
                yield from _writes(town, seconds, durable, f" at {changes:,}")
        if peer:
            yield from _beside(Path(folder) / "synapse", seconds)


def _writes(town: Town, seconds: float, durable: float, when: str = "") -> Iterator[Figure]:
    result = _load.put(_load.Plan(town.address, town.posts(seconds), seconds))
    if result.others:
        raise AssertionError(f"the server refused posts: {dict(result.others)}")
    name = f"server/{town.store}"
    yield Figure(
        name=f"{name}/posts{when}",
        value=result.rate,
        unit="posts/s",
        baseline=durable,
        bound=_POSTS_A_SECOND,
        absolute=True,
        better="higher",
    )
    yield Figure(name=f"{name}/post p50{when}", value=result.quantile(0.5) * 1000, unit="ms")
    yield Figure(name=f"{name}/post p99{when}", value=result.quantile(0.99) * 1000, unit="ms", bound=_P99_MS)
    if town.published() != len(result.took):
        raise AssertionError(f"{len(result.took)} were answered, {town.published()} published")


def _reads(town: Town, seconds: float, bare: float) -> Iterator[Figure]:
    for name, path in (("head", "/v1/feed/head"), ("segment", town.segment())):
        once = [[_load.request("GET", path)]] * CONNECTIONS
        result = _load.put(_load.Plan(town.address, once, seconds, again=True))
        if result.others:
            raise AssertionError(f"the server refused reads: {dict(result.others)}")
        yield Figure(
            name=f"server/{name}",
            value=result.rate,
            unit="reads/s",
            baseline=bare,
            bound=_READS_A_SECOND,
            absolute=True,
            better="higher",
        )
        yield Figure(name=f"server/{name} p99", value=result.quantile(0.99) * 1000, unit="ms")


def _restart(town: Town, changes: int) -> Iterator[Figure]:
    town.grow(changes)
    yield Figure(
        name=f"server/{town.store}/restart at {changes:,} changes",
        value=town.restart(),
        unit="s",
        bound=_RESTART_SECONDS,
    )
    yield Figure(name=f"server/{town.store}/memory at {changes:,}", value=town.memory(), unit="MiB")


def _beside(folder: Path, seconds: float) -> Iterator[Figure]:
    with Town.open(folder / "ours", STORES[0]) as town:
        ours = _load.put(_load.Plan(town.address, town.posts(seconds), seconds))
    theirs = synapse.sends(folder / "theirs", seconds=seconds, connections=CONNECTIONS)
    yield Figure(
        name="server/posts beside Synapse",
        value=ours.rate,
        unit="posts/s",
        baseline=theirs.rate,
        better="higher",
    )
    yield Figure(
        name="server/post p99 beside Synapse",
        value=ours.quantile(0.99) * 1000,
        unit="ms",
        baseline=theirs.quantile(0.99) * 1000,
    )


def _durable_commits(path: Path, *, seconds: float) -> float:
    """Rows a second, each its own durable transaction: what a forum does that does not gather what waits."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE post (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        db.execute("INSERT INTO post (text) VALUES (?)", ("x" * 630,))
        count += 1
    rate = count / (time.perf_counter() - began)
    db.close()
    return rate


def _bare_reads(seconds: float) -> float:
    with serving_bare() as address:
        once = [[_load.request("GET", "/")]] * CONNECTIONS
        return _load.put(_load.Plan(address, once, seconds, again=True)).rate
