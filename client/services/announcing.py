"""What guides say to everybody in a community: told once, until the person says that they have read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Final

from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships
from client.vault import feed_queries, settings
from client.vault.sqlcipher import Connection
from protocol.changes import WordsBody, decode_body

_READ: Final = "notices-read/"
_DAYS_HOURS: Final = 30 * 24
"""Older ones are not told any more: whoever comes new reads none of years ago."""
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Announced:
    """Words from the guides to everybody. `seq` is where they stand in the feed, `hour` when (whole hours, UTC)."""

    seq: int
    hour: int
    title: str = field(repr=False)
    text: str = field(repr=False)


class Announcing:
    """The notices of the communities of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    async def every(self, *, community: str, limit: int = _MOST) -> tuple[Announced, ...]:
        """What was said, the newest first."""
        membership = await self._memberships.open(community)
        found = await membership.feed.read(partial(feed_queries.notices, limit=limit))
        said = [(seq, hour, decode_body(body, WordsBody)) for seq, hour, body in found]
        return tuple(Announced(seq, hour, words.title, words.text) for seq, hour, words in said)

    async def news(self, *, community: str) -> tuple[Announced, ...]:
        """What the person has not read of the last thirty days, the oldest first."""
        read = int(await self._private.read(lambda db: settings.get(db, _READ + community)) or -1)
        since = int(self._around.now()) // 3600 - _DAYS_HOURS
        found = await self.every(community=community)
        return tuple(one for one in reversed(found) if one.seq > read and one.hour >= since)

    async def put_away(self, *, community: str, seq: int) -> ChangeSet:
        """The person has read this one, and those before it."""

        def put(db: Connection) -> None:
            read = int(settings.get(db, _READ + community) or -1)
            settings.put(db, key=_READ + community, value=str(max(read, seq)))

        await self._private.write(put)
        return ChangeSet.of(Kind.COMMUNITY)
