"""The card of what opens the vault: a new passphrase, and a new recovery code that is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Line, breathe
from client.ui.kit.flow import Flow
from client.ui.settings.parts import Passphrase, Path, Said, Section, translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.settings.view_model import Settings, SettingsState


class VaultSection(Section):
    """A new passphrase and a new recovery code."""

    def __init__(self, home: Home, settings: Settings) -> None:
        theme = home.theme
        super().__init__(theme, translated("Passphrase"), "settingsVault")
        self._theme = theme
        self._settings = settings
        self._kept = 0
        self.current = Passphrase(theme, translated("Your passphrase now"), "currentPassphrase")
        self.new = Passphrase(theme, translated("New passphrase"), "newPassphrase")
        self.again = Passphrase(theme, translated("New passphrase, again"), "newPassphraseAgain")
        self.box.addWidget(
            Label(
                translated(
                    "Nobody can reset it: not the guides, not the server. A few words you can remember are better than"
                    " one hard word."
                ),
                "body",
                "soft",
            )
        )
        for field in (self.current, self.new, self.again):
            self.box.addWidget(field)
        self.said = Said(theme, "passphraseSaid")
        self.change = Button(theme, translated("Change the passphrase"), "primary", on=self._change)
        self.change.setObjectName("changePassphrase")
        self._add(self.change, self.said)
        self.box.addWidget(Line())
        self.box.addWidget(Label(translated("Recovery code"), "h3"))
        self.box.addWidget(
            Label(
                translated(
                    "It opens the vault if you forget your passphrase. If yours is lost or somebody has seen it, make"
                    " a new one; the old one opens nothing from then on. Older copies of the vault keep the old one."
                ),
                "body",
                "soft",
            )
        )
        self.prove = Passphrase(theme, translated("Your passphrase"), "recoveryPassphrase")
        self.box.addWidget(self.prove)
        self.said_of_code = Said(theme, "recoverySaid")
        self.new_code = Button(theme, translated("Make a new recovery code"), on=self._make_code)
        self.new_code.setObjectName("newRecoveryCode")
        self._add(self.new_code, self.said_of_code)
        self.code_place = _CodePlace(home, settings)
        self.box.addWidget(self.code_place)
        for field in (self.current, self.new, self.again):
            field.line.returnPressed.connect(self._change)
        self.prove.line.returnPressed.connect(self._make_code)

    def show_state(self, state: SettingsState) -> None:
        """Show what is going on and what came of it."""
        busy = bool(state.busy)
        self.change.setEnabled(not busy)
        self.new_code.setEnabled(not busy)
        self.change.setText(
            translated("Changing…") if state.busy == "passphrase" else translated("Change the passphrase")
        )
        self.new_code.setText(
            translated("Making…") if state.busy == "recovery" else translated("Make a new recovery code")
        )
        if state.kept != self._kept:
            self._kept = state.kept
            for field in (self.current, self.new, self.again, self.prove):
                field.forget()
        for said, part in ((self.said, "passphrase"), (self.said_of_code, "recovery")):
            said.say(state.notice if state.part == part else None, state.attempts, good=state.good)
        self.code_place.show_code(state.recovery_code)

    def _add(self, button: Button, said: Said) -> None:
        row = Flow(self._theme, spacing=8)
        row.addWidget(button)
        self.box.addWidget(said)
        self.box.addLayout(row)

    def _change(self) -> None:
        self._settings.change_passphrase(
            current=self.current.line.text(), new=self.new.line.text(), again=self.again.line.text()
        )

    def _make_code(self) -> None:
        self._settings.make_recovery_code(self.prove.line.text())


class _CodePlace(QWidget):
    """The recovery code while it is shown, once."""

    def __init__(self, home: Home, settings: Settings) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        breathe(box, home.theme, spacing=10)
        box.addWidget(
            Label(
                translated(
                    "Write this on paper now, and keep it apart from this computer. It is shown only this once."
                ),
                "label",
            )
        )
        self.code = Path(home.theme, "", "recoveryCode", translated("Your new recovery code"), "body")
        box.addWidget(self.code)
        self.done = Button(home.theme, translated("I have written it down"), on=settings.forget_recovery_code)
        self.done.setObjectName("recoveryWritten")
        row = Flow(home.theme)
        row.addWidget(self.done)
        box.addLayout(row)
        self.hide()

    def show_code(self, code: str) -> None:
        """Show a code, or nothing."""
        new = bool(code) and code != self.code.text()
        self.code.setText(code)
        self.code.setAccessibleName(f"{translated('Your new recovery code')}: {code}")
        self.setVisible(bool(code))
        if new:
            self.code.setFocus()
