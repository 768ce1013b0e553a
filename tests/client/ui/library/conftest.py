from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.services.reading_room import ReadingRoom
from client.ui.library.screen import LibraryPlace
from tests.client.domain.library.shelf import put_library
from tests.client.ui.standing import Standing


@pytest.fixture
def reader(home: Standing, tmp_path: Path) -> Standing:
    """Somebody at home whose library is a small one."""
    put_library(tmp_path / "library")
    home.session._library = ReadingRoom(home.session.vault.private, now=home.now, folder=tmp_path / "library")
    return home


@pytest.fixture
def place(qtbot: QtBot, reader: Standing) -> LibraryPlace:
    """The library in a window, its shelves read."""
    place = LibraryPlace(reader)
    qtbot.addWidget(place)
    place.resize(900, 640)
    place.show()
    place.arrive()
    qtbot.waitUntil(lambda: place.model.state.shelves is not None)
    return place
