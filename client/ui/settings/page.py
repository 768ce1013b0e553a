"""A part of the settings on a page of its own: the row that leads to it, the way back, and what came of a work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.parts import let_tab_go_down
from client.ui.kit.worded_button import WordedButton
from client.ui.kit.working import Working, in_words
from client.ui.settings.parts import Said, Section
from client.ui.settings.words import translated
from client.ui.theme import Theme

if TYPE_CHECKING:
    from client.ui.settings.work import Work, WorkState


class WayRow(WordedButton):
    """A row that opens a page: what it is, and what one finds there."""

    def __init__(
        self, theme: Theme, icon: str, line: str, below: str, *, on: Callable[[], object], object_name: str
    ) -> None:
        self._chevron = Label("", wrap=False)
        self._line, self._below = Label(line, "label"), Label(below, "small")
        super().__init__(
            theme,
            "way",
            icon,
            self._line,
            self._below,
            picture=20,
            margins=(10, 8, 6, 8),
            spacing=12,
            between=1,
            on=on,
        )
        self.setObjectName(object_name)
        self.row.addWidget(self._chevron)
        self.let_clicks_through()
        self.say(below)

    def say(self, below: str) -> None:
        """Say how things stand there."""
        self._below.setText(below)
        self._below.setVisible(bool(below))
        self.setAccessibleName(". ".join(each for each in (self._line.text(), below.rstrip(".")) if each))

    def _draw(self) -> None:
        super()._draw()
        onwards = "chevron-left" if self._theme.mirrored else "chevron-right"
        self._chevron.setPixmap(self._theme.pixmap(onwards, "text3", 18))


class PartPage(QWidget):
    """A page with one part. Its first line leads back; the title is in the window's header."""

    left = Signal()
    wants = Signal(str)
    """Another part, or "communities", which stand on the first page."""
    work: Work | None = None
    """Its view-model, where it has one."""
    came_from = ""
    """What has the focus when one comes back, by its object's name; else the row that leads here."""

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

    def let_tab_go_down(self) -> None:
        """Something came into the midst of the page: let Tab come to it where it stands."""
        let_tab_go_down(self.scroller.column)

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
