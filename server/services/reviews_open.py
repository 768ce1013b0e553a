"""What becomes of an open review when the member it is about writes anew, takes back or leaves.

Each change raises the version: a guide who read what was there before cannot decide on it unseen.
"""

from __future__ import annotations

from dataclasses import replace

from protocol.changes import PostBody
from protocol.encoding import day_of
from server.domain.bands import BANDS, WHY_MAX
from server.domain.records import Review, ReviewState
from server.services.circumstances import Circumstances
from server.services.reviews_begin import HELP_ME
from server.store.interface import Writing


def is_open(review: Review) -> bool:
    """Whether it is still to be decided."""
    return review.state != ReviewState.DECIDED


def reword(tx: Writing, review: Review, body: PostBody, around: Circumstances) -> Review:
    """The words that wait are these now. It may become more urgent by them, never less, and waits no longer.

    What is proposed about its author stays proposed, whatever they make of their words: a second guide looks at both.
    """
    band, why = around.rules.judge(f"{body.title}\n{body.text}" if body.title else body.text)
    index = min(BANDS.index(band), review.band)
    deadline = around.rules.deadline(BANDS[index], around.now)
    changed = replace(
        review,
        version=review.version + 1,
        title=body.title,
        text=body.text,
        notes=body.notes,
        band=index,
        rank=1 + index,
        why=tuple(dict.fromkeys((*why, *review.why)))[:WHY_MAX],
        rules_version=around.rules.version,
        deadline=deadline if review.deadline is None else min(deadline, review.deadline),
    )
    tx.put_review(changed)
    for appeal in tx.appeals_of(review.id):
        if is_open(appeal):  # whoever hears it is to read these words
            tx.put_review(replace(appeal, version=appeal.version + 1))
    return changed


def join(tx: Writing, review: Review, sealed: bytes, around: Circumstances) -> bool:
    """Let the same member's second report or call for help join this one; False if its words have no room here.

    What no guide has seen is new: it is unopened again, while whoever sent the first goes on being told that a guide
    saw that. A call for help after an answer is a new call, with a deadline of its own; one that was never answered
    keeps the deadline it had. A guide who holds it and has seen all its words may still decide.
    """
    if sealed and review.sealed:
        return False
    calls = review.kind == HELP_ME
    if not sealed and not (calls and (review.opened or review.decision)):
        return True
    if review.opened:
        _keep_seen(tx, review)
    joined = replace(review, sealed=sealed or review.sealed, opened=False)
    if calls and review.decision:
        deadline = around.rules.deadline(BANDS[review.band], around.now)
        joined = replace(
            joined, decision="", reason="", rule="", waiting_since=int(around.now), deadline=deadline
        )
    elif not sealed and review.holder(around.now) is not None:
        tx.put_review(joined)
        return True
    tx.put_review(replace(joined, version=review.version + 1))
    return True


def _keep_seen(tx: Writing, review: Review) -> None:
    for sent in tx.sent_with(review.id):
        if sent.state == "received":
            tx.put_sent(replace(sent, state="opened"))


def close(tx: Writing, review: Review, around: Circumstances) -> None:
    """It ends without a decision: what it was about is gone, and so are its words."""
    tx.put_review(
        replace(
            review,
            version=review.version + 1,
            state=ReviewState.DECIDED,
            decision="",
            reason="",
            rule="",
            title="",
            text="",
            notes=(),
            sealed=b"",
            record=b"",
            proposed=b"",
            proposed_by=None,
            waiting_since=None,
            deadline=None,
            claimed_by=None,
            lease_until=None,
            decided_day=day_of(around.now),
        )
    )
