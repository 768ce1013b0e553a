"""Days as numbers, and what was noted on one: the least that a chart needs."""

from __future__ import annotations

from typing import Final, NamedTuple

from client.domain.journal import Moment

EPOCH: Final = 719_163
"""1 January 1970 as `datetime.date.toordinal` counts days."""
LAST_DAY: Final = 3_652_059
"""The last day of the year 9999, the same way."""
DAY_SECONDS: Final = 86_400


class DayPoint(NamedTuple):
    """One day on which something was noted: its lowest and highest value, their mean, and how many there were.

    `day` is a date's ordinal in the writer's own offset from UTC. A mood is from 1 to 5.
    """

    day: int
    low: float
    high: float
    mean: float
    count: int  # type: ignore[assignment]  # a tuple's own `count` is nobody's business here


def day_of(moment: Moment) -> int | None:
    """The writer's own day of a moment; None for one that no calendar names (a broken clock)."""
    day = EPOCH + (moment.utc + 60 * moment.offset_minutes) // DAY_SECONDS
    return day if 1 <= day <= LAST_DAY else None


def hour_of(moment: Moment) -> int:
    """The writer's own hour of a moment, 0 to 23."""
    return (moment.utc + 60 * moment.offset_minutes) % DAY_SECONDS // 3600
