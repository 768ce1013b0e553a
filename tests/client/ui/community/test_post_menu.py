"""The menu of a post says names as they are."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from client.ui.community.post_menu import Entry, PostMenu
from client.ui.community.rows import PostRow


def test_an_ampersand_in_a_name_is_shown_and_no_shortcut(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # it takes the keyboard, which nobody sits at
    window = QWidget()
    qtbot.addWidget(window)
    menu = PostMenu(window)
    menu.offer("quiet", lambda _: [Entry("mutePseudonym", "Mute Rain & Sun", lambda: None)])
    assert menu.open(cast(PostRow, object()), QPoint(0, 0), window)
    found = window.findChild(QMenu, "postMenu")
    assert found is not None
    (action,) = found.actions()
    assert action.text() == "Mute Rain && Sun"
    found.deleteLater()
