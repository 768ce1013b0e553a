"""Posts in the feed: published, worded anew, published anew after they were hidden or removed."""

from __future__ import annotations

import os
from dataclasses import replace

from protocol.changes import Edit, PostBody, Remove, Restore, decode_body, decode_header
from protocol.changes import Post as PostHeader
from protocol.encoding import day_of, hour_of
from protocol.reviewing import Decision
from server.domain.records import Post, PostState, Review, Thread
from server.services import first_replies
from server.services.circumstances import Circumstances
from server.services.erasing import forget_words
from server.services.feed import RandomBytes, publish
from server.store.interface import Reading, Writing


def publish_post(
    tx: Writing,
    post: Post,
    body: PostBody,
    *,
    to: bytes | None,
    now: float,
    random_bytes: RandomBytes = os.urandom,
) -> int:
    """Put a post into the feed, and its thread among the threads if it starts one. The caller stores the post."""
    header = PostHeader(
        id=post.id,
        hour=hour_of(now),
        author=post.author,
        thread=post.thread,
        room=post.room,
        flags=post.flags,
        to=to,
    )
    seq = publish(tx, header, body, random_bytes=random_bytes)
    if post.id == post.thread:
        # Published anew, it may have been locked, pinned or answered before.
        known = tx.thread(post.thread) or Thread(post.thread, post.room, "")
        tx.put_thread(replace(known, room=post.room, title=body.title))
    else:
        first_replies.note(tx, post, now=now)
    return seq


def publish_edit(
    tx: Writing, post: Post, body: PostBody, around: Circumstances, *, edit: bytes | None = None
) -> int:
    """Put a new wording of a published post into the feed; a hidden post is published anew with it.

    `edit` is the id the change carries, a fresh one if none is given. An empty title leaves a thread's as it is.
    """
    body = replace_title(body, _title(tx, post, body.title))
    if post.state == PostState.HIDDEN:
        return _answer_proposal(tx, post, body, around)
    header = Edit(
        id=around.new_id().bytes if edit is None else edit,
        hour=hour_of(around.now),
        post=post.id,
        author=post.author,
        thread=post.thread,
        room=post.room,
        flags=post.flags,
    )
    seq = publish(tx, header, body, random_bytes=around.random_bytes)
    thread = tx.thread(post.thread) if post.id == post.thread else None
    if thread is not None and thread.title != body.title:
        tx.put_thread(replace(thread, title=body.title))
    return seq


def publish_anew(
    tx: Writing, post: Post, body: PostBody, *, to: bytes | None, removal: int, around: Circumstances
) -> int:
    """Undo the `remove` at seq `removal`, and publish the post again under its id. Its state becomes published."""
    change = tx.changes(removal, 1)[0]
    header = decode_header(change.header or b"", change.change_class)
    assert isinstance(
        header, Remove
    )  # control changes are never erased, and a review names the seq of its own
    restore = Restore(id=around.new_id().bytes, hour=hour_of(around.now), removal=header.id, post=post.id)
    publish(tx, restore, random_bytes=around.random_bytes)
    seq = publish_post(tx, post, body, to=to, now=around.now, random_bytes=around.random_bytes)
    tx.put_post(replace(post, state=PostState.PUBLISHED))
    return seq


def newest_wording(tx: Reading, post: bytes) -> PostBody | None:
    """A post's wording as the feed has it now; None if it is not there."""
    for change in reversed(tx.changes_of_post(post)):
        if change.kind in ("post", "edit") and change.body:
            return decode_body(change.body, PostBody)
    return None


def hiding(tx: Reading, post: bytes) -> Review | None:
    """The review whose proposal hides a post: the one whose `remove` came last."""
    proposals = [
        one
        for one in tx.reviews_of_post(post)
        if one.decision == Decision.PROPOSE_REDACTION.value and one.seq is not None
    ]
    return max(proposals, key=lambda one: one.seq or 0, default=None)


def replace_title(body: PostBody, title: str) -> PostBody:
    """The same words under this title."""
    return PostBody(body.text, title, body.notes)


def _title(tx: Reading, post: Post, title: str) -> str:
    if post.id != post.thread:
        return ""
    thread = tx.thread(post.thread)
    if title or (thread is not None and thread.title):
        return title or (thread.title if thread is not None else "")
    hidden = hiding(tx, post.id)
    return hidden.title if hidden is not None else ""


def _answer_proposal(tx: Writing, post: Post, body: PostBody, around: Circumstances) -> int:
    review = hiding(tx, post.id)
    assert review is not None  # nothing else hides a post
    assert review.seq is not None
    # The old wording was kept for whoever would hear an appeal; its author has given another instead.
    forget_words(tx, review, day_of(around.now))
    seq = publish_anew(tx, post, body, to=review.to, removal=review.seq, around=around)
    sent = tx.sent(post.id)
    if sent is not None:
        tx.put_sent(replace(sent, state="published", seq=seq, reason="", rule=""))
    return seq
