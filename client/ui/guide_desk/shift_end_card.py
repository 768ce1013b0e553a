"""At the end of a shift: what is still open, the note to whoever comes next, and the ways to go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout

from client.domain.shift_end import Loose, LooseEnd, Note
from client.ui.guide_desk.parts import Said, action, empty
from client.ui.guide_desk.rows import band_words, heading_of, place_words, translated
from client.ui.guide_desk.shift_end_model import EndState, ShiftEnd, headings
from client.ui.kit.asking import ask
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.ui.theme import Theme

_NAMES: Final = ("handOverOpen", "handOverLook", "handOverWho")
_LINES: Final = (2, 7)
_SHOWN: Final = 20


class ShiftEndCard(Card):
    """Shown while the guide is about to go."""

    def __init__(self, theme: Theme, model: ShiftEnd) -> None:
        super().__init__(theme, "accent", margins=(20, 16, 20, 18), spacing=10)
        self.setObjectName("shiftEnd")
        self._theme, self._model = theme, model
        self._loose: tuple[LooseEnd, ...] | None = None
        self._giving: object = None
        self._showing = False
        self.box.addWidget(Label(translated("Before you go"), "h3"))
        self._open = QVBoxLayout()
        breathe(self._open, theme, spacing=8)
        self.box.addLayout(self._open)
        self.box.addWidget(
            Label(
                translated(
                    "A note to whoever comes next stands on every guide's desk until one of them takes it. Only guides"
                    " can read it. Please write what to do, and of members only what that needs."
                ),
                "small",
                "soft",
            )
        )
        self._boxes = [self._part(name, words) for name, words in zip(_NAMES, headings(), strict=True)]
        self._notice = Said(theme, "shiftEndNotice")
        self.box.addWidget(self._notice)
        self._send = action(
            theme, translated("Hand over and end my shift"), "sendHandOver", model.send, "primary"
        )
        self._go = action(theme, translated("End my shift without a note"), "endWithoutNote", self._leave)
        self._stay = action(theme, translated("Not yet"), "stayOnShift", model.stay, "quiet")
        self._drop = action(theme, translated("Let go of the note"), "dropHandOver", model.let_go, "quiet")
        row = Flow(theme, spacing=8)
        for button in (self._send, self._go, self._stay, self._drop):
            row.addWidget(button)
        self.box.addLayout(row)
        model.changed.connect(self._render)
        self._render()

    def begin(self) -> None:
        """Begin with writing."""
        self._boxes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, name: str, words: str) -> WordBox:
        label = Label(words, "label")
        box = WordBox(self._theme, words, least=_LINES[0], most=_LINES[1])
        box.setObjectName(name)
        label.setBuddy(box)
        self.box.addWidget(label)
        self.box.addWidget(box)
        box.textChanged.connect(self._written)
        return box

    def _written(self) -> None:
        if self._showing:
            return
        self._model.write(Note(*(box.toPlainText() for box in self._boxes)))

    def _leave(self) -> None:
        """Without a note nobody knows what was open: asked once more while something is."""
        state = self._model.state
        if not state.loose and not state.note:
            self._model.go()
            return
        about = []
        if state.loose:
            about.append(
                translated(
                    "Something is still open, and nobody is told about it. It stays as it is in the queue."
                )
            )
        if any(one.held for one in state.loose):
            about.append(
                translated(
                    "What you hold is free again when your ten minutes are over, and nobody looks at it until then."
                )
            )
        if state.note:
            about.append(
                translated("What you wrote is not sent. It is kept here, and no colleague can read it.")
            )
        ask(
            self,
            self._theme,
            name="leaveOpenQuestion",
            title=translated("End your shift without handing over?"),
            about=about,
            stay=translated("Go on writing"),
            go=translated("End it without a note"),
            do=self._model.go,
        )

    def _render(self) -> None:
        state = self._model.state
        self.setVisible(state.ending)
        parts = (state.note.open, state.note.look, state.note.who)
        self._showing = True
        for box, words in zip(self._boxes, parts, strict=True):
            box.set_words(words)
            box.setReadOnly(state.sending)
        self._showing = False
        self._send.setEnabled(state.begun and not state.sending)
        self._go.setEnabled(not state.sending)
        self._drop.setVisible(state.begun)
        self._drop.setEnabled(not state.sending)
        self._notice.say(state.notice, state.attempts)
        self._show_open(state)

    def _show_open(self, state: EndState) -> None:
        if (state.loose, state.giving) == (self._loose, self._giving):
            return
        self._loose, self._giving = state.loose, state.giving
        focus = QApplication.focusWidget()
        above = focus.parentWidget() if focus is not None else None
        if above is not None and self._open.indexOf(above) >= 0:
            self.begin()  # what was pressed is about to go
        empty(self._open)
        if not state.loose:
            self._open.addWidget(Label(translated("You hold nothing, and no procedure is open.")))
            return
        self._open.addWidget(Label(translated("This is still open:"), "label"))
        for one in state.loose[:_SHOWN]:
            self._open.addWidget(self._one(one, free=state.giving is None))
        left = len(state.loose) - _SHOWN
        if left > 0:
            self._open.addWidget(Label(translated("There is more in the queue."), "small", "soft"))

    def _one(self, one: LooseEnd, *, free: bool) -> Card:
        theme, row = self._theme, one.row
        title = heading_of(row.kind, row.title)
        card = Card(theme, "sunken", margins=(14, 10, 14, 12), spacing=4)
        card.box.addWidget(Label(isolated(title), "label"))
        card.box.addWidget(Label(" · ".join((band_words(row.band), place_words(row))), "small", "soft"))
        card.box.addWidget(Label(" ".join(map(loose_words, one.why)), "small"))
        line = Flow(theme, spacing=8)
        buttons: list[Button] = []
        if one.held:
            give = action(
                theme,
                translated("Give it back to the queue"),
                "giveBack",
                partial(self._model.give_back, row.review),
            )
            give.setAccessibleName(translated("Give back: {title}").format(title=isolated(title)))
            give.setEnabled(free)
            buttons.append(give)
        put = action(
            theme, translated("Name it in the note"), "nameInNote", partial(self._name, title), "quiet"
        )
        put.setAccessibleName(translated("Name in the note: {title}").format(title=isolated(title)))
        buttons.append(put)
        for button in buttons:
            line.addWidget(button)
        card.box.addLayout(line)
        return card

    def _name(self, title: str) -> None:
        """Put what it is called into the first part, in a line of its own."""
        note = self._model.state.note
        before = note.open.rstrip()
        self._model.write(Note(f"{before}\n{title}: " if before else f"{title}: ", note.look, note.who))
        box = self._boxes[0]
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.moveCursor(box.textCursor().MoveOperation.End)


def loose_words(why: Loose) -> str:
    """Why something is still open."""
    return {
        Loose.HELD: translated("You hold it."),
        Loose.PROCEDURE: translated("The procedure for a life at risk was begun, and is not over."),
        Loose.WORDS: translated("You began to write about it, and have not sent that."),
        Loose.ASKED: translated("A colleague asked you about it."),
    }[why]
