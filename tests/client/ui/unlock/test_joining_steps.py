"""Joining goes step by step: one thing on each, back from each, and all of it by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from protocol import descriptor
from tests.client.ui.unlock.found import find, words
from tests.client.ui.unlock.invited import TO_NAMES, Invited


def test_each_step_shows_one_thing_and_says_how_far_one_is(invited: Invited) -> None:
    texts = descriptor.LocalText("en", "# Ours\n\n## Kindness\nBe **kind**.\n- quietly")
    invited.village.feed.redescribe(guidelines=(texts,), minimum_age=18)
    invited.village.feed.publish()
    invited.look()
    said = []
    for button in (*TO_NAMES, "takeName"):
        said.append(words(invited.place))
        invited.press(button)
    look, sees, guidelines, danger, _ = said
    door = words(invited.place)
    assert find(invited.place, QPushButton, "ofAge").text() == "I am 18 or older"
    assert "Nobody is there, and nobody will answer." in look
    assert "Sleep" in look
    assert "Guides read all of it." in sees
    assert all(part in guidelines for part in ("Ours", "Kindness", "Be kind.", "•  quietly"))
    assert "A guide writes to you first." in danger
    assert "could tell which invitation was yours" in door
    assert "It may be only you." in door
    assert "Until then nobody here can answer you." in door
    assert [f"Step {at} of 6" in each for at, each in enumerate((*said, door), 1)] == [True] * 6


def test_many_guidelines_are_shown_in_short_and_in_full_at_one_press(invited: Invited) -> None:
    text = (
        "# Ours\n\n## r1 Be kind\nAs to a tired friend.\n\n## r2 Stay unknown\nNo names.\n\n## r3 Ask\nFirst."
    )
    invited.village.feed.redescribe(guidelines=(descriptor.LocalText("en", text),))
    invited.village.feed.publish()
    invited.look()
    invited.press_each("ofAge", "seen")
    said = words(invited.place)
    assert "•  Stay unknown" in said
    assert "As to a tired friend." not in said
    invited.press("guidelinesInFull")
    said = words(invited.place)
    assert "r2 Stay unknown" in said
    assert "As to a tired friend." in said
    assert not find(invited.place, QPushButton, "guidelinesInFull").isVisible()


def test_who_is_younger_is_told_kindly_and_nothing_is_sent(invited: Invited) -> None:
    invited.look()
    invited.press("tooYoung")
    assert "Your journal is yours at any age" in words(invited.place)
    assert invited.step == "look"
    assert invited.gates() == 0
    invited.press("ofAge")
    assert invited.step == "sees"


def test_back_leads_through_every_step_to_the_invitation(invited: Invited) -> None:
    invited.look()
    invited.press_each(*TO_NAMES, "takeName")
    went = [invited.step]
    while invited.place.model.state.preview is not None:
        assert invited.place.back()
        went.append(invited.step)
    assert went[:6] == ["door", "name", "escalation", "guidelines", "sees", "look"]
    assert find(invited.place, QPlainTextEdit, "invitation").isVisible()


def test_all_of_it_goes_by_the_enter_key_alone(invited: Invited) -> None:
    invited.look()
    for _ in range(6):
        focused = invited.place.focusWidget()
        assert isinstance(focused, QPushButton)
        QTest.keyClick(focused, Qt.Key.Key_Return)
    invited.until_in()
