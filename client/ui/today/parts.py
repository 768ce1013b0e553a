"""Cards of Today that lead elsewhere: what was begun, and what is new."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.worded_button import WordedButton
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class Way(WordedButton):
    """A row to somewhere else: an icon, one line, and a quieter one below."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        line: str,
        below: str,
        *,
        on: Callable[[], object],
        object_name: str = "",
    ) -> None:
        said = [Label(isolated(line), "label")] if line else []
        if below:
            said.append(Label(isolated(below), "small"))
        super().__init__(
            theme,
            "way",
            icon,
            *said,
            picture=20,
            margins=(10, 8, 10, 8),
            spacing=12,
            between=1,
            on=on,
        )
        self.setObjectName(object_name)
        self.setAccessibleName(". ".join(part for part in (line, below) if part))


class WaysCard(Card):
    """A title, perhaps a quiet line, and ways. Hidden while there are none."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, margins=(10, 16, 10, 10), spacing=4)
        self._theme = theme
        self.title = Label(title, "h3")
        self.line = Label("", "small")
        self._ways: list[Way] = []
        self._shown: object = None
        self._rows = QVBoxLayout()
        breathe(self._rows, theme, spacing=2)
        head = QVBoxLayout()
        breathe(head, theme, margins=(10, 0, 10, 0), spacing=2)
        head.addWidget(self.title)
        head.addWidget(self.line)
        self.box.addLayout(head)
        self.box.addLayout(self._rows)
        self.line.hide()
        self.hide()

    def say(self, words: str) -> None:
        """A quiet line below the title."""
        self.line.setText(words)
        self.line.setVisible(bool(words))

    def show_ways(self, ways: tuple[tuple[str, str, str, Callable[[], object]], ...], shown: object) -> None:
        """Show icon, line, quieter line and what to do for each; the same `shown` leaves them as they are."""
        if shown == self._shown:
            return
        self._shown = shown
        for way in self._ways:
            self._rows.removeWidget(way)
            way.hide()
            way.deleteLater()
        self._ways = [Way(self._theme, icon, line, below, on=do) for icon, line, below, do in ways]
        for way in self._ways:
            self._rows.addWidget(way)
