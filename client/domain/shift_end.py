"""The end of a shift: what is still open then, and the words that hand it over to whoever comes next.

It is asked about what somebody would miss if this guide simply went: an item they hold, words they began and did not
send, and a life at risk for which the written procedure was begun and is not over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from client.domain.desk_queue import DeskRow
from protocol.reviewing import Decision

NOTE_BYTES: Final = 4092
"""What one sealed note holds (HAND_OVER_MAX, in steps of 1 KiB, without the seal and the length), as UTF-8."""


class Loose(Enum):
    """Why something is open for the guide who goes."""

    HELD = "held"
    PROCEDURE = "procedure"
    """Two guides agreed, or one proposed, that a life is at risk: its steps are not over while it is open."""
    WORDS = "words"
    ASKED = "asked"
    """A colleague asked this guide, who has not written since."""


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """One thing that is still open, and why."""

    row: DeskRow
    why: tuple[Loose, ...]

    @property
    def held(self) -> bool:
        """Whether this guide can give it back to the queue."""
        return Loose.HELD in self.why


def loose_ends(rows: Iterable[DeskRow]) -> tuple[LooseEnd, ...]:
    """What is open for the guide whose queue this is, in its order; what another guide holds is theirs to see to."""
    found = ((row, _why(row)) for row in rows if not row.barred and row.held != "another")
    return tuple(LooseEnd(row, why) for row, why in found if why)


def _why(row: DeskRow) -> tuple[Loose, ...]:
    known = (
        (Loose.HELD, row.held == "me"),
        (Loose.PROCEDURE, Decision.ESCALATE.value in (row.last, row.proposed)),
        (Loose.WORDS, row.written),
        (Loose.ASKED, row.asked),
    )
    return tuple(why for why, true in known if true)


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
