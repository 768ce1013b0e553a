from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from client.domain.errors import NotEnoughMemoryForKey, WrongPassphrase
from client.services import unlocking
from client.ui.unlock.locked import LockedPlace
from client.vault.folder import VaultFolder
from tests.client.services.vault_runs import PASSPHRASE
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.found import find, words

ROOT = Path(__file__).resolve().parents[4]
NEW = "nine otters under a bridge"


class Locked:
    """The locked window of a vault whose passphrase is known."""

    def __init__(self, qtbot: QtBot, doors: Standing) -> None:
        self.qtbot = qtbot
        self.doors = doors
        self.code = self._make()
        self.place = LockedPlace(doors)
        qtbot.addWidget(self.place)
        self.place.resize(1180, 690)
        self.place.show()
        self.place.arrive()

    def _make(self) -> str:
        made = self.doors.do(
            unlocking.create(
                self.doors.config.paths.vault,
                passphrase=PASSPHRASE,
                threads=self.doors.vault_threads,
                making=unlocking.KeyMaking(seconds=0.01),
            )
        )
        self.doors.do(made.vault.close())
        return made.recovery_code

    def type(self, text: str, name: str = "passphrase") -> None:
        find(self.place, QLineEdit, name).setText(text)

    def press(self, name: str = "unlock") -> None:
        find(self.place, QPushButton, name).click()

    def until(self, said: str) -> None:
        self.qtbot.waitUntil(lambda: said in words(self.place), timeout=20_000)

    def until_in(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.doors.entered), timeout=20_000)


@pytest.fixture
def locked(qtbot: QtBot, doors: Standing) -> Iterator[Locked]:
    locked = Locked(qtbot, doors)
    yield locked
    locked.place.hide()
    closing = locked.place.keep()
    if closing is not None:
        doors.do(closing)


