"""A guide's desk holds the whole queue: fetched once, page by page, and from then on kept fresh by what changed since.

While somebody is at the desk a stream tells when there is something to ask for. Where it is refused or cut, the queue
is asked for what changed from time to time, and the stream is tried again, each time after a longer wait. Whatever a
stream says, what is shown comes from the answers alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import Final
from uuid import UUID

from client.domain.errors import CommunityLeft, MalformedAnswer, ServerRefused, WorldError
from client.services.guide_words import GuideWords
from client.services.memberships import Membership, Memberships, opened_descriptor
from client.services.queue_ear import Ear, Pace, either
from client.services.queue_rows import NOTHING, Known, QueueRows, Waiting
from client.sync.record import because
from client.vault import feed_guide, feed_queries, feed_unanswered
from protocol.around import QueueSince
from protocol.problems import Code
from protocol.reviewing import Queue

MOST_ROWS: Final = 100_000
"""More than this no app holds."""
_MOST_PAGES: Final = MOST_ROWS // 4
_TELL_SECONDS: Final = 0.1
"""While pages come in, this often is enough to show them."""


@dataclass(frozen=True, slots=True)
class Told:
    """How the queue of a community stands. Not `confirmed`: nothing is shown to this guide yet. `trouble`: it could not
    be asked for, and `waiting` is what was seen last. `has_key`: the guides' shared key has reached this computer.
    """

    community: str
    waiting: Waiting = NOTHING
    confirmed: bool = True
    has_key: bool = True
    trouble: WorldError | None = None


Tell = Callable[[Told], None]


class _Kept:
    """What is held of one community's queue. One asks at a time."""

    def __init__(self) -> None:
        self.rows = QueueRows()
        self.known = Known()
        self.fetched = False
        self.told: Told | None = None
        self.tell: Tell | None = None
        self.asking = asyncio.Lock()
        self.woken = asyncio.Event()
        self.membership: Membership | None = None
        self.descriptor: bytes | None = None
        self.rooms: Mapping[UUID, str] = {}
        self.feed: tuple[int, int] | None = None
        self.threads: frozenset[bytes] = frozenset()


