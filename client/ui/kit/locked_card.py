"""What stands below a locked thread, as members read it. A guide is shown the same before they lock one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from client.ui.kit.controls import Card, Label
from client.ui.kit.prose import Prose
from client.ui.theme import Theme


class LockedCard(Card):
    """That it takes no more replies, above `words`, which whoever makes it may place in something that scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sunken", margins=(16, 10, 16, 10), parent=parent)
        said = QCoreApplication.translate("ConversationPane", "This thread takes no more replies.")
        self.box.addWidget(Label(said, "small"))
        self.words = Prose(theme, "", "small")
        self.words.setObjectName("lockWords")

    def say(self, words: str) -> None:
        """Show the guides' words; nothing where they wrote none."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
