"""What a person can ask of their days, and what they are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final, Literal, get_args

Subject = Literal["activity", "tag", "dimension"]
Toward = Literal["better", "harder"]
MOOD: Final = ""
"""The outcome that is the mood itself."""

LOWER_IS_BETTER: Final = frozenset({"worry", "pain"})
"""Those of the suggested dimensions of which less makes a better day."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day, as far as it was told. Missing is missing: None, or no value, never zero.

    `mood` is from 1 to 5, the mean of what was told that day. `activities` are those that were ticked: empty where none
    was, None without a check-in. `tags` are those of the day's journal entries, None where nothing was written.
    `measures` are the day's means by the id of their dimension.
    """

    day: date
    mood: float | None = None
    activities: frozenset[str] | None = field(default=None, repr=False)
    tags: frozenset[str] | None = field(default=None, repr=False)
    measures: Mapping[str, float] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Question:
    """Does `name` go with better (or harder) days, the same day or the next?

    `name` is an activity, a tag, or the id of a dimension. `outcome` is the id of the dimension that tells how a day
    was, MOOD for the mood; `lower_is_better` says of it which way is up. Whoever asks for better days may be told of
    harder ones all the same; but three quarters of the chance of a false answer go to what is asked for, which is so
    found sooner.
    """

    subject: Subject
    name: str = field(repr=False)
    outcome: str = field(default=MOOD, repr=False)
    next_day: bool = False
    toward: Toward = "better"
    lower_is_better: bool = False

    def __post_init__(self) -> None:
        if self.subject not in get_args(Subject) or self.toward not in get_args(Toward):
            raise ValueError(
                "a question is of an activity, a tag or a dimension, toward better or harder days"
            )
        if not self.name or (self.subject == "dimension" and self.name == self.outcome):
            raise ValueError("a question is of something, and of something else than its outcome")

    @property
    def matter(self) -> tuple[str, str, str, bool]:
        """What is looked at: questions that differ in nothing but the wished answer are the same question."""
        return self.subject, self.name, self.outcome, self.next_day


class Verdict(Enum):
    """All that is ever said. Nothing of it says why."""

    NOT_ENOUGH_DAYS = "not yet enough days"
    NO_CLEAR_PATTERN = "no clear pattern yet"
    BETTER_DAYS = "goes with better days"
    HARDER_DAYS = "goes with harder days"


class Lack(Enum):
    """Why nothing could be told."""

    SPAN = "span"
    """The days are not spread over about sixty days yet."""
    DAYS = "days"
    """There are too few days of which both are known."""
    WITH = "with"
    WITHOUT = "without"
    """There are too few days on one side."""
    ALIKE = "alike"
    """It changes with the weekday or with time alone, so that it cannot be told from them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the days say to one question so far.

    `days` are those of which both are known (for the next day: pairs of days), from `first` to `last`; `days_with` and
    `days_without` are its two sides. For a dimension these are the days above one's own median, and the others. The two
    means are plain means of the outcome. `difference` is how much higher the outcome is on days with, on otherwise like
    days, and `low` and `high` are the ends of its interval, which leaves out zero exactly when a pattern is told.
    `certainty` is the interval's coverage, such as 0.97; it grows with the number of questions asked before.

    An answer is read from the days up to `last` and then holds: `again` is the day on which it is read anew.
    """

    question: Question
    verdict: Verdict
    days: int
    days_with: int
    days_without: int
    first: date | None = None
    last: date | None = None
    mean_with: float | None = None
    mean_without: float | None = None
    difference: float | None = None
    low: float | None = None
    high: float | None = None
    certainty: float | None = None
    p_value: float | None = None
    """Weighted toward what was asked for, before the other questions are taken into account."""
    again: date | None = None
    lack: Lack | None = None
    divide: float | None = None
    """For a dimension: days with more than this are the days with."""

    @property
    def span(self) -> int:
        """Days from the first to the last, both counted."""
        return 0 if self.first is None or self.last is None else (self.last - self.first).days + 1
