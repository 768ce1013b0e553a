"""A vault that is in trouble, at the locked window and at the first start, with the services as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from client.domain.errors import (
    BackupUnusable,
    DiskFull,
    NewerVaultVersion,
    NothingToSalvage,
    VaultDamaged,
    VaultUnreadable,
    WorldError,
)
from client.services import salvaging
from client.services.salvaging import Salvaged
from client.ui.unlock import helping
from client.ui.unlock.accounts import backup_words
from client.vault.folder import VaultFolder
from tests.client.services.vault_runs import PASSPHRASE
from tests.client.ui.unlock.found import find, words
from tests.client.ui.unlock.troubled import ENTRIES, Troubled, endless, rescue

ERASING = re.compile(r"\b(erase|delete|reset|wipe|start over|discard)", re.IGNORECASE)


FAULTS: tuple[tuple[WorldError, str, bool], ...] = (
    (VaultDamaged(part="key-file", reason="checksum"), "key file of your vault is damaged", True),
    (VaultDamaged(part="key-file", reason="missing"), "key file of your vault is not there", True),
    (VaultDamaged(part="private", reason="page"), "Part of your vault cannot be read", True),
    (VaultDamaged(part="private", reason="missing"), "Part of your vault is not there", True),
    (VaultUnreadable(part="private", code=5), "disk does not give Leeward your vault", True),
    (VaultUnreadable(part="folder", code=30), "may not write where your vault lies", True),
    (NewerVaultVersion(part="private", found=9, known=1), "needs a newer Leeward", False),
)


@pytest.mark.parametrize(("fault", "heading", "mends"), FAULTS)
def test_each_trouble_of_the_vault_is_told_apart_and_nothing_is_offered_that_erases(
    troubled: Troubled, monkeypatch: pytest.MonkeyPatch, fault: WorldError, heading: str, mends: bool
) -> None:
    def raises(*_: object) -> None:
        raise fault

    monkeypatch.setattr(VaultFolder, "read_key_file", raises)
    troubled.locked()
    troubled.unlock()
    troubled.until(heading)
    for name in ("rescueVault", "restoreBackup"):
        assert find(troubled.place, QPushButton, name).isVisible() == mends
    assert find(troubled.place, QPushButton, "tryAgain").hasFocus() or not QApplication.activeWindow()
    folder = find(troubled.place, QLineEdit, "vaultFolder")
    assert folder.text() == str(troubled.folder)
    assert folder.isReadOnly()
    for button in troubled.place.findChildren(QPushButton):
        assert not ERASING.search(f"{button.text()} {button.accessibleName()}")


@pytest.mark.parametrize(("fault", "heading", "mends"), FAULTS)
def test_all_words_say_that_nothing_was_changed_or_erased(
    fault: VaultDamaged, heading: str, mends: bool
) -> None:
    _, what, ways = helping.words_for(fault)
    assert "nothing was changed or erased" in what.lower() or "changed and erased nothing" in what
    assert bool(ways) == mends
    assert heading.rsplit(maxsplit=1)[-1] in helping.words_for(fault)[0]


def test_trying_again_goes_in_once_the_trouble_is_over(
    troubled: Troubled, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raises(*_: object) -> None:
        raise VaultUnreadable(part="key-file", code=5)

    monkeypatch.setattr(VaultFolder, "read_key_file", raises)
    troubled.locked()
    troubled.unlock()
    troubled.until_seen("tryAgain")
    troubled.press("tryAgain")
    assert not find(troubled.place, QPushButton, "tryAgain").isEnabled()
    troubled.qtbot.waitUntil(lambda: find(troubled.place, QPushButton, "tryAgain").isEnabled())
    monkeypatch.undo()
    troubled.press("tryAgain")
    troubled.qtbot.waitUntil(lambda: bool(troubled.doors.entered), timeout=30_000)


def test_back_leads_to_the_passphrase_and_what_was_typed_stays(troubled: Troubled) -> None:
    troubled.damage("vault.key")
    troubled.locked()
    troubled.unlock()
    troubled.until_seen("restoreBackup")
    troubled.press("restoreBackup")
    troubled.until("Restore a backup")
    assert troubled.place.back()
    assert find(troubled.place, QPushButton, "restoreBackup").isVisible()
    assert troubled.place.back()
    line = find(troubled.place, QLineEdit, "passphrase")
    assert line.isVisible()
    assert line.text() == PASSPHRASE
    assert not troubled.place.back()


@pytest.mark.parametrize("way", ["passphrase", "code"])
@pytest.mark.parametrize("part", ["vault.key", "private.db"])
def test_a_backup_is_restored_over_a_damaged_vault(troubled: Troubled, part: str, way: str) -> None:
    troubled.damage(part, at=0.01)
    before = (troubled.folder / part).read_bytes()
    troubled.locked()
    troubled.unlock()
    troubled.until_seen("restoreBackup")
    troubled.press("restoreBackup")
    troubled.until_seen("backup-0")
    title, _ = backup_words(troubled.backup)
    assert find(troubled.place, QPushButton, "backup-0").accessibleName() == title
    troubled.press("backup-0")
    if way == "code":
        troubled.press("mendingOtherWay")
        troubled.type(f" {troubled.code.lower()}\n", "mendingCode")
    else:
        troubled.type(PASSPHRASE, "mendingPassphrase")
    troubled.press("beginMending")
    troubled.until("Your backup is back")
    assert "12 journal entries" in words(troubled.place)
    aside = Path(find(troubled.place, QLineEdit, "setAside").text())
    assert (aside / part).read_bytes() == before
    assert all(line.text() == "" for line in troubled.place.findChildren(QLineEdit, "mendingPassphrase"))
    troubled.press("afterMending")
    troubled.until("It is back. Please unlock it")
    assert find(troubled.place, QLineEdit, "passphrase").text() == ""
    troubled.unlock()
    troubled.qtbot.waitUntil(lambda: bool(troubled.doors.entered), timeout=30_000)
    troubled.doors.do(troubled.doors.session.vault.close())
    assert troubled.entries() == len(ENTRIES)


def test_what_can_be_read_is_rescued(troubled: Troubled) -> None:
    troubled.damage("private.db", at=0.001)
    troubled.locked()
    troubled.unlock()
    troubled.until("Part of your vault cannot be read")
    troubled.press("rescueVault")
    troubled.type(PASSPHRASE, "mendingPassphrase")
    QTest.keyClick(find(troubled.place, QLineEdit, "mendingPassphrase"), Qt.Key.Key_Return)
    troubled.until("This could be read")
    assert "12 journal entries" in words(troubled.place)
    assert "pages could not be read" in words(troubled.place)
    assert Path(find(troubled.place, QLineEdit, "setAside").text()).is_dir()
    troubled.press("afterMending")
    troubled.until("It is back")
    assert troubled.entries() == len(ENTRIES)


def test_a_wrong_passphrase_is_told_and_nothing_was_touched(troubled: Troubled) -> None:
    troubled.damage("private.db", at=0.001)
    before = {path.name: path.read_bytes() for path in troubled.folder.glob("*.[dk]*")}
    troubled.locked()
    troubled.unlock()
    troubled.until_seen("restoreBackup")
    troubled.press("restoreBackup")
    troubled.until_seen("backup-0")
    troubled.press("backup-0")
    troubled.press("beginMending")
    assert "Please type the passphrase first." in words(troubled.place)
    troubled.type("another", "mendingPassphrase")
    troubled.press("beginMending")
    troubled.until("That is not the passphrase of this vault")
    line = find(troubled.place, QLineEdit, "mendingPassphrase")
    assert line.text() == "another"
    assert line.hasSelectedText()
    assert {path.name: path.read_bytes() for path in troubled.folder.glob("*.[dk]*")} == before


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (BackupUnusable(reason="damaged"), "That backup is not whole any more"),
        (BackupUnusable(reason="not-a-backup"), "no backup of Leeward's"),
        (DiskFull(), "no room left"),
        (NothingToSalvage(), "a backup may still hold it all"),
    ],
)
def test_what_goes_wrong_is_told_and_can_be_tried_again(
    troubled: Troubled, monkeypatch: pytest.MonkeyPatch, error: WorldError, said: str
) -> None:
    async def fails(*_: object, **__: object) -> Salvaged:
        raise error

    monkeypatch.setattr(salvaging, "salvage", fails)
    rescue(troubled)
    troubled.until(said)
    assert find(troubled.place, QPushButton, "beginMending").isEnabled()


def test_it_can_be_stopped_and_escape_does_not_leave_it(
    troubled: Troubled, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(salvaging, "salvage", endless(told))
    rescue(troubled)
    troubled.until("Reading what can still be read")
    assert not find(troubled.place, QPushButton, "beginMending").isVisible()
    assert troubled.place.back()
    assert find(troubled.place, QPushButton, "stopWorking").isVisible()
    troubled.press("stopWorking")
    troubled.until("stopped, as you asked")
    assert told == ["stopped"]
    assert find(troubled.place, QPushButton, "beginMending").isVisible()


def test_who_leaves_meanwhile_is_waited_for(troubled: Troubled, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(salvaging, "salvage", endless(told))
    rescue(troubled)
    troubled.until("Reading what can still be read")
    closing = troubled.place.keep()
    assert closing is not None
    troubled.doors.do(closing)
    assert told == ["stopped"]
    assert find(troubled.place, QLineEdit, "mendingPassphrase").text() == ""


def test_a_mistake_of_ours_leaves_the_person_where_they_can_try_again(
    troubled: Troubled, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def mistake(*_: object, **__: object) -> Salvaged:
        raise RuntimeError("ours")

    monkeypatch.setattr(salvaging, "salvage", mistake)
    rescue(troubled)
    troubled.until("a mistake in Leeward itself")
    assert len(troubled.doors.broke) == 1
    troubled.doors.broke.clear()
    assert find(troubled.place, QPushButton, "beginMending").isVisible()
