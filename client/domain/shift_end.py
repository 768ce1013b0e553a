"""The end of a shift: what is still open then, and the words that hand it over to whoever comes next.

It is asked about what somebody would miss if this guide simply went: an item they hold, words they began and did not
send, and a life at risk for which the written procedure was begun and is not over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final
from uuid import UUID

from protocol.reviewing import Decision

NOTE_BYTES: Final = 4092
"""What one sealed note holds (HAND_OVER_MAX, in steps of 1 KiB, without the seal and the length), as UTF-8."""


class Loose(Enum):
    """Why something is open for the guide who goes."""

    HELD = "held"
    PROCEDURE = "procedure"
    """Two guides agreed, or one proposed, that a life is at risk: its steps are not over while it is open."""
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """One thing that is still open. `title` is what the queue calls it."""

    review: UUID
    version: int
    title: str = field(repr=False)
    why: tuple[Loose, ...]


def why_loose(
    *, mine: bool, others: bool, barred: bool, written: bool, last: str, proposed: str
) -> tuple[Loose, ...]:
    """Why an item of the queue is a loose end of this guide's; none of these, and it is nobody's or somebody else's.

    `mine`: this guide holds it; `others`: another does, who then sees to it. `barred`: it is not for this guide.
    """
    if barred or others:
        return ()
    begun = Decision.ESCALATE.value in (last, proposed)
    found = ((Loose.HELD, mine), (Loose.PROCEDURE, begun), (Loose.WORDS, written))
    return tuple(why for why, true in found if true)


@dataclass(frozen=True, slots=True)
class Note:
    """What a guide writes to whoever comes next: what is open, what to look at, and who knows more or was called."""

    open: str = field(default="", repr=False)
    look: str = field(default="", repr=False)
    who: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return any(part.strip() for part in (self.open, self.look, self.who))

    def text(self, headings: Iterable[str]) -> str:
        """The note in one piece: each part that was written below its heading, three of which are given in order."""
        parts = zip(headings, (self.open, self.look, self.who), strict=True)
        return "\n\n".join(f"{heading}\n{part.strip()}" for heading, part in parts if part.strip())


def fits(text: str) -> bool:
    """Whether a note of these words can be sealed."""
    return len(text.encode("utf-8", "replace")) <= NOTE_BYTES
