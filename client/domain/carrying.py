"""Members who are there for others much of the time: thanked gladly, and asked whether they rest.

A few members write most of what stands in a community for health (van Mierlo 2014, doi:10.2196/jmir.2966), and are
leaned on for it. What is looked at is what every member can read; what comes of it has no numbers and no order, for it
is no ranking. Hours are whole hours since 1970 UTC.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

WINDOW_DAYS: Final = 28
WELCOMED: Final = 3
"""First threads of others that somebody answered: so many lately are no accident."""
DAYS_IN_A_ROW: Final = 7
NIGHTS: Final = 4
_DAY: Final = 24
_NIGHT: Final = (23, 5)
"""From and until which hour of the clock it is late."""


@dataclass(frozen=True, slots=True)
class Answered:
    """`member` wrote at `hour` in a thread that `other` began; `first`: it was the other's first post here."""

    member: bytes
    hour: int
    thread: bytes
    other: bytes
    first: bool


@dataclass(frozen=True, slots=True)
class Carrying:
    """What was noticed of one member: they `welcome` newcomers, are there on many `days` in a row, often `late`."""

    member: bytes
    welcomes: bool
    days: bool
    late: bool

    @property
    def rests_little(self) -> bool:
        """Whether to ask first how they are, and to thank then."""
        return self.days or self.late


def carrying(answered: Iterable[Answered], *, hour: int, offset: int) -> tuple[Carrying, ...]:
    """Who was noticed in the days up to `hour`, by their ids.

    Answering in one's own threads is not counted. `offset` is how many hours the clock here is ahead of UTC: when it is
    late for a member nobody knows, so nights are those of whoever looks.
    """
    welcomed: dict[bytes, set[bytes]] = defaultdict(set)
    days: dict[bytes, set[int]] = defaultdict(set)
    nights: dict[bytes, set[int]] = defaultdict(set)
    first = hour - WINDOW_DAYS * _DAY
    for one in answered:
        if one.member == one.other or not first < one.hour <= hour:
            continue
        local = one.hour + offset
        days[one.member].add(local // _DAY)
        if one.first:
            welcomed[one.member].add(one.thread)
        of_day = local % _DAY
        if of_day >= _NIGHT[0] or of_day < _NIGHT[1]:
            # Before and after midnight are one night.
            nights[one.member].add((local + _DAY - _NIGHT[0]) // _DAY)
    found = (
        Carrying(
            member,
            len(welcomed[member]) >= WELCOMED,
            _longest_row(days[member]) >= DAYS_IN_A_ROW,
            len(nights[member]) >= NIGHTS,
        )
        for member in sorted(days)
    )
    return tuple(one for one in found if one.welcomes or one.rests_little)


def _longest_row(days: set[int]) -> int:
    longest = row = 0
    before = None
    for day in sorted(days):
        row = row + 1 if before is not None and day == before + 1 else 1
        longest, before = max(longest, row), day
    return longest
