"""Syncing as the window shows it: what is going on, when it last went well, and what stands in the way."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.errors import (
    DishonestHistory,
    Offline,
    ServerMisbehaved,
    ServerRefused,
    Unreachable,
    WorldError,
)
from client.domain.ledger import Why
from client.findings import finding
from client.notices import Notice, notice_for
from client.services.session import Session
from client.services.syncing import Synced
from client.sync.proofs import named
from client.sync.pull import Progress
from client.sync.record import done_because
from client.ui.bridge import Bridge, Running
from client.ui.kit.belonging import Belonging
from client.ui.kit.grid import until_first, until_next


@dataclass(frozen=True, slots=True)
class SyncState:
    """`done` of `total` parts are fetched while `running`. `finished_at` is UTC seconds of the last good sync.

    `notice` says what stands in the way, `offline` whether it is only the line, `stopped` whether writing is stopped
    because the record contradicted itself, `asks` the old intent that leaves only after the person says yes. `found` is
    what was found wrong with the record, `TYPE: what`; `unchecked` that no guide's app is known to have checked it
    lately. `waits` is why the server takes nothing of what one wrote for now; `halted` that the person stopped a sync.
    """

    running: bool = False
    done: int = 0
    total: int = 0
    finished_at: float | None = None
    notice: Notice | None = None
    offline: bool = False
    stopped: bool = False
    asks: str | None = None
    found: str | None = None
    unchecked: bool = False
    waits: Notice | None = None
    halted: bool = False


class _One:
    """One community: how its syncing stands, the work under way, and its own clock."""

    def __init__(self, timer: QTimer) -> None:
        self.timer = timer
        self.state = SyncState()
        self.running: Running[Synced] | None = None
        self.again: Why = ""
        self.confirmed: frozenset[str] = frozenset()

    def cancel(self) -> None:
        if self.running is not None:
            self.running.cancel()
            self.running = None
            self.state = replace(self.state, running=False)


class SyncModel(QObject):
    """Syncs every community one belongs to, each on a grid of its own, and the one that is shown also when asked.

    Which one is shown changes nothing: a server must not learn from its requests when somebody looks. `state` is that
    of the one shown.
    """

    changed = Signal()
    finished = Signal(object)
    """A Synced, after each sync of the community that is shown that went well."""

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
        self._all: dict[str, _One] = {}
        self._shown: str | None = None
        self._began = False
        belonging.changed.connect(self._belonging_changed)
        self._belonging_changed()

    def sync(self, confirmed: frozenset[str] = frozenset(), *, why: Why = "asked") -> None:
        """Begin a sync of the community that is shown, or another one after the one that runs.

        Nothing happens without a community. `why` is for the privacy ledger.
        """
        if self._shown is not None:
            self._sync(self._shown, confirmed, why)

    def trust_again(self) -> None:
        """The person wants to write again after a record contradicted itself; then sync."""
        community = self._shown
        if community is not None:
            work = self._session.syncing.trust_again(community=community)
            self._bridge.run(
                work, lambda _: self.sync(), lambda error: self._failed(community, error), owner=self
            )

    def cancel(self) -> None:
        """Stop a sync that runs; what is here stays, and the next one goes on from there."""
        if self._shown in self._all:
            one = self._all[self._shown]
            halted = one.running is not None
            one.cancel()
            one.state = replace(one.state, halted=halted)
            self._show()

    def rest(self) -> None:
        """Stop all of them for now: the vault is about to be closed or written anew."""
        for one in self._all.values():
            one.cancel()
            one.timer.start(until_next(self._chance()))
        self._show()

    # Inside

    def _sync(self, community: str, confirmed: frozenset[str], why: Why) -> None:
        one = self._all.get(community)
        if one is None:
            return
        if one.running is not None:
            one.again = why
            one.confirmed |= confirmed  # a yes that is said meanwhile counts for the next one
            return
        one.timer.start(until_next(self._chance()))
        self._become(community, replace(one.state, running=True, done=0, total=0, halted=False))
        work = partial(
            self._session.syncing.sync,
            community=community,
            progress=self._bridge.heard(partial(self._progress, community)),
            confirmed=confirmed,
        )
        one.running = self._bridge.run(
            done_because(why, work),
            partial(self._done, community),
            partial(self._failed, community),
            owner=self,
        )

    def _belonging_changed(self) -> None:
        belonging = self._belonging.state
        joined = {each.id for each in belonging.communities if each.state == "joined"}
        for community in [each for each in self._all if each not in joined]:
            one = self._all.pop(community)
            one.cancel()
            one.timer.deleteLater()
        fresh = sorted(joined - self._all.keys())
        for community in fresh:
            timer = QTimer(self)
            self._all[community] = _One(timer)
            timer.timeout.connect(partial(self._sync, community, frozenset(), "by-itself"))
        shown = belonging.shown if belonging.shown in joined else None
        moved, self._shown = shown != self._shown, shown
        for community in fresh:
            # At the start the others come on their grids, so that no two are asked in the same moment. Later a new one
            # was just joined, and was asked for things anyway.
            if self._began or community == shown:
                self._sync(community, frozenset(), "by-itself")
            else:
                self._all[community].timer.start(until_first(self._chance()))
        self._began = self._began or belonging.loaded
        if moved:
            self._show()

    def _progress(self, community: str, at: Progress) -> None:
        one = self._all.get(community)
        if one is not None and one.running is not None:
            self._become(community, replace(one.state, done=at.done, total=at.total))

    def _done(self, community: str, synced: Synced) -> None:
        one = self._all.get(community)
        if one is None:
            return
        one.running = None
        now = self._now()
        state = SyncState(
            finished_at=now,
            stopped=synced.stopped is not None,
            asks=synced.pushed.asks,
            found=synced.stopped,
            unchecked=synced.pulled.cosignature_stale(now),
            waits=_waits(synced),
        )
        self._become(community, state)
        if community == self._shown:
            self.finished.emit(synced)
        self._perhaps_again(community, one)

    def _failed(self, community: str, error: WorldError) -> None:
        one = self._all.get(community)
        if one is None:
            return
        one.running = None
        self._become(
            community,
            replace(
                one.state,
                running=False,
                notice=notice_for(error),
                offline=isinstance(error, Offline | Unreachable),
                stopped=one.state.stopped or isinstance(error, DishonestHistory),
                found=_found(error) or one.state.found,
            ),
        )
        self._perhaps_again(community, one)

    def _perhaps_again(self, community: str, one: _One) -> None:
        if one.again:
            why, one.again = one.again, ""
            confirmed, one.confirmed = one.confirmed, frozenset()
            self._sync(community, confirmed, why)

    def _become(self, community: str, state: SyncState) -> None:
        self._all[community].state = state
        if community == self._shown:
            self._show()

    def _show(self) -> None:
        one = self._all.get(self._shown) if self._shown is not None else None
        state = one.state if one is not None else SyncState()
        if state != self.state:
            self.state = state
            self.changed.emit()


def _waits(synced: Synced) -> Notice | None:
    """What the server said when it took nothing; kind words for its code."""
    code = synced.refused or synced.pushed.later
    return notice_for(ServerRefused(code=code, status=503)) if code is not None else None


def _found(error: WorldError) -> str | None:
    """What was found wrong with the record itself; None for what anything on the way may have answered."""
    what = named(error) if isinstance(error, ServerMisbehaved) else ""
    return what if what and finding(what).kind != "other" else None
