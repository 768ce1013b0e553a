"""What the pages of this place have in common: a column, a way back, and a notice where something went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

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
        self._held = ""

    def add(self, widget: QWidget) -> None:
        """Put something at the end of the column."""
        self._made.append(widget)
        self.box.addWidget(widget)

    def end(self) -> None:
        """Nothing more comes: the column begins at its top, and the focus is where it was, by name."""
        self.box.addStretch(1)
        if not self._held:
            return
        again = [button for widget in self._made for button in widget.findChildren(Button)]
        found = next((each for each in again if each.objectName() == self._held), None)
        if found is None or not found.isEnabled():
            found = next((each for each in again if each.isEnabled()), None)
        if found is not None:
            found.setFocus()

    def clear(self) -> None:
        """Take everything out; `end` puts the focus back to what has the name of what had it."""
        focus = cast("QWidget | None", self.window().focusWidget())
        inside = focus is not None and any(widget.isAncestorOf(focus) for widget in self._made)
        self._held = focus.objectName() if focus is not None and inside else ""
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
