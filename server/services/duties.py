"""Duties: what one of several processes does for all, such as sealing, and how another takes over when that one dies.

A duty is held by a name until a second, both in the store, and kept up while its holder lives. Clocks may be wrong: a
process also takes a duty that nobody has kept up for a while by its own steady clock, whatever the second says.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from server.settings import DUTY_SECONDS
from server.store.interface import Reading, Store, Writing

NAMES: Final = ("sealing", "upkeep", "alarm")
"""All duties there are."""
_RENEW_UNDER = 5.0
_SILENT_SECONDS = DUTY_SECONDS + 4


class Roster(Protocol):
    """Who does what."""

    def look(self) -> None:
        """Take what is nobody's and keep up what is ours. Blocks."""
        ...

    def holds(self, name: str) -> bool:
        """Whether a duty is this process's right now."""
        ...

    def still_mine(self, name: str) -> Callable[[Reading], bool]:
        """The same, asked inside a transaction."""
        ...

    def give_up(self) -> None:
        """Let another process have everything at once. Blocks."""
        ...


class Alone:
    """Where no other process can be: everything is ours, and nothing is written for it."""

    def look(self) -> None:
        """See Roster, as for every method here."""

    def holds(self, name: str) -> bool:
        return True

    def still_mine(self, name: str) -> Callable[[Reading], bool]:
        return lambda tx: True

    def give_up(self) -> None:
        """Nobody is there to take it."""


class Shared:
    """Among processes that share a store."""

    def __init__(
        self,
        store: Store,
        names: Sequence[str],
        *,
        holder: str,
        now: Callable[[], float],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`holder` names this process alone; `now` gives seconds since 1970 UTC, `clock` seconds that only rise."""
        self._store = store
        self._names = tuple(names)
        self._holder = holder
        self._now = now
        self._clock = clock
        self._ours: dict[str, float] = {}
        self._seen: dict[str, tuple[tuple[str, int], float]] = {}

    def look(self) -> None:
        """See Roster, as for every method here."""
        began = self._clock()
        standing = self._store.read(lambda tx: {name: tx.duty(name) for name in self._names}).result()
        wanted = {name: seen for name, seen in standing.items() if self._is_wanted(name, seen, began)}
        if not wanted:
            return
        now = int(self._now())

        def take(tx: Writing) -> list[str]:
            taken = []
            for name, (_, until) in wanted.items():
                if tx.duty(name) != standing[name]:
                    continue  # somebody was quicker
                if tx.take_duty(name, self._holder, until=now + DUTY_SECONDS, now=max(now, until + 1)):
                    taken.append(name)
            return taken

        taken = self._store.write(take, urgent=True).result()
        for name in wanted:
            self._ours.pop(name, None)
        for name in taken:
            self._ours[name] = began + DUTY_SECONDS

    def holds(self, name: str) -> bool:
        return self._clock() < self._ours.get(name, 0.0)

    def still_mine(self, name: str) -> Callable[[Reading], bool]:
        return lambda tx: tx.duty(name)[0] == self._holder

    def give_up(self) -> None:
        self._ours.clear()

        def give(tx: Writing) -> None:
            for name in self._names:
                if tx.duty(name)[0] == self._holder:
                    tx.take_duty(name, self._holder, until=0, now=0)

        self._store.write(give, urgent=True).result()

    def _is_wanted(self, name: str, standing: tuple[str, int], moment: float) -> bool:
        holder, until = standing
        if holder == self._holder:
            return self._ours.get(name, 0.0) - moment < _RENEW_UNDER
        self._ours.pop(name, None)
        if not holder or until <= self._now():
            return True
        seen, since = self._seen.get(name, (None, moment))
        if seen != standing:
            self._seen[name] = (standing, moment)
            return False
        return moment - since >= _SILENT_SECONDS
