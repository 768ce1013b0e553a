"""Somebody in a village who takes a fresh pseudonym, for the tests of that; as a program: a client that is killed."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from client.services.fresh_standing import Standing
from client.services.refreshing import Reached
from client.vault import communities
from client.vault.communities import CommunityRecord
from protocol.submissions import Answer, Done, HelpMe, NewThread, Received, Submission
from tests.contract.people import Someone, someone
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply
from tests.support.village import Village

Use = Callable[[Someone, "Seen"], Awaitable[None]]


class Seen:
    """A village, and everything it was asked. Answers of the paths in `loses` are lost; `before` sees each request."""

    def __init__(self) -> None:
        self.village = Village(FeedBuilder())
        self.village.feed.publish()
        self.village.answer = self._answer
        self.asked: list[Asked] = []
        self.loses: set[str] = set()
        self.before: Callable[[Asked], None] = lambda _: None
        self.after: Callable[[Asked], None] = lambda _: None

    def __call__(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        self.before(asked)
        reply = self.village(asked)
        self.after(asked)
        return Reply(hang_up=True) if asked.path in self.loses else reply

    def _answer(self, sent: Submission) -> Answer:
        if isinstance(sent, NewThread):
            return self.village.publishes(sent)
        return Received() if isinstance(sent, HelpMe) else Done()

    def of(self, path: str) -> list[Asked]:
        return [asked for asked in self.asked if asked.path == path]


@dataclass(frozen=True)
class Between:
    """What happens while the program does not run."""

    do: Callable[[Seen], None]


def in_village(folder: Path, *uses: Use | Between) -> Seen:
    """Each use in a life of its own of one program, whose person has joined before the first."""
    seen = Seen()
    with Loopback(seen) as server:
        seen.village.address = server.address

        async def joined(person: Someone, _: Seen) -> None:
            await person.join(seen.village.invitation())
            seen.village.named(next(iter(seen.village.people)))
            await person.sync()

        async def live(use: Use) -> None:
            async with someone(folder / "vault") as person:
                await use(person, seen)

        for use in (joined, *uses):
            if isinstance(use, Between):
                use.do(seen)
            else:
                asyncio.run(live(use))
    return seen


async def begin(person: Someone, *, later: bool = False, name: str = "") -> str:
    """Begin; the name that was chosen."""
    refreshing = person.session.refreshing
    offer = await refreshing.offer(community=person.community)
    chosen = name or offer.names[0]
    assert await refreshing.begin(offer=offer, name=chosen, later=later) == ""
    return chosen


async def go_on(person: Someone, *, now: bool = False) -> Reached:
    return await person.session.refreshing.go_on(community=person.community, now=now)


async def standing(person: Someone) -> Standing:
    (only,) = await person.session.refreshing.standing()
    return only


async def record(person: Someone) -> CommunityRecord:
    found = await person.session.vault.private.read(lambda db: communities.get(db, person.community))
    assert found is not None
    return found


async def me(person: Someone) -> UUID:
    return UUID((await record(person)).member_id)


async def main(folder: Path) -> None:
    async with someone(folder) as person:
        await go_on(person)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
