"""The calm question before something is erased for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from client.ui.kit.asking import ask
from client.ui.theme import Theme


def ask_to_erase(parent: QWidget, theme: Theme, *, entry: bool, erase: Callable[[], object]) -> None:
    """Ask whether to erase an entry, or else a draft."""
    ask(
        parent,
        theme,
        name="erasing",
        title=_tr("Erase this entry?") if entry else _tr("Erase this draft?"),
        about=(
            _tr(
                "It is gone from your vault for good. Backups and exports that were made before still hold it: a daily"
                " backup goes when newer ones have taken its place, within about four weeks if you open Leeward every"
                " day; the others stay until you remove them."
            ),
        ),
        stay=_tr("Leave it as it is"),
        go=_tr("Erase for good"),
        do=erase,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
