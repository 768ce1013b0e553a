from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.composing import Composing, WritingChoices
from client.ui.kit.choice import Choice
from client.ui.settings.posting import PostingPage
from tests.client.ui.settings.at_settings import find, opened, words
from tests.client.ui.standing import Standing


def shown(qtbot: QtBot, home: Standing) -> PostingPage:
    page = opened(qtbot, home, "posting")
    assert isinstance(page, PostingPage)
    qtbot.waitUntil(page.checks.isEnabled)
    return page


def kept(home: Standing) -> WritingChoices:
    return home.do(home.session.composing.choices())


def test_each_choice_is_kept_at_once(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    assert find(page, Choice, "undoSeconds").currentData() == 10
    assert find(page, QAbstractButton, "checkWords").isChecked()
    assert "they are wrong" in words(page)
    find(page, Choice, "undoSeconds").choose(0)
    qtbot.waitUntil(lambda: kept(home) == WritingChoices(undo_seconds=0))
    find(page, QAbstractButton, "checkWords").click()
    qtbot.waitUntil(lambda: kept(home) == WritingChoices(undo_seconds=0, checks=False))
    again = shown(qtbot, home)
    qtbot.waitUntil(lambda: again.undo.currentData() == 0 and not again.checks.isChecked())


def test_what_cannot_be_kept_is_said_and_the_old_choice_shown(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, home)

    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Composing, "choose", full)
    find(page, Choice, "undoSeconds").choose(30)
    qtbot.waitUntil(lambda: page.undo.currentData() == 10)
    assert "disk" in words(page).casefold()
