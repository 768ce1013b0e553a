"""Leaving the real program when something goes wrong: nothing stays in sight, and the program ends."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit

from bench.walk.hand import Hand
from client.app import AT_ONCE

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "seven herons over still water"
OURS = "a mistake of ours"

ExpectLog = Callable[[int, str], AbstractContextManager[None]]


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    """In an open vault that belongs to no community."""
    hand = Hand(qapp, tmp_path)
    hand.begin()
    hand.only_journal(PASSPHRASE)
    yield hand
    hand.stop()


def visible() -> list[str]:
    return [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()]


def opens_shortcuts(hand: Hand) -> None:
    hand.leeward.window._show_shortcuts()


def opens_a_menu(hand: Hand) -> None:
    hand.go("journal")
    hand.press("newEntry")
    paper = hand.see("entryText", QTextEdit).viewport()
    middle = paper.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, paper.mapToGlobal(middle))
    QApplication.postEvent(paper, event)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("opens", [opens_shortcuts, opens_a_menu])
def test_quick_exit_takes_along_whatever_is_open_above(hand: Hand, opens: Callable[[Hand], None]) -> None:
    opens(hand)
    hand.until(lambda: len(visible()) == 2, "nothing opened")
    hand.leeward.window.quick_exit()
    assert visible() == []
    assert hand.wait_for_end() == "quit"


def fails_to_begin() -> Coroutine[Any, Any, object] | None:
    raise KeyError("words")


async def _fails() -> None:
    raise KeyError("words")


def fails_while_saving() -> Coroutine[Any, Any, object] | None:
    return _fails()


@pytest.mark.parametrize("keep", [fails_to_begin, fails_while_saving])
def test_a_mistake_in_saving_keeps_nobody_from_a_quick_exit(
    hand: Hand, keep: Callable[[], Coroutine[Any, Any, object] | None], expect_log: ExpectLog
) -> None:
    place = hand.leeward.window.place("today")
    assert place is not None
    place.keep = keep  # type: ignore[method-assign]
    with expect_log(logging.ERROR, OURS):
        hand.leeward.window.quick_exit()
        assert hand.wait_for_end() == "quit"
    assert visible() == []


@pytest.mark.parametrize("keep", [fails_to_begin, fails_while_saving])
def test_a_mistake_in_saving_brings_the_window_back_once(
    hand: Hand, keep: Callable[[], Coroutine[Any, Any, object] | None], expect_log: ExpectLog
) -> None:
    window = hand.leeward.window
    place = window.place("today")
    assert place is not None
    place.keep = keep  # type: ignore[method-assign]
    with expect_log(logging.ERROR, OURS):
        window.close()
        assert window.isHidden()
        hand.see("mishap", QDialog)
    assert window.isVisible()
    with expect_log(logging.ERROR, OURS):
        window.close()
        assert hand.wait_for_end() == "quit"
    assert visible() == []


def test_another_mistake_while_closing_shows_nothing(hand: Hand, expect_log: ExpectLog) -> None:
    hand.leeward.leave(AT_ONCE)
    with expect_log(logging.ERROR, OURS):
        hand.leeward.broke.emit(KeyError("words"))
    assert visible() == []
    assert hand.wait_for_end() == "quit"


ASKING_FOR_AN_ADDRESS = """
import asyncio
import sys
import time

from PySide6.QtCore import QTimer

from client import app
from client.app import Leeward


async def ask():
    # So does asyncio look for a host, in a thread of its own that nothing can stop.
    await asyncio.get_running_loop().run_in_executor(None, time.sleep, 40)


def begin(leeward):
    leeward.bridge.run(ask(), owner=leeward)
    QTimer.singleShot(100, leeward.window.quick_exit)


class Program(Leeward):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.window.painted.connect(lambda: begin(self))


app.Leeward = Program
sys.exit(app.run(["--profile", sys.argv[1]]))
"""


def test_the_process_ends_though_an_address_is_still_asked_for(tmp_path: Path) -> None:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", ASKING_FOR_AN_ADDRESS, str(tmp_path)],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - began < 20
