"""A community that was brought back from a backup: what the person is told, once, and what they may send again.

The same submission goes out under the same id. Where the server lost it that is as good as new, where it still has it
nothing is doubled, where it was erased it stays so, and replies still name the threads they belong to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from client.domain.errors import BugError
from client.services import amending
from client.services.changes import ChangeSet, Kind
from client.services.memberships import Circumstances, Membership, Memberships
from client.vault import feed_queries, own_posts, restarted
from client.vault.own_posts import OwnPost
from client.vault.restarted import Told
from client.vault.sqlcipher import Connection
from client.vault.worker import Priority
from protocol import submissions
from protocol.errors import ProtocolError
from protocol.submissions import EditPost, NewThread, Reply, WithdrawPost


@dataclass(frozen=True, slots=True)
class Lost:
    """Something one wrote that the community may not have any more. `edit`: new words for a post of one's own."""

    id: str
    text: str = field(repr=False)
    title: str = field(default="", repr=False)
    edit: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """A community that was brought back from a backup.

    `hour` is when, `last_hour` that of the newest post it still had; None where nothing here says so. `lost` waits for
    the person's word.
    """

    generation: int
    hour: int | None
    last_hour: int | None
    lost: tuple[Lost, ...]


class Generations:
    """Restores of the communities of one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._private = memberships.vault.private
        self._around = memberships.around

    async def news(self, *, community: str) -> Restored | None:
        """The last restore, until the person has said what shall become of what they wrote, or that they know."""
        membership = await self._memberships.open(community)
        told, lost = await self._private.read(partial(_told, community=community))
        if told is None:
            return None
        hour, last_hour = await membership.feed.read(partial(feed_queries.generation_at, seq=told.begins))
        return Restored(told.generation, hour, last_hour, lost)

    async def send_again(self, *, community: str) -> ChangeSet:
        """The person wants all of it sent again, from the next sync on, and knows of the restore."""
        now = int(self._around.now())

        def put(db: Connection) -> None:
            for intent in restarted.lost(db, community):
                restarted.send_again(db, intent.id, now=now)
            restarted.was_told(db, community)

        await self._private.write(put)
        return ChangeSet.of(Kind.OUTBOX, Kind.OWN_POST, Kind.COMMUNITY)

    async def leave_out(self, *, community: str) -> ChangeSet:
        """The person knows, and lets what is lost be; their own copies stay."""

        def put(db: Connection) -> None:
            for intent in restarted.lost(db, community):
                restarted.leave_out(db, intent.id)
            restarted.was_told(db, community)

        await self._private.write(put)
        return ChangeSet.of(Kind.OUTBOX, Kind.OWN_POST, Kind.COMMUNITY)


async def settle(membership: Membership, around: Circumstances) -> tuple[str, ...]:
    """After the first whole pull of a new generation; the ids of own posts that moved. Part of a sync.

    What its author had taken back after the backup was made may stand there again: it is taken back again.
    """
    told, posts = await membership.private.read(
        partial(_unsettled, community=membership.id), priority=Priority.SYNC
    )
    if told is None:
        return ()
    standing = await membership.feed.read(partial(_standing, posts=posts))
    taken = [WithdrawPost(id=UUID(around.new_id()), post=UUID(post)) for post in standing]
    now = int(around.now())

    def put(db: Connection) -> None:
        for one in taken:
            amending.take_back(db, membership.id, one, now)
        restarted.tell(db, membership.id, Told(told.generation, told.begins, settled=True))

    await membership.private.write(put, priority=Priority.SYNC)
    return tuple(standing)


def _unsettled(db: Connection, *, community: str) -> tuple[Told | None, list[OwnPost]]:
    told = restarted.told(db, community)
    if told is None or told.settled:
        return None, []
    own = own_posts.newest(db, community_id=community)
    return told, [post for post in own if post.state == "withdrawn"]


def _standing(db: Connection, *, posts: list[OwnPost]) -> list[str]:
    return [
        post.id
        for post in posts
        if feed_queries.has_post(db, thread=UUID(post.thread_id).bytes, post=UUID(post.id).bytes)
    ]


def _told(db: Connection, *, community: str) -> tuple[Told | None, tuple[Lost, ...]]:
    lost = tuple(_shown(intent.id, intent.payload) for intent in restarted.lost(db, community))
    return restarted.told(db, community), lost


def _shown(intent_id: str, payload: bytes) -> Lost:
    try:
        said = submissions.decode(payload)
    except ProtocolError as error:
        raise BugError("an intent holds a submission") from error
    if isinstance(said, NewThread):
        return Lost(intent_id, said.text, said.title)
    if isinstance(said, EditPost):
        return Lost(intent_id, said.text, said.title, edit=True)
    if isinstance(said, Reply):
        return Lost(intent_id, said.text)
    raise BugError("only words of the feed are offered again")
