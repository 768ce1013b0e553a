from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bench import quick_exit
from bench.community import Served, sealed_feed
from bench.quick_exit import BUTTON, KEYS, Gone, Measured, Tries, judged, percentile, run_apart

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def measured(longest: float) -> Measured:
    took = {KEYS: [5.0] * 99 + [longest], BUTTON: [4.0] * 100}
    return Measured(syncing=took, still={KEYS: [5.0] * 100, BUTTON: [4.0] * 100})


def test_one_try_that_takes_too_long_is_one_too_many() -> None:
    well = list(judged("here", measured(149.0), [1.0] * 100))
    assert all(figure.ok for figure in well)
    assert {figure.name for figure in well} >= {
        "quick-exit/here-keys-syncing-p50",
        "quick-exit/here-button-still-p99",
        "quick-exit/here-keys-still-longest",
    }
    late = {figure.name: figure for figure in judged("here", measured(151.0), [1.0] * 100)}
    assert [name for name, figure in late.items() if not figure.ok] == [
        "quick-exit/here-keys-syncing-longest"
    ]


def test_too_few_tries_are_no_figure() -> None:
    few = replace(measured(5.0), syncing={KEYS: [5.0] * 3, BUTTON: [5.0] * 30})
    with pytest.raises(RuntimeError, match="only 3 tries"):
        list(judged("here", few, [1.0] * 100))


def test_the_longest_is_the_longest() -> None:
    assert percentile([3.0, 1.0, 2.0], 1.0) == 3.0
    assert percentile([float(each) for each in range(100)], 0.99) == 99.0
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0


def test_a_window_in_sight_is_not_gone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    gone = Gone(window)
    assert not gone()
    window.hide()
    assert gone()


def test_a_window_that_stays_is_an_error(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    tries = Tries(window)
    tries._gone = Gone(window)
    with pytest.raises(RuntimeError, match="can still be seen"):
        tries.left()


def test_a_bare_window_hides_and_comes_back() -> None:
    took = run_apart(quick_exit._bare, OFFSCREEN, 12)
    assert len(took) == 12
    assert all(0 < each < 1000 for each in took)


def test_the_real_window_goes_by_keys_and_by_its_button_while_posts_arrive() -> None:
    feed = sealed_feed(4_000)
    with Served(feed) as server:
        ours = run_apart(quick_exit._leeward, OFFSCREEN, 3, replace(feed, objects={}), server.address)
    assert set(ours.syncing) == set(ours.still) == {KEYS, BUTTON}
    assert sum(map(len, ours.syncing.values())) > 0
    assert all(len(took) >= 3 for took in ours.still.values())


def test_a_process_that_fails_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="without a result"):
        run_apart(quick_exit._bare, OFFSCREEN, "not a number")


def test_a_click_is_where_the_button_is() -> None:
    clicks = quick_exit._clicks(QPoint(3, 4))
    assert [event.position().toPoint() for event in clicks if isinstance(event, QMouseEvent)] == [
        QPoint(3, 4)
    ] * 2
