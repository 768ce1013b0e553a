"""What Leeward is not, said before anybody relies on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.prose import Prose
from client.ui.theme import Theme
from client.ui.unlock.making_model import Making
from client.ui.unlock.steps import StepPage


class AboutPage(StepPage):
    """Three things that Leeward cannot be, and what can."""

    def __init__(self, theme: Theme, model: Making) -> None:
        super().__init__(theme, "", step=1, of=3)
        self.heading.setText(self.tr("What Leeward is not"))
        card = Card(theme, margins=(24, 20, 24, 20), spacing=16)
        for icon, heading, words in (
            ("phone-off", self.tr("A crisis service"), self.tr("Guides are not always there.")),
            (
                "map-pin-off",
                self.tr("Somebody who can send help"),
                self.tr("Nobody here can see where you are."),
            ),
            ("stethoscope", self.tr("Treatment"), self.tr("It gives no diagnosis.")),
        ):
            card.box.addWidget(Fact(theme, icon, heading, words))
        self.box.addWidget(card)
        self.box.addWidget(
            Prose(
                theme,
                self.tr("In danger, please phone: Get support now has the numbers."),
                colour="text2",
            )
        )
        on = Button(theme, self.tr("Go on"), "primary", on=model.go_on_to_vault)
        on.setObjectName("aboutRead")
        self.lead(on, back=model.back)


class Fact(QWidget):
    """A picture, a few words, and a line beneath them."""

    def __init__(self, theme: Theme, icon: str, heading: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._picture = Label("", wrap=False)
        row = QHBoxLayout(self)
        breathe(row, theme, spacing=16)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        breathe(lines, theme, spacing=2)
        lines.addWidget(Label(heading, "h3"))
        lines.addWidget(Label(words, tone="soft"))
        row.addLayout(lines, 1)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(self._icon, "accent", 24))
