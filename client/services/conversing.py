"""Reading a community and writing to it: rooms, threads, posts, search, drafts, what is one's own.

Reading never touches the network: it looks at what pulling brought. Writing puts an intent into the outbox; only the
server's answer and the verified feed change what the community shows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final
from uuid import UUID

from client.domain.errors import CommunityLeft, IllegalMove
from client.domain.feed import PostView, Pseudonym, ThreadRow
from client.services import unsaid, wording
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Memberships
from client.services.unsaid import DraftKind
from client.services.wording import Written
from client.vault import (
    communities,
    drafts,
    feed_cards,
    feed_mail,
    feed_queries,
    feed_search,
    marks,
    outbox,
    own_posts,
)
from client.vault.drafts import Draft
from client.vault.feed_cards import Heading, Hit, ThreadCard
from client.vault.feed_mail import KeptMessage
from client.vault.feed_search import Sought
from client.vault.outbox import Intent
from client.vault.own_posts import OwnPost
from client.vault.sqlcipher import Connection
from protocol.changes import WordsBody, decode_body
from protocol.descriptor import PostingPolicy
from protocol.submissions import NewThread, Reply, Submission
from protocol.text import tidy

THREADS_A_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class RoomView:
    """A room, as the newest descriptor names it."""

    id: UUID
    name: str
    about: str
    policy: PostingPolicy
    newcomer_posts: int = 0


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A thread that is read, from its start or from where reading stopped."""

    row: ThreadRow
    posts: tuple[PostView, ...]
    draft: Draft | None
    lock_words: str = field(default="", repr=False)
    """What guides wrote where they locked it."""


