"""One case of the practice room: the item, what the guide would do, and then the talk about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from client.domain.training.cases import Answer, Case
from client.ui.guide_desk.case_answer import CaseAnswer
from client.ui.guide_desk.case_item import CaseItem
from client.ui.guide_desk.case_talk import CaseTalk
from client.ui.guide_desk.parts import action, empty
from client.ui.guide_desk.training_model import TrainingModel
from client.ui.guide_desk.training_words import theme_words, translated
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_SETTLES = 120
"""Milliseconds within which a talk is laid out."""


class CasePage(Scroller):
    """Shows the case that is open in the model."""

    def __init__(self, home: Home, model: TrainingModel) -> None:
        super().__init__(home.theme, spacing=14)
        theme = home.theme
        self._model = model
        self._case: Case | None = None
        self._was_talked = False
        self.setObjectName("casePage")
        self.back = action(theme, "", "caseBack", model.back, "quiet", "arrow-left")
        row = Flow(theme)
        row.addWidget(self.back)
        self.box.addLayout(row)
        self.heading = Label("", "h1")
        self.heading.setObjectName("caseTitle")
        self.box.addWidget(self.heading)
        self.facts = Label("", "small")
        self.box.addWidget(self.facts)
        self._item_box = QVBoxLayout()
        breathe(self._item_box, theme)
        self.box.addLayout(self._item_box)
        self.answer = CaseAnswer(theme, model)
        self.box.addWidget(self.answer)
        self.talk = CaseTalk(theme, model, model.open)
        self.box.addWidget(self.talk)
        self.box.addStretch(1)
        # Where the talk begins is known once it was laid out, which takes some turns: until then it is gone after.
        self._to_talk = later(self, _SETTLES, self._go_to_talk)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._follow_talk())
        model.changed.connect(self.render_state)

    def open_case(self, case: Case) -> None:
        """Show this case from its beginning."""
        self._case = case
        self.setAccessibleName(case.title)
        self.heading.setText(case.title)
        made_up = translated("Written for practice: nobody in it exists.")
        self.facts.setText(f"{theme_words(case.theme)} · {made_up}")
        empty(self._item_box)
        self._item_box.addWidget(CaseItem(self._theme, case))
        self.answer.open_case(case)
        self._was_talked = self._model.state.talked
        self.render_state()

    def render_state(self) -> None:
        """Show what was chosen, and the talk once there is one."""
        state, case = self._model.state, self._case
        if case is None or state.open != case.id:
            return
        self.back.setText(self._model.back_words)
        self.answer.show_state(state)
        talked = state.talked and state.answer.whole
        self.talk.setVisible(talked)
        if talked:
            self.talk.show_talk(case, state.answer)
        else:
            self.talk.leave()
        if talked != self._was_talked:
            self._was_talked = talked
            let_tab_go_down(self.column)
            if talked:
                announce(self, translated("What may be thought of it stands below."))
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                self._to_talk.start()
            elif state.answer == Answer():
                self.verticalScrollBar().setValue(0)
                self.answer.begin()

    def begin(self) -> None:
        """Begin at the top, where the keys scroll the item."""
        let_tab_go_down(self.column)
        self.verticalScrollBar().setValue(0)
        first = self if self.focusPolicy() != Qt.FocusPolicy.NoFocus else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_talk(self) -> None:
        if self._to_talk.isActive():
            self._go_to_talk()

    def _go_to_talk(self) -> None:
        self.verticalScrollBar().setValue(self.talk.y())
