"""The month's figures as guides may read them, and how the work is shared among them.

The figures are the server's, with nothing under ten in them. Who did how much is read from the record of guides' acts,
which every guide's app can open; it is put together for oneself and, for whoever the steward named as lead, for all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.guide_acts import Load
from client.services.auditing import Auditing
from client.services.memberships import Memberships
from client.sync.record import because
from client.vault import feed_queries
from protocol.guiding import Figures

WEEK_HOURS: Final = 24 * 7
MONTH_HOURS: Final = 24 * 28


@dataclass(frozen=True, slots=True)
class Share:
    """What one guide did in seven days and in four weeks. `name` is empty where this computer does not know it."""

    guide: UUID
    name: str
    week: Load = field(default_factory=Load)
    month: Load = field(default_factory=Load)


@dataclass(frozen=True, slots=True)
class Shares:
    """One's own share; `team` has one for every guide there is, most in four weeks first, and is empty but for a lead.

    `sealed` counts entries of the record that no key held here opens: what they hold is in none of these.
    """

    own: Share | None = None
    team: tuple[Share, ...] = ()
    lead: bool = False
    sealed: int = 0


class GuideFigures:
    """The figures of the communities of one open vault."""

    def __init__(self, *, memberships: Memberships, auditing: Auditing) -> None:
        self._memberships = memberships
        self._auditing = auditing

    @because("guiding")
    async def of_month(self, *, community: str, month: str) -> Figures:
        """The figures of a month that is over (`2026-10`).

        Raises NetworkError, ServerRefused (not-yet, guide-not-confirmed ...), ServerMisbehaved.
        """
        membership = await self._memberships.open(community)
        return await membership.login.call(lambda token: membership.api.figures(token=token, month=month))

    async def shares(self, *, community: str, now: float) -> Shares:
        """How the work was shared. Nothing is asked of any server."""
        membership = await self._memberships.open(community)
        described, own = await membership.described(), (await membership.record()).member_id
        record = await self._auditing.read(community=community, now=now)
        week = record.loads(now=now, hours=WEEK_HOURS)
        month = record.loads(now=now, hours=MONTH_HOURS)
        if own is None:
            return Shares(sealed=record.sealed)
        me = UUID(own)
        lead = me in described.leads
        guides = {guide.id for guide in described.guides} | {me} if lead else {me}
        shares = []
        for guide in guides:
            known = await membership.feed.read(partial(feed_queries.pseudonym, member=guide.bytes))
            name = known.name if known is not None else ""
            shares.append(Share(guide, name, week.get(guide, Load()), month.get(guide, Load())))
        shares.sort(key=lambda one: (-one.month.claims, -one.month.decisions, one.name, one.guide.bytes))
        return Shares(
            own=next(one for one in shares if one.guide == me),
            team=tuple(shares) if lead else (),
            lead=lead,
            sealed=record.sealed,
        )