class Conversing:
    """The community side of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    # Reading

    async def rooms(self, *, community: str) -> tuple[RoomView, ...]:
        """The rooms there are."""
        membership = await self._memberships.open(community)
        described = await membership.described()
        return tuple(
            RoomView(room.id, room.name, room.about, room.policy, room.newcomer_posts)
            for room in described.rooms
        )

    async def threads(
        self,
        *,
        community: str,
        room: UUID | None = None,
        before: int | None = None,
        limit: int = THREADS_A_PAGE,
    ) -> tuple[ThreadRow, ...]:
        """Threads by newest activity; `before` is the newest_seq of the last one on the page before."""
        membership = await self._memberships.open(community)
        look = partial(feed_queries.threads, room=room.bytes if room else None, before=before, limit=limit)
        return tuple(await membership.feed.read(look))

    async def cards(
        self,
        *,
        community: str,
        room: UUID | None = None,
        before: int | None = None,
        limit: int = THREADS_A_PAGE,
    ) -> tuple[ThreadCard, ...]:
        """As `threads`, each with how it begins and its content notes."""
        membership = await self._memberships.open(community)
        look = partial(feed_cards.cards, room=room.bytes if room else None, before=before, limit=limit)
        return tuple(await membership.feed.read(look))

    async def titles(self, *, community: str, threads: frozenset[UUID]) -> dict[UUID, str]:
        """The titles of those of these threads that are here."""
        found = await self.headings(community=community, threads=threads)
        return {thread: heading.title for thread, heading in found.items()}

    async def headings(self, *, community: str, threads: frozenset[UUID]) -> dict[UUID, Heading]:
        """The titles of those of these threads that are here, with who wrote them."""
        membership = await self._memberships.open(community)
        wanted = [thread.bytes for thread in threads]
        found = await membership.feed.read(partial(feed_cards.headings, threads=wanted))
        return {UUID(bytes=thread): heading for thread, heading in found.items()}

    async def read(
        self, *, community: str, thread: UUID, after: int = -1, limit: int = 500
    ) -> ThreadView | None:
        """A thread's posts in order, from the first after seq `after`; None if none of it is here."""
        membership = await self._memberships.open(community)

        def look(db: Connection) -> tuple[ThreadRow | None, list[PostView], bytes]:
            row = feed_queries.thread_by_id(db, thread.bytes)
            posts = feed_queries.posts_of_thread(db, thread.bytes, after=after, limit=limit)
            return row, posts, feed_queries.lock_words(db, thread.bytes)

        row, posts, said = await membership.feed.read(look)
        if row is None:
            return None
        draft = await self._private.read(
            lambda db: drafts.of_thread(db, community_id=community, thread_id=str(thread))
        )
        return ThreadView(row, tuple(posts), draft, decode_body(said, WordsBody).text if said else "")

    async def search(
        self, *, community: str, typed: str, before: int | None = None, limit: int = 30
    ) -> tuple[PostView, ...]:
        """Posts with all the words typed, newest first; `before` is the seq of the last one on the page before."""
        membership = await self._memberships.open(community)
        look = partial(feed_queries.search_newest, typed=typed, before=before, limit=limit)
        return tuple(await membership.feed.read(look))

    async def hits(
        self,
        *,
        community: str,
        typed: str,
        sought: Sought = Sought(),  # noqa: B008 - a value that never changes
        before: int | None = None,
        limit: int = 30,
    ) -> tuple[Hit, ...]:
        """As `search`, narrowed to what is `sought`, each post with its thread's title and room."""
        membership = await self._memberships.open(community)
        look = partial(feed_search.hits, typed=typed, sought=sought, before=before, limit=limit)
        return tuple(await membership.feed.read(look))

    async def person(self, *, community: str, pseudonym: UUID) -> Pseudonym | None:
        """A pseudonym of the feed."""
        membership = await self._memberships.open(community)
        return await membership.feed.read(partial(feed_queries.pseudonym, member=pseudonym.bytes))

    async def is_whole(self, *, community: str) -> bool:
        """Whether all of the record is here; while it is not, what is missing may still be on its way."""
        membership = await self._memberships.open(community)
        return await membership.feed.read(feed_queries.is_whole)

    async def counts(self, *, community: str) -> tuple[int, int]:
        """How many threads and posts are here."""
        membership = await self._memberships.open(community)
        return await membership.feed.read(
            lambda db: (feed_queries.count_threads(db), feed_queries.count_posts(db))
        )

    # Writing

    async def reply(
        self,
        *,
        community: str,
        thread: UUID,
        text: str,
        to: UUID | None = None,
        notes: tuple[str, ...] = (),
        draft_id: str | None = None,
        hold_seconds: int = 0,
    ) -> Written:
        """Put a reply into the outbox and let go of its draft, in one transaction. Raises WordsUnusable.

        For `hold_seconds` (at most two minutes) it is not sent, so that `back_to_draft` can still bring it back.
        """
        reply = Reply(id=UUID(self._around.new_id()), thread=thread, text=tidy(text), to=to, notes=notes)
        own = self._own(reply.id, community, thread=thread, text=reply.text)
        own = replace(own, notes=" ".join(notes), answers=str(to) if to else None)
        return await self._post(reply, own, draft_id, hold_seconds)

    async def start_thread(
        self,
        *,
        community: str,
        room: UUID,
        title: str,
        text: str,
        notes: tuple[str, ...] = (),
        draft_id: str | None = None,
        hold_seconds: int = 0,
    ) -> Written:
        """Put a new thread into the outbox, as `reply`."""
        thread = NewThread(
            id=UUID(self._around.new_id()), room=room, title=tidy(title), text=tidy(text), notes=notes
        )
        own = self._own(
            thread.id, community, thread=thread.id, text=thread.text, title=thread.title, room=room
        )
        return await self._post(thread, replace(own, notes=" ".join(notes)), draft_id, hold_seconds)

    async def save_draft(
        self,
        *,
        community: str,
        text: str,
        title: str = "",
        thread: UUID | None = None,
        room: UUID | None = None,
        draft_id: str | None = None,
        kind: DraftKind | None = None,
        notes: tuple[str, ...] = (),
        answers: UUID | None = None,
    ) -> tuple[Draft, ChangeSet]:
        """Keep unfinished words: of a reply if a thread is given, else of a new thread, or of the `kind` given.

        `thread` is then what they are about. Without `draft_id` they join those that are kept for that already.
        Raises CommunityLeft.
        """
        draft = Draft(
            id=draft_id or self._around.new_id(),
            kind=kind or ("thread" if thread is None else "reply"),
            text=text,
            saved_at=int(self._around.now()),
            title=title,
            community_id=community,
            room=str(room) if room else None,
            thread_id=str(thread) if thread else None,
            notes=" ".join(notes),
            answers=str(answers) if answers else None,
        )

        def keep(db: Connection) -> Draft:
            known = communities.get(db, community)
            if known is None or known.state == "left":
                raise CommunityLeft
            if draft_id is None:
                return drafts.save_joined(db, draft)
            drafts.save(db, draft)
            return draft

        kept = await self._private.write_words(keep)
        return kept, ChangeSet.of(Kind.DRAFT, ids=(kept.id,))

    async def draft(self, *, community: str, kind: DraftKind, about: UUID | None = None) -> Draft | None:
        """The unfinished words of this kind about this, if there are some."""
        place = str(about) if about else None
        return await self._private.read(
            lambda db: drafts.of_place(db, community_id=community, kind=kind, thread_id=place)
        )

    async def drafts(self) -> list[Draft]:
        """All drafts, the last saved first."""
        return await self._private.read(drafts.newest)

    async def discard_draft(self, *, draft_id: str) -> ChangeSet:
        """Let go of unfinished words; nothing happens when they are gone already."""
        await self._private.write_words(lambda db: drafts.discard(db, draft_id))
        return ChangeSet.of(Kind.DRAFT, ids=(draft_id,))

    async def back_to_draft(self, *, intent_id: str) -> tuple[bool, ChangeSet]:
        """Make a draft again of what surely never left, or was refused. False, and nothing changed, for the rest.

        What never left is let go of; one's own copy of what was refused stays. A withdrawal or a consent has no words:
        it is let go of.
        """
        saved_at, fresh_id = int(self._around.now()), self._around.new_id()

        def move(db: Connection) -> bool:
            intent = outbox.get(db, intent_id)
            if intent is None or not (intent.here_alone or intent.state == "refused"):
                return False
            draft = unsaid.draft_of(db, intent, draft_id=fresh_id, saved_at=saved_at)
            if draft is not None:
                drafts.save_joined(db, draft)
            if intent.here_alone:
                unsaid.let_go(db, intent)
            return True

        moved = await self._private.write(move)
        changes = ChangeSet.of(Kind.OUTBOX, Kind.OWN_POST, Kind.DRAFT, ids=(intent_id,))
        return moved, changes if moved else ChangeSet()

    async def take_back(self, *, intent_id: str) -> ChangeSet:
        """Let go of what was surely never sent. Raises IllegalMove once it may have left."""

        def undo(db: Connection) -> None:
            intent = outbox.get(db, intent_id)
            if intent is None:
                raise IllegalMove(what="an intent's state", before="absent", after="absent")
            unsaid.let_go(db, intent)

        await self._private.write(undo)
        return ChangeSet.of(Kind.OUTBOX, Kind.OWN_POST, ids=(intent_id,))

    # One's own

    async def own_posts(
        self, *, community: str, thread: UUID | None = None, limit: int = -1
    ) -> list[OwnPost]:
        """What one wrote, in one thread if it is given, and what became of it, newest first."""
        place = str(thread) if thread else None
        look = partial(own_posts.newest, community_id=community, thread_id=place, limit=limit)
        return await self._private.read(look)

    async def waiting(self, *, community: str) -> list[Intent]:
        """What has no answer yet, oldest first."""
        return await self._private.read(lambda db: outbox.waiting(db, community_id=community))

    async def messages(self, *, community: str, limit: int = 100) -> list[KeptMessage]:
        """Mail from guides and others, the last to arrive first."""
        return list(
            await self._private.read(lambda db: feed_mail.newest(db, community_id=community, limit=limit))
        )

    async def open_message(self, *, community: str, message_id: str) -> ChangeSet:
        """Note that the person has seen a message."""
        await self._private.write(
            lambda db: feed_mail.mark_opened(db, community_id=community, message_id=message_id)
        )
        return ChangeSet.of(Kind.MESSAGE, ids=(message_id,))

    def _own(
        self, id_: UUID, community: str, *, thread: UUID, text: str, title: str = "", room: UUID | None = None
    ) -> OwnPost:
        return OwnPost(
            id=str(id_),
            community_id=community,
            thread_id=str(thread),
            text=text,
            created_at=int(self._around.now()),
            title=title,
            room=str(room) if room else None,
        )

    async def _post(
        self, submission: Submission, own: OwnPost, draft_id: str | None, hold_seconds: int
    ) -> Written:
        payload = wording.payload_of(submission)
        kind = str(submission.__struct_config__.tag)
        ready_at = own.created_at + hold_seconds if hold_seconds else 0
        intent = Intent(own.id, own.community_id, kind, payload, own.created_at, ready_at=ready_at)

        def put(db: Connection) -> None:
            outbox.add(db, intent)
            own_posts.add(db, own)
            marks.follow_own(db, own.community_id, UUID(own.thread_id).bytes)
            if draft_id is not None:
                drafts.discard(db, draft_id)

        await self._private.write(put)
        return Written(submission.id, ChangeSet.of(Kind.OUTBOX, Kind.OWN_POST, Kind.DRAFT, ids=(own.id,)))
