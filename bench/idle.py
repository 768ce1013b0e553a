"""What an hour costs in which nobody does anything: 30 polls of one client, in bytes as the sockets carry them.

A real server process behind TLS 1.3, a real client, a clock that goes two minutes from poll to poll. Each poll has a
connection of its own, as it has when two minutes are two minutes: one is kept for five seconds. First nothing happens;
then, in another hour, somebody posts five times, and each post changes the tail, which everybody fetches whole.

TLS is measured with a certificate of P-256 that signed itself; an ordinary chain is some 2 kB longer, which
`real-chain` adds. `one-connection` is the same hour if the connection were kept all the time.

`python -m bench idle`.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from bench.faults.chaos import invitations, trusted
from bench.faults.chaos_line import Line, Sealed
from bench.faults.chaos_people import Somebody, somebody
from bench.figures import Figure
from bench.server.town import Town
from bench.walk.processes import steward
from client.vault import feed_guide

POLLS: Final = 30
"""An hour on the grid of two minutes."""
POSTS: Final = 5
GOAL_KB: Final = 100.0
REAL_CHAIN_BYTES: Final = 2_000
"""How much longer than ours an ordinary chain of two certificates is, at most."""
_SEALED_SECONDS: Final = 2.6


@dataclass(frozen=True, slots=True)
class Hour:
    """Bytes of one hour: what the sockets carried, and what of it was HTTP."""

    out: int
    into: int
    http: int
    requests: int

    @property
    def kilobytes(self) -> float:
        """Both ways."""
        return (self.out + self.into) / 1000


def figures() -> Iterator[Figure]:
    """The hours beside the goal, and where the bytes went."""
    with tempfile.TemporaryDirectory(prefix="leeward-idle-") as place:
        quiet, busy, kept = asyncio.run(_hours(Path(place)))
    unit = "kB"
    yield Figure(name="idle/nothing-happens", value=quiet.kilobytes, unit=unit, bound=GOAL_KB)
    yield Figure(name="idle/five-posts", value=busy.kilobytes, unit=unit, bound=GOAL_KB)
    longer = POLLS * REAL_CHAIN_BYTES / 1000
    yield Figure(name="idle/nothing-happens-real-chain", value=quiet.kilobytes + longer, unit=unit)
    yield Figure(name="idle/nothing-happens-http-alone", value=quiet.http / 1000, unit=unit)
    yield Figure(name="idle/five-posts-http-alone", value=busy.http / 1000, unit=unit)
    yield Figure(name="idle/nothing-happens-one-connection", value=kept.kilobytes, unit=unit)
    yield Figure(name="idle/nothing-happens-requests", value=quiet.requests, unit="requests")
    yield Figure(name="idle/five-posts-requests", value=busy.requests, unit="requests")


class _Clock:
    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


async def _hours(folder: Path) -> tuple[Hour, Hour, Hour]:
    with Town.quiet(folder / "server") as town, trusted(folder) as context:
        ours, theirs = await asyncio.to_thread(invitations, town, 2)
        clock = _Clock()
        async with AsyncExitStack() as stack:
            sealed = Sealed(int(urlsplit(town.address).port or 0), context)
            await sealed.start()
            stack.push_async_callback(sealed.stop)
            line = Line(sealed.port, sealed=True)
            await line.start()
            stack.push_async_callback(line.stop)
            person, other, guide = [
                await stack.enter_async_context(
                    somebody(
                        folder / name, name, number, patience=1.0, now=clock if name == "one" else time.time
                    )
                )
                for number, name in enumerate(("one", "two", "guide"))
            ]
            await person.join(ours, f"https://localhost:{line.port}")
            await other.join(theirs, town.address)
            await _appointed(guide, town)
            await other.sync()
            await asyncio.sleep(_SEALED_SECONDS)
            await person.sync()
            quiet = await _hour(person, line, clock)
            busy = await _hour(person, line, clock, other=other)
            kept = await _hour(person, line, clock, keep=True)
            return quiet, busy, kept


async def _appointed(guide: Somebody, town: Town) -> None:
    """An ordinary community has a guide, and with that a key for words to the guides."""
    data = ["--data", str(town.folder)]
    invited = await asyncio.to_thread(steward, "guide", "add", *data, "--address", town.address)
    await guide.join(invited.strip(), town.address)
    root = town.folder.with_name(f"{town.folder.name}-root.pem")
    await asyncio.to_thread(steward, "guide", "confirm", *data, "--root-key", str(root))
    until = time.monotonic() + 20
    while not await _has_team_key(guide):
        if time.monotonic() > until:
            raise AssertionError("the guide made no key")
        await asyncio.sleep(0.5)
        await guide.sync()


async def _has_team_key(guide: Somebody) -> bool:
    private = guide.session.vault.private
    return bool(await private.read(lambda db: feed_guide.team_keys(db, guide.community)))


async def _hour(
    person: Somebody, line: Line, clock: _Clock, *, other: Somebody | None = None, keep: bool = False
) -> Hour:
    await line.hang_up()
    line.carried.clear()
    person.exchanges.clear()
    for poll in range(POLLS):
        if other is not None and poll % (POLLS // POSTS) == 0:
            await other.write()
            if not await other.sync():
                raise AssertionError("a post could not be sent")
            await asyncio.sleep(_SEALED_SECONDS)
        clock.ahead += 3600 / POLLS
        if not await person.sync():
            raise AssertionError(f"a poll failed: {dict(person.met)}")
        if not keep:
            await line.hang_up()
    http = sum(each.sent + each.received for each in person.exchanges)
    return Hour(line.carried["out"], line.carried["into"], http, len(person.exchanges))
