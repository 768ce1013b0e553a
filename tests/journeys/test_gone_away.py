"""The real program when nobody is there any more, and when the system ends it: nothing in sight, nothing lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from bench.walk.hand import Hand
from client import leaving
from client.app import LOCKED
from client.domain.errors import DiskFull
from client.services.changes import ChangeSet
from client.services.journaling import Journaling
from client.services.preferences import Keeping, Preferences

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "seven herons over still water"
WORDS = "Nobody was told about the letter in the blue drawer."


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    """In an open vault, with a page of the journal on which something was just written."""
    hand = Hand(qapp, tmp_path)
    hand.begin()
    hand.only_journal(PASSPHRASE)
    hand.go("journal")
    hand.press("newEntry")
    hand.write("entryText", WORDS)
    yield hand
    hand.stop()


def visible_words(hand: Hand) -> str:
    """Everything that can be read in the window."""
    window = hand.leeward.window
    labels = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    papers = [each.toPlainText() for each in window.findChildren(QTextEdit) if each.isVisible()]
    return "\n".join([*labels, *papers])


def drafts(hand: Hand) -> list[str]:
    """What the vault has kept for later, read after the next unlocking."""
    hand.begin()
    hand.write("passphrase", PASSPHRASE)
    hand.press("unlock")
    hand.until(lambda: hand.leeward.window.shown == "today", "the vault did not open")
    return [each.text for each in hand.ask(hand.leeward.session.journaling.entry_drafts())]


def leave_idle(hand: Hand) -> None:
    locking = hand.leeward.locking
    assert locking is not None
    locking.guard.away.left.emit("idle")


def test_an_idle_vault_locks_quietly_and_keeps_the_words(hand: Hand) -> None:
    window, leeward = hand.leeward.window, hand.leeward
    leave_idle(hand)
    assert window.isHidden()
    assert hand.wait_for_end() == LOCKED
    assert leeward.comes_back == (leaving.QUIETLY,)
    assert drafts(hand) == [WORDS]


def test_a_window_that_was_put_away_comes_back_so(hand: Hand) -> None:
    leeward = hand.leeward
    leeward.window.showMinimized()
    leave_idle(hand)
    assert hand.wait_for_end() == LOCKED
    assert leeward.comes_back == (leaving.QUIETLY, leaving.MINIMISED)


def test_who_locks_by_hand_is_given_the_focus(hand: Hand) -> None:
    leeward = hand.leeward
    QTest.keyClick(leeward.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert hand.wait_for_end() == LOCKED
    assert leeward.comes_back == ()


def test_the_chosen_minutes_count_at_once(hand: Hand) -> None:
    leeward = hand.leeward
    assert leeward.locking is not None
    away = leeward.locking.guard.away
    hand.until(lambda: leeward.locking.guard.preferences is not None, "no preferences")  # type: ignore[union-attr]
    assert away._seconds == 600

    async def choose() -> ChangeSet:
        return await Keeping(leeward.session.vault.private).put(
            Preferences(lock_after_minutes=3, lock_with_session=False)
        )

    hand.ask(choose())
    hand.until(lambda: away._seconds == 180, "the new minutes do not count")
    leeward.locking.guard.session.left.emit("session")
    hand.settle()
    assert leeward.window.isVisible()


def test_words_that_cannot_be_saved_are_covered_and_locked_later(
    hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    saves = Journaling.save_entry_draft

    async def full(*_: object, **__: object) -> ChangeSet:
        raise DiskFull

    monkeypatch.setattr(Journaling, "save_entry_draft", full)
    window, leeward = hand.leeward.window, hand.leeward
    leave_idle(hand)
    hand.until(lambda: window.covered is not None and window.isVisible(), "nothing came back")
    said = visible_words(hand)
    assert "not saved yet" in said
    assert "no room left" in said
    assert WORDS not in said
    assert not window.sidebar.isVisible()
    # No way leads round it.
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    leeward.go("journal")
    hand.settle()
    assert window.shown == "covered"
    assert WORDS not in visible_words(hand)
    # Support is there, as everywhere, and leads back to the cover.
    window.show_support()
    assert window.shown == "support"
    window.back()
    assert window.shown == "covered"
    # A wrong passphrase opens nothing.
    hand.write("coveredPassphrase", "not the passphrase")
    hand.press("coveredBack")
    hand.until(lambda: "not the passphrase" in visible_words(hand), "nothing was said")
    assert window.shown == "covered"
    assert hand.see("coveredPassphrase", QLineEdit).text() == ""
    # As soon as there is room, it locks.
    monkeypatch.setattr(Journaling, "save_entry_draft", saves)
    hand.press("coveredAgain")
    assert hand.wait_for_end() == LOCKED
    assert leeward.comes_back == (leaving.QUIETLY,)
    assert drafts(hand) == [WORDS]


def test_who_knows_the_passphrase_gets_back_to_the_words(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(*_: object, **__: object) -> ChangeSet:
        raise DiskFull

    with monkeypatch.context() as broken:
        broken.setattr(Journaling, "save_entry_draft", full)
        window = hand.leeward.window
        leave_idle(hand)
        hand.until(lambda: window.covered is not None, "nothing came back")
        hand.write("coveredPassphrase", PASSPHRASE)
        hand.press("coveredBack")
        hand.until(lambda: window.covered is None, "the way back did not open")
        assert window.shown == "journal"
        assert WORDS in visible_words(hand)
        assert window.sidebar.isVisible()
    # The guard stands again.
    leave_idle(hand)
    assert hand.wait_for_end() == LOCKED
    assert drafts(hand) == [WORDS]


def test_it_goes_on_trying_by_itself(hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("client.ui.kit.covered._AGAIN_MS", 50)
    tried: list[float] = []
    saves = Journaling.save_entry_draft

    async def full_for_a_while(self: Journaling, **named: object) -> ChangeSet:
        tried.append(time.monotonic())
        if len(tried) < 4:
            raise DiskFull
        return await saves(self, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Journaling, "save_entry_draft", full_for_a_while)
    leave_idle(hand)
    assert hand.wait_for_end() == LOCKED
    assert len(tried) >= 4
    assert drafts(hand) == [WORDS]


def test_the_end_of_the_desktops_session_saves_and_closes_nothing(hand: Hand) -> None:
    leeward = hand.leeward
    assert hand.ask(leeward.session.journaling.entry_drafts()) == []
    QTimer.singleShot(0, leeward.locking.save_now)  # type: ignore[union-attr]
    hand.settle()
    assert [each.text for each in hand.ask(leeward.session.journaling.entry_drafts())] == [WORDS]
    assert leeward.window.isVisible()


def test_leaving_takes_back_what_was_copied(hand: Hand) -> None:
    paper = hand.see("entryText", QTextEdit)
    paper.selectAll()
    paper.copy()
    assert QGuiApplication.clipboard().text() == WORDS
    hand.leeward.window.quick_exit()
    assert QGuiApplication.clipboard().text() == ""
    hand.wait_for_end()


WRITING = """
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextEdit

from client import app
from client.app import Leeward

PASSPHRASE, WORDS = sys.argv[2:]


class Program(Leeward):
    def show(self, **how):
        super().show(**how)
        self.steps = iter((self.unlock, self.write, self.say))
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.step)
        self.timer.start(50)
        self.next = next(self.steps)

    def step(self):
        if self.next is not None and self.next():
            self.next = next(self.steps, None)

    def unlock(self):
        field = self.window.findChild(QLineEdit, "passphrase")
        field.setText(PASSPHRASE)
        self.window.findChild(QPushButton, "unlock").click()
        return True

    def write(self):
        if self._session is None:
            return False
        self.go("journal")
        self.window.findChild(QPushButton, "newEntry").click()
        self.window.findChild(QTextEdit, "entryText").insertPlainText(WORDS)
        return True

    def say(self):
        print("written", flush=True)
        if sys.argv[1].endswith("quit"):
            QApplication.quit()  # as Qt does at the end of the desktop's session
        return True


app.Leeward = Program
sys.exit(app.run(["--profile", sys.argv[1].removesuffix("quit")]))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP", "SIGINT", "quit"])
def test_a_log_out_loses_no_key(hand: Hand, how: str, tmp_path: Path) -> None:
    hand.press("keepEntry")
    hand.stop()
    last = f"{WORDS} And then the system said {how}."
    profile = str(tmp_path) + ("quit" if how == "quit" else "")
    process = subprocess.Popen(
        [sys.executable, "-c", WRITING, profile, PASSPHRASE, last],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "written\n"
        if how != "quit":
            process.send_signal(getattr(signal, how))
        _, complaints = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0, json.dumps(complaints)
    assert last in drafts(hand)


class Shown(QObject):
    """Notes how a window asked to be shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.quietly: list[bool] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self.quietly.append(watched.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating))
        return False


def test_the_next_window_takes_nobodys_attention(qapp: QApplication, tmp_path: Path) -> None:
    hand = Hand(qapp, tmp_path)
    hand.begin()
    window = hand.leeward.window
    shown = Shown(window)
    for quietly in (True, False):
        window.hide()
        hand.leeward._show(quietly=quietly)
    assert shown.quietly == [True, False]
    hand.leeward._show(quietly=True, minimised=True)
    assert window.isMinimized()
    hand.stop()
