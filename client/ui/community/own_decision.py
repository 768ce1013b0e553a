"""The page of one decision: what, why, by which rule, one's own text, what one can answer, and how to appeal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from client.ui.community.letters_words import appeal_words
from client.ui.community.own_decision_model import Decision
from client.ui.community.rows import note_words
from client.ui.community.taking_back import ask_to_take_back
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.decision_letter import DecisionLetter, Setting
from client.ui.kit.decision_words import how_to_appeal
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose
from client.ui.kit.spelling import check_spelling
from protocol.reviewing import Decision as Code

if TYPE_CHECKING:
    from client.services.letters import Decided
    from client.ui.kit.home import Home

_COLUMN: Final = 738
_LINES: Final = (3, 8)


class DecisionPage(QWidget):
    """`reword` asks for the page on which a post is worded anew, with the words to begin with; `guides` for theirs."""

    reword = Signal(UUID, str)
    guides = Signal()

    def __init__(self, home: Home, model: Decision, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._model = model
        theme = home.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroller(theme, width=_COLUMN, margins=(6, 6, 24, 24), spacing=12)
        self.scroller.setObjectName("decisionPage")
        self.scroller.setAccessibleName(self.tr("What was decided"))
        box.addWidget(self.scroller)
        for part in (self._letter(), self._notes(), self._appeal()):
            self.scroller.box.addWidget(part)
        self.scroller.box.addStretch(1)
        model.changed.connect(self._render)
        model.restored.connect(self.words.set_words)
        model.done.connect(lambda: announce(self, self.tr("Your answer is on its way")))
        self._render()

    # Building

    def _letter(self) -> QWidget:
        theme = self._home.theme
        self.letter = DecisionLetter(theme)
        self._notice = Label("", "body")
        self._notice.setObjectName("decisionNotice")
        self.letter.add_below_headline(self._notice)
        self.accept = Button(theme, self.tr("Use this wording"), "primary", on=self._model.accept)
        self.accept.setObjectName("useWording")
        self.other = Button(theme, self.tr("Word it myself"), icon="pen-line", on=self._reword)
        self.other.setObjectName("wordItMyself")
        self.take_back = Button(
            theme, self.tr("Take the post back"), "quiet", icon="undo-2", on=self._confirm
        )
        self.take_back.setObjectName("takeBackInstead")
        for button in (self.accept, self.other, self.take_back):
            self.letter.answers.addWidget(button)
        return self.letter

    def _notes(self) -> QWidget:
        theme = self._home.theme
        self._notes_card = Card(theme, "note")
        self._notes_card.box.addWidget(Label(self.tr("Add a content note"), "label"))
        self._notes_card.box.addWidget(
            Label(
                self.tr(
                    "With a note, people can choose their moment to read it. Your words stay as they are."
                ),
                "small",
            )
        )
        self._boxes = QVBoxLayout()
        breathe(self._boxes, theme, spacing=4)
        self._notes_card.box.addLayout(self._boxes)
        self._ticks: dict[str, QCheckBox] = {}
        row = Flow(theme)
        self.add = Button(theme, self.tr("Add to my post"), "primary", on=self._model.add_notes)
        self.add.setObjectName("addNotes")
        row.addWidget(self.add)
        self._notes_card.box.addLayout(row)
        return self._notes_card

    def _appeal(self) -> QWidget:
        theme = self._home.theme
        self._appeal_card = Card(theme)
        self._appeal_card.box.addWidget(Label(self.tr("If you see it differently"), "label"))
        self._how = Label("", "body")
        self._how.setObjectName("howToAppeal")
        self._standing = Label("", "body")
        self._standing.setObjectName("appealStanding")
        self._said = Prose(theme, "", "body", "text2")
        self._answer = Prose(theme, "", "body")
        self.words = WordBox(
            theme,
            self.tr("Your appeal (it may stay empty)"),
            placeholder=self.tr("What should they know? It may stay empty."),
            least=_LINES[0],
            most=_LINES[1],
        )
        self.words.setObjectName("appealWords")
        check_spelling(self._home, self.words)
        self.words.textChanged.connect(lambda: self._model.write(self.words.toPlainText()))
        self._kept = Label(self.tr("Your draft is kept on this computer"), "small", "faint")
        row = Flow(theme)
        self.appeal = Button(theme, self.tr("Appeal"), icon="scale", on=self._model.appeal)
        self.appeal.setObjectName("sendAppeal")
        self.write = Button(theme, self.tr("Write to the guides"), "quiet", icon="mail", on=self.guides.emit)
        self.write.setObjectName("writeInstead")
        row.addWidget(self.appeal)
        row.addWidget(self.write)
        for part in (self._how, self._standing, self._said, self._answer, self.words, self._kept):
            self._appeal_card.box.addWidget(part)
        self._appeal_card.box.addLayout(row)
        return self._appeal_card

    # Showing

    def arrive(self) -> None:
        """At its beginning, and on nothing that answers by a press of Enter before it was read."""
        self.letter.fold()
        self._render()
        self.scroller.verticalScrollBar().setValue(0)
        self.scroller.setFocus()

    def _render(self) -> None:
        state = self._model.state
        decided = state.decided
        self._notice.setText(in_words(state.notice) if state.notice is not None else "")
        self._notice.setVisible(state.notice is not None)
        if decided is None:
            self.letter.show_none(self.tr("This letter is not here any more.") if state.letter else "")
            for card in (self._notes_card, self._appeal_card):
                card.setVisible(False)
            return
        self.letter.show_decision(decided, Setting(state.title, state.rule, state.house.rules))
        self.accept.setVisible(bool(decided.decision.proposal))
        self.accept.setEnabled(not state.busy)
        self._render_notes(decided)
        self._render_appeal(decided)

    def _render_notes(self, decided: Decided) -> None:
        state = self._model.state
        asked = decided.decision.decision == Code.ASK_CONTENT_NOTE.value and decided.waits
        self._notes_card.setVisible(asked and bool(state.house.notes))
        if tuple(self._ticks) != state.house.notes:
            for tick in self._ticks.values():
                tick.hide()
                tick.deleteLater()
            self._ticks = {}
            for note in state.house.notes:
                tick = QCheckBox(note_words((note,)))
                tick.setObjectName(f"note-{note}")
                tick.clicked.connect(lambda _=False, note=note: self._model.turn(note))
                self._boxes.addWidget(tick)
                self._ticks[note] = tick
        for note, tick in self._ticks.items():
            tick.setChecked(note in state.chosen)
        self.add.setEnabled(bool(state.chosen) and not state.busy)

    def _render_appeal(self, decided: Decided) -> None:
        state, appeal = self._model.state, decided.appeal
        how = how_to_appeal(decided)
        self._how.setText(how)
        self._how.setVisible(bool(how))
        self._standing.setText(appeal_words(appeal) if appeal is not None else "")
        self._standing.setVisible(appeal is not None)
        mine = appeal.words if appeal is not None else ""
        self._said.setText(self.tr("You wrote: {words}").format(words=mine) if mine else "")
        self._said.setVisible(bool(mine))
        answer = appeal.answer if appeal is not None else ""
        self._answer.setText(answer)
        self._answer.setVisible(bool(answer))
        self.words.setVisible(decided.may_appeal)
        self.words.setReadOnly(state.busy or not state.open)
        self._kept.setVisible(decided.may_appeal and state.kept)
        self.appeal.setVisible(decided.may_appeal)
        self.appeal.setEnabled(state.open and not state.busy)
        self._appeal_card.setVisible(bool(how) or appeal is not None)

    # What is pressed

    def _reword(self) -> None:
        decided = self._model.state.decided
        if decided is not None and decided.post is not None:
            self.reword.emit(UUID(decided.post.id), decided.decision.proposal)

    def _confirm(self) -> None:
        ask_to_take_back(self, self._home.theme, self._model.take_back, name="takeBackInsteadQuestion")
