"""Sentences about what Leeward cannot do, which rows of the hazard log count on."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from client.ui.settings.sections import VERSION
from tests.client.ui.settings.at_settings import opened, settle, shown, words
from tests.client.ui.standing import Standing


def test_the_check_says_that_it_misses_much(qtbot: QtBot, home: Standing) -> None:
    said = words(opened(qtbot, home, "posting"))
    assert "They miss much, and sometimes they are wrong." in said
    assert "A call for help never waits." in said


def test_the_settings_say_which_version_this_is(qtbot: QtBot, home: Standing) -> None:
    place = shown(qtbot, home, (900, 600))
    place.arrive()
    settle()
    assert f"Version {VERSION}" in words(place)