class DeskQueue:
    """The queues of one open vault's communities."""

    def __init__(
        self, *, memberships: Memberships, guide_words: GuideWords, pace: Pace | None = None
    ) -> None:
        self._memberships = memberships
        self._words = guide_words
        self._now = memberships.around.now
        self._pace = pace or Pace()
        self._kept: dict[str, _Kept] = {}

    @because("guiding")
    async def look(self, *, community: str) -> Told:
        """The queue as it stands now.

        Raises NetworkError, ServerRefused (but for a guide who is not confirmed), ServerMisbehaved, CommunityLeft.
        """
        kept = self._of(community)
        told = await self._caught_up(kept, await self._memberships.open(community))
        kept.woken.set()
        return told

    @because("guiding")
    async def follow(self, *, community: str, tell: Tell) -> None:
        """Tell how the queue stands, now and whenever it changes, until this is cancelled. Raises CommunityLeft.

        `tell` is called in this thread, and given the whole each time; in it what did not change is the same object.
        """
        kept = self._of(community)
        kept.tell = tell
        clock = asyncio.get_running_loop().time
        wait = self._pace.first
        try:
            while True:
                kept.woken.clear()
                began = clock()
                try:
                    await self._attend(kept, await self._memberships.open(community), tell)
                except CommunityLeft:
                    raise
                except WorldError as error:
                    tell(self._troubled(kept, community, error))
                else:
                    continue  # by another connection
                if clock() - began >= self._pace.steady:
                    wait = self._pace.first
                await either(kept.woken.wait(), seconds=wait)
                wait = min(2 * wait, self._pace.longest)
        finally:
            kept.tell = None

    def forget(self, *, community: str) -> None:
        """Let go of what is held of this community's queue."""
        self._kept.pop(community, None)

    # Inside

    def _of(self, community: str) -> _Kept:
        return self._kept.setdefault(community, _Kept())

    async def _attend(self, kept: _Kept, membership: Membership, tell: Tell) -> None:
        """Tell and listen for as long as this connection is the community's."""
        ear = Ear(membership, self._pace)
        try:
            while await self._memberships.open(membership.id) is membership:
                kept.woken.clear()
                tell(await self._caught_up(kept, membership))
                ear.listen()
                next_end = kept.rows.next_end
                seconds = self._pace.listening if next_end is None else next_end - self._now()
                await ear.rest(row=kept.rows.row, seconds=seconds, woken=kept.woken)
        finally:
            await ear.close()

    async def _caught_up(self, kept: _Kept, membership: Membership) -> Told:
        async with kept.asking:
            # Around what is asked alone: whoever closes the connection waits until it has ended.
            with membership.work.going_on():
                return await self._asked(kept, membership)

    async def _asked(self, kept: _Kept, membership: Membership) -> Told:
        if membership is not kept.membership:  # perhaps as another guide, for whom rows say something else
            kept.membership, kept.fetched = membership, False
        has_key = await self._learn(kept, membership)
        confirmed = True
        try:
            if not kept.fetched:
                await self._fetch(kept, membership, has_key)
            await self._follow_up(kept, membership, has_key)
        except ServerRefused as error:
            if error.code != Code.GUIDE_NOT_CONFIRMED.value:
                raise
            kept.rows, kept.fetched, confirmed = QueueRows(), False, False
        kept.rows.end_claims(self._now())
        await self._learn(kept, membership)
        kept.told = Told(membership.id, kept.rows.waiting(), confirmed, has_key)
        return kept.told

    async def _fetch(self, kept: _Kept, membership: Membership, has_key: bool) -> None:
        """Every page; what changed since the first one was made is still to be asked for."""
        rows, seen = kept.rows, set[bytes]()
        page = await membership.login.call(partial(_page, membership, ""))
        row = page.row
        loop = asyncio.get_running_loop()
        told = loop.time() - _TELL_SECONDS
        for pages in count(1):
            rows.take_page(page.rows, now=self._now())
            seen.update(one.review.bytes for one in page.rows)
            if not page.more or not page.rows or len(seen) >= MOST_ROWS or pages >= _MOST_PAGES:
                break
            if kept.tell is not None and loop.time() - told >= _TELL_SECONDS:
                told = loop.time()
                kept.tell(Told(membership.id, rows.waiting(), has_key=has_key))
            page = await membership.login.call(partial(_page, membership, page.next))
        rows.keep_only(seen)
        rows.row = row
        rows.complete = not page.more
        kept.fetched = True

    async def _follow_up(self, kept: _Kept, membership: Membership, has_key: bool) -> None:
        """What changed since; where the server does not know that any more, everything anew, but once."""
        anew = False
        while True:
            found = await membership.login.call(partial(_since, membership, kept.rows.row))
            if found.whole:
                if anew:
                    raise MalformedAnswer("a queue of which nothing is known that it began with")
                anew = True
                kept.fetched = False
                await self._fetch(kept, membership, has_key)
                continue
            kept.rows.take_since(found, now=self._now())
            if not found.more:
                return

    async def _learn(self, kept: _Kept, membership: Membership) -> bool:
        """See what this computer knows about the rows; whether the guides' shared key is here."""
        community = membership.id
        record = await membership.record()
        if record.descriptor != kept.descriptor:  # to open one is work
            kept.descriptor = record.descriptor
            kept.rooms = {room.id: room.name for room in opened_descriptor(record).rooms}
        names = await self._names(kept, membership)
        known = Known(
            me=record.member_id or "",
            rooms=kept.rooms,
            names=names,
            written=await self._words.every(community=community),
            proposed=await self._words.proposals(community=community),
            alone=await self._alone(kept, membership),
        )
        kept.rows.know(known)
        kept.known = known
        keys = await membership.private.read(partial(feed_guide.team_keys, community_id=community))
        return bool(keys)

    async def _names(self, kept: _Kept, membership: Membership) -> Mapping[UUID, str]:
        names = dict(kept.known.names)
        for guide in kept.rows.holders - names.keys():
            found = await membership.feed.read(partial(feed_queries.pseudonym, member=guide.bytes))
            if found is not None:
                names[guide] = found.name
        return names

    async def _alone(self, kept: _Kept, membership: Membership) -> frozenset[bytes]:
        """Threads in which nobody has answered: of those that came, and of all where the feed has grown."""
        feed = await membership.feed.read(feed_unanswered.held_up_to)
        threads = frozenset(kept.rows.threads)
        known = kept.known.alone if feed == kept.feed else frozenset[bytes]()
        asked = threads - kept.threads if feed == kept.feed else threads
        kept.feed, kept.threads = feed, threads
        if not asked:
            return known & threads if known - threads else known
        found = await membership.feed.read(partial(feed_unanswered.alone_among, threads=tuple(asked)))
        return (known & threads) | found

    def _troubled(self, kept: _Kept, community: str, error: WorldError) -> Told:
        before = kept.told or Told(community)
        return replace(before, waiting=kept.rows.waiting(), trouble=error)


async def _page(membership: Membership, after: str, token: str) -> Queue:
    return await membership.api.queue(token=token, after=after)


async def _since(membership: Membership, row: int, token: str) -> QueueSince:
    return await membership.api.queue_since(row, token=token)
