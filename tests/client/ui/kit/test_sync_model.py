from __future__ import annotations

import itertools
import random
from collections import Counter
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from client.domain.network import Proxy
from client.ui.community.screen import CommunityPlace
from client.ui.community.sync_line import sync_words
from client.ui.kit.grid import until_next
from client.ui.kit.sync_model import SyncModel
from client.ui.theme import Theme
from tests.client.ui.community.harbour import harbour


@pytest.mark.parametrize(("chance", "seconds"), [(0.0, 90), (0.25, 105), (0.5, 120), (1.0, 150)])
def test_it_looks_every_two_minutes_moved_by_half_a_minute_at_most(chance: float, seconds: int) -> None:
    assert until_next(chance) == seconds * 1000


def test_ten_clients_ask_as_often_as_each_other_and_never_in_step() -> None:
    day = 24 * 3600 * 1000
    polls = []
    for client in range(10):
        chance, at = random.Random(client), 0
        times: list[int] = []
        while (at := at + until_next(chance.random())) < day:
            times.append(at)
        polls.append(times)
    for times in polls:
        assert 700 < len(times) < 740, "thirty an hour"
        gaps = [after - before for before, after in itertools.pairwise(times)]
        assert 90_000 <= min(gaps) < 92_000
        assert 148_000 < max(gaps) <= 150_000
    together = Counter(at // 1000 for times in polls for at in times)
    assert max(together.values()) <= 3


def is_open(place: CommunityPlace, thread: UUID) -> bool:
    return place.conversation.state.thread == thread


def test_nothing_that_is_looked_at_is_asked_for_or_moves_the_grid(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    with harbour(theme, tmp_path / "member", qtbot) as home:
        place = CommunityPlace(home)
        qtbot.addWidget(place)
        place.resize(900, 700)
        place.show()
        qtbot.waitUntil(lambda: bool(place.threads.state.rows))
        asked = len(home.server.asked)
        (timer,) = home.sync.findChildren(QTimer)
        left = timer.remainingTime()
        for row in place.threads.state.rows:
            place.open(row.thread)
            qtbot.waitUntil(partial(is_open, place, row.thread))
        place.threads.search("birds")
        qtbot.waitUntil(lambda: len(place.threads.state.rows) == 2)
        place.threads.search("")
        place.threads.choose_room(home.village.feed.room)
        place._show_own()
        place.write()
        qtbot.wait(100)
        assert len(home.server.asked) == asked
        assert 0 < timer.remainingTime() <= left
        place.hide()


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
