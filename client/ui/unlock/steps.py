"""One thing per screen: what the pages of the first start and of joining have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Label, Scroller
from client.ui.kit.flow import Flow
from client.ui.theme import Theme


class StepPage(Scroller):
    """A page that says how far one is, and leads on or back. `box` takes what stands between heading and buttons.

    Begins without buttons: `lead` puts them at the end, once everything else is there.
    """

    def __init__(self, theme: Theme, heading: str, *, step: int = 0, of: int = 0) -> None:
        """`step` of `of` is said above the heading; nothing is, without them."""
        super().__init__(theme, width=688, margins=(24, 8, 24, 32), spacing=14)
        self.progress = Label("", "caption")
        self.progress.setObjectName("stepProgress")
        self.heading = Label(heading, "h1")
        self.box.addWidget(self.progress)
        self.box.addWidget(self.heading)
        self.first: QWidget | None = None
        self.buttons: tuple[Button, ...] = ()
        self.count(step, of)

    def count(self, step: int, of: int) -> None:
        """Say how far one is."""
        words = self.tr("Step {step} of {of}").format(step=step, of=of) if of else ""
        self.progress.setText(words)
        self.progress.setVisible(bool(words))

    def lead(self, *buttons: Button, back: Callable[[], object] | None = None) -> None:
        """The last of `buttons` leads on, and is where one begins; Back stands before them."""
        row = Flow(self._theme, trailing=True)
        if back is not None:
            before = Button(self._theme, self.tr("Back"), "quiet", icon="arrow-left", on=back)
            before.setObjectName("stepBack")
            self.buttons = (before,)
        self.buttons += buttons
        for button in self.buttons:
            row.addWidget(button)
        if buttons:
            # Outside a dialog it only means that Enter presses it while it has the focus, as Space does.
            buttons[-1].setAutoDefault(True)
            self.first = self.first or buttons[-1]
        self.box.addLayout(row)
        self.box.addStretch(1)

    def begin(self) -> None:
        """Begin at the top: at what leads on where it is in sight, else where the arrow keys read on."""
        self.verticalScrollBar().setValue(0)
        announce(self, ". ".join(words for words in (self.progress.text(), self.heading.text()) if words))
        if self.first is not None:
            self.first.setFocus()
        # What has just come into sight has no place yet.
        QTimer.singleShot(0, self, self._perhaps_read)

    def _ranged(self, least: int, most: int) -> None:
        super()._ranged(least, most)
        if most <= 0 and self.hasFocus() and self.first is not None:
            self.first.setFocus()  # it has its place now, and all of it is in sight

    def _perhaps_read(self) -> None:
        first = self.first
        if first is None or not first.hasFocus() or self.verticalScrollBar().maximum() <= 0:
            return
        bottom = first.mapTo(self.viewport(), first.rect().bottomLeft()).y()
        if bottom > self.viewport().height():
            self.setFocus()
