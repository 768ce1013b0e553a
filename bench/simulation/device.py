"""A member's or guide's computer as a node: a real vault, the real services, and a line to the server."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import random
from collections.abc import Coroutine
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from bench.simulation.disk import Died
from bench.simulation.loop import LaneExecutor
from bench.simulation.network import Network
from bench.simulation.node import Life, Node
from bench.simulation.trace import Trace
from client.crypto.kdf import Argon2Parameters, normalised
from client.domain.errors import WorldError
from client.services import unlocking
from client.services.journaling import Journaling
from client.services.memberships import Circumstances
from client.services.session import Session
from client.services.unlocking import KeyMaking
from client.vault.worker import Lane, VaultThreads

T = TypeVar("T")
PASSPHRASE: Final = "seven herons over still water"


def quick_stretch(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    """A stretch that takes no time; Argon2id is not what is simulated."""
    costs = f"{parameters.memory_kib}/{parameters.time_cost}/{parameters.lanes}/".encode()
    return hashlib.sha256(costs + salt + normalised(passphrase)).digest()


QUICK: Final = KeyMaking(stretch=quick_stretch, parameters=Argon2Parameters())


class Device(Node):
    """One person's computer."""

    def __init__(self, name: str, root: Path, chance: random.Random, trace: Trace, network: Network) -> None:
        super().__init__(name, root, chance, trace)
        self.network = network
        self.app: Session | None = None
        self._open: dict[int, Session] = {}

    def threads(self) -> VaultThreads:
        """The vault's lanes, without threads."""
        loop = asyncio.get_running_loop()
        return VaultThreads(*(Lane(LaneExecutor(loop, self.chance)) for _ in range(3)))

    async def start(self) -> bool:
        """Start the program and open the vault; whether it opened. A disk in trouble may keep it shut for now."""
        life = self.begin_life()
        try:
            self.app = self._open[life.number] = await life.task(self._begin(life))
        except WorldError as error:
            self.trace.note(self.name, f"does not open: {error!r}")
            life.alive = False
            return False
        except (Died, asyncio.CancelledError):
            return False
        life.ready = True
        self.trace.note(self.name, f"opens, life {life.number}")
        return True

    async def _begin(self, life: Life) -> Session:
        if unlocking.is_there(life.folder):
            vault = await unlocking.unlock(
                life.folder, passphrase=PASSPHRASE, threads=self.threads(), stretch=quick_stretch
            )
        else:
            made = await unlocking.create(
                life.folder, passphrase=PASSPHRASE, threads=self.threads(), making=QUICK
            )
            vault = made.vault
        around = Circumstances(
            decoder=LaneExecutor(asyncio.get_running_loop(), self.chance),
            now=self.now,
            random_bytes=self.chance.randbytes,
            transport=self.network.line(self),
        )
        session = Session(vault=vault, around=around)
        # The one who makes it for a person asks the computer what time it is here.
        session.journaling = Journaling(private=vault.private, clock=self._clock, make_id=around.new_id)
        return session

    def _clock(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something as this process. Died when it dies meanwhile."""
        life = self.life
        if life is None or not self.alive:
            work.close()
            raise Died
        task = life.task(work)
        await asyncio.wait([task])
        if life.is_over() or task.cancelled():
            raise Died
        return task.result()

    async def close(self) -> None:
        """Quit as a person does."""
        if self.app is not None and self.life is not None and self.life.alive:
            await self.app.close()
            await self.app.vault.close()
            self._open.pop(self.life.number, None)
            self.life.alive = False

    async def _close(self, life: Life) -> None:
        app = self._open.pop(life.number, None)
        if app is not None:
            with contextlib.suppress(Exception, Died):
                await app.close()
            with contextlib.suppress(Exception, Died):
                await app.vault.close()
