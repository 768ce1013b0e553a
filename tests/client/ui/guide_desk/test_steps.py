"""The written protocol at an item, in the window over a real server: chosen, ticked, timed, told to colleagues."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.step_notes import StepNote
from client.services.risk import risk_protocol
from client.ui.guide_desk.around_steps import ASKS, ESCALATES, NOTES
from client.ui.guide_desk.screen import GuideDeskPlace
from client.ui.kit.choice import Choice
from protocol.reviewing import Decision
from tests.client.ui.guide_desk.at_desk import AtDesk, find, shown
from tests.client.ui.guide_desk.hands import choose, claims
from tests.client.ui.guide_desk.test_guide_desk import LATER, focused, press, with_one_waiting, words
from tests.contract.people import Someone

CANNOT = "This service cannot find out where anybody is."


def with_a_call(qtbot: QtBot, desk: AtDesk) -> tuple[GuideDeskPlace, Someone]:
    """A call for help that is open, and a colleague."""
    colleague = desk.both_come_in()
    member = desk.joins()
    desk.keyed(member)
    desk.home.do(member.session.calling.call(community=member.community, words="It is bad tonight."))
    place = shown(qtbot, desk.home)
    claims(qtbot, place)
    qtbot.waitUntil(lambda: place.around.model.state.seen is not None, timeout=LATER)
    return place, colleague


def ticked(qtbot: QtBot, place: GuideDeskPlace, step: str) -> QCheckBox:
    tick = find(place, QCheckBox, f"step-{step}")
    tick.setFocus()
    before = len(place.around.model.state.stepped)
    QTest.keyClick(tick, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(place.around.model.state.stepped) == before + 1, timeout=LATER)
    return tick


def chosen(place: GuideDeskPlace) -> Decision | None:
    return place.deciding.state.wish.decision


def test_every_step_that_leads_somewhere_is_one_of_the_protocol() -> None:
    assert {*ESCALATES, *ASKS, *NOTES} <= set(risk_protocol().steps)


@pytest.mark.slow
def test_a_call_for_help_comes_with_its_steps_which_colleagues_see(qtbot: QtBot, desk: AtDesk) -> None:
    place, colleague = with_a_call(qtbot, desk)
    assert CANNOT in words(place)
    QTest.keyClick(focused(), Qt.Key.Key_P)
    kind = find(place, Choice, "stepsKind")
    qtbot.waitUntil(kind.hasFocus)
    assert kind.currentData() == "help-me"
    assert CANNOT in words(place)
    assert "It is bad tonight." in words(place)
    assert "Nobody is named for safety in this community yet" in words(place)
    tick = ticked(qtbot, place, "read-all")
    assert tick.isChecked()
    assert tick.hasFocus(), "one goes on from there"
    assert "1\u2069 of" in words(place)
    review = place.desk.state.review
    assert review is not None
    look = colleague.session.around_reviews.look
    seen = desk.home.do(look(community=colleague.community, review=review))
    assert [note.step for note in seen.notes] == [StepNote("help-me", "read-all")]
    ticked(qtbot, place, "read-all")
    assert not tick.isChecked(), "ticked by mistake, and taken back for all to see"
    choose(place, "stepsKind", "immediate-danger")
    qtbot.waitUntil(find(place, QCheckBox, "step-ring-now").isVisible)
    assert place.back()
    assert "Not done after all: Read it twice" in words(place)


@pytest.mark.slow
def test_what_its_time_has_come_for_is_said_gently_and_once_done_no_more(qtbot: QtBot, desk: AtDesk) -> None:
    place, _ = with_a_call(qtbot, desk)
    around = place.around.model
    assert not find(place, QWidget, "stepDue").isVisible()
    unsent = around.state.unsent
    assert abs(unsent.since - desk.home.now()) < 60
    around._become(replace(around.state, unsent=replace(unsent, since=unsent.since - 240)))
    assert "It is time for step" in words(place)
    assert "Read it twice" in words(place)
    press(place, "openSteps")
    for step in ("read-all", "is-it-now"):
        ticked(qtbot, place, step)
    assert "It is time for step" not in words(place)
    assert "Next is step" in words(place)


@pytest.mark.slow
def test_the_steps_lead_to_answering_escalating_noting_and_a_colleague(qtbot: QtBot, desk: AtDesk) -> None:
    place, _ = with_a_call(qtbot, desk)
    press(place, "openSteps")
    press(place, "stepWay-when-to-escalate")
    assert chosen(place) is Decision.ESCALATE
    assert "Nothing happens until a second guide agrees" in words(place)
    assert place.back()
    assert find(place, QPushButton, "stepsEscalate").isVisible(), "back to the steps"
    press(place, "stepWay-answer-first")
    assert chosen(place) is Decision.APPROVE_WITH_NOTE
    assert place.back()
    press(place, "stepWay-write-down")
    box = find(place, QPlainTextEdit, "noteWords")
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    press(place, "openSteps")
    press(place, "stepWay-read-along")
    qtbot.waitUntil(find(place, Choice, "noteTo").hasFocus)


@pytest.mark.slow
def test_beside_an_ordinary_post_the_protocol_is_there_for_whoever_wishes(qtbot: QtBot, desk: AtDesk) -> None:
    _, _, place = with_one_waiting(qtbot, desk)
    claims(qtbot, place)
    qtbot.waitUntil(lambda: place.around.model.state.seen is not None, timeout=LATER)
    assert not find(place, QWidget, "itemSteps").isVisible()
    press(place, "goToSteps")
    assert CANNOT in words(place)
    assert not place.findChildren(QCheckBox, "step-read-all"), "nothing is presumed"
    choose(place, "stepsKind", "suicidal-talk")
    qtbot.waitUntil(find(place, QCheckBox, "step-ask-plainly").isVisible)
    QTest.keyClick(focused(), Qt.Key.Key_A)
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not place.desk.state.busy, "nothing is decided from here by a slip of the hand"
    assert place.back()
    assert find(place, QWidget, "itemSteps").isVisible(), "it was begun"
    assert find(place, QLabel, "stepsDone").text().endswith("steps are done.")
