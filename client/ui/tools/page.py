"""A page of the tools: one column, its way back, its name, and what it is good for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Button, Card, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme


class ToolPage(Scroller):
    """`leave` leads back to where one came from."""

    leave = Signal()

    def __init__(self, theme: Theme, name: str, title: str, *, back: str, about: str = "") -> None:
        """`back` says where the way back leads."""
        super().__init__(theme, spacing=14)
        self._air = theme.px(16)
        self.setObjectName(f"tool-{name}")
        self.setAccessibleName(title)
        self.top = Flow(theme, spacing=12)
        self.back_button = Button(theme, back, icon="arrow-left", on=self.leave.emit)
        self.back_button.setObjectName(f"tool-{name}-back")
        self.top.addWidget(self.back_button)
        self.box.addLayout(self.top)
        self.heading = Label(title, "h2")
        self.box.addWidget(self.heading)
        if about:
            self.box.addWidget(Prose(theme, about, "reading", "text2"))

    def first(self) -> QWidget:
        """What has the focus when one comes to it."""
        return self.back_button

    def begin(self) -> None:
        """Somebody comes to it."""
        self.verticalScrollBar().setValue(0)
        self.first().setFocus()
        # Where it lies far down, in a low window with large text, it is brought into sight once all is arranged.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.first(), 0, self._air))


class Told(Card):
    """A quiet sentence about what happened, or why something is not kept; hidden while there is none."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "info", margins=(16, 10, 16, 10))
        self.setObjectName(name)
        self.words = Label("")
        self.box.addWidget(self.words)
        self.hide()

    def say(self, words: str) -> None:
        """Say this; nothing hides it."""
        if words and words != self.words.text():
            from client.ui.kit.accessibility import announce

            announce(self, words)
        self.words.setText(words)
        self.setVisible(bool(words))
