"""The legal moves of a review: who may claim, decide and hand on, and when.

Each function raises TurnedAway or returns the review as it is after the move. A review's version rises with every
change but the renewal of a claim, and decides races: whoever names an older version has to look again.
"""

from __future__ import annotations

from dataclasses import replace

from protocol.encoding import day_of
from protocol.problems import Code
from protocol.reviewing import DecideRequest, Decision
from server.domain.faults import TurnedAway
from server.domain.posting import wait_bucket
from server.domain.records import Review, ReviewState
from server.settings import LEASE_SECONDS

OFFERED = frozenset({Decision.APPROVE, Decision.APPROVE_WITH_NOTE, Decision.REMOVE})


def claim(review: Review, *, guide: bytes, version: int, now: float) -> Review:
    """Take the lease, or renew one's own. A guide never holds an own post."""
    if review.author == guide:
        raise TurnedAway(Code.NOT_ALLOWED)
    if review.state == ReviewState.DECIDED:
        raise TurnedAway(Code.VERSION_CONFLICT)
    until = int(now) + LEASE_SECONDS
    holder = review.holder(now)
    if holder == guide and version in (review.version, review.version - 1):
        return replace(review, state=ReviewState.CLAIMED, lease_until=until)
    if holder is not None and holder != guide:
        raise TurnedAway(Code.CLAIMED)
    if version != review.version:
        raise TurnedAway(Code.VERSION_CONFLICT)
    return replace(
        review,
        version=version + 1,
        state=ReviewState.CLAIMED,
        claimed_by=guide,
        lease_until=until,
    )


def hand_on(
    review: Review, *, guide: bytes, version: int, to: bytes | None, record: bytes, now: float
) -> Review:
    """Give it back to the queue, or straight to another guide, who then holds the claim."""
    _check_held(review, guide=guide, version=version, now=now)
    return replace(
        review,
        version=version + 1,
        state=ReviewState.HANDED_ON,
        claimed_by=to,
        lease_until=None if to is None else int(now) + LEASE_SECONDS,
        record=record or review.record,
    )


def decide(review: Review, request: DecideRequest, *, guide: bytes, record: bytes, now: float) -> Review:
    """The decision stands; exact times are cut, a bucket of the wait remains for posts that were held."""
    if request.decision not in OFFERED:
        raise TurnedAway(Code.NOT_OFFERED)
    if review.author == guide:
        raise TurnedAway(Code.NOT_ALLOWED)
    _check_held(review, guide=guide, version=request.version, now=now)
    waited = None
    if not review.published and review.waiting_since is not None:
        waited = wait_bucket(now - review.waiting_since)
    return replace(
        review,
        version=review.version + 1,
        state=ReviewState.DECIDED,
        waiting_since=None,
        claimed_by=None,
        lease_until=None,
        decision=request.decision.value,
        reason=request.reason,
        rule=request.rule,
        decided_by=guide,
        decided_day=day_of(now),
        wait_minutes=waited,
        record=record or review.record,
    )


def is_repeated(review: Review, request: DecideRequest, *, guide: bytes) -> bool:
    """Whether this very decision by this guide already stands: its answer was lost on the way."""
    return (
        review.state == ReviewState.DECIDED
        and review.decided_by == guide
        and review.version == request.version + 1
        and (review.decision, review.reason, review.rule)
        == (request.decision.value, request.reason, request.rule)
    )


def _check_held(review: Review, *, guide: bytes, version: int, now: float) -> None:
    if review.state == ReviewState.DECIDED or version != review.version:
        raise TurnedAway(Code.VERSION_CONFLICT)
    if review.holder(now) != guide:
        raise TurnedAway(Code.NOT_CLAIMED)
