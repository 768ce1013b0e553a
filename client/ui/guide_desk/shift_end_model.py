"""The end of a shift at the desk: what is still open, a note that hands it over, and going with or without one."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.errors import WordsUnusable
from client.domain.shift_end import LooseEnd, Note, fits, loose_ends
from client.notices import Notice, notice_for
from client.ui.guide_desk.rows import translated

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.changes import ChangeSet
    from client.ui.guide_desk.shift_model import ShiftModel
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home

_PAUSE_MILLISECONDS: Final = 800


@dataclass(frozen=True, slots=True)
class EndState:
    """`ending`: the guide is about to go. `note` is being written; `read` once what was kept of it is known.

    `sent` counts notes that were handed over. `giving` is the review that is being given back.
    """

    community: str = ""
    ending: bool = False
    read: bool = False
    loose: tuple[LooseEnd, ...] = ()
    note: Note = field(default_factory=Note, repr=False)
    sending: bool = False
    giving: UUID | None = None
    sent: int = 0
    notice: Notice | None = None
    attempts: int = 0

    @property
    def begun(self) -> bool:
        """Whether a note was begun that stands on nobody's desk."""
        return bool(self.note)


def headings() -> tuple[str, str, str]:
    """What stands above the three parts of a note, for whoever writes it and whoever reads it."""
    return (
        translated("What is still open"),
        translated("What to look at"),
        translated("Who knows more, and who was called"),
    )


class ShiftEnd(QObject):
    """`changed` when `state` is another. What is typed is in the vault a moment later, until it is sent or let go."""

    changed = Signal()

    def __init__(self, home: Home, desk: GuideDesk, shift: ShiftModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home, self._desk, self._shift = home, desk, shift
        self.state = EndState()
        self.finish: Callable[[], object] = shift.end
        """Ends the shift; whoever has to ask something before puts the question in its place."""
        self._unkept = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._save)
        desk.changed.connect(self._look)
        shift.changed.connect(self._shift_changed)
        self._shift_changed()

    # Going

    def begin(self) -> None:
        """The guide is about to go: show what is open, and let them write."""
        self._become(replace(self.state, ending=True, notice=None))
        self._look()

    def stay(self) -> None:
        """They stay for now; what was written is kept."""
        self._become(replace(self.state, ending=False, notice=None))

    def go(self) -> None:
        """End the shift without sending anything; a note that was begun stays, and says so above the desk."""
        self._become(replace(self.state, ending=False, notice=None))
        if self._shift.state.shift is not None:
            self.finish()

    def send(self) -> None:
        """Hand the note over, and end the shift once it stands."""
        state = self.state
        text = state.note.text(headings())
        if state.sending or not state.note or not state.community:
            return
        if not fits(text):
            self._failed(WordsUnusable("too-long"))
            return
        self._pause.stop()
        self._unkept = False
        self._become(replace(state, sending=True, notice=None))
        community, note = state.community, state.note

        async def hand_over() -> ChangeSet:
            service = self._home.session.desk_shift
            await service.keep(community=community, note=note)
            return await service.hand_over(community=community, text=text)

        self._home.bridge.run(hand_over(), self._sent, self._failed, owner=self)

    def give_back(self, review: UUID) -> None:
        """Give an item that is held back to the queue; nobody asks why."""
        state = self.state
        one = next((each for each in state.loose if each.row.review == review and each.held), None)
        if one is None or state.giving is not None:
            return
        opened = self._desk.state.opened
        if opened is not None and opened.item.row.review == review:
            self._desk.hand_on()
            return
        self._become(replace(state, giving=review, notice=None))
        work = self._home.session.reviewing.hand_on(
            community=state.community, review=review, version=one.row.version
        )

        def given(_: object) -> None:
            self._become(replace(self.state, giving=None))
            self._desk.refresh()

        self._home.bridge.run(work, given, self._failed, owner=self)

    # Writing

    def write(self, note: Note) -> None:
        """What stands in the boxes now."""
        if note != self.state.note and not self.state.sending:
            self._become(replace(self.state, note=note))
            self._unkept = True
            self._pause.start()

    def let_go(self) -> None:
        """Let go of what was written."""
        self.write(Note())
        self._save()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Save what is not saved yet."""
        self._pause.stop()
        if not self._unkept or not self.state.community:
            return None
        self._unkept = False
        return self._home.session.desk_shift.keep(community=self.state.community, note=self.state.note)

    # Inside

    def _save(self) -> None:
        work = self.keep()
        if work is not None:
            self._home.bridge.run(work, None, self._failed, owner=self)

    def _sent(self, _: object) -> None:
        self._become(replace(self.state, sending=False, ending=False, note=Note(), sent=self.state.sent + 1))
        if self._shift.state.shift is not None:
            self.finish()

    def _failed(self, error: WorldError) -> None:
        state = self.state
        self._become(
            replace(state, sending=False, giving=None, notice=notice_for(error), attempts=state.attempts + 1)
        )
        self._desk.refresh()

    def _look(self) -> None:
        """What is open is only looked for while it is shown: the queue may be long."""
        if self.state.ending:
            self._become(replace(self.state, loose=loose_ends(self._desk.state.rows)))

    def _shift_changed(self) -> None:
        community = self._shift.state.community
        if community == self.state.community:
            return
        self._save()
        self._become(EndState(community=community))
        if community:
            work = self._home.session.desk_shift.kept(community=community)

            def kept(note: Note) -> None:
                if community == self.state.community:
                    self._become(replace(self.state, read=True, note=self.state.note or note))

            self._home.bridge.run(work, kept, self._failed, owner=self)

    def _become(self, state: EndState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
