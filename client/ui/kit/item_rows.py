"""What can be opened, as rows: an article, a lesson, a course; and the cards they stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.timing import later
from client.ui.kit.worded_button import WordedButton
from client.ui.theme import Theme

_AT_FIRST: Final = 8
_AT_ONCE: Final = 3
"""Rows made in one turn of the event loop."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """What one row says. `item` tells rows apart, and is what opens."""

    item: str
    icon: str
    title: str
    below: str = ""
    facts: str = ""


class ItemRow(WordedButton):
    """A title, what it is about, and small facts; spoken as one sentence."""

    def __init__(self, theme: Theme, words: RowWords, on: Callable[[str], object], name: str) -> None:
        self._title, self._below, self._facts = (
            Label("", "label"),
            Label("", "body", "soft"),
            Label("", "caption"),
        )
        self.words = words
        super().__init__(
            theme,
            "way",
            words.icon,
            self._title,
            self._below,
            self._facts,
            picture=20,
            margins=(10, 9, 8, 9),
            spacing=12,
            between=2,
            on=lambda: on(self.words.item),
        )
        self._chevron = Label("", wrap=False)
        self.row.addWidget(self._chevron)
        self.let_clicks_through()
        self.setObjectName(f"{name}-{words.item}")
        self.say(words)
        self._draw()

    def say(self, words: RowWords) -> None:
        """Say this now."""
        self.words = words
        self._picture_name = words.icon
        for label, text in (
            (self._title, words.title),
            (self._below, words.below),
            (self._facts, words.facts),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        spoken = (words.title, words.below, words.facts)
        self.setAccessibleName(". ".join(each.rstrip(".") for each in spoken if each))
        self._draw()

    def _draw(self) -> None:
        super()._draw()
        if hasattr(self, "_chevron"):
            onwards = "chevron-left" if self._theme.mirrored else "chevron-right"
            self._chevron.setPixmap(self._theme.pixmap(onwards, "text3", 18))


class RowCard(Card):
    """Rows under a heading; hidden while there are none. Rows that stay are kept, so that nobody loses their place."""

    grown = Signal()
    """Rows came that were still to be made."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        name: str,
        on: Callable[[str], object],
        *,
        row_name: str = "libraryRow",
    ) -> None:
        super().__init__(theme, "plain", margins=(16, 18, 16, 16), spacing=10)
        self._theme = theme
        self._on = on
        self._row_name = row_name
        self.setObjectName(name)
        self.setAccessibleName(heading)
        self.top = QVBoxLayout()
        breathe(self.top, theme, margins=(10, 0, 8, 0), spacing=6)
        self.heading = Label(heading, "h2")
        self.top.addWidget(self.heading)
        self.box.addLayout(self.top)
        self._rows: dict[str, ItemRow] = {}
        self._wanted: tuple[RowWords, ...] = ()
        self._more = later(self, 0, self._make_more)
        self._inside = QVBoxLayout()
        breathe(self._inside, theme, spacing=2)
        self.box.addLayout(self._inside)

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """The rows that are shown, in order."""
        return tuple(self._rows.values())

    @property
    def whole(self) -> bool:
        """Whether all rows are made."""
        return len(self._rows) == len(self._wanted)

    def show_rows(self, wanted: Sequence[RowWords], *, always: bool = False, aside: bool = False) -> bool:
        """Show these rows in this order; whether any came, went or moved. `always`: also without rows.

        `aside`: the card is not wanted now, and keeps its rows as they are. Of many rows the first are made at once,
        and the others a few at a time, so that the window never stands still for them.
        """
        self.setVisible(not aside and (always or bool(wanted)))
        if aside:
            return False
        before = list(self._rows)
        self._wanted = tuple(wanted)
        order = {words.item for words in wanted}
        for item in [item for item in self._rows if item not in order]:
            gone = self._rows.pop(item)
            self._inside.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._make(_AT_FIRST)
        return list(self._rows) != before

    def _make(self, most: int) -> None:
        """Bring the rows that are there into their order, and make so many of those that are not."""
        rows: dict[str, ItemRow] = {}
        for words in self._wanted:
            row = self._rows.get(words.item)
            if row is None:
                if most <= 0:
                    continue
                most -= 1
                row = ItemRow(self._theme, words, self._on, self._row_name)
            elif row.words != words:
                row.say(words)
            if self._inside.indexOf(row) != len(rows):
                self._inside.removeWidget(row)
                self._inside.insertWidget(len(rows), row)
            rows[words.item] = row
        self._rows = rows
        if len(rows) < len(self._wanted):
            self._more.start()

    def _make_more(self) -> None:
        self._make(_AT_ONCE)
        self.grown.emit()
