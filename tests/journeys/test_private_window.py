"""The private side through the real program: written, found, closed, and there again. No community, no server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bench.walk.hand import Hand
from bench.walk.traces import leaks

PASSPHRASE = "seven herons over still water"
ENTRY = "Walked to the breakwater before dawn; the gulls quarrelled and I felt unhurried."
NOTE = "Restless at teatime, steadier after the washing-up."
BEGUN = "What she said on the stairs, and"
BEGUN_NOTE = "A little lighter, I thi"


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    hand = Hand(qapp, tmp_path)
    yield hand
    hand.stop()


def check_in(hand: Hand, key: Qt.Key, note: str) -> None:
    hand.see("moodChoice", QWidget).setFocus()
    QTest.keyClick(QApplication.focusWidget() or hand.see("moodChoice", QWidget), key)
    hand.write("checkInNote", note)


def close_and_come_back(hand: Hand) -> None:
    hand.leeward.leave()
    assert hand.wait_for_end() == "quit"
    hand.begin()
    hand.write("passphrase", PASSPHRASE)
    hand.press("unlock")
    hand.until(lambda: hand.leeward.window.shown == "today", "the vault did not open")


def test_all_is_there_again_kept_or_not(hand: Hand, tmp_path: Path) -> None:
    hand.begin()
    hand.only_journal(PASSPHRASE)

    check_in(hand, Qt.Key.Key_3, NOTE)
    hand.press("keepCheckIn")
    hand.see("checkInAgain", QWidget)
    hand.go("journal")
    hand.press("newEntry")
    hand.write("entryText", ENTRY)
    hand.press("keepEntry")
    hand.until(lambda: any(ENTRY in row for row in hand.rows("entryList")), "the entry is not listed")
    hand.press("newEntry")
    hand.write("entryText", BEGUN)
    hand.write("journalSearch", "gulls")
    hand.until(lambda: [ENTRY in row for row in hand.rows("entryList")] == [True], "search did not find it")
    hand.see("journalSearch", QLineEdit).clear()
    hand.go("today")
    hand.press("checkInAgain")
    check_in(hand, Qt.Key.Key_4, BEGUN_NOTE)

    close_and_come_back(hand)

    note = hand.see("checkInNote", QPlainTextEdit)
    hand.until(lambda: note.toPlainText() == BEGUN_NOTE, "the check-in that was begun is gone")
    made = hand.ask(hand.leeward.session.journaling.check_ins())
    assert [(each.mood, each.note) for each in made] == [(3, NOTE)], "and it is no check-in yet"
    hand.go("journal")
    text = hand.see("entryText", QTextEdit)
    hand.until(lambda: text.toPlainText() == BEGUN, "the words that were begun are gone")
    hand.until(lambda: len(hand.rows("entryList")) == 2, "not all is there")
    hand.open_row("entryList", lambda sentence: ENTRY in sentence)
    hand.until(lambda: text.toPlainText() == ENTRY, "the entry is not the one that was opened")
    QTest.keyClicks(text, " Slept.")

    close_and_come_back(hand)

    hand.go("journal")
    text = hand.see("entryText", QTextEdit)
    hand.until(lambda: text.toPlainText() == ENTRY + " Slept.", "changes of an entry are gone")
    (entry,) = hand.ask(hand.leeward.session.journaling.entries())
    assert entry.text == ENTRY, "which nobody has kept yet"
    hand.press("keepEntry")
    hand.until(lambda: hand.ask(hand.leeward.session.journaling.entries())[0].text != ENTRY, "not kept")

    hand.stop()
    assert not leaks(tmp_path, [ENTRY, NOTE, BEGUN, BEGUN_NOTE, PASSPHRASE])
