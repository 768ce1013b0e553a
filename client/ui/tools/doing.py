"""Breathing and grounding, as they are under support, with the way back to the tools."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from client.ui.kit.breathing import Breathing
from client.ui.kit.grounding import Grounding
from client.ui.theme import Theme
from client.ui.tools.page import ToolPage
from client.ui.tools.words import translated


class BreathingTool(ToolPage):
    """Breathing along with a shape."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "breathing", translated("Breathing"), back=translated("All tools"))
        self.breathing = Breathing(theme)
        self.breathing.begun.connect(self.ensureWidgetVisible)
        self.box.addWidget(self.breathing)
        self.box.addStretch(1)

    def first(self) -> QWidget:
        """The one button."""
        return self.breathing.first()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The shape, the word and the button are seen at once, however small the window."""
        super().resizeEvent(event)
        self.breathing.fit(self.viewport().height())


class GroundingTool(ToolPage):
    """Five senses, from the first step each time."""

    def __init__(self, theme: Theme) -> None:
        name = translated("Grounding (5-4-3-2-1)")
        super().__init__(theme, "grounding", name, back=translated("All tools"))
        self.grounding = Grounding(theme, back=translated("Back to the tools"))
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
