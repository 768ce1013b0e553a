"""The one question when a window is closed that could stay beside the clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from client.ui.kit.asking import Question
from client.ui.theme import Theme


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
    question = Question(window, theme, name="closing", title=title, about=about)

    def answered(do: Callable[[], object]) -> Callable[[], None]:
        def both() -> None:
            question.accept()
            do()

        return both

    question.answer(translate("outside", "Close only the window"), "closingStay", answered(stay))
    whole = question.answer(translate("outside", "Close Leeward"), "closingQuit", answered(quit_))
    question.ready(whole)
    return question
