from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QVariantAnimation
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from client.domain.errors import Stopped
from client.ui.kit import working as the_module
from client.ui.kit.working import Working
from client.ui.theme import Theme
from tests.client.ui.standing import Standing


@pytest.fixture
def working(qtbot: QtBot, theme: Theme) -> Working:
    working = Working(theme)
    working.resize(500, 80)
    qtbot.addWidget(working)
    return working


def accent_at(working: Working, part: float) -> bool:
    picture = working.bar.grab().toImage()
    wanted = working.bar._theme.colour("accent")
    found = QColor(picture.pixel(round(picture.width() * part), picture.height() // 2))
    return found.rgb() == wanted.rgb()


def test_it_rests_until_something_is_said(working: Working) -> None:
    assert working.isHidden()
    working.say("Copying…", 1, 4)
    assert working.words == "Copying…"
    assert working.bar.accessibleName() == "Copying…"
    working.rest()
    assert working.words == ""


def test_the_bar_shows_how_far_it_is_from_the_leading_side(working: Working, theme: Theme) -> None:
    working.say("Copying…", 1, 4)
    assert accent_at(working, 0.1)
    assert not accent_at(working, 0.6)
    theme.choose(direction="rtl")
    assert accent_at(working, 0.9)
    assert not accent_at(working, 0.1)


def test_numbers_larger_than_a_bar_can_hold_are_shown(working: Working) -> None:
    working.say("Copying…", 3 * 2**40, 4 * 2**40)
    assert working.bar.value() == 750


def test_it_is_busy_while_nobody_knows_and_still_where_motion_is_reduced(
    qtbot: QtBot, working: Working, theme: Theme
) -> None:
    working.say("Copying…")
    assert (working.bar.minimum(), working.bar.maximum()) == (0, 0)
    assert working.bar._across.state() == QVariantAnimation.State.Running
    theme.choose(still=True)
    assert working.bar._across.state() == QVariantAnimation.State.Stopped
    assert accent_at(working, 0.5)
    theme.choose(still=False)
    assert working.bar._across.state() == QVariantAnimation.State.Running
    working.rest()
    assert working.bar._across.state() == QVariantAnimation.State.Stopped


def test_words_are_spoken_when_they_change_and_numbers_never(
    working: Working, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(the_module, "announce", lambda _, words: spoken.append(words))
    for done in range(5):
        working.say("Copying…", done, 5)
    working.say("Checking…", 0, 5)
    assert spoken == ["Copying…", "Checking…"]


def test_stop_reaches_a_work_that_follows_it(qtbot: QtBot, doors: Standing, working: Working) -> None:
    stops: list[bool] = []
    working.stopped.connect(lambda: stops.append(True))
    progress = working.follow(doors.bridge)
    ended: list[BaseException] = []
    going = threading.Event()

    def work() -> None:
        try:
            for number in range(10**9):
                progress.tell("copy", number, 10**9)
                going.set()
        except Stopped as stopped:
            ended.append(stopped)

    thread = threading.Thread(target=work)
    thread.start()
    going.wait(5)
    qtbot.waitUntil(lambda: working.words == "Copying…")
    working.stop.click()
    assert working.words.startswith("Stopping")
    thread.join(5)
    assert not thread.is_alive()
    assert len(ended) == 1
    assert stops == [True]
    working.rest()
    assert working.stop.text() == "Stop"


def test_what_is_told_after_it_has_ended_brings_nothing_back(
    qtbot: QtBot, doors: Standing, working: Working
) -> None:
    progress = working.follow(doors.bridge)
    working.rest()
    progress.tell("copy", 1, 2)
    qtbot.wait(30)
    assert working.words == ""


def test_an_unknown_step_is_said_in_calm_words(working: Working) -> None:
    assert the_module.in_words("something-newer") == "Working…"


@pytest.mark.parametrize("shade", ["light", "dark", "hc_light", "hc_dark"])
def test_it_is_whole_at_twice_the_size(working: Working, theme: Theme, shade: str) -> None:
    theme.choose(theme=shade, scale=2.0)
    working.say("Checking every page…", 1, 2)
    assert accent_at(working, 0.2)
    assert working.findChild(QProgressBar) is working.bar
    assert working.minimumSizeHint().width() < 600
