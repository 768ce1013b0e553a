"""What somebody does who makes a vault at the first start."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from client.ui.unlock.first_start import FirstStartPlace
from tests.client.services.vault_runs import PASSPHRASE
from tests.client.ui.unlock.found import find


def choose(place: FirstStartPlace, choice: str) -> None:
    """Press a choice, and read what Leeward is not."""
    find(place, QPushButton, choice).click()
    find(place, QPushButton, "aboutRead").click()


def type_twice(place: FirstStartPlace, first: str, again: str) -> None:
    for name, text in (("passphrase", first), ("passphraseAgain", again)):
        find(place, QLineEdit, name).setText(text)


def make(qtbot: QtBot, place: FirstStartPlace) -> str:
    """Make the vault of whoever stands before the passphrase; the code that is shown."""
    type_twice(place, PASSPHRASE, PASSPHRASE)
    find(place, QPushButton, "makeVault").click()
    qtbot.waitUntil(lambda: place.model.state.step == "code", timeout=20_000)
    return find(place, QLabel, "recoveryCode").text()


def type_back(place: FirstStartPlace, code: str) -> None:
    find(place, QPushButton, "codeOnPaper").click()
    find(place, QLineEdit, "codeTyped").setText(code)
    find(place, QPushButton, "checkCode").click()
