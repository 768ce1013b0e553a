"""What somebody writes with the tools: thought records, small steps, worries put off, what matters, nights.

Everything in each is optional. As it lies in the vault, each is a JSON object; what a later version has put beside our
own keys stays there when one of ours changes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any, Final, Literal, get_args

from client.domain.journal import Moment, storable
from client.domain.nights import DAY_MINUTES, MOST_MINUTES, MOST_RESTED, MOST_TIMES, Night

ExerciseKind = Literal["thought-record", "small-step", "worry", "value", "night"]
KINDS: Final[tuple[ExerciseKind, ...]] = get_args(ExerciseKind)
MOST_WORDS: Final = 4000
"""Characters of one answer."""
MOST_STRENGTH: Final = 100
MOST_GUESS: Final = 10

Outcome = Literal["", "still", "smaller", "gone", "to-do"]
"""What became of a worry when its time came: still there, smaller, gone, or something to do. Empty before that."""
_OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
_CLOSED: Final = ("gone", "to-do")


@dataclass(frozen=True, slots=True)
class ThoughtRecord:
    """One thought from one moment, looked at. `before` and `after`: how strong the feeling is, 0 to 100."""

    situation: str = field(default="", repr=False)
    thought: str = field(default="", repr=False)
    feeling: str = field(default="", repr=False)
    before: int | None = None
    for_it: str = field(default="", repr=False)
    against_it: str = field(default="", repr=False)
    fairer: str = field(default="", repr=False)
    after: int | None = None


@dataclass(frozen=True, slots=True)
class SmallStep:
    """Something small to do. `guess` before it and `was` after it are from 0 to 10: how good, or how worthwhile.

    `towards` is what it is a step towards. Steps that came of a worry or of what matters say so there as well.
    """

    what: str = field(default="", repr=False)
    when: str = field(default="", repr=False)
    towards: str = field(default="", repr=False)
    expected: str = field(default="", repr=False)
    guess: int | None = None
    happened: str = field(default="", repr=False)
    was: int | None = None

    @property
    def told(self) -> bool:
        """Whether it is said how it was."""
        return self.was is not None or bool(self.happened.strip())


@dataclass(frozen=True, slots=True)
class Worry:
    """A worry put off. `looked` is how often it was said what became of it."""

    words: str = field(default="", repr=False)
    outcome: Outcome = ""
    looked: int = 0

    @property
    def closed(self) -> bool:
        """Whether it is off the list."""
        return self.outcome in _CLOSED


@dataclass(frozen=True, slots=True)
class Value:
    """Something that matters: an area of life in one's own words, why, and one small step that belongs to it."""

    area: str = field(default="", repr=False)
    why: str = field(default="", repr=False)
    step: str = field(default="", repr=False)


Work = ThoughtRecord | SmallStep | Worry | Value | Night
_KIND_OF: Final[Mapping[type, ExerciseKind]] = {
    ThoughtRecord: "thought-record",
    SmallStep: "small-step",
    Worry: "worry",
    Value: "value",
    Night: "night",
}


@dataclass(frozen=True, slots=True)
class Exercise:
    """One piece of work with a tool. `edited_at` and `done_at` are UTC seconds, or None.

    `done_at`: when its owner said that it is done; of a worry, when it went off the list.
    """

    id: str
    created: Moment
    work: Work
    edited_at: int | None = None
    done_at: int | None = None


def kind_of(work: Work) -> ExerciseKind:
    """Which tool this was written with."""
    return _KIND_OF[type(work)]


def night_id(morning: date) -> str:
    """The id of a night: there is one for a morning, however often it is written."""
    return f"night-{morning.isoformat()}"


def blank(work: Work) -> bool:
    """Whether nothing is said in it."""
    if isinstance(work, Night):
        return work.blank
    return not any(value.strip() if isinstance(value, str) else value is not None for value in _said(work))


def too_long(work: Work) -> bool:
    """Whether an answer in it is longer than is kept."""
    return any(isinstance(value, str) and len(value) > MOST_WORDS for value in asdict(work).values())


def encode(work: Work, before: str = "") -> str:
    """A JSON object with what is said in it, and what `before` held that is not ours."""
    ours = {each.name for each in fields(work)}
    told = {name: value for name, value in _object(before).items() if name not in ours}
    for name, value in asdict(work).items():
        if isinstance(value, str):
            value = storable(value)
        if value not in ("", None):
            told[name] = value.isoformat() if isinstance(value, date) else value
    return json.dumps(told, ensure_ascii=False)


def decode(kind: str, content: str) -> Work | None:
    """What a tool had written; what cannot be so is left out. None for another tool's, or a night of no morning."""
    told = _object(content)
    if kind == "thought-record":
        words = {name: _words(told, name) for name in _names(ThoughtRecord) - {"before", "after"}}
        strengths = {name: _number(told, name, MOST_STRENGTH) for name in ("before", "after")}
        return ThoughtRecord(**words, **strengths)  # type: ignore[arg-type]  # each by its own name
    if kind == "small-step":
        words = {name: _words(told, name) for name in _names(SmallStep) - {"guess", "was"}}
        guesses = {name: _number(told, name, MOST_GUESS) for name in ("guess", "was")}
        return SmallStep(**words, **guesses)  # type: ignore[arg-type]  # each by its own name
    if kind == "worry":
        told_outcome = told.get("outcome")
        outcome: Outcome = next((each for each in _OUTCOMES if each == told_outcome), "")
        return Worry(_words(told, "words"), outcome, _number(told, "looked", 1_000_000) or 0)
    if kind == "value":
        return Value(**{name: _words(told, name) for name in _names(Value)})
    return _night(told) if kind == "night" else None


def _night(told: Mapping[str, Any]) -> Night | None:
    try:
        morning = date.fromisoformat(told.get("morning", ""))
    except (TypeError, ValueError):
        return None
    return Night(
        morning,
        to_bed=_number(told, "to_bed", DAY_MINUTES - 1),
        lights_out=_number(told, "lights_out", DAY_MINUTES - 1),
        asleep_after=_number(told, "asleep_after", MOST_MINUTES),
        times=_number(told, "times", MOST_TIMES),
        awake=_number(told, "awake", MOST_MINUTES),
        woke=_number(told, "woke", DAY_MINUTES - 1),
        up=_number(told, "up", DAY_MINUTES - 1),
        rested=_number(told, "rested", MOST_RESTED),
        note=_words(told, "note"),
    )


def _said(work: ThoughtRecord | SmallStep | Worry | Value) -> list[object]:
    if isinstance(work, Worry):
        return [work.words]
    return list(asdict(work).values())


def _names(kind: type[ThoughtRecord | SmallStep | Value]) -> set[str]:
    return {each.name for each in fields(kind)}


def _object(content: str) -> dict[str, Any]:
    try:
        read = json.loads(content or "{}")
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _words(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name, "")
    return storable(value)[:MOST_WORDS] if isinstance(value, str) else ""


def _number(told: Mapping[str, Any], name: str, most: int) -> int | None:
    value = told.get(name)
    return value if type(value) is int and 0 <= value <= most else None
