"""Letters to members: whom to write to, then the conversation as guides see it, with the next letter below it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from client.services.guide_letters import Said as Piece
from client.services.guide_letters import Talk
from client.ui.guide_desk.letters_model import LettersModel, LettersState
from client.ui.guide_desk.letters_whom import WhomPage
from client.ui.guide_desk.letters_words import (
    lack_words,
    standing_words,
    talk_row,
    unsure_words,
    waiting_words,
)
from client.ui.guide_desk.parts import Said, action, empty, reader
from client.ui.guide_desk.rows import author_name, translated
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.opening_field import OpeningField
from client.ui.kit.spelling import check_spelling
from client.ui.kit.talk_card import TalkCard, letter_row
from client.ui.kit.timing import later
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_LINES: Final = (4, 12)
_SHOWN: Final = 20
"""Pieces of a conversation that are shown before somebody asks for the rest."""


class LettersPages(QStackedWidget):
    """`leave` leads back to the queue."""

    def __init__(self, home: Home, leave: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("guideLetters")
        self.model = LettersModel(home, self)
        self.whom = WhomPage(home, self.model, leave)
        self.letter = LetterPage(home, self.model, leave)
        self._from_item = False
        self.addWidget(self.whom)
        self.addWidget(self.letter)
        self.model.turned.connect(self._turn)

    def begin(self) -> None:
        """Read what was begun, and go on where one was."""
        self._from_item = False
        self.model.load()
        self._begin()

    def write_to(self, member: UUID, name: str) -> None:
        """Begin with this member; the way back leads to the item one came from."""
        self._from_item = True
        self.model.open(member, name)

    def back(self) -> bool:
        """From a letter to choosing whom, unless one came for this one."""
        left = self.model.leave()
        return left and not self._from_item

    def confirm(self) -> None:
        """Send what is written."""
        if self.model.state.talk is not None:
            self.model.send()

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """The words that are not saved yet."""
        return self.model.keep()

    def _turn(self) -> None:
        self.setCurrentWidget(self.letter if self.model.state.talk is not None else self.whom)
        if self.isVisible():
            self._begin()

    def _begin(self) -> None:
        (self.letter if self.model.state.talk is not None else self.whom).begin()


class LetterPage(QWidget):
    """One conversation, and the letter that is being written."""

    def __init__(self, home: Home, model: LettersModel, leave: Callable[[], object]) -> None:
        super().__init__()
        self._model, self._leave = model, leave
        theme = self._theme = home.theme
        self._shown: tuple[Piece, ...] | None = None
        self._all = False
        self._suggested: UUID | None = None
        self._sent = self._told = 0
        self._scroller = reader(theme, translated("A letter to a member"))
        self._heading = Label("", "h2")
        self._about = Label(
            translated(
                "This is a letter, and no sanction: nothing that was decided about them changes by it. They can answer"
                " by a note to the guides."
            ),
            "small",
        )
        self._about.setObjectName("letterIsNoSanction")
        self._trouble = Said(theme, "conversationTrouble")
        self._waiting = Said(theme, "conversationWaiting", "accent")
        self._state = Label("", "small")
        self._state.setObjectName("conversationState")
        self._earlier = action(
            theme, translated("Show what was before"), "showEarlier", self._show_all, "quiet"
        )
        earlier = Flow(theme)
        earlier.addWidget(self._earlier)
        self._said = QVBoxLayout()
        breathe(self._said, theme, spacing=2)
        self._duty = Said(theme, "letterDuty", "note")
        name = Label(translated("Your words to them"), "label")
        self.words = WordBox(theme, translated("Your words to them"), least=_LINES[0], most=_LINES[1])
        self.words.setObjectName("letterWords")
        name.setBuddy(self.words)
        check_spelling(home, self.words)
        self.openings = OpeningField(theme, "letter", "letter")
        self._seen_as = Label(translated("What they will read"), "label")
        self.preview = TalkCard(theme)
        self.preview.setObjectName("letterPreview")
        column = self._scroller.box
        column.addWidget(self._heading)
        column.addWidget(self._about)
        for part in (self._trouble, self._waiting, self._state):
            column.addWidget(part)
        column.addLayout(earlier)
        column.addLayout(self._said)
        for widget in (self._duty, name, self.openings, self.words, self._seen_as, self.preview):
            column.addWidget(widget)
        self.notice = Said(theme, "letterNotice")
        self.lack = Said(theme, "letterLack", "note")
        self.done = Said(theme, "letterSent", "accent")
        for said in (self.notice, self.lack, self.done):
            column.addWidget(said)
        self._send = action(theme, translated("Send the letter"), "sendLetter", model.send, "primary", "send")
        self._send.setToolTip(translated("Ctrl+Enter"))
        self._back = action(theme, translated("Back"), "leaveLetter", self._go_back, "quiet")
        buttons = Flow(theme, spacing=8)
        for button in (self._send, self._back):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)
        self._in_sight = later(self, 0, lambda: self._scroller.ensureWidgetVisible(self._send))
        self.words.textChanged.connect(lambda: model.write(self.words.toPlainText()))
        self.openings.put_in.connect(model.put_in)
        self.openings.language_chosen.connect(model.choose_language)
        model.restored.connect(self.words.set_words)
        model.turned.connect(self._turned)
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Begin with the words; the conversation stands above them."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._in_sight.start()

    # Inside

    def _go_back(self) -> None:
        pages = self.parentWidget()
        if not (isinstance(pages, LettersPages) and pages.back()):
            self._leave()

    def _turned(self) -> None:
        self._all, self._shown, self._suggested = False, None, None
        self.openings.suggest("")
        self._sent, self._told = self._model.state.sent, self._model.state.attempts
        self.done.say("")
        self.lack.say("")
        self._render()

    def _show_all(self) -> None:
        self._all, self._shown = True, None
        self._render()
        self._in_sight.stop()

    def _render(self) -> None:
        state = self._model.state
        talk = state.talk
        if talk is None:
            return
        name = isolated(author_name(talk.name))
        self._heading.setText(translated("Letter to {name}").format(name=name))
        self._trouble.say(state.trouble)
        self._waiting.say(waiting_words(len(talk.waiting)))
        self._state.setText(standing_words(state, talk))
        self._state.setVisible(bool(self._state.text()))
        if talk.said != self._shown:
            self._shown = talk.said
            self._fill(talk)
            self._in_sight.start()
        off_duty = talk.duty is not None and not talk.duty.now
        self._duty.say(
            translated(
                "By the hours that this community has said, nobody is on duty now. Say so in what you write; there is a"
                " text for it to begin with."
            )
            if off_duty
            else ""
        )
        fitting = _fitting(state, talk, off_duty=off_duty)
        if fitting and self._suggested != talk.member:
            self._suggested = talk.member
            self.openings.suggest(fitting)
        self.openings.show_language(state.unsent.language)
        self.words.setReadOnly(state.sending)
        written = state.unsent.words.strip()
        self._seen_as.setVisible(bool(written))
        self.preview.setVisible(bool(written))
        if written:
            self.preview.show_row(letter_row(written))
        self._render_foot(state, talk)

    def _render_foot(self, state: LettersState, talk: Talk) -> None:
        # Of a newcomer it is known only once that was asked.
        gone = state.asked and not talk.reachable
        self._send.setEnabled(not state.sending and not gone)
        unreachable = translated("They take no letters any more, or their key has not arrived here yet.")
        said = unreachable if gone else unsure_words(state.unsure, state.notice)
        self.notice.say(said, state.attempts)
        asked = state.attempts > self._told
        self._told = state.attempts
        if asked or self.lack.words:
            self.lack.say(lack_words(state.lack) if not state.notice else "", state.attempts)
        if state.sent > self._sent:
            self._sent = state.sent
            self.done.say(translated("It is on its way to them."), state.sent)
        elif not state.unsent.empty:
            self.done.say("")

    def _fill(self, talk: Talk) -> None:
        empty(self._said)
        shown = talk.said if self._all else talk.said[-_SHOWN:]
        self._earlier.setVisible(len(shown) < len(talk.said))
        said = ""
        for piece in shown:
            card = TalkCard(self._theme)
            card.setObjectName("saidPiece")
            row = talk_row(piece, talk.name)
            card.show_row(replace(row, day="") if row.day == said else row)
            said = row.day
            self._said.addWidget(card)


def _fitting(state: LettersState, talk: Talk, *, off_duty: bool) -> str:
    """Which words to begin with fit best; empty for none in particular."""
    noticed = next((one.noticed for one in state.carried if one.member == talk.member), None)
    if noticed is not None:
        return "do-you-rest" if noticed.rests_little else "thank-you-for-others"
    return "out-of-hours" if off_duty else ""
