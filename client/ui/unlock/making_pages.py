"""The two pages on which a vault is made: its passphrase, and its recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.ui.kit.controls import Button, Card, Label
from client.ui.kit.prose import Prose
from client.ui.kit.recovery_paper import RecoveryPaper
from client.ui.kit.strength_meter import StrengthMeter
from client.ui.theme import Theme
from client.ui.unlock.choosing import Waiting
from client.ui.unlock.making_model import Making
from client.ui.unlock.parts import InlineNotice, PassphraseField
from client.ui.unlock.steps import StepPage

if TYPE_CHECKING:
    from client.ui.kit.home import Doors


class PassphrasePage(StepPage):
    """What a vault is, and the passphrase twice."""

    def __init__(self, theme: Theme, model: Making, doors: Doors) -> None:
        super().__init__(theme, "", step=2, of=3)
        self.heading.setText(self.tr("Choose a passphrase"))
        self._model = model
        self._attempts = 0
        self.box.addWidget(
            Prose(
                theme,
                self.tr("It locks all you keep here. Nobody can reset it, not even we."),
                colour="text2",
            )
        )
        card = Card(theme, margins=(24, 20, 24, 22), spacing=8)
        first = Label(self.tr("Passphrase"), "label")
        self._first = PassphraseField(theme, first, self.tr("Passphrase"), object_name="passphrase")
        self._meter = StrengthMeter(
            theme, self._first.line, bridge=lambda: doors.bridge, threads=lambda: doors.vault_threads
        )
        again = Label(self.tr("Once more"), "label")
        self._again = PassphraseField(
            theme, again, self.tr("Once more"), object_name="passphraseAgain"
        )
        for widget in (first, self._first, self._meter, again, self._again):
            card.box.addWidget(widget)
        self._notice = InlineNotice(theme)
        card.box.addWidget(self._notice)
        self.box.addWidget(card)
        self._waiting = Waiting(theme)
        self.box.addWidget(self._waiting)
        self._make = Button(theme, self.tr("Make my vault"), "primary", on=self._go)
        self._make.setObjectName("makeVault")
        self.first = self._first.line
        self.lead(self._make, back=model.back)
        self._first.line.returnPressed.connect(self._again.setFocus)
        self._again.line.returnPressed.connect(self._go)
        model.changed.connect(self._render)

    def forget(self) -> None:
        """Empty both fields."""
        self._first.forget()
        self._again.forget()

    def _go(self) -> None:
        self._model.make(self._first.line.text(), self._again.line.text())

    def _render(self) -> None:
        state = self._model.state
        asks = {
            "": None,
            "passphrase": self.tr("Please choose a passphrase first."),
            "same": self.tr("The two are not the same. Please look again, or show what is typed."),
        }
        self._notice.say(state.notice or asks[state.asks])
        making = state.waiting and state.step == "passphrase"
        self._waiting.say(self.tr("Making your vault. This takes a second or two…") if making else "")
        for button in self.buttons:
            button.setEnabled(not making)
        for field in (self._first, self._again):
            field.line.setReadOnly(making)
        if state.attempts > self._attempts:
            wrong = self._again if state.asks == "same" else self._first
            wrong.line.setFocus()
            wrong.line.selectAll()
            self.ensureWidgetVisible(self._notice)
        self._attempts = state.attempts
        if state.step == "code":
            self.forget()


class CodePage(StepPage):
    """The recovery code, shown this once, and then asked for from paper."""

    def __init__(self, theme: Theme, model: Making) -> None:
        super().__init__(theme, "", step=3, of=3)
        self._model = model
        self._words = Prose(theme, "", colour="text2")
        self.paper = RecoveryPaper(theme)
        self.box.addWidget(self._words)
        self.box.addWidget(self.paper)
        self.box.addStretch(1)
        self._code = ""
        self.paper.turned.connect(self._say)
        self.paper.checked.connect(lambda _: model.go_on(checked=True))
        self.paper.skipped.connect(lambda: model.go_on(checked=False))
        model.changed.connect(self._render)
        self._say()

    def begin(self) -> None:
        """Begin at the code, or in the line that asks for it."""
        self.paper.begin()

    def _say(self) -> None:
        typing = self.paper.typing
        self.heading.setText(
            self.tr("Type it from your paper") if typing else self.tr("Write down your recovery code")
        )
        self._words.setText(
            ""
            if typing
            else self.tr(
                "If you forget your passphrase, only this code opens your vault. It is shown this once."
            )
        )
        self._words.setVisible(not typing)
        self.verticalScrollBar().setValue(0)

    def _render(self) -> None:
        state = self._model.state
        if state.code != self._code:
            self._code = state.code
            if state.code:
                self.paper.show_code(state.code)
            else:
                self.paper.forget()
        self.paper.wait(state.waiting)
