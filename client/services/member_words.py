"""What a guide's desk keeps of members, and its erasing where whoever manages this computer wants none of it to stay.

With a shift's end its words go in the same transaction; at a lock or the end of Leeward before the vault closes; and
what a crash or a kill has left, when the vault is opened next, before anything else is done with it. Afterwards the
words are in no byte of the vault. What a guide reads and does not write about is kept nowhere at any time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from client.domain import guide_keeping
from client.domain.guide_keeping import Erased
from client.domain.management import Management
from client.services.changes import ChangeSet, Kind
from client.vault import guide_kept
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

_FOLDS: Final = 5
_FOLD_SECONDS: Final = 0.05


class MemberWords:
    """Over one open vault. `now` gives UTC seconds."""

    def __init__(self, private: VaultFile, *, management: Management, now: Callable[[], float]) -> None:
        self._private = private
        self._now = now
        self.management = management
        self.heard: Callable[[Erased], object] = lambda _: None
        """Told, on the engine, that a shift has ended whose words are not to stay."""

    async def kept(self) -> int:
        """How many pieces of writing are kept that may hold words of members. Raises as VaultFile.read."""
        return await self._private.read(lambda db: len(guide_kept.keys(db)))

    async def settle(self) -> tuple[Erased, ChangeSet]:
        """When the vault was opened: erase what should have gone before; what was erased then and is not told yet, or
        now. Raises as VaultFile.write; then nothing is changed.
        """

        def settle(db: Connection) -> tuple[Erased, int]:
            return guide_kept.noted(db), self._erase(db)

        if not await self._anything():
            return Erased(), ChangeSet()
        before, pieces = await self._private.write(settle)
        if pieces:
            await self._fold()
            return Erased(before.pieces + pieces, "unlock"), ChangeSet.of(Kind.REVIEW)
        return before, ChangeSet()

    async def leave(self) -> None:
        """Before the vault closes: erase what is not to stay, and note that it was. Raises as VaultFile.write."""

        def leave(db: Connection) -> None:
            # What a page still had in it when a shift ended is kept once more by a lock: it was told already.
            before, pieces = guide_kept.noted(db), self._erase(db)
            guide_kept.note(db, before or Erased(pieces, "lock"))

        if self.management.keeps != "always" and await self.kept():
            await self._private.write(leave)  # closing folds the log

    def end_shift(self, db: Connection, community: str) -> int:
        """Part of the transaction that ends a shift: erase its words, where they are not to stay; how many pieces."""
        if self.management.keeps == "always":
            return 0
        going_on = guide_kept.shifts(db, self._goes_on) - {community}
        pieces = guide_kept.erase(db, going_on=going_on if self.management.keeps == "shift" else ())
        guide_kept.note(db, Erased(pieces, "shift"))
        return pieces

    async def shift_ended(self, pieces: int) -> None:
        """Behind that transaction: see that what it erased is in no byte, and tell whoever shows such words."""
        if pieces:
            await self._fold()
        if self.management.keeps != "always":
            self.heard(Erased(pieces, "shift"))

    async def may_back_up(self) -> bool:
        """Whether a copy of the vault may be made now that nobody asked for: not of words that are not to stay."""
        return self.management.keeps == "always" or not await self.kept()

    def _erase(self, db: Connection) -> int:
        keeps = self.management.keeps
        if keeps == "always":
            return 0
        return guide_kept.erase(db, going_on=guide_kept.shifts(db, self._goes_on) if keeps == "shift" else ())

    def _goes_on(self, began: int) -> bool:
        return guide_keeping.goes_on(began, now=self._now())

    async def _anything(self) -> bool:
        return bool(await self._private.read(guide_kept.anything))

    async def _fold(self) -> None:
        for _ in range(_FOLDS):
            if await self._private.fold():
                return
            await asyncio.sleep(_FOLD_SECONDS)  # somebody reads an older state
