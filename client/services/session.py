"""Everything a person can do while the vault is open, put together once. It knows no Qt and no terminal."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import replace
from types import TracebackType
from typing import Self

from client.services.amending import Amending
from client.services.calling import Calling
from client.services.conversing import Conversing
from client.services.generations import Generations
from client.services.joining import Joining
from client.services.journaling import Journaling
from client.services.ledger import Ledger
from client.services.memberships import Circumstances, Memberships
from client.services.network import Networking
from client.services.parting import Parting
from client.services.proof_saving import ProofSaving
from client.services.reviewing import Reviewing
from client.services.syncing import Syncing
from client.services.telling import Telling
from client.services.unlocking import OpenVault
from client.sync.record import to_both


def verifying_thread() -> Executor:
    """The thread in which fetched segments are opened and verified; `shutdown` it at the end."""
    return ThreadPoolExecutor(1, "verifying")


class Session:
    """The services of one open vault. Use as an async context manager; the vault and the decoder stay the caller's."""

    def __init__(self, *, vault: OpenVault, around: Circumstances) -> None:
        self.vault = vault
        self.ledger = Ledger(vault, now=around.now)
        around = replace(around, record=to_both(around.record, self.ledger.hear))
        self.memberships = Memberships(vault=vault, around=around)
        self.network = Networking(memberships=self.memberships)
        self.joining = Joining(memberships=self.memberships)
        self.parting = Parting(memberships=self.memberships, ledger=self.ledger)
        self.syncing = Syncing(memberships=self.memberships)
        self.conversing = Conversing(memberships=self.memberships)
        self.amending = Amending(memberships=self.memberships)
        self.telling = Telling(memberships=self.memberships)
        self.calling = Calling(memberships=self.memberships)
        self.generations = Generations(memberships=self.memberships)
        self.proofs = ProofSaving(vault=vault)
        self.journaling = Journaling(private=vault.private, make_id=around.new_id)
        self.reviewing = Reviewing(memberships=self.memberships)

    async def close(self) -> None:
        """Close all connections. Call it before the vault's own close."""
        try:
            await self.memberships.close()
        finally:
            await self.ledger.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
