"""When a post appears at once, when it waits, and how many a day there may be."""

from __future__ import annotations

import statistics
from bisect import bisect_left
from collections.abc import Sequence

from protocol.descriptor import PostingPolicy, Quotas, Room
from server.domain.records import Member, Role
from server.settings import USUAL_WAIT_LEAST

_BUCKETS = (5, 10, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440, 2880, 4320, 7200, 10080)


def must_wait(room: Room, author: Member) -> bool:
    """Whether a guide reads this author's post before it appears in this room."""
    if room.policy == PostingPolicy.HOLD_ALL:
        return True
    return room.policy == PostingPolicy.HOLD_NEWCOMERS and is_newcomer(room, author)


def is_newcomer(room: Room, author: Member) -> bool:
    """Whether the author has fewer approved posts than the room asks for; a guide is no newcomer."""
    return author.role != Role.GUIDE and author.approved < room.newcomer_posts


def is_over_quota(quotas: Quotas, *, posts: int, threads: int, thread: bool) -> bool:
    """Whether one more post, or thread, would be over the day's quota after so many."""
    return posts >= quotas.posts_per_day or (thread and threads >= quotas.threads_per_day)


def wait_bucket(seconds: float) -> int:
    """A wait in minutes, rounded up to one of a few steps: all that stays of it."""
    return _BUCKETS[min(bisect_left(_BUCKETS, seconds / 60), len(_BUCKETS) - 1)]


def usual_wait(waits: Sequence[int]) -> int | None:
    """The median of measured waits in minutes, or None when there are too few to say."""
    if len(waits) < USUAL_WAIT_LEAST:
        return None
    return round(statistics.median(waits))
