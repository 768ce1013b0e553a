from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from client.domain.contents import Contents
from client.domain.errors import DiskFull, TakeoverUnfinished, WrongPassphrase
from client.domain.progress import Progress
from client.services import renewing, unlocking
from client.ui.settings.page import PartPage
from client.ui.settings.renewal import RenewalDialog
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE
from tests.client.ui.settings.at_settings import find, opened, opens, press, words, write
from tests.client.ui.standing import Standing

NEW = "nobody has heard these words"


def begun(qtbot: QtBot, home: Standing, current: str = PASSPHRASE) -> PartPage:
    page = opened(qtbot, home, "renewal")
    write(page, renewalCurrent=current, renewalNew=NEW, renewalNewAgain=NEW)
    press(page, "renewVault")
    return page


def dialog_of(page: PartPage, qtbot: QtBot) -> RenewalDialog:
    qtbot.waitUntil(lambda: page.window().findChild(RenewalDialog) is not None)
    dialog = page.window().findChild(RenewalDialog)
    assert dialog is not None
    return dialog


def test_everything_is_renewed_and_the_new_code_shown_once(qtbot: QtBot, home: Standing) -> None:
    page = begun(qtbot, home)
    dialog = dialog_of(page, qtbot)
    qtbot.waitUntil(lambda: "Your new recovery code" in words(dialog), timeout=20_000)
    assert dialog.isModal()
    assert [find(page, QLineEdit, n).text() for n in ("renewalCurrent", "renewalNew")] == ["", ""]
    code = page.renewal.state.code  # type: ignore[attr-defined]
    assert code not in repr(page.renewal.state)  # type: ignore[attr-defined]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(dialog, "codeOnPaper")
    write(dialog, codeTyped=code)
    press(dialog, "checkCode")
    assert home.locks == 1
    assert find(dialog, QLabel, "recoveryCode").text() == ""
    folder, threads = home.config.paths.vault, home.vault_threads
    with pytest.raises(WrongPassphrase):
        home.do(unlocking.unlock(folder, passphrase=PASSPHRASE, threads=threads, stretch=quick_stretch))
    home.do(home.do(unlocking.unlock_with_recovery_code(folder, code=code, threads=threads)).close())
    opens(home, NEW)


def test_a_wrong_passphrase_stays_on_the_page(qtbot: QtBot, home: Standing) -> None:
    page = begun(qtbot, home, "not it")
    qtbot.waitUntil(lambda: "not the passphrase of this vault" in words(page))
    assert page.window().findChild(RenewalDialog) is None
    assert find(page, QAbstractButton, "renewVault").text() == "Encrypt everything anew"
    opens(home, PASSPHRASE)


def test_two_different_passphrases_begin_nothing(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "renewal")
    write(page, renewalCurrent=PASSPHRASE, renewalNew=NEW, renewalNewAgain="other")
    press(page, "renewVault")
    assert "not the same" in words(page)
    opens(home, PASSPHRASE)


def test_when_it_fails_midway_all_that_is_left_is_to_lock(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(vault: unlocking.OpenVault, *, progress: Progress, **_: object) -> None:
        progress.tell("copy", 1, 2)
        await vault.close()
        raise DiskFull

    monkeypatch.setattr(renewing, "renew", full)
    page = begun(qtbot, home)
    dialog = dialog_of(page, qtbot)
    qtbot.waitUntil(lambda: "It was not done" in words(dialog))
    assert "no room left on this disk" in words(dialog)
    assert "Unlock it again with the passphrase you had" in words(dialog)
    press(dialog, "lockAfterFailure")
    assert home.locks == 1
    opens(home, PASSPHRASE)


def test_a_new_key_on_its_way_into_place_still_shows_its_code_and_says_what_to_do(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def renew(vault: unlocking.OpenVault, *, progress: Progress, **_: object) -> renewing.Renewed:
        progress.tell("copy", 1, 2)
        await vault.close()
        return renewing.Renewed("0" * 33, Contents(), 2, TakeoverUnfinished("renew", full=True))

    monkeypatch.setattr(renewing, "renew", renew)
    dialog = dialog_of(begun(qtbot, home), qtbot)
    qtbot.waitUntil(lambda: "Your new recovery code" in words(dialog))
    assert "please make some room, then unlock with the new passphrase" in words(dialog)
    assert "open the vault now" not in words(dialog)
    assert find(dialog, QLabel, "recoveryCode").text()
    assert "2 older copies are" in words(dialog)


def test_the_page_says_what_it_cannot_do(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "renewal")
    assert "still open with the old passphrase" in words(page)
    assert "Take back what somebody has read already" in words(page)
    assert find(page, QWidget, "strengthMeter").isVisible()


def test_the_page_says_before_anything_that_one_backup_takes_the_place_of_all(
    qtbot: QtBot, home: Standing
) -> None:
    told = words(opened(qtbot, home, "renewal"))
    assert "are removed: one new backup, of today, takes the place of them all" in told
    assert "made again" not in told


@pytest.mark.parametrize(("left", "said"), [(0, ""), (1, "1 older copy is"), (4, "4 older copies are")])
def test_what_may_still_open_with_the_old_passphrase_is_said(
    qtbot: QtBot, home: Standing, monkeypatch: pytest.MonkeyPatch, left: int, said: str
) -> None:
    async def renew(vault: unlocking.OpenVault, *, progress: Progress, **_: object) -> renewing.Renewed:
        progress.tell("copy", 1, 2)
        await vault.close()
        return renewing.Renewed("0" * 33, Contents(), left)

    monkeypatch.setattr(renewing, "renew", renew)
    dialog = dialog_of(begun(qtbot, home), qtbot)
    qtbot.waitUntil(lambda: "Your new recovery code" in words(dialog))
    told = words(dialog)
    assert ("beside the vault, and may open with the old passphrase" in told) is bool(left)
    assert said in told
