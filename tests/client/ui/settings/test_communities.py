"""Several communities in one window: which is shown changes nothing on the wire, and one can be left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.grid import EVERY_MILLISECONDS, until_first
from client.ui.settings.screen import SettingsPlace
from client.ui.theme import Theme
from tests.client.services.leavers import Left
from tests.client.ui.community.harbour import Harbour, harbour
from tests.client.ui.settings.at_settings import find, press, settle, shown, words
from tests.support.loopback import Loopback, Reply

LATER = 10_000


class Two(Harbour):
    marsh: Left
    marsh_server: Loopback

    @property
    def marsh_id(self) -> str:
        return self.marsh.feed.community


@pytest.fixture
def two(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[Two]:
    marsh = Left("marsh")
    with Loopback(marsh) as server, harbour(theme, tmp_path / "member", qtbot) as home:
        home.__class__ = Two
        assert isinstance(home, Two)
        marsh.address, home.marsh, home.marsh_server = server.address, marsh, server
        first = home.village
        home.join(marsh)
        home.village = first
        qtbot.waitUntil(lambda: len(home.belonging.state.communities) == 2, timeout=LATER)
        qtbot.waitUntil(lambda: heads(server) > 0, timeout=LATER)
        qtbot.waitUntil(lambda: all(one.running is None for one in home.sync._all.values()), timeout=LATER)
        yield home


def heads(server: Loopback) -> int:
    return server.paths().count("/v1/feed/head")


def place_of(qtbot: QtBot, two: Two) -> SettingsPlace:
    place = shown(qtbot, two, (900, 700))
    place.arrive()
    settle()
    return place


def question(place: SettingsPlace, name: str) -> QDialog:
    settle()
    return find(place.window(), QDialog, name)


def test_a_community_that_was_joined_is_synced_though_another_is_shown(two: Two) -> None:
    assert two.belonging.state.shown == two.village.feed.community
    assert heads(two.marsh_server) > 0
    assert set(two.sync._all) == {two.marsh_id, two.village.feed.community}
    assert all(one.state.finished_at is not None for one in two.sync._all.values())


def test_showing_another_asks_its_server_nothing(two: Two, qtbot: QtBot) -> None:
    asked = len(two.server.asked), len(two.marsh_server.asked)
    clocks = [one.timer.remainingTime() for one in two.sync._all.values()]
    for community in (two.marsh_id, two.village.feed.community, two.marsh_id):
        two.belonging.show(community)
        qtbot.wait(100)
        assert two.sync.state == two.sync._all[community].state
    assert (len(two.server.asked), len(two.marsh_server.asked)) == asked
    for one, before in zip(two.sync._all.values(), clocks, strict=True):
        assert one.timer.isActive()
        assert one.timer.remainingTime() <= before, "nor does its grid move"


def test_each_has_a_grid_of_its_own(two: Two, qtbot: QtBot) -> None:
    timers = {one.timer for one in two.sync._all.values()}
    assert len(timers) == 2
    assert len({timer.interval() for timer in timers}) == 2
    before = heads(two.server), heads(two.marsh_server)
    two.sync._all[two.marsh_id].timer.timeout.emit()
    qtbot.waitUntil(lambda: heads(two.marsh_server) > before[1], timeout=LATER)
    qtbot.waitUntil(lambda: all(one.running is None for one in two.sync._all.values()), timeout=LATER)
    assert heads(two.server) == before[0]


@pytest.mark.parametrize(("chance", "seconds"), [(0.0, 0), (0.5, 60), (1.0, 120)])
def test_at_the_start_the_others_begin_anywhere_on_the_grid(chance: float, seconds: int) -> None:
    assert until_first(chance) == seconds * 1000 <= EVERY_MILLISECONDS


def test_leaving_says_what_goes_and_what_stays_and_does_it(two: Two, qtbot: QtBot) -> None:
    place = place_of(qtbot, two)
    told: list[str] = []
    two.belonging.parting.told.connect(told.append)
    press(place, f"leaveCommunity-{two.marsh_id}")
    asked = question(place, "leaving")
    said = words(asked)
    for piece in ("erased at once", "within a day", "stays with them", "Backups", "asks as soon as it can"):
        assert piece in said, piece
    assert find(asked, QAbstractButton, "leavingNot").hasFocus()
    QTest.keyClick(asked, Qt.Key.Key_Escape)
    settle()
    assert two.marsh.hears == []

    press(place, f"leaveCommunity-{two.marsh_id}")
    press(question(place, "leaving"), "leavingYes")
    qtbot.waitUntil(lambda: bool(told), timeout=LATER)
    assert "Nothing of it is on this computer any more" in told[0]
    qtbot.waitUntil(lambda: len(two.belonging.state.communities) == 1, timeout=LATER)
    assert len(two.marsh.hears) == 1
    assert set(two.sync._all) == {two.village.feed.community}
    settle()
    assert find_none(place, f"leaveCommunity-{two.marsh_id}")
    assert two.belonging.state.shown == two.village.feed.community
    assert two.broke == []


def test_offline_it_says_that_the_server_has_not_heard_and_asks_again(two: Two, qtbot: QtBot) -> None:
    two.marsh.replies["/v1"] = [Reply(b"away", status=502) for _ in range(100)]
    place = place_of(qtbot, two)
    told: list[str] = []
    two.belonging.parting.told.connect(told.append)
    press(place, f"leaveCommunity-{two.marsh_id}")
    press(question(place, "leaving"), "leavingYes")
    qtbot.waitUntil(lambda: bool(told), timeout=LATER)
    assert "has not been asked yet" in told[0]
    qtbot.waitUntil(lambda: bool(place.findChildren(QWidget, f"leftCommunity-{two.marsh_id}")), timeout=LATER)
    settle()
    assert str(two.belonging.parting.state.notices[two.marsh_id]) in words(place)
    timer = two.belonging.parting.findChild(QTimer)
    assert timer is not None
    qtbot.waitUntil(timer.isActive, timeout=LATER)
    assert 90_000 <= timer.interval() <= 150_000

    two.marsh.replies.clear()
    told.clear()
    press(place, f"askAgain-{two.marsh_id}")
    qtbot.waitUntil(lambda: bool(told), timeout=LATER)
    assert "takes back what you wrote" in told[0]
    qtbot.waitUntil(lambda: two.belonging.parting.state.pending == (), timeout=LATER)
    settle()
    assert not timer.isActive()
    assert find_none(place, f"leftCommunity-{two.marsh_id}")


def test_the_request_can_be_let_go_of(two: Two, qtbot: QtBot) -> None:
    two.marsh.replies["/v1"] = [Reply(b"away", status=502) for _ in range(100)]
    two.do(two.session.parting.leave(community=two.marsh_id))
    two.belonging.load()
    two.belonging.parting.load()
    place = place_of(qtbot, two)
    qtbot.waitUntil(lambda: bool(two.belonging.parting.state.pending), timeout=LATER)
    qtbot.waitUntil(lambda: not two.belonging.parting.state.busy, timeout=LATER)
    settle()
    told: list[str] = []
    two.belonging.parting.told.connect(told.append)
    press(place, f"letGo-{two.marsh_id}")
    asked = question(place, "lettingGo")
    assert "stays, and you cannot take it back" in words(asked)
    press(asked, "lettingGoYes")
    qtbot.waitUntil(lambda: bool(told), timeout=LATER)
    assert "was not asked" in told[0]
    qtbot.waitUntil(lambda: two.belonging.parting.state.pending == (), timeout=LATER)
    assert two.marsh.hears == []


def test_a_leaving_that_was_broken_off_goes_on_when_one_comes_back(two: Two, qtbot: QtBot) -> None:
    from client.ui.kit.parting_model import PartingModel

    two.marsh.replies["/v1"] = [Reply(b"away", status=502) for _ in range(100)]
    two.do(two.session.parting.leave(community=two.marsh_id))
    two.marsh.replies.clear()
    model = PartingModel(session=two.session, bridge=two.bridge, chance=lambda: 0.0, parent=two.root)
    with qtbot.waitSignal(model.told, timeout=LATER):
        model.load()
    assert len(two.marsh.hears) == 1


def test_who_left_is_not_given_away_by_the_moment_in_which_one_comes_back(two: Two, qtbot: QtBot) -> None:
    """Two servers that compare their times must not see that one person has come back to both."""
    from client.ui.kit.parting_model import PartingModel

    two.marsh.replies["/v1"] = [Reply(b"away", status=502) for _ in range(100)]
    two.do(two.session.parting.leave(community=two.marsh_id))
    two.marsh.replies.clear()
    asked = len(two.marsh_server.asked)
    model = PartingModel(session=two.session, bridge=two.bridge, chance=lambda: 0.5, parent=two.root)
    model.load()
    qtbot.waitUntil(lambda: bool(model.state.pending), timeout=LATER)
    qtbot.wait(200)
    assert len(two.marsh_server.asked) == asked
    timer = model.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == until_first(0.5)


def test_those_that_have_not_heard_are_asked_one_at_a_time(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    from client.services.parting import Pending
    from client.ui.kit.parting_model import PartingModel, PartingState

    model = PartingModel(session=two.session, bridge=two.bridge, parent=two.root)
    model.state = PartingState(tuple(Pending(each, each, 0) for each in "abc"))
    asked: list[str] = []
    monkeypatch.setattr(model, "ask_again", asked.append)
    for _ in range(4):
        model.look()
    assert asked == ["a", "b", "c", "a"]


def find_none(place: SettingsPlace, name: str) -> bool:
    return not [each for each in place.findChildren(QWidget, name) if each.isVisible()]


def test_the_tab_key_goes_down_through_them(two: Two, qtbot: QtBot) -> None:
    place = place_of(qtbot, two)
    two.belonging.show(two.marsh_id)  # which makes the rows anew
    settle()
    names: list[str] = []
    at: QWidget = place
    while (at := cast("QWidget", at.nextInFocusChain())) is not place:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            names.append(at.objectName())
    first, second = two.village.feed.community, two.marsh_id
    expected = [
        f"showCommunity-{first}",
        f"freshName-{first}",
        f"agreedTo-{first}",
        f"leaveCommunity-{first}",
        f"freshName-{second}",
        f"agreedTo-{second}",
        f"leaveCommunity-{second}",
        "haveInvitation",
    ]
    begin = names.index(expected[0])
    assert names[begin : begin + 8] == expected
    assert names[begin - 1].startswith("openPart-")
