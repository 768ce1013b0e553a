"""A first sync that is killed again and again, by SIGKILL, fetches nothing twice but what was under way."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from client.vault import feed_queries
from tests.client.services.villagers import me
from tests.contract.people import Someone, someone
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply
from tests.support.village import Village

ROOT = Path(__file__).parents[3]
SEGMENTS = 64
IN_FLIGHT = 4
"""Three on their way or waiting to be decoded, and one being written."""
OBJECTS = "/v1/feed/o/"


@dataclass
class Watched:
    """A village that counts what is asked for, and lets go of a client after so many objects."""

    village: Village
    asked: list[str] = field(default_factory=list)
    left: int = 10**9
    reached: threading.Event = field(default_factory=threading.Event)

    def __call__(self, asked: Asked) -> Reply:
        if asked.path.startswith(OBJECTS):
            self.asked.append(asked.path)
            self.left -= 1
            if self.left == 0:
                self.reached.set()
        return self.village(asked)


def filled() -> FeedBuilder:
    feed = FeedBuilder()
    feed.pseudonym("ann", "Quiet Harbour")
    for n in range(SEGMENTS * 256 + 20):
        thread = f"t{n % 40}"
        feed.post(
            thread if n < 40 else f"p{n}", f"words number {n}", thread=thread, title="T" * (n < 40), hour=n
        )
    return feed


@pytest.fixture(scope="module")
def watched() -> Iterator[tuple[Watched, Loopback]]:
    village = Village(filled())
    village.feed.publish()
    seen = Watched(village)
    with Loopback(seen) as server:
        village.address = server.address
        yield seen, server


def killed(folder: Path, seen: Watched, *, after: int, pause: float) -> list[str]:
    """Run a client until it has asked for `after` objects and a moment longer; what it asked for."""
    seen.asked, seen.left = [], after
    seen.reached.clear()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.client.services.killed_client", str(folder)],
        env=environment,
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
    ) as client:
        assert seen.reached.wait(20), "it never asked for that much"
        threading.Event().wait(pause)
        client.send_signal(signal.SIGKILL)
        assert client.wait(10) == -signal.SIGKILL
    return seen.asked


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_killed_at_ten_points_of_a_first_sync(tmp_path: Path, watched: tuple[Watched, Loopback]) -> None:
    seen, _ = watched
    chance = random.Random(6)

    async def joined() -> None:
        async with someone(tmp_path / "vault") as person:
            await person.join(seen.village.invitation())

    asyncio.run(joined())
    seen.village.named(me(seen.village))
    runs = [
        killed(tmp_path / "vault", seen, after=chance.randint(1, 9), pause=chance.uniform(0, 0.012))
        for _ in range(10)
    ]
    seen.asked, seen.left = [], 10**9

    async def whole() -> None:
        async with someone(tmp_path / "vault") as person:
            await readable_before(person)
            assert (await person.sync()).pulled.size == len(seen.village.feed.entries)
            assert await posts(person) == SEGMENTS * 256 + 20
            found = await person.session.conversing.search(
                community=person.community, typed="words 4444", limit=5
            )
            assert [post.text for post in found] == ["words number 4444"]

    async def readable_before(person: Someone) -> None:
        """What the killed ones brought can be read at once, and it is the newest."""
        rows = await person.session.conversing.threads(community=person.community)
        assert rows
        assert rows[0].newest_seq == len(seen.village.feed.entries) - 2

    async def posts(person: Someone) -> int:
        membership = await person.session.memberships.open(person.community)
        return await membership.feed.read(feed_queries.count_posts)

    asyncio.run(whole())
    runs.append(seen.asked)
    assert all(len(set(run)) == len(run) for run in runs), "within one run nothing is asked for twice"
    before, kept = set[str](), set[str]()
    for run in runs:
        assert len(before & set(run)) <= IN_FLIGHT
        assert not kept & set(run), "what was whole and written is never fetched again"
        before |= set(run)
        # Before the fifth after it is asked for, an object is on the disk; two that are asked for together may swap.
        kept |= set(run[: -IN_FLIGHT - 2])
    names = {path.removeprefix(OBJECTS) for run in runs for path in run}
    segments = {sealed[0].hex() for sealed in seen.village.feed.sealed.values()}
    assert segments <= names
    assert len(runs[-1]) >= SEGMENTS // 3, "the killed ones left much to do, or this test tests little"
