"""Guides' notes about a review: what was asked of one, a box to write, and what stands there, the newest first.

The box stands above the notes, so that what colleagues write meanwhile moves nothing under one's hands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout

from client.services.around import Colleague, Note
from client.services.risk import risk_protocol
from client.ui.guide_desk.around_model import AroundModel
from client.ui.guide_desk.around_state import AroundState
from client.ui.guide_desk.around_words import asked_words, by_words, step_words
from client.ui.guide_desk.parts import Said, action
from client.ui.guide_desk.rows import translated
from client.ui.kit.choice import Choice
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.spelling import check_spelling
from client.ui.kit.words import isolated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_LINES = (2, 8)


class NotesCard(Card):
    """`hand_on` carries the id of the colleague whom the item is to be given to."""

    hand_on = Signal(object)

    def __init__(self, home: Home, model: AroundModel, *, ours: bool = True) -> None:
        theme = home.theme
        super().__init__(theme, "plain", margins=(20, 16, 20, 18), spacing=8)
        self.setObjectName("itemNotes")
        self._theme, self._model, self._now, self._ours = theme, model, home.now, ours
        self._cards: dict[UUID, _NoteCard] = {}
        self._wrote = 0
        self._asked = AskedCard(theme)
        title = Label(translated("Notes by guides, for guides"), "h3")
        self.words = WordBox(theme, "", least=_LINES[0], most=_LINES[1])
        self.words.setObjectName("noteWords")
        self._label = Label("", "label")
        self._label.setBuddy(self.words)
        self.to = Choice(theme, [(translated("For all guides"), "")])
        self.to.setObjectName("noteTo")
        self.to.setAccessibleName(translated("Whom the note is for"))
        self.send = action(theme, translated("Write the note"), "writeNote", model.send, "primary")
        self.ask = action(theme, "", "askColleague", model.ask)
        self.hand = action(theme, "", "handToColleague", self._hand)
        self._older = action(theme, translated("Older notes"), "olderNotes", model.ask_for_older, "quiet")
        self.notice = Said(theme, "noteNotice")
        self.trouble = Said(theme, "aroundTrouble", "note")
        self._about = Label(
            translated("Sealed to the guides of this community. Its author never reads it."), "small"
        )
        buttons = Flow(theme, spacing=8)
        for button in (self.send, self.ask, self.hand):
            buttons.addWidget(button)
        self._list = QVBoxLayout()
        breathe(self._list, theme, spacing=8)
        below = Flow(theme)
        below.addWidget(self._older)
        for widget in (title, self._asked, self._label, self.words, self._about, self.to):
            self.box.addWidget(widget)
        self.box.addLayout(buttons)
        for said in (self.notice, self.trouble):
            self.box.addWidget(said)
        self.box.addLayout(self._list)
        self.box.addLayout(below)
        check_spelling(home, self.words)
        self.words.textChanged.connect(lambda: model.write(self.words.toPlainText()))
        self.to.activated.connect(lambda _: model.choose(str(self.to.currentData() or "")))

    def show_state(self, state: AroundState, *, ours: bool = True) -> None:
        """Show the notes as they stand. `ours`: the item can be given away from here."""
        self.words.set_words(state.unsent.words)
        self.words.setReadOnly(not state.loaded or state.busy == "writing")
        asked = asked_words(state)
        question = state.seen.asked if state.seen is not None else None
        self._asked.say(asked, question.words if question is not None else "")
        label = translated("Your answer") if asked else translated("A note for the other guides")
        self._label.setText(label)
        self.words.setAccessibleName(label)
        with QSignalBlocker(self.to):
            self.to.offer(
                [(translated("For all guides"), ""), *((_for(one), str(one.id)) for one in state.colleagues)]
            )
            self.to.choose(str(state.to.id) if state.to is not None else "")
        self.to.setVisible(bool(state.colleagues))
        answers = question is not None and (state.to is None or state.to.id == question.by)
        self._render_buttons(state, ours=ours and self._ours, answers=answers)
        self.notice.say(state.notice, state.attempts)
        self.trouble.say(state.trouble)
        self._render_notes(state)
        self._older.setVisible(state.more)
        if state.wrote != self._wrote:
            self._wrote = state.wrote
            focus = QApplication.focusWidget()
            if focus is not None and self.isAncestorOf(focus):
                self.begin()

    def begin(self, *, colleague: bool = False) -> None:
        """Write, or choose whom to ask first."""
        field = self.to if colleague and not self.to.isHidden() else self.words
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _render_buttons(self, state: AroundState, *, ours: bool, answers: bool) -> None:
        free = not state.busy and state.loaded
        written = bool(state.unsent.words.strip())
        to = state.to
        self.send.setText(translated("Answer") if answers else translated("Write the note"))
        self.send.setEnabled(free and written)
        self.ask.setVisible(to is not None)
        self.hand.setVisible(to is not None and ours)
        if to is not None:
            name = isolated(to.name or translated("this guide"))
            self.ask.setText(translated("Ask {name}").format(name=name))
            self.hand.setText(translated("Hand the item on to {name}").format(name=name))
        self.ask.setEnabled(free and written)
        self.hand.setEnabled(free)

    def _render_notes(self, state: AroundState) -> None:
        notes = state.notes
        for gone in self._cards.keys() - {note.id for note in notes}:
            card = self._cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, note in enumerate(notes):
            kept = self._cards.get(note.id)
            if kept is None:
                kept = self._cards[note.id] = _NoteCard(self._theme)
            if self._list.indexOf(kept) != place:
                self._list.insertWidget(place, kept)
            kept.show_note(state, note, now=self._now())

    def _hand(self) -> None:
        to = self._model.state.to
        if to is not None:
            self._model.send_hand_over(lambda: self.hand_on.emit(to.id))


def _for(colleague: Colleague) -> str:
    words = translated("For {name}, named for safety") if colleague.lead else translated("For {name}")
    return words.format(name=isolated(colleague.name or translated("a guide")))


class AskedCard(Card):
    """A question to oneself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "accent", margins=(14, 10, 14, 12), spacing=4)
        self.setObjectName("askedOfMe")
        self._who = Label("", "label")
        self._words = Prose(theme, "", "body")
        self.box.addWidget(self._who)
        self.box.addWidget(self._words)
        self.hide()

    def say(self, who: str, words: str) -> None:
        """Show the question; none hides it."""
        self._who.setText(who)
        self._words.setText(words)
        self.setVisible(bool(who))


class _NoteCard(Card):
    """One note."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "sunken", margins=(14, 10, 14, 12), spacing=4)
        self._by = Label("", "small")
        self._words = Prose(theme, "", "body")
        self._words.setObjectName("noteText")
        self.box.addWidget(self._by)
        self.box.addWidget(self._words)

    def show_note(self, state: AroundState, note: Note, *, now: float) -> None:
        """Show it."""
        self._by.setText(by_words(state, note, now=now))
        words = note.words
        if note.step is not None:
            step = risk_protocol(state.language).steps.get(note.step.step)
            words = step_words(note, step.title if step is not None else "")
            words = f"{words}\n{note.words}" if note.words else words
        if note.closed:
            words = translated("Sealed to a key that this computer was never given.")
        if self._words.text() != words:
            self._words.setText(words)
