"""Whether the record holds what the server said it holds of one's own.

Nobody else can check this: the server answers "published", shows the author a thread in which everything seems well,
and publishes nothing. So after each whole pull, every answer that is due is held against the verified feed.
"""

from __future__ import annotations

from functools import partial
from typing import Final, TypeAlias
from uuid import UUID

from client.domain.errors import MalformedAnswer, WithheldHistory
from client.services.memberships import Membership
from client.sync import proofs
from client.sync.faults import judged
from client.vault import feed_queries, outbox, own_posts
from client.vault.outbox import Intent
from client.vault.sqlcipher import Connection
from client.vault.worker import Priority
from protocol import changes, submissions
from protocol.leaves import ChangeClass

NEVER_CAME: Final = "an own post that was answered as published"

Due: TypeAlias = tuple[Intent, bytes, int]
"""An answered intent, its thread's id, and the seq at which it was said to stand."""


async def check(membership: Membership, *, size: int) -> tuple[str, ...]:
    """Hold answers about the first `size` changes, all of them here, against the feed; the ids that do not stand.

    Those wait again as if their answer had been lost, the proof is kept, and writing stops.
    """
    due = await membership.private.read(
        partial(_due, community=membership.id, size=size), priority=Priority.SYNC
    )
    if not due:
        return ()
    missing = await membership.feed.read(partial(_missing, due=due), priority=Priority.SYNC)
    if not missing:
        return ()
    lie = WithheldHistory(NEVER_CAME)
    trusted = await membership.store.trusted()
    for intent, _, _ in missing:
        proof = proofs.of_answer(intent.id, intent.answer or "", trusted)
        await membership.store.keep_evidence(what=proofs.named(lie), proof=proof, stops_writing=True)
        await membership.private.write(partial(_wait_again, intent_id=intent.id), priority=Priority.SYNC)
    return tuple(intent.id for intent, _, _ in missing)


def _due(db: Connection, *, community: str, size: int) -> list[Due]:
    found = []
    for intent in outbox.published(db, community_id=community):
        post, seq = own_posts.get(db, intent.id), _seq(intent)
        if post is not None and seq is not None and seq < size:
            found.append((intent, UUID(post.thread_id).bytes, seq))
    return found


def _seq(intent: Intent) -> int | None:
    """Where the server said it stands; None where the feed itself, or nobody, said so."""
    try:
        with judged("a kept answer"):
            answer = submissions.decode_answer((intent.answer or "").encode())
    except MalformedAnswer:
        return None
    return answer.seq if isinstance(answer, submissions.Published) else None


def _missing(db: Connection, *, due: list[Due]) -> list[Due]:
    return [
        one
        for one in due
        if not feed_queries.has_post(db, thread=one[1], post=UUID(one[0].id).bytes)
        and not _erased(db, post=UUID(one[0].id).bytes, seq=one[2])
    ]


def _erased(db: Connection, *, post: bytes, seq: int) -> bool:
    """Whether a change that may do so lists it as erased."""
    header = feed_queries.erased_by(db, seq)
    if header is None:
        return False
    control = changes.decode_header(header, ChangeClass.CONTROL)
    return not isinstance(control, changes.Withdraw | changes.Remove) or control.post == post


def _wait_again(db: Connection, *, intent_id: str) -> None:
    intent, post = outbox.get(db, intent_id), own_posts.get(db, intent_id)
    if intent is not None and intent.state == "published":
        outbox.mark(db, intent_id=intent_id, state="unknown")
    if post is not None and post.state == "published":
        own_posts.mark(db, post_id=intent_id, state="waiting")
