"""Generated pseudonyms, such as "Quiet Harbour".

A member picks one of several generated names and never types one: free text is where people leave real
names, birth years and the handle they use elsewhere. Both sides share the lists, so a server can refuse a
name that no honest client would have sent.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from typing import Final

from protocol.pseudonym_words import ADJECTIVES, NOUNS

FIRST_NUMBER: Final = 2
LAST_NUMBER: Final = 99
"""Numbers tell apart the second to the ninety-ninth member whose name would be the same."""

_NAME = re.compile(r"([A-Z][a-z]+) ([A-Z][a-z]+)(?: ([1-9][0-9]?))?")
_ADJECTIVES: Final = frozenset(ADJECTIVES)
_NOUNS: Final = frozenset(NOUNS)


def names(
    count: int,
    *,
    choose: Callable[[int], int] = secrets.randbelow,
    numbered: bool = False,
) -> tuple[str, ...]:
    """Return that many different pseudonyms, every possible one equally likely.

    `choose(n)` returns a number from 0 to n - 1 and is called once for each name. With `numbered`, each name
    ends in a number from FIRST_NUMBER to LAST_NUMBER, for when the plain ones on offer were taken.
    ValueError if `count` is negative or more than there are names, or if `choose` leaves its range.
    """
    numbers = LAST_NUMBER - FIRST_NUMBER + 1 if numbered else 1
    total = len(ADJECTIVES) * len(NOUNS) * numbers
    if not 0 <= count <= total:
        raise ValueError(f"count must be from 0 to {total}")
    # A shuffle of 0..total-1 that stops after `count` and remembers only what it moved: always different,
    # and always ends, whatever `choose` answers.
    moved: dict[int, int] = {}
    drawn: list[str] = []
    for place in range(count):
        step = choose(total - place)
        if not 0 <= step < total - place:
            raise ValueError("choose left its range")
        picked = place + step
        drawn.append(_name(moved.get(picked, picked), numbered=numbered))
        moved[picked] = moved.get(place, place)
    return tuple(drawn)


def is_generated(name: str) -> bool:
    """Say whether `names` can have made this: "Adjective Noun", or "Adjective Noun 2" to "... 99"."""
    match = _NAME.fullmatch(name)
    if match is None:
        return False
    adjective, noun, number = match.groups()
    if adjective not in _ADJECTIVES or noun not in _NOUNS:
        return False
    return number is None or FIRST_NUMBER <= int(number) <= LAST_NUMBER


def plain_name(name: str) -> str:
    """A generated name without its number."""
    return " ".join(name.split(" ")[:2])


def numbered(plain: str) -> tuple[str, ...]:
    """A name without a number, and the same with every number."""
    return (plain, *(f"{plain} {number}" for number in range(FIRST_NUMBER, LAST_NUMBER + 1)))


def _name(index: int, *, numbered: bool) -> str:
    number = ""
    if numbered:
        index, extra = divmod(index, LAST_NUMBER - FIRST_NUMBER + 1)
        number = f" {FIRST_NUMBER + extra}"
    adjective, noun = divmod(index, len(NOUNS))
    return f"{ADJECTIVES[adjective]} {NOUNS[noun]}{number}"
