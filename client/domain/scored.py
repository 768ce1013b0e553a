"""The history of one instrument, as a chart needs it: scores, what their author says of them, and what changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

LONGEST_JOIN: Final = 45
"""Two scores further apart than so many days are not joined by a line: nothing is known of the time between."""


class Score(NamedTuple):
    """What came of filling it in on a day; `value` is None where answers were missing, which is never a zero."""

    day: int
    value: float | None


class Band(NamedTuple):
    """Scores from `low` to `high`, both inclusive, and what the source calls them."""

    low: float
    high: float
    words: str


@dataclass(frozen=True, slots=True)
class Scored:
    """One instrument's scores, the oldest first. `bands` may be empty, and are the source's, never ours.

    `reliable` is how far two scores lie apart at least for the difference to be more than this instrument's usual
    measurement error, None where no source says; `reliable_source` says who does.
    """

    id: str
    title: str = field(repr=False)
    least: float
    most: float
    scores: tuple[Score, ...] = field(default=(), repr=False)
    bands: tuple[Band, ...] = ()
    source: str = ""
    reliable: float | None = None
    reliable_source: str = ""


class Change(NamedTuple):
    """From one score to a later one. `reliable` is None where nobody says how much is more than measurement error."""

    earlier: Score
    later: Score
    points: float
    reliable: bool | None


def change(scored: Scored, *, first: int, last: int) -> Change | None:
    """From the first score of the days `first` to `last` to the last one; None where there are not two."""
    counted = [each for each in scored.scores if first <= each.day <= last and each.value is not None]
    if len(counted) < 2:
        return None
    earlier, later = counted[0], counted[-1]
    assert earlier.value is not None
    assert later.value is not None
    points = round(later.value - earlier.value, 6)
    reliable = None if scored.reliable is None else abs(points) >= scored.reliable
    return Change(earlier, later, points, reliable)


def band_of(scored: Scored, value: float) -> Band | None:
    """The band of a score, also of one between two whole numbers, as a worked-out one may be (the one below, as
    `instruments.scoring.band_of` has it); None where the source has none for it."""
    below = [band for band in scored.bands if band.low <= value]
    return below[-1] if below and value <= scored.most else None
