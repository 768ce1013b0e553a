"""The shift as every guide sees it at the desk: the alarm, what was handed over, who leads, and what is a lead's."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.errors import ServerRefused
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.desk_shift import HandedOver, OnShift
from protocol.guiding import AlarmState
from protocol.problems import Code

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

EVERY_MILLISECONDS: Final = 60 * 1000
MINUTES: Final = (5, 10, 20, 30)
"""For how long an acknowledgement can quiet the alarm: what can be chosen."""

T = TypeVar("T")
Busy = Literal["", "acknowledging", "taking"]


@dataclass(frozen=True, slots=True)
class WatchState:
    """`on` is None until it was asked for. `trouble` says why it could not be; what was known before stays.

    `attended`: somebody is at the desk, so that it is asked for. `taken` is the note that was taken here last, `first`
    that another guide was quicker with one; `tellings` counts both. `notice` is what went wrong with the step `failed`.
    """

    community: str = ""
    attended: bool = False
    on: OnShift | None = None
    trouble: Notice | None = None
    busy: Busy = ""
    notice: Notice | None = None
    failed: Busy = ""
    attempts: int = 0
    taken: HandedOver | None = None
    first: bool = False
    tellings: int = 0

    @property
    def alarm(self) -> AlarmState:
        """Where the alarm stands, as far as it is known."""
        return self.on.alarm if self.on is not None else AlarmState()

    @property
    def notes(self) -> tuple[HandedOver, ...]:
        """What was handed over and nobody took."""
        return self.on.notes if self.on is not None else ()


class Watch(QObject):
    """The shift of the community that is shown, for its confirmed guides. `changed` when `state` is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = WatchState()
        self._look: Running[OnShift] | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.refresh)
        home.bridge.changed.connect(self._heard)

    def attend(self, community: str, attended: bool) -> None:
        """Somebody is at the desk of this community, or nobody; an empty name for whoever is no guide there."""
        before = self.state
        if community != before.community:
            self._let_go()
            self._become(WatchState(community=community))
        attended = attended and bool(community)
        self._become(replace(self.state, attended=attended))
        if not attended:
            self._timer.stop()
            self._let_go()
        elif not before.attended or community != before.community:
            self._timer.start()
            self.refresh()

    def refresh(self) -> None:
        """Ask for it, while somebody is there; once more afterwards if it is being asked for already."""
        if not self.state.attended:
            return
        if self._look is not None:
            self._again = True
            return
        work = self._home.session.desk_shift.look(community=self.state.community)
        self._look = self._home.bridge.run(work, self._looked, self._not_looked, owner=self)

    def acknowledge(self, minutes: int) -> None:
        """Quiet the alarm about what waits now, for so many minutes."""
        if self.state.busy or not self.state.community:
            return
        self._become(replace(self.state, busy="acknowledging", notice=None))
        shift = self._home.session.desk_shift
        self._run(shift.acknowledge(community=self.state.community, minutes=minutes), self._acknowledged)

    def take(self, note: UUID) -> None:
        """See to what was handed over."""
        found = next((one for one in self.state.notes if one.id == note), None)
        if found is None or self.state.busy:
            return
        self._become(replace(self.state, busy="taking", notice=None))
        shift = self._home.session.desk_shift

        def taken(ours: bool) -> None:
            on = self.state.on
            left = tuple(one for one in self.state.notes if one.id != note)
            self._become(
                replace(
                    self.state,
                    busy="",
                    on=None if on is None else replace(on, notes=left),
                    taken=found if ours else None,
                    first=not ours,
                    tellings=self.state.tellings + 1,
                )
            )
            self._anew()

        self._run(shift.take_over(community=self.state.community, note=note), taken)

    def let_be(self) -> None:
        """What was taken here has been read."""
        self._become(replace(self.state, taken=None, first=False))

    # Inside

    def _run(self, work: Coroutine[Any, Any, T], done: Callable[[T], None]) -> None:
        community = self.state.community

        def answered(result: T) -> None:
            if self.state.community == community:
                done(result)

        def failed(error: WorldError) -> None:
            if self.state.community == community:
                state = self.state
                self._become(
                    replace(
                        state,
                        busy="",
                        notice=notice_for(error),
                        failed=state.busy,
                        attempts=state.attempts + 1,
                    )
                )

        self._home.bridge.run(work, answered, failed, owner=self)

    def _acknowledged(self, alarm: AlarmState) -> None:
        on = self.state.on or OnShift()
        self._become(replace(self.state, busy="", on=replace(on, alarm=alarm)))
        self._anew()

    def _looked(self, on: OnShift) -> None:
        self._look = None
        self._become(replace(self.state, on=on, trouble=None))
        self._look_again()

    def _not_looked(self, error: WorldError) -> None:
        self._look = None
        if isinstance(error, ServerRefused) and error.code == Code.GUIDE_NOT_CONFIRMED.value:
            self._become(replace(self.state, on=None, trouble=None))
        else:
            self._become(replace(self.state, trouble=notice_for(error)))
        self._look_again()

    def _look_again(self) -> None:
        if self._again:
            self._again = False
            self.refresh()

    def _anew(self) -> None:
        """What is being asked for was asked before something changed."""
        self._let_go()
        self.refresh()

    def _let_go(self) -> None:
        self._again = False
        if self._look is not None:
            self._look.cancel()
            self._look = None

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.SHIFT in changes.kinds:
            self.refresh()

    def _become(self, state: WatchState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
