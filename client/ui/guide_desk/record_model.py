"""Whether the community's record is as it must be, for a guide: looked at after syncs, and whenever it is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from client.domain.guide_acts import Doubts
from client.findings import Finding, finding
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.guide_record import Standing

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_OFTEN_SECONDS: Final = 600
"""Every sync of a lively community brings something; the record itself grows by the hour."""


@dataclass(frozen=True, slots=True)
class RecordState:
    """`found` is what is wrong with the record as a whole, `stopped` that nothing is sent because of it.

    `standing` is how it stood when it was last looked at; `saved` counts proofs that were saved, `notice` what went
    wrong with that.
    """

    community: str = ""
    loaded: bool = False
    standing: Standing = field(default_factory=Standing)
    found: Finding | None = None
    stopped: bool = False
    saved: int = 0
    notice: Notice | None = None

    @property
    def doubts(self) -> Doubts:
        """What of one's own acts does not agree."""
        return self.standing.compared.doubts

    @property
    def wrong(self) -> bool:
        """Whether somebody should be told."""
        return self.found is not None or bool(self.doubts)


class RecordModel(QObject):
    """`changed` is emitted when `state` is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = RecordState()
        self._looked: float | None = None
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)
        home.sync.changed.connect(self._sync_changed)
        self._belonging_changed()

    def look(self) -> None:
        """Look at it now."""
        community = self.state.community
        if not community:
            return
        self._looked = self._home.now()

        def found(standing: Standing) -> None:
            if community == self.state.community:
                self._become(replace(self.state, standing=standing, loaded=True))
                self._sync_changed()

        work = self._home.session.guide_record.standing(community=community, now=self._looked)
        self._home.bridge.run(work, found, self._failed, owner=self)

    def save(self, to: Path) -> None:
        """Write all that was found to a new file."""
        if not self.state.community:
            return

        def saved(_: int) -> None:
            self._become(replace(self.state, saved=self.state.saved + 1, notice=None))

        work = self._home.session.guide_record.save(
            community=self.state.community, now=self._home.now(), to=to
        )
        self._home.bridge.run(work, saved, self._failed, owner=self)

    # Inside

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if not changes.kinds & {Kind.POST, Kind.COMMUNITY, Kind.REVIEW}:
            return
        now = self._home.now()
        lately = self._looked is not None and 0 <= now - self._looked < _OFTEN_SECONDS
        if Kind.COMMUNITY in changes.kinds or not lately:
            self.look()

    def _sync_changed(self) -> None:
        sync = self._home.sync.state
        what = sync.found or self.state.standing.stopped
        wrong = finding(what) if what and self.state.community else None
        self._become(
            replace(self.state, found=wrong, stopped=sync.stopped or bool(self.state.standing.stopped))
        )

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        guide = current is not None and current.guide and current.state == "joined"
        community = current.id if current is not None and guide else ""
        if community != self.state.community:
            self._looked = None
            self._become(RecordState(community))
            self.look()

    def _become(self, state: RecordState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
