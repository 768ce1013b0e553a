"""The pages beside the queue: each has a way to it above the desk, is made when it is first wanted, and leads back."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from client.ui.guide_desk.parts import Said, action
from client.ui.kit.controls import breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme


class AsidePage(Protocol):
    """What a page beside the queue can do; it is a QWidget."""

    def begin(self) -> None:
        """Read what there is, and put the focus where one begins."""

    def back(self) -> bool:
        """One step back within the page; False where the step leads to the queue."""

    def confirm(self) -> None:
        """Ctrl+Return was pressed on it."""

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What was typed on it and is not kept yet."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A page beside the queue. `name` is its button's, `make` makes the page and is given the way back to the queue.

    `private`: it shows what is on this computer alone; else guides of the community see it. `open_to_all`: it is there
    for a guide whom the steward has not confirmed yet.
    """

    name: str
    words: str
    icon: str
    make: Callable[[Callable[[], object]], AsidePage]
    private: bool = True
    open_to_all: bool = False


class Asides(QWidget):
    """The row of ways, with what is to be said above the desk. `turned`: another page is shown, or none."""

    turned = Signal()

    def __init__(self, theme: Theme, asides: tuple[Aside, ...], pages: QStackedWidget) -> None:
        super().__init__()
        self._asides = {aside.name: aside for aside in asides}
        self._pages = pages
        self._made: dict[str, AsidePage] = {}
        self._open = ""
        self.buttons: dict[str, QAbstractButton] = {}
        self._said = Said(theme, "careSaid", "accent")
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 0, 16, 0), spacing=6)
        row = Flow(theme, spacing=8, trailing=True)
        for aside in asides:
            button = action(
                theme, aside.words, aside.name, partial(self.show_page, aside.name), "quiet", aside.icon
            )
            self.buttons[aside.name] = button
            row.addWidget(button)
        box.addLayout(row)
        box.addWidget(self._said)

    @property
    def current(self) -> Aside | None:
        """The aside that is shown."""
        return self._asides.get(self._open)

    @property
    def page(self) -> AsidePage | None:
        """Its page."""
        return self._made.get(self._open)

    @property
    def widget(self) -> QWidget | None:
        """Its page, for whoever places it."""
        return cast("QWidget | None", self.page)

    def made(self, name: str) -> AsidePage | None:
        """The page of that name, if it was wanted yet."""
        return self._made.get(name)

    def show_page(self, name: str) -> AsidePage:
        """Go to a page, and begin there."""
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._asides[name].make(self.leave)
            self._pages.addWidget(cast("QWidget", page))
        self._open = name
        self.turned.emit()
        page.begin()
        return page

    def leave(self) -> None:
        """Back to the desk, to the button one came from."""
        name, self._open = self._open, ""
        self.turned.emit()
        if name and self.buttons[name].isVisible():
            self.buttons[name].setFocus()

    def back(self) -> bool:
        """A step back on the page that is shown, or from it; False where none is shown."""
        page = self.page
        if page is None:
            return False
        if not page.back():
            self.leave()
        return True

    def show_state(self, *, guide: bool, confirmed: bool, reading: bool) -> None:
        """Show the ways there are for this person now. Whoever is no guide any more is led out."""
        current = self.current
        if current is not None and not (guide and (confirmed or current.open_to_all)):
            self._open = ""
        for name, aside in self._asides.items():
            self.buttons[name].setVisible(confirmed or aside.open_to_all)
        self.setVisible(guide and not self._open and not reading)

    def arrange(self, *, bare: bool) -> None:
        """Where there is little room their signs alone: each word is a tip there, and what a screen reader says."""
        for name, button in self.buttons.items():
            words = self._asides[name].words
            button.setText("" if bare else words)
            button.setToolTip(words if bare else "")
            button.setAccessibleName(words)

    def say(self, words: str) -> None:
        """Say this above the desk; nothing where there is nothing."""
        self._said.say(words)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What was typed on any of the pages and is not kept yet."""
        found: Coroutine[Any, Any, object] | None = None
        for page in self._made.values():
            found = both(found, page.keep())
        return found


def both(
    one: Coroutine[Any, Any, object] | None, other: Coroutine[Any, Any, object] | None
) -> Coroutine[Any, Any, object] | None:
    """One piece of work after the other; what there is of them."""
    if one is None or other is None:
        return one or other

    async def all_of_it() -> None:
        try:
            await one
        finally:
            await other

    return all_of_it()
