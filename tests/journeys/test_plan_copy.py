"""The plan in the real window: written, its copy read while locked within two actions, changed, and gone again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from bench.walk.hand import Hand
from client.domain.plan import CopiedStep, decode
from client.ui.plan.screen import PlanPlace

pytestmark = pytest.mark.slow

PASSPHRASE = "seven herons over still water"


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    hand = Hand(qapp, tmp_path)
    hand.begin()
    hand.only_journal(PASSPHRASE)
    yield hand
    hand.stop()


def said(hand: Hand) -> str:
    return "\n".join(each.text() for each in hand.leeward.window.findChildren(QLabel) if each.isVisible())


def to_plan(hand: Hand) -> None:
    """Two actions, and what the vault says of it."""
    window = hand.leeward.window
    window.show_support()
    hand.press("supportTo-plan")
    place = window.place("plan")
    assert isinstance(place, PlanPlace)
    hand.until(lambda: place.model.state.loaded, "the plan was not read")


def unlock(hand: Hand) -> None:
    hand.write("passphrase", PASSPHRASE)
    hand.press("unlock")
    hand.until(lambda: hand.leeward.window.shown == "today", "the vault did not open")


def test_a_copy_is_read_while_locked_and_gone_when_nobody_wants_it(hand: Hand) -> None:
    copy = hand.leeward.config.paths.plan_copy
    to_plan(hand)
    assert hand.leeward.window.shown == "plan"
    hand.write("planWords-1", "I stop answering.")
    hand.press("planCopySee")
    hand.press("planCopyKeep")
    hand.until(copy.exists, "no copy was kept")
    hand.leeward.window.back()
    assert hand.leeward.window.shown == "support"
    hand.leeward.window.back()
    assert hand.leeward.window.shown == "today"
    # What was written last is in the copy, however one leaves.
    to_plan(hand)
    hand.write("planWords-2", "A walk.")
    hand.stop()
    hand.begin()
    assert decode(copy.read_bytes()) == (CopiedStep(1, "I stop answering."), CopiedStep(2, "A walk."))
    assert hand.leeward.window.shown == "locked"
    assert "plan" not in said(hand).lower()
    hand.leeward.window.show_support()
    hand.press("supportTo-plan")
    assert "A walk." in said(hand)
    hand.leeward.window.back()
    hand.leeward.window.back()
    assert hand.leeward.window.shown == "locked"
    # A copy that somebody deleted stays away.
    copy.unlink()
    unlock(hand)
    to_plan(hand)
    hand.until(lambda: "There is none unless you choose it" in said(hand), "a copy is spoken of")
    assert not copy.exists()
