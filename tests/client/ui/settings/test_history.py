from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from client.services import backing_up
from client.ui.settings.history_model import in_words
from client.ui.settings.rows import Rows
from client.vault.events import VaultEvent
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.settings.at_settings import find, opened, words
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")


def said(rows: Rows) -> list[str]:
    return [str(rows.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(rows.count())]


def test_it_lists_what_happened_the_newest_first(qtbot: QtBot, home: Standing) -> None:
    vault = home.session.vault
    home.do(backing_up.make(vault))
    home.do(vault.change_passphrase(current=PASSPHRASE, new="other", making=QUICK))
    home.do(vault.note("something-of-tomorrow", depth=7))
    page = opened(qtbot, home, "history")
    rows = find(page, Rows, "historyRows")
    qtbot.waitUntil(lambda: rows.count() == 3)
    assert said(rows)[0].startswith("Something newer happened, which this Leeward has no words for. \u2068")
    assert said(rows)[1].startswith("The passphrase was changed. ")
    assert said(rows)[2].startswith("A backup was made: 0 records. ")
    assert "Nothing has happened" not in words(page)


def test_a_vault_to_which_nothing_happened_says_so(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "history")
    qtbot.waitUntil(lambda: "Nothing has happened to it yet." in words(page))
    assert not find(page, Rows, "historyRows").isVisible()


def test_coming_back_reads_it_anew_and_keeps_the_row(qtbot: QtBot, home: Standing) -> None:
    vault = home.session.vault
    home.do(vault.note("passphrase-changed"))
    home.do(vault.note("recovery-code-removed"))
    page = opened(qtbot, home, "history")
    rows = find(page, Rows, "historyRows")
    qtbot.waitUntil(lambda: rows.count() == 2)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.key == "1"
    home.do(vault.note("restored", records=1))
    page.arrive()
    qtbot.waitUntil(lambda: rows.count() == 3)
    assert rows.key == "1"
    assert said(rows)[0].startswith("A backup was restored: 1 record. ")


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (VaultEvent(0, "exported", {"form": "age"}), "An encrypted copy for other programs was made"),
        (
            VaultEvent(0, "exported", {"form": "json"}),
            "A copy for other programs was made, not encrypted",
        ),
        (VaultEvent(0, "salvaged", {"records": 12}), None),
    ],
)
def test_the_words_say_what_was_so(event: VaultEvent, words: str | None) -> None:
    assert in_words(event) == words if words else in_words(event).endswith(": 12 records")


def test_it_leads_back_by_keyboard(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "history")
    back = find(page, QAbstractButton, "backToSettings")
    assert back.hasFocus()
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert page.place.part is None  # type: ignore[attr-defined]
