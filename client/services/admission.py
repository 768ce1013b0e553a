"""The way into a community, step by step: the desk, perhaps a wait, the gate. Each is in the vault before it is sent.

The desk takes the invitation's code and signs a token that it cannot see; the gate, on a connection of its own, lets in
whoever shows a signed token. After a lost answer or a crash the very same bytes go again, and are answered as before.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import msgspec

from client.domain.errors import BugError, MalformedAnswer, ServerRefused
from client.services import token_requests
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships, opened_descriptor
from client.sync.faults import judged
from client.sync.record import because
from client.vault import communities, feed_guide, way_in
from client.vault.communities import CommunityRecord, EpochKey, Role
from client.vault.sqlcipher import Connection
from client.vault.way_in import Asks, WayIn
from protocol import joining, strict_json
from protocol.descriptor import IssuerKey
from protocol.encoding import b64, day_of
from protocol.joining import DeskAnswer, DeskRequest, GateRequest
from protocol.problems import Code

LATER_SECONDS: Final = 24 * 3600
"""The longest that "later" can be."""
_DRAWN_BYTES: Final = 8
_FINAL: Final = frozenset(
    code.value
    for code in (
        Code.INVITATION_UNKNOWN,
        Code.NAME_TAKEN,
        Code.GUIDELINES_CHANGED,
        Code.ID_CONFLICT,
        Code.MALFORMED,
        Code.NOT_OFFERED,
        Code.NOT_ALLOWED,
    )
)
"""Answers to a plain code after which the same request will never be admitted: another has to be made."""
_ASKED_FOR: Final[dict[str, Asks]] = {
    Code.NAME_TAKEN.value: "name",
    Code.GUIDELINES_CHANGED.value: "guidelines",
    Code.INVITATION_UNKNOWN.value: "invitation",
    Code.ID_CONFLICT.value: "invitation",
    Code.MALFORMED.value: "invitation",
    Code.NOT_ALLOWED.value: "invitation",
}
"""What a token's refusal asks for. The token stays: with another name it is as good as before."""


_NOTHING: Final = ChangeSet()


@dataclass(frozen=True, slots=True)
class Joined:
    """The community one now belongs to. A guide `waits` until the steward confirms."""

    community: str
    pseudonym: str
    waits: bool
    changes: ChangeSet


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A community somebody is on the way into. `handed_in`: the invitation's code was taken, and is needed no more.

    `later`: they come in at `due_at` (UTC seconds; None until the code was taken), else as soon as they try again.
    `asks`: what is needed of the person first. `guidelines` is the version they accepted, 0 where it is not known.
    """

    community: str
    name: str
    pseudonym: str
    role: Role
    handed_in: bool
    later: bool
    due_at: float | None
    asks: Asks
    guidelines: int
    changes: ChangeSet = _NOTHING


@dataclass(frozen=True, slots=True)
class _Kept:
    """All that the vault has of one way: the gate's `request` is None until there is a token."""

    record: CommunityRecord
    way: WayIn | None
    request: bytes | None


