"""How sure an answer has to be when somebody has asked several questions.

Whoever asks often enough finds a pattern in pure chance. So all questions that a person has ever asked share one chance
of a false answer, `FALSE_SHARE`, by the order in which they were asked: eleven twelfths go to the first three alike,
the rest to all that come later, each less than the one before. A share never changes. So asking one question after
another, and looking at each answer before asking the next, finds no more false patterns than asking all at once;
with the same share for all that were asked so far it would find about three times as many.

With these shares as weights the step-up procedure of Benjamini and Hochberg (1995), weighted as by Genovese, Roeder and
Wasserman (2006), keeps the expected part of false ones among the patterns found below `FALSE_SHARE`; where there is
nothing to find it is the chance of finding anything at all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

FALSE_SHARE: Final = 0.09
FIRST_QUESTIONS: Final = 3
_OF_THE_FIRST: Final = 11 / 12
_LATER: Final = 1.0658
"""The sum of j^-1.5 over all j from the fourth on, rounded up: zeta(1.5) is 2.61238."""


def share(place: int) -> float:
    """The chance of a false answer that the question asked as number `place` has, counted from 1."""
    if place < 1:
        raise ValueError("the first question is number 1")
    if place <= FIRST_QUESTIONS:
        return FALSE_SHARE * _OF_THE_FIRST / FIRST_QUESTIONS
    return FALSE_SHARE * (1 - _OF_THE_FIRST) / (place * math.sqrt(place)) / _LATER


def found(p_values: Sequence[float | None]) -> int:
    """How many patterns are found. `p_values` are in the order in which the questions were asked, None: no answer yet.

    The pattern of a question is among them if its p value is at most this number times its share.
    """
    ratios = sorted(p / share(at) for at, p in enumerate(p_values, start=1) if p is not None)
    return max((count for count, ratio in enumerate(ratios, start=1) if ratio <= count), default=0)
