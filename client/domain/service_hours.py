"""When guides are on duty: what the descriptor says of the week (UTC), against a moment in UTC seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from protocol.descriptor import ServiceHours

_MINUTE: Final = 60
_DAY: Final = 1440
_WEEK: Final = 7 * _DAY
_FIRST_WEEKDAY: Final = 3
"""1970-01-01 was a Thursday."""


@dataclass(frozen=True, slots=True)
class Duty:
    """`now`: guides are on duty by the hours that were said. `turns_at` is when that changes next (UTC seconds).

    `turns_at` is None where it never does.
    """

    now: bool
    turns_at: int | None


def duty(hours: Sequence[ServiceHours], *, now: float) -> Duty | None:
    """How it stands at `now`; None where the community says no hours. A span that ends before it begins ends next day.

    Spans that touch or overlap, also across the week's end, are one.
    """
    spans = _spans(hours)
    if not spans:
        return None
    minute = int(now // _MINUTE)
    at = (minute + _FIRST_WEEKDAY * _DAY) % _WEEK
    begun = minute - at
    inside = next(((start, end) for start, end in spans if start <= at < end), None)
    if inside is None:
        start = min((start for start, _ in spans if start > at), default=spans[0][0] + _WEEK)
        return Duty(False, (begun + start) * _MINUTE)
    end = inside[1]
    if end == _WEEK and spans[0][0] == 0:
        end = _WEEK + spans[0][1]
    if end - inside[0] >= _WEEK:
        return Duty(True, None)
    return Duty(True, (begun + end) * _MINUTE)


def _spans(hours: Sequence[ServiceHours]) -> list[tuple[int, int]]:
    """Minutes of the week, Monday 00:00 first, rising and apart; what cannot be is left out."""
    cut: list[tuple[int, int]] = []
    for each in hours:
        if not (0 <= each.weekday <= 6 and 0 <= each.from_minute <= _DAY and 0 <= each.to_minute <= _DAY):
            continue
        start = each.weekday * _DAY + each.from_minute
        end = each.weekday * _DAY + each.to_minute
        if each.from_minute == each.to_minute:
            continue
        if end < start:
            end += _DAY
        cut.append((start, min(end, _WEEK)))
        if end > _WEEK:
            cut.append((0, end - _WEEK))
    joined: list[tuple[int, int]] = []
    for start, end in sorted(cut):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined
