"""Several posts that are spam: read, removed one by one, each author told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, shown
from tests.client.ui.guide_desk.hands import letters
from tests.client.ui.guide_desk.test_guide_desk import LATER, press, words

pytestmark = pytest.mark.slow
D = Decision


def test_spam_is_read_removed_one_by_one_and_each_author_is_told(qtbot: QtBot, desk: AtDesk) -> None:
    desk.come_in(undo_seconds=30)
    member = desk.joins()
    for number, text in enumerate(
        ("Buy my course today.", "I lie awake.", "Earn money from home.", "Cheap pills.")
    ):
        desk.sends(member, f"Thread {number}", text)
    place = shown(qtbot, desk.home)
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 4, timeout=LATER)
    colleague = desk.colleague()
    queue = place.queue
    for _ in range(4):
        QTest.keyClick(queue.list, Qt.Key.Key_X)
        queue.step(1)
    assert len(place.together.state.marked) == 4
    taken = desk.takes(colleague)  # a colleague was quicker with the first
    press(place, "readMarked")
    qtbot.waitUntil(lambda: place.together.state.phase == "reading", timeout=LATER)
    seen = words(place)
    here = [one.item.text for one in place.together.state.ones if one.item is not None]
    assert len(here) == 3
    for said in (*here, "Selling, recruiting or research"):
        assert said in seen, said
    assert "It could not be taken. Another guide is looking at this now" in seen
    wrong = next(one for one in place.together.state.ones if one.item is not None)
    place.together.tick(wrong.review, False)
    press(place, "removeTogether")
    assert "They are removed in \u206830\u2069 s." in words(place)
    press(place, "undoTogether")
    assert place.together.state.phase == "reading"
    press(place, "removeTogether")
    press(place, "sendTogetherNow")
    qtbot.waitUntil(lambda: place.together.state.phase == "done", timeout=LATER)
    stands = {one.title: one.stands for one in place.together.state.ones}
    assert sorted(stands.values()) == ["handed-on", "not-claimed", "removed", "removed"]
    assert "\u20682\u2069 of \u20684\u2069 were removed" in words(place)
    desk.until(lambda: len(letters(desk, member)) == 2)
    assert {one.decision.reason for one in letters(desk, member)} == {"selling-or-recruiting"}
    press(place, "leaveTogether")
    qtbot.waitUntil(lambda: len(place.desk.state.rows) == 2 and not place.desk.state.loading, timeout=LATER)
    held = {row.review: row.held for row in place.desk.state.rows}
    assert held == {taken.row.review: "another", wrong.review: ""}
