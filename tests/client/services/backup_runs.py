"""Backups made, tested and restored over real threads, for one test each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from client.domain.contents import Contents
from client.domain.errors import (
    Stopped,
)
from client.domain.progress import Progress, Step
from client.services import backing_up, unlocking
from client.services.backing_up import Restored
from client.services.unlocking import OpenVault, Proof
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch
from tests.client.services.vault_runs import PASSPHRASE, run, unlock

MINE = unlocking.by_passphrase(PASSPHRASE, stretch=quick_stretch)
NOON = datetime(2026, 3, 14, 12, 0).timestamp()
TODAY = "leeward-backup-2026-03-14.zip"


def noon() -> float:
    return NOON


def looked_into(path: Path, beside: Path, prove: Proof = MINE, progress: Progress | None = None) -> Contents:
    counted: list[Contents] = []

    async def work(threads: VaultThreads) -> None:
        counted.append(
            await backing_up.test(path, prove=prove, threads=threads, beside=beside, progress=progress)
        )

    run(work)
    return counted[0]


def restored(folder: Path, backup: Path, prove: Proof = MINE, progress: Progress | None = None) -> Restored:
    made: list[Restored] = []

    async def work(threads: VaultThreads) -> None:
        made.append(
            await backing_up.restore(
                folder, backup=backup, prove=prove, threads=threads, now=noon, progress=progress
            )
        )

    run(work)
    return made[0]


def backed_up(folder: Path, to: Path | None = None) -> Path:
    paths: list[Path] = []

    async def use(vault: OpenVault) -> None:
        paths.append((await backing_up.make(vault, to=to, now=noon)).backup.path)

    unlock(folder, use)
    return paths[0]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "reserve")


def database_and_key(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in ("private.db", "vault.key")}


def stoppable_everywhere(work: Callable[[Progress], object], untouched: Callable[[], None]) -> int:
    """Run `work`, stopped at its first, its second... telling, until it is not stopped any more; how many times."""
    for limit in range(1, 200):
        told: list[Step] = []
        progress = Progress()

        def hear(step: Step, told: list[Step] = told, limit: int = limit) -> None:
            told.append(step)
            if len(told) == limit:
                raise Stopped

        progress = Progress(hear)
        try:
            work(progress)
        except Stopped:
            untouched()
        else:
            return limit - 1
    raise AssertionError
