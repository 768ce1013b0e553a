"""The page for another passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from client.ui.kit.controls import Button
from client.ui.settings.new_passphrase import NewPassphrase
from client.ui.settings.page import Outcome, PartPage, in_a_row, soft
from client.ui.settings.parts import Passphrase
from client.ui.settings.passphrase_model import PassphraseChange
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.services.unlocking import KeyMaking
    from client.ui.kit.home import Home


class PassphrasePage(PartPage):
    """The passphrase of now, and a new one twice."""

    def __init__(self, home: Home, making: KeyMaking | None = None) -> None:
        theme = home.theme
        super().__init__(theme, "passphrase", translated("Passphrase"))
        self.work = self.change = PassphraseChange(home, self, making=making)
        card = self.card(translated("Another passphrase"), "passphraseCard")
        card.box.addWidget(
            soft(
                translated(
                    "Nobody can reset it: not the guides, not the server. A few words you can remember are better than"
                    " one hard word. Pasting from a password manager works."
                )
            )
        )
        self.current = Passphrase(theme, translated("Your passphrase now"), "currentPassphrase")
        self.new = NewPassphrase(home, "newPassphrase")
        card.box.addWidget(self.current)
        card.box.addWidget(self.new)
        self.outcome = Outcome(theme, "passphrase", self.change.stop)
        self.button = Button(theme, translated("Change the passphrase"), "primary", on=self._change)
        self.button.setObjectName("changePassphrase")
        card.box.addWidget(self.outcome)
        card.box.addLayout(in_a_row(theme, self.button))
        self.fill()
        self.current.line.returnPressed.connect(self._change)
        self.new.again.line.returnPressed.connect(self._change)
        self.change.changed.connect(self._render)
        self._kept = 0
        self._render()

    def arrive(self) -> None:
        """Begin with the passphrase of now."""
        super().arrive()
        self.current.line.setFocus()

    def leave(self) -> None:
        """Empty the fields."""
        self.current.forget()
        self.new.forget()

    def _render(self) -> None:
        state = self.change.state
        self.button.setText(translated("Changing…") if state.busy else translated("Change the passphrase"))
        if state.kept != self._kept:
            self._kept = state.kept
            self.leave()
        self.outcome.show_state(state)

    def _change(self) -> None:
        self.change.change(
            current=self.current.line.text(), new=self.new.text, again=self.new.again.line.text()
        )
