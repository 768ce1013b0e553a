"""Small counts are not told, and cannot be worked out from the ones beside them.

Leaving small rows out is not enough: a total less all other rows is the one that was left out. So every count that is
told, totals too, is rounded down to tens. A count of 110 is any from 110 to 119, and what a difference leaves over
is a range and never a number.
"""

from __future__ import annotations

from typing import Final

LEAST: Final = 10
"""Counts under this are not told; all others are rounded down to a multiple of it."""


def told(count: int) -> int | None:
    """What may be told of a count: a multiple of `LEAST`, or None if it is too small."""
    return count - count % LEAST or None
