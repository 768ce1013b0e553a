"""Syncing as the window shows it: what is going on, when it last went well, and what stands in the way."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.errors import DishonestHistory, Offline, Unreachable, WorldError
from client.domain.ledger import Why
from client.notices import Notice, notice_for
from client.services.session import Session
from client.services.syncing import Synced
from client.sync.pull import Progress
from client.sync.record import done_because
from client.ui.bridge import Bridge, Running
from client.ui.kit.belonging import Belonging

_EVERY_MILLISECONDS: Final = 2 * 60 * 1000
_SOONER_OR_LATER_MILLISECONDS: Final = 30 * 1000


@dataclass(frozen=True, slots=True)
class SyncState:
    """`done` of `total` parts are fetched while `running`. `finished_at` is UTC seconds of the last good sync.

    `notice` says what stands in the way, `offline` whether it is only the line, `stopped` whether writing is stopped
    because the record contradicted itself, `asks` the old intent that leaves only after the person says yes.
    """

    running: bool = False
    done: int = 0
    total: int = 0
    finished_at: float | None = None
    notice: Notice | None = None
    offline: bool = False
    stopped: bool = False
    asks: str | None = None


def until_next(chance: float) -> int:
    """Milliseconds from one sync to the next: two minutes, half a minute sooner or later by `chance` (0 to 1).

    The same whatever is on screen; moved, so that apps that were started together do not ask together for ever.
    """
    return _EVERY_MILLISECONDS + round((2 * chance - 1) * _SOONER_OR_LATER_MILLISECONDS)


class SyncModel(QObject):
    """Syncs the community that is shown: on arrival, when asked, after writing, and from time to time."""

    changed = Signal()
    finished = Signal(object)
    """A Synced, after each sync that went well."""

    def __init__(
        self,
        *,
        session: Session,
        bridge: Bridge,
        belonging: Belonging,
        now: Callable[[], float] = time.time,
        chance: Callable[[], float] = random.random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.state = SyncState()
        self._session = session
        self._bridge = bridge
        self._belonging = belonging
        self._now = now
        self._chance = chance
        self._running: Running[Synced] | None = None
        self._again: Why = ""
        self._community: str | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self.sync(why="by-itself"))
        belonging.changed.connect(self._belonging_changed)

    def sync(self, confirmed: frozenset[str] = frozenset(), *, why: Why = "asked") -> None:
        """Begin a sync, or another one after the one that runs. Nothing happens without a community.

        `why` is for the privacy ledger.
        """
        current = self._belonging.state.current
        if current is None or current.state != "joined":
            return
        if self._running is not None:
            self._again = why
            return
        self._timer.start(until_next(self._chance()))
        self._become(replace(self.state, running=True, done=0, total=0))
        work = partial(
            self._session.syncing.sync,
            community=current.id,
            progress=self._bridge.heard(self._progress),
            confirmed=confirmed,
        )
        self._running = self._bridge.run(done_because(why, work), self._done, self._failed, owner=self)

    def trust_again(self) -> None:
        """The person wants to write again after a record contradicted itself; then sync."""
        current = self._belonging.state.current
        if current is not None:
            work = self._session.syncing.trust_again(community=current.id)
            self._bridge.run(work, lambda _: self.sync(), self._failed, owner=self)

    def cancel(self) -> None:
        """Stop a sync that runs; what is here stays, and the next one goes on from there."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self._become(replace(self.state, running=False))

    def _belonging_changed(self) -> None:
        if self._belonging.state.shown != self._community:
            self.cancel()
            self._community = self._belonging.state.shown
            self._become(SyncState())
            self.sync(why="by-itself")

    def _progress(self, at: Progress) -> None:
        if self._running is not None:
            self._become(replace(self.state, done=at.done, total=at.total))

    def _done(self, synced: Synced) -> None:
        self._running = None
        self._become(
            SyncState(finished_at=self._now(), stopped=synced.stopped is not None, asks=synced.pushed.asks)
        )
        self.finished.emit(synced)
        self._perhaps_again()

    def _failed(self, error: WorldError) -> None:
        self._running = None
        self._become(
            replace(
                self.state,
                running=False,
                notice=notice_for(error),
                offline=isinstance(error, Offline | Unreachable),
                stopped=self.state.stopped or isinstance(error, DishonestHistory),
            )
        )
        self._perhaps_again()

    def _perhaps_again(self) -> None:
        if self._again:
            why, self._again = self._again, ""
            self.sync(why=why)

    def _become(self, state: SyncState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
