"""A plan as it is read, with nothing to change: what is previewed and what is shown later look the same."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.domain.plan import CopiedStep
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.plan_words import heading
from client.ui.kit.prose import Prose
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class PlanView(QWidget):
    """Shows the steps that say something. Whatever they say is plain text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "clear")
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, spacing=12)
        self.steps: tuple[CopiedStep, ...] = ()

    def show_steps(self, steps: Iterable[CopiedStep]) -> None:
        """Show these in the place of what was shown."""
        self.steps = tuple(steps)
        while (item := self._box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        for step in self.steps:
            self._box.addWidget(self._card(step))

    def _card(self, step: CopiedStep) -> Card:
        card = Card(self._theme, "plain", margins=(24, 18, 24, 18), spacing=6)
        card.setObjectName(f"planShown-{step.step}")
        card.setAccessibleName(heading(step.step))
        card.box.addWidget(Label(heading(step.step), "h3"))
        if step.text:
            card.box.addWidget(Prose(self._theme, step.text))
        for name, reach in step.people:
            words = " · ".join(isolated(each) for each in (name, reach) if each)
            person = Label(words, "reading")
            # By mouse only: selecting by keyboard would put a writing cursor into what cannot be written.
            person.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.box.addWidget(person)
        return card
