"""A break keeps threads away and nothing else; whoever only reads is not asked to write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from tests.client.ui.community.harbour import Harbour, harbour, talking
from tests.client.ui.community.shown import Shown
from tests.support.feed_builder import named_id


@pytest.fixture
def at_harbour(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    """A community where guides are."""
    feed = talking()
    feed.redescribe(practice=False)
    feed.make_team_key(1)
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        yield home


def _rest(shown: Shown, qtbot: QtBot) -> None:
    home = shown.home
    home.bridge.run(home.session.quieting.take_break(now=home.now(), seconds=7200), owner=shown.place)
    qtbot.waitUntil(lambda: shown.sees("comeBack"))


def test_on_a_break_threads_stay_away_and_help_and_guides_do_not(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open(named_id("wins"))
    _rest(shown, qtbot)
    assert not shown.sees("threadList")
    shown.press("breakGuides")
    qtbot.waitUntil(shown.place.own_pane.isVisible)
    assert not shown.sees("threadList")
    shown.place.back()
    assert shown.sees("comeBack")
    shown.press("breakHelp")
    qtbot.waitUntil(shown.place.help_pane.isVisible)
    shown.place.back()
    shown.press("comeBack")
    qtbot.waitUntil(lambda: shown.sees("threadList"))


def test_what_was_being_written_is_kept_over_a_break(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: shown.place.conversation.state.loaded)
    shown.place.conversation.write("Half a sentence")
    _rest(shown, qtbot)
    shown.press("comeBack")
    qtbot.waitUntil(lambda: shown.sees("threadList"))
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: shown.place.conversation.state.text == "Half a sentence")


def test_whoever_only_reads_is_not_asked_to_write(shown: Shown, qtbot: QtBot) -> None:
    shown.place.open(named_id("wins"))
    qtbot.waitUntil(lambda: shown.sees("replyBox"))
    home = shown.home
    home.bridge.run(home.session.quieting.read_only(True), owner=shown.place)
    qtbot.waitUntil(lambda: not shown.sees("replyBox"))
    assert not shown.sees("newThread")
    shown.place.write()
    assert not shown.place.writing_pane.isVisible()
    row = shown.place.conversation.state.rows[0]
    names = {entry.name for group in shown.place.reading.menu.groups(row) for entry in group}
    assert "replyToPost" not in names
    assert "reportPost" in names
    home.bridge.run(home.session.quieting.read_only(False), owner=shown.place)
    qtbot.waitUntil(lambda: shown.sees("replyBox"))
