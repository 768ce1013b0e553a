"""The calm question before something is erased for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme


def ask_to_erase(parent: QWidget, theme: Theme, *, entry: bool, erase: Callable[[], object]) -> None:
    """Ask whether to erase an entry, or else a draft. What comes first, and by Enter and Escape, is not to."""
    dialog = QDialog(parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName("erasing")
    title = _tr("Erase this entry?") if entry else _tr("Erase this draft?")
    dialog.setWindowTitle(title)
    box = QVBoxLayout(dialog)
    breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
    box.addWidget(Label(title, "h2"))
    box.addWidget(
        Label(
            _tr(
                "It is gone from your vault for good. Backups and exports that were made before still hold it: a daily"
                " backup goes when newer ones have taken its place, within about four weeks if you open Leeward every"
                " day; the others stay until you remove them."
            )
        )
    )
    buttons = Flow(theme, spacing=8, trailing=True)
    stay = Button(theme, _tr("Leave it as it is"), on=dialog.reject)
    stay.setObjectName("eraseNot")
    stay.setDefault(True)
    gone = Button(theme, _tr("Erase for good"), on=dialog.accept)
    gone.setObjectName("eraseForGood")
    buttons.addWidget(stay)
    buttons.addWidget(gone)
    box.addLayout(buttons)
    dialog.accepted.connect(erase)
    width = min(theme.px(460), parent.window().width())
    dialog.resize(width, box.totalHeightForWidth(width))
    dialog.open()
    stay.setFocus()


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
