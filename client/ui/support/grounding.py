"""The page inside support that leads back into the room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from client.ui.kit.grounding import Grounding
from client.ui.support.page import SupportPage
from client.ui.support.parts import translated
from client.ui.theme import Theme


class GroundingPage(SupportPage):
    """Begins at the first step each time; after the last, it leads to the numbers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "grounding", translated("Back into the room"))
        self.grounding = Grounding(theme, back=translated("Back to the numbers"))
        self.grounding.over.connect(self.leave.emit)
        self.box.addWidget(self.grounding)
        self.box.addStretch(1)

    def first(self) -> QWidget:
        """What one does now."""
        return self.grounding.first()

    def begin(self) -> None:
        """From the first step."""
        self.grounding.begin()
        super().begin()
