"""The pace of breathing as numbers: which part of a breath a second belongs to, and how full the lungs are."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

Phase = Literal["in", "full", "out", "empty"]


@dataclass(frozen=True, slots=True)
class Pace:
    """One way to breathe: its parts in order, each with its whole seconds."""

    key: str
    parts: tuple[tuple[Phase, int], ...]

    @property
    def seconds(self) -> int:
        """How long one breath takes."""
        return sum(seconds for _, seconds in self.parts)


PACES: Final = (
    Pace("even", (("in", 4), ("out", 4))),
    Pace("longer-out", (("in", 4), ("out", 6))),
    Pace("box", (("in", 4), ("full", 4), ("out", 4), ("empty", 4))),
)


@dataclass(frozen=True, slots=True)
class Beat:
    """One moment: the part, its second counted from 1, of how many, and the fullness from 0 to 1."""

    phase: Phase
    second: int
    of: int
    fullness: float


def beat(pace: Pace, elapsed: float) -> Beat:
    """Where in its breaths a pace is after so many seconds; a negative time is the beginning."""
    left = max(0.0, elapsed) % pace.seconds
    for phase, seconds in pace.parts:
        if left < seconds:
            return Beat(phase, int(left) + 1, seconds, _fullness(phase, left / seconds))
        left -= seconds
    phase, seconds = pace.parts[0]
    return Beat(phase, 1, seconds, _fullness(phase, 0.0))


def _fullness(phase: Phase, part: float) -> float:
    eased = (1 - math.cos(math.pi * part)) / 2
    return {"in": eased, "full": 1.0, "out": 1 - eased, "empty": 0.0}[phase]
