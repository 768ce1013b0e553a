"""A clock for keeping things a while, that goes on with the computer's and is not led astray by its jumps.

What is kept for thirty days must not vanish because a battery ran down and the year was wrong for an afternoon. So time
that passed while nobody looked is doubted at first: it counts once the clock has gone on from there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

DAY: Final = 24 * 3600
_ORDINARY: Final = 2 * DAY
"""A step up to this is believed at once."""
_CREDIBLE: Final = 60 * DAY
"""A step up to this, after another, shows that the clock went on from there."""
MOST: Final = 31 * DAY
"""More than this never has to be counted for one step: everything kept for thirty days is older then."""


@dataclass(frozen=True, slots=True)
class SteadyClock:
    """`steady` are seconds that surely passed, `wall` the computer's clock (UTC seconds) when it was last looked at.

    `doubted` is a step that is not believed yet, in seconds, made when the clock came to `since`.
    """

    wall: int
    steady: int = 0
    doubted: int = 0
    since: int = 0

    @property
    def stamp(self) -> int:
        """What is kept now gets this: all that passed, as far as one knows, the doubted step among it."""
        return self.steady + self.doubted

    def seen(self, now: int) -> SteadyClock:
        """The clock after the computer's shows `now`. Neither `steady` nor what is sure ever goes back."""
        step = now - self.wall
        if step < 0:
            # Set back: whatever step was doubted was none.
            return replace(self, wall=now, doubted=0, since=0)
        if step <= _ORDINARY:
            on = replace(self, wall=now, steady=self.steady + step)
            return on._believed() if self.doubted and now - self.since >= DAY else on
        on = self._believed() if self.doubted and step <= _CREDIBLE else self
        return replace(on, wall=now, doubted=min(MOST, on.doubted + step), since=now)

    def _believed(self) -> SteadyClock:
        return replace(self, steady=self.steady + self.doubted, doubted=0, since=0)
