"""A guide's shift and what they meet in it: how much, of what, when to rest, when it is enough.

It is the guide's own. Nothing of it leaves the computer unless they show it to somebody, and it never decides anything:
it says when a pause is due and when a limit that was agreed with the lead is reached, and the queue stays open.

Moments are UTC seconds, days whole days since 1970-01-01 UTC.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from protocol.reviewing import Band

CALL: Final = "call-for-help"
URGENT: Final = "urgent"
ORDINARY: Final = "ordinary"
KEPT_DAYS: Final = 56
"""Eight weeks, which is as far back as a talk with the lead looks."""
REST_SECONDS: Final = 5 * 60
"""A break of less is not counted as one."""
_DAY: Final = 86_400
_MOST_THEMES: Final = 32


@dataclass(frozen=True, slots=True)
class Limits:
    """What was agreed with the lead; None for no such limit. `heavy` counts items, the others minutes.

    `lead` is with whom (a pseudonym id), and `day` when; neither where they were chosen alone, or changed since.
    """

    heavy: int | None = 12
    minutes: int | None = 180
    rest_every: int | None = 50
    lead: str = ""
    day: int | None = None

    def agreed(self, lead: str, day: int) -> Limits:
        """The same, talked over with this lead on this day; with nobody, where `lead` is empty."""
        return replace(self, lead=lead, day=day if lead else None)

    def same_as(self, other: Limits) -> bool:
        """Whether both say the same, whoever agreed to it."""
        return self.agreed("", 0) == other.agreed("", 0)


@dataclass(frozen=True, slots=True)
class Comforts:
    """What makes it easier to look: themes to be warned of before opening, and words blurred until one wants them."""

    warned: frozenset[str] = frozenset()
    blurred: bool = False

    def warns(self, themes: Collection[str]) -> tuple[str, ...]:
        """Those of these themes of which the guide wants to be warned, in their order."""
        return tuple(theme for theme in themes if theme in self.warned)


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift that goes on. `rested` is when the last break ended, or the shift began.

    `resting_since` is set during a break. `items` counts what was opened, `heavy` those of them that weigh.
    """

    began: int
    rested: int
    resting_since: int | None = None
    items: int = 0
    heavy: int = 0
    themes: Mapping[str, int] = field(default_factory=dict)


class Advice(Enum):
    """What to say to the guide now; the first that is true."""

    NOTHING = "nothing"
    RESTING = "resting"
    ENOUGH_ITEMS = "enough-items"
    ENOUGH_TIME = "enough-time"
    REST = "rest"


def themes_of(*, kind: str, band: Band, notes: Collection[str]) -> tuple[str, ...]:
    """What an item confronts a guide with: a call for help, urgency, and each theme its author named."""
    themes = [CALL] if kind == "help-me" else [URGENT] if band == Band.NOW else []
    themes += sorted(set(notes))
    return tuple(themes[:_MOST_THEMES]) or (ORDINARY,)


def is_heavy(themes: Collection[str]) -> bool:
    """Whether it weighs: everything with a theme does."""
    return any(theme != ORDINARY for theme in themes)


def begun(now: float) -> Shift:
    """A shift that begins now."""
    return Shift(int(now), int(now))


def opened(shift: Shift, themes: Collection[str]) -> Shift:
    """The same with one more item that was opened. Who opens something is not on a break any more."""
    counts = dict(shift.themes)
    for theme in themes:
        counts[theme] = counts.get(theme, 0) + 1
    return replace(
        shift,
        resting_since=None,
        items=shift.items + 1,
        heavy=shift.heavy + is_heavy(themes),
        themes=counts,
    )


def resting(shift: Shift, now: float) -> Shift:
    """A break begins."""
    return shift if shift.resting_since is not None else replace(shift, resting_since=int(now))


def back(shift: Shift, now: float) -> Shift:
    """A break ends; a short one was none."""
    if shift.resting_since is None:
        return shift
    enough = now - shift.resting_since >= REST_SECONDS
    return replace(shift, resting_since=None, rested=int(now) if enough else shift.rested)


def advice(shift: Shift, limits: Limits, now: float) -> Advice:
    """What the guide should be told. A clock that went back says nothing."""
    if shift.resting_since is not None:
        return Advice.RESTING
    if limits.heavy is not None and shift.heavy >= limits.heavy:
        return Advice.ENOUGH_ITEMS
    if limits.minutes is not None and now - shift.began >= 60 * limits.minutes:
        return Advice.ENOUGH_TIME
    if limits.rest_every is not None and now - max(shift.rested, shift.began) >= 60 * limits.rest_every:
        return Advice.REST
    return Advice.NOTHING


Exposure = Mapping[int, Mapping[str, int]]
"""How many items of each theme were opened, by day."""


def with_opened(exposure: Exposure, themes: Collection[str], now: float) -> dict[int, dict[str, int]]:
    """One more item today; what is older than eight weeks is let go."""
    today = int(now // _DAY)
    kept = {day: dict(counts) for day, counts in exposure.items() if today - KEPT_DAYS < day <= today}
    counts = kept.setdefault(today, {})
    for theme in themes:
        counts[theme] = counts.get(theme, 0) + 1
    return kept


def totals(exposure: Exposure, *, first: int, last: int) -> dict[str, int]:
    """How many of each theme from one day to another, both included; the most frequent first."""
    sums: dict[str, int] = {}
    for day, counts in exposure.items():
        if first <= day <= last:
            for theme, count in counts.items():
                sums[theme] = sums.get(theme, 0) + count
    return dict(sorted(sums.items(), key=lambda one: (-one[1], one[0])))


def by_day(
    exposure: Exposure, *, first: int, last: int
) -> tuple[tuple[int, tuple[tuple[str, int], ...]], ...]:
    """The same day by day, the newest first, without days on which nothing was opened."""
    each = ((day, totals(exposure, first=day, last=day)) for day in range(last, first - 1, -1))
    return tuple((day, tuple(counts.items())) for day, counts in each if counts)
