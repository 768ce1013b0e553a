from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from client.ui.kit.capture import CaptureExclusion


def test_every_window_is_excluded_also_those_that_come_later(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[tuple[int, bool]] = []
    capture = CaptureExclusion(qapp, offered=True, exclude=lambda *each: told.append(each))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    capture.set_excluded(True)
    assert (int(window.windowHandle().winId()), True) in told
    told.clear()
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: (int(dialog.windowHandle().winId()), True) in told)
    told.clear()
    capture.set_excluded(True)
    assert told == []
    capture.set_excluded(False)
    assert (int(window.windowHandle().winId()), False) in told
    delete(capture)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has nothing for it")
def test_where_nothing_is_offered_nothing_is_done(qapp: QApplication, qtbot: QtBot) -> None:
    told: list[object] = []
    capture = CaptureExclusion(qapp, exclude=lambda *each: told.append(each))
    assert capture.offered is False
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    capture.set_excluded(True)
    qtbot.wait(20)
    assert told == []
