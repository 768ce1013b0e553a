"""Who guides a community, as its signed description and its feed say it, and whether they are on duty by its hours."""

from __future__ import annotations

from dataclasses import dataclass

from client.domain.service_hours import Duty, duty
from client.services.memberships import Memberships
from client.vault import feed_queries
from client.vault.sqlcipher import Connection


@dataclass(frozen=True, slots=True)
class GuideHere:
    """A guide whom the steward has confirmed; a `lead` is who sees to a life at risk.

    `name` is empty while the feed has not told it.
    """

    id: bytes
    name: str
    lead: bool = False


@dataclass(frozen=True, slots=True)
class GuidesHere:
    """`duty` is None where the community says no hours. Hours are what was said beforehand: nobody is seen."""

    guides: tuple[GuideHere, ...]
    duty: Duty | None


async def look(memberships: Memberships, *, community: str, now: float) -> GuidesHere:
    """Who they are, by name, and how it stands at `now` (UTC seconds). Nothing is asked of any server."""
    membership = await memberships.open(community)
    described = await membership.described()
    ids = [guide.id.bytes for guide in described.guides]
    leads = {lead.bytes for lead in described.leads}

    def named(db: Connection) -> tuple[GuideHere, ...]:
        found = ((id_, feed_queries.pseudonym(db, id_)) for id_ in ids)
        return tuple(GuideHere(id_, one.name if one is not None else "", id_ in leads) for id_, one in found)

    guides = sorted(await membership.feed.read(named), key=lambda one: (not one.name, one.name))
    return GuidesHere(tuple(guides), duty(described.service_hours, now=now))
