"""The pulse of a window: what holds its thread up is felt; what the system gives to others is not."""

from __future__ import annotations

import time

from pytestqt.qtbot import QtBot

from bench.walk.pulse import Pulse, coreless_clock


def test_a_thread_that_is_held_up_is_felt(qtbot: QtBot) -> None:
    with Pulse() as pulse:
        qtbot.wait(30)
        time.sleep(0.3)
    assert pulse.longest >= 0.29


def test_work_in_the_windows_own_thread_is_felt(qtbot: QtBot) -> None:
    with Pulse() as pulse:
        qtbot.wait(30)
        until = time.thread_time() + 0.2
        while time.thread_time() < until:
            pass
    assert pulse.longest >= 0.18


def test_time_without_a_core_only_grows() -> None:
    coreless = coreless_clock()
    if coreless is not None:  # where nobody counts it, all time counts
        first = coreless()
        assert 0 <= first <= coreless()
