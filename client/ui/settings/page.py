"""A part of the settings on a page of its own: the row that leads to it, the way back, and what came of a work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.working import Working, in_words
from client.ui.settings.parts import Said, Section
from client.ui.settings.words import translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.settings.work import Work, WorkState


class WayRow(Button):
    """A row that opens a page: what it is, and what one finds there."""

    def __init__(
        self, theme: Theme, icon: str, line: str, below: str, *, on: Callable[[], object], object_name: str
    ) -> None:
        super().__init__(theme, "", "quiet", on=on)
        self.setProperty("kind", "way")
        self.setObjectName(object_name)
        self._picture, self._name = Label("", wrap=False), icon
        self._chevron = Label("", wrap=False)
        self._line, self._below = Label(line, "label"), Label(below, "small")
        row = QHBoxLayout(self)
        breathe(row, theme, margins=(10, 8, 6, 8), spacing=12)
        words = QVBoxLayout()
        breathe(words, theme, spacing=1)
        words.addWidget(self._line)
        words.addWidget(self._below)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self._chevron)
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(below)
        self._draw()
        theme.changed.connect(self._draw)

    def say(self, below: str) -> None:
        """Say how things stand there."""
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(". ".join(each for each in (self._line.text(), below.rstrip(".")) if each))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What the words need, not the empty text of the button itself."""
        return self._inside().totalSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words wrapped as narrow as they go."""
        return self._inside().totalMinimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """How tall the words are in that width."""
        return self._inside().totalHeightForWidth(width)

    def _inside(self) -> QLayout:
        layout = self.layout()
        assert layout is not None
        return layout

    def _draw(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(self._name, "accent", 20))
        onwards = "chevron-left" if self._theme.mirrored else "chevron-right"
        self._chevron.setPixmap(self._theme.pixmap(onwards, "text3", 18))


class PartPage(QWidget):
    """A page with one part. Its first line leads back; the title is in the window's header."""

    left = Signal()
    work: Work | None = None
    """Its view-model, where it has one."""

    def __init__(self, theme: Theme, key: str, title: str, where: str = "") -> None:
        super().__init__()
        self.setObjectName(f"settingsPart-{key}")
        self.theme = theme
        self.key = key
        self.title = title
        self.where = where
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroller(theme)
        self.scroller.setObjectName(f"settingsScroller-{key}")
        self.scroller.setAccessibleName(title)
        box.addWidget(self.scroller)
        self.column = self.scroller.box
        self.back = Button(theme, translated("All settings"), "quiet", icon="arrow-left", on=self.left.emit)
        self.back.setObjectName("backToSettings")
        row = Flow(theme)
        row.addWidget(self.back)
        self.column.addLayout(row)

    def card(self, heading: str, name: str) -> Section:
        """A card with a heading, at the end of the column."""
        section = Section(self.theme, heading, name)
        self.column.addWidget(section)
        return section

    def fill(self) -> None:
        """Everything is in the column."""
        self.column.addStretch(1)

    def arrive(self) -> None:
        """The person comes to it: begin where one begins."""
        if self.work is not None:
            self.work.say_nothing()
        self.scroller.verticalScrollBar().setValue(0)
        self.back.setFocus()

    def leave(self) -> None:
        """The person goes away from it: nothing secret stays in a field."""

    def back_inside(self) -> bool:
        """Go one step back inside the page; whether there was one."""
        return False


class Outcome(QWidget):
    """How far a work is, and what came of it, beside the button that began it."""

    def __init__(self, theme: Theme, part: str, stop: Callable[[], object]) -> None:
        super().__init__()
        self._part = part
        self.working = Working(theme)
        self.working.stopped.connect(stop)
        self.said = Said(theme, f"{part}Said")
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=8)
        box.addWidget(self.working)
        box.addWidget(self.said)
        self.hide()

    def show_state(self, state: WorkState) -> None:
        """Show what is so now."""
        if state.busy == self._part and state.step is not None:
            self.working.say(in_words(state.step.what), state.step.done, state.step.of)
        elif not self.working.isHidden():
            self.working.rest()
        self.said.say(state.notice if state.part == self._part else None, state.attempts, good=state.good)
        self.setVisible(not (self.working.isHidden() and self.said.isHidden()))


def soft(text: str) -> Label:
    """A quiet paragraph."""
    return Label(text, "body", "soft")


def in_a_row(theme: Theme, *widgets: QWidget) -> Flow:
    """Buttons beside each other, or below where it is narrow."""
    row = Flow(theme, spacing=8)
    for widget in widgets:
        row.addWidget(widget)
    return row
