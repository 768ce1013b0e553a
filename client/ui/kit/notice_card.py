"""What guides say to everybody, as members read it above the threads. A guide is shown the same before it is sent."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Card, Label
from client.ui.kit.prose import Prose
from client.ui.kit.words import day
from client.ui.theme import Theme


class NoticeCard(Card):
    """Title, words, and on which day they were said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", margins=(14, 10, 14, 10), parent=parent)
        self._title = Label("", "label")
        self._title.setObjectName("announcedTitle")
        self._words = Prose(theme, "", "small")
        self._words.setObjectName("announcedWords")
        self._when = Label("", "small")
        for label in (self._title, self._words, self._when):
            self.box.addWidget(label)

    def say(self, title: str, words: str, *, hour: int, more: str = "") -> None:
        """Show this one; `more` is said of those that follow."""
        translate = QCoreApplication.translate
        self._title.setText(title or translate("AnnouncedCard", "From the guides, to everybody"))
        self._words.setText(words)
        when = translate("AnnouncedCard", "By the guides, on {day}.").format(day=day(hour))
        self._when.setText(f"{when} {more}".strip())
