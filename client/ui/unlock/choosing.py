"""What the first start and joining are made of: a large choice, a tick whose words wrap, a line while one waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QWidget,
)

from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Card, Label, breathe
from client.ui.kit.worded_button import WordedButton
from client.ui.theme import Theme


class Tick(QWidget):
    """A tick whose words wrap, which Qt's own do not; a click on the words counts."""

    def __init__(self, theme: Theme, words: str, *, object_name: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setObjectName(object_name)
        self.box.setAccessibleName(words)
        self._words = Label(words)
        row = QHBoxLayout(self)
        breathe(row, theme, spacing=4)
        row.addWidget(self.box)
        row.addWidget(self._words, 1)
        self.setFocusProxy(self.box)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on the words."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
            self.box.setFocus()


class Waiting(Card):
    """A calm sentence about what is being done, and a thin line that shows how far it is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "accent", margins=(18, 12, 18, 14), spacing=10, parent=parent)
        self.setObjectName("waiting")
        self._words = Label("")
        self._line = QProgressBar()
        self._line.setTextVisible(False)
        self.box.addWidget(self._words)
        self.box.addWidget(self._line)
        self.hide()

    @property
    def said(self) -> str:
        """What it says now."""
        return self._words.text()

    def say(self, words: str, *, done: int = 0, of: int = 0) -> None:
        """Say this, with `done` of `of` parts; nothing hides it, and without parts there is no line."""
        new = words != self.said
        self._words.setText(words)
        self._line.setVisible(of > 0)
        self._line.setAccessibleName(words)
        self._line.setRange(0, max(1, of))
        self._line.setValue(done)
        self.setVisible(bool(words))
        if words and new:
            announce(self, words)


class PathLine(QLineEdit):
    """A place on the disk, to be read, selected and copied; hidden while there is none."""

    def __init__(self, name: str, *, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        # Whatever the window's direction, a path runs from left to right.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.hide()

    def show_path(self, path: Path | None) -> None:
        """Show this one, or nothing."""
        self.setText("" if path is None else str(path))
        self.setCursorPosition(0)
        self.setVisible(path is not None)


class Choice(WordedButton):
    """A large button with a title and one honest line beneath it."""

    def __init__(
        self, theme: Theme, icon: str, title: str, line: str, *, object_name: str, on: Callable[[], object]
    ) -> None:
        self.title = Label(title, "h3")
        super().__init__(
            theme,
            "choice",
            icon,
            self.title,
            Label(line, "small"),
            picture=24,
            margins=(18, 14, 18, 14),
            spacing=16,
            between=2,
            on=on,
        )
        self.setObjectName(object_name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
