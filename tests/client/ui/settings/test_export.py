from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from client.ui.kit.choice import Choice
from client.ui.settings.export_model import Export
from tests.client.services.vault_runs import add_one
from tests.client.ui.settings.at_settings import busy, find, opened, press, words, write
from tests.client.ui.settings.test_backups import choose
from tests.client.ui.standing import Standing


def test_a_readable_copy_must_be_wanted(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    home.do(add_one(home.session.vault))
    page = opened(qtbot, home, "export")
    assert "This copy is not encrypted" not in words(page)
    find(page, Choice, "exportForm").choose("json")
    assert "This copy is not encrypted" in words(page)
    assert not find(page, QLineEdit, "exportPassphrase").isVisible()
    press(page, "exportNow")
    assert page.findChild(QFileDialog) is None
    assert "Please say first that you know it is not encrypted; nothing was written." in words(page)
    press(page, "sureNotEncrypted")
    press(page, "exportNow")
    choose(page, qtbot, tmp_path)
    qtbot.waitUntil(lambda: "It is written, whole. In it: \u20681 journal entry" in words(page))
    [file] = tmp_path.glob("leeward-export-*.json")
    assert "entry 0" in json.dumps(json.loads(file.read_text("utf-8")))
    assert file.name in words(page)
    assert not find(page, QAbstractButton, "sureNotEncrypted").isChecked()


def test_an_encrypted_copy_is_one_that_age_opens(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    import pyrage

    home.do(add_one(home.session.vault))
    page = opened(qtbot, home, "export")
    assert find(page, Choice, "exportForm").currentData() == "age"
    press(page, "exportNow")
    assert "Please choose a passphrase for the file first" in words(page)
    write(page, exportPassphrase="a gate in the long wall", exportPassphraseAgain="a gate")
    press(page, "exportNow")
    assert "not the same" in words(page)
    assert page.findChild(QFileDialog) is None
    write(page, exportPassphraseAgain="a gate in the long wall")
    press(page, "exportNow")
    choose(page, qtbot, tmp_path)
    qtbot.waitUntil(lambda: "It is written, whole." in words(page), timeout=60_000)
    [file] = tmp_path.glob("leeward-export-*.age")
    assert b"entry 0" not in file.read_bytes()
    assert pyrage.passphrase.decrypt(file.read_bytes(), "a gate in the long wall").startswith(b"PK")
    assert find(page, QLineEdit, "exportPassphrase").text() == ""


def test_another_form_takes_the_tick_away(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "export")
    form = find(page, Choice, "exportForm")
    form.choose("json")
    press(page, "sureNotEncrypted")
    form.choose("markdown")
    assert not find(page, QAbstractButton, "sureNotEncrypted").isChecked()
    assert find(page, QWidget, "notEncrypted").isVisible()


def test_it_can_be_stopped_and_is_never_half_there(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    export = Export(home)
    with busy(home):
        export.write(tmp_path, "json")
        export.stop()
    qtbot.waitUntil(lambda: export.state.busy == "")
    assert "stopped, as you asked" in str(export.state.notice)
    assert list(tmp_path.glob("leeward-export*")) == []
    assert not export.state.good


def test_a_place_that_takes_nothing_is_told(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    export = Export(home)
    export.write(tmp_path / "not" / "there" / "a.json", "json")
    qtbot.waitUntil(lambda: export.state.notice is not None)
    assert not export.state.good
