"""How long threads waited for their first reply, with those that still wait counted fairly (Kaplan and Meier, 1958)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

FEWEST: Final = 10
"""Fewer threads than these say nothing about the next one."""


@dataclass(frozen=True, slots=True)
class Waited:
    """One thread: hours until its first reply, or hours it has waited so far."""

    hours: int
    answered: bool


@dataclass(frozen=True, slots=True)
class UsualWait:
    """Hours within which half of the threads, and nine of ten, had a first reply; None where that was not reached."""

    threads: int
    half: int | None
    most: int | None


def usual_wait(waited: Iterable[Waited]) -> UsualWait | None:
    """What these threads say; None of too few. The feed knows hours only, so each counts to the end of its hour."""
    known = sorted(waited, key=lambda each: (each.hours, not each.answered))
    if len(known) < FEWEST:
        return None
    half = most = None
    waiting, share = len(known), 1.0
    for each in known:
        if each.answered:
            share *= (waiting - 1) / waiting
            if half is None and share <= 0.5 + 1e-9:
                half = each.hours + 1
            if most is None and share <= 0.1 + 1e-9:
                most = each.hours + 1
        waiting -= 1
    return UsualWait(len(known), half, most)
