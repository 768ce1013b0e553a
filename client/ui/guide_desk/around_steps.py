"""The written protocol beside an item: what to check, what to say, whom to call, and which steps are done.

Nothing happens by itself here: what a guide ticks becomes a note that colleagues read, and timers only say so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.risk import RiskStep
from client.services.risk import risk_protocol
from client.ui.guide_desk.around_model import AroundModel
from client.ui.guide_desk.around_state import AroundState
from client.ui.guide_desk.around_words import by_words, due_words, lead_words, left_words, progress_words
from client.ui.guide_desk.lease import Lease
from client.ui.guide_desk.parts import Foot, Said, action, empty, reader
from client.ui.guide_desk.rows import author_name, heading_of, translated
from client.ui.guide_desk.state import DeskState
from client.ui.guide_desk.training_words import part_words, who_words, within
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.prose import Prose
from client.ui.kit.tick import Tick
from client.ui.kit.words import isolated
from client.ui.language import spoken
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home

ESCALATES: Final = ("when-to-escalate", "threat-escalate")
"""Steps from which escalating is one press away."""
ASKS: Final = ("read-along", "tell-lead", "hand-over")
"""Steps that go to a colleague by name."""
NOTES: Final = ("write-down", "look-again", "who-reads")
"""Steps that go to a note."""


class StepsCard(Card):
    """At the item: that there is a protocol, how far it is, and what comes next. `open_steps` goes through it."""

    open_steps = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "support", margins=(16, 12, 16, 14), spacing=6)
        self.setObjectName("itemSteps")
        title = Label(translated("If a life or somebody's safety may be at risk"), "label")
        self._plainly = Label(risk_protocol(spoken()).plainly[0], "body")
        self._plainly.setObjectName("plainlyHere")
        self._progress = Label("", "body")
        self._progress.setObjectName("stepsDone")
        self.due = Said(theme, "stepDue", "note")
        self.open = action(theme, "", "openSteps", self.open_steps.emit)
        row = Flow(theme)
        row.addWidget(self.open)
        for widget in (title, self._plainly, self._progress, self.due):
            self.box.addWidget(widget)
        self.box.addLayout(row)
        self.hide()

    def show_state(self, state: AroundState) -> None:
        """Show it where it is at hand."""
        self.setVisible(state.at_risk and state.review is not None)
        self._progress.setText(progress_words(state))
        come = bool(state.due) and state.due[0].seconds <= 0
        self.due.say(due_words(state) if come else "")
        self.open.setText(
            translated("Go on with the steps")
            if state.done
            else translated("See what helps, step after step")
        )


class StepsPane(QWidget):
    """Goes through the protocol. `escalate`, `answer`, `note` and `colleague` lead to where that is done."""

    escalate = Signal()
    answer = Signal()
    note = Signal()
    colleague = Signal()

    def __init__(self, home: Home, model: AroundModel, keep: Callable[[], object]) -> None:
        super().__init__()
        theme = self._theme = home.theme
        self._model, self._now = model, home.now
        self._protocol = risk_protocol(spoken())
        self._steps: dict[str, StepCard] = {}
        self._order: tuple[str, ...] = ()
        self._scroller = reader(theme, translated("The written protocol"))
        self._about = Label("", "small")
        self._post = Prose(theme, "", "body")
        self._post_card = Card(theme, "sunken", margins=(16, 12, 16, 14))
        self._post_card.box.addWidget(self._post)
        self.kind = Choice(theme, [(translated("Choose what is at hand"), "")])
        self.kind.setObjectName("stepsKind")
        self._when = Label("", "small")
        self._progress = Label("", "label")
        self._leads = Label("", "small")
        self._leads.setObjectName("stepsLeads")
        self._list = QVBoxLayout()
        self.due = Said(theme, "stepDueHere", "note")
        self.notice = Said(theme, "stepNotice")
        self.newer = Said(theme, "stepsNewerState")
        self._escalate = action(
            theme, translated("Escalate…"), "stepsEscalate", self.escalate.emit, icon="send"
        )
        self._back = action(
            theme, translated("Back to reading"), "leaveSteps", lambda: model.open_steps(False), "quiet"
        )
        self._lease = Lease(theme, "steps", keep)
        self._lay_out(theme)
        self.kind.activated.connect(lambda _: model.choose_kind(str(self.kind.currentData() or "")))

    def _lay_out(self, theme: Theme) -> None:
        column = self._scroller.box
        head = QVBoxLayout()
        breathe(head, theme, spacing=4)
        head.addWidget(Label(translated("The written protocol"), "h2"))
        head.addWidget(self._about)
        column.addLayout(head)
        plainly = Card(theme, "support", margins=(16, 12, 16, 14), spacing=4)
        plainly.setObjectName("stepsPlainly")
        first, *rest = self._protocol.plainly
        plainly.box.addWidget(Label(first, "h3"))
        for words in rest:
            plainly.box.addWidget(Label(words, "small"))
        column.addWidget(plainly)
        column.addWidget(self._post_card)
        chosen = QVBoxLayout()
        breathe(chosen, theme, spacing=4)
        name = Label(translated("What is at hand"), "label")
        name.setBuddy(self.kind)
        self.kind.setAccessibleName(name.text())
        chosen.addWidget(name)
        chosen.addWidget(self.kind)
        chosen.addWidget(self._when)
        chosen.addWidget(self._leads)
        chosen.addWidget(self._progress)
        column.addLayout(chosen)
        breathe(self._list, theme, spacing=8)
        column.addLayout(self._list)
        column.addStretch(1)
        self._foot = Foot(theme, self.newer, self.due, self.notice)
        for button in (self._back, self._escalate):
            self._foot.buttons.addWidget(button)
        self._lease.stand(self._foot.buttons)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroller, 1)
        self._outer.addWidget(self._foot)

    def arrange(self, *, low: bool) -> None:
        """Make room to read in a `low` window."""
        self._foot.stand(self._outer, self._scroller, low=low)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def begin(self) -> None:
        """Begin with what is at hand."""
        self._scroller.verticalScrollBar().setValue(0)
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(
        self, desk: DeskState, state: AroundState, *, newer: str, can_escalate: bool, can_answer: bool
    ) -> None:
        """Show the steps of what was chosen, and how far they are; `newer` says so where it is no longer ours."""
        opened = desk.opened
        if opened is None or not state.steps:
            return
        row = opened.item.row
        self._about.setText(
            translated("{title}, by {name}").format(
                title=isolated(heading_of(row.kind, row.title)), name=isolated(author_name(row.author_name))
            )
        )
        text = opened.item.text or opened.words.sent
        self._post.setText(text)
        self._post_card.setVisible(bool(text))
        kinds = [(each.title, each.id) for each in self._protocol.kinds]
        with QSignalBlocker(self.kind):
            self.kind.offer(kinds if state.protocol else [(translated("Choose what is at hand"), ""), *kinds])
            self.kind.choose(state.protocol)
        when = next((each.when for each in self._protocol.kinds if each.id == state.protocol), "")
        self._when.setText(when)
        self._when.setVisible(bool(when))
        self._progress.setText(progress_words(state))
        self._leads.setText(lead_words(state))
        self._render_steps(state, can_escalate=can_escalate, can_answer=can_answer)
        self.newer.say(newer)
        self.due.say("" if newer else due_words(state))
        self.notice.say(state.notice, state.attempts)
        self._escalate.setVisible(can_escalate)
        self._lease.show_state(desk)

    def _render_steps(self, state: AroundState, *, can_escalate: bool, can_answer: bool) -> None:
        plan = state.plan
        order = (state.protocol, *(step.id for step in plan))
        if order != self._order:
            self._order = order
            empty(self._list)
            self._steps = {}
            for number, step in enumerate(plan, 1):
                card = self._steps[step.id] = StepCard(self._theme, number, step)
                card.ticked.connect(partial(self._model.tick, step.id))
                card.go.connect(partial(self._go, step))
                self._list.addWidget(card)
            let_tab_go_down(self)
        left = {one.step.id: one.seconds for one in state.due}
        for step in plan:
            note = state.done.get(step.id)
            done = by_words(state, note, now=self._now()) if note is not None else ""
            way = _way(step)
            if (way == "escalate" and not can_escalate) or (way == "answer" and not can_answer):
                way = ""
            self._steps[step.id].show_done(
                done, left=left.get(step.id), way=way, ticking=dict([state.ticking] if state.ticking else [])
            )

    def _go(self, step: RiskStep) -> None:
        {
            "escalate": self.escalate,
            "answer": self.answer,
            "note": self.note,
            "colleague": self.colleague,
        }[_way(step)].emit()


class StepCard(Card):
    """One step: its tick, what it is, whose it is, and what can be said. `ticked` carries whether it is done."""

    ticked = Signal(bool)
    go = Signal()

    def __init__(self, theme: Theme, number: int, step: RiskStep) -> None:
        super().__init__(theme, "plain", margins=(16, 12, 16, 14), spacing=6)
        self._step = step
        title = translated("{number}. {title}").format(number=number, title=step.title)
        self.setAccessibleName(title)
        self.tick = Tick(title)
        self.tick.setObjectName(f"step-{step.id}")
        self._facts = Label("", "small")
        self._done = Label("", "small", "accent")
        self.box.addWidget(self.tick)
        self.box.addWidget(self._facts)
        self.box.addWidget(self._done)
        self.box.addWidget(Prose(theme, step.words, "body"))
        for words in step.say:
            said = Card(theme, "sunken", margins=(14, 10, 14, 12), spacing=4)
            said.box.addWidget(Prose(theme, words, "body"))
            self.box.addWidget(said)
        words = _way_words(_way(step))
        self._way = action(theme, words, f"stepWay-{step.id}", self.go.emit, "quiet") if words else None
        if self._way is not None:
            row = Flow(theme)
            row.addWidget(self._way)
            self.box.addLayout(row)
        self.tick.clicked.connect(lambda checked: self.ticked.emit(bool(checked)))

    def show_done(self, done: str, *, left: float | None, way: str, ticking: Mapping[str, bool]) -> None:
        """`done` says by whom and when, `left` how many seconds its timer has (None: no timer), `ticking` what is on
        its way. The box is never dead while that is so: the focus would be gone.
        """
        self.tick.setChecked(ticking.get(self._step.id, bool(done)))
        self._done.setText(done)
        self._done.setVisible(bool(done))
        facts = [part_words(self._step.part), who_words(self._step.who)]
        if self._step.minutes is not None:
            facts.append(left_words(left) if left is not None else within(self._step.minutes))
        if self._step.document:
            facts.append(translated("to be written down"))
        self._facts.setText(" · ".join(facts))
        if self._way is not None:
            self._way.setVisible(bool(way))


def _way(step: RiskStep) -> str:
    """Where a step is done."""
    if step.id in ESCALATES:
        return "escalate"
    if step.id in ASKS:
        return "colleague"
    if step.id in NOTES:
        return "note"
    return "answer" if step.part == "say" and step.id != "answer-thread" else ""


def _way_words(way: str) -> str:
    return {
        "escalate": translated("Propose to escalate…"),
        "answer": translated("Write to them…"),
        "note": translated("Write a note…"),
        "colleague": translated("Choose a colleague…"),
    }.get(way, "")
