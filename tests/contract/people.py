"""A person with a vault and the services over it, as the client's faces use them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from client.domain.ledger import Exchange
from client.policy.pins import Pins
from client.services import unlocking
from client.services.memberships import Circumstances
from client.services.session import Session
from client.services.syncing import Synced
from client.vault.worker import VaultThreads
from tests.client.services.vault_runs import PASSPHRASE, QUICK


@dataclass
class Someone:
    """One person's open session, and the ledger of what was sent."""

    session: Session
    ledger: list[Exchange]
    community: str = ""

    async def join(self, invitation: str, *, address: str = "") -> None:
        """Join under the first name offered."""
        preview = await self.session.joining.preview(text=invitation, address=address)
        joined = await self.session.joining.join(
            preview=preview,
            name=preview.names[0],
            of_age=True,
            accepts_guidelines=True,
            accepts_escalation=True,
        )
        self.community = joined.community

    async def sync(self) -> Synced:
        """One sync."""
        return await self.session.syncing.sync(community=self.community)

    async def sync_until(self, true: Callable[[], Awaitable[bool]]) -> None:
        """Sync until something holds; the server seals every two seconds."""
        end = time.monotonic() + 12
        while True:
            await self.sync()
            if await true():
                return
            assert time.monotonic() < end, "it never came"
            await asyncio.sleep(0.3)


@asynccontextmanager
async def someone(
    folder: Path, *, rules: Callable[[], Pins] = Pins, now: Callable[[], float] = time.time
) -> AsyncIterator[Someone]:
    """A person whose vault is in `folder`, made the first time; `rules` are this computer's, `now` its clock."""
    threads = VaultThreads.real()
    decoder = ThreadPoolExecutor(1, "verifying")
    ledger: list[Exchange] = []
    if unlocking.is_there(folder):
        vault = await unlocking.unlock(folder, passphrase=PASSPHRASE, threads=threads, stretch=QUICK.stretch)
    else:
        made = await unlocking.create(folder, passphrase=PASSPHRASE, threads=threads, making=QUICK)
        vault = made.vault
    around = Circumstances(decoder=decoder, record=ledger.append, rules=rules, now=now)
    try:
        async with Session(vault=vault, around=around) as session:
            known = await session.memberships.every()
            yield Someone(session, ledger, known[0].id if known else "")
    finally:
        await vault.close()
        await asyncio.to_thread(threads.shut_down)
        await asyncio.to_thread(decoder.shutdown)
