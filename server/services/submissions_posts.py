"""New threads and replies: published at once or held, and always put before the guides."""

from __future__ import annotations

from dataclasses import dataclass

from protocol.changes import Flags, PostBody
from protocol.descriptor import Descriptor, Room
from protocol.submissions import Because, NewThread, Reply
from server.domain.posting import Outcome, is_newcomer, must_wait, refused
from server.domain.records import Member, Post, PostState, Role
from server.services.circumstances import Circumstances
from server.services.publishing import publish_post
from server.services.reviews_begin import begin
from server.store.interface import Reading, Writing


@dataclass(frozen=True)
class _Place:
    room: Room
    thread: bytes


def post(tx: Writing, submission: NewThread | Reply, author: Member, around: Circumstances) -> Outcome:
    """Publish or hold a new post."""
    title = ""
    to = None
    if isinstance(submission, NewThread):
        title, place = submission.title, _room_for(submission, around)
    else:
        to = None if submission.to is None else submission.to.bytes
        place = _thread_for(tx, submission, around.descriptor)
    if isinstance(place, Because):
        return refused(place)
    held = must_wait(place.room, author)
    new = Post(
        submission.id.bytes,
        place.thread,
        place.room.id.bytes,
        author.id,
        PostState.HELD if held else PostState.PUBLISHED,
        int(Flags.GUIDE if author.role == Role.GUIDE else Flags(0)),
    )
    body = PostBody(submission.text, title, submission.notes)
    seq = None
    if not held:
        seq = publish_post(tx, new, body, to=to, now=around.now, random_bytes=around.random_bytes)
    tx.put_post(new)
    review = begin(
        tx,
        around,
        kind="thread" if new.id == new.thread else "reply",
        author=author.id,
        post=new,
        body=body,
        published=not held,
        to=to,
        newcomer=is_newcomer(place.room, author),
    )
    return Outcome("held" if held else "published", seq, review=review.id)


def room_of(descriptor: Descriptor, room: bytes) -> Room | None:
    """The room of this id, if there still is one."""
    return next((one for one in descriptor.rooms if one.id.bytes == room), None)


def published(tx: Reading, post: bytes) -> Post | Because:
    """A post that everybody can read, or why there is none. Whether one is held is not told."""
    found = tx.post(post)
    if found is None or found.state in (PostState.HELD, PostState.WITHDRAWN):
        return Because.NO_SUCH_POST
    if found.state == PostState.REMOVED:
        return Because.POST_REMOVED
    return Because.POST_HIDDEN if found.state == PostState.HIDDEN else found


def _room_for(submission: NewThread, around: Circumstances) -> _Place | Because:
    room = room_of(around.descriptor, submission.room.bytes)
    return Because.NO_SUCH_ROOM if room is None else _Place(room, submission.id.bytes)


def _thread_for(tx: Reading, submission: Reply, descriptor: Descriptor) -> _Place | Because:
    thread = tx.thread(submission.thread.bytes)
    room = None if thread is None else room_of(descriptor, thread.room)
    if thread is None or room is None:
        return Because.NO_SUCH_THREAD
    if thread.locked:
        return Because.THREAD_LOCKED
    if tx.post(thread.id) is None:  # taken back by its author: those who answered may go on
        if not tx.has_replies(thread.id):
            return Because.NO_SUCH_THREAD
    elif isinstance(starter := published(tx, thread.id), Because):
        return starter
    if submission.to is not None and submission.to != submission.thread:
        answered = published(tx, submission.to.bytes)
        if isinstance(answered, Because):
            return answered
        if answered.thread != thread.id:
            return Because.NO_SUCH_POST
    elif submission.to is not None and tx.post(thread.id) is None:
        return Because.NO_SUCH_POST
    return _Place(room, thread.id)
