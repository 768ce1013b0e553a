"""One sync: send what waits, bring what is new, see what became of one's own, index, and do a guide's duties."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

import msgspec

from client.domain.errors import ServerRefused, WritingStopped
from client.services.changes import ChangeSet, Kind
from client.services.feed_store import distrust_key
from client.services.guiding import Duties, do_duties
from client.services.memberships import Membership, Memberships
from client.sync.pull import Progress, Pulled, silent
from client.sync.push import Pushed
from client.vault import feed_apply, feed_queries, outbox, own_posts, settings
from client.vault.own_posts import OwnPost, OwnPostState
from client.vault.sqlcipher import Connection
from client.vault.worker import Priority
from protocol import changes

_INDEX_CHANGES = 256


@dataclass(frozen=True, slots=True)
class Synced:
    """What one sync did.

    `pushed` says what still waits and why; `refused` is the server's code when it refused this member's writing;
    `stopped` is what was found when the record could not be trusted at the start, and nothing was sent before it
    was whole again. `mail` are ids of messages that arrived.
    """

    pushed: Pushed
    pulled: Pulled
    duties: Duties
    refused: str | None
    stopped: str | None
    mail: tuple[str, ...]
    changes: ChangeSet


class Syncing:
    """Syncing for one open vault."""

    def __init__(self, *, memberships: Memberships) -> None:
        self._memberships = memberships
        self._around = memberships.around

    async def sync(
        self,
        *,
        community: str,
        progress: Callable[[Progress], None] = silent,
        confirmed: frozenset[str] = frozenset(),
    ) -> Synced:
        """Push, pull, results, index, duties. May be cancelled at any time.

        `confirmed` are old intents the person said yes to. Raises NetworkError, ServerMisbehaved and its kinds (the
        proof is kept, and writing stops where the history is dishonest), AccessEnded.
        """
        membership = await self._memberships.open(community)
        stopped = await self._distrust(membership)
        pushed, refused = Pushed(), None
        if stopped is None:
            pushed, refused = await self._push(membership, confirmed)
        membership.store.mail_arrived.clear()
        pulled = await membership.pull.run(progress=progress)
        if stopped is not None:
            pushed, refused = await self._push(membership, confirmed)
        arrived = tuple(membership.store.mail_arrived)
        settled = await self._see_what_became(membership, asks=bool(arrived) and refused is None)
        await self.index(community=community)
        duties = Duties()
        if refused is None:
            duties = await do_duties(
                membership, now=self._around.now(), random_bytes=self._around.random_bytes
            )
        return Synced(
            pushed, pulled, duties, refused, stopped, arrived, _changed(pushed, pulled, arrived, settled)
        )

    async def push_now(self, *, community: str, confirmed: frozenset[str] = frozenset()) -> Pushed:
        """Send what waits, without reading. Raises WritingStopped, NetworkError, ServerRefused."""
        membership = await self._memberships.open(community)
        stopped = await self._distrust(membership)
        if stopped is not None:
            raise WritingStopped(stopped)
        return await membership.push.run(confirmed=confirmed)

    async def index(self, *, community: str) -> None:
        """Bring the search index up to date, in small steps that let everything else go first."""
        membership = await self._memberships.open(community)
        step = partial(feed_apply.index_some, changes=_INDEX_CHANGES)
        while await membership.feed.write(step, priority=Priority.HOUSEKEEPING):
            pass

    async def _distrust(self, membership: Membership) -> str | None:
        return await membership.private.read(lambda db: settings.get(db, distrust_key(membership.id)))

    async def _push(self, membership: Membership, confirmed: frozenset[str]) -> tuple[Pushed, str | None]:
        try:
            return await membership.push.run(confirmed=confirmed), None
        except ServerRefused as refused:
            # Whoever may not write may still read: the pull goes on.
            return Pushed(), refused.code

    async def _see_what_became(self, membership: Membership, *, asks: bool) -> tuple[str, ...]:
        """Own posts that the feed shows are published; those whose removal it shows are removed. Ids that moved.

        A held post that was decided against never enters the feed: when mail arrived, the server is asked again.
        """
        own = await membership.private.read(
            lambda db: own_posts.newest(db, community_id=membership.id, limit=500)
        )
        open_posts = [post for post in own if post.state in ("waiting", "held", "published")]
        found = await membership.feed.read(partial(_in_feed, posts=open_posts))
        moved = []
        for post, state, reason in found:
            if state != post.state:
                settle = partial(_settle, post=post, state=state, reason=reason)
                await membership.private.write(settle, priority=Priority.SYNC)
                moved.append(post.id)
        if asks and any(post.state == "held" for post in open_posts if post.id not in moved):
            await membership.push.refresh()
            moved += [post.id for post in open_posts if post.id not in moved]
        return tuple(moved)


def _in_feed(db: Connection, posts: Sequence[OwnPost]) -> list[tuple[OwnPost, OwnPostState, str | None]]:
    """Each post with the state the feed shows for it, and the reason of its removal."""
    erased: dict[bytes, changes.Withdraw | changes.Remove] = {}
    for header in reversed(feed_queries.erasures(db)) if posts else ():
        control = msgspec.msgpack.decode(header, type=changes.Withdraw | changes.Remove)
        erased[control.post] = control
    states: list[tuple[OwnPost, OwnPostState, str | None]] = []
    for post in posts:
        id_ = UUID(post.id).bytes
        control = erased.get(id_)
        if feed_queries.has_post(db, thread=UUID(post.thread_id).bytes, post=id_):
            states.append((post, "published", None))
        elif isinstance(control, changes.Remove):
            states.append((post, "removed", control.reason))
        elif control is not None:
            states.append((post, "withdrawn", None))
    return states


def _settle(db: Connection, post: OwnPost, state: OwnPostState, reason: str | None) -> None:
    kept = own_posts.get(db, post.id)
    if kept is None or kept.state != post.state:
        return  # mail said more in the meantime
    own_posts.mark(db, post_id=post.id, state=state, reason=reason)
    intent = outbox.get(db, post.id)
    if intent is None or intent.state not in ("held", "published"):
        return
    if state == "published" and intent.state == "held":
        outbox.mark(db, intent_id=post.id, state="published")
    elif state in ("removed", "withdrawn"):
        answer = json.dumps({"state": state, "reason": reason or ""})
        outbox.mark(db, intent_id=post.id, state="removed", answer=answer)


def _changed(pushed: Pushed, pulled: Pulled, arrived: tuple[str, ...], settled: tuple[str, ...]) -> ChangeSet:
    changed = ChangeSet()
    if pushed.answered or pushed.later:
        changed |= ChangeSet.of(Kind.OUTBOX, Kind.OWN_POST)
    if pulled.changed:
        changed |= ChangeSet.of(Kind.POST)
    if pulled.descriptor_changed:
        changed |= ChangeSet.of(Kind.COMMUNITY)
    if arrived:
        changed |= ChangeSet.of(Kind.MESSAGE, Kind.OWN_POST, ids=arrived)
    if settled:
        changed |= ChangeSet.of(Kind.OWN_POST, Kind.OUTBOX, ids=settled)
    return changed
