from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from client.ui.instruments.screen import InstrumentsPlace
from tests.client.ui.instruments.asked import opened
from tests.client.ui.standing import Standing


@pytest.fixture
def place(qtbot: QtBot, home: Standing) -> InstrumentsPlace:
    return opened(qtbot, home)


@pytest.fixture
def on(qtbot: QtBot, place: InstrumentsPlace) -> Callable[[str], None]:
    """Waits until the place shows that page."""
    return lambda page: qtbot.waitUntil(lambda: place.model.state.page == page)
