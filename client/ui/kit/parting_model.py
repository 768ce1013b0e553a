"""Leaving communities, and those that were left and have not heard of it yet: asked again while the vault is open."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from client.domain.errors import WorldError
from client.notices import Notice, obstacle
from client.services import parting_words
from client.services.changes import ChangeSet, Kind
from client.services.parting import Parted, Pending
from client.services.session import Session
from client.ui.bridge import Bridge
from client.ui.kit.grid import until_first, until_next
from client.ui.kit.words import isolated


def said(words: str, **facts: str) -> str:
    """Words of leaving, in the person's language."""
    told = QCoreApplication.translate("parting", words)
    return told.format(**{name: isolated(value) for name, value in facts.items()})


@dataclass(frozen=True, slots=True)
class PartingState:
    """`pending` by name. `busy` are those something is being done about, `notices` says why the last try failed."""

    pending: tuple[Pending, ...] = ()
    busy: frozenset[str] = frozenset()
    notices: dict[str, Notice] = field(default_factory=dict)


class PartingModel(QObject):
    """`changed` when `state` is another; `told` carries words about what came of a leaving."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        *,
        session: Session,
        bridge: Bridge,
        chance: Callable[[], float] = random.random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.state = PartingState()
        self._session = session
        self._bridge = bridge
        self._chance = chance
        self._loaded_once = False
        self._asked = -1
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Ask the vault who has not heard yet."""
        self._bridge.run(self._session.parting.pending(), self._loaded, owner=self)

    def leave(self, community: str) -> None:
        """Leave it: erase what is here, and ask its server."""
        self._do(community, self._session.parting.leave(community=community), self._parted)

    def look(self) -> None:
        """Ask again one of those that have not heard, and the others in their turn."""
        if self.state.pending:
            self._asked += 1
            self.ask_again(self.state.pending[self._asked % len(self.state.pending)].community)
            self._timer.start(until_next(self._chance()))

    def ask_again(self, community: str) -> None:
        """Ask this one now."""
        if any(each.community == community for each in self.state.pending):
            self._do(community, self._session.parting.go_on(community=community), self._parted)

    def let_go(self, community: str) -> None:
        """Do not ask this one any more, and forget the last there is of it."""
        name = next((each.name for each in self.state.pending if each.community == community), "")

        def gone(_: ChangeSet) -> None:
            self.told.emit(said(parting_words.FORGOTTEN, community=name))

        self._do(community, self._session.parting.let_go(community=community), gone)

    # Inside

    def _do(self, community: str, work: Any, done: Callable[[Any], None]) -> None:
        if community in self.state.busy:
            work.close()
            return
        self._become(replace(self.state, busy=self.state.busy | {community}))

        def finished(result: Any) -> None:
            self._settle(community, None)
            done(result)

        def failed(error: WorldError) -> None:
            self._settle(community, obstacle(error))
            if not any(each.community == community for each in self.state.pending):
                self._bridge.troubled.emit(error)
            self.load()

        self._bridge.run(work, finished, failed, owner=self)

    def _settle(self, community: str, notice: Notice | None) -> None:
        notices = {key: value for key, value in self.state.notices.items() if key != community}
        if notice is not None:
            notices[community] = notice
        self._become(replace(self.state, busy=self.state.busy - {community}, notices=notices))

    def _parted(self, parted: Parted | None) -> None:
        if parted is None:
            return
        if parted.error is not None:
            notices = {**self.state.notices, parted.community: obstacle(parted.error)}
            known = any(each.community == parted.community for each in self.state.pending)
            self._become(replace(self.state, notices=notices))
            if not known:
                self.told.emit(said(parting_words.NOT_HEARD, community=parted.name))
            return
        words = parting_words.LEFT if parted.state == "told" else parting_words.NOT_KNOWN
        self.told.emit(said(words, community=parted.name))

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.COMMUNITY in changes.kinds:
            self.load()

    def _loaded(self, pending: tuple[Pending, ...]) -> None:
        first, self._loaded_once = not self._loaded_once, True
        self._become(replace(self.state, pending=pending))
        if not pending:
            self._timer.stop()
        elif first:
            # Asked together, or in the moment in which another community is synced, servers could tell that they know
            # one and the same person. What a leaving that was broken off left here does not wait.
            for each in pending:
                work = self._session.parting.erase_here(community=each.community)
                self._bridge.run(work, failed=self._bridge.troubled.emit, owner=self)
            self._timer.start(until_first(self._chance()))
        elif not self._timer.isActive():
            self._timer.start(until_next(self._chance()))

    def _become(self, state: PartingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
