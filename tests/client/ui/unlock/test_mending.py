"""A vault that is in trouble, at the locked window and at the first start, with the services as they are."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.contents import Contents
from client.domain.errors import (
    BackupUnusable,
    DiskFull,
    NewerVaultVersion,
    NothingToSalvage,
    Stopped,
    VaultDamaged,
    VaultUnreadable,
    WorldError,
)
from client.domain.progress import Progress
from client.services import backing_up, salvaging, unlocking
from client.services.backing_up import Restored
from client.services.journaling import Journaling
from client.services.salvaging import Salvaged
from client.services.unlocking import NewVault, OpenVault
from client.ui.unlock import helping
from client.ui.unlock.accounts import backup_words, restored_words, salvaged_words
from client.ui.unlock.first_start import FirstStartPlace
from client.ui.unlock.locked import LockedPlace
from client.vault.folder import VaultFolder
from tests.client.services.vault_runs import PASSPHRASE
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.found import find, words

ENTRIES = tuple(f"Entry {number}: the tide came in and went out again. " * 40 for number in range(12))
ERASING = re.compile(r"\b(erase|delete|reset|wipe|start over|discard)", re.IGNORECASE)


class Troubled:
    """A vault with a journal and one backup of it; a place of the window is shown when `show` is called."""

    def __init__(self, qtbot: QtBot, doors: Standing) -> None:
        self.qtbot = qtbot
        self.doors = doors
        self.folder = doors.config.paths.vault
        self.place: LockedPlace | FirstStartPlace
        made: NewVault = doors.do(
            unlocking.create(
                self.folder,
                passphrase=PASSPHRASE,
                threads=doors.vault_threads,
                making=unlocking.KeyMaking(seconds=0.01),
            )
        )
        self.code = made.recovery_code
        doors.do(self._fill(made.vault))
        self.backup = backing_up.kept(self.folder)[0]

    async def _fill(self, vault: OpenVault) -> None:
        journal = Journaling(private=vault.private)
        for entry in ENTRIES:
            await journal.write_entry(text=entry, mood=3)
        await backing_up.daily(vault)
        await vault.close()

    def show(self, place: LockedPlace | FirstStartPlace) -> None:
        self.place = place
        self.qtbot.addWidget(place)
        place.resize(1180, 690)
        place.show()
        place.arrive()

    def locked(self) -> None:
        self.show(LockedPlace(self.doors))

    def type(self, text: str, name: str) -> None:
        find(self.place, QLineEdit, name).setText(text)

    def press(self, name: str) -> None:
        button = find(self.place, QPushButton, name)
        assert button.isVisible()
        assert button.isEnabled()
        button.click()

    def unlock(self) -> None:
        self.type(PASSPHRASE, "passphrase")
        self.press("unlock")

    def until(self, said: str) -> None:
        self.qtbot.waitUntil(lambda: said in words(self.place), timeout=30_000)

    def until_seen(self, name: str) -> None:
        self.qtbot.waitUntil(
            lambda: any(each.isVisible() for each in self.place.findChildren(QWidget, name)), timeout=30_000
        )

    def entries(self) -> int:
        async def count() -> int:
            vault = await unlocking.unlock(
                self.folder, passphrase=PASSPHRASE, threads=self.doors.vault_threads
            )
            try:
                return len(await Journaling(private=vault.private).entries())
            finally:
                await vault.close()

        return self.doors.do(count())

    def damage(self, name: str = "private.db", at: float = 0.5) -> None:
        path = self.folder / name
        content = bytearray(path.read_bytes())
        content[int(len(content) * at)] ^= 0xFF
        path.write_bytes(bytes(content))


@pytest.fixture
def troubled(qtbot: QtBot, doors: Standing) -> Iterator[Troubled]:
    troubled = Troubled(qtbot, doors)
    yield troubled
    place = getattr(troubled, "place", None)
    if place is not None:
        place.hide()
        closing = place.keep()
        if closing is not None:
            doors.do(closing)


FAULTS: tuple[tuple[WorldError, str, bool], ...] = (
    (VaultDamaged(part="key-file", reason="checksum"), "key file of your vault is damaged", True),
    (VaultDamaged(part="key-file", reason="missing"), "key file of your vault is not there", True),
    (VaultDamaged(part="private", reason="page"), "Part of your vault cannot be read", True),
    (VaultDamaged(part="private", reason="missing"), "Part of your vault is not there", True),
    (VaultUnreadable(part="private", code=5), "disk does not give Leeward your vault", True),
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


def rescue(troubled: Troubled) -> None:
    troubled.damage("private.db", at=0.001)
    troubled.locked()
    troubled.unlock()
    troubled.until_seen("rescueVault")
    troubled.press("rescueVault")
    troubled.type(PASSPHRASE, "mendingPassphrase")
    troubled.press("beginMending")


def endless(told: list[str]) -> Callable[..., Coroutine[Any, Any, Salvaged]]:
    """A work that goes on until it is stopped."""

    async def work(*_: object, progress: Progress, **__: object) -> Salvaged:
        try:
            for number in range(10_000):
                progress.tell("salvage", number, 10_000)
                await asyncio.sleep(0.001)
        except Stopped:
            told.append("stopped")
            raise
        raise AssertionError("nobody stopped it")

    return work


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
    names, on = [], first
    while len(names) < 8:
        if on.focusPolicy() & Qt.FocusPolicy.TabFocus:
            names.append(on.objectName())
        on = on.nextInFocusChain() or first
    assert names == [f"backup-{number}" for number in range(8)]  # Tab goes as one reads


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


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (Contents(), "Nothing had been written in it yet."),
        (Contents(entries=1), "In it: 1 journal entry."),
        (
            Contents(entries=2, check_ins=1, communities=3),
            "In it: 2 journal entries, 1 check-in, 3 communities.",
        ),
    ],
)
def test_what_came_back_is_counted_in_words(qapp: QApplication, contents: Contents, said: str) -> None:
    assert restored_words(Restored(contents, None)).endswith(said)


def test_what_a_rescue_could_not_read_is_told(qapp: QApplication) -> None:
    whole = Salvaged(Contents(entries=187), {}, 60, 0, key_from_backup=False, aside=None, uncertain=0)
    assert salvaged_words(whole) == "Your vault now holds: 187 journal entries.\nEvery page could be read."
    hurt = Salvaged(
        Contents(entries=187),
        {},
        60,
        2,
        key_from_backup=True,
        aside=None,
        uncertain=3,
        refused=1,
        key_doubtful=True,
    )
    said = salvaged_words(hurt).splitlines()
    assert said[1] == "2 of 60 pages could not be read; what stood there is missing."
    assert said[2] == "3 journal entries come from damaged pages and say so."
    assert said[3].startswith("1 record was left out")
    assert "the passphrase of then" in said[4]
    assert "choose a new passphrase" in said[5]
