"""What the commands of `leeward vault` work with: whose vault it is, how far they are, and what comes of it."""

from __future__ import annotations

import argparse
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from client.cli import passphrases
from client.cli.output import Answer, Output
from client.domain.errors import VaultAbsent, WorldError
from client.domain.progress import Progress
from client.services import unlocking
from client.services.unlocking import OpenVault, Proof
from client.vault import presence
from client.vault.worker import VaultThreads

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unsound:
    """A check's answer when not all is well: `trouble` is the most serious of what is wrong."""

    answer: Answer
    trouble: WorldError


class WayIn:
    """The passphrase or the recovery code, and what else must be typed: from an open file, or asked for unseen."""

    def __init__(self, asked: argparse.Namespace, *, with_new: bool = False) -> None:
        """`with_new`: whether a new passphrase follows. No line is waited for that is not needed."""
        count = 2 if with_new else 1
        self._recovery = asked.recovery_code_fd is not None
        self._lines: list[str] | None = None
        if self._recovery:
            option, what = "--recovery-code-fd", "recovery code"
            self._lines = passphrases.lines_from(
                asked.recovery_code_fd, count=count, what=what, option=option
            )
        elif asked.passphrase_fd is not None:
            self._lines = passphrases.lines_from(asked.passphrase_fd, count=count)
        self.secret = self._lines[0] if self._lines else passphrases.ask()

    @property
    def by_recovery_code(self) -> bool:
        """Whether `secret` is the recovery code."""
        return self._recovery

    @property
    def typed(self) -> bool:
        """Whether a person sits at the terminal."""
        return self._lines is None

    def proof(self) -> Proof:
        """For services that open a key file themselves."""
        if self._recovery:
            return unlocking.by_recovery_code(self.secret)
        return unlocking.by_passphrase(self.secret)

    def new_passphrase(self) -> str:
        """The second line, or asked for twice. Raises NoPassphrase."""
        if self._lines is None:
            return passphrases.ask_new()
        if len(self._lines) < 2:
            raise passphrases.NoPassphrase(
                "The new passphrase is missing; please put it on a second line of the same file."
            )
        return self._lines[1]


@dataclass(frozen=True, slots=True)
class Work:
    """What a command works with. `output` shows a person what is to be seen on the way."""

    asked: argparse.Namespace
    folder: Path
    threads: VaultThreads
    progress: Progress
    output: Output

    async def in_vault(self, way_in: WayIn, use: Callable[[OpenVault], Awaitable[T]]) -> T:
        """Open the vault, use it, and close it whatever happens."""
        self.progress.tell("unlock")
        if way_in.by_recovery_code:
            vault = await unlocking.unlock_with_recovery_code(
                self.folder, code=way_in.secret, threads=self.threads
            )
        else:
            vault = await unlocking.unlock(self.folder, passphrase=way_in.secret, threads=self.threads)
        try:
            self.progress.tell("unlock")  # whoever pressed Ctrl-C meanwhile wants nothing of it any more
            return await use(vault)
        finally:
            await vault.close()


Run = Callable[[Work], Awaitable[Answer | Unsound]]
Prepare = Callable[[argparse.Namespace, Path], Callable[[Work], Awaitable[Answer | Unsound]]]
"""Asks for all that must be typed, before anything runs; what it returns does the work."""


def require_vault(folder: Path) -> None:
    """Raises VaultAbsent."""
    # Before anything is asked for: nobody types a passphrase for a vault that is not there.
    if not unlocking.is_there(folder):
        raise VaultAbsent(remains=presence.remains(folder))
