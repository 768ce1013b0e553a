"""The real program on a managed computer: what a guide's desk kept goes with the lock, and one is told at the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from bench.walk.hand import Hand
from client.app import LOCKED, Leeward
from client.domain.guide_keeping import Erased
from client.domain.management import USUAL
from client.services.memberships import Circumstances
from client.ui.kit.managed_words import erased_words
from client.vault.folder import VaultFolder
from tests.client.services.clear_pages import clear_bytes
from tests.client.services.lent_desk import OWN, PLANTED, works, writes_for_oneself

pytestmark = pytest.mark.slow

PASSPHRASE = "seven herons over still water"
MANAGED = replace(USUAL, by="Harbour University", lock_minutes=7)


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hand]:
    really = Leeward._around

    def around(leeward: Leeward) -> Circumstances:
        return replace(really(leeward), managed=lambda: MANAGED)

    monkeypatch.setattr(Leeward, "_around", around)
    hand = Hand(qapp, tmp_path)
    hand.begin()
    hand.only_journal(PASSPHRASE)
    yield hand
    hand.stop()


def said(hand: Hand) -> str:
    labels = hand.leeward.window.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())


def test_with_a_lock_the_words_go_and_the_next_unlock_says_so_once(hand: Hand) -> None:
    session = hand.leeward.session
    hand.ask(writes_for_oneself(session))
    hand.ask(works(session))
    key, folder = session.vault.data_key.private_file(), session.vault.folder.path
    private = VaultFolder(folder).private_file
    hand.leeward.lock()
    assert hand.wait_for_end() == LOCKED
    clear = clear_bytes(private, key)
    assert [word for word in PLANTED if word.encode() in clear] == []
    assert [word for word in OWN if word.encode() in clear] == list(OWN)
    words = erased_words(Erased(1, "lock"), MANAGED)
    for told in (True, False):
        hand.begin()
        hand.write("passphrase", PASSPHRASE)
        hand.press("unlock")
        hand.until(lambda: hand.leeward.window.shown == "today", "the vault did not open")
        if told:
            hand.until(lambda: words in said(hand), "nobody was told")
        assert (words in said(hand)) is told
        hand.leeward.lock()
        assert hand.wait_for_end() == LOCKED


def test_the_guard_follows_what_is_set_and_the_desk_in_sight(hand: Hand) -> None:
    locking = hand.leeward.locking
    assert locking is not None
    guard = locking.guard
    hand.until(lambda: guard.preferences is not None, "the preferences were not read")
    assert guard.preferences is not None
    assert guard.minutes(guard.preferences) == 7
    hand.go("settings")
    assert guard.minutes(guard.preferences) == 7
    hand.leeward.window.go("guide_desk")
    assert guard.minutes(guard.preferences) == 3
    hand.go("today")
    assert guard.minutes(guard.preferences) == 7
