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

    `doubted` is a step that is not believed yet, in seconds. `reached` is how late it surely was already: the wall's
    time but for a doubted step, and later than it after the clock was set back. `since` is the wall's time just after
    the step forward or back that is in question; 0 when none is.
    """

    wall: int
    reached: int
    steady: int = 0
    doubted: int = 0
    since: int = 0

    @classmethod
    def begun(cls, now: int) -> SteadyClock:
        """One that begins at the computer's `now`."""
        return cls(wall=now, reached=now)

    @property
    def stamp(self) -> int:
        """What is kept now gets this: all that passed, as far as one knows, the doubted step among it."""
        return self.steady + self.doubted

    def seen(self, now: int) -> SteadyClock:
        """The clock after the computer's shows `now`. What is sure never goes back."""
        step = now - self.wall
        if step < 0:
            # Whatever step was doubted was none, or this one will be taken back.
            return replace(self, wall=now, doubted=0, since=now)
        if step <= _ORDINARY:
            reached = self.reached + step if self.doubted else max(self.reached, now)
            on = replace(self, wall=now, reached=reached, steady=self.steady + step)
            return on._settled() if now - self.since >= DAY else on
        behind = not self.doubted and self.wall < self.reached
        put_right = behind and now >= self.reached
        on = self._settled() if step <= _CREDIBLE and not put_right else self
        return on._leapt(now)

    def _leapt(self, now: int) -> SteadyClock:
        if self.doubted:
            return replace(self, wall=now, doubted=min(MOST, self.doubted + now - self.wall), since=now)
        leap = now - self.reached
        if leap <= _ORDINARY:
            reached, passed = max(self.reached, now), max(0, leap)
            return replace(self, wall=now, reached=reached, steady=self.steady + passed, since=0)
        return replace(self, wall=now, doubted=min(MOST, leap), since=now)

    def _settled(self) -> SteadyClock:
        """The clock went on from the step in question, so that was right."""
        return replace(self, reached=self.wall, steady=self.steady + self.doubted, doubted=0, since=0)
