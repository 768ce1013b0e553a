"""The hand that leads the window is somebody: a window in its hands does not lock as if nobody were there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from bench.walk.hand import Hand
from client.ui.kit.quick_exit import QuickExitKeys


def test_whoever_takes_a_picture_has_touched_the_window(qapp: QApplication, tmp_path: Path) -> None:
    hand = Hand(qapp, tmp_path / "profile")
    hand.begin()
    try:
        hand.until(lambda: hand.leeward.window.findChild(QuickExitKeys) is not None, "no keys are heard")
        keys = hand.leeward.window.findChild(QuickExitKeys)
        assert keys is not None
        keys.touched_at = 0.0
        hand.shot(tmp_path / "picture.png")
        assert keys.touched_at > 0
    finally:
        hand.stop()
