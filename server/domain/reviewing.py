"""The legal moves of a review: who may claim, decide, second and hand on, and when.

Each function raises TurnedAway or returns the review as it is after the move. A review's version rises with every
change but the renewal of a claim, and decides races: whoever names an older version has to look again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Final

from protocol.encoding import day_of
from protocol.problems import Code
from protocol.reviewing import NEEDS_TWO, DecideRequest, Decision
from server.domain.faults import TurnedAway
from server.domain.posting import wait_bucket
from server.domain.records import Review, ReviewState
from server.settings import LEASE_SECONDS

POSTS: Final = ("thread", "reply", "edit", "report")
"""Kinds of review that are about a post."""
WORDS: Final = ("note-to-guides", "help-me")
"""Kinds that are closed only when they were answered."""
URGENT: Final = 1
"""The last rank of what needs somebody now: calls for help, and band `now`."""
_D = Decision
_OF_A_POST: Final = frozenset(Decision) - {_D.RESTORE, _D.UPHOLD}
OFFERED: Final[Mapping[str, Collection[Decision]]] = {
    **dict.fromkeys(POSTS, _OF_A_POST),
    "warmth": (_D.APPROVE, _D.HOLD, _D.REMOVE),
    "note-to-guides": (
        _D.APPROVE,
        _D.APPROVE_WITH_NOTE,
        _D.HOLD,
        _D.PAUSE_MEMBER,
        _D.PUT_OUT,
        _D.ESCALATE,
    ),
    # Asking for help never leads to a sanction.
    "help-me": (_D.APPROVE, _D.APPROVE_WITH_NOTE, _D.HOLD, _D.ESCALATE),
    "appeal": (_D.UPHOLD, _D.RESTORE, _D.HOLD),
}
"""What may be decided of each kind."""
_SEEN_BY_SENDER: Final = (*WORDS, "appeal")


def is_of_post(review: Review) -> bool:
    """Whether it is about a post."""
    return review.kind in POSTS and review.post is not None


def stays_open(review: Review, decision: Decision) -> bool:
    """Whether this decision leaves the item in the queue."""
    if decision in (Decision.HOLD, Decision.ESCALATE):
        return True
    waits = decision in (Decision.PROPOSE_REDACTION, Decision.ASK_CONTENT_NOTE)
    return waits and not review.published


def claim(review: Review, *, guide: bytes, version: int, barred: Collection[bytes], now: float) -> Review:
    """Take the lease, or renew one's own. Never for whoever is `barred`: it is about them or by them."""
    if guide in barred:
        raise TurnedAway(Code.NOT_ALLOWED)
    if review.state == ReviewState.DECIDED:
        raise TurnedAway(Code.VERSION_CONFLICT)
    until = int(now) + LEASE_SECONDS
    holder = review.holder(now)
    opened = _eye(review, now)
    if holder == guide and version in (review.version, review.version - 1):
        return replace(opened, state=ReviewState.CLAIMED, lease_until=until)
    if holder is not None and holder != guide and not _is_held_too_long(review, now):
        raise TurnedAway(Code.CLAIMED)
    if version != review.version:
        raise TurnedAway(Code.VERSION_CONFLICT)
    return replace(
        opened, version=version + 1, state=ReviewState.CLAIMED, claimed_by=guide, lease_until=until
    )


def hand_on(
    review: Review,
    *,
    guide: bytes,
    version: int,
    to: bytes | None,
    barred: Collection[bytes],
    record: bytes,
    now: float,
) -> Review:
    """Give it back to the queue, or straight to another guide who is not `barred` and then holds the claim."""
    _check_held(review, guide=guide, version=version, now=now)
    if to is not None and to in barred:
        raise TurnedAway(Code.NOT_ALLOWED)
    return replace(
        review,
        version=version + 1,
        state=ReviewState.HANDED_ON,
        claimed_by=to,
        lease_until=None if to is None else int(now) + LEASE_SECONDS,
        record=record or review.record,
    )


def check_decides(review: Review, request: DecideRequest, *, guide: bytes, now: float) -> None:
    """Whether this guide may decide so now. A proposal that waits is answered by `second`, never decided over."""
    _check_held(review, guide=guide, version=request.version, now=now)
    if review.proposed:
        raise TurnedAway(Code.VERSION_CONFLICT)
    offered = OFFERED.get(review.kind, ())
    answered = bool(review.decision)  # something was said to its sender before
    if request.decision not in offered or (
        review.kind in WORDS and request.decision == Decision.APPROVE and not answered
    ):
        raise TurnedAway(Code.MALFORMED)


