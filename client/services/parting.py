"""Leaving a community: what is here of it is erased at once, and its server is asked to erase what it has.

The request is in the vault before anything of it leaves. If it does not arrive it waits here, with the little it takes
to send it, and goes as soon as it can; or the person lets go of it where the server is gone for ever. Each step does
no harm when it is done again, so a leaving that was broken off goes on at the next start.

Where an earlier pseudonym's words were still to be taken back, that is asked for before, for its key goes with the
rest: each over a connection of its own.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final, Literal
from uuid import UUID

from client.domain.errors import (
    BugError,
    NetworkError,
    RulesUnusable,
    ServerMisbehaved,
    ServerRefused,
    WorldError,
)
from client.services.changes import ChangeSet, Kind
from client.services.ledger import Ledger
from client.services.memberships import Memberships, login_for
from client.sync.push import Trip
from client.sync.record import because
from client.vault import communities, fresh_name, parting
from client.vault.communities import CommunityRecord
from client.vault.fresh_name import EarlierName
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from protocol import strict_json
from protocol.problems import Code
from protocol.submissions import Leave

_KINDS: Final = (Kind.COMMUNITY, Kind.POST, Kind.MESSAGE, Kind.OWN_POST, Kind.OUTBOX, Kind.CALL, Kind.DRAFT)

_NOT_NOW: Final = (NetworkError, ServerRefused, ServerMisbehaved, RulesUnusable)

_FOLDS: Final = 5
_FOLD_SECONDS: Final = 0.05


@dataclass(frozen=True, slots=True)
class Parted:
    """A community that was left. "told": its server knows. "waits": not yet, for `error`; the request is kept.

    "unknown-there": the server says that there is no such member (any more), so that nothing is left to ask of it.
    """

    community: str
    name: str
    state: Literal["told", "unknown-there", "waits"]
    error: WorldError | None = None
    changes: ChangeSet = field(default_factory=ChangeSet)


@dataclass(frozen=True, slots=True)
class Pending:
    """A community that was left and has not heard of it yet. `since` is UTC seconds."""

    community: str
    name: str
    since: int


class Parting:
    """Leaving, for one open vault: one step at a time."""

    def __init__(self, *, memberships: Memberships, ledger: Ledger) -> None:
        self._memberships = memberships
        self._vault = memberships.vault
        self._around = memberships.around
        self._ledger = ledger
        self._turn = asyncio.Lock()

    async def pending(self) -> tuple[Pending, ...]:
        """Communities that have not heard yet that one has left, by name."""

        def read(db: Connection) -> list[tuple[CommunityRecord, Intent | None]]:
            left = [each for each in communities.every(db) if each.state == "left"]
            return [(each, parting.farewell(db, each.id)) for each in left]

        return tuple(
            Pending(record.id, record.name, intent.created_at if intent else 0)
            for record, intent in await self._vault.private.read(read)
        )

    @because("asked")
    async def leave(self, *, community: str) -> Parted:
        """Erase here what is of this community, and ask its server to. Work that goes on with it is stopped.

        Raises DiskFull, VaultUnreadable, VaultDamaged: from the first step, then nothing was changed; from a later
        one, then `go_on` finishes it. BugError for a community that was not joined.
        """
        async with self._turn:
            async with self._memberships.closing(community):
                await self._vault.private.write(partial(self._begin, community=community))
            return await self._go_on(community)

    @because("by-itself")
    async def go_on(self, *, community: str) -> Parted | None:
        """What is left to do of a leaving; None where nothing is. Raises as `leave`, from its later steps."""
        async with self._turn:
            if await self._left(community) is None:
                return None
            return await self._go_on(community)

    async def erase_here(self, *, community: str) -> None:
        """What is left to erase here of a leaving, without asking anybody. Raises as `leave`, from its later steps."""
        async with self._turn:
            if await self._left(community) is not None:
                await self._vault.discard_community(community)
                await self._fold()

    async def let_go(self, *, community: str) -> ChangeSet:
        """Forget the request too, and with it the last there is of this community. Raises as `leave`.

        Its server is not asked any more: what one wrote there stays.
        """
        async with self._turn:
            if await self._left(community) is not None:
                await self._vault.discard_community(community)
                await self._end(community)
        return ChangeSet.of(*_KINDS, ids=(community,))

    # The steps

    def _begin(self, db: Connection, *, community: str) -> None:
        record = communities.get(db, community)
        if record is None or record.state not in ("joined", "put-out"):
            raise BugError("only a community that was joined is left")
        request = Leave(id=UUID(self._around.new_id()))
        farewell = Intent(
            id=str(request.id),
            community_id=community,
            kind=parting.FAREWELL,
            payload=strict_json.encode(request),
            created_at=int(self._around.now()),
        )
        parting.begin(db, record, farewell)

    async def _go_on(self, community: str) -> Parted:
        record = await self._left(community)
        if record is None:
            raise BugError("a community that is being left")
        # Before the network is asked for anything: what is to be gone here is gone whatever comes of that.
        await self._vault.discard_community(community)
        await self._fold()
        changes = ChangeSet.of(*_KINDS, ids=(community,))
        earlier = await self._tell_of_earlier(record)
        try:
            known = await self._tell(record)
        except _NOT_NOW as error:
            return Parted(community, record.name, "waits", error, changes)
        if earlier is not None:
            await self._vault.private.write(partial(parting.heard, community_id=community))
            return Parted(community, record.name, "waits", earlier, changes)
        await self._end(community)
        return Parted(community, record.name, "told" if known else "unknown-there", None, changes)

    async def _tell_of_earlier(self, record: CommunityRecord) -> WorldError | None:
        """Ask for what earlier pseudonyms were to take back; why some of it has not been heard, if it has not.

        What stands against one of them keeps no other from being asked.
        """
        stood: WorldError | None = None
        for one in await self._vault.private.read(partial(fresh_name.earlier, community_id=record.id)):
            if one.farewell is None:
                continue
            try:
                await self._ask(
                    replace(record, member_id=one.member_id, login_seed=one.login_seed), one.farewell
                )
            except _NOT_NOW as error:
                stood = stood or error
            else:
                await self._vault.private.write(partial(_forget, community=record.id, told=one))
        return stood

    async def _tell(self, record: CommunityRecord) -> bool:
        """Ask the server to forget this member; whether it knew them. The same bytes each time."""
        intent = await self._vault.private.read(partial(parting.farewell, community_id=record.id))
        # It has heard already where only an earlier pseudonym's request is left.
        return await self._ask(record, intent.payload) if intent is not None else True

    async def _ask(self, record: CommunityRecord, farewell: bytes) -> bool:
        api = await self._memberships.api_of(record)
        try:
            trip = Trip(farewell)
            await login_for(api, record).call(lambda token: trip.make(api, token))
        except ServerRefused as refused:
            # Who has left cannot log in: so it is after an answer that was lost, too.
            if refused.code == Code.NOT_SIGNED_IN.value:
                return False
            raise
        finally:
            await api.close()
        return True

    async def _end(self, community: str) -> None:
        # The list of requests holds those that were made for this, too.
        await self._ledger.settle()
        await self._vault.private.write(partial(parting.end, community_id=community))
        await self._fold()

    async def _fold(self) -> None:
        """What was erased is to be in no byte of the file's log; closing the vault does it too."""
        for _ in range(_FOLDS):
            if await self._vault.private.fold():
                return
            await asyncio.sleep(_FOLD_SECONDS)  # somebody reads an older state

    async def _left(self, community: str) -> CommunityRecord | None:
        record = await self._vault.private.read(lambda db: communities.get(db, community))
        return record if record is not None and record.state == "left" else None


def _forget(db: Connection, *, community: str, told: EarlierName) -> None:
    names = fresh_name.earlier(db, community)
    fresh_name.keep_earlier(db, community, [one for one in names if one.member_id != told.member_id])
