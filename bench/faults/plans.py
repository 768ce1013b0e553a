"""What is being done while a fault strikes: steps through the real services, and what each leads to.

A plan is made from a seed alone, so parent and child, and a repetition next week, all know the same steps.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bench.faults.worlds import FIRST_PASSPHRASE, FOLDER, QUICK, World, quick_stretch
from client.services import unlocking
from client.services.journaling import Journaling
from client.services.unlocking import OpenVault
from client.vault.worker import VaultThreads

BEGAN: Final = 1_750_000_000
"""The time of step 0, in UTC seconds; each step is one second."""


class Hand:
    """Does the steps: one process that uses one vault."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER
        self.number = 0
        self._vault: OpenVault | None = None
        self._lent: OpenVault | None = None

    @property
    def vault(self) -> OpenVault:
        """The open vault."""
        if self._vault is None:
            raise RuntimeError("this plan uses a vault that it has not opened")
        return self._vault

    @property
    def journaling(self) -> Journaling:
        """The journal; the clock and the ids follow the number of the step."""
        return Journaling(
            private=self.vault.private,
            clock=lambda: datetime.fromtimestamp(BEGAN + self.number, UTC),
            make_id=lambda: f"made-{self.number}",
        )

    async def create(self) -> None:
        """Make the vault."""
        made = await unlocking.create(
            self.folder, passphrase=FIRST_PASSPHRASE, threads=VaultThreads.inline(), making=QUICK
        )
        self._vault = made.vault

    async def open(self, passphrase: str) -> None:
        """Unlock it."""
        self._vault = await unlocking.unlock(
            self.folder, passphrase=passphrase, threads=VaultThreads.inline(), stretch=quick_stretch
        )

    @property
    def is_open(self) -> bool:
        """Whether it has an open vault."""
        return self._vault is not None

    def lend(self) -> OpenVault:
        """The open vault, for a service that closes it, unless it fails early."""
        self._lent, self._vault = self.vault, None
        return self._lent

    async def close(self) -> None:
        """Lock it, if it is open."""
        vaults, self._vault, self._lent = (self._vault, self._lent), None, None
        for vault in vaults:
            if vault is not None:
                await vault.close()


Act = Callable[[Hand], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Step:
    """One call of a service; when it has returned, `world` is what the vault holds."""

    name: str
    act: Act
    world: World


@dataclass(slots=True)
class Plan:
    """A workflow's steps, and the vault it begins with.

    `fold_after` is how many pages the log may have before it is folded in, None: as many as ever.
    """

    workflow: str
    template: str
    start: World
    fold_after: int | None = None
    first: int = 0
    steps: list[Step] = field(default_factory=list)

    @property
    def number(self) -> int:
        """The number of the next step, for its clock and ids: no other step of the same vault has it."""
        return self.first + len(self.steps)

    @property
    def now(self) -> World:
        """What the vault holds after the steps so far."""
        return self.steps[-1].world if self.steps else self.start

    def step(self, name: str, act: Act, world: World | None = None) -> None:
        """Add a step; without a world, it changes nothing that can be read."""
        self.steps.append(Step(name, act, world or self.now))

    def allowed(self, done: int) -> list[World]:
        """What there may be once so many steps are acknowledged: that, or all of the next one."""
        worlds = [self.start, *(step.world for step in self.steps)]
        return worlds[done : done + 2]

    def open(self) -> None:
        """Unlock with the passphrase of now."""
        passphrase = self.now.passphrase or FIRST_PASSPHRASE
        self.step("open", lambda hand: hand.open(passphrase))

    def close(self) -> None:
        """Lock."""
        self.step("close", lambda hand: hand.close())
