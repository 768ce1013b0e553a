"""Getting a vault back: from a backup, or by reading what can still be read of a damaged one."""

from __future__ import annotations

import contextlib
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QObject, Signal

from client.domain.backups import Backup
from client.domain.errors import Stopped, WorldError
from client.notices import Notice, notice_for

if TYPE_CHECKING:
    from pathlib import Path

    from client.domain.progress import Progress
    from client.services.backing_up import Restored
    from client.services.salvaging import Salvaged
    from client.services.unlocking import Proof
    from client.ui.bridge import Running
    from client.ui.kit.home import Doors

Kind = Literal["restore", "rescue"]
Step = Literal["", "choose", "prove", "working", "done"]


@dataclass(frozen=True, slots=True)
class MendingState:
    """`step` is what is shown, "" for nothing. `way` is how the person shows that the vault is theirs.

    `backups` are those in the vault's own folder, the newest first; `chosen` is the one to be put back. `asks`
    names what is missing; `attempts` counts answers that were a no.
    """

    step: Step = ""
    kind: Kind = "restore"
    backups: tuple[Backup, ...] = ()
    chosen: Path | None = None
    way: Literal["passphrase", "code"] = "passphrase"
    asks: Literal["", "passphrase", "code"] = ""
    notice: Notice | None = None
    attempts: int = 0
    restored: Restored | None = None
    salvaged: Salvaged | None = None


class Mending(QObject):
    """What a person does to get their vault back. A secret is handed through and not kept.

    `finished` when the person has read what came back, and would unlock it.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, doors: Doors, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self.state = MendingState()
        self._running: Running[Any] | None = None
        self._progress: Progress | None = None

    @property
    def folder(self) -> Path:
        """Where the vault is, or will be."""
        return self._doors.config.paths.vault

    def restore(self) -> None:
        """Ask which backup."""
        self._become(MendingState(step="choose"))
        work = _kept(self._doors)
        self._running = self._doors.bridge.run(work, self._found, lambda _: self._found(()), owner=self)

    def rescue(self) -> None:
        """Ask whose vault it is, and then read what can be read."""
        self._become(MendingState(step="prove", kind="rescue"))

    def choose(self, backup: Path) -> None:
        """Put back this one."""
        if self.state.step == "choose":
            self._become(replace(self.state, step="prove", chosen=backup, notice=None, asks=""))

    def ask_for(self, way: Literal["passphrase", "code"]) -> None:
        """Show in another way that it is theirs."""
        if self.state.step == "prove":
            self._become(replace(self.state, way=way, notice=None, asks=""))

    def begin(self, secret: str, progress: Progress) -> None:
        """Do it, with the passphrase or the recovery code that opens it; `progress` tells how far it is."""
        state = self.state
        if state.step != "prove":
            return
        if not secret.strip():
            self._become(replace(state, asks=state.way, notice=None, attempts=state.attempts + 1))
            return
        self._become(replace(state, step="working", asks="", notice=None))
        self._progress = progress
        bridge = self._doors.bridge
        prove = _proof(state.way, secret)
        if state.kind == "rescue":
            rescuing = _salvage(self._doors, prove, progress)
            self._running = bridge.run(rescuing, self._salvaged, self._failed, owner=self)
        elif state.chosen is not None:
            restoring = _restore(self._doors, state.chosen, prove, progress)
            self._running = bridge.run(restoring, self._restored, self._failed, owner=self)

    def back(self) -> bool:
        """One step back; whether there was one. Out of work only Stop leads."""
        state = self.state
        if state.step == "prove" and state.kind == "restore":
            self._become(replace(state, step="choose", chosen=None, notice=None, asks="", way="passphrase"))
            return True
        if state.step in ("choose", "prove"):
            self._become(MendingState())
            return True
        return state.step == "working"

    def finish(self) -> None:
        """The person has read what came back."""
        if self.state.step == "done":
            self.finished.emit()
            self._become(MendingState())

    def leave(self) -> Coroutine[Any, Any, None] | None:
        """The person leaves: what stops the work and waits for its end; None when nothing is being done."""
        running = self._running
        if running is None or self._progress is None:
            return None
        self._progress.stop()
        return _ended(running)

    def _found(self, backups: tuple[Backup, ...]) -> None:
        self._running = None
        if self.state.step == "choose":
            self._become(replace(self.state, backups=backups))

    def _restored(self, restored: Restored) -> None:
        self._done()
        self._become(replace(self.state, step="done", restored=restored))

    def _salvaged(self, salvaged: Salvaged) -> None:
        self._done()
        self._become(replace(self.state, step="done", salvaged=salvaged))

    def _failed(self, error: Exception) -> None:
        self._done()
        attempts = self.state.attempts + (0 if isinstance(error, Stopped) else 1)
        self._become(replace(self.state, step="prove", notice=notice_for(error), attempts=attempts))

    def _done(self) -> None:
        self._running = None
        self._progress = None

    def _become(self, state: MendingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def _proof(way: Literal["passphrase", "code"], secret: str) -> Proof:
    from client.services import unlocking

    return unlocking.by_passphrase(secret) if way == "passphrase" else unlocking.by_recovery_code(secret)


async def _kept(doors: Doors) -> tuple[Backup, ...]:
    from client.services import backing_up

    found = await doors.vault_threads.reader.run(partial(backing_up.restorable, doors.config.paths.vault))
    return tuple(found)


async def _restore(doors: Doors, backup: Path, prove: Proof, progress: Progress) -> Restored:
    from client.services import backing_up

    return await backing_up.restore(
        doors.config.paths.vault, backup=backup, prove=prove, threads=doors.vault_threads, progress=progress
    )


async def _salvage(doors: Doors, prove: Proof, progress: Progress) -> Salvaged:
    from client.services import salvaging

    return await salvaging.salvage(
        doors.config.paths.vault, prove=prove, threads=doors.vault_threads, progress=progress
    )


async def _ended(running: Running[Any]) -> None:
    import asyncio

    with contextlib.suppress(WorldError, asyncio.CancelledError):
        await asyncio.wrap_future(running.future)
