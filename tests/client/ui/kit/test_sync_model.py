from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from client.domain.network import Proxy
from client.ui.community.sync_line import sync_words
from client.ui.kit.grid import until_next
from client.ui.kit.sync_model import SyncModel
from client.ui.theme import Theme
from tests.client.ui.community.harbour import harbour


@pytest.mark.parametrize(("chance", "seconds"), [(0.0, 90), (0.25, 105), (0.5, 120), (1.0, 150)])
def test_it_looks_every_two_minutes_moved_by_half_a_minute_at_most(chance: float, seconds: int) -> None:
    assert until_next(chance) == seconds * 1000


def test_each_sync_draws_when_the_next_one_is(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    with harbour(theme, tmp_path / "member", qtbot) as home:
        drawn = iter((0.25, 0.75, 0.0))
        model = SyncModel(
            session=home.session,
            bridge=home.bridge,
            belonging=home.belonging,
            chance=lambda: next(drawn),
            parent=home.root,
        )
        timer = model.findChild(QTimer)
        assert timer is not None
        qtbot.waitUntil(lambda: model.state.finished_at is not None, timeout=10_000)
        assert timer.interval() == 105_000, "by itself, as somebody comes"
        with qtbot.waitSignal(model.finished, timeout=10_000):
            model.sync()
        assert timer.isActive()
        assert timer.interval() == 135_000
        with qtbot.waitSignal(model.finished, timeout=10_000):
            timer.timeout.emit()
        assert timer.interval() == 90_000, "what the timer begins draws as well"


def test_a_proxy_in_the_way_is_not_called_being_offline(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    with harbour(theme, tmp_path / "member", qtbot) as home:
        home.do(home.session.network.choose(Proxy()))
        home.sync.sync()
        qtbot.waitUntil(lambda: home.sync.state.notice is not None, timeout=10_000)
        assert not home.sync.state.offline
        assert "a proxy cannot lead" in sync_words(home.sync.state)
        home.do(home.session.network.choose(None))
        home.sync.sync()
        qtbot.waitUntil(lambda: sync_words(home.sync.state).startswith("Up to date"), timeout=10_000)
