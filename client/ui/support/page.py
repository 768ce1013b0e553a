"""A page inside the support page: one column, its own way back, and where it begins."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Button, Scroller
from client.ui.kit.flow import Flow
from client.ui.support.parts import translated
from client.ui.theme import Theme


class SupportPage(Scroller):
    """`leave` leads back to the numbers."""

    leave = Signal()

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__(theme, spacing=16)
        self.key = name
        self.title = title
        self.setObjectName(f"support-{name}")
        self.setAccessibleName(title)
        row = Flow(theme, spacing=12)
        self.back_button = Button(
            theme, translated("Back to the numbers"), icon="arrow-left", on=self.leave.emit
        )
        self.back_button.setObjectName(f"support-{name}-back")
        row.addWidget(self.back_button)
        self.box.addLayout(row)

    def first(self) -> QWidget:
        """What has the focus when one comes to it."""
        return self.back_button

    def begin(self) -> None:
        """Somebody comes to it."""
        self.verticalScrollBar().setValue(0)
        self.first().setFocus()
