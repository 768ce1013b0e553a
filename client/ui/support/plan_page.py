"""The plan as somebody chose to have it readable without unlocking. Nothing can be changed here."""

from __future__ import annotations

from pathlib import Path

from client.ui.kit.controls import Label
from client.ui.kit.plan_view import PlanView
from client.ui.kit.plan_words import who_can_read
from client.ui.support.page import SupportPage
from client.ui.support.parts import translated
from client.ui.support.plan_copy import read_copy
from client.ui.theme import Theme


class PlanCopyPage(SupportPage):
    """Reads the copy anew each time."""

    def __init__(self, theme: Theme, path: Path | None) -> None:
        super().__init__(theme, "plan", translated("My plan"))
        self._path = path
        self.view = PlanView(theme)
        self.box.addWidget(self.view)
        self.box.addWidget(Label(who_can_read(), "small"))
        self.box.addWidget(
            Label(translated("To change it, or to remove this copy, unlock your vault."), "small")
        )
        self.box.addStretch(1)

    def begin(self) -> None:
        """Show what it says now."""
        self.view.show_steps(read_copy(self._path) or ())
        super().begin()
