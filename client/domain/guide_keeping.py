"""What of a guide's settings in the vault may hold words of members or about them, and when those are erased.

Whatever a guide's app keeps stands under a key that begins with "guide's ". Named below is what holds nobody's words
but the guide's own, or none at all; everything else goes, also what a later Leeward will keep and this list has not
heard of. A key that belongs to a community has its id in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final, Literal

GUIDES: Final = "guide's "
STAYS: Final = (
    "guide's acts ",
    "guide's buddy ",
    "guide's care of the team key ",
    "guide's check of the record ",
    "guide's comforts",
    "guide's erased",
    "guide's exposure ",
    "guide's limits ",
    "guide's looked after ",
    "guide's proposals ",
    "guide's shift ",
    "guide's snippets",
    "guide's words for oneself ",
)
"""Ids, counts, themes and choices; and what guides write for themselves, snippets and a word for their journal: that
is theirs, and nobody who looks after a computer has a say in it. The desk asks to leave others' words out of it."""

SHIFT_SECONDS: Final = 16 * 3600
"""After so long a shift has ended, whether or not somebody said so: the program may have been killed in it."""

When = Literal["shift", "lock", "unlock"]


@dataclass(frozen=True, slots=True)
class Erased:
    """How many keys were erased, and when: with a shift, at a lock or the end of Leeward, or at the next
    unlock, as nothing could be done before.
    """

    pieces: int = 0
    when: When = "unlock"

    def __bool__(self) -> bool:
        return self.pieces > 0


def holds_member_words(key: str) -> bool:
    """Whether what is kept under this key may hold words of members or about them."""
    return key.startswith(GUIDES) and not key.startswith(STAYS)


def to_erase(keys: Iterable[str], *, going_on: Collection[str]) -> tuple[str, ...]:
    """The keys to be erased; what belongs to a community in which a shift is `going_on` stays."""
    return tuple(
        key for key in keys if holds_member_words(key) and not any(community in key for community in going_on)
    )


def goes_on(began: int, *, now: float) -> bool:
    """Whether a shift that began then, UTC seconds, still goes on if nobody ended it."""
    return now - began < SHIFT_SECONDS
