"""The right side while somebody calls for help: what it does, the call, and what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from client.ui.community.conversation import COLUMN
from client.ui.community.help_model import HelpCall, HelpState
from client.ui.community.help_words import call_words
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Card, IconButton, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_LINES: Final = (3, 8)


def standing_words(state: HelpState) -> str:
    """What is known of the call, and no more; empty before there was one."""
    translate = QCoreApplication.translate
    if state.calling:
        return translate("community", "Calling…")
    return call_words(state.standing)


class HelpPane(QWidget):
    """`left` asks for the list of threads."""

    left = Signal()

    def __init__(self, home: Home, help_call: HelpCall, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help = help_call
        self._said = ""
        self._calling = False
        theme = home.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        scroller = Scroller(theme, width=COLUMN + 18, margins=(6, 10, 24, 24), spacing=12)
        box.addWidget(scroller)
        top = QHBoxLayout()
        breathe(top, theme, spacing=8)
        back = IconButton(theme, "arrow-left", self.tr("Back to the threads"), on=self.left.emit)
        back.setObjectName("leaveHelp")
        top.addWidget(back)
        top.addWidget(Label(self.tr("I need help now"), "h2"), 1)
        scroller.box.addLayout(top)
        scroller.box.addWidget(
            Prose(
                theme,
                self.tr(
                    "This calls the guides of this community, before everything else that waits for them. They can"
                    " write to you here. They cannot find out who or where you are, and cannot send anyone.\n\n"
                    "If your life is in danger, please call somebody who can come: the lines are one press away."
                ),
            )
        )
        lines = Flow(theme)
        self.lines = Button(theme, self.tr("People to call or write to"), icon="phone", on=home.show_support)
        self.lines.setObjectName("linesToCall")
        lines.addWidget(self.lines)
        scroller.box.addLayout(lines)
        self._card = Card(theme, "info", margins=(16, 12, 16, 12))
        self._card.setObjectName("callStanding")
        self._state = Label("", "label")
        self._more = Label("", "small")
        self._card.box.addWidget(self._state)
        self._card.box.addWidget(self._more)
        after = Flow(theme)
        self._again = Button(theme, self.tr("Send it again"), "primary", on=help_call.again)
        self._again.setObjectName("callAgain")
        self._away = Button(theme, self.tr("Put this away"), "quiet", on=help_call.put_away)
        self._away.setObjectName("putCallAway")
        after.addWidget(self._again)
        after.addWidget(self._away)
        self._card.box.addLayout(after)
        scroller.box.addWidget(self._card)
        named = Label(self.tr("Anything they should know (it may stay empty)"), "label")
        self.words = WordBox(
            theme, self.tr("Anything the guides should know"), least=_LINES[0], most=_LINES[1]
        )
        self.words.setObjectName("callWords")
        self.words.textChanged.connect(lambda: help_call.write(self.words.toPlainText()))
        named.setBuddy(self.words)
        scroller.box.addWidget(named)
        scroller.box.addWidget(self.words)
        self._kept = Label("", "small", "faint")
        scroller.box.addWidget(self._kept)
        send = Flow(theme)
        self.call = Button(theme, self.tr("Call the guides now"), "primary", on=help_call.call)
        self.call.setObjectName("callGuides")
        send.addWidget(self.call)
        scroller.box.addLayout(send)
        scroller.box.addStretch(1)
        help_call.changed.connect(self._render)
        help_call.restored.connect(self.words.set_words)
        self._render()

    def arrive(self) -> None:
        """Put the focus where one can call at once."""
        self.call.setFocus()

    def _render(self) -> None:
        state = self._help.state
        said = standing_words(state)
        self._state.setText(said)
        parts = []
        if state.wordless:
            parts.append(
                self.tr(
                    "Your words could not go with it, since no key of the guides is known here yet: they see only that"
                    " you call. Your words are kept here."
                )
            )
        if state.standing == "arrived" and not state.calling:
            if state.alone:
                parts.append(self.tr("When this was last asked, no guide was at the desk."))
            parts.append(
                self.tr(
                    "It says here when a guide has opened it, and what they write to you comes under You and the"
                    " guides. Nobody can promise how soon: if it cannot wait, please call somebody."
                )
            )
        if state.standing in ("not-sent", "not-confirmed") and not state.calling:
            if state.why is not None:
                parts.append(in_words(state.why))
            parts.append(
                self.tr("It is never sent later by itself. Sending it again does not make it two calls.")
            )
        self._more.setText("\n".join(parts))
        self._more.setVisible(bool(parts))
        self._card.setVisible(bool(said))
        unsure = state.standing in ("not-sent", "not-confirmed")
        self._again.setVisible(unsure and not state.calling)
        self._away.setVisible(state.standing is not None and not state.calling)
        if state.calling and not self._calling and self.isAncestorOf(QApplication.focusWidget() or self):
            # A button that cannot be pressed hands the focus on to wherever, which may be another page's.
            self.lines.setFocus()
        elif self._calling and not state.calling and unsure and self.lines.hasFocus():
            self._again.setFocus()
        self._calling = state.calling
        self.call.setEnabled(not state.calling)
        # One thing to press stands out: where a call is in doubt, the same call again.
        self.call.set_kind("" if unsure else "primary")
        self.words.setReadOnly(state.calling or not state.open)
        self._kept.setText(self.tr("Your draft is kept on this computer") if state.kept else "")
        self._kept.setVisible(state.kept)
        if said != self._said:
            self._said = said
            if said:
                announce(self._state, said)
