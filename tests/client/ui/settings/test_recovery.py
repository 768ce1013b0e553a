from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from client.services import unlocking
from client.ui.settings.recovery_model import Recovery
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.settings.at_settings import find, opened, opens, opens_by_code, press, words, write
from tests.client.ui.standing import Standing


def proposed(qtbot: QtBot, home: Standing) -> Recovery:
    recovery = Recovery(home, making=QUICK)
    recovery.propose(PASSPHRASE)
    qtbot.waitUntil(lambda: recovery.state.proposed != "")
    return recovery


def test_a_new_code_opens_the_vault_once_it_was_typed_back(qtbot: QtBot, home: Standing) -> None:
    recovery = proposed(qtbot, home)
    code = recovery.state.proposed
    assert code not in repr(recovery.state)
    recovery.adopt(code.lower())
    qtbot.waitUntil(lambda: recovery.state.good and recovery.state.standing is not None)
    assert recovery.state.proposed == ""
    assert "From now on the new code opens this vault" in str(recovery.state.notice)
    standing = recovery.state.standing
    assert standing is not None
    assert (standing.there, standing.checked) == (True, True)
    opens_by_code(home, code)


def test_until_then_the_old_one_stays(qtbot: QtBot, doors: Standing) -> None:
    old = doors.make_vault()
    doors.enter(
        doors.do(
            unlocking.unlock(
                doors.config.paths.vault,
                passphrase=PASSPHRASE,
                threads=doors.vault_threads,
                stretch=quick_stretch,
            )
        )
    )
    recovery = proposed(qtbot, doors)
    recovery.give_up()
    assert recovery.state.proposed == ""
    assert "No new code was made" in str(recovery.state.notice)
    opens_by_code(doors, old)


def test_a_slip_while_typing_it_back_changes_nothing(qtbot: QtBot, home: Standing) -> None:
    recovery = proposed(qtbot, home)
    recovery.adopt("not the code at all")
    qtbot.waitUntil(lambda: recovery.state.notice is not None)
    assert recovery.state.part == "adopt"
    assert recovery.state.proposed != ""  # it is still shown


def test_a_code_needs_the_passphrase(qtbot: QtBot, home: Standing) -> None:
    recovery = Recovery(home, making=QUICK)
    recovery.propose("not it")
    qtbot.waitUntil(lambda: recovery.state.notice is not None)
    assert (recovery.state.part, recovery.state.proposed) == ("propose", "")


def test_the_page_says_how_it_stands_and_takes_one_through(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "recovery")
    qtbot.waitUntil(lambda: "Your paper was never checked" in words(page))
    write(page, recoveryPassphrase=PASSPHRASE)
    press(page, "newRecoveryCode")
    qtbot.waitUntil(lambda: find(page, QWidget, "newCodeCard").isVisible())
    assert find(page, QLineEdit, "recoveryPassphrase").text() == ""
    assert not find(page, QAbstractButton, "checkPaper").isVisible()
    assert find(page, QLabel, "recoveryCode").hasFocus()
    recovery = page.work
    assert isinstance(recovery, Recovery)
    code = recovery.state.proposed
    press(page, "codeOnPaper")
    assert not find(page, QAbstractButton, "withoutChecking").isVisible()
    write(page, codeTyped=code)
    find(page, QAbstractButton, "checkCode").setFocus()
    press(page, "checkCode")
    qtbot.waitUntil(lambda: "you have shown that your paper is right" in words(page))
    assert "From now on the new code opens this vault" in words(page)
    assert find(page, QAbstractButton, "newRecoveryCode").hasFocus()
    assert find(page, QLabel, "recoveryCode").text() == ""
    write(page, paperCode=code)
    press(page, "checkPaper")
    qtbot.waitUntil(lambda: "Your paper is right" in words(page))
    assert find(page, QLineEdit, "paperCode").text() == ""


def test_going_away_from_a_shown_code_gives_it_up(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "recovery")
    write(page, recoveryPassphrase=PASSPHRASE)
    press(page, "newRecoveryCode")
    qtbot.waitUntil(lambda: find(page, QWidget, "newCodeCard").isVisible())
    place = page.place  # type: ignore[attr-defined]
    assert place.back()
    assert place.part is page
    assert find(page, QLabel, "recoveryCode").text() == ""
    assert "No new code was made" in words(page)
    assert place.back()
    assert place.part is None


def test_a_wrong_paper_is_told(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "recovery")
    qtbot.waitUntil(lambda: find(page, QAbstractButton, "checkPaper").isVisible())
    write(page, paperCode="AAAA")
    press(page, "checkPaper")
    qtbot.waitUntil(lambda: "There is a slip in that recovery code" in words(page))
    assert find(page, QLineEdit, "paperCode").text() == "AAAA"


def test_the_code_is_removed_only_by_who_knows_what_that_means(qtbot: QtBot, home: Standing) -> None:
    page = opened(qtbot, home, "recovery")
    button = find(page, QAbstractButton, "removeRecoveryCode")
    qtbot.waitUntil(button.isVisible)
    assert "Then nobody can help if you forget your passphrase" in words(page)
    assert not button.isEnabled()
    find(page, QCheckBox, "sureToRemoveCode").click()
    write(page, removalPassphrase="not it")
    press(page, "removeRecoveryCode")
    qtbot.waitUntil(lambda: "not the passphrase of this vault" in words(page))
    assert home.do(home.session.vault.has_recovery_code())
    write(page, removalPassphrase=PASSPHRASE)
    button.setFocus()
    press(page, "removeRecoveryCode")
    qtbot.waitUntil(lambda: "This vault has none" in words(page))
    assert "only its passphrase opens it" in words(page)
    assert find(page, QAbstractButton, "newRecoveryCode").hasFocus()
    assert not home.do(home.session.vault.has_recovery_code())
    assert not find(page, QAbstractButton, "checkPaper").isVisible()
    assert find(page, QAbstractButton, "newRecoveryCode").text() == "Make a recovery code"
    opens(home, PASSPHRASE)
