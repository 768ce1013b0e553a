from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.spelling import Spelling, SpellingChoice
from client.ui.kit.choice import Choice
from client.ui.settings.rows import Rows
from client.ui.settings.spelling import SpellingPage
from tests.client.ui.settings.at_settings import find, opened, press, words
from tests.client.ui.standing import Standing


def shown(qtbot: QtBot, home: Standing) -> SpellingPage:
    page = opened(qtbot, home, "spelling")
    assert isinstance(page, SpellingPage)
    qtbot.waitUntil(lambda: page.check.isEnabled() and page.spelling.state.words is not None)
    return page


def kept(home: Standing) -> SpellingChoice:
    return home.do(home.session.spelling.choice())


def test_it_is_on_in_the_programs_language_until_one_chooses(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    assert find(page, QAbstractButton, "checkSpelling").isChecked()
    assert find(page, Choice, "spellingLanguage").currentData() == ""
    assert "nothing is sent for it" in words(page)
    assert "There are none yet" in words(page)


def test_each_choice_is_kept_at_once(qtbot: QtBot, home: Standing) -> None:
    page = shown(qtbot, home)
    find(page, Choice, "spellingLanguage").choose("de")
    qtbot.waitUntil(lambda: kept(home) == SpellingChoice(on=True, language="de"))
    find(page, QAbstractButton, "checkSpelling").click()
    qtbot.waitUntil(lambda: kept(home) == SpellingChoice(on=False, language="de"))
    assert not page.language.isEnabled()


def test_own_words_are_seen_and_taken_out(qtbot: QtBot, home: Standing) -> None:
    for word in ("Zephyrine", "brexpidorm"):
        home.do(home.session.spelling.add(word))
    page = shown(qtbot, home)
    rows = find(page, Rows, "ownWords")
    assert [rows.item(at).text() for at in range(rows.count())] == ["brexpidorm", "Zephyrine"]
    rows.pick("brexpidorm")
    press(page, "takeWordOut")
    qtbot.waitUntil(lambda: home.do(home.session.spelling.words()) == ("Zephyrine",))
    qtbot.waitUntil(lambda: rows.count() == 1)
    press(page, "takeWordOut")
    qtbot.waitUntil(lambda: not find(page, QWidget, "takeWordOut").isVisible())
    assert "There are none yet" in words(page)


def test_what_cannot_be_kept_is_said_and_the_old_choice_shown(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, home)

    async def full(_: Spelling, __: SpellingChoice) -> None:
        raise DiskFull

    monkeypatch.setattr(Spelling, "choose", full)
    find(page, QAbstractButton, "checkSpelling").click()
    qtbot.waitUntil(lambda: "disk" in words(page).lower())
    assert find(page, QAbstractButton, "checkSpelling").isChecked()
