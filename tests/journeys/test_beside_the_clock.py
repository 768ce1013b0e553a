"""The real program beside a staged clock: put away it locks by ending out of sight, and quick exit takes the sign."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from bench.walk.hand import Hand
from client.domain.noticing import Choices
from client.services.noticing import Noticing
from client.ui.kit import outside
from tests.client.ui.kit.beside_clock import Desktop

PASSPHRASE = "seven herons over still water"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    desktop = Desktop()
    monkeypatch.setattr(outside, "Tray", desktop.tray)
    return desktop


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path, desktop: Desktop) -> Iterator[Hand]:
    """In an open vault whose sign is beside the clock."""
    hand = Hand(qapp, tmp_path)
    hand.begin()
    hand.only_journal(PASSPHRASE)
    chosen = Choices(wanted=True, beside_clock=True, when_closed="stay")
    hand.leeward.bridge.run(Noticing(hand.leeward.session).choose(chosen))
    hand.until(desktop.shows, "no sign came")
    yield hand
    hand.stop()


def visible() -> list[str]:
    return [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_it_goes_with_the_vault_and_nothing_comes_into_sight_that_was_put_away(
    hand: Hand, desktop: Desktop
) -> None:
    leeward = hand.leeward
    handle = leeward.window.windowHandle()
    QApplication.sendEvent(handle, QCloseEvent())
    assert visible() == []
    assert desktop.shows()
    assert leeward.locking is not None
    leeward.locking.guard.left.emit("idle")
    assert not desktop.shows(), "the sign goes as the vault begins to close"
    seen: list[str] = []
    leeward.ended.connect(lambda _: seen.extend(visible()))
    assert hand.wait_for_end() == "quit"
    assert seen == []

    hand.begin()
    hand.settle()
    assert not desktop.shows(), "a locked window has no sign"
    hand.write("passphrase", PASSPHRASE)
    hand.press("unlock")
    hand.until(desktop.shows, "no sign came")
    began = time.perf_counter()
    desktop.choose("Quick exit")
    took = (time.perf_counter() - began) * 1000
    assert visible() == []
    assert not desktop.shows()
    assert took < 150
    assert hand.wait_for_end() == "quit"
