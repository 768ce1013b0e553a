"""A vault, and a village with its desk and its gate, for the tests of joining."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from client.services.admission import Joined
from client.services.joining import Joining, Preview
from client.services.memberships import Circumstances, Memberships
from client.services.unlocking import OpenVault
from protocol.invitation import Role
from tests.client.services.vault_runs import create, unlock
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Loopback, Reply
from tests.support.village import Village

Use = Callable[[Joining, OpenVault, "Doors"], Awaitable[None]]


class Doors:
    """A village's desk and gate, what they were asked, and what they answer in place of the truth."""

    def __init__(self, feed: FeedBuilder) -> None:
        self.village = Village(feed)
        self.asked: list[Asked] = []
        self.desk_replies: list[Reply] = []
        self.gate_replies: list[Reply] = []
        self.now = time.time()

    @property
    def feed(self) -> FeedBuilder:
        return self.village.feed

    @property
    def address(self) -> str:
        return self.village.address

    def __call__(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        replies = {"/v1/desk": self.desk_replies, "/v1/gate": self.gate_replies}.get(asked.path, [])
        return replies.pop(0) if replies else self.village(asked)

    def bodies(self, path: str) -> list[bytes]:
        return [asked.body for asked in self.asked if asked.path == path]

    @property
    def desk(self) -> list[bytes]:
        return self.bodies("/v1/desk")

    @property
    def gate(self) -> list[bytes]:
        return self.bodies("/v1/gate")

    def invitation(self, role: Role = Role.MEMBER) -> str:
        return self.village.invitation(role)


def with_doors(folder: Path, *uses: Use) -> None:
    """Each of `uses` in an opening of its own of one vault, as if the program had ended in between."""
    doors = Doors(FeedBuilder())
    with Loopback(doors) as server, ThreadPoolExecutor(1) as decoder:
        doors.village.address = server.address
        around = Circumstances(decoder=decoder, patience=0.1, now=lambda: doors.now)
        for number, use in enumerate(uses):

            async def inside(vault: OpenVault, use: Use = use) -> None:
                memberships = Memberships(vault=vault, around=around)
                await use(Joining(memberships=memberships), vault, doors)
                await memberships.close()

            (unlock if number else create)(folder / "vault", inside)


async def agree(joining: Joining, preview: Preview, name: str | None = None) -> Joined:
    return await joining.join(
        preview=preview,
        name=name or preview.names[0],
        of_age=True,
        accepts_guidelines=True,
        accepts_escalation=True,
    )
