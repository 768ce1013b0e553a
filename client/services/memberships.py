"""The communities of an open vault while they are in use: files, connection, log-in, pull and push of each."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Executor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar
from uuid import UUID
from weakref import WeakSet

from client.crypto import identity
from client.domain.errors import BugError, CommunityLeft
from client.domain.ids import RandomBytes, new_id
from client.domain.management import Management
from client.policy import guide_desk, pins
from client.policy.pins import Pins
from client.services.feed_store import VaultFeedStore
from client.services.outbox_store import VaultOutbox
from client.services.unlocking import OpenVault
from client.services.ways import Ways
from client.sync.api import Api, Transport
from client.sync.faults import judged
from client.sync.pull import Pull
from client.sync.push import Push
from client.sync.record import Record, unrecorded
from client.sync.session import Login
from client.sync.way import Way, prefers_onion
from client.vault import communities
from client.vault.communities import CommunityRecord
from client.vault.feed_schema import FEED_SCHEMA
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile
from protocol import descriptor
from protocol.descriptor import Descriptor
from protocol.sessions import Challenge, SessionRequest

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What services take from outside: the clock, chance, the ledger, and the thread that verifies.

    `now` is UTC seconds; `patience` multiplies every time-out; `rules` says which keys servers may show here, `managed`
    what is set for the guide desk. `transport` carries all requests in place of the network: in a simulation.
    """

    decoder: Executor
    now: Callable[[], float] = time.time
    random_bytes: RandomBytes = os.urandom
    record: Record = unrecorded
    patience: float = 1.0
    rules: Callable[[], Pins] = pins.read
    managed: Callable[[], Management] = guide_desk.read
    transport: Transport | None = None

    def new_id(self) -> str:
        """A fresh random id."""
        return new_id(random_bytes=self.random_bytes)


class Work:
    """What goes on with a community for longer than a moment, so that leaving it can stop that first."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._stopped = asyncio.Event()

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Around such work. Raises CommunityLeft from wherever it is when it is stopped."""
        task = asyncio.current_task()
        if task is None:
            raise BugError("work goes on in a task")
        if self._stopped.is_set():
            raise CommunityLeft
        self._tasks.add(task)
        try:
            yield
        except asyncio.CancelledError:
            if self._stopped.is_set() and not task.uncancel():
                raise CommunityLeft from None
            raise
        finally:
            self._tasks.discard(task)

    async def ended(self) -> None:
        """Wait until what goes on now has come to an end by itself."""
        tasks = self._tasks - {asyncio.current_task()}
        if tasks:
            await asyncio.wait(tasks)

    async def stop(self) -> None:
        """Stop all of it, and wait until it has stopped."""
        self._stopped.set()
        tasks = self._tasks - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)


@dataclass(frozen=True, slots=True)
class Membership:
    """One community in use."""

    id: str
    private: VaultFile
    feed: VaultFile
    api: Api
    login: Login
    store: VaultFeedStore
    pull: Pull
    push: Push
    work: Work = field(default_factory=Work)

    async def record(self) -> CommunityRecord:
        """The community as the vault has it now. Raises BugError when it was forgotten."""
        found = await self.private.read(lambda db: communities.get(db, self.id))
        if found is None:
            raise BugError("a community of this vault")
        return found

    async def described(self) -> Descriptor:
        """The newest verified descriptor."""
        return opened_descriptor(await self.record())


def opened_descriptor(record: CommunityRecord) -> Descriptor:
    """The descriptor in a record. Raises BugError if there is none."""
    if record.descriptor is None:
        raise BugError("a community has a descriptor")
    with judged("the descriptor"):
        return descriptor.open_note(record.descriptor.decode(), community=record.id, root_key=record.root_key)


