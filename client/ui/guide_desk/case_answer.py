"""What a guide would do in a case: how soon, which decision, which reason, which words. Nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt

from client.domain.deciding import letter_of
from client.domain.training.cases import Case
from client.ui.guide_desk.deciding_words import decision_name
from client.ui.guide_desk.parts import action
from client.ui.guide_desk.rows import band_words
from client.ui.guide_desk.training_model import TrainingModel, TrainingState
from client.ui.guide_desk.training_words import translated
from client.ui.kit.beside import Row
from client.ui.kit.choice import Choice
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Card, Label
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme
from protocol.reviewing import NEEDS_REASON, NEEDS_TWO, Band, Decision

_LINES = (4, 12)


class CaseAnswer(Card):
    """The fields, as at the desk, and a button that leads to the talk about them."""

    def __init__(self, theme: Theme, model: TrainingModel) -> None:
        super().__init__(theme, "plain", margins=(20, 18, 20, 20), spacing=12)
        self._model = model
        self._case: Case | None = None
        self.setObjectName("caseAnswer")
        self.setAccessibleName(translated("What would you do?"))
        self.box.addWidget(Label(translated("What would you do?"), "h2"))
        self.box.addWidget(
            Label(
                translated(
                    "Nobody sees what you choose or write here, and none of it is kept: when you leave the desk, it is"
                    " gone."
                ),
                "small",
            )
        )
        self.band = Choice(theme, [])
        self.band.setObjectName("caseBand")
        self.band.activated.connect(lambda _: self._chosen_band())
        self.box.addWidget(Row(theme, translated("How soon somebody should look"), self.band))
        self.decision = Choice(theme, [])
        self.decision.setObjectName("caseDecision")
        self.decision.activated.connect(lambda _: self._chosen_decision())
        self.box.addWidget(Row(theme, translated("What you decide"), self.decision))
        self.two = Label(translated("At the desk nothing would happen until a second guide agrees."), "small")
        self.box.addWidget(self.two)
        self.reason = Choice(theme, [])
        self.reason.setObjectName("caseReason")
        self.reason.activated.connect(lambda _: model.choose(reason=str(self.reason.currentData() or "")))
        self._reason_row = Row(theme, translated("Reason"), self.reason)
        self.box.addWidget(self._reason_row)
        self.reason_words = Card(theme, "sunken", margins=(16, 12, 16, 14), spacing=4)
        self.reason_words.box.addWidget(Label(translated("The reason's own words"), "small"))
        self._said = Prose(theme, "", "body", "text2")
        self.reason_words.box.addWidget(self._said)
        self.box.addWidget(self.reason_words)
        self.words_name = Label(translated("Your words"), "label")
        self.words = WordBox(theme, translated("Your words"), least=_LINES[0], most=_LINES[1])
        self.words.setObjectName("caseWords")
        self.words.setPlaceholderText(
            translated("What would you write to them? You may also leave it, and only read on.")
        )
        self.words_name.setBuddy(self.words)
        self.words.textChanged.connect(lambda: model.write(self.words.toPlainText()))
        self.box.addWidget(self.words_name)
        self.box.addWidget(self.words)
        self.lack = Label("", "small")
        self.lack.setObjectName("caseLack")
        self.box.addWidget(self.lack)
        self.talk = action(theme, translated("Talk it over"), "caseTalk", model.talk, "primary")
        self.talk.setToolTip(translated("Ctrl+Enter"))
        row = Flow(theme)
        row.addWidget(self.talk)
        self.box.addLayout(row)

    def open_case(self, case: Case) -> None:
        """Offer what could be decided of this case."""
        self._case = case
        self.band.offer([(translated("Choose how soon"), None), *((band_words(each), each) for each in Band)])
        self.decision.offer(
            [
                (translated("Choose a decision"), None),
                *((decision_name(case.item.kind, each), each) for each in case.offered),
            ]
        )
        self.reason.offer(
            [(translated("Choose a reason"), ""), *((each.title, each.id) for each in self._model.reasons)]
        )

    def show_state(self, state: TrainingState) -> None:
        """Show what is chosen, and what is still missing."""
        case, answer = self._case, state.answer
        if case is None:
            return
        for choice, meaning in (
            (self.band, answer.band),
            (self.decision, answer.decision),
            (self.reason, answer.reason),
        ):
            choice.choose(meaning)
        needs_reason = answer.decision in NEEDS_REASON
        self._reason_row.setVisible(needs_reason)
        self.two.setVisible(answer.decision in NEEDS_TWO)
        letter = answer.decision is not None and letter_of(case.item.kind, answer.decision) != "none"
        said = self._model.reason_words() if needs_reason and letter else ""
        self._said.setText(said)
        self.reason_words.setVisible(bool(said))
        self.words_name.setVisible(letter)
        self.words.setVisible(letter)
        if self.words.toPlainText() != answer.words:
            with QSignalBlocker(self.words):
                self.words.set_words(answer.words)
        self.lack.setText(_lack(state))
        self.lack.setVisible(not answer.whole)
        self.talk.setEnabled(answer.whole)
        self.talk.setVisible(not state.talked)

    def begin(self) -> None:
        """Begin with the first choice."""
        self.band.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_band(self) -> None:
        band = self.band.currentData()
        if isinstance(band, Band):
            self._model.choose(band=band)
        else:
            self.show_state(self._model.state)

    def _chosen_decision(self) -> None:
        decision = self.decision.currentData()
        if isinstance(decision, Decision):
            self._model.choose(decision=decision)
        else:
            self.show_state(self._model.state)


def _lack(state: TrainingState) -> str:
    answer = state.answer
    if answer.band is None:
        return translated("How soon should somebody look? Choose that first.")
    if answer.decision is None:
        return translated("What would you decide?")
    return translated("This decision carries a reason.")
