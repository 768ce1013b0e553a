from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """A window to put things in; it has no layout, as this platform warns of every smallest size of a window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(940, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
