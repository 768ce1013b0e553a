"""A first sync as the window shows it: readable at once, with progress, stopped within a moment, and taken up again."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from protocol.problems import Code
from tests.client.services.test_conversing import talking
from tests.client.ui.community.harbour import Harbour, harbour
from tests.client.ui.community.shown import Shown, settle
from tests.client.ui.community.test_own_model import write
from tests.support.feed_builder import FeedBuilder
from tests.support.loopback import Asked, Reply, problem

SEGMENTS = 12
OBJECTS = "/v1/feed/o/"


class SlowSegments:
    """Whole segments come only as many as the test lets through."""

    def __init__(self, home: Harbour, through: int) -> None:
        self.village = home.village
        self.segments = {sealed[0].hex() for sealed in home.village.feed.sealed.values()}
        self.asked: list[str] = []
        self.gate = threading.Semaphore(through)

    def __call__(self, asked: Asked) -> Reply:
        name = asked.path.removeprefix(OBJECTS)
        if name in self.segments:
            self.asked.append(name)
            self.gate.acquire(timeout=20)
        return self.village(asked)

    def open(self) -> None:
        for _ in range(100):
            self.gate.release()


def long_feed() -> FeedBuilder:
    feed = talking(30)
    for n in range(SEGMENTS * 256):
        feed.post(f"more {n}", f"words number {n}", thread=f"t{n % 30}", hour=200 + n)
    return feed


@pytest.mark.parametrize("through", [0, 4])
def test_it_is_read_while_it_comes_and_stops_within_a_moment(
    theme: Theme, tmp_path: Path, qtbot: QtBot, through: int
) -> None:
    with harbour(theme, tmp_path, qtbot, feed=long_feed(), synced=False) as home:
        slow = SlowSegments(home, through)
        home.sync.cancel()
        home.server.answer = slow
        try:
            shown = Shown(qtbot, home)
            home.sync.sync()
            shown.until(lambda: home.sync.state.done == through and home.sync.state.total == SEGMENTS)
            shown.until(lambda: len(shown.rows("threadList")) > 0)
            assert f"Fetching: {through} of {SEGMENTS}" in shown.words()
            newest = shown.rows("threadList")[0]
            assert "A thread whose beginning is still being fetched" in newest, "not one that is gone"
            began = time.monotonic()
            shown.press("haltSync")
            shown.until(lambda: "Stopped. What has come stays" in shown.words())
            assert time.monotonic() - began < 1
            assert shown.find("syncNow", QAbstractButton).isEnabled()
        finally:
            slow.open()
        qtbot.wait(100)
        first, slow.asked = slow.asked, []
        assert len(first) <= through + 3, "nothing more was asked for than was under way"
        settle()
        shown.press("syncNow")
        shown.until(lambda: "Up to date" in shown.words())
        shown.until(lambda: "Title " in shown.rows("threadList")[0])
        assert len(set(first) & set(slow.asked)) <= 4
        assert set(first) | set(slow.asked) >= slow.segments
        assert len(set(slow.asked)) == len(slow.asked)
        assert not shown.sees("haltSync")
        shown.place.close()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (Code.QUOTA, "That is as much as one person can send for now; it waits here"),
        (Code.OVERLOADED, "too much to do right now; it waits here"),
        (Code.NOT_ALLOWED, "does not let you do that"),
        (Code.INTERNAL, "sending it again doubles nothing"),
    ],
)
def test_why_something_waits_is_said_where_syncing_stands(
    at_harbour: Harbour, qtbot: QtBot, code: Code, said: str
) -> None:
    shown = Shown(qtbot, at_harbour)
    write(at_harbour)
    at_harbour.village.replies["/v1/submissions"] = [problem(code, 429)]
    at_harbour.sync.sync()
    shown.until(lambda: said in shown.words())
    at_harbour.sync.sync()
    shown.until(lambda: "Up to date" in shown.words())
    shown.place.close()
