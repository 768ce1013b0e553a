"""Submissions: what members send, decided once and answered the same ever after.

Each post enters the review queue, whether it appears at once or waits. A post that waits is in no way in the feed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from protocol.changes import Flags, PostBody
from protocol.changes import Post as PostHeader
from protocol.descriptor import Descriptor, Room
from protocol.encoding import day_of, hour_of
from protocol.problems import Code
from protocol.reviewing import Band
from protocol.submissions import Answer, Held, NewThread, Published, Refused, Reply, Submission
from server.domain.bands import BANDS, FIRST_POSTS
from server.domain.faults import TurnedAway
from server.domain.posting import is_newcomer, is_over_quota, must_wait, usual_wait
from server.domain.records import Member, Post, PostState, Review, ReviewState, Role, Sent, Thread
from server.services.circumstances import Circumstances
from server.services.feed import RandomBytes, publish
from server.services.sessions import present
from server.settings import USUAL_WAIT_DAYS
from server.store.interface import Reading, Writing

_DAY = 86400


def submit(
    tx: Writing, submission: Submission, *, member: bytes, digest: bytes, around: Circumstances
) -> Answer:
    """Carry out what a member sent, or say what became of it before. `digest` is of the request's JSON.

    TurnedAway: not-signed-in, id-conflict (other bytes, or not this member's), quota, not-offered.
    """
    author = present(tx, member)
    known = tx.sent(submission.id.bytes)
    if known is not None:
        if known.member != member or known.digest != digest:
            raise TurnedAway(Code.ID_CONFLICT)
        return _state(tx, known, around.now)
    if not isinstance(submission, NewThread | Reply):
        raise TurnedAway(Code.NOT_OFFERED)
    if tx.post(submission.id.bytes) is not None or tx.member(submission.id.bytes) is not None:
        raise TurnedAway(Code.ID_CONFLICT)
    _check_quota(tx, submission, author, around)
    place = _place(tx, submission, around.descriptor)
    if isinstance(place, Refused):
        tx.put_sent(Sent(submission.id.bytes, member, digest, "refused", reason=place.reason))
        return place
    sent = _post(tx, submission, author, place, digest, around)
    return _state(tx, sent, around.now)


@dataclass(frozen=True)
class _Place:
    room: Room
    thread: bytes


def _place(tx: Reading, submission: NewThread | Reply, descriptor: Descriptor) -> _Place | Refused:
    rooms = {room.id.bytes: room for room in descriptor.rooms}
    if isinstance(submission, NewThread):
        room = rooms.get(submission.room.bytes)
        return Refused("no-such-room") if room is None else _Place(room, submission.id.bytes)
    thread = tx.thread(submission.thread.bytes)
    if thread is None or thread.room not in rooms:
        return Refused("no-such-thread")
    if thread.locked:
        return Refused("thread-locked")
    for answered in (submission.thread, submission.to):
        post = None if answered is None else tx.post(answered.bytes)
        if post is not None and post.state == PostState.REMOVED:
            return Refused("post-removed")
        if answered is not None and (post is None or post.thread != thread.id):
            return Refused("no-such-post")
    return _Place(rooms[thread.room], thread.id)


def _check_quota(tx: Reading, submission: NewThread | Reply, author: Member, around: Circumstances) -> None:
    posts, threads = tx.counted(author.id, day_of(around.now))
    new_thread = isinstance(submission, NewThread)
    if is_over_quota(around.descriptor.quotas, posts=posts, threads=threads, thread=new_thread):
        raise TurnedAway(Code.QUOTA, retry_after=int(_DAY - around.now % _DAY) + 1)


def _post(
    tx: Writing,
    submission: NewThread | Reply,
    author: Member,
    place: _Place,
    digest: bytes,
    around: Circumstances,
) -> Sent:
    post_id = submission.id.bytes
    title = submission.title if isinstance(submission, NewThread) else ""
    held = must_wait(place.room, author)
    flags = Flags.GUIDE if author.role == Role.GUIDE else Flags(0)
    post = Post(
        post_id,
        place.thread,
        place.room.id.bytes,
        author.id,
        PostState.HELD if held else PostState.PUBLISHED,
        int(flags),
    )
    to = submission.to.bytes if isinstance(submission, Reply) and submission.to is not None else None
    body = PostBody(submission.text, title, submission.notes)
    seq = None
    if not held:
        seq = publish_post(tx, post, body, to=to, now=around.now, random_bytes=around.random_bytes)
    tx.put_post(post)
    tx.count_post(author.id, day_of(around.now), thread=isinstance(submission, NewThread))
    band, why = around.rules.judge(f"{title}\n{submission.text}")
    if is_newcomer(place.room, author):
        why = (*why, FIRST_POSTS)
        band = min(band, Band.TODAY, key=BANDS.index)
    tx.put_review(
        Review(
            id=around.new_id().bytes,
            version=1,
            kind="thread" if isinstance(submission, NewThread) else "reply",
            state=ReviewState.WAITING,
            band=BANDS.index(band),
            why=why,
            rules_version=around.rules.version,
            author=author.id,
            room=post.room,
            thread=post.thread,
            post=post_id,
            published=not held,
            to=to if held else None,
            title=title if held else "",
            text=submission.text if held else "",
            notes=submission.notes if held else (),
            waiting_since=int(around.now),
        )
    )
    sent = Sent(post_id, author.id, digest, "held" if held else "published", seq)
    tx.put_sent(sent)
    return sent


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
        tx.put_thread(Thread(post.thread, post.room, body.title))
    return seq


def _state(tx: Reading, sent: Sent, now: float) -> Answer:
    if sent.state == "published":
        assert sent.seq is not None  # the table holds one for each published post
        return Published(sent.seq)
    if sent.state == "refused":
        return Refused(sent.reason, sent.rule)
    return Held(usual_wait(tx.waits(day_of(now) - USUAL_WAIT_DAYS)))
