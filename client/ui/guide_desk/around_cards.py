"""All that stands around a review, as cards for whoever places them: at the item, or beside another guide's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from client.services.guidelines import Rule
from client.ui.guide_desk.around_model import AroundModel
from client.ui.guide_desk.around_notes import NotesCard
from client.ui.guide_desk.around_parts import HistoryCard, RuleCard
from client.ui.guide_desk.around_steps import StepsCard
from client.ui.guide_desk.around_words import looking_words, notes_count
from client.ui.guide_desk.parts import action
from client.ui.guide_desk.rows import translated
from client.ui.kit.controls import Label

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class AroundCards(QObject):
    """`looking` and the two ways stand above the words, `steps` before them, and the others below."""

    def __init__(self, home: Home, model: AroundModel, *, ours: bool = True) -> None:
        super().__init__()
        theme = home.theme
        self._model, self._ours = model, ours
        self.looking = Label("", "small")
        self.looking.setObjectName("alsoLooking")
        self.to_notes = action(theme, "", "goToNotes", self.begin_note, "quiet", "message-circle")
        self.to_steps = action(theme, translated("The written protocol"), "goToSteps", self._open, "quiet")
        self.steps = StepsCard(theme)
        self.notes = NotesCard(home, model, ours=ours)
        self.history = HistoryCard(theme)
        self.rule = RuleCard(theme)
        self.steps.open_steps.connect(self._open)

    def show_state(self, rules: tuple[Rule, ...], *, ours: bool) -> None:
        """Show what is known now. `ours`: the item is this guide's, to decide and to give away."""
        state = self._model.state
        self.looking.setText(looking_words(state))
        self.to_notes.setText(notes_count(state))
        self.to_steps.setVisible(self._ours and not state.at_risk)
        self.steps.open.setVisible(self._ours)
        self.steps.show_state(state)
        self.notes.show_state(state, ours=ours)
        self.history.show_state(state)
        self.rule.show_state(state, rules, ours=ours)

    def begin_note(self, *, colleague: bool = False) -> None:
        """Write a note, or choose whom to ask first."""
        self.notes.begin(colleague=colleague)

    def _open(self) -> None:
        self._model.open_steps()
