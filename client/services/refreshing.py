"""A fresh pseudonym: the way from the member one is to another that nothing on the server leads back from.

The server signs a token that it cannot see for the member one is, who rests from then on; the gate, on a connection of
its own, lets in whoever shows a signed token. Each step is in the vault before it is sent: after a lost answer or a
crash the very same bytes go again, and are answered as before. Help-me stays with the present pseudonym until the fresh
one is in. What the one before wrote stays, unless the person wants it gone: then its leaving is sent days later, at a
time drawn by chance.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final
from uuid import UUID

import msgspec

from client.crypto.identity import MemberKeys
from client.domain.errors import (
    BugError,
    MalformedAnswer,
    NetworkError,
    ServerMisbehaved,
    ServerRefused,
    Unreachable,
)
from client.services import agreements, fresh_standing, token_requests
from client.services.changes import ChangeSet, Kind
from client.services.fresh_standing import Offer, Standing, WhyNot, known
from client.services.joining import NAMES_OFFERED
from client.services.memberships import Memberships, login_for, opened_descriptor
from client.services.unsaid import edits_to_drafts
from client.sync.api import Api
from client.sync.faults import judged
from client.sync.push import Trip
from client.sync.record import because
from client.vault import communities, fresh_name
from client.vault.communities import CommunityRecord, EpochKey
from client.vault.fresh_name import Asks, EarlierName, FreshName
from client.vault.sqlcipher import Connection
from protocol import joining, pseudonyms, strict_json
from protocol.descriptor import IssuerKey
from protocol.encoding import day_of
from protocol.joining import DeskAnswer, FreshRequest, GateRequest
from protocol.problems import Code
from protocol.submissions import Leave

LATER_SECONDS: Final = 24 * 3600
"""The longest that "later" can be."""
FAREWELL_SECONDS: Final = (6 * 3600, 72 * 3600)
"""Between what times after the person's word the leaving of the one before is sent."""
_DRAWN_BYTES: Final = 8
_ASKED_FOR: Final[dict[str, Asks]] = {
    Code.NAME_TAKEN.value: "name",
    Code.GUIDELINES_CHANGED.value: "guidelines",
    Code.INVITATION_UNKNOWN.value: "nothing-helps",
    Code.ID_CONFLICT.value: "nothing-helps",
    Code.MALFORMED.value: "nothing-helps",
    Code.NOT_ALLOWED.value: "nothing-helps",
}
_KINDS: Final = (Kind.COMMUNITY, Kind.POST, Kind.MESSAGE, Kind.OWN_POST, Kind.OUTBOX, Kind.CALL, Kind.DRAFT)


@dataclass(frozen=True, slots=True)
class Reached:
    """What a step came to: `came_in` is the name one has now, `gone` the one whose words are being erased.

    `waits`: first something goes out that only the present name can say.
    """

    came_in: str = ""
    gone: str = ""
    waits: bool = False
    changes: ChangeSet = field(default_factory=ChangeSet)


class _Trip:
    """The request for a token on its way, and whether it may have arrived."""

    def __init__(self, request: FreshRequest) -> None:
        self._request = request
        self.left = False

    async def make(self, api: Api, token: str) -> DeskAnswer:
        self.left = True
        try:
            return await api.fresh(self._request, token=token)
        except NetworkError as error:
            self.left = isinstance(error, Unreachable) and error.sent
            raise