def propose(review: Review, *, guide: bytes, request: bytes, deadline: int) -> Review:
    """It waits in the queue for a second guide."""
    return replace(_back(review, deadline), proposed=request, proposed_by=guide)


def check_seconds(review: Review, *, guide: bytes, version: int, agrees: bool, now: float) -> None:
    """Whether this guide may answer the proposal: another one who claimed it, or its own guide to take it back."""
    if review.proposed_by == guide:
        if version != review.version:
            raise TurnedAway(Code.VERSION_CONFLICT)
        if agrees:
            raise TurnedAway(Code.NOT_ALLOWED)
        return
    _check_held(review, guide=guide, version=version, now=now)
    if not review.proposed:
        raise TurnedAway(Code.VERSION_CONFLICT)


def not_seconded(review: Review, *, deadline: int) -> Review:
    """Nothing is proposed any more, and it waits again."""
    return replace(_back(review, deadline), proposed=b"", proposed_by=None)


def keep_open(
    review: Review, request: DecideRequest, *, guide: bytes, record: bytes, deadline: int
) -> Review:
    """Something was decided, and the item waits on: what was said last stands in it."""
    return replace(
        _back(review, deadline),
        decision=request.decision.value,
        reason=request.reason,
        rule=request.rule,
        decided_by=guide,
        # Who held it stays known beside whoever said something after: they do not hear the author's appeal.
        seconded_by=review.seconded_by or (review.decided_by if review.decided_by != guide else None),
        record=record or review.record,
        proposed=b"",
        proposed_by=None,
    )


def not_held(review: Review, *, deadline: int) -> Review:
    """Its post is published again by an appeal, and it waits as if nobody had held it; what is proposed stands."""
    return replace(
        _back(review, deadline),
        published=True,
        to=None,
        title="",
        text="",
        notes=(),
        seq=None,
        decision="",
        reason="",
        rule="",
        decided_by=None,
        seconded_by=None,
        record=b"",
    )


def decide(review: Review, request: DecideRequest, *, guide: bytes, record: bytes, now: float) -> Review:
    """The decision stands; exact times are cut, buckets of the waits remain."""
    return replace(
        review,
        version=review.version + 1,
        state=ReviewState.DECIDED,
        waiting_since=None,
        deadline=None,
        claimed_by=None,
        lease_until=None,
        decision=request.decision.value,
        reason=request.reason,
        rule=request.rule,
        decided_by=guide,
        decided_day=day_of(now),
        wait_minutes=None if review.waiting_since is None else wait_bucket(now - review.waiting_since),
        until_day=request.until_day,
        seconded_by=review.seconded_by if request.decision in NEEDS_TWO else None,
        record=record or review.record,
        opened=True,
        proposed=b"",
        proposed_by=None,
    )


def is_repeated(review: Review, request: DecideRequest, *, guide: bytes) -> bool:
    """Whether this very decision by this guide already stands: its answer was lost on the way."""
    return (
        review.state in (ReviewState.DECIDED, ReviewState.WAITING)
        and review.decided_by == guide
        and review.version == request.version + 1
        and (review.decision, review.reason, review.rule)
        == (request.decision.value, request.reason, request.rule)
    )


def check_pause(until_day: int | None, *, today: int, days: Collection[int]) -> None:
    """A pause is as long as a step of the ladder says: it holds up to and with `until_day`."""
    if until_day is not None and until_day - today not in days:
        raise TurnedAway(Code.MALFORMED)


def _is_held_too_long(review: Review, now: float) -> bool:
    """Whether something urgent has been held past the time in which its guide was to answer: renewing does not help."""
    return review.rank <= URGENT and review.deadline is not None and review.deadline <= now


def _eye(review: Review, now: float) -> Review:
    """A guide's eye has seen it: for the first time, or for the first time since it came back."""
    if review.open_minutes is not None or review.waiting_since is None:
        return review if review.opened else replace(review, opened=True)
    return replace(review, opened=True, open_minutes=wait_bucket(now - review.waiting_since))


def _back(review: Review, deadline: int) -> Review:
    """In the queue again, at its old place, with a new deadline that is meant: nobody has looked at it since.

    Whoever wrote to the guides was told that it was opened, and that stays true.
    """
    return replace(
        review,
        version=review.version + 1,
        state=ReviewState.WAITING,
        claimed_by=None,
        lease_until=None,
        deadline=deadline,
        opened=review.opened and review.kind in _SEEN_BY_SENDER,
    )


def _check_held(review: Review, *, guide: bytes, version: int, now: float) -> None:
    if review.state == ReviewState.DECIDED or version != review.version:
        raise TurnedAway(Code.VERSION_CONFLICT)
    if review.holder(now) != guide:
        raise TurnedAway(Code.NOT_CLAIMED)
