from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from client.ui.settings.passphrase_model import PassphraseChange
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.settings.at_settings import find, opened, opens, press, words, write
from tests.client.ui.standing import Standing

NEW = "an entirely new passphrase"
FIELDS = ("currentPassphrase", "newPassphrase", "newPassphraseAgain")


@pytest.fixture
def change(home: Standing) -> PassphraseChange:
    return PassphraseChange(home, making=QUICK)


def test_the_new_passphrase_opens_the_vault(home: Standing, change: PassphraseChange, qtbot: QtBot) -> None:
    seen = []
    change.changed.connect(lambda: seen.append(change.state.busy))
    change.change(current=PASSPHRASE, new=NEW, again=NEW)
    qtbot.waitUntil(lambda: change.state.kept == 1)
    assert seen[0] == "passphrase"
    assert (change.state.busy, change.state.part, change.state.good) == ("", "passphrase", True)
    assert "From now on the new passphrase opens this vault" in str(change.state.notice)
    opens(home, NEW)


def test_two_different_new_passphrases_change_nothing(home: Standing, change: PassphraseChange) -> None:
    change.change(current=PASSPHRASE, new=NEW, again=NEW + " ")
    assert change.state.busy == ""
    assert "not the same; nothing was changed" in str(change.state.notice)
    assert not change.state.good
    opens(home, PASSPHRASE)


def test_a_wrong_passphrase_is_told_and_changes_nothing(
    home: Standing, change: PassphraseChange, qtbot: QtBot
) -> None:
    change.change(current="not it", new=NEW, again=NEW)
    qtbot.waitUntil(lambda: change.state.notice is not None)
    assert "not the passphrase of this vault" in str(change.state.notice)
    assert (change.state.busy, change.state.kept) == ("", 0)
    opens(home, PASSPHRASE)


@pytest.mark.parametrize("empty", ["", "   "])
def test_an_empty_new_passphrase_is_refused(change: PassphraseChange, qtbot: QtBot, empty: str) -> None:
    change.change(current=PASSPHRASE, new=empty, again=empty)
    qtbot.waitUntil(lambda: change.state.notice is not None)
    assert "at least one visible character" in str(change.state.notice)


def test_one_thing_at_a_time(home: Standing, change: PassphraseChange, qtbot: QtBot) -> None:
    change.change(current=PASSPHRASE, new=NEW, again=NEW)
    change.change(current=PASSPHRASE, new="other", again="other")
    qtbot.waitUntil(lambda: change.state.busy == "")
    assert change.state.kept == 1
    opens(home, NEW)


def test_the_passphrase_is_changed_and_what_was_typed_forgotten(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "passphrase")
    assert find(page, QLineEdit, "currentPassphrase").hasFocus()
    assert find(page, QLineEdit, "newPassphrase").echoMode() == QLineEdit.EchoMode.Password
    write(page, currentPassphrase=PASSPHRASE, newPassphrase="new words", newPassphraseAgain="new words")
    button = find(page, QAbstractButton, "changePassphrase")
    button.setFocus()
    button.click()
    assert button.text() == "Changing…"
    qtbot.waitUntil(lambda: button.text() == "Change the passphrase")
    assert button.hasFocus()
    assert "From now on the new passphrase opens this vault" in words(page)
    assert [find(page, QLineEdit, name).text() for name in FIELDS] == ["", "", ""]


def test_a_wrong_passphrase_keeps_what_was_typed(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "passphrase")
    write(page, currentPassphrase="not it", newPassphrase="new words", newPassphraseAgain="new words")
    again = find(page, QLineEdit, "newPassphraseAgain")
    QTest.keyClick(again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not the passphrase of this vault" in words(page))
    assert again.text() == "new words"


def test_leaving_the_page_or_the_place_forgets_what_was_typed(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "passphrase")
    write(page, currentPassphrase="a", newPassphrase="b", newPassphraseAgain="c")
    press(page, "backToSettings")
    assert [find(page, QLineEdit, name).text() for name in FIELDS] == ["", "", ""]
    page.place.open_part("passphrase")  # type: ignore[attr-defined]
    write(page, currentPassphrase="a")
    page.place.hide()  # type: ignore[attr-defined]
    assert find(page, QLineEdit, "currentPassphrase").text() == ""


def test_advice_comes_while_one_types(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "passphrase")
    write(page, newPassphrase="password")
    qtbot.waitUntil(lambda: "Many people use this" in words(page), timeout=10_000)
