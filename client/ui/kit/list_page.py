"""A list, and in its place a few words for as long as there is nothing in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from client.ui.kit.controls import Label, breathe
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme


class ListPage(QStackedWidget):
    """Holds the list, beside the room for its bar, and the words."""

    def __init__(self, theme: Theme, rows: LongList, words: str = "") -> None:
        super().__init__()
        held = QWidget()
        inside = QVBoxLayout(held)
        breathe(inside, theme, margins=(0, 0, 6, 0))
        inside.addWidget(rows)
        self.addWidget(held)
        self._words = Label(words, "body", "soft")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        nothing = QWidget()
        around = QVBoxLayout(nothing)
        breathe(around, theme, margins=(24, 32, 24, 0))
        around.addWidget(self._words)
        self.addWidget(nothing)

    def say(self, words: str) -> None:
        """What is said where nothing is in the list."""
        self._words.setText(words)

    def show_list(self, shown: bool) -> None:
        """Show the list, or the words."""
        self.setCurrentIndex(0 if shown else 1)
