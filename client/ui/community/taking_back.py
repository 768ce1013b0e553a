"""The question before a post of one's own is taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from client.ui.kit.asking import ask
from client.ui.theme import Theme


def ask_to_take_back(
    parent: QWidget,
    theme: Theme,
    do: Callable[[], object],
    *,
    name: str = "takeBackQuestion",
    left: bool = True,
) -> None:
    """Ask, and then `do` it. `left`: the post may have left this computer."""
    translate = QCoreApplication.translate
    ask(
        parent,
        theme,
        name=name,
        title=translate("community", "Take it back?"),
        about=(
            translate(
                "community",
                "It goes from the community for good, and so does what waits about it. Whoever has read it has"
                " read it. Your own copy stays here.",
            )
            if left
            else translate("community", "It never left this computer. It goes from here too, for good."),
        ),
        stay=translate("community", "Leave it as it is"),
        go=translate("community", "Take it back"),
        do=do,
    )
