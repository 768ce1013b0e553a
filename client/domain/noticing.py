"""When a person may be told, outside the window, that something is new. Nothing here invites anybody to come back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Literal

APART: Final = 3600.0
"""Seconds between one notice and the next."""

WhenClosed = Literal["ask", "stay", "quit"]


class Sort(IntEnum):
    """What may be new, what matters most first."""

    HELP = 0
    """A guide has opened a call for help."""
    GUIDES = 1
    KIND_WORDS = 2
    POSTS = 3
    """In threads the person follows."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose; nobody is told of anything unless they asked for it.

    `says_sort`: a notice says what kind of thing is new, and not only that something is. `followed`: posts in followed
    threads are told of too. Quiet hours begin and end at these hours of the local day, 0 to 23; the same hour twice
    means the whole day. `beside_clock`: a sign stays beside the clock; `when_closed` says what closing the window then
    does.
    """

    wanted: bool = False
    says_sort: bool = False
    followed: bool = True
    quiet: bool = True
    quiet_from: int = 21
    quiet_until: int = 8
    beside_clock: bool = False
    when_closed: WhenClosed = "ask"


@dataclass(frozen=True, slots=True)
class Moment:
    """`hour` is the hour of the local day, None where the computer's clock shows an impossible time.

    `steady` are seconds of a clock that nobody sets: a computer's clock that jumps brings no notice twice, and holds
    none back for years.
    """

    hour: int | None
    steady: float


def is_quiet(hour: int | None, choices: Choices) -> bool:
    """Whether this hour of the day is among the quiet ones; an hour that is not known always is."""
    if not choices.quiet:
        return False
    begins, ends = choices.quiet_from, choices.quiet_until
    if hour is None or begins == ends:
        return True
    if begins < ends:
        return begins <= hour < ends
    return hour >= begins or hour < ends


def may_tell(sort: Sort, *, now: Moment, choices: Choices, last: float | None) -> bool:
    """Whether a person may be told of this now. `last` is when they were told of anything, on the steady clock.

    That a guide has opened a call for help is told at any hour: who called waits for it.
    """
    if not choices.wanted:
        return False
    if sort is Sort.HELP:
        return True
    if sort is Sort.POSTS and not choices.followed:
        return False
    return not is_quiet(now.hour, choices) and (last is None or now.steady - last >= APART)
