from __future__ import annotations

import os
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from client.services import backing_up, unlocking
from client.services.preferences import Keeping, Preferences
from client.ui.settings.backups_model import Backups
from client.ui.settings.rows import Rows
from client.vault import backup_shelf
from tests.client.services.vault_runs import PASSPHRASE, QUICK, add_one
from tests.client.ui.settings.at_settings import busy, find, opened, press, words, write
from tests.client.ui.standing import Standing

pytestmark = pytest.mark.usefixtures("british")


def kept(home: Standing) -> Preferences:
    return home.do(Keeping(home.session.vault.private).get())


def choose(page: QWidget, qtbot: QtBot, path: Path) -> None:
    dialog = page.findChild(QFileDialog, "fileChoice")
    assert dialog is not None
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    line.setText(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(gone))


def test_one_is_made_now_and_listed(qtbot: QtBot, home: Standing) -> None:
    home.do(add_one(home.session.vault))
    page = opened(qtbot, home, "backups")
    qtbot.waitUntil(lambda: "There is no backup beside the vault yet." in words(page))
    assert not find(page, QAbstractButton, "testBackup").isEnabled()
    button = find(page, QAbstractButton, "backUpNow")
    button.setFocus()
    button.click()
    button.click()
    rows = find(page, Rows, "backupRows")
    qtbot.waitUntil(lambda: rows.count() == 1)
    assert "The backup was made, and opened again to be sure of it. In it: \u20681 journal entry" in words(
        page
    )
    [backup] = backing_up.kept(home.config.paths.vault)
    assert rows.key == str(backup.path)
    assert button.hasFocus()
    button.click()
    qtbot.waitUntil(lambda: rows.count() == 2)
    assert rows.key == str(backing_up.kept(home.config.paths.vault)[0].path)
    assert find(page, QAbstractButton, "testBackup").isEnabled()


def test_one_is_made_in_a_folder_of_ones_choice(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    page = opened(qtbot, home, "backups")
    press(page, "backUpElsewhere")
    choose(page, qtbot, tmp_path)
    qtbot.waitUntil(lambda: "The backup was made" in words(page))
    [file] = tmp_path.glob("leeward-backup-*.zip")
    assert file.name in words(page)
    assert os.name == "nt" or file.stat().st_mode & 0o077 == 0


def test_the_chosen_one_is_really_opened(qtbot: QtBot, home: Standing) -> None:
    home.do(backing_up.make(home.session.vault))
    page = opened(qtbot, home, "backups")
    qtbot.waitUntil(find(page, QAbstractButton, "testBackup").isEnabled)
    press(page, "testBackup")
    qtbot.waitUntil(lambda: "can be opened, and every page of it is whole" in words(page))
    [backup] = backing_up.kept(home.config.paths.vault)
    whole = backup.path.read_bytes()
    backup.path.write_bytes(whole[: len(whole) // 2])
    press(page, "testBackup")
    qtbot.waitUntil(lambda: "is not whole any more" in words(page) or "is no backup" in words(page))


def test_one_of_another_passphrase_asks_for_it(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    other = home.do(
        unlocking.create(
            tmp_path / "other", passphrase="of another time", threads=home.vault_threads, making=QUICK
        )
    ).vault
    made = home.do(backing_up.make(other, to=tmp_path / "other.zip"))
    home.do(other.close())
    page = opened(qtbot, home, "backups")
    press(page, "testAnother")
    choose(page, qtbot, made.backup.path)
    field = find(page, QLineEdit, "backupPassphrase")
    qtbot.waitUntil(field.isVisible)
    assert "under another passphrase" in words(page)
    write(page, backupPassphrase=PASSPHRASE)
    press(page, "testBackup")
    qtbot.waitUntil(lambda: "not the passphrase" in words(page))
    assert field.isVisible()
    write(page, backupPassphrase="of another time")
    page.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "can be opened" in words(page))
    assert field.text() == ""
    assert not field.isVisible()
    assert find(page, QAbstractButton, "testBackup").hasFocus()


def test_a_file_that_is_no_backup_is_told(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    (tmp_path / "holiday.zip").write_bytes(b"PK but no more")
    page = opened(qtbot, home, "backups")
    press(page, "testAnother")
    choose(page, qtbot, tmp_path / "holiday.zip")
    qtbot.waitUntil(lambda: "is no backup of Leeward's" in words(page) or "not whole" in words(page))


def test_the_daily_ones_and_a_second_folder_are_chosen(qtbot: QtBot, home: Standing, tmp_path: Path) -> None:
    page = opened(qtbot, home, "backups")
    daily = find(page, QAbstractButton, "dailyBackups")
    qtbot.waitUntil(daily.isEnabled)
    assert daily.isChecked()
    daily.click()
    qtbot.waitUntil(lambda: not kept(home).daily_backups)
    press(page, "chooseSecondFolder")
    choose(page, qtbot, tmp_path)
    qtbot.waitUntil(lambda: kept(home).backup_folder == str(tmp_path))
    assert str(tmp_path) in words(page)
    press(page, "noSecondFolder")
    qtbot.waitUntil(lambda: kept(home).backup_folder == "")
    assert str(tmp_path) not in words(page)


def test_it_can_be_stopped_and_leaves_nothing(qtbot: QtBot, home: Standing) -> None:
    backups = Backups(home, making=QUICK)
    with busy(home):
        backups.make()
        backups.stop()
    qtbot.waitUntil(lambda: backups.state.busy == "")
    assert "stopped, as you asked" in str(backups.state.notice)
    assert backing_up.kept(home.config.paths.vault) == []


def test_the_way_to_restore_locks(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "backups")
    assert "it is set aside in a folder of its own" in words(page)
    press(page, "lockToRestore")
    assert home.locks == 1


def test_one_from_before_an_update_is_listed_and_can_be_tested(qtbot: QtBot, home: Standing) -> None:
    made = home.do(backing_up.make(home.session.vault)).backup.path
    made.rename(made.with_name("leeward-version-1.zip"))
    page = opened(qtbot, home, "backups")
    rows = find(page, Rows, "backupRows")
    qtbot.waitUntil(lambda: rows.count() == 1)
    assert rows.key.endswith("leeward-version-1.zip")
    assert rows.item(0).text().endswith(", before an update of Leeward")
    press(page, "testBackup")
    qtbot.waitUntil(lambda: "can be opened, and every page of it is whole" in words(page))


def test_a_test_with_a_passphrase_works_in_the_folder_for_backups(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = home.do(backing_up.make(home.session.vault)).backup.path
    worked_in: list[Path] = []
    workshop = backup_shelf.workshop

    def seen(folder: Path, *, today: date | None = None) -> AbstractContextManager[Path]:
        worked_in.append(folder)
        return workshop(folder, today=today)

    monkeypatch.setattr(backup_shelf, "workshop", seen)
    backups = Backups(home, making=QUICK)
    backups.test(made, PASSPHRASE)
    qtbot.waitUntil(lambda: backups.state.busy == "" and backups.state.notice is not None)
    assert "can be opened" in str(backups.state.notice)
    assert worked_in == [home.config.paths.vault / "backups"]
