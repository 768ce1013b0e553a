"""Two fields for a new passphrase, with advice on how hard it would be to guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.controls import breathe
from client.ui.kit.strength_meter import StrengthMeter
from client.ui.settings.parts import Passphrase
from client.ui.settings.words import translated

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class NewPassphrase(QWidget):
    """A new passphrase, twice. `name` is the first field's, and the second's with Again behind it."""

    def __init__(self, home: Home, name: str, label: str = "", again: str = "") -> None:
        super().__init__()
        theme = home.theme
        self.first = Passphrase(theme, label or translated("New passphrase"), name)
        self.again = Passphrase(theme, again or translated("New passphrase, again"), f"{name}Again")
        self.meter = StrengthMeter(
            theme,
            self.first.line,
            bridge=lambda: home.bridge,
            threads=lambda: home.session.vault.threads,
        )
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=10)
        for widget in (self.first, self.meter, self.again):
            box.addWidget(widget)

    @property
    def text(self) -> str:
        """What was typed first."""
        return self.first.line.text()

    def forget(self) -> None:
        """Empty both."""
        self.first.forget()
        self.again.forget()
