"""What a restore of the community changes in the private file, in one transaction that does no harm when repeated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from uuid import UUID

from client.domain.errors import BugError, MalformedAnswer
from client.services import amending_answers
from client.sync.faults import judged
from client.sync.store import Cut
from client.vault import communities, feed_cut, outbox, own_posts, reading, restarted
from client.vault.communities import EpochKey
from client.vault.outbox import Intent
from client.vault.restarted import Told
from client.vault.sqlcipher import Connection
from protocol import checkpoint, signed_note, submissions

_OFFERED: Final = frozenset({"thread", "reply", "edit"})
"""Kinds whose loss a person can see in the feed, and that may be sent twice without saying anything twice."""


def held_intents(db: Connection, *, community_id: str) -> list[Intent]:
    """What was answered as held or published, so that a restore may have lost it."""
    return [
        intent
        for intent in outbox.every(db, community_id=community_id)
        if intent.state in ("held", "published") and intent.kind in _OFFERED
    ]


def lost_with(db: Connection, *, intents: list[Intent], size: int) -> frozenset[str]:
    """Which of these stand in the feed, or are said to, only from `size` on, or are held by nobody knows whom.

    Whatever waited for a guide may be lost too: nothing says so, and asked again under its id it is not doubled.
    """
    return frozenset(
        intent.id
        for intent in intents
        if intent.state == "held"
        or feed_cut.stands_from(db, size=size, post=UUID(intent.id).bytes)
        or _said_at(intent) >= size
    )


def begin(
    db: Connection,
    *,
    community_id: str,
    cut: Cut,
    keys: Mapping[int, bytes],
    first_epoch: int,
    gone: frozenset[str],
) -> None:
    """Let go of marks and keys of the lost part, and offer what one wrote there."""
    record = communities.get(db, community_id)
    if record is None:
        raise BugError("a community is joined before it is pulled")
    kept = record.checkpoint if record.checkpoint and _size(record.checkpoint) <= cut.size else None
    communities.update(db, replace(record, checkpoint=kept, generation=cut.generation))
    reading.cut(db, community_id, size=cut.size)
    communities.forget_epoch_keys(db, community_id=community_id, first=first_epoch)
    for epoch, key in keys.items():
        communities.settle_epoch_key(db, community_id=community_id, key=EpochKey(epoch, key))
    for intent_id in gone:
        _lose(db, intent_id)
    restarted.tell(db, community_id, Told(cut.generation, cut.begins))


def _lose(db: Connection, intent_id: str) -> None:
    """Offer it for sending again, unless it says words that its author wants gone: those are let be."""
    intent = outbox.get(db, intent_id)
    post = own_posts.get(db, str(amending_answers.post_of(intent))) if intent is not None else None
    if post is not None and post.state == "withdrawn":
        restarted.let_be(db, intent_id)
    else:
        restarted.lose(db, intent_id)


def _size(note: str) -> int:
    with judged("the checkpoint verified before"):
        return checkpoint.parse_checkpoint(signed_note.parse(note).text).size


def _said_at(intent: Intent) -> int:
    """Where the server said it stands; -1 where nobody did."""
    try:
        with judged("a kept answer"):
            answer = submissions.decode_answer((intent.answer or "").encode())
    except MalformedAnswer:
        return -1
    return answer.seq if isinstance(answer, submissions.Published) else -1
