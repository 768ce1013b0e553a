"""Over the wall: seen first, changed if wished, and put into a draft; nothing is sent."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull
from client.services.conversing import Conversing
from client.ui.journal.copying_out import can_copy_out, copy_out
from client.ui.journal.screen import JournalPlace
from tests.client.ui.standing import Standing

HARBOUR = "a" * 52


@pytest.fixture
def window(qtbot: QtBot, home: Standing) -> QWidget:
    window = QWidget()
    window.setObjectName("window")
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    home.belong(HARBOUR)
    home.belonging.load()
    qtbot.waitUntil(lambda: can_copy_out(home))
    return window


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def drafts(home: Standing) -> list[tuple[str, str, str | None]]:
    return [(each.kind, each.text, each.community_id) for each in home.do(home.session.conversing.drafts())]


def test_without_a_community_there_is_nowhere_to_copy_to(home: Standing) -> None:
    assert not can_copy_out(home)


def test_what_is_seen_is_what_goes_into_a_draft_and_nothing_waits_to_be_sent(
    qtbot: QtBot, home: Standing, window: QWidget
) -> None:
    dialog = copy_out(window, home, "Ann said <b>hello</b>\n\nand left")
    box = dialog.findChild(QPlainTextEdit, "copyOutWords")
    assert box is not None
    assert box.toPlainText() == "Ann said <b>hello</b>\n\nand left"
    box.setPlainText("A friend said hello")
    press(dialog, "copyOutYes")
    qtbot.waitUntil(lambda: home.went == ["community/write/again"])
    assert drafts(home) == [("thread", "A friend said hello", HARBOUR)]
    waiting = home.do(
        home.session.vault.private.read(lambda db: db.execute("SELECT count(*) FROM outbox").fetchone())
    )
    assert waiting == (0,)


def test_staying_comes_first_and_copies_nothing(qtbot: QtBot, home: Standing, window: QWidget) -> None:
    dialog = copy_out(window, home, "secret")
    stay = dialog.findChild(QPushButton, "copyOutNot")
    assert stay is not None
    qtbot.waitUntil(stay.hasFocus)
    press(dialog, "copyOutNot")
    assert drafts(home) == []
    assert home.went == []


def test_words_that_are_there_already_are_joined_not_lost(
    qtbot: QtBot, home: Standing, window: QWidget
) -> None:
    home.do(home.session.conversing.save_draft(community=HARBOUR, text="begun before"))
    press(copy_out(window, home, "from the journal"), "copyOutYes")
    qtbot.waitUntil(lambda: bool(home.went))
    ((_, text, _),) = drafts(home)
    assert "begun before" in text
    assert "from the journal" in text


def test_a_full_disk_is_said_and_the_words_stay_there(
    qtbot: QtBot, home: Standing, window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_: Conversing, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(Conversing, "save_draft", full)
    dialog = copy_out(window, home, "dear words")
    press(dialog, "copyOutYes")
    box = dialog.findChild(QPlainTextEdit, "copyOutWords")
    go = dialog.findChild(QPushButton, "copyOutYes")
    assert box is not None
    assert go is not None
    qtbot.waitUntil(go.isEnabled)
    assert box.toPlainText() == "dear words"
    assert home.went == []


def test_it_is_offered_on_a_page_with_words_and_takes_what_stands_there_now(
    qtbot: QtBot, home: Standing, window: QWidget
) -> None:
    place = JournalPlace(home)
    place.setParent(window)
    place.setGeometry(0, 0, 800, 600)
    place.show()
    place.arrive()
    button = place.findChild(QPushButton, "copyIntoPost")
    assert button is not None
    assert not button.isVisible()
    place.page.paper.setFocus()
    QTest.keyClicks(place.page.paper, "Not kept yet")
    qtbot.waitUntil(button.isVisible)
    button.click()
    box = window.findChild(QPlainTextEdit, "copyOutWords")
    assert box is not None
    assert box.toPlainText() == "Not kept yet"
    assert drafts(home) == [] or all(kind != "thread" for kind, _, _ in drafts(home))
