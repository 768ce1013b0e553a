"""What stands around a place in the window: real threads, engine, bridge and vault, and a note of where it led."""

from __future__ import annotations

import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject
from shiboken6 import delete

from client.config import Config, Paths
from client.domain.management import UNMANAGED
from client.engine import Engine
from client.services import unlocking
from client.services.memberships import Circumstances
from client.services.session import Session, verifying_thread
from client.services.unlocking import OpenVault
from client.ui.bridge import Bridge
from client.ui.kit.belonging import Belonging
from client.ui.kit.sync_model import SyncModel
from client.ui.theme import Theme
from client.vault import communities
from client.vault.communities import CommunityRecord
from client.vault.worker import VaultThreads
from tests.client.services.vault_runs import PASSPHRASE, QUICK

T = TypeVar("T")


class Standing:
    """The composition root for one place: doors while no vault is open, and a home once one is."""

    def __init__(self, theme: Theme, profile: Path, *, key_seconds: float = 0.01) -> None:
        self.theme = theme
        self.config = Config(paths=Paths.under(profile), key_seconds=key_seconds)
        self.vault_threads = VaultThreads.real()
        self.engine = Engine()
        self.engine.start()
        # Owned, so that no thread but this one ever collects them.
        self._owner = QObject()
        self.bridge = Bridge(self.engine, self._owner)
        self.examples = False
        self.management = UNMANAGED
        """What is set for this computer, from the next opening on."""
        self.entered: list[str] = []
        self.went: list[str] = []
        self.support_asked = 0
        self.looks_around = 0
        self.locks = 0
        self.ahead = 0.0
        self.broke: list[object] = []
        self.bridge.broken.connect(self.broke.append)
        self._decoder = verifying_thread()
        self._session: Session | None = None
        self._vault: OpenVault | None = None

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run something on the engine and wait for it."""
        return self.engine.submit(work).result(30)

    def belong(self, community: str) -> None:
        """Belong to a community that is never asked for anything: one that this person was put out of."""
        record = CommunityRecord(
            id=community,
            name="Harbour",
            addresses=("http://127.0.0.1:9",),
            root_key=bytes(32),
            login_seed=bytes(32),
            hpke_private_key=bytes(96),
            mailbox_key=bytes(32),
            state="put-out",
        )
        self.do(self.session.vault.private.write(lambda db: communities.add(db, record)))

    def make_vault(self) -> str:
        """Make the vault and close it again; its recovery code."""
        made = self.do(
            unlocking.create(
                self.config.paths.vault, passphrase=PASSPHRASE, threads=self.vault_threads, making=QUICK
            )
        )
        self.do(made.vault.close())
        return made.recovery_code

    def open(self) -> None:
        """Make a vault and be at home in it."""
        made = self.do(
            unlocking.create(
                self.config.paths.vault, passphrase=PASSPHRASE, threads=self.vault_threads, making=QUICK
            )
        )
        self._at_home(made.vault)

    def _at_home(self, vault: OpenVault) -> None:
        self._vault = vault
        managed = self.management
        around = Circumstances(decoder=self._decoder, now=self.now, managed=lambda: managed)
        self._session = Session(vault=vault, around=around)
        self.belonging = Belonging(session=self._session, bridge=self.bridge, parent=self._owner)
        self.sync = SyncModel(
            session=self._session, bridge=self.bridge, belonging=self.belonging, parent=self._owner
        )
        self.belonging.load()

    @property
    def session(self) -> Session:
        assert self._session is not None
        return self._session

    def enter(self, vault: OpenVault, *, go_to: str = "today") -> None:
        self.entered.append(go_to)
        self._at_home(vault)

    def look_around(self) -> None:
        self.looks_around += 1

    def show_support(self) -> None:
        self.support_asked += 1

    def go(self, key: str) -> None:
        self.went.append(key)

    def lock(self) -> None:
        self.locks += 1

    def now(self) -> float:
        return time.time() + self.ahead

    def hang_up(self) -> None:
        """Let a sync end, then end every connection, as a server must see before it can end itself."""
        if self._session is None:
            return
        patience = QDeadlineTimer(10_000)
        while self.sync.state.running and not patience.hasExpired():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        self.sync.cancel()
        self.do(self._session.close())

    def close(self) -> None:
        """Close everything; a mistake of ours that came up meanwhile fails the test."""
        self.hang_up()
        if self._vault is not None:
            self.do(self._vault.close())
        self.bridge.close()
        self.engine.stop()
        self.engine.join()
        self._decoder.shutdown()
        self.vault_threads.shut_down()
        delete(self._owner)
        assert self.broke == [], [repr(each) for each in self.broke]
