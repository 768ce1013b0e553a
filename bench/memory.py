"""What an idle window keeps in memory, beside a bare PySide6 window of the same size. Linux only.

The figure is the resident set from /proc/PID/smaps_rollup some seconds after the window is there: private pages, and
shared ones in full. It is what a system monitor shows, and unlike the proportional set (printed beside it, and not
judged) it does not depend on which other programs happen to use the same libraries at that moment.

Locked: the first window, after what comes next was imported. Unlocked: the vault holds a community with some hundred
posts, some hundred journal entries and check-ins; somebody has typed the passphrase, and the window stands on a place
while the community's server is there. Each is the median of three fresh processes.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from bench import _person, _window_processes
from bench._window_processes import Stage
from bench.community import SealedFeed, Served, sealed_feed
from bench.figures import Figure
from client.services import unlocking
from client.services.journaling import Journaling
from client.services.memberships import Circumstances
from client.services.session import Session
from client.services.unlocking import KeyMaking
from client.vault.worker import VaultThreads

PLACE: Final = "today"
_ROUNDS: Final = 3
_POSTS: Final = 500
_DAYS: Final = 300
_IDLE_SECONDS: Final = 5.0
_BOUND: Final = 1.7


class Memory(NamedTuple):
    """Megabytes (millions of bytes) of one process."""

    resident: float
    proportional: float


def figures() -> Iterator[Figure]:
    """The locked and the unlocked window."""
    if not os.path.exists("/proc/self/smaps_rollup"):
        raise SystemExit("memory was not measured: only Linux says what a process keeps in memory.")
    feed = sealed_feed(_POSTS)
    with Stage.set_up() as stage, _window_processes.platforms() as platforms, Served(feed) as server:
        unlocked = lived_in_profile(stage.folder / "unlocked", feed, server.address)
        for name, platform in platforms.items():
            bare = looked_at(stage, platform, (stage.bare,))
            locked = looked_at(stage, platform, ("-m", "bench._person", stage.locked_profile(), "locked"))
            yield from judged(f"memory/{name}-locked", locked, bare)
            command = ("-m", "bench._person", unlocked, PLACE)
            yield from judged(f"memory/{name}-{PLACE}", looked_at(stage, platform, command), bare)


def judged(name: str, ours: Sequence[Memory], bare: Sequence[Memory]) -> Iterator[Figure]:
    """The figures of one window."""
    yield Figure(
        name=name,
        value=median(each.resident for each in ours),
        unit="MB",
        baseline=median(each.resident for each in bare),
        bound=_BOUND,
    )
    yield Figure(
        name=f"{name}-proportional",
        value=median(each.proportional for each in ours),
        unit="MB",
        baseline=median(each.proportional for each in bare),
    )


def looked_at(
    stage: Stage,
    platform: Mapping[str, str],
    command: Sequence[str | Path],
    *,
    rounds: int = _ROUNDS,
    idle_seconds: float = _IDLE_SECONDS,
) -> list[Memory]:
    """The memory of this window, in fresh processes one after the other. RuntimeError if one does not stay."""
    found = []
    for _ in range(rounds):
        process = stage.spawn(command, platform=platform).process
        try:
            time.sleep(idle_seconds)
            if process.poll() is not None:
                raise RuntimeError(f"{command} ended by itself with {process.returncode}")
            found.append(memory_of(process.pid))
        finally:
            _window_processes.end(process)
    return found


def memory_of(pid: int) -> Memory:
    """What a running process keeps in memory."""
    kilobytes = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, _, value = line.partition(":")
        kilobytes[name] = int(value.split()[0])
    return Memory(resident=kilobytes["Rss"] * 1024 / 1e6, proportional=kilobytes["Pss"] * 1024 / 1e6)


def lived_in_profile(profile: Path, feed: SealedFeed, address: str) -> Path:
    """Make a profile whose vault holds the community's posts, journal entries and check-ins."""
    asyncio.run(_live(profile / "vault", feed, address))
    return profile


async def _live(folder: Path, feed: SealedFeed, address: str) -> None:
    threads = VaultThreads.real()
    made = await unlocking.create(folder, passphrase=_person.PASSPHRASE, threads=threads, making=KeyMaking())
    await made.vault.private.write(partial(feed.join, address=address))
    with ThreadPoolExecutor(1) as decoder:
        session = Session(vault=made.vault, around=Circumstances(decoder=decoder))
        await session.syncing.sync(community=feed.community)
        first = datetime(2026, 1, 1, 20, tzinfo=UTC)
        for day in range(_DAYS):
            journaling = Journaling(
                private=made.vault.private, clock=partial(_at, first + timedelta(days=day))
            )
            await journaling.write_entry(
                text=f"Day {day}. A walk by the water, and then home.", mood=day % 5 + 1
            )
            await journaling.check_in(mood=day % 5 + 1)
        await session.close()
        await made.vault.close()
    await asyncio.to_thread(threads.shut_down)


def _at(when: datetime) -> datetime:
    return when
