"""When communities are asked for what is new: on a grid, whatever is on screen, each on one of its own."""

from __future__ import annotations

from typing import Final

EVERY_MILLISECONDS: Final = 2 * 60 * 1000
SOONER_OR_LATER_MILLISECONDS: Final = 30 * 1000


def until_next(chance: float) -> int:
    """Milliseconds from one time to the next: two minutes, half a minute sooner or later by `chance` (0 to 1).

    Moved, so that apps that were started together, or communities of one vault, do not ask together for ever.
    """
    return EVERY_MILLISECONDS + round((2 * chance - 1) * SOONER_OR_LATER_MILLISECONDS)


def until_first(chance: float) -> int:
    """Milliseconds until a community that is not on screen is asked for the first time: anywhere on the grid."""
    return round(chance * EVERY_MILLISECONDS)
