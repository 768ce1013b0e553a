"""Choosing how requests travel, and finding out whether that works."""

from __future__ import annotations

from dataclasses import dataclass

from client.domain.errors import BadSignature
from client.domain.ledger import Through
from client.domain.network import Proxy
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships, opened_descriptor
from client.sync.api import Api
from client.sync.faults import judged
from client.sync.line import Line
from client.sync.record import occasion
from client.vault.communities import CommunityRecord
from protocol import checkpoint, descriptor
from protocol.checkpoint import HeadMessage
from protocol.descriptor import Descriptor
from protocol.encoding import unb64


@dataclass(frozen=True, slots=True)
class Tried:
    """What answered: a community of this name, by that way; or, where there is no community yet, only the proxy.

    With neither a community nor a proxy nothing was asked, and `community` and `proxy` are empty.
    """

    community: str = ""
    through: Through = "direct"
    proxy: str = ""


class Networking:
    """The network of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._ways = memberships.ways

    async def chosen(self) -> Proxy | None:
        """The proxy that is set, if one is. Raises ProxyInTheWay for a setting that cannot be read."""
        return await self._ways.chosen()

    async def choose(self, proxy: Proxy | None) -> ChangeSet:
        """Send everything through this proxy from now on, or nothing through any; what is under way is cut off."""
        await self._ways.choose(proxy)
        await self._memberships.reroute()
        return ChangeSet.of(Kind.PREFERENCES)

    async def try_it(self, proxy: Proxy | None, *, community: str | None = None) -> Tried:
        """Ask `community`, or else the first of the vault, for its head by this proxy, or by none.

        Nothing is changed. Without a community only the proxy is greeted. Raises NetworkError's kinds, RulesUnusable,
        ServerRefused, ServerMisbehaved.
        """
        known = [each for each in await self._memberships.every() if each.state not in ("joining", "left")]
        found = next((each for each in known if each.id == community), next(iter(known), None))
        if found is None:
            if proxy is not None:
                await Line(self._ways.by(proxy, ""), patience=self._memberships.around.patience).greet()
            return Tried(proxy="" if proxy is None else str(proxy))
        api = self._memberships.api_by(found, self._ways.by(proxy, found.addresses[0]))
        try:
            with occasion("network"):
                await _heard(api, found)
        finally:
            await api.close()
        return Tried(found.name, api.through, "" if proxy is None else str(proxy))


async def _heard(api: Api, record: CommunityRecord) -> None:
    """That it is this community which answers is told by its keys, which may have changed since the last sync."""
    message = await api.head()
    try:
        _check(message, opened_descriptor(record))
    except BadSignature:
        newer = await api.community()
        with judged("the descriptor"):
            described = descriptor.open_note(newer.descriptor, community=record.id, root_key=record.root_key)
        _check(message, described)


def _check(message: HeadMessage, described: Descriptor) -> None:
    with judged("the head"):
        checkpoint.open_head(
            message,
            expected_origin=checkpoint.origin(described.id, described.generation),
            feed_key=unb64(described.feed_key),
        )
