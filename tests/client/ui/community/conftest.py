from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from client.ui.theme import Theme
from tests.client.ui.community.harbour import Harbour, harbour
from tests.client.ui.community.shown import Shown


@pytest.fixture
def at_harbour(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Harbour]:
    """At home in a community with three threads, which are here."""
    with harbour(theme, tmp_path / "member", qtbot) as home:
        yield home


@pytest.fixture
def shown(at_harbour: Harbour, qtbot: QtBot) -> Shown:
    shown = Shown(qtbot, at_harbour)
    shown.rows_come("threadList", 3)
    return shown