def test_the_passphrase_opens_it_by_enter(locked: Locked) -> None:
    line = find(locked.place, QLineEdit, "passphrase")
    assert locked.place.focusWidget() is line
    QTest.keyClicks(line, PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    locked.until_in()
    assert locked.doors.entered == ["today"]
    assert line.text() == ""
    assert not line.isUndoAvailable()


@pytest.mark.parametrize("around", ["{}\n", "{}\r\n", "\n{}\n", "{}\u2028"])
def test_a_line_break_that_a_paste_brings_along_is_left_out(locked: Locked, around: str) -> None:
    paste(locked, "passphrase", around.format(PASSPHRASE))
    assert find(locked.place, QLineEdit, "passphrase").text() == PASSPHRASE
    locked.press()
    locked.until_in()


def test_spaces_around_a_pasted_passphrase_are_its_own(locked: Locked) -> None:
    paste(locked, "passphrase", f" {PASSPHRASE} ")
    locked.press()
    locked.until("That is not the passphrase of this vault")


def test_a_pasted_code_may_have_anything_blank_around_it(locked: Locked) -> None:
    locked.press("useRecoveryCode")
    paste(locked, "recoveryField", f"\n  {locked.code} \n")
    locked.press()
    locked.until("Your vault is open")


def paste(locked: Locked, name: str, text: str) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setText(text)
    find(locked.place, QLineEdit, name).paste()
    clipboard.clear()


def test_a_keyboard_learns_neither_passphrase_nor_code(locked: Locked) -> None:
    for name in ("passphrase", "recoveryField"):
        hints = find(locked.place, QLineEdit, name).inputMethodHints()
        assert hints & Qt.InputMethodHint.ImhSensitiveData
        assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_wrong_one_is_told_kindly_kept_and_selected(locked: Locked) -> None:
    locked.type("another")
    locked.press()
    assert find(locked.place, QPushButton, "unlock").text() == "Unlocking…"
    locked.until("That is not the passphrase of this vault; nothing was changed")
    line = find(locked.place, QLineEdit, "passphrase")
    assert line.hasSelectedText()
    assert line.text() == "another"
    assert locked.place.focusWidget() is line
    locked.type(PASSPHRASE)
    locked.press()
    locked.until_in()


def test_what_is_typed_is_hidden_until_asked_for(locked: Locked) -> None:
    assert find(locked.place, QLineEdit, "passphrase").echoMode() == QLineEdit.EchoMode.Password


def test_an_empty_one_is_asked_for_without_trying(locked: Locked) -> None:
    locked.press()
    assert "Please type a passphrase first." in words(locked.place)
    assert not locked.place.model.state.waiting


def test_it_tells_an_onlooker_nothing(locked: Locked) -> None:
    said = words(locked.place)
    assert said.splitlines() == ["Leeward", "Your vault is locked", "Passphrase"]
    assert locked.place.title() == locked.place.where() == ""


def test_the_recovery_code_opens_it_and_a_new_passphrase_is_only_offered(locked: Locked) -> None:
    locked.press("useRecoveryCode")
    assert locked.place.focusWidget() is find(locked.place, QLineEdit, "recoveryField")
    locked.type(locked.code.lower().replace("-", " "), "recoveryField")
    locked.press()
    locked.until("Your vault is open")
    assert find(locked.place, QPushButton, "useRecoveryCode").text() == "Keep the old one and go on"
    locked.press("useRecoveryCode")
    locked.until_in()
    locked.doors.do(locked.doors.session.vault.close())
    opens(locked, PASSPHRASE)


def test_a_new_passphrase_behind_the_recovery_code_opens_it_from_then_on(locked: Locked) -> None:
    with_code(locked)
    locked.type(NEW)
    locked.type(NEW, "passphraseAgain")
    locked.press()
    locked.until_in()
    assert all(line.text() == "" for line in locked.place.findChildren(QLineEdit))
    assert locked.place.model._code == ""
    locked.doors.do(locked.doors.session.vault.close())
    opens(locked, NEW)
    with pytest.raises(WrongPassphrase):
        opens(locked, PASSPHRASE)


def test_a_new_passphrase_is_advised_on(locked: Locked) -> None:
    with_code(locked)
    locked.type("password1")
    locked.until("Many people use this")
    locked.type(NEW)
    locked.type(NEW, "passphraseAgain")
    locked.until("Strong")
    place = find(locked.place, QLabel, "strengthWord").mapTo(locked.place, QPoint(0, 0)).y()
    above = find(locked.place, QLineEdit, "passphrase").mapTo(locked.place, QPoint(0, 0)).y()
    below = find(locked.place, QLineEdit, "passphraseAgain").mapTo(locked.place, QPoint(0, 0)).y()
    assert above < place < below


def test_new_ones_that_differ_change_nothing(locked: Locked) -> None:
    with_code(locked)
    locked.type(NEW)
    locked.type(NEW + "s", "passphraseAgain")
    locked.press()
    assert "The two are not the same" in words(locked.place)
    locked.press("useRecoveryCode")
    locked.until_in()
    locked.doors.do(locked.doors.session.vault.close())
    opens(locked, PASSPHRASE)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ABCD", "There is a slip in that recovery code"),
        ("0000-0000-0000-0000-0000-0000-0000-00000", "does not open this vault"),
    ],
)
def test_another_code_is_told_and_kept(locked: Locked, typed: str, said: str) -> None:
    locked.press("useRecoveryCode")
    locked.type(typed, "recoveryField")
    locked.press()
    locked.until(said)
    assert find(locked.place, QLineEdit, "recoveryField").text() == typed


def test_back_leads_from_the_code_to_the_passphrase(locked: Locked) -> None:
    assert not locked.place.back()
    locked.press("useRecoveryCode")
    assert locked.place.back()
    assert find(locked.place, QLineEdit, "passphrase").isVisible()


def test_one_that_is_open_elsewhere_says_so(locked: Locked, doors: Standing) -> None:
    other = doors.do(
        unlocking.unlock(doors.config.paths.vault, passphrase=PASSPHRASE, threads=doors.vault_threads)
    )
    locked.type(PASSPHRASE)
    locked.press()
    locked.until("open in another Leeward")
    doors.do(other.close())
    locked.press()
    locked.until_in()


def test_a_damaged_one_is_never_offered_for_deletion(locked: Locked, doors: Standing) -> None:
    key_file = next(doors.config.paths.vault.glob("*key*"))
    key_file.write_bytes(key_file.read_bytes()[:-9])
    locked.type(PASSPHRASE)
    locked.press()
    locked.until("nothing was changed or erased")
    assert not any(
        "elete" in button.text() or "rase" in button.text()
        for button in locked.place.findChildren(QPushButton)
    )


