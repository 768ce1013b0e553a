"""One's own questions: which are shown with their answers, and which can be asked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from client.domain.insights import Question
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.wondering import Wondered

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_TOUCHED_BY: Final = frozenset({Kind.QUESTION, Kind.CHECK_IN, Kind.JOURNAL, Kind.MEASURE})


@dataclass(frozen=True, slots=True)
class QuestionsState:
    """`wondered` is what the vault says, once it has answered: `loaded`. `busy`: something is being kept."""

    wondered: Wondered = field(default=Wondered(), repr=False)
    loaded: bool = False
    busy: bool = False
    notice: Notice | None = None


class Questions(QObject):
    """Reads them while they are looked at. Nothing is worked out while nobody looks."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._looked_at = False
        self._reading = False
        self._anew = False
        self.state = QuestionsState()
        home.bridge.changed.connect(self._heard)

    def look(self) -> None:
        """Somebody looks: read it all, and again whenever there is more."""
        self._looked_at = True
        self._read()

    def look_away(self) -> None:
        """Nobody looks."""
        self._looked_at = False

    def ask(self, question: Question) -> None:
        """Show this question too."""
        if not (self.state.busy or self.state.wondered.full):
            self._become(replace(self.state, busy=True, notice=None))
            own = self._home.session.wondering
            self._home.bridge.run(own.ask(question=question), self._kept, self._failed, owner=self)

    def put_away(self, question: Question) -> None:
        """Show it no more."""
        if not self.state.busy:
            self._become(replace(self.state, busy=True, notice=None))
            own = self._home.session.wondering
            self._home.bridge.run(own.put_away(question=question), self._kept, self._failed, owner=self)

    def _read(self) -> None:
        if self._reading:
            self._anew = True
            return
        self._reading, self._anew = True, False
        self._home.bridge.run(self._home.session.wondering.look(), self._found, self._failed, owner=self)

    def _found(self, wondered: Wondered) -> None:
        self._reading = False
        if self._anew:
            self._read()
        self._become(replace(self.state, wondered=wondered, loaded=True))

    def _kept(self, _: ChangeSet) -> None:
        self._become(replace(self.state, busy=False))

    def _failed(self, error: WorldError) -> None:
        self._reading = False
        self._become(replace(self.state, busy=False, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if self._looked_at and _TOUCHED_BY & changes.kinds:
            self._read()

    def _become(self, state: QuestionsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
