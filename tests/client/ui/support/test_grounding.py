"""Five senses at one's own pace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.ui.kit import grounding
from client.ui.kit.grounding import STEPS
from client.ui.support.grounding import GroundingPage
from client.ui.theme import Theme


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(grounding, "announce", lambda _, words: said.append(words))
    return said


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, said: list[str]) -> GroundingPage:
    page = GroundingPage(theme)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    page.begin()
    return page


def press(page: GroundingPage) -> None:
    focused = page.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)


def test_it_is_walked_through_with_one_key(page: GroundingPage) -> None:
    headings = []
    for step in range(STEPS):
        headings.append(page.grounding.heading.text())
        for _ in range(STEPS - step):
            assert page.focusWidget() is page.grounding.found
            press(page)
        assert page.focusWidget() is page.grounding.onward
        press(page)
    assert headings == [
        "Five things you see",
        "Four things you can touch",
        "Three things you hear",
        "Two things you smell",
        "One thing you taste",
    ]
    assert page.grounding.heading.text() == "You are here"


def test_nothing_has_to_be_found_and_one_can_go_back(page: GroundingPage, qtbot: QtBot) -> None:
    for _ in range(STEPS):
        page.grounding.onward.click()
    assert page.grounding.heading.text() == "You are here"
    assert page.grounding.stones.isHidden()
    page.grounding.before.click()
    assert page.grounding.heading.text() == "One thing you taste"
    page.grounding.onward.click()
    with qtbot.waitSignal(page.leave):
        page.grounding.onward.click()


def test_a_step_is_said_once_and_a_find_in_two_words(page: GroundingPage, said: list[str]) -> None:
    page.grounding.onward.click()
    assert len(said) == 1
    assert said[0].startswith("Four things you can touch. Your sleeve")
    said.clear()
    for _ in range(4):
        page.grounding.found.click()
    assert said == ["3 left to find", "2 left to find", "1 left to find", "All found"]


def test_a_stone_is_found_by_mouse_too_and_no_more_than_there_are(page: GroundingPage) -> None:
    for _ in range(STEPS + 2):
        QTest.mouseClick(page.grounding.stones, Qt.MouseButton.LeftButton)
    assert (page.grounding.stones.found, page.grounding.stones.of) == (STEPS, STEPS)
    assert page.grounding.stones.accessibleName() == "5 of 5 found"


def test_a_found_stone_looks_different_in_every_shade(page: GroundingPage, theme: Theme) -> None:
    for shade in ("light", "dark", "hc_light", "hc_dark"):
        theme.choose(theme=shade)
        page.begin()
        empty = page.grounding.stones.grab().toImage()
        page.grounding.stones.find_one()
        assert page.grounding.stones.grab().toImage() != empty


def test_coming_again_begins_anew(page: GroundingPage) -> None:
    page.grounding.onward.click()
    page.grounding.found.click()
    page.begin()
    assert page.grounding.heading.text() == "Five things you see"
    assert page.grounding.stones.found == 0
