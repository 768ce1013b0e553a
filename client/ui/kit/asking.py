"""The calm question before something that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme


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
    """Ask with these paragraphs. What comes first, and by Enter and Escape, is that nothing happens."""
    window = parent.window()
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    box = QVBoxLayout(dialog)
    breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
    box.addWidget(Label(title, "h2"))
    for words in about:
        box.addWidget(Label(words))
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
    width = min(theme.px(520), window.width())
    dialog.resize(width, box.totalHeightForWidth(width))
    dialog.open()
    not_now.setFocus()
