"""How the window looks, before there is a vault: whoever needs large words needs them for the passphrase too."""

from __future__ import annotations

from client.ui.kit.comfort import ComfortPanel
from client.ui.kit.controls import Button, Card
from client.ui.theme import Theme
from client.ui.unlock.making_model import Making
from client.ui.unlock.steps import StepPage


class ComfortPage(StepPage):
    """The panel of the settings, and the way back to the choices."""

    def __init__(self, theme: Theme, model: Making) -> None:
        super().__init__(theme, "")
        self.heading.setText(self.tr("Text, colours and motion"))
        self.panel = ComfortPanel(theme, theme.choose, model.begin_again)
        card = Card(theme, margins=(24, 20, 24, 22))
        card.box.addWidget(self.panel)
        self.box.addWidget(card)
        done = Button(theme, self.tr("Done"), "primary", on=model.back)
        done.setObjectName("comfortDone")
        self.first = self.panel.first
        self.lead(done)
