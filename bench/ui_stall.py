"""How long the window cannot answer while a new member's first 100,000 posts arrive and are indexed.

A process of its own is Leeward as its composition root builds it, with its window open. A community is put into the
vault as joining would, and the window syncs it by itself from a loopback server (another process) until every post is
verified, kept, searchable, and told to the window. Meanwhile a timer in the UI thread stands for a key that is
pressed every 2 ms, and each press is as late as the thread could not run: a stall of 20 ms makes ten presses late,
not one. The baseline is the same window in the same process with nothing arriving, half of it before and half after.
All rounds count together, each in a fresh process.

On Linux the kernel counts how long a thread stood ready and every core was taken. Lateness less that time is printed
beside it and not judged: it is what the program itself kept the window waiting, by Python's lock or in its own code.

`python -m bench ui-stall` uses 100,000 posts; LEEWARD_BENCH_POSTS sets another number.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.community import SealedFeed, Served, sealed_feed
from bench.figures import Figure
from bench.walk.pulse import coreless_clock
from client.app import Leeward
from client.config import Config, Paths

if TYPE_CHECKING:
    from client.services.syncing import Synced
    from client.services.unlocking import OpenVault

PRESS_SECONDS: Final = 0.002
PLACE: Final = "community"
_POSTS: Final = 100_000
_ROUNDS: Final = 3
_IDLE_SECONDS: Final = 6.0
_SETTLE_SECONDS: Final = 0.5
"""How long after the sync has ended a press still counts as during it: what arrived is only being shown then."""
_ROUND_SECONDS: Final = 300.0
_P999_MS: Final = 16.0
_LONGEST_MS: Final = 50.0
_LEAST_MS: Final = 0.001
"""What a baseline is at least: a clock that saw no lateness at all compares with nothing."""


@dataclass(frozen=True, slots=True)
class Stalls:
    """How late each press was, in milliseconds, in rising order."""

    late: tuple[float, ...]

    @classmethod
    def of(cls, late: Iterable[float]) -> Stalls:
        """These latenesses, in whatever order."""
        return cls(tuple(sorted(late)))

    def percentile(self, share: float) -> float:
        """The lateness that `share` of all presses did not exceed."""
        return self.late[min(len(self.late) - 1, int(share * len(self.late)))]

    @property
    def longest(self) -> float:
        """The worst of them."""
        return self.late[-1]


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: lateness while posts arrive, the same while idle, and how long the arriving took in seconds."""

    arriving: Stalls
    idle: Stalls
    own: Stalls | None
    """`arriving` less the time for which no core was free; None where the system does not say."""
    seconds: float


def figures() -> Iterator[Figure]:
    """Lateness while posts arrive, beside the idle control."""
    posts = int(os.environ.get("LEEWARD_BENCH_POSTS", str(_POSTS)))
    feed = sealed_feed(posts)
    with Served(feed) as server:
        rounds = [run(feed, server.address) for _ in range(_ROUNDS)]
    yield from judged(rounds, posts=posts)


def judged(rounds: list[Measured], *, posts: int) -> Iterator[Figure]:
    """The figures of these rounds together."""
    arriving = Stalls.of(late for one in rounds for late in one.arriving.late)
    idle = Stalls.of(late for one in rounds for late in one.idle.late)
    for name, share, bound in (("p50", 0.5, None), ("p99", 0.99, None), ("p99.9", 0.999, _P999_MS)):
        yield Figure(
            name=f"ui-stall/{name}",
            value=arriving.percentile(share),
            unit="ms",
            baseline=max(_LEAST_MS, idle.percentile(share)),
            bound=bound,
            absolute=True,
        )
    yield Figure(
        name="ui-stall/longest",
        value=arriving.longest,
        unit="ms",
        baseline=max(_LEAST_MS, idle.longest),
        bound=_LONGEST_MS,
        absolute=True,
    )
    if all(one.own for one in rounds):
        own = Stalls.of(late for one in rounds if one.own for late in one.own.late)
        yield Figure(name="ui-stall/p99.9-given-a-core", value=own.percentile(0.999), unit="ms")
        yield Figure(name="ui-stall/longest-given-a-core", value=own.longest, unit="ms")
    rate = posts / median(one.seconds for one in rounds)
    yield Figure(name="ui-stall/searchable", value=rate, unit="posts/s", better="higher")


def run(
    feed: SealedFeed, address: str, *, idle_seconds: float = _IDLE_SECONDS, place: str = PLACE
) -> Measured:
    """Measure one round in a fresh process, with this place of the window open. Raises RuntimeError if it fails."""
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    newcomer = replace(feed, objects={})  # what a new member knows; the rest comes over the wire
    process = context.Process(target=_app, args=(newcomer, address, idle_seconds, place, sending))
    process.start()
    sending.close()  # so that a process that died is an error here, not a wait for ever
    try:
        if not receiving.poll(_ROUND_SECONDS):
            process.kill()
            raise RuntimeError("the window did not finish")
        measured: Measured = receiving.recv()
    except EOFError as died:
        raise RuntimeError("the window's process ended without a result") from died
    finally:
        process.join()
    return measured


