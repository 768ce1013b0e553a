"""One night as its owner remembers it in the morning, and what can be reckoned from it.

The parts are those of the core Consensus Sleep Diary (Carney and others, Sleep 2012;35:287-302), asked in our own
words. Time in bed is from getting in to getting out; time asleep is from trying to sleep to waking for good, less the
time it took and the time awake between; efficiency is the second in parts of the first, the wider of the two usual
denominators (Reed and Sacco, J Clin Sleep Med 2016;12:263-266, name both). All are one person's guesses, no recording.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from statistics import fmean
from typing import Final

DAY_MINUTES: Final = 1440
MOST_MINUTES: Final = 720
"""How long falling asleep, or being awake between, can be said to have taken."""
MOST_TIMES: Final = 50
MOST_RESTED: Final = 10
WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Night:
    """The night before `morning`. What is None was not said: it is missing, never zero.

    `to_bed`, `lights_out`, `woke` and `up` are minutes after midnight as the clock showed them, 0 to 1439.
    `asleep_after` and `awake` are minutes, `times` how often one was awake, `rested` from 0 (not at all) to 10.
    """

    morning: date
    to_bed: int | None = None
    lights_out: int | None = None
    asleep_after: int | None = None
    times: int | None = None
    awake: int | None = None
    woke: int | None = None
    up: int | None = None
    rested: int | None = None
    note: str = field(default="", repr=False)

    @property
    def blank(self) -> bool:
        """Whether nothing is said of it."""
        return self == Night(self.morning, note=self.note) and not self.note.strip()

    @property
    def ordered(self) -> bool:
        """Whether the clock times that are there can follow each other within a day, as they are asked for."""
        there = [at for at in (self.to_bed, self.lights_out, self.woke, self.up) if at is not None]
        return sum(between(one, next_) for one, next_ in pairwise(there)) < DAY_MINUTES

    @property
    def awake_between(self) -> int | None:
        """Minutes awake between; none at all where one was never awake."""
        return 0 if self.times == 0 and self.awake is None else self.awake

    @property
    def in_bed(self) -> int | None:
        """Minutes from getting into bed to getting out; None where one of both is missing, or they do not fit."""
        if self.to_bed is None or self.up is None or not self.ordered:
            return None
        return between(self.to_bed, self.up)

    @property
    def asleep(self) -> int | None:
        """Minutes asleep; None where a part of it is missing, or they do not fit together."""
        parts = (self.lights_out, self.woke, self.asleep_after, self.awake_between)
        if any(part is None for part in parts) or not self.ordered:
            return None
        lights_out, woke, after, awake = (part for part in parts if part is not None)
        left = between(lights_out, woke) - after - awake
        return left if left >= 0 else None

    @property
    def efficiency(self) -> float | None:
        """Time asleep in parts of time in bed, 0 to 1; None where either is not known."""
        asleep, in_bed = self.asleep, self.in_bed
        return None if asleep is None or not in_bed else asleep / in_bed

    @property
    def fits(self) -> bool:
        """Whether what is said can be so: the times in order, and no more awake than there was night."""
        if not self.ordered:
            return False
        if self.lights_out is None or self.woke is None:
            return True
        room = between(self.lights_out, self.woke)
        return (self.asleep_after or 0) + (self.awake_between or 0) <= room


def between(first: int, then: int) -> int:
    """Minutes from one clock time to the next such time after it, over midnight where that lies between; 0 to 1439."""
    return (then - first) % DAY_MINUTES


@dataclass(frozen=True, slots=True)
class Week:
    """Seven mornings in order; None for a night of which nothing is said."""

    first: date
    nights: tuple[Night | None, ...]

    @property
    def told(self) -> tuple[Night, ...]:
        """The nights of which something is said."""
        return tuple(each for each in self.nights if each is not None)


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean, and of how many nights."""

    value: float
    nights: int


@dataclass(frozen=True, slots=True)
class Means:
    """Of the nights in which each could be reckoned; None where there was none."""

    in_bed: Mean | None
    asleep: Mean | None
    efficiency: Mean | None
    rested: Mean | None


def week_of(nights: Iterable[Night], last: date) -> Week:
    """The seven mornings up to and with `last`."""
    first = last - timedelta(days=WEEK - 1)
    by_morning = {each.morning: each for each in nights}
    days = (first + timedelta(days=number) for number in range(WEEK))
    return Week(first, tuple(by_morning.get(day) for day in days))


def means(nights: Iterable[Night]) -> Means:
    """What was usual: each over the nights that tell it, none guessed for the others.

    Efficiency is the mean of the nights' own, so that a short night counts as much as a long one.
    """
    there = tuple(nights)
    return Means(
        _mean(each.in_bed for each in there),
        _mean(each.asleep for each in there),
        _mean(each.efficiency for each in there),
        _mean(each.rested for each in there),
    )


def _mean(values: Iterable[float | None]) -> Mean | None:
    known = [value for value in values if value is not None]
    return Mean(fmean(known), len(known)) if known else None
