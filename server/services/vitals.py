"""How the server is: looked at every few seconds, so that asking costs nothing and a slow answer is an answer too."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from server.domain.bands import BANDS
from server.services.alarm import Alarm, is_desk_open, state_of, wanting
from server.services.duties import NAMES as DUTIES
from server.settings import HEAD_LATE_SECONDS, VITALS_SECONDS, VITALS_STALE_SECONDS
from server.store.interface import Reading, Store

log = logging.getLogger("leeward.server")

_ANSWER_SECONDS = 5
_DUTY_GRACE = 15
_TICK_STALE = 120


@dataclass(frozen=True)
class Picture:
    """One look. Counts by band; `late` counts what no guide is at in time; `alarm_for` what the alarm is about."""

    size: int
    is_shown: bool
    queue: Mapping[str, int]
    late: Mapping[str, int]
    alarm_is_set: bool
    alarm_for: int
    alarm_rings: int
    alarm_failed: bool
    alarm_quiet: bool
    desk_open: bool
    duties: Mapping[str, tuple[str, int]] = field(default_factory=dict)


def take(tx: Reading, now: float) -> Picture:
    """Look at the store."""
    head, size, state = tx.head(), tx.size(), state_of(tx)
    late = {band.value: 0 for band in BANDS}
    for one in tx.overdue(int(now)):
        late[BANDS[one.band].value] += one.count
    waiting = tx.count_open()
    return Picture(
        size=size,
        is_shown=head is not None and (head.size, head.erasures) == (size, tx.erasures()),
        queue={band.value: waiting.get(at, 0) for at, band in enumerate(BANDS)},
        late=late,
        alarm_is_set=bool(tx.fact("alarm")),
        alarm_for=sum(one.count for one in wanting(tx, now)),
        alarm_rings=state.rings,
        alarm_failed=state.failed,
        alarm_quiet=state.is_quiet(now),
        desk_open=is_desk_open(tx, now),
        duties={name: tx.duty(name) for name in DUTIES},
    )


class Vitals:
    """The newest look, and what of it is not as it should be."""

    def __init__(
        self,
        store: Store,
        *,
        now: Callable[[], float],
        alarm: Alarm | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`now` gives seconds since 1970 UTC; `clock` seconds that only rise; `alarm` is this process's own."""
        self._store = store
        self._now = now
        self._alarm = alarm
        self._clock = clock
        self._began = clock()
        self._looked: float | None = None
        self._shown = self._began
        self.picture: Picture | None = None

    async def watch(self, stop: asyncio.Event) -> None:
        """Look every few seconds until `stop` is set. Never raises for what the store cannot answer."""
        while not stop.is_set():
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - what cannot be looked at is not well; `wrong` says so
                log.error("look failed: %s", type(error).__name__)
            try:
                await asyncio.wait_for(stop.wait(), VITALS_SECONDS)
            except TimeoutError:
                continue

    async def look(self) -> None:
        """Look once. TimeoutError if the store takes too long."""
        now = self._now()
        asked = asyncio.wrap_future(self._store.read(lambda tx: take(tx, now)))
        self.picture = await asyncio.wait_for(asyncio.shield(asked), _ANSWER_SECONDS)
        self._looked = self._clock()
        if self.picture.is_shown:
            self._shown = self._looked

    def head_age(self) -> float:
        """Seconds since the head was last seen to show everything that is published."""
        return self._clock() - self._shown

    def waiting_writes(self) -> int:
        """How many writes wait in this process."""
        return self._store.waiting()

    def wrong(self) -> tuple[str, ...]:
        """What is not well, in fixed words; nothing if all is."""
        found = []
        if self._looked is None or self._clock() - self._looked > VITALS_STALE_SECONDS:
            found.append("store")
        if self.head_age() > HEAD_LATE_SECONDS:
            found.append("head")
        found += self._idle_duties()
        return tuple(found)

    def _idle_duties(self) -> list[str]:
        """Duties that nobody does. A process that is alone takes none by writing: then its own work must go on."""
        if self.picture is None:
            return []
        idle = []
        for name, (holder, until) in self.picture.duties.items():
            if holder and until + _DUTY_GRACE < self._now():
                idle.append(name)
            elif not holder and name == "alarm" and self._alarm is not None:
                last = self._alarm.looked_at if self._alarm.looked_at is not None else self._began
                if self._clock() - last > _TICK_STALE:
                    idle.append(name)
        return idle
