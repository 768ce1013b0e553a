"""Cards of Today that lead elsewhere: what was begun, and what is new."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout

from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class Way(Button):
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
        super().__init__(theme, "", "quiet", on=on)
        self.setProperty("kind", "way")
        self.setObjectName(object_name)
        self.setAccessibleName(". ".join(part for part in (line, below) if part))
        self._name = icon
        self._picture = Label("", wrap=False)
        row = QHBoxLayout(self)
        breathe(row, theme, margins=(10, 8, 10, 8), spacing=12)
        words = QVBoxLayout()
        breathe(words, theme, spacing=1)
        for text, role in ((line, "label"), (below, "small")):
            if text:
                words.addWidget(Label(isolated(text), "label" if role == "label" else "small"))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._draw()
        theme.changed.connect(self._draw)

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
