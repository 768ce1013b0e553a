from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
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
