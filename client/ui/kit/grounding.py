"""Five senses, one after the other, at one's own pace: a way back into the room one is in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.prose import Prose
from client.ui.theme import Theme

STEPS: Final = 5
"""The first asks for five things, the last for one."""


class Grounding(QWidget):
    """One step at a time. Finding everything is not needed to go on, and nothing is counted afterwards."""

    over = Signal()
    """They are through, and want to go on to where they came from."""

    def __init__(self, theme: Theme, *, back: str) -> None:
        """`back` says where the last button leads."""
        super().__init__()
        self.setProperty("surface", "clear")
        self.box = QVBoxLayout(self)
        breathe(self.box, theme)
        self._back = back
        self.step = 0
        self._card = Card(theme, "plain", margins=(24, 22, 24, 22), spacing=12)
        self._which = Label("", "small")
        self.heading = Label("", "h1")
        self.heading.setObjectName("groundingHeading")
        self.words = Prose(theme, "")
        self.stones = Stones(theme)
        self.stones.touched.connect(self._found)
        self.found = Button(theme, translated("Found one"), icon="check", on=self._find)
        self.found.setObjectName("groundingFound")
        self.onward = Button(theme, "", "primary", on=self._go_on)
        self.onward.setObjectName("groundingOn")
        self.before = Button(theme, translated("One step back"), "quiet", on=self._go_back)
        self.before.setObjectName("groundingBefore")
        for each in (self._which, self.heading, self.words, self.stones):
            self._card.box.addWidget(each)
        row = Flow(theme, spacing=8)
        for button in (self.found, self.onward, self.before):
            row.addWidget(button)
        self._card.box.addLayout(row)
        self.box.addWidget(self._card)
        self._render()

    def first(self) -> QWidget:
        """What one does now."""
        return self.onward if self.found.isHidden() else self.found

    def begin(self) -> None:
        """From the first step."""
        self.step = 0
        self._render()

    # Inside

    def _find(self) -> None:
        self.stones.find_one()

    def _found(self) -> None:
        left = self.stones.of - self.stones.found
        if left:
            announce(self, QCoreApplication.translate("GroundingPage", "%n left to find", "", left))
            return
        announce(self, translated("All found"))
        self._settle()
        self.onward.setFocus()

    def _go_on(self) -> None:
        if self.step == STEPS:
            self.over.emit()
            return
        self._show(self.step + 1)

    def _go_back(self) -> None:
        self._show(self.step - 1)

    def _show(self, step: int) -> None:
        self.step = step
        self._render()
        # Said once; the focus then says only the button.
        announce(self, f"{self.heading.text()}. {self.words.text()}")
        self.first().setFocus()

    def _render(self) -> None:
        heading, words = _said(self.step)
        self.heading.setText(heading)
        self.words.setText(words)
        over = self.step == STEPS
        self._which.setText(
            "" if over else translated("Step {number} of {all}").format(number=self.step + 1, all=STEPS)
        )
        self._which.setVisible(not over)
        self.stones.show_empty(STEPS - self.step)
        self.stones.setVisible(not over)
        self.before.setVisible(self.step > 0)
        self._settle()

    def _settle(self) -> None:
        all_found = self.stones.found == self.stones.of
        self.found.setVisible(not all_found)
        self.onward.set_kind("primary" if all_found else "")
        self.onward.setText(self._back if self.step == STEPS else translated("Go on"))


class Stones(QWidget):
    """One stone for each thing to find. A click on any finds the next, as the button does."""

    touched = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.of = 0
        self.found = 0
        self.setObjectName("groundingStones")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._changed)

    def show_empty(self, of: int) -> None:
        """So many, none of them found."""
        self.of, self.found = of, 0
        self._name()

    def find_one(self) -> None:
        """One more is found, if any is left."""
        if self.found < self.of:
            self.found += 1
            self._name()
            self.touched.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """As the button."""
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self.find_one()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The click was taken already."""
        event.accept()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for five."""
        return QSize(self._theme.px(320), self._theme.px(76))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """They move together where it is narrow."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Found ones are filled and ticked, the others are outlines: never told apart by colour alone."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.px(2)
        room = self.width() / max(1, STEPS)
        radius = min(theme.px(26), room / 2 - theme.px(5))
        apart = min(room, 2 * radius + theme.px(16))
        for number in range(self.of):
            x = line + radius + number * apart
            x = self.width() - x if self.isRightToLeft() else x
            # Each lies a little higher or lower, as stones do.
            centre = QPointF(x, self.height() / 2 + theme.px((-3, 2, -1, 3, -2)[number % 5]))
            filled = number < self.found
            painter.setPen(QPen(theme.colour("accent" if filled else "control"), line))
            painter.setBrush(theme.colour("accent_soft") if filled else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius, radius * 0.9)
            if filled:
                tick = theme.pixmap("check", "on_accent_soft", 20)
                size = tick.deviceIndependentSize()
                painter.drawPixmap(centre - QPointF(size.width() / 2, size.height() / 2), tick)
        painter.end()

    def _name(self) -> None:
        self.setAccessibleName(translated("{found} of {all} found").format(found=self.found, all=self.of))
        self.update()

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()


def _said(step: int) -> tuple[str, str]:
    """A step's heading and words; after the last, what is said then."""
    return (
        (
            translated("Five things you see"),
            translated(
                "Look around slowly. A colour, an edge, something you had not noticed. Name each to yourself."
            ),
        ),
        (
            translated("Four things you can touch"),
            translated(
                "Your sleeve, the chair, the floor under your feet. Is it warm or cool, rough or smooth?"
            ),
        ),
        (
            translated("Three things you hear"),
            translated("Near or far away. The hum of something counts, and so does your own breath."),
        ),
        (
            translated("Two things you smell"),
            translated(
                "Soap on your hands, tea, the air. If there is nothing, think of two smells you like."
            ),
        ),
        (
            translated("One thing you taste"),
            translated("A sip of water, or just what is in your mouth now."),
        ),
        (
            translated("You are here"),
            translated(
                "Sit for a moment, or go round once more. If it did not help this time, that is no fault of yours: the"
                " people behind the numbers are there all the same."
            ),
        ),
    )[step]


def translated(words: str) -> str:
    """Words about grounding in the person's language, the same wherever it is done."""
    return QCoreApplication.translate("support", words)
