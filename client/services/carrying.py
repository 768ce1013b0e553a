"""Members who are there for others much of the time, noticed on a guide's computer and nowhere else.

Nothing is asked of any server, and nothing is told to anybody: a guide may thank them, or ask whether they rest.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from client.domain import carrying
from client.domain.carrying import Answered, Carrying
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships
from client.vault import feed_carrying, feed_queries, settings
from client.vault.sqlcipher import Connection
from protocol.encoding import day_of, hour_of

_LOOKED_AFTER: Final = "guide's looked after "
_DAY: Final = 24


@dataclass(frozen=True, slots=True)
class Carried:
    """One of them, by name."""

    member: UUID
    name: str
    noticed: Carrying


async def look(memberships: Memberships, *, community: str, now: float, offset: int) -> tuple[Carried, ...]:
    """Who they are, by name, without those who were looked after lately. `offset`: hours this clock is ahead of UTC."""
    membership = await memberships.open(community)
    me = (await membership.record()).member_id
    guides = {guide.id.bytes for guide in (await membership.described()).guides}
    hour = hour_of(now)
    since = hour - carrying.WINDOW_DAYS * _DAY
    rows = await membership.feed.read(partial(feed_carrying.answers, since_hour=since))
    looked = await membership.private.read(lambda db: _looked_after(db, community))
    found = []
    for one in carrying.carrying((Answered(*row) for row in rows), hour=hour, offset=offset):
        member = UUID(bytes=one.member)
        if one.member in guides or str(member) == me or looked.get(str(member), -1) > day_of(since * 3600):
            continue
        known = await membership.feed.read(partial(feed_queries.pseudonym, member=one.member))
        if known is not None and known.hpke_key:
            found.append(Carried(member, known.name, one))
    return tuple(sorted(found, key=lambda each: each.name))


async def looked_after(memberships: Memberships, *, community: str, member: UUID, now: float) -> ChangeSet:
    """Somebody thanked or asked them: they are not shown for four weeks."""

    def put(db: Connection) -> None:
        kept = _looked_after(db, community)
        young = {id_: day for id_, day in kept.items() if day > day_of(now) - carrying.WINDOW_DAYS}
        value = json.dumps(young | {str(member): day_of(now)})
        settings.put(db, key=_LOOKED_AFTER + community, value=value)

    await memberships.vault.private.write(put)
    return ChangeSet.of(Kind.PREFERENCES)


def _looked_after(db: Connection, community: str) -> dict[str, int]:
    try:
        found = json.loads(settings.get(db, _LOOKED_AFTER + community) or "{}")
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {id_: day for id_, day in found.items() if isinstance(day, int)}