class Admission:
    """Going in, for one open vault: one step at a time."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around
        self._turn = asyncio.Lock()

    async def begun(self) -> tuple[Begun, ...]:
        """Every community that is being joined, by name."""

        def read(db: Connection) -> list[tuple[CommunityRecord, WayIn | None]]:
            ways = way_in.every(db)
            return [
                (record, ways.get(record.id)) for record in communities.every(db) if record.state == "joining"
            ]

        return tuple(_begun(record, way) for record, way in await self._private.read(read))

    async def find(self, community: str) -> Begun | None:
        """How far one is on the way into this community; None for nobody who is not on it."""
        return next((each for each in await self.begun() if each.community == community), None)

    # The beginning: nothing is sent

    async def keep_guide(
        self, record: CommunityRecord, request: GateRequest, *, also: Callable[[Connection], None]
    ) -> None:
        """Keep the way of somebody who is to be a guide: with the code to the gate. `also` is done with it."""

        def fresh(db: Connection) -> None:
            communities.forget(db, record.id)
            communities.add(db, record)
            feed_guide.keep_request(db, community_id=record.id, request=strict_json.encode(request))
            also(db)

        await self._private.write(fresh)

    async def keep_member(
        self,
        record: CommunityRecord,
        *,
        code: bytes,
        issuer: IssuerKey,
        guidelines: int,
        later: bool,
        also: Callable[[Connection], None],
    ) -> None:
        """Keep the way of a member, whose token is for the keys in `record`. MalformedAnswer for an issuer key that is
        none. `also` is done with it.
        """
        asked, pending = token_requests.for_desk(
            record, issuer, code=b64(code), random_bytes=self._around.random_bytes
        )
        way = WayIn(
            community_id=record.id,
            guidelines=guidelines,
            desk_request=strict_json.encode(asked),
            pending=pending.to_bytes(),
            later=later,
        )

        def fresh(db: Connection) -> None:
            communities.forget(db, record.id)
            communities.add(db, record)
            way_in.keep(db, way)
            also(db)

        await self._private.write(fresh)

    async def change(self, community: str, *, name: str, guidelines: int) -> None:
        """Ask the gate under this name, or with these guidelines accepted, after it said that it needs that.

        The token stays the same, and so do the keys: it is one and the same new member.
        """

        def changed(db: Connection) -> None:
            kept = _kept(db, community)
            if kept.way is None or kept.request is None or not kept.way.asks:
                raise BugError("nothing was asked for")
            request = msgspec.structs.replace(
                strict_json.decode(kept.request, GateRequest), name=name, guidelines=guidelines
            )
            communities.update(db, replace(kept.record, pseudonym=name))
            feed_guide.keep_request(db, community_id=community, request=strict_json.encode(request))
            way_in.keep(db, replace(kept.way, guidelines=guidelines, asks=""))

        async with self._turn:
            await self._private.write(changed)

    async def wait(self, community: str) -> None:
        """Go in at a time that is drawn by chance, though it was to be at once."""

        def waits(db: Connection) -> None:
            kept = _kept(db, community)
            if kept.way is not None and not kept.way.later:
                way = replace(kept.way, later=True)
                way_in.keep(db, way if way.desk_request is not None else self._drawn(way))

        async with self._turn:
            await self._private.write(waits)

    async def give_up(self, community: str) -> ChangeSet:
        """Forget a way that was begun, with its keys and its token. Nothing is sent."""

        def forget(db: Connection) -> None:
            record = communities.get(db, community)
            if record is not None and record.state == "joining":
                communities.forget(db, community)

        async with self._turn:
            await self._private.write(forget)
        return ChangeSet.of(Kind.COMMUNITY, ids=(community,))

    # The steps

    @because("joining")
    async def hand_in(self, community: str) -> Begun:
        """Only the desk: the invitation's code becomes a token, and when to go in is drawn.

        Raises NetworkError, ServerRefused, ServerMisbehaved; the same bytes go again next time.
        """
        async with self._turn:
            kept = await self._read(community)
            if kept.way is not None and kept.way.desk_request is not None:
                kept = await self._desk(kept, kept.way)
        return _begun(kept.record, kept.way, ChangeSet.of(Kind.COMMUNITY, ids=(community,)))

    @because("joining")
    async def go_in(self, community: str) -> Joined:
        """All that is left to do, now. Raises as `hand_in`; what was reached stays."""
        async with self._turn:
            kept = await self._read(community)
            if kept.record.state == "joined":  # by itself, in the very moment in which somebody asked for it
                return _joined(kept.record, waits=kept.record.role == "guide")
            if kept.way is not None and kept.way.desk_request is not None:
                kept = await self._desk(kept, kept.way)
            return await self._gate(kept)

    @because("joining")
    async def carry_on(self, community: str) -> Begun | Joined | None:
        """What is due by now of a way that goes by itself; how far it is where nothing is; None when it has ended.

        Raises as `hand_in`.
        """
        begun = await self._settled(community)
        if begun is not None and begun.later and not begun.asks:
            if not begun.handed_in:
                return await self.hand_in(community)
            if begun.due_at is not None and self._around.now() >= begun.due_at:
                return await self.go_in(community)
        return begun

    async def _settled(self, community: str) -> Begun | None:
        """The way, its time drawn anew where this computer's clock was set back behind the drawing."""

        def settle(db: Connection) -> None:
            way = way_in.get(db, community)
            if (
                way is None
                or way.drawn_at is None
                or way.due_at is None
                or self._around.now() >= way.drawn_at
            ):
                return
            now = int(self._around.now())
            way_in.keep(db, replace(way, drawn_at=now, due_at=now + way.due_at - way.drawn_at))

        async with self._turn:
            await self._private.write(settle)
        return await self.find(community)

    async def _desk(self, kept: _Kept, way: WayIn) -> _Kept:
        """Hand the code in; where the desk's month is another than this computer's, with the month beside it."""
        tried: set[str] = set()
        while True:
            if way.desk_request is None or way.pending is None:
                raise BugError("what the desk is asked")
            request = token_requests.read_desk_request(way.desk_request)
            try:
                answer = await self._asked_desk(kept.record, request)
            except ServerRefused as refused:
                tried.add(request.month)
                turned = refused.code == Code.MONTH_TURNED.value
                other = self._another_month(kept.record, way, request, tried) if turned else None
                if other is None:
                    raise
                way = other
                await self._private.write(partial(way_in.keep, way=way))
            else:
                return await self._private.write(partial(self._signed, kept=kept, way=way, answer=answer))

    async def _asked_desk(self, record: CommunityRecord, request: DeskRequest) -> DeskAnswer:
        api = await self._memberships.api_of(record)
        try:
            return await api.desk(request)
        except ServerRefused as refused:
            if refused.code == Code.INVITATION_UNKNOWN.value:
                await self._private.write(lambda db: communities.forget(db, record.id))
            raise
        finally:
            await api.close()

    def _another_month(
        self, record: CommunityRecord, way: WayIn, request: DeskRequest, tried: set[str]
    ) -> WayIn | None:
        """The same way by another month's key; None when there is no other that may be asked for."""
        issuers = token_requests.issuers_by_clock(opened_descriptor(record).issuers, self._around.now())
        issuer = next((each for each in issuers if each.month not in tried), None)
        if issuer is None:
            return None
        asked, pending = token_requests.for_desk(
            record, issuer, code=request.code, random_bytes=self._around.random_bytes
        )
        return replace(way, desk_request=strict_json.encode(asked), pending=pending.to_bytes())

    def _signed(self, db: Connection, *, kept: _Kept, way: WayIn, answer: DeskAnswer) -> _Kept:
        admission = token_requests.token(way.pending or b"", answer)
        request = token_requests.for_gate(kept.record, guidelines=way.guidelines, admission=admission)
        done = replace(way, desk_request=None, pending=None)
        way_in.keep(db, self._drawn(done) if done.later else done)
        feed_guide.keep_request(db, community_id=kept.record.id, request=strict_json.encode(request))
        return _kept(db, kept.record.id)

    async def _gate(self, kept: _Kept) -> Joined:
        if kept.request is None:
            raise BugError("what the gate is asked")
        request = strict_json.decode(kept.request, GateRequest)
        # A connection of its own: by nothing but the hour can it be told that the desk was asked by the same person.
        api = await self._memberships.api_of(kept.record)
        try:
            answer = await api.gate(request)
        except ServerRefused as refused:
            await self._turned_away(kept, refused.code)
            raise
        finally:
            await api.close()
        with judged("the gate's answer"):
            key = joining.epoch_key(answer)
        if answer.member != request.member:
            raise MalformedAnswer("the gate admitted somebody else")
        record = replace(
            kept.record, state="joined", pseudonym=request.name, joined_at=day_of(self._around.now()) * 86400
        )

        def inside(db: Connection) -> None:
            communities.update(db, record)
            communities.add_epoch_key(db, community_id=record.id, key=EpochKey(answer.epoch, key))
            feed_guide.drop_request(db, record.id)
            way_in.drop(db, record.id)

        await self._private.write(inside)
        return _joined(record, waits=answer.guide_waits)

    async def _turned_away(self, kept: _Kept, code: str) -> None:
        way, community = kept.way, kept.record.id
        if way is None and code in _FINAL:
            await self._private.write(lambda db: communities.forget(db, community))
        elif way is not None and code in _ASKED_FOR:
            asks = _ASKED_FOR[code]
            await self._private.write(lambda db: way_in.keep(db, replace(way, asks=asks)))

    def _drawn(self, way: WayIn) -> WayIn:
        """The same, with a time that any second of the next 24 hours can be."""
        now = int(self._around.now())
        drawn = int.from_bytes(self._around.random_bytes(_DRAWN_BYTES)) % LATER_SECONDS + 1
        return replace(way, drawn_at=now, due_at=now + drawn)

    async def _read(self, community: str) -> _Kept:
        return await self._private.read(lambda db: _kept(db, community))


def _kept(db: Connection, community: str) -> _Kept:
    record = communities.get(db, community)
    if record is None:
        raise BugError("a community that is being joined")
    return _Kept(record, way_in.get(db, community), feed_guide.request(db, community))


def _begun(record: CommunityRecord, way: WayIn | None, changes: ChangeSet = _NOTHING) -> Begun:
    return Begun(
        community=record.id,
        name=record.name,
        pseudonym=record.pseudonym or "",
        role=record.role,
        handed_in=way is not None and way.desk_request is None,
        later=way is not None and way.later,
        due_at=None if way is None else way.due_at,
        asks="" if way is None else way.asks,
        guidelines=0 if way is None else way.guidelines,
        changes=changes,
    )


def _joined(record: CommunityRecord, *, waits: bool) -> Joined:
    return Joined(record.id, record.pseudonym or "", waits, ChangeSet.of(Kind.COMMUNITY, ids=(record.id,)))
