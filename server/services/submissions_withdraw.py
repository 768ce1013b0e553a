"""Taking one's own post back for good: it leaves the feed, the guides' queue and every row, all at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from protocol.changes import Withdraw
from protocol.encoding import day_of, hour_of
from protocol.limits import ERASED_SEQS_MAX
from protocol.reviewing import Decision
from protocol.submissions import Because, WithdrawPost
from server.domain.posting import DONE, Outcome, refused
from server.domain.records import Member, Post, PostState, Review
from server.services import erasing
from server.services.circumstances import Circumstances
from server.services.feed import publish
from server.services.reviews_open import close, is_open
from server.store.interface import Reading, Writing

_SANCTIONS: Final = frozenset({Decision.PAUSE_MEMBER.value, Decision.PUT_OUT.value})


def withdraw(tx: Writing, submission: WithdrawPost, author: Member, around: Circumstances) -> Outcome:
    """Take a post back, with all its wordings and all that waits to be decided about it."""
    post = tx.post(submission.post.bytes)
    if post is None or post.author != author.id:
        return replace(refused(Because.NO_SUCH_POST), void=True)
    if post.state == PostState.REMOVED:
        return refused(Because.POST_REMOVED)
    _take_out_of_feed(tx, post, around)
    for review in tx.reviews_of_post(post.id):
        if not is_open(review):
            continue
        if _outlives(tx, review):
            tx.put_review(replace(review, version=review.version + 1))  # who read it looks again
        else:
            close(tx, review, around)
    erasing.erase_post(tx, post.id, day_of(around.now))
    return DONE


def _take_out_of_feed(tx: Writing, post: Post, around: Circumstances) -> None:
    seqs = tuple(change.seq for change in tx.changes_of_post(post.id))
    for start in range(0, len(seqs), ERASED_SEQS_MAX):
        some = seqs[start : start + ERASED_SEQS_MAX]
        header = Withdraw(id=around.new_id().bytes, hour=hour_of(around.now), post=post.id, seqs=some)
        publish(tx, header, random_bytes=around.random_bytes)
    erasing.erase_seqs(tx, seqs, day_of(around.now))
    thread = tx.thread(post.id)
    if thread is not None and thread.title:
        tx.put_thread(replace(thread, title=""))


def _outlives(tx: Reading, review: Review) -> bool:
    """Whether it is about what its author may do here, which no taking back ends.

    A sanction, one that is proposed, and what somebody told the guides of the author.
    """
    if review.proposed or review.kind == "report":
        return True
    appealed = tx.review(review.of) if review.of is not None else None
    return appealed is not None and appealed.decision in _SANCTIONS
