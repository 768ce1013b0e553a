"""Guides go off duty while somebody writes: the box says so before they post."""

from __future__ import annotations

import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from protocol.descriptor import ServiceHours
from tests.client.ui.community.harbour import harbour, talking
from tests.client.ui.community.shown import Shown
from tests.support.feed_builder import named_id

DAY = 86_400


def test_that_guides_go_off_duty_is_said_while_one_writes(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    feed = talking()
    today = (int(time.time()) // DAY + 3) % 7
    feed.redescribe(practice=False, service_hours=(ServiceHours(today, 0, 1440),))
    with harbour(theme, tmp_path / "member", qtbot, feed=feed) as home:
        home.ahead = DAY - time.time() % DAY - 2.5
        shown = Shown(qtbot, home)
        shown.rows_come("threadList", 3)
        shown.place.open(named_id("wins"))
        shown.rows_come("conversation", 4)
        shown.place.reading.composer.box_of_words.setFocus()
        ground = shown.place.ground
        shown.until(lambda: ground.state.ground is not None)
        assert not shown.sees("noGuideOnDuty")
        shown.until(lambda: shown.sees("noGuideOnDuty"))
        assert "No guide is on duty until" in shown.words()
