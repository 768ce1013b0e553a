"""The one question when a window is closed that could stay beside the clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.flow import Flow
from client.ui.theme import Theme

_WIDE = 520


def ask_closing(
    window: QWidget,
    theme: Theme,
    *,
    minutes: int | None,
    stay: Callable[[], object],
    quit_: Callable[[], object],
) -> QDialog:
    """Ask what closing means. `minutes` is when the vault locks by itself, None for never. Escape closes nothing."""
    translate = QCoreApplication.translate
    if minutes is None:
        until = translate(
            "outside",
            "Under Locking you chose that it never locks by itself, so it stays open until you lock it.",
        )
    elif minutes == 1:
        until = translate(
            "outside",
            "When nobody has touched it for 1 minute, as chosen under Locking, it saves, locks and closes by itself.",
        )
    else:
        until = translate(
            "outside",
            "When nobody has touched it for %n minutes, as chosen under Locking, it saves, locks and closes by itself.",
            "",
            minutes,
        )
    title = translate("outside", "Close the window, or close Leeward?")
    about = (
        translate(
            "outside",
            "Leeward can go on beside the clock without its window. Your vault stays open meanwhile.",
        ),
        until,
        translate(
            "outside",
            "If you close Leeward, everything is saved and locked, and it tells you nothing until you open it again.",
        ),
        translate(
            "outside", "You are asked this once. Settings, under Notifications, is where to change it."
        ),
    )
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName("closing")
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

    def answered(do: Callable[[], object]) -> Callable[[], None]:
        def both() -> None:
            dialog.accept()
            do()

        return both

    only = Button(theme, translate("outside", "Close only the window"), on=answered(stay))
    only.setObjectName("closingStay")
    whole = Button(theme, translate("outside", "Close Leeward"), on=answered(quit_))
    whole.setObjectName("closingQuit")
    whole.setDefault(True)
    for button in (only, whole):
        buttons.addWidget(button)
        button.ensurePolished()
    box.addLayout(buttons)
    width = min(theme.px(_WIDE), window.width())
    inside = width - 2 * theme.px(24)
    tall = words.box.heightForWidth(inside) + buttons.heightForWidth(inside) + theme.px(2 * 20 + 12)
    dialog.resize(width, min(tall, window.height()))
    dialog.open()
    whole.setFocus()
    return dialog
