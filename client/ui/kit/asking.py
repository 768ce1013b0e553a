"""The calm question: before something that cannot be undone, and where one of two ways is to be taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_WIDE: Final = 520


class Question(QDialog):
    """Paragraphs above answers. Escape answers nothing.

    Never larger than the window: where the words need more, they scroll, and the answers stay in sight.
    """

    def __init__(self, window: QWidget, theme: Theme, *, name: str, title: str, about: Sequence[str]) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setWindowTitle(title)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
        self._words = Scroller(theme, width=None, margins=(0, 0, 8, 0), spacing=12)
        self._words.setAccessibleName(title)
        for label in (Label(title, "h2"), *map(Label, about)):
            self._words.box.addWidget(label)
            label.ensurePolished()
        self._words.box.addStretch(1)
        box.addWidget(self._words, 1)
        self._buttons = Flow(theme, spacing=8, trailing=True)
        box.addLayout(self._buttons)

    def answer(self, words: str, name: str, on: Callable[[], object]) -> Button:
        """One more answer, after those that are there."""
        button = Button(self._theme, words, on=on)
        button.setObjectName(name)
        self._buttons.addWidget(button)
        button.ensurePolished()
        return button

    def ready(self, first: Button) -> None:
        """All answers are there: ask, with the focus on this one, which Enter gives as well."""
        first.setDefault(True)
        theme, window = self._theme, self.parentWidget() or self
        width = min(theme.px(_WIDE), window.width())
        inside = width - 2 * theme.px(24)
        tall = self._words.box.heightForWidth(inside) + self._buttons.heightForWidth(inside)
        self.resize(width, min(tall + theme.px(2 * 20 + 12), window.height()))
        self.open()
        first.setFocus()


def ask(
    parent: QWidget,
    theme: Theme,
    *,
    name: str,
    title: str,
    about: Sequence[str],
    stay: str,
    go: str,
    do: Callable[[], object],
) -> None:
    """Ask before this is done. What comes first, and by Enter and Escape, is that nothing happens."""
    question = Question(parent.window(), theme, name=name, title=title, about=about)
    not_now = question.answer(stay, f"{name}Not", question.reject)
    question.answer(go, f"{name}Yes", question.accept)
    question.accepted.connect(do)
    question.ready(not_now)
