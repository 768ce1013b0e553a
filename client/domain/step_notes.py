"""Steps of the written protocol as they stand among guides' notes: which were done, and which would be next.

A note of kind `step` says in its first line which step it is, by the ids of the protocol, which never change their
meaning: `help-me/answer-first`, and `help-me/answer-first undone` where it was ticked by mistake. Words may follow
below. So every guide reads it in their own language, and one who reads it as plain words understands it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

from client.domain.risk import RiskStep

_FIRST: Final = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)( undone)?")
_MINUTE: Final = 60

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StepNote:
    """That a step was done, or not after all (`done` False), with what a guide wrote about it."""

    kind: str
    step: str
    done: bool = True
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Due:
    """A step that is not done and has a timer: `seconds` are left of it, none or fewer when its time has come."""

    step: RiskStep
    seconds: float


def written(note: StepNote) -> str:
    """The words of such a note."""
    first = f"{note.kind}/{note.step}" + ("" if note.done else " undone")
    return f"{first}\n{note.words}" if note.words else first


def read(words: str) -> StepNote | None:
    """The step that a note names; None for words that name none."""
    first, _, rest = words.partition("\n")
    found = _FIRST.fullmatch(first)
    return None if found is None else StepNote(found[1], found[2], found[3] is None, rest)


def done(notes: Iterable[tuple[StepNote, T]]) -> Mapping[str, T]:
    """The steps that are done, by their ids, each with what belongs to the note that said so last.

    `notes` stand oldest first. A step is the same whatever kind of risk it was done under: who chooses another kind
    when more is known need not begin anew.
    """
    found: dict[str, T] = {}
    for note, of in notes:
        if note.done:
            found[note.step] = of
        else:
            found.pop(note.step, None)
    return found


def due(steps: Sequence[RiskStep], done_ids: Iterable[str], *, since: float, now: float) -> tuple[Due, ...]:
    """The steps with a timer that are not done, the one whose time comes first first.

    `since` is when the item was opened, in UTC seconds. A clock that was set back makes no time longer than it is.
    """
    known = frozenset(done_ids)
    waited = max(0.0, now - since)
    left = [
        Due(step, step.minutes * _MINUTE - waited)
        for step in steps
        if step.minutes is not None and step.id not in known
    ]
    return tuple(sorted(left, key=lambda one: one.seconds))
