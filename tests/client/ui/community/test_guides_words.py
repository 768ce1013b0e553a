"""What guides say to everybody: notices, until they are read, and the words below a thread that they locked."""

from __future__ import annotations

import os

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bench.screens.clipping import clipped
from client.ui.community.aside import Aside
from client.ui.kit.controls import Label
from client.ui.kit.long_list import LongList
from client.ui.kit.prose import Prose
from client.ui.theme import Theme
from protocol import changes
from protocol.guiding import LOCK_WORDS_MAX
from tests.client.ui.community.harbour import Harbour, this_hour
from tests.client.ui.community.shown import Shown, settle
from tests.client.ui.community.test_distrust import sync
from tests.client.ui.windows import Windows
from tests.support.feed_builder import named_id

KIND = "Thank you all. It has gone round in circles, so we let it rest."


def notice(at_harbour: Harbour, name: str, text: str, title: str = "", *, ago: int = 1) -> None:
    body = changes.encode_body(changes.WordsBody(text, title))
    header = changes.Notice(id=named_id(name).bytes, hour=this_hour() - ago)
    at_harbour.village.feed.add(header, body)


def told(shown: Shown) -> str:
    return shown.find("announcedWords", Prose).text()


def test_a_notice_stands_above_the_threads_until_it_was_read(at_harbour: Harbour, qtbot: QtBot) -> None:
    notice(at_harbour, "first", "On Sunday nobody is here from two to four.", "Sunday")
    notice(at_harbour, "second", "<b>We are here again.</b>")
    notice(at_harbour, "old", "From long ago.", ago=31 * 24)
    at_harbour.village.feed.publish()
    shown = Shown(qtbot, at_harbour)
    assert not shown.sees("announcedCard")
    sync(at_harbour, shown)
    shown.until(lambda: shown.sees("announcedCard"))
    assert "Sunday" in shown.words()
    if folder := os.environ.get("LEEWARD_PICTURES"):
        shown.place.grab().save(f"{folder}/announced.png")
    assert told(shown) == "On Sunday nobody is here from two to four."
    assert "One more follows." in shown.words()
    shown.press("putAnnouncedAway")
    shown.until(lambda: told(shown) == "<b>We are here again.</b>")
    assert "From the guides, to everybody" in shown.words()
    shown.press("putAnnouncedAway")
    shown.until(lambda: not shown.sees("announcedCard"))
    sync(at_harbour, shown)
    shown.until(lambda: not at_harbour.sync.state.running)
    settle()
    assert not shown.sees("announcedCard")


def lock(at_harbour: Harbour, thread: str, words: str) -> None:
    header = changes.Lock(
        id=named_id(f"lock {thread}").bytes, hour=this_hour(), thread=named_id(thread).bytes
    )
    feed = at_harbour.village.feed
    feed.add(header, changes.encode_body(changes.WordsBody(words)) if words else b"")
    feed.publish()


@pytest.mark.parametrize("words", [KIND, ""])
def test_below_a_locked_thread_stands_what_guides_said(at_harbour: Harbour, qtbot: QtBot, words: str) -> None:
    lock(at_harbour, "nights", words)
    at_harbour.sync.sync()
    shown = Shown(qtbot, at_harbour)
    shown.rows_come("threadList", 3)
    shown.until(lambda: any("Locked" in row for row in shown.rows("threadList")))
    at = next(place for place, row in enumerate(shown.rows("threadList")) if "Nights" in row)
    shown.click("threadList", at)
    shown.until(lambda: "This thread takes no more replies." in shown.words())
    said = shown.find("lockWords", Prose)
    settle()
    if folder := os.environ.get("LEEWARD_PICTURES"):
        shown.place.grab().save(f"{folder}/locked-{bool(words)}.png")
    assert clipped(shown.place) == []
    assert (said.text(), said.isVisible()) == (words, bool(words))


def test_long_words_leave_the_posts_their_room_in_a_small_window(at_harbour: Harbour, qtbot: QtBot) -> None:
    lock(at_harbour, "nights", ("We let it rest. " * 60)[:LOCK_WORDS_MAX].strip())
    at_harbour.sync.sync()
    at_harbour.theme.choose(scale=2.0)
    shown = Shown(qtbot, at_harbour, size=(640, 480))
    shown.rows_come("threadList", 3)
    at = next(place for place, row in enumerate(shown.rows("threadList")) if "Nights" in row)
    shown.click("threadList", at)
    shown.until(lambda: "This thread takes no more replies." in shown.words())
    settle()
    if folder := os.environ.get("LEEWARD_PICTURES"):
        shown.place.grab().save(f"{folder}/locked.png")
    assert clipped(shown.place) == []
    assert shown.find("conversation", LongList).height() > 60


def test_what_stands_above_the_threads_is_never_a_window_of_its_own(
    theme: Theme, qtbot: QtBot, windows: Windows
) -> None:
    window, held = QWidget(), Label("Guides said something.")
    qtbot.addWidget(window)
    window.setObjectName("window")
    QVBoxLayout(window).addWidget(Aside(theme, held))
    window.show()
    qtbot.waitUntil(held.isVisible)
    held.hide()
    held.show()
    assert held.isVisible()
    assert windows.names == ["QWidget window"]
