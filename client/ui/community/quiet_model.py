"""Whether the person takes a break from the community, or only reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from client.services.changes import ChangeSet, Kind
from client.services.quieting import Break

if TYPE_CHECKING:
    from client.services.session import Session
    from client.ui.kit.home import Home

_LOOK_SECONDS: Final = 600
"""How long to wait at most before looking again: a timer knows nothing of a computer's sleep, or of its clock."""


@dataclass(frozen=True, slots=True)
class QuietState:
    """`going_on` is the break that is being taken, if one is; `reading_only` hides what one writes in."""

    going_on: Break | None = None
    reading_only: bool = False


class QuietModel(QObject):
    """`changed` is emitted when `state` is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = QuietState()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._look)
        home.bridge.changed.connect(self._heard)
        self._look()

    def come_back(self) -> None:
        """End the break."""
        self._home.bridge.run(self._home.session.quieting.end_break(), owner=self)

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.MUTE in changes.kinds:
            self._look()

    def _look(self) -> None:
        work = _standing(self._home.session, self._home.now())
        self._home.bridge.run(work, self._found, owner=self)

    def _found(self, state: QuietState) -> None:
        if state.going_on is not None:
            left = state.going_on.until - self._home.now()
            self._again.start(int(1000 * max(1, min(left, _LOOK_SECONDS))))
        if state != self.state:
            self.state = state
            self.changed.emit()


async def _standing(session: Session, now: float) -> QuietState:
    return QuietState(await session.quieting.on_break(now=now), await session.quieting.reading_only())
