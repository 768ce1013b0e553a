"""Guides go off duty while somebody writes: the box says so before they post."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from client.domain.service_hours import Duty
from client.ui.community import composing_parts
from client.ui.theme import Theme
from protocol.descriptor import ServiceHours
from tests.client.ui.community.harbour import harbour, talking
from tests.client.ui.community.shown import Shown
from tests.support.feed_builder import named_id

DAY = 86_400


def test_that_guides_go_off_duty_is_said_while_one_writes(
    theme: Theme, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(composing_parts, "announce", lambda _, words: said.append(words))
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
        about = [words for words in said if "No guide is on duty" in words]
        assert len(about) == 1, "a screen reader says it once, in the box that is in sight"
        ground.refresh()
        with qtbot.waitSignal(home.bridge.changed, timeout=500, raising=False):
            pass
        assert [words for words in said if "No guide is on duty" in words] == about


def test_each_turn_is_told_once_and_only_in_sight(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(composing_parts, "announce", lambda _, words: said.append(words))
    pane = QWidget()
    qtbot.addWidget(pane)
    line = composing_parts.DutyLine(theme, lines=lambda: None, parent=pane)
    now = int(time.time())
    line.show_duty(Duty(now=False, turns_at=now + 3600), now=now)
    assert said == []
    pane.show()
    assert len(said) == 1
    line.show_duty(Duty(now=False, turns_at=now + 3600), now=now + 60)
    pane.hide()
    pane.show()
    assert len(said) == 1
    line.show_duty(Duty(now=True, turns_at=now + 9 * 3600), now=now + 3600)
    line.show_duty(Duty(now=False, turns_at=now + 20 * 3600), now=now + 9 * 3600)
    assert len(said) == 2
