"""A plan for hard hours, written when calm: six steps in a person's own words, and the people in some of them.

The copy is what somebody may choose to have readable without unlocking (docs/decisions/0033-plan-copy.md). It is read
by a page that knows no vault, and as a stranger's: nothing in it is trusted.
"""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from client.domain.journal import storable

STEPS: Final = (1, 2, 3, 4, 5, 6)
"""Signs; what I can do; company and places; whom to tell; who helps by profession; a safer place."""
WITH_PEOPLE: Final = (3, 4, 5)
"""The steps that can hold people and how to reach them."""
MOST_TEXT: Final = 2000
"""Characters of one step."""
MOST_LINE: Final = 120
"""Characters of a name, and of how to reach somebody."""
MOST_PEOPLE: Final = 12
"""In one step."""
MOST_COPY_BYTES: Final = 256 * 1024
"""More than the largest plan needs, in whatever script; a longer file is not read."""
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody in a step. `reach` says how, in the person's own words: a number, an address, "knock at 12"."""

    id: str
    step: int
    name: str = field(repr=False)
    reach: str = field(default="", repr=False)

    @property
    def blank(self) -> bool:
        """Whether nothing is said in it."""
        return not self.name.strip() and not self.reach.strip()


@dataclass(frozen=True, slots=True)
class Plan:
    """The words of each step that has any, and people in their order."""

    texts: dict[int, str] = field(default_factory=dict, repr=False)
    contacts: tuple[Contact, ...] = field(default=(), repr=False)

    @property
    def blank(self) -> bool:
        """Whether nothing is written yet."""
        return not any(text.strip() for text in self.texts.values()) and all(c.blank for c in self.contacts)

    @property
    def said(self) -> object:
        """What stands in it as it is kept: two plans that say the same are equal in this, blank lines apart."""
        people = {
            each.id: (each.step, storable(each.name), storable(each.reach))
            for each in self.contacts
            if not each.blank
        }
        return {step: storable(text) for step, text in self.texts.items() if text.strip()}, people

    def people(self, step: int) -> tuple[Contact, ...]:
        """The people of one step."""
        return tuple(each for each in self.contacts if each.step == step)


@dataclass(frozen=True, slots=True)
class Review:
    """When somebody wants to look at their plan again: a day, or None. `months` is after how many each time, if so."""

    on: date | None = None
    months: int | None = None


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class CopiedStep:
    """One step as anybody could read it: its words, and each person's name and how to reach them."""

    step: int
    text: str = field(default="", repr=False)
    people: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def copied(plan: Plan, *, people: bool) -> tuple[CopiedStep, ...]:
    """What a copy of this plan would hold: the steps that say something, with people only if asked for."""
    steps = []
    for step in STEPS:
        text = plan.texts.get(step, "").strip()
        there = tuple((c.name.strip(), c.reach.strip()) for c in plan.people(step) if people and not c.blank)
        if text or there:
            steps.append(CopiedStep(step, text, there))
    return tuple(steps)


def encode(steps: Iterable[CopiedStep]) -> bytes:
    """A copy as it lies on the disk: UTF-8 JSON."""
    told = [
        {
            "step": each.step,
            "text": storable(each.text),
            "people": [[storable(name), storable(reach)] for name, reach in each.people],
        }
        for each in steps
    ]
    return (json.dumps({"format": _FORMAT, "steps": told}, ensure_ascii=False, indent=1) + "\n").encode()


def decode(content: bytes) -> tuple[CopiedStep, ...]:
    """Read a copy. ValueError for anything that is not one, or larger than any could be."""
    if len(content) > MOST_COPY_BYTES:
        raise ValueError("longer than any copy")
    try:
        read = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ValueError("no copy") from error
    if not isinstance(read, dict) or read.get("format") != _FORMAT or not isinstance(read.get("steps"), list):
        raise ValueError("no copy of this format")
    steps = tuple(map(_step, read["steps"]))
    if [each.step for each in steps] != sorted({each.step for each in steps}):
        raise ValueError("each step once, in order")
    return steps


def _step(read: Any) -> CopiedStep:
    if not isinstance(read, dict) or type(read.get("step")) is not int or read["step"] not in STEPS:
        raise ValueError("no such step")
    people = read.get("people", [])
    if not isinstance(people, list) or len(people) > MOST_PEOPLE:
        raise ValueError("a list of people")
    return CopiedStep(read["step"], _words(read.get("text", ""), MOST_TEXT), tuple(map(_person, people)))


def _person(read: Any) -> tuple[str, str]:
    if not isinstance(read, list) or len(read) != 2:
        raise ValueError("a name, and how to reach them")
    return _words(read[0], MOST_LINE), _words(read[1], MOST_LINE)


def _words(read: Any, most: int) -> str:
    if not isinstance(read, str) or len(read) > most:
        raise ValueError("words of a bounded length")
    return storable(read)
