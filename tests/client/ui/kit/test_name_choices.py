"""Names to choose from: one is down, and whoever was among them stays there when others come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from client.ui.kit.name_choices import NameChoices
from client.ui.theme import Theme


@pytest.fixture
def choices(qtbot: QtBot, theme: Theme) -> NameChoices:
    choices = NameChoices(theme, width=120)
    qtbot.addWidget(choices)
    choices.resize(400, 100)
    choices.show()
    choices.activateWindow()
    qtbot.waitUntil(choices.isActiveWindow)
    return choices


def down(choices: NameChoices) -> list[str]:
    return [button.text() for button in choices.buttons if button.isChecked()]


def test_one_is_down_and_a_press_tells_which(choices: NameChoices) -> None:
    told: list[str] = []
    choices.pressed.connect(told.append)
    assert choices.offer(("quiet-otter", "paper-lantern"))
    choices.choose("quiet-otter")
    assert down(choices) == ["quiet-otter"]
    QTest.mouseClick(choices.buttons[1], Qt.MouseButton.LeftButton)
    assert (down(choices), told) == (["paper-lantern"], ["paper-lantern"])


def test_the_same_names_change_nothing_and_others_keep_the_focus_among_them(choices: NameChoices) -> None:
    choices.offer(("quiet-otter", "paper-lantern"))
    first = choices.buttons[0]
    assert not choices.offer(("quiet-otter", "paper-lantern"))
    assert choices.buttons[0] is first
    first.setFocus()
    choices.offer(("slow-river",))
    assert [button.text() for button in choices.buttons] == ["slow-river"]
    assert choices.buttons[0].hasFocus()
    choices.offer(())
    assert choices.buttons == []


def test_a_larger_text_widens_them(choices: NameChoices, theme: Theme) -> None:
    choices.offer(("quiet-otter",))
    before = choices.buttons[0].minimumWidth()
    theme.choose(scale=2.0)
    assert choices.buttons[0].minimumWidth() == 2 * before
