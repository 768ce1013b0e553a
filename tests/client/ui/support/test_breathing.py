"""Breathing along: the pace as numbers, the shape, the bar where motion is reduced, and what is said aloud."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from client.ui.kit import breathing
from client.ui.kit.rhythm import PACES, Beat, Pace, beat
from client.ui.support.breathing import BreathingPage
from client.ui.theme import Theme

EVEN, LONGER, BOX = PACES


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Shown:
    """The page with its clock, and what a screen reader was told."""

    def __init__(self, qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[str] = []
        monkeypatch.setattr(breathing, "announce", lambda _, words: self.said.append(words))
        self.clock = Clock()
        self.page = BreathingPage(theme, clock=self.clock)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 640)
        self.page.show()
        self.page.begin()
        self.begun = 0.0

    def start(self) -> None:
        QTest.keyClick(self.page.breathing.go, Qt.Key.Key_Space)
        self.page.breathing._timer.stop()  # the test looks by itself
        self.begun = self.clock.now

    def at(self, seconds: float) -> None:
        self.clock.now = self.begun + seconds
        self.page.breathing.look()

    @property
    def word(self) -> str:
        label = self.page.findChild(QLabel, "breathingWord")
        assert label is not None
        return label.text()


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> Shown:
    return Shown(qtbot, theme, monkeypatch)


def test_the_paces_are_those_that_are_offered() -> None:
    told = {pace.key: pace.parts for pace in PACES}
    assert told == {
        "even": (("in", 4), ("out", 4)),
        "longer-out": (("in", 4), ("out", 6)),
        "box": (("in", 4), ("full", 4), ("out", 4), ("empty", 4)),
    }


@pytest.mark.parametrize(
    ("pace", "at", "expected"),
    [
        (EVEN, -1, Beat("in", 1, 4, 0.0)),
        (EVEN, 0, Beat("in", 1, 4, 0.0)),
        (EVEN, 2, Beat("in", 3, 4, 0.5)),
        (EVEN, 4, Beat("out", 1, 4, 1.0)),
        (EVEN, 8, Beat("in", 1, 4, 0.0)),
        (LONGER, 7, Beat("out", 4, 6, 0.5)),
        (LONGER, 10 * 1000 + 4, Beat("out", 1, 6, 1.0)),
        (BOX, 5.5, Beat("full", 2, 4, 1.0)),
        (BOX, 15.9, Beat("empty", 4, 4, 0.0)),
    ],
)
def test_a_moment_of_a_breath(pace: Pace, at: float, expected: Beat) -> None:
    found = beat(pace, at)
    assert (found.phase, found.second, found.of) == (expected.phase, expected.second, expected.of)
    assert found.fullness == pytest.approx(expected.fullness)


@pytest.mark.parametrize("pace", PACES, ids=lambda pace: pace.key)
def test_the_shape_never_jumps(pace: Pace) -> None:
    sizes = [beat(pace, step / 30).fullness for step in range(pace.seconds * 60)]
    assert max(abs(after - before) for before, after in itertools.pairwise(sizes)) < 0.03
    assert (min(sizes), max(sizes)) == (0.0, 1.0)


def test_nothing_moves_before_it_is_started_and_stop_stops(shown: Shown) -> None:
    assert not shown.page.breathing.runs
    assert not shown.page.breathing._timer.isActive()
    assert shown.word == "When you are ready"
    assert shown.page.focusWidget() is shown.page.breathing.go
    shown.start()
    assert shown.word == "Breathe in"
    assert shown.page.breathing.go.text() == "Stop"
    QTest.keyClick(shown.page.breathing.go, Qt.Key.Key_Space)
    assert (shown.page.breathing.runs, shown.page.breathing.go.text(), shown.said) == (
        False,
        "Start",
        ["Breathe in"],
    )


def test_each_part_is_said_once_and_no_number_ever(shown: Shown) -> None:
    shown.start()
    for step in range(200):
        shown.at(step / 10)
    assert shown.said == ["Breathe in", "Breathe out", "Breathe in", "Breathe out"]


def test_another_pace_begins_anew(shown: Shown) -> None:
    shown.start()
    shown.at(5)
    box = shown.page.findChild(QRadioButton, "pace-box")
    assert box is not None
    box.click()
    shown.begun = shown.clock.now
    assert shown.word == "Breathe in"
    shown.at(4.5)
    assert shown.word == "Hold"
    shown.at(12.5)
    assert shown.word == "Rest"


def test_whoever_goes_elsewhere_has_stopped(shown: Shown) -> None:
    shown.start()
    shown.page.hide()
    assert not shown.page.breathing.runs
    assert not shown.page.breathing._timer.isActive()


def pictures_in(shown: Shown, seconds: int) -> int:
    before = shown.page.breathing.shape.pictures
    for step in range(seconds * 10):
        shown.at(step / 10)
    return shown.page.breathing.shape.pictures - before


def test_with_motion_reduced_it_steps_once_a_second(shown: Shown, theme: Theme, qtbot: QtBot) -> None:
    shown.start()
    assert pictures_in(shown, 10) > 90
    theme.choose(still=True)
    try:
        shown.start()
        shown.start()
        assert pictures_in(shown, 10) <= 11
        assert shown.page.breathing._timer.interval() >= 100
        # Where it stands is arranged anew in its own time.
        qtbot.waitUntil(lambda: shown.page.breathing.shape.height() < theme.px(120))
    finally:
        theme.choose(still=False)


@pytest.mark.parametrize("still", [False, True])
@pytest.mark.parametrize("shade", ["light", "hc_dark"])
def test_every_look_paints_something_else_at_each_part(
    shown: Shown, theme: Theme, shade: str, *, still: bool
) -> None:
    theme.choose(theme=shade, still=still)
    try:
        shown.start()
        looks = []
        for at in (0.5, 3.5, 4.5, 9.5):
            shown.at(at)
            looks.append(shown.page.breathing.shape.grab().toImage())
        assert all(before != after for before, after in itertools.pairwise(looks))
    finally:
        theme.choose(theme="light", still=False)


def test_in_a_small_window_at_twice_the_size_shape_word_and_button_are_seen_together(
    shown: Shown, theme: Theme
) -> None:
    theme.choose(scale=2.0)
    shown.page.resize(1000, 520)
    shown.start()
    view = shown.page.viewport().rect()
    for part in (shown.page.breathing.shape, shown.page.breathing.word, shown.page.breathing.go):
        assert view.contains(part.rect().translated(part.mapTo(shown.page.viewport(), part.rect().topLeft())))
