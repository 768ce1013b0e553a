"""The two pages on which a vault is made: its passphrase, and its recovery code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.kit.strength_meter import StrengthMeter
from client.ui.theme import Theme
from client.ui.unlock.choosing import Waiting
from client.ui.unlock.making_model import Making
from client.ui.unlock.parts import InlineNotice, PassphraseField

if TYPE_CHECKING:
    from client.ui.kit.home import Doors

_KEPT_SPACE: Final = "\u00a0"


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
    """The recovery code, shown this once."""

    def __init__(self, theme: Theme, model: Making) -> None:
        super().__init__(theme, width=688, margins=(24, 8, 24, 32), spacing=12)
        self._model = model
        self.box.addWidget(Label(self.tr("Write down your recovery code"), "h1"))
        self.box.addWidget(
            Prose(
                theme,
                self.tr(
                    "Your vault is made. If you forget your passphrase, this code opens it. Leeward keeps no copy and"
                    " cannot show it again, so please write it on paper now."
                ),
                colour="text2",
            )
        )
        card = Card(theme, margins=(24, 24, 24, 24), spacing=12)
        self._code = Label("", "h1")
        self._code.setObjectName("recoveryCode")
        self._code.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        # Whatever the window's direction, a code runs from left to right.
        self._code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.box.addWidget(self._code)
        hint = Label(self.tr("There is no letter O and no letter I in it: 0 is zero and 1 is one."), "small")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        card.box.addWidget(hint)
        self.box.addWidget(card)
        self.box.addWidget(
            Label(
                self.tr(
                    "Keep the paper where you keep what matters, away from this computer: whoever has both can"
                    " open your vault."
                ),
                tone="soft",
            )
        )
        self._written = QCheckBox(self.tr("I have written it down"))
        self._written.setObjectName("writtenDown")
        self.box.addWidget(self._written)
        self._continue = Button(theme, self.tr("Continue"), "primary", on=model.go_on)
        self._continue.setObjectName("afterCode")
        self._continue.setEnabled(False)
        self._written.toggled.connect(self._continue.setEnabled)
        row = Flow(theme, trailing=True)
        row.addWidget(self._continue)
        self.box.addLayout(row)
        self.box.addStretch(1)
        model.changed.connect(self._render)

    def begin(self) -> None:
        """Begin at the code, so that it is read out first."""
        self._code.setFocus()

    def _render(self) -> None:
        groups = self._model.state.code.split("-") if self._model.state.code else []
        half = len(groups) // 2
        lines = ["  ".join(groups[:half]), "  ".join(groups[half:])]
        # The last group is a letter longer; a space that is kept lets the groups stand below each other.
        self._code.setText(f"{_KEPT_SPACE}\n".join(lines) if groups else "")
        # Letter by letter and group by group, as one copies it.
        spoken = ". ".join(" ".join(group) for group in groups)
        self._code.setAccessibleName(self.tr("Recovery code: {code}").format(code=spoken) if groups else "")
