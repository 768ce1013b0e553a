"""A vault in a folder, made or opened for one use and closed again, over real threads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from client.crypto.kdf import Argon2Parameters
from client.domain.journal import JournalEntry, Moment
from client.services import unlocking
from client.services.unlocking import KeyMaking, OpenVault
from client.vault import journal
from client.vault.worker import VaultThreads
from tests.client.crypto.quick_stretch import quick_stretch

PASSPHRASE = "seven herons over still water"
QUICK = KeyMaking(stretch=quick_stretch, parameters=Argon2Parameters())

Use = Callable[[OpenVault], Awaitable[None]]


def run(work: Callable[[VaultThreads], Awaitable[None]]) -> None:
    async def run() -> None:
        threads = VaultThreads.real()
        try:
            await work(threads)
        finally:
            threads.shut_down()

    asyncio.run(run())


async def nothing(_: OpenVault) -> None:
    return


def create(folder: Path, use: Use = nothing) -> str:
    codes: list[str] = []

    async def work(threads: VaultThreads) -> None:
        new = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=QUICK)
        codes.append(new.recovery_code)
        try:
            await use(new.vault)
        finally:
            await new.vault.close()

    run(work)
    return codes[0]


def unlock(
    folder: Path, use: Use = nothing, *, passphrase: str = PASSPHRASE, code: str | None = None
) -> None:
    async def work(threads: VaultThreads) -> None:
        if code is None:
            vault = await unlocking.unlock(
                folder, passphrase=passphrase, threads=threads, stretch=quick_stretch
            )
        else:
            vault = await unlocking.unlock_with_recovery_code(folder, code=code, threads=threads)
        try:
            await use(vault)
        finally:
            await vault.close()

    run(work)


def entry(number: int) -> JournalEntry:
    return JournalEntry(id=str(number), created=Moment(number, 0), text=f"entry {number}")


async def add_one(vault: OpenVault) -> None:
    await vault.private.write(lambda db: journal.add(db, entry(journal.total(db))))


async def holds_one(vault: OpenVault) -> None:
    assert vault.notices == ()
    assert await vault.private.read(journal.total) == 1