class Memberships:
    """Opens each community once. Close it before the vault."""

    def __init__(self, *, vault: OpenVault, around: Circumstances) -> None:
        self.vault = vault
        self.around = around
        self.ways = Ways(private=vault.private, rules=around.rules, random_bytes=around.random_bytes)
        self._open: dict[str, Membership] = {}
        self._opening = asyncio.Lock()
        self._left: set[str] = set()
        self._apis: WeakSet[Api] = WeakSet()
        self._routes = 0

    async def every(self) -> list[CommunityRecord]:
        """All communities of the vault, by name."""
        return await self.vault.private.read(communities.every)

    async def open(self, community: str) -> Membership:
        """The community in use. Raises CommunityLeft, BugError if it was not joined, what opening its file raises."""
        async with self._opening:
            if community not in self._open:
                self._open[community] = await self._made(community)
            return self._open[community]

    async def move(self, community: str, *, address: str) -> None:
        """Ask the community at another address from now on, where its root key's word was found."""

        def moved(db: Connection) -> None:
            record = communities.get(db, community)
            if record is None:
                raise BugError("a community of this vault")
            communities.update(db, replace(record, addresses=(address,)))

        async with self._opening:
            await self.vault.private.write(moved)
            membership = self._open.pop(community, None)
            if membership is not None:
                await membership.api.close()

    async def become(self, community: str, change: Callable[[Connection], T]) -> T:
        """Write what makes this vault another member of a community, once nothing speaks for the one before any more.

        Whatever goes on with it finds its connection closed, and ends as it does when the line breaks.
        """
        async with self._opening:
            membership = self._open.pop(community, None)
            if membership is not None:
                await membership.api.close()
                await membership.work.ended()
            return await self.vault.private.write(change)

    async def let_go(self, community: str) -> None:
        """Close what is open of a community, once what goes on with it has ended; it can be opened again."""
        async with self._opening:
            membership = self._open.pop(community, None)
            if membership is not None:
                await membership.api.close()
                await membership.work.ended()

    @asynccontextmanager
    async def closing(self, community: str) -> AsyncIterator[None]:
        """Around the step that leaves a community: its work is cancelled, its connection closed, nobody opens it again.

        Unless the step raises: then the community can be opened as before.
        """
        async with self._opening:
            self._left.add(community)
            membership = self._open.pop(community, None)
            try:
                if membership is not None:
                    await membership.work.stop()
                    await membership.api.close()
                yield
            except BaseException:
                self._left.discard(community)
                raise

    async def close(self) -> None:
        """Close all connections; the files are the vault's."""
        async with self._opening:
            await self._cut()

    async def _cut(self) -> None:
        open_now = tuple(self._apis)  # held until they are closed: what nobody knows any more would stay open
        self._open.clear()
        for api in open_now:
            await api.close()

    async def _made(self, community: str) -> Membership:
        private, around = self.vault.private, self.around
        record = await private.read(lambda db: communities.get(db, community))
        if record.state == "left" if record is not None else community in self._left:
            raise CommunityLeft
        if record is None or record.member_id is None or record.state == "joining":
            raise BugError("only a community that was joined is opened")
        feed = await self.vault.open_community(community, FEED_SCHEMA)
        api = await self.api_of(record)
        login = login_for(api, record)
        store = VaultFeedStore(community_id=community, private=private, feed=feed, now=around.now)
        pull = Pull(api=api, store=store, decoder=around.decoder, now=around.now)
        outbox = VaultOutbox(community_id=community, private=private, now=self.around.now)
        push = Push(api=api, login=login, outbox=outbox, now=around.now)
        return Membership(community, private, feed, api, login, store, pull, push)

    async def reroute(self) -> None:
        """Let go of every connection: another way was chosen, and nothing goes on by the one before."""
        self._routes += 1
        async with self._opening:
            await self._cut()

    async def api(self, address: str, *, community: str = "") -> Api:
        """A connection to a server, with nothing that another has too; the caller closes it.

        Raises ProxyInTheWay, RulesUnusable, KeyNotPinned, MalformedAnswer.
        """
        return self._kept(await self._way(address), (address, ""), community)

    async def api_of(self, record: CommunityRecord) -> Api:
        """A connection to a community's server, at its onion address where the way leads there. Raises as `api`."""
        return self.api_by(record, await self._way(record.addresses[0]))

    def api_by(self, record: CommunityRecord, way: Way) -> Api:
        """The same, on a way of the caller's."""
        address = record.addresses[0]
        hidden = "" if record.descriptor is None else opened_descriptor(record).onion
        addresses = (hidden, address) if hidden and prefers_onion(hidden, way) else (address, "")
        return self._kept(way, addresses, record.id)

    async def _way(self, address: str) -> Way:
        while True:
            routes = self._routes
            way = await self.ways.to(address)
            if routes == self._routes:  # nothing else was chosen while this was read
                return way

    def _kept(self, way: Way, addresses: tuple[str, str], community: str) -> Api:
        around = self.around
        api = Api(
            addresses[0],
            otherwise=addresses[1] if addresses[1] != addresses[0] else "",
            way=way,
            record=around.record,
            community=community,
            now=around.now,
            transport=around.transport,
            patience=around.patience,
        )
        self._apis.add(api)
        return api


def login_for(api: Api, record: CommunityRecord) -> Login:
    """The log-in of this vault's member at that server. Raises BugError where there is no member yet."""
    if record.member_id is None:
        raise BugError("only a member logs in")
    answer = partial(
        _answer, member=UUID(record.member_id), community=record.id, login_seed=record.login_seed
    )
    return Login(api, answer=answer)


def _answer(challenge: Challenge, *, member: UUID, community: str, login_seed: bytes) -> SessionRequest:
    with judged("a challenge"):
        return identity.answer_challenge(challenge, member=member, community=community, login_seed=login_seed)
