"""When a post appears at once, when it waits, who may send what, and how much of it a day."""

from __future__ import annotations

import math
import statistics
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from protocol.descriptor import PostingPolicy, Quotas, Room
from protocol.submissions import (
    Appeal,
    Because,
    Consent,
    EditPost,
    HelpMe,
    Leave,
    NewThread,
    NoteToGuides,
    Reply,
    Report,
    Submission,
    Warmth,
    WithdrawPost,
)
from server.domain.records import Member, Role
from server.settings import CONSENTS_PER_DAY, NOTES_PER_DAY, USUAL_WAIT_LEAST, VOID_PER_DAY, WARMTH_PER_DAY

_BUCKETS = (5, 10, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2880, 4320, 7200, 10080)
_DAY: Final = 86400
_COUNTED: Final[Mapping[type, tuple[str, ...]]] = {
    NewThread: ("post", "thread"),
    Reply: ("post",),
    EditPost: ("post",),
    Consent: ("consent",),
    Warmth: ("warmth",),
    Report: ("report",),
    NoteToGuides: ("note",),
    Appeal: ("note",),
}
_ALWAYS: Final = (Appeal, NoteToGuides, HelpMe, Leave, WithdrawPost)
"""What whoever may still log in may send, whatever was decided about them."""


@dataclass(frozen=True)
class Outcome:
    """What became of a submission: the state's name on the wire, where the feed has it, why it was refused."""

    state: str
    seq: int | None = None
    reason: str = ""
    review: bytes | None = None
    void: bool = False
    """Whether there was nothing to do it to."""


DONE: Final = Outcome("done")


def refused(reason: Because) -> Outcome:
    """It is not carried out, for a reason of the server's own."""
    return Outcome("refused", reason=reason.value)


def must_wait(room: Room, author: Member) -> bool:
    """Whether a guide reads this author's post before it appears in this room."""
    if room.policy == PostingPolicy.HOLD_ALL:
        return True
    return room.policy == PostingPolicy.HOLD_NEWCOMERS and is_newcomer(room, author)


def is_newcomer(room: Room, author: Member) -> bool:
    """Whether the author has fewer approved posts than the room asks for; a guide is no newcomer."""
    return author.role != Role.GUIDE and author.approved < room.newcomer_posts


def is_paused(member: Member, day: int) -> bool:
    """Whether a pause holds on this day."""
    return member.paused_until_day is not None and day <= member.paused_until_day


def why_not(
    submission: Submission, member: Member, *, day: int, answers_proposal: bool = False
) -> Because | None:
    """Why a member in this standing may not send such a thing; None if they may.

    `answers_proposal` says that an edit answers what guides proposed: a pause does not stand in its way.
    """
    takes_consent_back = isinstance(submission, Consent) and not submission.granted
    if isinstance(submission, _ALWAYS) or takes_consent_back:
        return None
    if member.role == Role.PUTTING_OUT:
        return Because.PUTTING_OUT
    if member.role == Role.RESTING:
        return Because.RESTING
    posts = isinstance(submission, NewThread | Reply) or (
        isinstance(submission, EditPost) and not answers_proposal
    )
    return Because.PAUSED if posts and is_paused(member, day) else None


def counted_as(submission: Submission) -> tuple[str, ...]:
    """The kinds of quota it counts against; none for what nobody may be kept from sending."""
    if isinstance(submission, Consent) and not submission.granted:
        return ()
    return _COUNTED.get(type(submission), ())


def is_over_quota(quotas: Quotas, counted: Mapping[str, int], kinds: Sequence[str]) -> bool:
    """Whether one more of these kinds would be over the day's quota after so many."""
    most = {
        "post": quotas.posts_per_day,
        "thread": quotas.threads_per_day,
        "report": quotas.reports_per_day,
        "warmth": WARMTH_PER_DAY,
        "note": NOTES_PER_DAY,
        "consent": CONSENTS_PER_DAY,
        "void": VOID_PER_DAY,
    }
    return any(counted.get(kind, 0) >= most[kind] for kind in kinds)


def seconds_left_of_day(now: float) -> int:
    """Whole seconds until the UTC day has ended, at least one."""
    return max(1, math.ceil(_DAY - now % _DAY))


def wait_bucket(seconds: float) -> int:
    """A wait in minutes, rounded up to one of a few steps: all that stays of it."""
    return _BUCKETS[min(bisect_left(_BUCKETS, seconds / 60), len(_BUCKETS) - 1)]


def usual_wait(waits: Sequence[int]) -> int | None:
    """The median of measured waits in minutes, or None when there are too few to say."""
    if len(waits) < USUAL_WAIT_LEAST:
        return None
    return round(statistics.median(waits))
