"""A published post that guides took out of sight while they talk about it, and its author's appeal meanwhile.

The review is open all that time. So an appeal is against the hold while that lasts, against the removal if one comes of
it, and ends without anybody's doing when the post appears.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from protocol.changes import PostBody
from protocol.mail import OutcomeMail
from protocol.reviewing import Decision
from server.domain import reviewing
from server.domain.bands import BANDS
from server.domain.records import PostState, Review
from server.services import mailing
from server.services.circumstances import Circumstances
from server.services.review_posts import put_back, removal_of
from server.services.reviews_open import close, is_open
from server.store.interface import Reading, Writing

_DOWN: Final = (PostState.REMOVED, PostState.HIDDEN)


def holding(tx: Reading, post_id: bytes) -> Review | None:
    """The open review that keeps a post out of sight which was published; None if none does."""
    post = tx.post(post_id)
    if post is None or post.state != PostState.HELD:
        return None
    for review in tx.reviews_of_post(post_id):
        holds = reviewing.is_of_post(review) and is_open(review) and not review.published
        if holds and removal_of(tx, review) is not None:
            return review
    return None


def holder(review: Review) -> bytes | None:
    """The guide who held it, whoever said something after."""
    return review.seconded_by or review.decided_by


def let_appear(tx: Writing, held: Review, around: Circumstances) -> int | None:
    """The hold is overturned: the post appears anew, and its review waits as it did before; where the feed has it."""
    post = None if held.post is None else tx.post(held.post)
    if post is None or holding(tx, post.id) != held:
        return None
    seq = put_back(tx, held, post, PostBody(held.text, held.title, held.notes), around)
    deadline = around.rules.deadline(BANDS[held.band], around.now)
    tx.put_review(reviewing.not_held(held, deadline=deadline))
    for appeal in tx.appeals_of(held.id):  # what is decided about it from now on can be appealed against anew
        tx.put_review(replace(appeal, of=None))
    return seq


def appeals(tx: Reading, post_id: bytes) -> list[Review]:
    """All appeals against a hold of this post, decided or not, while no decision about it stands."""
    found = []
    for one in tx.reviews_of_post(post_id):
        held = tx.review(one.of) if one.kind == "appeal" and one.of is not None else None
        if held is not None and is_open(held):
            found.append(one)
    return found


def go_on(tx: Writing, appeals: Sequence[Review], decided: Review, around: Circumstances) -> None:
    """What becomes of `appeals` against a hold of a post by what was `decided` about it.

    One that waits is against what holds now: nobody has to ask twice. If the post appears, it is granted. One that was
    heard is no longer in the way of the next.
    """
    post = None if decided.post is None else tx.post(decided.post)
    if post is None or post.state == PostState.HELD:
        return
    for appeal in appeals:
        if not is_open(appeal):
            tx.put_review(replace(appeal, of=None))
        elif post.state == PostState.PUBLISHED:
            close(tx, replace(appeal, opened=True, of=None), around)
            for sent in tx.sent_with(appeal.id):
                message = OutcomeMail(UUID(bytes=sent.id), Decision.RESTORE.value)
                mailing.send(tx, tx.member(sent.member), message, around)
        elif post.state in _DOWN:
            tx.put_review(replace(appeal, of=decided.id, version=appeal.version + 1))
