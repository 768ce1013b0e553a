"""What the settings say on a computer that an organisation manages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from bench.screens.scene import Scene
from bench.walk.hand import Hand
from client.domain.management import USUAL


def scenes(hand: Hand) -> Iterator[Scene]:
    """The page of what is set; of this vault's opening nothing else is changed."""
    yield Scene("settings-managed", hand, lambda: _managed(hand))


def _managed(hand: Hand) -> None:
    session = hand.leeward.session
    before = session.management
    session.management = replace(USUAL, by="Harbour University", lock_minutes=10)
    try:
        hand.leeward.window.go("settings/managed")
        hand.see("settingsPart-managed", QWidget)
    finally:
        session.management = before
    hand.settle()
