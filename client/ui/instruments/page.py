"""What the pages of this place have in common: a column, a way back, and a notice where something went wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QWidget

from client.ui.instruments.words import translated
from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.theme import Theme


class InstrumentPage(Scroller):
    """One page. Its parts are made anew when what it shows is something else (`fill`)."""

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        super().__init__(theme, spacing=14)
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._made: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        """Put something at the end of the column."""
        self._made.append(widget)
        self.box.addWidget(widget)

    def end(self) -> None:
        """Nothing more comes: let the column begin at its top."""
        self.box.addStretch(1)

    def clear(self) -> None:
        """Take everything out."""
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made = []
        while self.box.count():
            self.box.takeAt(0)
        self.verticalScrollBar().setValue(0)

    def row(self, *widgets: QWidget, layout: QLayout) -> QWidget:
        """Several beside each other."""
        held = QWidget()
        held.setProperty("surface", "clear")
        held.setLayout(layout)
        for widget in widgets:
            layout.addWidget(widget)
        return held


def back_button(theme: Theme, words: str, on: Callable[[], object]) -> Button:
    """The way back, where every page begins."""
    button = Button(theme, words, icon="arrow-left", on=on)
    button.setObjectName("instrumentsBack")
    return button


def facts(theme: Theme, lines: list[tuple[str, str]]) -> Card:
    """What is so, line by line, each under what it is about."""
    card = Card(theme, "plain", margins=(20, 16, 20, 16), spacing=4)
    for about, said in lines:
        if said:
            card.box.addWidget(Label(about, "small", "soft"))
            words = Label(said)
            words.setAccessibleDescription(about)
            card.box.addWidget(words)
            card.box.addSpacing(theme.px(6))
    return card


def disclaimer() -> str:
    """What a score is, and what it is not."""
    return translated(
        "A score sums up what you ticked. It is no diagnosis, and it does not know you. What to do about it is for you"
        " to say, and for somebody you trust with it."
    )
