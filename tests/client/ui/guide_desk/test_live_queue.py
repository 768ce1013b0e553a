"""The whole queue at the desk, over a real server and its stream: live, in views, and by keyboard alone."""

from __future__ import annotations

from functools import partial
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from client.domain.desk_queue import View
from client.ui.guide_desk import view_model
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.choice import Choice
from client.ui.kit.long_list import LongList
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose
from tests.client.ui.guide_desk.test_guide_desk import LATER, focused, opens, words

pytestmark = pytest.mark.slow


def titles(place: GuideDeskPlace) -> set[str]:
    return {row.title for row in place.desk.state.shown}


def quiet(qtbot: QtBot, place: GuideDeskPlace) -> None:
    """Nothing that this window asked for is under way: what comes now comes by itself."""
    qtbot.waitUntil(lambda: not place.desk.state.loading, timeout=LATER)


def has(place: GuideDeskPlace, rows: int) -> bool:
    return len(place.desk.state.rows) == rows and not place.desk.state.busy


def is_held(place: GuideDeskPlace, review: UUID) -> bool:
    row = place.desk.row(review)
    return row is not None and row.held == "another"


def view_of(place: GuideDeskPlace) -> View:
    return place.desk.state.view


def test_what_comes_goes_and_is_taken_is_seen_though_nobody_asks(
    qtbot: QtBot, desk: AtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_model, "EVERY_MILLISECONDS", 10_000_000)
    desk.come_in()
    colleague = desk.colleague()
    member = desk.joins()
    place = shown(qtbot, desk.home)
    quiet(qtbot, place)
    asked: list[None] = []
    monkeypatch.setattr(place.desk, "refresh", lambda: asked.append(None))
    desk.sends(member, "Nights", "I lie awake.")
    qtbot.waitUntil(lambda: titles(place) == {"Nights"}, timeout=LATER)
    item = desk.takes(colleague)
    qtbot.waitUntil(lambda: place.desk.state.rows[0].held == "another", timeout=LATER)
    assert place.desk.state.rows[0].holder, "by name"
    approve = colleague.session.reviewing.approve
    desk.home.do(approve(community=colleague.community, item=item))
    qtbot.waitUntil(lambda: not place.desk.state.rows, timeout=LATER)
    assert "Nothing waits. Thank you." in words(place)


def test_who_leaves_the_desk_listens_no_more_and_catches_up_on_coming_back(
    qtbot: QtBot, desk: AtDesk
) -> None:
    desk.come_in()
    member = desk.joins()
    place = shown(qtbot, desk.home)
    quiet(qtbot, place)
    place.hide()
    seen: list[int] = []
    place.desk.changed.connect(lambda: seen.append(len(place.desk.state.rows)))
    desk.sends(member, "Nights", "I lie awake.")
    qtbot.wait(2500)
    assert seen == []
    place.show()
    qtbot.waitUntil(lambda: titles(place) == {"Nights"}, timeout=LATER)


def test_a_view_shows_its_part_and_says_what_is_outside(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    member = desk.joins()
    place = shown(qtbot, desk.home)
    for title in ("Nights", "Mornings"):
        desk.sends(member, title, "I lie awake.")
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 2, timeout=LATER)
    for view in (View.FIRST_REPLY, View.NEWCOMERS):
        choose(place, "queueView", view)
        assert titles(place) == {"Nights", "Mornings"}, view
    choose(place, "queueView", View.MINE)
    assert titles(place) == set()
    assert "Held by you" in words(place)
    assert find(place, QLabel, "queueState").text() == "2 more wait outside this view."
    place.desk.claim(place.desk.state.rows[0].review)
    opens(qtbot, place)
    qtbot.waitUntil(lambda: len(titles(place)) == 1, timeout=LATER)
    assert find(place, QLabel, "queueState").text() == "1 post is here. 1 more waits outside this view."
    views = find(place, Choice, "queueView")
    assert views.currentData() is View.MINE
    assert "1" in views.currentText()


def test_the_queue_is_worked_through_without_a_mouse(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    member = desk.joins()
    for number in range(3):
        desk.sends(member, f"Night {number}", "I lie awake.")
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 3, timeout=LATER)
    queue = find(place, LongList, "queueList")
    qtbot.waitUntil(queue.hasFocus, timeout=LATER)
    done: list[UUID] = []
    for left in (2, 1, 0):
        chosen = place.queue.current
        assert chosen is not None
        assert chosen.free, "after a decision the next one that can be claimed is chosen"
        assert chosen.review not in done
        done.append(chosen.review)
        QTest.keyClick(queue, Qt.Key.Key_Return)
        opens(qtbot, place)
        assert place.desk.state.review == chosen.review
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(partial(has, place, left), timeout=LATER)
        assert place.queue.isAncestorOf(focused())
    assert "Nothing waits. Thank you." in words(place)


def test_keys_lead_to_the_next_free_one_and_through_the_views(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in()
    colleague = desk.colleague()
    member = desk.joins()
    for number in range(3):
        desk.sends(member, f"Night {number}", "I lie awake.")
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 3, timeout=LATER)
    taken = desk.takes(colleague).row.review
    qtbot.waitUntil(partial(is_held, place, taken), timeout=LATER)
    queue = find(place, LongList, "queueList")
    qtbot.waitUntil(queue.hasFocus, timeout=LATER)
    visited = set()
    for _ in range(4):
        QTest.keyClick(queue, Qt.Key.Key_N)
        assert place.queue.current is not None
        visited.add(place.queue.current.review)
    assert visited == {row.review for row in place.desk.state.rows} - {taken}
    QTest.keyClick(queue, Qt.Key.Key_V)
    assert view_of(place) is View.URGENT
    QTest.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert view_of(place) is View.ALL
    assert len(place.desk.state.shown) == 3
