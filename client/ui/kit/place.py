"""What every place of the window has: a name in the navigation, a title, and who can see what is in it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.theme import Theme


class Place(QWidget):
    """One screen of the window. It begins empty, fills itself when it is first shown, and never waits."""

    leaving = Signal()
    """The person wants to go back to where they came from."""
    retitled = Signal()
    """Its title, or who can see it, has changed."""

    key: ClassVar[str]
    """Its stable name, for tests and the navigation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(f"place-{self.key}")
        self.setProperty("surface", "canvas")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def title(self) -> str:
        """Its name for a person."""
        raise NotImplementedError

    def where(self) -> str:
        """Where its things are and who can see them, in one short sentence."""
        raise NotImplementedError

    def arrive(self) -> None:
        """The person comes to this place: load what is stale, and put the focus where one begins."""

    def open_part(self, part: str) -> None:
        """Go on to a part of it, where it has any."""

    def parts(self) -> tuple[QWidget, ...]:
        """What F6 leads to one after the other, in reading order."""
        return (self,)

    def back(self) -> bool:
        """Go one step back inside the place (Escape, Alt+Left); whether there was one to go."""
        return False

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes, such as words in a box; None when there is nothing."""
        return None
