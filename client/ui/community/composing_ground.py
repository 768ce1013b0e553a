"""What whoever writes here should know, as the boxes show it: loaded anew when it may have changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from client.services.changes import ChangeSet, Kind
from client.services.composing import Ground, WritingChoices

if TYPE_CHECKING:
    from client.ui.bridge import Running
    from client.ui.kit.home import Home


_USUAL: Final = WritingChoices()
_LOOK_SECONDS: Final = 600
"""How long to wait at most before looking again: a timer knows nothing of a computer's sleep, or of its clock."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`ground` is None until it is known, and where no community is shown."""

    ground: Ground | None = None
    choices: WritingChoices = _USUAL


class GroundModel(QObject):
    """`changed` is emitted when `state` is another. Nothing is read before somebody has asked once by `refresh`."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = Surroundings()
        self._community: str | None = None
        self._asking: Running[Surroundings] | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.refresh)
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)

    def refresh(self) -> None:
        """Look again: a box is about to be shown, or the hour may have turned."""
        current = self._home.belonging.state.current
        if current is None or not self._home.bridge.open:
            return
        if current.id != self._community:
            self._community = current.id
            self._become(Surroundings(choices=self.state.choices))
        if self._asking is not None:
            self._asking.cancel()
        composing, community = self._home.session.composing, current.id
        language = QLocale().name().split("_", maxsplit=1)[0]

        async def look() -> Surroundings:
            ground = await composing.ground(community=community, language=language)
            return Surroundings(ground, await composing.choices())

        # Who writes can do without: no trouble with it stands in their way, nor is it worth a word there.
        self._asking = self._home.bridge.run(look(), self._found, lambda _: None, owner=self)

    def _heard(self, changes: ChangeSet) -> None:
        if self._community is not None and changes.kinds & {Kind.COMMUNITY, Kind.PREFERENCES}:
            self.refresh()

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        if self._community is not None and (current is None or current.id != self._community):
            self._community = None
            self._become(replace(self.state, ground=None))

    def _found(self, state: Surroundings) -> None:
        duty = state.ground.duty if state.ground is not None else None
        if duty is not None and duty.turns_at is not None:
            # Guides may go off duty while somebody writes, who should know it before they post.
            left = duty.turns_at - self._home.now()
            self._again.start(int(1000 * max(1, min(left, _LOOK_SECONDS))))
        self._become(state)

    def _become(self, state: Surroundings) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
