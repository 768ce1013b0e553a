"""A new wording of one's own post."""

from __future__ import annotations

from dataclasses import replace

from protocol.changes import PostBody
from protocol.encoding import day_of
from protocol.problems import Code
from protocol.submissions import Because, EditPost
from server.domain.faults import TurnedAway
from server.domain.posting import Outcome, is_newcomer, is_paused, must_wait, refused
from server.domain.records import Member, Post, PostState, Review
from server.services.circumstances import Circumstances
from server.services.publishing import hiding, publish_edit, replace_title
from server.services.reviews_begin import begin
from server.services.reviews_open import close, is_open, reword
from server.services.submissions_posts import room_of
from server.store.interface import Reading, Writing


def edit(tx: Writing, submission: EditPost, author: Member, around: Circumstances) -> Outcome:
    """Word a post anew: what a guide has not read yet in its review, what everybody reads in the feed.

    TurnedAway (malformed) for a title of a reply, and for none where a thread's own was forgotten with old words.
    """
    post = tx.post(submission.post.bytes)
    if post is None or post.author != author.id or post.state == PostState.WITHDRAWN:
        return refused(Because.NO_SUCH_POST)
    if post.state == PostState.REMOVED:
        return refused(Because.POST_REMOVED)
    if submission.title and post.id != post.thread:
        raise TurnedAway(Code.MALFORMED)
    starts = post.id == post.thread and post.state != PostState.HELD
    if starts and not submission.title and not _standing_title(tx, post):
        raise TurnedAway(Code.MALFORMED)
    body = PostBody(submission.text, submission.title, submission.notes)
    waiting = _waiting(tx, post)
    if post.state == PostState.HELD:
        return _reword(tx, waiting[0], body, around) if waiting else refused(Because.NO_SUCH_POST)
    room = room_of(around.descriptor, post.room)
    if room is None:
        return refused(Because.NO_SUCH_ROOM)
    # A paused member may answer a proposal; that a guide reads the answer first keeps it from being a way to write on.
    if must_wait(room, author) or is_paused(author, day_of(around.now)):
        if waiting:
            return _reword(tx, waiting[0], body, around)
        held = _begin(tx, post, replace_title(body, body.title or _standing_title(tx, post)), author, around)
        return Outcome("held", review=held.id)
    for older in waiting:  # it waited for a room that no longer makes anybody wait
        if older.proposed:
            _reword(tx, older, body, around)
        else:
            close(tx, older, around)
    seq = publish_edit(tx, post, body, around, edit=submission.id.bytes)
    review = _begin(tx, replace(post, state=PostState.PUBLISHED), body, author, around, published=True)
    return Outcome("published", seq, review=review.id)


def answers_proposal(tx: Reading, submission: EditPost, member: bytes) -> bool:
    """Whether this edit is the answer to a redaction that guides proposed to its author."""
    post = tx.post(submission.post.bytes)
    return post is not None and post.author == member and post.state == PostState.HIDDEN


def _waiting(tx: Reading, post: Post) -> list[Review]:
    """Open reviews that hold words of this post which are not in the feed: a report may have taken it out."""
    kinds = ("thread", "reply", "edit", "report")
    found = tx.reviews_of_post(post.id)
    return [one for one in found if is_open(one) and one.kind in kinds and not one.published]


def _reword(tx: Writing, review: Review, body: PostBody, around: Circumstances) -> Outcome:
    reword(tx, review, replace_title(body, body.title or review.title), around)
    return Outcome("held", review=review.id)


def _begin(
    tx: Writing,
    post: Post,
    body: PostBody,
    author: Member,
    around: Circumstances,
    *,
    published: bool = False,
) -> Review:
    room = room_of(around.descriptor, post.room)
    return begin(
        tx,
        around,
        kind="edit",
        author=author.id,
        post=post,
        body=body,
        published=published,
        newcomer=room is not None and is_newcomer(room, author),
    )


def _standing_title(tx: Reading, post: Post) -> str:
    if post.id != post.thread:
        return ""
    thread, hidden = tx.thread(post.thread), hiding(tx, post.id)
    title = "" if thread is None else thread.title
    return title or ("" if hidden is None else hidden.title)
