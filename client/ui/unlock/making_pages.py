"""The two pages on which a vault is made: its passphrase, and its recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.recovery_paper import RecoveryPaper
from client.ui.kit.strength_meter import StrengthMeter
from client.ui.theme import Theme
from client.ui.unlock.choosing import Waiting
from client.ui.unlock.making_model import Making
from client.ui.unlock.parts import InlineNotice, PassphraseField

if TYPE_CHECKING:
    from client.ui.kit.home import Doors


class PassphrasePage(Scroller):
    """What a vault is, and the passphrase twice."""

    def __init__(self, theme: Theme, model: Making, doors: Doors) -> None:
        super().__init__(theme, width=688, margins=(24, 8, 24, 32), spacing=12)
        self._model = model
        self._attempts = 0
        self.box.addWidget(Label(self.tr("Choose a passphrase"), "h1"))
        self.box.addWidget(
            Prose(
                theme,
                self.tr(
                    "Everything you keep in Leeward lies in a vault, an encrypted folder on this computer. Your"
                    " passphrase opens all of it."
                ),
                colour="text2",
            )
        )
        self.box.addWidget(
            Prose(
                theme,
                self.tr(
                    "Nobody can reset it: not a guide, and not the people who make Leeward. The only other way in is a"
                    " recovery code, which you see next and write down."
                ),
                colour="text2",
            )
        )
        card = Card(theme, margins=(24, 20, 24, 22), spacing=8)
        first = Label(self.tr("Passphrase"), "label")
        self._first = PassphraseField(theme, first, self.tr("Passphrase"), object_name="passphrase")
        self._meter = StrengthMeter(
            theme, self._first.line, bridge=lambda: doors.bridge, threads=lambda: doors.vault_threads
        )
        again = Label(self.tr("The same once more"), "label")
        self._again = PassphraseField(
            theme, again, self.tr("The same once more"), object_name="passphraseAgain"
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
        self._back = Button(theme, self.tr("Back"), "quiet", icon="arrow-left", on=model.back)
        row = Flow(theme, trailing=True)
        row.addWidget(self._back)
        row.addWidget(self._make)
        self.box.addLayout(row)
        self.box.addStretch(1)
        self._first.line.returnPressed.connect(self._again.setFocus)
        self._again.line.returnPressed.connect(self._go)
        model.changed.connect(self._render)

    def begin(self) -> None:
        """Begin to type."""
        self._first.line.setFocus()

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
        for button in (self._make, self._back):
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


class CodePage(Scroller):
    """The recovery code, shown this once, and then asked for from paper."""

    def __init__(self, theme: Theme, model: Making) -> None:
        super().__init__(theme, width=688, margins=(24, 8, 24, 32), spacing=12)
        self._model = model
        self._heading = Label("", "h1")
        self._words = Prose(theme, "", colour="text2")
        self.paper = RecoveryPaper(theme)
        self.box.addWidget(self._heading)
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
        self._heading.setText(
            self.tr("Type it back from your paper") if typing else self.tr("Write down your recovery code")
        )
        self._words.setText(
            self.tr("So that you can be sure of it: what is on your paper opens your vault.")
            if typing
            else self.tr(
                "Your vault is made. If you forget your passphrase, this code opens it. Leeward keeps no copy and"
                " cannot show it again later, so please write it on paper now, or print it."
            )
        )
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
