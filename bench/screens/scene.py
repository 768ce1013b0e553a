"""What a scene is: one screen, and how one comes to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from bench.walk.hand import Hand


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen: `reach` goes to it from the scene before, in the window of `hand`.

    `above`: it stands above the window, or far down in it, and so is reached anew in each look. `again`: a screen of
    another scene, with other words; a test that looks at all of them may look at it in fewer ways.
    """

    name: str
    hand: Hand
    reach: Callable[[], object]
    above: bool = False
    again: bool = False


def in_its_tongue(context: str, words: str) -> str:
    """Words of the window as it says them now."""
    return QCoreApplication.translate(context, words)


def close_dialogs(hand: Hand) -> None:
    """Close what stands above the window, so that the next scene can be reached."""
    for dialog in hand.leeward.window.findChildren(QDialog):
        dialog.reject()
    hand.settle()


def open_part(hand: Hand, key: str) -> None:
    """From whatever page of the settings is open to that of a part."""
    while hand.sees("backToSettings"):
        hand.leeward.window.back()
        hand.settle()
    hand.press(f"openPart-{key}")
    hand.see(f"settingsPart-{key}", QWidget)
    # What it shows is read from the vault.
    for _ in range(20):
        hand.settle()
