"""The communities of the open vault, and the one the window shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from client.services.changes import ChangeSet, Kind
from client.services.memberships import opened_descriptor
from client.services.session import Session
from client.ui.bridge import Bridge
from client.ui.kit.agreeing import Agreeing
from client.ui.kit.fresh_names import FreshNames
from client.ui.kit.going_in import GoingIn
from client.ui.kit.parting_model import PartingModel
from client.vault.communities import CommunityRecord


@dataclass(frozen=True, slots=True)
class Belonged:
    """One community as the window names it. `practice`: nobody is there. `guide`: one moderates here."""

    id: str
    name: str
    pseudonym: str
    pseudonym_id: str | None
    member_id: str | None
    practice: bool
    guide: bool
    state: Literal["joining", "joined", "left", "put-out"]


@dataclass(frozen=True, slots=True)
class BelongingState:
    """`loaded` is False until the vault has answered for the first time."""

    communities: tuple[Belonged, ...] = ()
    shown: str | None = None
    loaded: bool = False

    @property
    def current(self) -> Belonged | None:
        """The community that is shown, None where there is none."""
        return next((each for each in self.communities if each.id == self.shown), None)


class Belonging(QObject):
    """`changed` is emitted when the communities or the one that is shown have changed. `going_in`: ways to others.

    `fresh_names`: other pseudonyms. `parting`: leaving one. `agreeing`: what was agreed to in each, and what is asked.
    """

    changed = Signal()

    def __init__(self, *, session: Session, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = BelongingState()
        self.going_in = GoingIn(session=session, bridge=bridge, parent=self)
        self.fresh_names = FreshNames(session=session, bridge=bridge, parent=self)
        self.parting = PartingModel(session=session, bridge=bridge, parent=self)
        self.fresh_names.told.connect(self.parting.told)  # both are said wherever the person is
        self.agreeing = Agreeing(session=session, bridge=bridge, parent=self)
        self._session = session
        self._bridge = bridge
        bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Ask the vault, the first time also for the ways into others."""
        self._bridge.run(self._session.memberships.every(), self._loaded, owner=self)
        if not self.state.loaded:
            self.going_in.load()
            self.fresh_names.load()
            self.parting.load()

    def show(self, community: str) -> None:
        """Show another community."""
        self._become(BelongingState(self.state.communities, community, loaded=True))

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.COMMUNITY in changes.kinds:
            self.load()

    def _loaded(self, records: list[CommunityRecord]) -> None:
        communities = tuple(
            _belonged(record) for record in records if record.state not in ("joining", "left")
        )
        known = {each.id for each in communities}
        shown = self.state.shown
        if shown not in known:
            shown = communities[0].id if communities else None
        self._become(BelongingState(communities, shown, loaded=True))
        self.agreeing.load(tuple(each.id for each in communities if each.state == "joined"))

    def _become(self, state: BelongingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _belonged(record: CommunityRecord) -> Belonged:
    return Belonged(
        id=record.id,
        name=record.name,
        pseudonym=record.pseudonym or "",
        pseudonym_id=record.pseudonym_id,
        member_id=record.member_id,
        practice=record.descriptor is not None and opened_descriptor(record).practice,
        guide=record.role == "guide",
        state=record.state,
    )
