"""One sync: bring what is new, send what waits, see what became of one's own, index, and do a guide's duties.

Reading comes before sending: nothing is said to a community whose record has just stopped agreeing with itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

import msgspec

from client.domain.errors import AccessEnded, NetworkError, ServerMisbehaved, ServerRefused, WritingStopped
from client.services import amending, calling, generations, guide_record, own_record
from client.services.changes import ChangeSet, Kind
from client.services.feed_store import distrust_key
from client.services.guiding import Duties, do_duties
from client.services.memberships import Membership, Memberships
from client.sync.pull import Progress, Pulled, silent
from client.sync.push import Pushed
from client.sync.record import because
from client.vault import feed_apply, feed_queries, outbox, own_posts, settings
from client.vault.own_posts import OwnPost, OwnPostState
from client.vault.sqlcipher import Connection
from client.vault.worker import Priority
from protocol import changes
from protocol.submissions import WithdrawPost

_INDEX_CHANGES = 2048


@dataclass(frozen=True, slots=True)
class Synced:
    """What one sync did.

    `pushed` says what still waits and why; `refused` is the server's code when it refused this member's writing;
    `stopped` is what was found when the record could not be trusted: nothing is sent until the person says
    `trust_again`. `mail` are ids of messages that arrived.
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
        self._folded: set[str] = set()

    @because("by-itself")
    async def sync(
        self,
        *,
        community: str,
        progress: Callable[[Progress], None] = silent,
        confirmed: frozenset[str] = frozenset(),
    ) -> Synced:
        """Pull, push, pull what that changed, results, index, duties. May be cancelled at any time.

        `confirmed` are old intents the person said yes to. Raises NetworkError, ServerMisbehaved and its kinds (the
        proof is kept, and writing stops where the history is dishonest), AccessEnded, CommunityLeft.
        """
        membership = await self._memberships.open(community)
        with membership.work.going_on():
            try:
                return await self._sync(membership, progress, confirmed)
            except (AccessEnded, ServerMisbehaved):
                # It may be so for ever. What an earlier sync, broken off, left to be done here is done all the same.
                await self._index(membership)
                await self._fold(membership, changed=True)
                raise

    async def _sync(
        self, membership: Membership, progress: Callable[[Progress], None], confirmed: frozenset[str]
    ) -> Synced:
        membership.store.mail_arrived.clear()
        pulled, stopped = await self._pull(membership, progress)
        pushed, refused = Pushed(), None
        if stopped is None and await self._waits(membership):
            pushed, refused = await self._push(membership, confirmed)
            if pushed.answered:
                first = pulled
                pulled, stopped = await self._pull(membership, progress)
                pulled = _both(first, pulled)
        await guide_record.note_checked(membership, pulled, now=self._around.now())
        arrived = tuple(membership.store.mail_arrived)
        may_write = refused is None and stopped is None
        await self._index(membership)
        await self._fold(membership, changed=pulled.changed)
        settled: tuple[str, ...] = ()
        try:
            settled = await self._see_what_became(membership, asks=pulled.changed and may_write)
        except ServerRefused as error:
            # Whoever may not log in any more reads on, as in `_push`.
            refused, may_write = error.code, False
        called = refused is None and await self._see_to_call(membership)
        duties = Duties()
        if may_write:
            duties = await do_duties(
                membership, now=self._around.now(), random_bytes=self._around.random_bytes
            )
        changed = _changed(pushed, pulled, arrived, settled)
        if called:
            changed |= ChangeSet.of(Kind.CALL)
        return Synced(pushed, pulled, duties, refused, stopped, arrived, changed)

    @because("wrote")
    async def push_now(self, *, community: str, confirmed: frozenset[str] = frozenset()) -> Pushed:
        """Send what waits, once the record was read, and nothing more. Raises WritingStopped, and as `sync`."""
        membership = await self._memberships.open(community)
        with membership.work.going_on():
            _, stopped = await self._pull(membership, silent)
            if stopped is not None:
                raise WritingStopped(stopped)
            return await membership.push.run(confirmed=confirmed)

    async def stopped(self, *, community: str) -> str | None:
        """What was found when the record could not be trusted; None while it is trusted."""
        membership = await self._memberships.open(community)
        return await self._distrust(membership)

    async def trust_again(self, *, community: str) -> ChangeSet:
        """The person has asked, and wants to go on writing here. The proofs of what was found stay."""
        membership = await self._memberships.open(community)
        await membership.private.write(lambda db: settings.clear(db, distrust_key(membership.id)))
        return ChangeSet.of(Kind.COMMUNITY, ids=(membership.id,))

    async def index(self, *, community: str) -> None:
        """Bring the search index up to date, in steps that are cut short when anything else waits."""
        await self._index(await self._memberships.open(community))

    async def _index(self, membership: Membership) -> None:
        wanted = partial(membership.feed.wanted, before=Priority.HOUSEKEEPING)
        step = partial(feed_apply.index_some, changes=_INDEX_CHANGES, wanted=wanted)
        while await membership.feed.write(step, priority=Priority.HOUSEKEEPING):
            pass

    async def _fold(self, membership: Membership, *, changed: bool) -> None:
        """What was erased is to be in no byte of the file, nor of its log: also what a crash left there."""
        if changed:
            self._folded.discard(membership.id)
        if membership.id not in self._folded and await membership.feed.fold():
            self._folded.add(membership.id)

    async def _see_to_call(self, membership: Membership) -> bool:
        """Whether it became known that a guide has opened a call for help; no trouble about that ends a sync."""
        try:
            return await calling.refresh(membership, now=self._around.now())
        except (NetworkError, ServerRefused, ServerMisbehaved):
            return False

    async def _pull(
        self, membership: Membership, progress: Callable[[Progress], None]
    ) -> tuple[Pulled, str | None]:
        """What a pull brought, and whether writing is stopped now."""
        pulled = await membership.pull.run(progress=progress)
        await own_record.check(membership, size=pulled.size)
        return pulled, await self._distrust(membership)

    async def _waits(self, membership: Membership) -> bool:
        look = partial(outbox.waiting, community_id=membership.id)
        return bool(await membership.private.read(look))

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

        What was taken back before it had arrived, and shows up all the same, is taken back again.
        What the feed does not show of something held, the server is asked: unless the record is as it was, for then
        nothing can have been decided.
        """
        look = partial(outbox.every, community_id=membership.id)
        restored = await generations.settle(membership, self._around)
        own = await membership.private.read(
            lambda db: own_posts.newest(db, community_id=membership.id, limit=500)
        )
        found = await membership.feed.read(partial(_in_feed, posts=own))
        moved = list(restored)
        for post, state, reason in found:
            if post.state == "withdrawn":
                if state == "published" and await self._take_back_again(membership, UUID(post.id)):
                    moved.append(post.id)
            elif state != post.state:
                settle = partial(_settle, post=post, state=state, reason=reason)
                await membership.private.write(settle, priority=Priority.SYNC)
                moved.append(post.id)
        if asks:
            held = [intent.id for intent in await membership.private.read(look) if intent.state == "held"]
            if held:
                await membership.push.refresh()
                moved += held
        return tuple(moved)

    async def _take_back_again(self, membership: Membership, post: UUID) -> bool:
        taken, now = WithdrawPost(id=UUID(self._around.new_id()), post=post), int(self._around.now())

        def put(db: Connection) -> bool:
            if not amending.found_nothing(db, community=membership.id, post=post):
                return False  # the withdrawal is on its way, or just published
            return amending.take_back(db, membership.id, taken, now)

        return await membership.private.write(put, priority=Priority.SYNC)


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
    if intent is None or intent.state not in ("held", "published", "refused", "removed"):
        return
    if state == "published" and intent.state != "published":
        outbox.mark(db, intent_id=post.id, state="published")
    elif intent.state in ("held", "published") and state in ("removed", "withdrawn"):
        answer = json.dumps({"state": state, "reason": reason or ""})
        outbox.mark(db, intent_id=post.id, state="removed", answer=answer)


def _both(first: Pulled, second: Pulled) -> Pulled:
    """Two pulls, one after the other, as one."""
    return replace(
        second,
        new_posts=first.new_posts + second.new_posts,
        changed=first.changed or second.changed,
        descriptor_changed=first.descriptor_changed or second.descriptor_changed,
    )


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
