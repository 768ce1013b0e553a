"""Adding answers up as an instrument's makers say. Missing is missing: never zero, and never guessed.

Where the makers say how to work out a total with so many answers missing, that is done and said (`worked_out`): the
mean of those given stands for those missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Better = Literal["lower", "higher", "neither"]
"""Which way is the less burdened one."""


@dataclass(frozen=True, slots=True)
class Band:
    """Scores from `least` to `most`, and what `source` calls them: its word, in the instrument's language, not ours."""

    least: float
    most: float
    called: str
    source: str


@dataclass(frozen=True, slots=True)
class Wobble:
    """From how many points on a change is larger than what the measure gives by chance, and who says so."""

    points: float
    source: str


@dataclass(frozen=True, slots=True)
class Scale:
    """What is added up: the questions, by name, and how. `missing` is how many may be missing, as the makers say.

    `names` are what it measures, by language. `bands` lie one beside the other from the least on; they may be none.
    """

    key: str
    names: Mapping[str, str]
    items: tuple[str, ...]
    least: float
    most: float
    multiplier: float = 1
    missing: int = 0
    better: Better = "neither"
    bands: tuple[Band, ...] = ()
    wobble: Wobble | None = None

    def name(self, language: str) -> str:
        """What it measures, in that language, or in English."""
        return self.names.get(language) or self.names.get("en", "")


@dataclass(frozen=True, slots=True)
class Score:
    """A scale's total, None where too much is `missing`: those questions, by name, in their order.

    `worked_out`: something is missing, and the makers say how to work the total out without it.
    """

    value: float | None
    missing: tuple[str, ...] = ()
    worked_out: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """How far a score lies from an earlier one. `beyond` is whether that is more than the measure's own wobble: None
    where nobody says how large that is."""

    points: float = field(repr=False)
    beyond: bool | None = None


def score(scale: Scale, values: Mapping[str, float | None]) -> Score:
    """The total of a scale, from what each answer counts for, by question; one without an answer is not in it."""
    given = [value for name in scale.items if (value := values.get(name)) is not None]
    missing = tuple(name for name in scale.items if values.get(name) is None)
    if len(missing) > scale.missing or not given:
        return Score(None, missing)
    total = sum(given) * scale.multiplier
    if missing:
        total = total * len(scale.items) / len(given)
    return Score(total, missing, worked_out=bool(missing))


def band_of(scale: Scale, value: float) -> Band | None:
    """The band of a score, also of one between two whole numbers; None where the source has none for it."""
    below = [band for band in scale.bands if band.least <= value]
    return below[-1] if below and value <= scale.most else None


def difference(scale: Scale, earlier: Score, later: Score) -> Difference | None:
    """From one score to a later one; None where either is missing."""
    if earlier.value is None or later.value is None:
        return None
    points = round(later.value - earlier.value, 6)
    return Difference(points, None if scale.wobble is None else abs(points) >= scale.wobble.points)


def simple_sum(
    names: Iterable[str], values: Mapping[str, Iterable[float | None]]
) -> tuple[float, float] | None:
    """The least and the most that these questions add up to, each answer counting as given; None where one counts
    nothing."""
    least = most = 0.0
    for name in names:
        counted = tuple(values[name])
        numbers = [each for each in counted if each is not None]
        if not numbers or len(numbers) != len(counted):
            return None
        least, most = least + min(numbers), most + max(numbers)
    return least, most
