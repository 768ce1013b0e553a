"""An open vault is looked after: a backup each day, and a word when the disk is full."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from client.domain.errors import DiskFull, ReserveUsed
from client.engine import Engine
from client.services import backing_up, unlocking
from client.services.preferences import Keeping, Preferences
from client.services.unlocking import OpenVault
from client.ui.bridge import Bridge
from client.ui.kit import housekeeping
from client.ui.kit.housekeeping import Housekeeping
from client.vault.worker import VaultThreads
from tests.client.services.vault_runs import PASSPHRASE, QUICK

DAY = 24 * 3600
NOON = 1_800_000_000.0


class Standing:
    """An open vault in `folder`, with a bridge over a real engine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.threads = VaultThreads.real()
        self.engine = Engine()
        self.engine.start()
        self.bridge = Bridge(self.engine)
        self.said: list[Exception] = []
        making = unlocking.create(folder, passphrase=PASSPHRASE, threads=self.threads, making=QUICK)
        self.vault: OpenVault = self.engine.submit(making).result(30).vault

    def keeper(self, *, now: float = NOON) -> Housekeeping:
        return Housekeeping(self.vault, self.bridge, say=self.said.append, now=lambda: now)

    def end(self) -> None:
        self.engine.submit(self.vault.close()).result(30)
        self.bridge.close()
        self.engine.stop()
        self.engine.join()
        self.threads.shut_down()


@pytest.fixture
def standing(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    monkeypatch.setattr(housekeeping, "FIRST_SECONDS", 0)
    stands = Standing(tmp_path)
    yield stands
    stands.end()


def kept(standing: Standing) -> int:
    return len(backing_up.kept(standing.folder))


def test_a_backup_is_made_by_itself_once_a_day(standing: Standing, qtbot: QtBot) -> None:
    keeper = standing.keeper()
    qtbot.waitUntil(lambda: kept(standing) == 1, timeout=20_000)
    again = standing.keeper()
    tomorrow = standing.keeper(now=NOON + DAY)
    qtbot.waitUntil(lambda: kept(standing) == 2, timeout=20_000)
    assert standing.said == []
    del keeper, again, tomorrow


def test_who_wants_none_gets_none(standing: Standing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    monkeypatch.setattr(Housekeeping, "_backed_up", lambda _, backup: made.append(backup))
    wish = Keeping(standing.vault.private).put(Preferences(daily_backups=False))
    standing.engine.submit(wish).result(30)
    keeper = standing.keeper()
    qtbot.waitUntil(lambda: made == [None], timeout=20_000)
    assert kept(standing) == 0
    del keeper


def test_a_second_folder_that_is_away_is_spoken_of_once(standing: Standing, qtbot: QtBot) -> None:
    wish = Keeping(standing.vault.private).put(
        Preferences(backup_folder=str(standing.folder / "not" / "there"))
    )
    standing.engine.submit(wish).result(30)
    keeper = standing.keeper()
    qtbot.waitUntil(lambda: len(standing.said) == 1, timeout=20_000)
    assert kept(standing) == 1
    keeper._failed(DiskFull())
    assert len(standing.said) == 1


def test_word_of_a_full_disk_reaches_the_window(standing: Standing, qtbot: QtBot) -> None:
    keeper = standing.keeper()
    standing.vault.heard(ReserveUsed())
    qtbot.waitUntil(lambda: any(isinstance(each, ReserveUsed) for each in standing.said), timeout=20_000)
    del keeper