class Presses(QObject):
    """Somebody who presses a key every 2 ms, from `begin` to `end`. `coreless` is this thread's wait for a core."""

    def __init__(
        self, *, clock: Callable[[], float] = time.perf_counter, coreless: Callable[[], float] | None = None
    ) -> None:
        super().__init__()
        self._clock = clock
        self._coreless = coreless or (lambda: 0.0)
        self._felt: list[tuple[float, float]] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(int(PRESS_SECONDS * 1000))
        self._timer.timeout.connect(self._press)

    def begin(self) -> None:
        """Start pressing."""
        self._felt.clear()
        self._press()
        self._timer.start()

    def end(self) -> tuple[list[float], list[float]]:
        """Stop; the moments (seconds) at which the thread answered, and the same less the waiting for a core."""
        self._timer.stop()
        self._press()
        return [moment for moment, _ in self._felt], [moment - waited for moment, waited in self._felt]

    def _press(self) -> None:
        self._felt.append((self._clock(), self._coreless()))


def lateness(felt: list[float]) -> list[float]:
    """How many milliseconds late each press was: the one due 2 ms after an answer, and each that fell due meanwhile."""
    late = []
    for before, after in pairwise(felt):
        waited = after - before - PRESS_SECONDS
        late.append(max(0.0, waited * 1000))
        while (waited := waited - PRESS_SECONDS) > 0:
            late.append(waited * 1000)
    return late


def _app(newcomer: SealedFeed, address: str, idle_seconds: float, place: str, result: Any) -> None:
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.setsid()  # a session of its own, as a desktop gives it: Linux shares the cores out among sessions
    logging.lastResort = None
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        person = _Person(Leeward(application, Config(Paths.under(Path(folder)))))
        try:
            person.enter(place)
            idle = person.waits(idle_seconds / 2)
            began = time.perf_counter()
            arriving, own, ended = person.joins(newcomer, address)
            seconds = ended - began
            idle += person.waits(idle_seconds / 2)
        finally:
            person.leaves()  # or the engine's threads would keep a failed process alive
    measured = Measured(Stalls.of(arriving), Stalls.of(idle), Stalls.of(own) if own else None, seconds)
    result.send(measured)


class _Person:
    """Who sits before the window: each thing they do runs its event loop until it is done."""

    def __init__(self, leeward: Leeward) -> None:
        self._leeward = leeward
        coreless = coreless_clock()
        self._counts_cores = coreless is not None
        self._presses = Presses(coreless=coreless)
        self._loop = QEventLoop()
        self._wrong: list[object] = []

    def enter(self, place: str) -> None:
        """Make a vault, and go to this place."""
        from client.crypto.kdf import Argon2Parameters
        from client.services import unlocking
        from client.services.unlocking import KeyMaking

        leeward = self._leeward
        leeward.show()
        leeward.bridge.broken.connect(self._went_wrong)
        leeward.bridge.troubled.connect(self._went_wrong)
        made: list[unlocking.NewVault] = []
        work = unlocking.create(
            leeward.config.paths.vault,
            passphrase="six words that nobody will guess",
            threads=leeward.vault_threads,
            making=KeyMaking(parameters=Argon2Parameters()),
        )

        def done(new: unlocking.NewVault) -> None:
            made.append(new)
            self._loop.quit()

        leeward.bridge.run(work, done)
        self._run()
        self._vault: OpenVault = made[0].vault
        leeward.enter(self._vault, go_to=place)
        self.waits(1.0)  # until it stands there

    def waits(self, seconds: float) -> list[float]:
        """Press keys for a while; how late each was."""
        QTimer.singleShot(int(seconds * 1000), self._loop.quit)
        late, _ = self._pressed()
        return late

    def joins(self, newcomer: SealedFeed, address: str) -> tuple[list[float], list[float], float]:
        """Join, and press keys until everything is here.

        How late each was, the same less the waiting for a core (empty where unknown), and when the sync ended.
        """
        from client.services.changes import ChangeSet, Kind

        ended: list[tuple[float, Synced]] = []

        async def join() -> ChangeSet:
            await self._vault.private.write(partial(newcomer.join, address=address))
            return ChangeSet.of(Kind.COMMUNITY, ids=(newcomer.community,))

        def finished(synced: Synced) -> None:
            ended.append((time.perf_counter(), synced))
            QTimer.singleShot(int(_SETTLE_SECONDS * 1000), self._loop.quit)

        def stuck() -> None:
            if self._leeward.sync.state.notice is not None:
                self._went_wrong(self._leeward.sync.state.notice)

        self._leeward.sync.finished.connect(finished)
        self._leeward.sync.changed.connect(stuck)
        self._leeward.bridge.run(join())
        late, own = self._pressed()
        when, synced = ended[0]
        if synced.pulled.new_posts != newcomer.posts or synced.stopped is not None:
            raise RuntimeError("the sync did not bring everything")
        return late, own, when

    def leaves(self) -> None:
        """Quit, as the program does."""
        self._leeward.ended.connect(self._loop.quit)
        self._leeward.leave()
        self._loop.exec()

    def _pressed(self) -> tuple[list[float], list[float]]:
        self._presses.begin()
        self._run()
        felt, with_core = self._presses.end()
        return lateness(felt), lateness(with_core) if self._counts_cores else []

    def _run(self) -> None:
        self._loop.exec()
        if self._wrong:
            raise RuntimeError(f"the window had trouble: {self._wrong[0]!r}")

    def _went_wrong(self, what: object) -> None:
        self._wrong.append(what)
        self._loop.quit()