class Refreshing:
    """Fresh pseudonyms, for one open vault: one step at a time."""

    def __init__(self, *, memberships: Memberships, choose: Callable[[int], int] = secrets.randbelow) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around
        self._choose = choose
        self._turn = asyncio.Lock()

    async def standing(self) -> tuple[Standing, ...]:
        """Every community in which there is something to go on with or to ask about."""

        def read(db: Connection) -> tuple[Standing, ...]:
            found = (fresh_standing.standing(db, community) for community in fresh_name.every(db))
            return tuple(one for one in found if one is not None)

        return await self._private.read(read)

    async def offer(self, *, community: str, language: str = "en", numbered: bool = False) -> Offer:
        """What may be begun with. Nothing is sent. BugError for a community that this vault does not know."""

        def read(db: Connection) -> tuple[CommunityRecord, WhyNot]:
            return known(db, community), fresh_standing.why_not(db, community)

        record, why_not = await self._private.read(read)
        described = opened_descriptor(record)
        return Offer(
            community=community,
            name=record.name,
            pseudonym=record.pseudonym or "",
            why_not=why_not,
            names=pseudonyms.names(NAMES_OFFERED, choose=self._choose, numbered=numbered),
            guidelines_version=described.guidelines_version,
            guidelines=agreements.in_language(described.guidelines, language),
            language=language,
        )

    async def begin(self, *, offer: Offer, name: str, later: bool) -> WhyNot:
        """Make keys, and keep all that will be sent; nothing is. Empty when it was begun. BugError for an odd name."""
        if not pseudonyms.is_generated(name):
            raise BugError("a fresh pseudonym is a generated name")
        keys = MemberKeys.make(self._around.random_bytes)
        way = FreshName(
            community_id=offer.community,
            member_id=self._around.new_id(),
            pseudonym=name,
            guidelines=offer.guidelines_version,
            later=later,
            login_seed=keys.login_seed,
            hpke_private_key=keys.hpke_private_key,
            mailbox_key=keys.mailbox_key,
            language=offer.language,
        )

        def put(db: Connection) -> WhyNot:
            why_not = fresh_standing.why_not(db, offer.community)
            if not why_not:
                record = known(db, offer.community)
                issuers = token_requests.issuers_by_clock(
                    opened_descriptor(record).issuers, self._around.now()
                )
                fresh_name.keep(db, self._veiled(record, way, issuers[0]))
            return why_not

        async with self._turn:
            return await self._private.write(put)

    async def give_up(self, *, community: str) -> ChangeSet:
        """Forget a way of which surely nothing was sent; any other stays. Nothing is sent."""

        def forget(db: Connection) -> None:
            way = fresh_name.get(db, community)
            if way is not None and not way.sent:
                fresh_name.drop(db, community)

        async with self._turn:
            await self._private.write(forget)
        return ChangeSet.of(Kind.COMMUNITY, ids=(community,))

    async def change(self, *, community: str, name: str, guidelines: int) -> None:
        """Ask the gate under this name, or with these guidelines accepted, after it said that it needs that."""

        def changed(db: Connection) -> None:
            way = fresh_name.get(db, community)
            if way is None or way.gate_request is None or way.asks not in ("name", "guidelines"):
                raise BugError("nothing was asked for")
            request = msgspec.structs.replace(
                strict_json.decode(way.gate_request, GateRequest), name=name, guidelines=guidelines
            )
            changed = replace(way, pseudonym=name, guidelines=guidelines, asks="")
            fresh_name.keep(db, replace(changed, gate_request=strict_json.encode(request)))

        async with self._turn:
            await self._private.write(changed)

    # The steps

    @because("joining")
    async def go_on(self, *, community: str, now: bool = False) -> Reached:
        """What is due by now of the way; with `now` all of it, though it was to be later.

        Raises NetworkError, ServerMisbehaved: the same bytes go again next time. ServerRefused: `not-yet` and
        `not-allowed` from the server, after which the way is forgotten and nothing has changed; from the gate what
        `asks` then says.
        """
        async with self._turn:
            way = await self._private.read(partial(fresh_name.get, community_id=community))
            if way is None or way.asks:
                return Reached()
            record = await self._private.read(lambda db: known(db, community))
            if way.request is not None:
                way = await self._rest(record, way)
            way = await self._settled(way)
            if way.later and not now and (way.due_at is None or self._around.now() < way.due_at):
                return Reached(changes=ChangeSet.of(Kind.COMMUNITY, ids=(community,)))
            if await self._private.read(partial(fresh_name.has_to_say, community_id=community)):
                return Reached(waits=True, changes=ChangeSet.of(Kind.COMMUNITY, ids=(community,)))
            return await self._gate(record, way)

    async def _rest(self, record: CommunityRecord, way: FreshName) -> FreshName:
        """The signed token, for which the present pseudonym rests; by the month beside it if that is the server's."""
        tried: set[str] = set()
        while True:
            if way.request is None:
                raise BugError("what the server is asked")
            request = strict_json.decode(way.request, FreshRequest)
            before = way
            way = replace(way, sent=True)
            await self._keep(way)
            trip = _Trip(request)
            try:
                answer = await self._asked(record, trip)
            except ServerRefused as refused:
                way = await self._unless_internal(before, way, refused)
                tried.add(request.month)
                turned = refused.code == Code.MONTH_TURNED.value
                issuer = self._another_month(record, tried) if turned else None
                if issuer is None:
                    raise
                way = self._veiled(record, way, issuer)
            except (NetworkError, ServerMisbehaved):
                if not trip.left:
                    await self._keep(before)
                raise
            else:
                return await self._signed(record, way, answer)

    async def _asked(self, record: CommunityRecord, trip: _Trip) -> DeskAnswer:
        api = await self._memberships.api_of(record)
        try:
            return await login_for(api, record).call(lambda token: trip.make(api, token))
        finally:
            await api.close()

    async def _unless_internal(self, before: FreshName, way: FreshName, refused: ServerRefused) -> FreshName:
        """A refusal means that nothing was done; after some there is nothing to go on with."""
        if refused.code == Code.INTERNAL.value:
            return way
        if refused.code in (Code.NOT_YET.value, Code.NOT_ALLOWED.value, Code.MALFORMED.value):
            await self._private.write(lambda db: fresh_name.drop(db, way.community_id))
            return way
        await self._keep(before)
        return before

    def _another_month(self, record: CommunityRecord, tried: set[str]) -> IssuerKey | None:
        issuers = token_requests.issuers_by_clock(opened_descriptor(record).issuers, self._around.now())
        return next((each for each in issuers if each.month not in tried), None)

    def _veiled(self, record: CommunityRecord, way: FreshName, issuer: IssuerKey) -> FreshName:
        asked, pending = token_requests.for_fresh(
            _become(record, way), issuer, random_bytes=self._around.random_bytes
        )
        return replace(way, request=strict_json.encode(asked), pending=pending.to_bytes())

    async def _signed(self, record: CommunityRecord, way: FreshName, answer: DeskAnswer) -> FreshName:
        token = token_requests.token(way.pending or b"", answer)
        request = token_requests.for_gate(_become(record, way), guidelines=way.guidelines, admission=token)
        way = replace(way, request=None, pending=None, gate_request=strict_json.encode(request))
        if way.later:
            now = int(self._around.now())
            way = replace(way, drawn_at=now, due_at=now + self._drawn(1, LATER_SECONDS))
        await self._keep(way)
        return way

    async def _settled(self, way: FreshName) -> FreshName:
        """Its time drawn anew where this computer's clock was set back behind the drawing."""
        now = int(self._around.now())
        if way.drawn_at is not None and way.due_at is not None and now < way.drawn_at:
            way = replace(way, drawn_at=now, due_at=now + way.due_at - way.drawn_at)
            await self._keep(way)
        return way

    async def _gate(self, record: CommunityRecord, way: FreshName) -> Reached:
        if way.gate_request is None:
            raise BugError("what the gate is asked")
        request = strict_json.decode(way.gate_request, GateRequest)
        # A connection of its own, and nobody logged in on it: it could be anybody's.
        api = await self._memberships.api_of(record)
        try:
            answer = await api.gate(request)
        except ServerRefused as refused:
            if refused.code in _ASKED_FOR:
                await self._keep(replace(way, asks=_ASKED_FOR[refused.code]))
            raise
        finally:
            await api.close()
        with judged("the gate's answer"):
            key = EpochKey(answer.epoch, joining.epoch_key(answer))
        if answer.member != request.member:
            raise MalformedAnswer("the gate admitted somebody else")
        now = int(self._around.now())

        def become(db: Connection) -> None:
            edits_to_drafts(db, record.id, make_id=self._around.new_id, saved_at=now)
            fresh = fresh_name.become(db, way, joined_at=day_of(now) * 86400, now=now)
            # What the signed record says of an epoch's key stays: this is only for one that has just begun.
            if all(kept.epoch != key.epoch for kept in communities.epoch_keys(db, fresh.id)):
                communities.add_epoch_key(db, community_id=fresh.id, key=key)
            agreements.note(db, described=opened_descriptor(fresh), now=now, language=way.language)

        await self._memberships.become(record.id, become)
        return Reached(came_in=way.pseudonym, changes=ChangeSet.of(*_KINDS, ids=(record.id,)))

    # The one before

    async def say(self, *, community: str, name: str, erase: bool) -> ChangeSet:
        """What is to become of what an earlier pseudonym wrote (its id): it stays, or goes with it in the next days."""
        now = int(self._around.now())
        leave = strict_json.encode(Leave(id=UUID(self._around.new_id())))

        def said(one: EarlierName) -> EarlierName:
            if one.member_id != name:
                return one
            if not erase:
                return replace(one, asked=True, farewell=None, due_at=None)
            due = one.due_at or now + self._drawn(*FAREWELL_SECONDS)
            return replace(one, asked=True, farewell=one.farewell or leave, due_at=due)

        def put(db: Connection) -> None:
            fresh_name.keep_earlier(db, community, map(said, fresh_name.earlier(db, community)))

        async with self._turn:
            await self._private.write(put)
        return ChangeSet.of(Kind.COMMUNITY, ids=(community,))

    @because("by-itself")
    async def take_leave(self, *, community: str) -> Reached:
        """Send what is due of an earlier pseudonym's leaving, on a connection of its own, and forget its key.

        Raises NetworkError, ServerRefused, ServerMisbehaved; it goes again, the same, next time.
        """
        async with self._turn:
            names = await self._private.read(partial(fresh_name.earlier, community_id=community))
            now = self._around.now()
            due = next((one for one in names if one.due_at is not None and one.due_at <= now), None)
            if due is None or due.farewell is None:
                return Reached()
            record = await self._private.read(lambda db: known(db, community))
            await self._tell(
                replace(record, member_id=due.member_id, login_seed=due.login_seed), due.farewell
            )

            def forget(db: Connection) -> None:
                left = (one for one in fresh_name.earlier(db, community) if one.member_id != due.member_id)
                fresh_name.keep_earlier(db, community, left)

            await self._private.write(forget)
        return Reached(gone=due.pseudonym, changes=ChangeSet.of(Kind.COMMUNITY, ids=(community,)))

    async def _tell(self, record: CommunityRecord, farewell: bytes) -> None:
        api = await self._memberships.api_of(record)
        try:
            trip = Trip(farewell)
            await login_for(api, record).call(lambda token: trip.make(api, token))
        except ServerRefused as refused:
            # Who has left cannot log in: so it is after an answer that was lost, too.
            if refused.code != Code.NOT_SIGNED_IN.value:
                raise
        finally:
            await api.close()

    # Inside

    async def _keep(self, way: FreshName) -> None:
        await self._private.write(partial(fresh_name.keep, way=way))

    def _drawn(self, least: int, most: int) -> int:
        return least + int.from_bytes(self._around.random_bytes(_DRAWN_BYTES)) % (most - least + 1)


def _become(record: CommunityRecord, way: FreshName) -> CommunityRecord:
    """Whom a token is made for, as a record."""
    return replace(
        record,
        member_id=way.member_id,
        pseudonym=way.pseudonym,
        login_seed=way.login_seed,
        hpke_private_key=way.hpke_private_key,
        mailbox_key=way.mailbox_key,
    )
