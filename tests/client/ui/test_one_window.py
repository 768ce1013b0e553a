"""Building a place shows no part of it as a window of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.ui.places import made
from client.ui.theme import Theme
from tests.client.ui.community.harbour import harbour
from tests.client.ui.windows import Windows


@pytest.mark.parametrize("key", ["today", "community", "journal", "trends", "settings", "support", "plan"])
def test_a_place_is_built_without_a_window_of_its_own(
    key: str, theme: Theme, tmp_path: Path, qtbot: QtBot, windows: Windows
) -> None:
    with harbour(theme, tmp_path / "member", qtbot) as home:
        place = made(key, home, opened=lambda: True)
        qtbot.addWidget(place)
        qtbot.wait(50)
        assert windows.names == []
