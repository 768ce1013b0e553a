"""The training as one walks through it: what is open, and what a guide would do in a case."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from client.domain.library.reading import LibraryMark
from client.domain.training.cases import Answer, Case
from client.notices import Notice, notice_for
from client.services import reasons
from client.services.changes import ChangeSet, Kind
from client.ui.guide_desk.training_words import PROTOCOL, SHELF, translated
from client.ui.kit.timing import later
from client.ui.kit.words import isolated
from protocol.reviewing import NEEDS_REASON, Band, Decision

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.training import Practice, Training
    from client.ui.kit.home import Home

SAVE_AFTER: Final = 1500
"""Milliseconds after the last scrolling until it is kept where one is."""


@dataclass(frozen=True, slots=True)
class TrainingState:
    """`practice` is None until it was read; `notice` says why it cannot be.

    `open` is the lesson or case that is shown, PROTOCOL, or SHELF; `behind` is what one came by. `was_at` is how far
    the open lesson was read before, in thousandths. `answer` is what the guide would do in the open case, `talked`
    whether it is being talked over.
    """

    practice: Practice | None = None
    notice: Notice | None = None
    open: str = SHELF
    behind: tuple[str, ...] = ()
    was_at: int = 0
    answer: Answer = field(default_factory=Answer)
    talked: bool = False


class TrainingModel(QObject):
    """`changed` tells of any new state, `turned` that something else is open.

    What is chosen and written in a case lives here, and goes with the desk: nothing of it is ever kept.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = TrainingState()
        self.reasons = reasons.catalogue()
        self._answers: dict[str, tuple[Answer, bool]] = {}
        self._reached: tuple[str, int] | None = None
        self._saving = later(self, SAVE_AFTER, self.save)
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read what there is, or what was read of it, again."""
        self._home.bridge.run(self._training.practice(), self._loaded, self._troubled, owner=self)

    # Walking through it

    def open(self, item: str) -> None:
        """Show a lesson, a case or PROTOCOL; nothing happens for what is not there."""
        behind = (*self.state.behind, self.state.open)
        self._show(item, tuple(each for each in behind if each != item))

    def go_on_to(self, item: str) -> None:
        """Show it in the place of what is open: Back leads to where one came from before both."""
        self._show(item, self.state.behind)

    def back(self) -> bool:
        """To what one came by; whether one was anywhere but at the shelf."""
        if self.state.open == SHELF:
            return False
        *behind, before = self.state.behind or (SHELF,)
        self._show(before, tuple(behind))
        return True

    @property
    def back_words(self) -> str:
        """Where Back leads: the title of a case or lesson, or what the shelf is called."""
        before = (self.state.behind or (SHELF,))[-1]
        practice = self.state.practice
        text = None
        if practice is not None:
            text = practice.material.case(before) or practice.material.lesson(before)
        return isolated(text.title) if text is not None else translated("Learn and practise")

    def _show(self, item: str, behind: tuple[str, ...]) -> None:
        practice = self.state.practice
        if practice is None or item == self.state.open:
            return
        material = practice.material
        text = material.lesson(item) is not None or material.case(item) is not None
        if not text and item not in (SHELF, PROTOCOL):
            return
        self.save()
        answer, talked = self._answers.get(item, (Answer(), False))
        was_at = self.mark_of(item).place
        self._become(open=item, behind=behind, was_at=was_at, answer=answer, talked=talked)
        if text:
            self._home.bridge.run(self._training.opened(item=item), owner=self)
        self.turned.emit()

    @property
    def case(self) -> Case | None:
        """The case that is open."""
        practice = self.state.practice
        return practice.material.case(self.state.open) if practice is not None else None

    @property
    def next_case(self) -> Case | None:
        """The one after the open case, that was not talked over yet; None when there is none."""
        practice, case = self.state.practice, self.case
        if practice is None or case is None:
            return None
        cases = practice.material.cases
        at = cases.index(case) + 1
        others = (*cases[at:], *cases[: at - 1])
        return next((each for each in others if self.mark_of(each.id).finished_at is None), None)

    # A case

    def choose(
        self, *, band: Band | None = None, decision: Decision | None = None, reason: str | None = None
    ) -> None:
        """Choose a band, a decision or a reason; the rest stays. A reason goes where none is needed.

        What was talked over was another answer: the talk ends with a change.
        """
        now = self.state.answer
        chosen = replace(
            now,
            band=band or now.band,
            decision=decision or now.decision,
            reason=now.reason if reason is None else reason,
        )
        if chosen.decision is not None and chosen.decision not in NEEDS_REASON:
            chosen = replace(chosen, reason="")
        self._answer(chosen, talked=self.state.talked and chosen == now)

    def write(self, words: str) -> None:
        """The words to the author, as they are typed."""
        if words != self.state.answer.words:
            self._answer(replace(self.state.answer, words=words), talked=False)

    def talk(self) -> None:
        """Talk a whole answer over. That a case was talked over is kept, and nothing of how."""
        if self.case is None or not self.state.answer.whole or self.state.talked:
            return
        self._answer(self.state.answer, talked=True)
        self._home.bridge.run(self._training.finish(item=self.state.open), owner=self)

    def begin_anew(self) -> None:
        """Let go of what was chosen and written."""
        self._answer(Answer(), talked=False)

    def reason_words(self) -> str:
        """What the chosen reason says to an author; empty where none is chosen."""
        return next((each.words for each in self.reasons if each.id == self.state.answer.reason), "")

    # What was read

    def mark_of(self, item: str) -> LibraryMark:
        """What is known of it."""
        practice = self.state.practice
        return (practice.marks if practice is not None else {}).get(item, LibraryMark(item))

    def reach(self, place: int) -> None:
        """The open lesson was read as far as this, in thousandths. Kept a moment later."""
        self._reached = (self.state.open, place)
        self._saving.start()

    def save(self) -> None:
        """Keep where one is, if that is not kept yet."""
        work = self.unsaved()
        if work is not None:
            self._home.bridge.run(work, owner=self)

    def unsaved(self) -> Coroutine[Any, Any, ChangeSet] | None:
        """What must be done so that it is known where one was. Whoever takes it runs it."""
        self._saving.stop()
        reached, self._reached = self._reached, None
        return None if reached is None else self._training.reached(item=reached[0], place=reached[1])

    def finish(self, item: str, *, finished: bool = True) -> None:
        """Say that a lesson was read, or take that back."""
        self._home.bridge.run(self._training.finish(item=item, finished=finished), owner=self)

    def forget(self) -> None:
        """Forget which lessons and cases one has been through, and what was chosen in them."""
        self._reached = None
        self._answers.clear()
        self._home.bridge.run(self._training.forget(), owner=self)

    # Inside

    @property
    def _training(self) -> Training:
        return self._home.session.training

    def _answer(self, answer: Answer, *, talked: bool) -> None:
        self._answers[self.state.open] = (answer, talked)
        self._become(answer=answer, talked=talked)

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.LIBRARY in changes.kinds and self.state.practice is not None:
            self.load()

    def _loaded(self, practice: Practice) -> None:
        self._become(practice=practice, notice=None)

    def _troubled(self, error: WorldError) -> None:
        self._become(notice=notice_for(error))

    def _become(self, **changed: Any) -> None:
        self.state = replace(self.state, **changed)
        self.changed.emit()
