"""Somebody with an open vault and an invitation, for the tests of joining."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.ui.unlock.joining_screen import JoiningPlace
from client.vault.communities import CommunityRecord
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.found import find, words
from tests.support.loopback import Loopback
from tests.support.village import Village

TO_NAMES = ("ofAge", "seen", "acceptGuidelines", "acceptEscalation")
"""What is pressed between the first look and the names."""


class Invited:
    """Somebody with an open vault and an invitation to a village, in front of the place."""

    def __init__(self, qtbot: QtBot, home: Standing, village: Village, server: Loopback) -> None:
        self.qtbot = qtbot
        self.home = home
        self.village = village
        self.server = server
        self.place = JoiningPlace(home)
        qtbot.addWidget(self.place)
        self.place.resize(960, 640)
        self.place.show()
        self.place.arrive()

    def paste(self, text: str | None = None) -> None:
        field = find(self.place, QPlainTextEdit, "invitation")
        field.setPlainText(self.village.invitation() if text is None else text)

    def press(self, name: str) -> None:
        find(self.place, QPushButton, name).click()

    def look(self, text: str | None = None) -> None:
        self.paste(text)
        self.press("previewCommunity")
        self.qtbot.waitUntil(lambda: self.place.model.state.preview is not None, timeout=10_000)

    def press_each(self, *names: str) -> None:
        for name in names:
            self.press(name)

    @property
    def step(self) -> str:
        return self.place.model.state.step

    def names(self) -> list[QPushButton]:
        choice = find(self.place, QWidget, "pseudonymChoice")
        found = [each for each in choice.findChildren(QPushButton) if each.isCheckable() and each.isVisible()]
        assert len(found) == 6
        return found

    def agree_and_choose(self) -> str:
        self.press_each(*TO_NAMES)
        self.names()[0].click()
        name = self.names()[0].text()
        self.press("takeName")
        return name

    def until(self, said: str) -> None:
        self.qtbot.waitUntil(lambda: said in words(self.place), timeout=10_000)

    def until_in(self) -> None:
        self.qtbot.waitUntil(lambda: self.home.went == ["community"], timeout=10_000)

    def records(self) -> list[CommunityRecord]:
        return self.home.do(self.home.session.memberships.every())

    def gates(self) -> int:
        return sum(asked.path == "/v1/gate" for asked in self.server.asked)
