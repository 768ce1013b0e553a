"""The calm question before something is erased for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from client.ui.kit.asking import ask
from client.ui.theme import Theme


def ask_to_erase(parent: QWidget, theme: Theme, *, entry: bool, erase: Callable[[], object]) -> None:
    """Ask whether to erase an entry, or else a draft."""
    title = _tr("Erase this entry?") if entry else _tr("Erase this draft?")
    _ask(parent, theme, title, _gone(), erase)


def ask_to_empty(parent: QWidget, theme: Theme, *, empty: Callable[[], object]) -> None:
    """Ask whether to erase all that is in the trash."""
    _ask(parent, theme, _tr("Erase everything in the trash?"), _gone(), empty)


def ask_to_forget_versions(parent: QWidget, theme: Theme, *, forget: Callable[[], object]) -> None:
    """Ask whether to erase what an entry said before."""
    _ask(parent, theme, _tr("Erase all earlier versions of this entry?"), _gone(), forget)


def ask_to_erase_picture(parent: QWidget, theme: Theme, *, erase: Callable[[], object]) -> None:
    """Ask whether to erase a picture."""
    _ask(parent, theme, _tr("Erase this picture?"), _gone(), erase)


def _gone() -> str:
    return _tr(
        "It is gone from your vault for good. Backups and exports that were made before still hold it: a daily"
        " backup goes when newer ones have taken its place, within about four weeks if you open Leeward every"
        " day; the others stay until you remove them."
    )


def _ask(parent: QWidget, theme: Theme, title: str, about: str, do: Callable[[], object]) -> None:
    ask(
        parent,
        theme,
        name="erasing",
        title=title,
        about=(about,),
        stay=_tr("Leave it as it is"),
        go=_tr("Erase for good"),
        do=do,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
