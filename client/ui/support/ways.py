"""What to do in the next minutes, one press away from the numbers: the plan, a way back into the room, breathing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.support.page import SupportPage
from client.ui.support.parts import translated
from client.ui.support.plan_copy import UNREADABLE, read_copy
from client.ui.theme import Theme


class Ways(QWidget):
    """Buttons in a row. Each page is made when somebody first goes there; `opened` brings it."""

    opened = Signal(object)

    def __init__(
        self,
        theme: Theme,
        *,
        plan_copy: Path | None,
        open_plan: Callable[[], object],
        opened: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._plan_copy = plan_copy
        self._open_plan = open_plan
        self._opened = opened
        self._pages: dict[str, SupportPage] = {}
        self.setProperty("surface", "clear")
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(0, 2, 0, 2), spacing=8)
        row = Flow(theme, spacing=8)
        self._buttons = {
            "plan": Button(theme, translated("My plan"), icon="clipboard-list", on=self._plan),
            "grounding": Button(
                theme, translated("Back into the room"), icon="footprints", on=lambda: self._go("grounding")
            ),
            "breathing": Button(
                theme, translated("Breathing"), icon="wind", on=lambda: self._go("breathing")
            ),
        }
        for key, button in self._buttons.items():
            button.setObjectName(f"supportTo-{key}")
            row.addWidget(button)
        box.addLayout(row)
        self._trouble = Label(
            translated("The copy of your plan cannot be read here. The plan itself is safe in your vault."),
            "small",
        )
        self._trouble.setObjectName("planCopyTrouble")
        box.addWidget(self._trouble)
        self.look()

    def way(self, key: str) -> Button:
        """The button that leads to a page."""
        return self._buttons[key]

    def look(self) -> None:
        """Offer the plan where it can be read: in the vault while that is open, else in a copy somebody wanted."""
        opened = self._opened()
        steps = () if opened else read_copy(self._plan_copy)
        self._buttons["plan"].setVisible(opened or bool(steps))
        self._trouble.setVisible(steps is UNREADABLE)

    def _plan(self) -> None:
        if self._opened():
            self._open_plan()
        else:
            self._go("plan")

    def _go(self, key: str) -> None:
        if key not in self._pages:
            self._pages[key] = self._made(key)
        self.opened.emit(self._pages[key])

    def _made(self, key: str) -> SupportPage:
        if key == "grounding":
            from client.ui.support.grounding import GroundingPage

            return GroundingPage(self._theme)
        if key == "breathing":
            from client.ui.support.breathing import BreathingPage

            return BreathingPage(self._theme)
        from client.ui.support.plan_page import PlanCopyPage

        return PlanCopyPage(self._theme, self._plan_copy)
