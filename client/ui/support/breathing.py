"""The page inside support on which one breathes along."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from client.ui.kit.breathing import Breathing
from client.ui.support.page import SupportPage
from client.ui.support.parts import translated
from client.ui.theme import Theme


class BreathingPage(SupportPage):
    """Holds the shape, and gives it the height there is."""

    def __init__(self, theme: Theme, *, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` is in seconds."""
        super().__init__(theme, "breathing", translated("Breathing"))
        self.breathing = Breathing(theme, clock=clock)
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
