"""How long a thread waits for somebody to answer: counted by whole hours, which the feed says of both, and by band."""

from __future__ import annotations

from dataclasses import replace

from protocol.changes import Flags
from protocol.encoding import hour_of
from server.domain.posting import wait_bucket
from server.domain.records import Post
from server.services import figures
from server.store.interface import Writing

_HOUR = 3600


def note(tx: Writing, reply: Post, *, now: float) -> None:
    """A reply appeared. If it is the first by somebody else in its thread, the thread is answered, and that counts."""
    thread = tx.thread(reply.thread)
    if thread is None or thread.answered:
        return
    starter = tx.post(reply.thread)
    if starter is None or starter.author == reply.author:
        return
    tx.put_thread(replace(thread, answered=True))
    if (reply.flags | starter.flags) & Flags.IMPORTED:
        return
    hours = [one.hour for one in tx.changes_of_post(thread.id) if one.hour is not None]
    for review in tx.reviews_of_post(thread.id):
        if review.kind == "thread" and hours:
            waited = (hour_of(now) - min(hours) + 1) * _HOUR
            figures.replied(tx, review, wait_bucket(waited), now=now)
            return
