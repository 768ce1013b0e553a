"""What a serving process does beside answering, when the duty is its own: sealing, and what hours and days bring."""

from __future__ import annotations

import logging
import os
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Final

from protocol.encoding import day_of, hour_of
from server.crypto.key_files import SigningKey
from server.services import retention, reviews_live
from server.services.audit import EVERY_HOUR, publish_audits
from server.services.community import Community, read_descriptor
from server.services.erasure_list import ErasureList
from server.services.feed import RandomBytes
from server.services.retention import never
from server.services.sealing import Sealer, nobody_else
from server.store.interface import DeskStore, Reading, Store, Writing

log = logging.getLogger("leeward.server")
RETENTION_DAY: Final = "retention-day"
"""The fact on which day retention last ran to its end."""
CLOCK_JUMP: Final = "clock-jump"
"""The fact on which day it was first seen that days are missing since retention last ran."""
_FAR_DAYS: Final = 2
_TRIES_MORE: Final = 3
"""So many hours later old bytes are forgotten that could not be just then: somebody long at reading may be done."""


class Sealing:
    """The duty "sealing": `taken` once when it became this process's, then `tick` every two seconds."""

    def __init__(
        self,
        store: Store,
        community: Community,
        feed_key: SigningKey,
        *,
        now: Callable[[], float],
        is_mine: Callable[[Reading], bool] = nobody_else,
    ) -> None:
        """As for Sealer."""
        self._sealer = Sealer(store, community, feed_key, now=now, is_mine=is_mine)

    def taken(self) -> None:
        """Clear away what whoever sealed before left unfinished. Only with the duty, or another's files go. Blocks."""
        self._sealer.begin()

    def tick(self) -> None:
        """Bring the head up to what is published. Blocks."""
        self._sealer.seal()


class Upkeep:
    """The duty "upkeep": `tick` every two seconds, `end` when the process stops."""

    def __init__(
        self,
        store: Store,
        desk: DeskStore,
        community: Community,
        *,
        erasures: Path | None = None,
        now: Callable[[], float],
        stopping: Callable[[], bool] = never,
        new_id: Callable[[], uuid.UUID] = uuid.uuid4,
        random_bytes: RandomBytes = os.urandom,
    ) -> None:
        """`erasures` is the erasure list's folder, unless it lies in the community's own."""
        self._store = store
        self._desk = desk
        self._community = community
        self._list = ErasureList(erasures or community.places.erasures, community.id)
        self._now = now
        self._stopping = stopping
        self._new_id = new_id
        self._random_bytes = random_bytes
        self._hour = -1
        self._list_day = -1
        self._tries = 0

    def tick(self) -> None:
        """Turn the hour and the day when they have turned, and carry the erasure list. Blocks, once a day perhaps long.

        One of them going wrong does not keep the others; the first error is raised in the end.
        """
        troubles: list[Exception] = []
        works = (self._carry, self._end_looks, self._turn_hour, self._turn_day, self._turn_list, self._carry)
        for work in works:
            try:
                work()
            except Exception as error:  # noqa: BLE001 - raised below, once the others had their turn
                troubles.append(error)
        if troubles:
            raise troubles[0]

    def end(self) -> None:
        """What must not wait for the next start: all audits, and the erasure list. Blocks."""
        self.hour(before=EVERY_HOUR)
        self._carry()

    def hour(self, *, before: int) -> None:
        """Publish the guides' acts of hours before this one, and erase texts whose last day has passed. Blocks."""
        now = self._now()

        def due(tx: Writing) -> int:
            publish_audits(
                tx,
                descriptor=read_descriptor(tx, self._community.root_key),
                before_hour=before,
                now=now,
                new_id=self._new_id,
                random_bytes=self._random_bytes,
            )
            reviews_live.turn_hour(tx)
            return tx.clear_review_texts(day_of(now)) if self._is_day_believed(tx, now) else 0

        erased = self._store.write(due).result() and not self._store.shared
        if self._tries:
            self._tries = 0 if retention.forget(self._store, self._desk) else self._tries - 1
        elif erased and not self._store.forget().result():
            self._tries = _TRIES_MORE

    def day(self) -> retention.Done:
        """Whatever has had its time goes. Blocks, perhaps for minutes."""
        now = self._now()
        done = retention.run(
            self._store,
            self._desk,
            self._community,
            now=now,
            stopping=self._stopping,
            new_id=self._new_id,
            random_bytes=self._random_bytes,
        )
        self._tries = 0 if done.forgotten else _TRIES_MORE
        if not self._stopping():
            self._store.write(lambda tx: tx.set_fact(RETENTION_DAY, str(day_of(now)))).result()
        return done

    def _carry(self) -> None:
        self._list.carry(self._store)

    def _end_looks(self) -> None:
        reviews_live.end_looks(self._store, now=self._now())

    def _turn_list(self) -> None:
        day = day_of(self._now())
        if day != self._list_day:
            self._list.begin_day(day)
            self._list.note_generations(self._store)
            self._list_day = day

    def _turn_hour(self) -> None:
        hour = hour_of(self._now())
        if hour != self._hour:
            self.hour(before=hour)
            self._hour = hour

    def _turn_day(self) -> None:
        now = self._now()
        today = str(day_of(now))
        last, is_believed, seen = self._store.read(
            lambda tx: (tx.fact(RETENTION_DAY), self._is_day_believed(tx, now), tx.fact(CLOCK_JUMP))
        ).result()
        if last == today:
            return
        if is_believed:
            self.day()
        elif seen != today:
            log.error("the date is days ahead: what has had its time waits a day. Is the clock right?")
        if seen != ("" if is_believed else today):
            seen = "" if is_believed else today
            self._store.write(lambda tx: tx.set_fact(CLOCK_JUMP, seen)).result()

    def _is_day_believed(self, tx: Reading, now: float) -> bool:
        """Whether things may be erased because of today's date.

        A clock that stands years ahead for an hour, as after a start, must not erase years. When days are missing, the
        next day has to come too before it is believed; a steward who knows better has `retention run`.
        """
        day, last, seen = day_of(now), tx.fact(RETENTION_DAY), tx.fact(CLOCK_JUMP)
        if not last or day <= int(last) + _FAR_DAYS:
            return True
        return seen != "" and int(seen) < day <= int(seen) + _FAR_DAYS
