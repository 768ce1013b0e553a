from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from client.crypto.recovery import read_code
from client.domain.errors import DiskFull, VaultInUse
from client.services import recovery_check, unlocking
from client.ui.kit.recovery_paper import RecoveryPaper
from client.ui.unlock.first_start import FirstStartPlace
from client.vault.folder import VaultFolder
from tests.client.services.vault_runs import PASSPHRASE, QUICK
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.found import find, words
from tests.client.ui.unlock.making import choose, make, type_back, type_twice


@pytest.fixture
def place(qtbot: QtBot, doors: Standing) -> Iterator[FirstStartPlace]:
    place = FirstStartPlace(doors)
    qtbot.addWidget(place)
    place.resize(1180, 690)
    place.show()
    place.arrive()
    yield place
    place.hide()
    closing = place.keep()
    if closing is not None:
        doors.do(closing)


def test_support_stands_first_for_the_eye_and_for_the_keyboard(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace
) -> None:
    support = find(place, QPushButton, "supportFirst")
    tops = [
        find(place, QPushButton, name).mapTo(place, find(place, QPushButton, name).rect().topLeft()).y()
        for name in ("supportFirst", "haveInvitation", "onlyJournal", "lookAround")
    ]
    assert tops == sorted(tops)
    assert place.focusWidget() is support
    support.click()
    assert doors.support_asked == 1


@pytest.mark.parametrize(
    ("left", "said"), [("backups", "backups of a vault here"), ("aside", "set aside here")]
)
def test_who_had_a_vault_here_hears_what_is_left_of_it(
    qtbot: QtBot, doors: Standing, left: str, said: str
) -> None:
    folder = doors.config.paths.vault
    name = "backups/leeward-backup-2026-03-14.zip" if left == "backups" else "aside-1/vault.key"
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_bytes(b"")
    place = FirstStartPlace(doors)
    qtbot.addWidget(place)
    place.resize(1180, 690)
    place.show()
    assert said in words(place)
    if left == "aside":
        assert find(place, QLineEdit, "remainsFolder").text() == str(folder)
        return
    find(place, QPushButton, "bringBack").click()
    assert place._mends is not None
    assert place._mends.state.step == "choose"
    qtbot.waitUntil(lambda: len(place._mends.state.backups) == 1)  # type: ignore[union-attr]


def test_where_no_vault_was_nothing_is_said_of_one(place: FirstStartPlace) -> None:
    assert "of a vault here" not in words(place)
    assert place.findChild(QLabel, "remains") is None


def test_the_choices_say_what_they_lead_to(place: FirstStartPlace) -> None:
    names = ("haveInvitation", "onlyJournal", "lookAround")
    buttons = [find(place, QPushButton, name) for name in names]
    assert [button.accessibleName() for button in buttons] == [
        "I have an invitation",
        "Only my private journal",
        "Look around with examples (nobody is there)",
    ]
    assert all(button.accessibleDescription() for button in buttons)


@pytest.mark.parametrize(("choice", "goal"), [("onlyJournal", "today"), ("haveInvitation", "join")])
def test_a_vault_is_made_and_its_code_opens_it(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace, choice: str, goal: str
) -> None:
    choose(place, choice)
    shown = make(qtbot, place)
    read_code(shown)  # as it is shown it can be copied
    type_back(place, shown)
    qtbot.waitUntil(lambda: doors.entered == [goal], timeout=20_000)
    assert doors.do(recovery_check.noted(doors.session.vault.private)) is True
    doors.do(doors.session.vault.close())
    again = doors.do(
        unlocking.unlock_with_recovery_code(doors.config.paths.vault, code=shown, threads=doors.vault_threads)
    )
    doors.do(again.close())


