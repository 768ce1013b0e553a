"""What stands around the open item, tied to the desk: it follows what is open, and leads on to deciding."""

from __future__ import annotations

from collections.abc import Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from client.ui.guide_desk.around_beside import BesidePane
from client.ui.guide_desk.around_cards import AroundCards
from client.ui.guide_desk.around_model import AroundModel
from client.ui.guide_desk.around_steps import StepsPane
from client.ui.guide_desk.around_words import newer_said
from client.ui.guide_desk.asides import both
from protocol.reviewing import Decision

if TYPE_CHECKING:
    from client.domain.desk_queue import DeskRow
    from client.ui.guide_desk.deciding_model import Deciding
    from client.ui.guide_desk.deciding_pane import DecidingPane
    from client.ui.guide_desk.item_pane import ItemPane
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home


class AroundDesk(QObject):
    """`changed` when there is something else to show, `noting` when a note is to be written where the item is read.

    `noting` carries whether to choose a colleague first.
    """

    changed = Signal()
    noting = Signal(bool)

    def __init__(
        self, home: Home, desk: GuideDesk, deciding: Deciding, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home, self._desk, self._deciding = home, desk, deciding
        self.model = AroundModel(home, self)
        self.cards = AroundCards(home, self.model)
        self.steps = StepsPane(home, self.model, desk.claim_again)
        self.beside = BesidePane(home, desk)
        self.panes: tuple[QWidget, ...] = (self.steps, self.beside)
        self.model.changed.connect(self.changed)
        self.beside.changed.connect(self.changed)
        self.beside.claim.connect(desk.claim)
        desk.changed.connect(self._follow)
        self.cards.notes.hand_on.connect(self._hand_to)
        self.cards.rule.decide.connect(self._decide_for)
        self.steps.escalate.connect(partial(self._decide_as, Decision.ESCALATE))
        self.steps.answer.connect(partial(self._decide_as, Decision.APPROVE_WITH_NOTE))
        self.steps.note.connect(self.begin_note)
        self.steps.colleague.connect(partial(self.begin_note, colleague=True))

    @property
    def page(self) -> str:
        """Whether the written protocol is gone through: "steps", else empty."""
        return "steps" if self.model.state.steps else ""

    @property
    def review(self) -> UUID | None:
        """What is open, or looked at beside another guide."""
        return self._desk.state.review or self.beside.review

    def newer(self) -> str:
        """How the open item stands that is no longer ours, with who did what."""
        row = self._row()
        return newer_said(self._desk.state, self.model.state, row.holder if row is not None else "")

    def show_state(self, item: ItemPane, deciding: DecidingPane) -> None:
        """Show the open item, what is decided about it, the steps where they are open, and what another guide reads."""
        desk, newer = self._desk.state, self.newer()
        item.show_state(desk, now=self._home.now(), newer=newer)
        deciding.show_state(desk, newer)
        self.beside.show_state()
        offered = () if desk.newer else self._deciding.state.offered
        self.steps.show_state(
            desk,
            self.model.state,
            newer=newer,
            can_escalate=Decision.ESCALATE in offered,
            can_answer=Decision.APPROVE_WITH_NOTE in offered,
        )

    def arrange(self, *, low: bool) -> None:
        """Make room to read in a `low` window."""
        self.steps.arrange(low=low)
        self.beside.arrange(low=low)

    def watch(self, watching: bool) -> None:
        """Look again and again only while somebody can see it."""
        self.model.watch(watching)
        self.beside.model.watch(watching)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What was typed and is not kept yet."""
        return both(self.model.keep(), self.beside.model.keep())

    def open_steps(self) -> None:
        """Go through the written protocol."""
        if self._desk.state.opened is not None:
            self.model.open_steps()

    def begin_note(self, *, colleague: bool = False) -> None:
        """From the steps, or from reading, to the box for notes."""
        if self._desk.state.opened is not None:
            self.model.open_steps(False)
            self.noting.emit(colleague)

    def confirm(self) -> bool:
        """Ctrl+Return: send the note that is being written. Whether the keys meant something here, and not the item."""
        for cards, model in ((self.cards, self.model), (self.beside.cards, self.beside.model)):
            if cards.notes.words.hasFocus():
                model.send()
                return True
            focus = QApplication.focusWidget()
            if focus is not None and cards.notes.isAncestorOf(focus):
                return True  # a note is being written, though not in its box just now: nothing is decided from here
        return bool(self.page)

    def back(self) -> bool:
        """From the steps back to reading, or from beside another guide to the queue."""
        if self.beside.review is not None and self._desk.state.opened is None:
            self.beside.leave()
            return True
        if not self.model.state.steps:
            return False
        self.model.open_steps(False)
        return True

    # Inside

    def _row(self) -> DeskRow | None:
        review = self._desk.state.review
        return self._desk.row(review) if review is not None else None

    def _follow(self) -> None:
        self.model.follow(self._desk.state, self._row())

    def _decide_as(self, decision: Decision) -> None:
        if not self._desk.state.newer and decision in self._deciding.state.offered:
            self._deciding.begin(decision)

    def _decide_for(self, reason: str) -> None:
        """Go on to a decision for this reason; which one it is to be is chosen there."""
        self._decide_as(Decision.REMOVE)
        if self._deciding.state.page:
            self._deciding.choose_reason(reason)

    def _hand_to(self, guide: UUID) -> None:
        """Give the open item to a colleague; nobody asks why."""
        state = self._desk.state
        if state.opened is None or state.busy or state.newer:
            return
        row = state.opened.item.row
        self._desk.begin("handing-on")
        work = self._home.session.reviewing.hand_on(
            community=state.community, review=row.review, version=row.version, to=guide
        )
        self._desk.run(work, lambda _: self._desk.done("handed-to", stays=True))
