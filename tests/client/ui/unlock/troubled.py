"""A vault that is in trouble, and the place that shows it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from client.domain.errors import (
    Stopped,
)
from client.domain.progress import Progress
from client.services import backing_up, unlocking
from client.services.journaling import Journaling
from client.services.salvaging import Salvaged
from client.services.unlocking import NewVault, OpenVault
from client.ui.unlock.first_start import FirstStartPlace
from client.ui.unlock.locked import LockedPlace
from tests.client.services.vault_runs import PASSPHRASE
from tests.client.ui.standing import Standing
from tests.client.ui.unlock.found import find, words

ENTRIES = tuple(f"Entry {number}: the tide came in and went out again. " * 40 for number in range(12))


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