def test_no_secret_stays_in_the_window(qtbot: QtBot, doors: Standing, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    shown = make(qtbot, place)
    assert all(line.text() == "" for line in place.findChildren(QLineEdit))
    assert not any(line.isUndoAvailable() for line in place.findChildren(QLineEdit))
    type_back(place, shown)
    qtbot.waitUntil(lambda: bool(doors.entered), timeout=20_000)
    code = find(place, QLabel, "recoveryCode")
    assert code.text() == ""
    assert code.accessibleName() == ""
    typed = find(place, QLineEdit, "codeTyped")
    assert typed.text() == ""
    assert not typed.isUndoAvailable()
    assert place.model.state.code == ""
    assert place.findChildren(RecoveryPaper)[0]._code == ""


def test_while_it_is_typed_back_the_code_is_nowhere_to_be_read(qtbot: QtBot, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    make(qtbot, place)
    assert "Write down your recovery code" in words(place)
    find(place, QPushButton, "codeOnPaper").click()
    assert "Type it from your paper" in words(place)
    code = find(place, QLabel, "recoveryCode")
    assert code.text() == code.accessibleName() == ""


def test_one_can_go_on_without_typing_it_back_and_that_is_noted(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace
) -> None:
    choose(place, "onlyJournal")
    make(qtbot, place)
    find(place, QPushButton, "codeOnPaper").click()
    assert "A slip on the paper would then be found only when you need it" in words(place)
    find(place, QPushButton, "withoutChecking").click()
    qtbot.waitUntil(lambda: doors.entered == ["today"], timeout=20_000)
    assert doors.do(recovery_check.noted(doors.session.vault.private)) is False


def test_a_vault_left_while_its_code_is_shown_knows_that_nobody_checked_it(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace
) -> None:
    choose(place, "onlyJournal")
    make(qtbot, place)
    closing = place.keep()
    assert closing is not None
    doors.do(closing)
    opened = doors.do(
        unlocking.unlock(doors.config.paths.vault, passphrase=PASSPHRASE, threads=doors.vault_threads)
    )
    assert doors.do(recovery_check.noted(opened.private)) is False
    doors.do(opened.close())


def test_a_note_that_cannot_be_kept_stops_nobody(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object, **__: object) -> None:
        raise DiskFull

    monkeypatch.setattr(recovery_check, "note", full)
    choose(place, "onlyJournal")
    type_back(place, make(qtbot, place))
    qtbot.waitUntil(lambda: doors.entered == ["today"], timeout=20_000)


def test_the_code_is_read_out_group_by_group(qtbot: QtBot, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    groups = make(qtbot, place).split()
    assert len(groups) == 8
    spoken = ". ".join(" ".join(group) for group in groups)
    code = find(place, QLabel, "recoveryCode")
    assert code.accessibleName() == f"Recovery code: {spoken}"
    assert code.accessibleDescription() == ""
    assert code.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_code_is_not_in_what_is_printed_of_the_state(qtbot: QtBot, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    groups = make(qtbot, place).split()
    assert groups[0] not in repr(place.model.state)


def test_two_that_differ_are_kept_and_nothing_is_made(doors: Standing, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    type_twice(place, "seven herons", "seven heron")
    find(place, QPushButton, "makeVault").click()
    assert "The two are not the same" in words(place)
    assert find(place, QLineEdit, "passphrase").text() == "seven herons"
    assert place.focusWidget() is find(place, QLineEdit, "passphraseAgain")
    assert not VaultFolder(doors.config.paths.vault).holds_anything()


def test_an_empty_one_is_asked_for(place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    find(place, QPushButton, "makeVault").click()
    assert "Please choose a passphrase first." in words(place)


def test_one_that_cannot_be_one_is_told_and_kept(qtbot: QtBot, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    type_twice(place, "   ", "   ")
    find(place, QPushButton, "makeVault").click()
    qtbot.waitUntil(lambda: "at least one visible character" in words(place), timeout=20_000)
    assert find(place, QLineEdit, "passphrase").text() == "   "
    assert find(place, QPushButton, "makeVault").isEnabled()


def test_a_full_disk_is_told_and_nothing_typed_is_lost(
    qtbot: QtBot, place: FirstStartPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(VaultFolder, "replace_key_file", full)
    choose(place, "onlyJournal")
    type_twice(place, PASSPHRASE, PASSPHRASE)
    find(place, QPushButton, "makeVault").click()
    qtbot.waitUntil(lambda: "no room left" in words(place), timeout=20_000)
    assert find(place, QLineEdit, "passphraseAgain").text() == PASSPHRASE
    monkeypatch.undo()
    find(place, QPushButton, "makeVault").click()
    qtbot.waitUntil(lambda: place.model.state.step == "code", timeout=20_000)


def test_a_vault_there_already_is_not_touched(qtbot: QtBot, doors: Standing, place: FirstStartPlace) -> None:
    doors.make_vault()
    choose(place, "onlyJournal")
    type_twice(place, "another one entirely", "another one entirely")
    find(place, QPushButton, "makeVault").click()
    qtbot.waitUntil(lambda: "already, and it was not touched" in words(place), timeout=20_000)
    opened = doors.do(
        unlocking.unlock(
            doors.config.paths.vault,
            passphrase=PASSPHRASE,
            threads=doors.vault_threads,
            stretch=QUICK.stretch,
        )
    )
    doors.do(opened.close())


def test_while_it_is_made_the_window_says_so_and_nothing_is_made_twice(
    qtbot: QtBot, place: FirstStartPlace
) -> None:
    choose(place, "onlyJournal")
    type_twice(place, PASSPHRASE, PASSPHRASE)
    find(place, QPushButton, "makeVault").click()
    assert "Making your vault." in words(place)
    assert not find(place, QPushButton, "makeVault").isEnabled()
    QTest.keyClick(find(place, QLineEdit, "passphraseAgain"), Qt.Key.Key_Return)
    assert not place.back()
    qtbot.waitUntil(lambda: place.model.state.step == "code", timeout=20_000)


def test_leaving_while_the_code_is_shown_closes_the_vault(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace
) -> None:
    choose(place, "onlyJournal")
    make(qtbot, place)
    with pytest.raises(VaultInUse):
        unlock_now(doors)
    closing = place.keep()
    assert closing is not None
    doors.do(closing)
    unlock_now(doors)


def test_leaving_while_it_is_made_closes_it_too(doors: Standing, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    type_twice(place, PASSPHRASE, PASSPHRASE)
    find(place, QPushButton, "makeVault").click()
    closing = place.keep()
    assert closing is not None
    doors.do(closing)
    QApplication.processEvents()
    assert doors.entered == []
    assert place.model.state.step == "passphrase"
    unlock_now(doors)


def unlock_now(doors: Standing) -> None:
    opened = doors.do(
        unlocking.unlock(doors.config.paths.vault, passphrase=PASSPHRASE, threads=doors.vault_threads)
    )
    doors.do(opened.close())


def test_there_is_nothing_to_keep_before_anything_was_done(place: FirstStartPlace) -> None:
    assert place.keep() is None


def test_back_leads_to_the_choices_and_what_was_typed_stays(place: FirstStartPlace) -> None:
    choose(place, "haveInvitation")
    type_twice(place, "seven herons", "")
    assert place.back()
    assert "What Leeward is not" in words(place)
    assert place.back()
    assert find(place, QPushButton, "haveInvitation").isVisible()
    assert not place.back()
    choose(place, "onlyJournal")
    assert find(place, QLineEdit, "passphrase").text() == "seven herons"


def test_the_examples_say_how_far_they_are(doors: Standing, place: FirstStartPlace) -> None:
    find(place, QPushButton, "lookAround").click()
    assert doors.looks_around == 1
    place.wait(True)
    said = []
    for step in ("making", "joining", "reading", "something newer"):
        place.tell(step)
        said.append(words(place))
    assert "Setting up the examples" in said[0]
    assert "Going in under a made-up name" in said[1]
    assert "conversations" in said[2]
    choice = find(place, QPushButton, "lookAround")
    assert not choice.isEnabled()
    assert find(place, QPushButton, "supportFirst").isEnabled()
    place.wait(False)
    assert choice.isEnabled()
    assert not place.findChildren(QProgressBar)[0].isVisible()


def test_a_passphrase_can_be_shown_and_hidden_again(place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    line = find(place, QLineEdit, "passphrase")
    assert line.echoMode() == QLineEdit.EchoMode.Password
    eye = next(
        button
        for button in place.findChildren(QPushButton)
        if button.isVisible() and button.accessibleName() == "Show what is typed"
    )
    eye.click()
    assert line.echoMode() == QLineEdit.EchoMode.Normal
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert eye.accessibleName() == "Hide what is typed"
    eye.click()
    assert line.echoMode() == QLineEdit.EchoMode.Password


def test_pasting_works(qtbot: QtBot, place: FirstStartPlace) -> None:
    choose(place, "onlyJournal")
    line = find(place, QLineEdit, "passphrase")
    clipboard = QApplication.clipboard()
    clipboard.setText("seven herons over still water")
    line.paste()
    clipboard.clear()
    assert line.text() == "seven herons over still water"
    qtbot.waitUntil(lambda: "Strong" in words(place), timeout=20_000)


def test_a_short_one_is_advised_against_and_taken(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace
) -> None:
    choose(place, "onlyJournal")
    type_twice(place, "a", "a")
    qtbot.waitUntil(lambda: "could guess it in minutes" in words(place), timeout=20_000)
    find(place, QPushButton, "makeVault").click()
    qtbot.waitUntil(lambda: place.model.state.step == "code", timeout=20_000)


def test_a_mistake_of_ours_does_not_lock_the_page(
    qtbot: QtBot, doors: Standing, place: FirstStartPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistake(*_: object) -> None:
        raise RuntimeError("ours")

    monkeypatch.setattr(VaultFolder, "replace_key_file", mistake)
    choose(place, "onlyJournal")
    type_twice(place, PASSPHRASE, PASSPHRASE)
    find(place, QPushButton, "makeVault").click()
    qtbot.waitUntil(lambda: bool(doors.broke), timeout=20_000)
    assert find(place, QPushButton, "makeVault").isEnabled()
    assert find(place, QLineEdit, "passphrase").text() == PASSPHRASE
    doors.broke.clear()