def test_too_little_memory_is_told(locked: Locked, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise NotEnoughMemoryForKey(kibibytes=65536)

    monkeypatch.setattr(VaultFolder, "read_key_file", refused)
    locked.type(PASSPHRASE)
    locked.press()
    locked.until("not enough free memory")


def test_a_mistake_of_ours_lets_the_person_try_again(
    locked: Locked, doors: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistake(*_: object) -> None:
        raise RuntimeError("ours")

    monkeypatch.setattr(VaultFolder, "read_key_file", mistake)
    locked.type(PASSPHRASE)
    locked.press()
    locked.qtbot.waitUntil(lambda: bool(doors.broke), timeout=20_000)
    doors.broke.clear()
    monkeypatch.undo()
    locked.press()
    locked.until_in()


def test_leaving_while_it_opens_closes_it_again(locked: Locked, doors: Standing) -> None:
    locked.type(PASSPHRASE)
    locked.press()
    closing = locked.place.keep()
    assert closing is not None
    doors.do(closing)
    QApplication.processEvents()
    assert doors.entered == []
    opens(locked, PASSPHRASE)


def test_leaving_behind_the_recovery_code_closes_it_too(locked: Locked, doors: Standing) -> None:
    with_code(locked)
    closing = locked.place.keep()
    assert closing is not None
    doors.do(closing)
    opens(locked, PASSPHRASE)


def test_a_second_press_does_not_try_twice(locked: Locked) -> None:
    locked.type(PASSPHRASE)
    locked.press()
    locked.place.model.unlock("another")
    locked.until_in()
    assert locked.doors.entered == ["today"]


def test_it_costs_the_first_window_no_service() -> None:
    lines = "import sys, client.ui.unlock.locked; print('\\n'.join(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", lines], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    loaded = set(done.stdout.split())
    ours = {name for name in loaded if name.startswith(("client.", "protocol"))}
    allowed = ("client.ui", "client.ui.kit.controls", "client.ui.kit.place", "client.ui.theme")
    assert {
        name
        for name in ours
        if not name.startswith(("client.ui.unlock", "client.ui.theme."))
        and name not in (*allowed, "client.ui.kit")
    } == set()
    assert loaded.isdisjoint({"asyncio", "concurrent.futures", "httpx", "sqlcipher3", "cryptography"})


def with_code(locked: Locked) -> None:
    locked.press("useRecoveryCode")
    locked.type(locked.code, "recoveryField")
    locked.press()
    locked.until("Your vault is open")


def opens(locked: Locked, passphrase: str) -> None:
    doors = locked.doors
    vault = doors.do(
        unlocking.unlock(doors.config.paths.vault, passphrase=passphrase, threads=doors.vault_threads)
    )
    doors.do(vault.close())


def test_everything_stays_in_reach_in_a_small_window_with_large_text(locked: Locked) -> None:
    place = locked.place
    assert place.findChildren(QScrollArea) == []
    locked.type("what I typed")
    place.theme.choose(scale=2.0)
    place.resize(1024, 520)
    locked.qtbot.waitUntil(lambda: bool(place.findChildren(QScrollArea)))
    (scroller,) = place.findChildren(QScrollArea)
    assert find(place, QLineEdit, "passphrase").text() == "what I typed"
    assert place.focusWidget() is find(place, QLineEdit, "passphrase")

    def in_sight(button: QPushButton) -> bool:
        place_of = QRect(button.mapTo(scroller.viewport(), QPoint(0, 0)), button.size())
        return scroller.viewport().rect().contains(place_of)

    locked.qtbot.waitUntil(lambda: scroller.width() == 1024)
    for name in ("unlock", "useRecoveryCode"):
        button = find(place, QPushButton, name)
        button.setFocus()
        scroller.ensureWidgetVisible(button)
        locked.qtbot.waitUntil(partial(in_sight, button))


def test_the_card_grows_with_what_it_asks_wherever_it_stands(locked: Locked) -> None:
    place = locked.place

    def fits() -> bool:
        card = place._card
        return card.height() == card.heightForWidth(card.width())

    for scrolls in (False, True):
        if scrolls:
            place.theme.choose(scale=2.0)
            place.theme.choose(scale=1.0)
            assert place.findChildren(QScrollArea)
        for _ in range(2):
            locked.press("useRecoveryCode")
            locked.qtbot.waitUntil(fits)
