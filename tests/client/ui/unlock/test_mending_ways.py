"""Ways to a backup: the list, the first start, the keyboard alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.services import unlocking
from client.ui.unlock.first_start import FirstStartPlace
from tests.client.services.vault_runs import PASSPHRASE
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.found import find, words
from tests.client.ui.unlock.troubled import ENTRIES, Troubled


def test_older_backups_are_shown_when_somebody_asks(troubled: Troubled) -> None:
    for day in range(1, 8):
        shutil.copy(
            troubled.backup.path, troubled.backup.path.with_name(f"leeward-backup-2026-01-0{day}.zip")
        )
    troubled.damage("vault.key")
    troubled.locked()
    troubled.unlock()
    troubled.until_seen("restoreBackup")
    troubled.press("restoreBackup")
    troubled.until_seen("backup-3")
    assert not troubled.place.findChildren(QPushButton, "backup-4")
    troubled.press("olderBackups")
    assert find(troubled.place, QPushButton, "backup-7").isVisible()
    assert not find(troubled.place, QPushButton, "olderBackups").isVisible()
    first: QWidget = find(troubled.place, QPushButton, "backup-0")
    assert troubled.place.focusWidget() is first
    names: list[str] = []
    on = first
    while len(names) < 8:
        if on.focusPolicy() & Qt.FocusPolicy.TabFocus:
            names.append(on.objectName())
        on = on.nextInFocusChain() or first
    assert names == [f"backup-{number}" for number in range(8)]  # Tab goes as one reads


def test_one_from_before_an_update_is_listed_under_what_it_is(troubled: Troubled, british: None) -> None:
    """It lies there for exactly the day on which an update went wrong."""
    kept = troubled.backup.path.with_name("leeward-version-1.zip")
    troubled.backup.path.rename(kept)
    os.utime(kept, (1_770_112_800, 1_770_112_800))  # 3 February 2026
    troubled.damage("vault.key")
    troubled.locked()
    troubled.unlock()
    troubled.until_seen("restoreBackup")
    troubled.press("restoreBackup")
    troubled.until_seen("backup-0")
    named = find(troubled.place, QPushButton, "backup-0").accessibleName()
    assert named == "\u2068Tuesday, 3 February 2026, before an update of Leeward\u2069"
    troubled.press("backup-0")
    troubled.type(PASSPHRASE, "mendingPassphrase")
    troubled.press("beginMending")
    troubled.until("Your backup is back")
    assert "12 journal entries" in words(troubled.place)


def test_who_starts_afresh_with_a_backup_gets_it_back(troubled: Troubled, tmp_path: Path) -> None:
    elsewhere = tmp_path / "stick" / "leeward-backup-2026-02-03.zip"
    elsewhere.parent.mkdir()
    shutil.move(troubled.backup.path, elsewhere)
    shutil.rmtree(troubled.folder)
    place = FirstStartPlace(troubled.doors)
    troubled.show(place)
    troubled.press("haveBackup")
    troubled.until("Leeward has found no backup of its own here.")
    assert place.where() == "Only on this computer"
    troubled.press("chooseBackupFile")
    (dialog,) = place.findChildren(QFileDialog)
    dialog.reject()
    assert place._mends is not None
    place._mends.choose(elsewhere)
    troubled.type(PASSPHRASE, "mendingPassphrase")
    troubled.press("beginMending")
    troubled.until("Your backup is back")
    assert not find(place, QLineEdit, "setAside").isVisible()
    assert not any("kept in this folder" in label.text() for label in place.findChildren(QLabel))
    troubled.press("afterMending")
    assert troubled.doors.locks == 1
    assert troubled.entries() == len(ENTRIES)


def test_by_keyboard_alone_a_backup_comes_back(troubled: Troubled) -> None:
    def press(key: Qt.Key) -> None:
        on = troubled.place.focusWidget()
        assert on is not None
        QTest.keyClick(on, key)

    def tab_to(name: str) -> None:
        for _ in range(20):
            if troubled.place.focusWidget().objectName() == name:
                return
            press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")

    troubled.damage("vault.key")
    troubled.locked()
    troubled.place.activateWindow()
    QTest.keyClicks(find(troubled.place, QLineEdit, "passphrase"), PASSPHRASE)
    press(Qt.Key.Key_Return)
    troubled.until_seen("restoreBackup")
    tab_to("restoreBackup")
    press(Qt.Key.Key_Space)
    troubled.until_seen("backup-0")
    tab_to("backup-0")
    press(Qt.Key.Key_Space)
    on = troubled.place.focusWidget()
    assert on is find(troubled.place, QLineEdit, "mendingPassphrase")
    QTest.keyClicks(on, PASSPHRASE)
    press(Qt.Key.Key_Return)
    troubled.until("Your backup is back")
    tab_to("afterMending")
    press(Qt.Key.Key_Space)
    troubled.until("It is back. Please unlock it")
    assert troubled.place.focusWidget() is find(troubled.place, QLineEdit, "passphrase")


def test_whatever_is_shown_has_a_name(troubled: Troubled) -> None:
    troubled.damage("vault.key")
    troubled.locked()
    troubled.unlock()
    for reached, press in (
        ("restoreBackup", "restoreBackup"),
        ("backup-0", "backup-0"),
        ("beginMending", ""),
    ):
        troubled.until_seen(reached)
        for part in (*troubled.place.findChildren(QPushButton), *troubled.place.findChildren(QLineEdit)):
            if part.isVisible():
                assert part.accessibleName() or (isinstance(part, QPushButton) and part.text())
        if press:
            troubled.press(press)


def test_from_the_backups_one_comes_back_to_the_choices(doors: Standing, qtbot: QtBot) -> None:
    place = FirstStartPlace(doors)
    qtbot.addWidget(place)
    place.resize(1180, 690)
    place.show()
    find(place, QPushButton, "haveBackup").click()
    assert "Restore a backup" in words(place)
    find(place, QPushButton, "backFromBackups").click()
    assert find(place, QPushButton, "haveBackup").isVisible()
    assert not place.back()


def test_a_file_that_is_no_backup_is_told(doors: Standing, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "notes.zip").write_bytes(b"no zip at all")
    place = FirstStartPlace(doors)
    qtbot.addWidget(place)
    place.resize(1180, 690)
    place.show()
    find(place, QPushButton, "haveBackup").click()
    assert place._mends is not None
    place._mends.choose(tmp_path / "notes.zip")
    find(place, QLineEdit, "mendingPassphrase").setText(PASSPHRASE)
    find(place, QPushButton, "beginMending").click()
    qtbot.waitUntil(lambda: "no backup of Leeward's" in words(place), timeout=30_000)
    assert not unlocking.is_there(doors.config.paths.vault)


def test_who_wants_an_earlier_day_back_finds_the_way_that_the_settings_name(
    troubled: Troubled, british: None
) -> None:
    """Settings and the words inside each backup send people to the locked window, where nothing need be wrong."""
    troubled.locked()
    troubled.type("half a thought", "passphrase")
    troubled.press("toBackups")
    troubled.until_seen("backup-0")
    assert troubled.place.focusWidget() is find(troubled.place, QPushButton, "backup-0")
    troubled.press("backFromBackups")
    assert "Your vault is locked" in words(troubled.place)
    assert troubled.place.focusWidget() is find(troubled.place, QLineEdit, "passphrase")
    troubled.press("toBackups")
    troubled.until_seen("backup-0")
    troubled.press("backup-0")
    assert troubled.place.back()
    assert troubled.place.back()
    assert not troubled.place.back()
    troubled.press("toBackups")
    troubled.until_seen("backup-0")
    troubled.press("backup-0")
    troubled.type(PASSPHRASE, "mendingPassphrase")
    troubled.press("beginMending")
    troubled.until("Your backup is back")
    troubled.press("afterMending")
    troubled.until("It is back. Please unlock it")
    assert find(troubled.place, QLineEdit, "passphrase").text() == ""
    assert troubled.entries() == len(ENTRIES)
