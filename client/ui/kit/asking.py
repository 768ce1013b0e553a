"""The calm question before something that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_WIDE: Final = 520


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
    """Ask with these paragraphs. What comes first, and by Enter and Escape, is that nothing happens.

    Never larger than the window: where the words need more, they scroll, and the answers stay in sight.
    """
    window = parent.window()
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    box = QVBoxLayout(dialog)
    breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
    words = Scroller(theme, width=None, margins=(0, 0, 8, 0), spacing=12)
    words.setAccessibleName(title)
    for label in (Label(title, "h2"), *map(Label, about)):
        words.box.addWidget(label)
        label.ensurePolished()
    words.box.addStretch(1)
    box.addWidget(words, 1)
    buttons = Flow(theme, spacing=8, trailing=True)
    not_now = Button(theme, stay, on=dialog.reject)
    not_now.setObjectName(f"{name}Not")
    not_now.setDefault(True)
    yes = Button(theme, go, on=dialog.accept)
    yes.setObjectName(f"{name}Yes")
    buttons.addWidget(not_now)
    buttons.addWidget(yes)
    box.addLayout(buttons)
    dialog.accepted.connect(do)
    width = min(theme.px(_WIDE), window.width())
    inside = width - 2 * theme.px(24)
    for button in (not_now, yes):
        button.ensurePolished()
    tall = words.box.heightForWidth(inside) + buttons.heightForWidth(inside) + theme.px(2 * 20 + 12)
    dialog.resize(width, min(tall, window.height()))
    dialog.open()
    not_now.setFocus()
