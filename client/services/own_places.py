"""Where a person is in a community: what is unread, followed, kept at hand. It stays on this computer.

Reading is noted as positions of the feed, without a time: nobody, also not whoever gets hold of the open vault, can
see when somebody was awake.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.feed import PostView
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships
from client.vault import feed_cards, feed_queries, feed_unanswered, marks, reading
from client.vault.feed_cards import Heading, ThreadCard
from client.vault.marks import SavedPost
from client.vault.sqlcipher import Connection

_DAY: Final = 86_400
_HOURS_WAITING: Final = 14 * 24
"""After two weeks a thread without a reply is shown to the guides alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How far one has read: to `start` (before the first whole sync: everything), but for threads in `places`."""

    start: int
    places: dict[bytes, int]

    def upto(self, thread: bytes) -> int:
        """The last position of this thread that was read."""
        return self.places.get(thread, self.start)

    def unread(self, thread: bytes, newest: int) -> bool:
        """Whether a thread whose newest post stands at `newest` holds something unread."""
        return newest > self.upto(thread)

    def new(self, card: ThreadCard, *, me: bytes | None) -> bool:
        """Whether somebody else than `me` wrote something in it that was not read."""
        # One's own words may have come after what others wrote meanwhile: those are new all the same.
        newest = card.newest_other if card.newest_author == me else card.row.newest_seq
        return self.unread(card.row.id, newest)


@dataclass(frozen=True, slots=True)
class Kept:
    """A post kept at hand; `post` is None when it is not there any more."""

    saved: SavedPost
    post: PostView | None
    over: Heading


class OwnPlaces:
    """Reading places, following and saving of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    # Unread

    async def reading(self, *, community: str) -> Reading:
        """How far one has read. What was there before the first whole sync counts as read."""

        def look(db: Connection) -> tuple[int | None, dict[bytes, int]]:
            return reading.start(db, community), reading.places(db, community)

        start, places = await self._private.read(look)
        if start is None:
            membership = await self._memberships.open(community)
            if not await membership.feed.read(feed_queries.is_whole):
                return Reading(2**62, places)
            start = await membership.feed.read(_newest)
            await self._private.write(partial(reading.begin, community_id=community, seq=start))
        return Reading(start, places)

    async def read(self, *, community: str, thread: UUID, seq: int) -> ChangeSet:
        """A thread was read up to `seq`."""
        news = await self._private.write(
            lambda db: reading.read(db, community, thread.bytes, seq=seq),
        )
        return ChangeSet.of(Kind.READING, ids=(str(thread),)) if news else ChangeSet()

    async def unread_from(self, *, community: str, thread: UUID, seq: int) -> ChangeSet:
        """Count a thread as unread from the post at `seq` on."""
        await self._private.write(lambda db: reading.unread(db, community, thread.bytes, seq=seq - 1))
        return ChangeSet.of(Kind.READING, ids=(str(thread),))

    async def read_all(self, *, community: str) -> ChangeSet:
        """Everything that is here counts as read."""
        membership = await self._memberships.open(community)
        newest = await membership.feed.read(_newest)
        await self._private.write(lambda db: reading.read_all(db, community, seq=newest))
        return ChangeSet.of(Kind.READING)

    async def unread_cards(
        self,
        *,
        community: str,
        me: bytes | None = None,
        room: UUID | None = None,
        before: int | None = None,
        limit: int = 50,
    ) -> tuple[ThreadCard, ...]:
        """Threads with something unread by others than `me`, newest activity first, older than seq `before`."""
        known = await self.reading(community=community)
        membership = await self._memberships.open(community)
        found: list[ThreadCard] = []
        reached = 2**62 if before is None else before
        while len(found) < limit and reached > known.start:
            look = partial(
                feed_cards.cards, room=room.bytes if room else None, before=reached, limit=limit, pinned=False
            )
            page = await membership.feed.read(look)
            if not page:
                break
            found += [card for card in page if card.row.newest_seq > known.start and known.new(card, me=me)]
            reached = page[-1].row.newest_seq
        if len(found) < limit:
            # What counts as unread again may be older than all that is new: it is asked for by name.
            again = [thread for thread, seq in known.places.items() if seq < known.start]
            found += [
                card
                for card in await self._cards(community, again)
                if card.row.newest_seq <= min(known.start, 2**62 if before is None else before - 1)
                and (room is None or card.row.room == room.bytes)
                and known.new(card, me=me)
            ]
        return tuple(found[:limit])

    # Waiting for a first reply

    async def unanswered(
        self, *, community: str, room: UUID | None = None, limit: int = 200
    ) -> tuple[ThreadCard, ...]:
        """Threads of the last two weeks in which their author is still alone, the longest wait first."""
        membership = await self._memberships.open(community)
        since = int(self._around.now() // 3600) - _HOURS_WAITING
        look = partial(
            feed_unanswered.unanswered, room=room.bytes if room else None, since_hour=since, limit=limit
        )
        return tuple(await membership.feed.read(look))

    # Following

    async def follow(self, *, community: str, thread: UUID, follows: bool = True) -> ChangeSet:
        """Follow a thread, or leave it."""
        await self._private.write(lambda db: marks.follow(db, community, thread.bytes, follows=follows))
        return ChangeSet.of(Kind.MARK, ids=(str(thread),))

    async def followed(self, *, community: str) -> frozenset[UUID]:
        """The threads one follows."""
        found = await self._private.read(lambda db: marks.followed(db, community))
        return frozenset(UUID(bytes=thread) for thread in found)

    async def followed_cards(self, *, community: str) -> tuple[ThreadCard, ...]:
        """The threads one follows that are here, newest activity first."""
        found = await self._private.read(lambda db: marks.followed(db, community))
        return await self._cards(community, found)

    # Keeping at hand

    async def save(self, *, community: str, post: UUID, thread: UUID) -> ChangeSet:
        """Keep a post at hand: by its id, so that what its author takes back is gone from here as well."""
        day = int(self._around.now()) // _DAY * _DAY
        kept = SavedPost(post.bytes, thread.bytes, day)
        await self._private.write(lambda db: marks.save(db, community, kept))
        return ChangeSet.of(Kind.MARK, ids=(str(post),))

    async def unsave(self, *, community: str, post: UUID) -> ChangeSet:
        """Keep it no longer."""
        await self._private.write(lambda db: marks.unsave(db, community, post.bytes))
        return ChangeSet.of(Kind.MARK, ids=(str(post),))

    async def saved_ids(self, *, community: str) -> frozenset[UUID]:
        """Which posts one keeps."""
        saved = await self._private.read(lambda db: marks.saved(db, community))
        return frozenset(UUID(bytes=one.post) for one in saved)

    async def saved(self, *, community: str) -> tuple[Kept, ...]:
        """The posts one keeps, the last first."""
        saved = await self._private.read(lambda db: marks.saved(db, community))
        membership = await self._memberships.open(community)

        def look(db: Connection) -> tuple[Kept, ...]:
            over = feed_cards.headings(db, {one.thread for one in saved})
            return tuple(
                Kept(
                    one,
                    feed_queries.post_by_id(db, thread=one.thread, post=one.post),
                    over.get(one.thread, Heading()),
                )
                for one in saved
            )

        return await membership.feed.read(look)

    async def _cards(self, community: str, threads: Iterable[bytes]) -> tuple[ThreadCard, ...]:
        membership = await self._memberships.open(community)
        return tuple(await membership.feed.read(partial(feed_cards.cards_by_id, threads=threads)))


def _newest(db: Connection) -> int:
    seen = feed_queries.seen_head(db)
    return seen.size - 1 if seen else -1
