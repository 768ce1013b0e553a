from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from client.ui.kit.navigation import Sidebar
from client.ui.theme import Theme

KEYS = ["today", "community", "journal", "settings"]


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> Sidebar:
    sidebar = Sidebar(theme)
    qtbot.addWidget(sidebar)
    sidebar.set_keys(KEYS)
    sidebar.show()
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    sidebar.setFocus()
    return sidebar


def chosen(sidebar: Sidebar) -> list[str]:
    keys: list[str] = []
    sidebar.chosen.connect(keys.append)
    return keys


@pytest.mark.parametrize("shown", ["join", "community"])
def test_the_focus_alone_leads_nowhere(sidebar: Sidebar, shown: str) -> None:
    sidebar.select(shown)
    row = sidebar.list.currentRow()
    went = chosen(sidebar)
    sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert went == []
    assert sidebar.list.currentRow() == row


def test_arrows_lead_on_from_a_place_that_is_not_in_the_list(sidebar: Sidebar) -> None:
    sidebar.select("join")
    went = chosen(sidebar)
    sidebar.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sidebar.list, Qt.Key.Key_Down)
    QTest.keyClick(sidebar.list, Qt.Key.Key_Down)
    assert went == ["today", "community"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_an_icon_alone_stands_in_the_middle(
    sidebar: Sidebar, theme: Theme, scale: float, direction: str
) -> None:
    theme.choose(scale=scale, direction=direction)
    sidebar.set_wide(False)
    sidebar.resize(sidebar.width(), 800)  # tall enough for all: a scroll bar would take room of the icons
    sidebar.select("journal")  # "today" is not marked, so that its icon is all there is to see
    QApplication.processEvents()
    row = sidebar.list.visualItemRect(sidebar.list.item(0))
    picture = sidebar.list.viewport().grab(row).toImage()
    ground = picture.pixelColor(1, 1)
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(picture.height()))
    ]
    left, right = inked[0], picture.width() - 1 - inked[-1]
    assert abs(left - right) <= 2


def test_pointing_icons_follow_the_line_of_reading(theme: Theme) -> None:
    for name, turns in (("arrow-left", True), ("log-out", True), ("send", True), ("life-buoy", False)):
        theme.choose(direction="ltr")
        there = theme.pixmap(name).toImage()
        theme.choose(direction="rtl")
        mirrored = theme.pixmap(name).toImage()
        assert (there != mirrored) is turns
