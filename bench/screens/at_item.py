"""What stands around an item at the guide desk: the notes, and the written protocol step after step."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.ui.kit.choice import Choice

_NOTE = "Warm, and nobody is named. I would let it stand."


def scenes(hand: Hand) -> Iterator[Scene]:
    """An item is open; it is open afterwards."""
    yield Scene("guide-desk-notes", hand, lambda: _notes(hand))
    yield Scene("guide-desk-protocol", hand, lambda: _protocol(hand))
    yield Scene("guide-desk-steps", hand, lambda: _steps(hand))
    hand.leeward.window.back()


def _notes(hand: Hand) -> None:
    hand.press("goToNotes")
    hand.write("noteWords", _NOTE)
    hand.press("writeNote")
    hand.until(lambda: not hand.see("noteWords", QPlainTextEdit).toPlainText(), "the note was not sent")
    hand.see("noteText", QWidget)


def _protocol(hand: Hand) -> None:
    hand.press("openSteps" if hand.sees("itemSteps") else "goToSteps")
    hand.see("stepsPlainly", QWidget)


def _steps(hand: Hand) -> None:
    kind = hand.see("stepsKind", Choice)
    kind.choose("suicidal-talk")
    kind.activated.emit(kind.currentIndex())
    hand.see("step-read-all", QWidget)
