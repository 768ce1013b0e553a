"""People with vaults and services over a village's server."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import UUID

from client.vault import evidence, outbox, own_posts
from client.vault.evidence import Evidence
from client.vault.sqlcipher import Connection
from protocol.invitation import Role
from tests.contract.people import Someone, someone
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Loopback
from tests.support.village import Village

Use = Callable[[Someone, Village], Awaitable[None]]


def in_village(folder: Path, use: Use, *, feed: FeedBuilder | None = None, role: Role = Role.MEMBER) -> None:
    """Run `use` for one person who has joined, with their pseudonym in the feed; guides are confirmed."""
    village = Village(feed or FeedBuilder())
    village.feed.publish()

    async def work() -> None:
        async with someone(folder / "vault") as person:
            await person.join(village.invitation(role))
            village.named(me(village))
            if role == Role.GUIDE:
                village.confirm(me(village))
            await use(person, village)

    with Loopback(village) as server:
        village.address = server.address
        asyncio.run(work())


def me(village: Village) -> UUID:
    """The id of the first who joined."""
    return next(iter(village.people))


async def states(person: Someone, id_: UUID) -> tuple[str, str]:
    """What became of an intent and of the post it was."""

    def look(db: Connection) -> tuple[str, str]:
        intent, post = outbox.get(db, str(id_)), own_posts.get(db, str(id_))
        assert intent is not None
        assert post is not None
        return intent.state, post.state

    return await person.session.vault.private.read(look)


async def proofs(person: Someone) -> list[Evidence]:
    """The proofs that are kept."""
    return await person.session.vault.private.read(lambda db: evidence.of_community(db, person.community))
