"""Everything one has here in one place: how much of what, and each of it erased; at the end the whole vault.

Erased is what stands in the files of this vault. Backups made before still hold it until the rotation lets them go,
and exports until somebody removes them: the window says so before.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from client.config import plan_copy_of
from client.services.changes import ChangeSet, Kind
from client.services.ledger import Ledger
from client.services.memberships import Memberships
from client.services.planning import Planning
from client.services.preferences import Keeping
from client.vault import backup_shelf, communities, erasing_all, files, own_data
from client.vault.faults import from_system
from client.vault.folder import VaultFolder
from client.vault.own_data import OwnKind

_FOLDS: Final = 5
_FOLD_SECONDS: Final = 0.05
_CHANGED: Final[dict[OwnKind, tuple[Kind, ...]]] = {
    "journal": (Kind.JOURNAL, Kind.PICTURE, Kind.DRAFT, Kind.QUESTION),
    "check-ins": (Kind.CHECK_IN, Kind.MEASURE, Kind.DRAFT, Kind.QUESTION),
    "responses": (Kind.RESPONSE, Kind.DRAFT),
    "exercises": (Kind.EXERCISE, Kind.DRAFT),
    "library": (Kind.LIBRARY,),
    "drafts": (Kind.DRAFT,),
    "told": (Kind.OUTBOX,),
    "plan": (Kind.PLAN,),
    "letters": (Kind.MESSAGE,),
    "earlier": (Kind.OWN_POST,),
    "reading": (Kind.READING,),
    "marks": (Kind.MARK,),
    "mutes": (Kind.MUTE,),
    "own-words": (Kind.PREFERENCES,),
    "ledger": (Kind.PREFERENCES,),
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched of a community to be read here. `size` is in bytes, 0 for nothing yet."""

    community: str
    name: str
    pseudonym: str
    size: int


@dataclass(frozen=True, slots=True)
class OwnData:
    """`counts` by kind; sizes in bytes. `backups` are those beside the vault, `elsewhere` the folder of others."""

    counts: dict[OwnKind, int]
    private_size: int
    fetched: tuple[Fetched, ...]
    backups: int
    backups_size: int
    elsewhere: str


class ErasingOwn:
    """Over one open vault."""

    def __init__(
        self,
        *,
        memberships: Memberships,
        ledger: Ledger,
        planning: Planning,
        forget_words: Callable[[], object] = lambda: None,
    ) -> None:
        """`forget_words` lets go of one's own words for the spelling check, where they are in memory."""
        self._forget_words = forget_words
        self._memberships = memberships
        self._vault = memberships.vault
        self._ledger = ledger
        self._planning = planning
        self.everything = False
        """Whether the vault is to be erased when it is closed."""

    async def overview(self) -> OwnData:
        """How much there is of what. Raises as VaultFile.read."""
        await self._ledger.settle()
        private = self._vault.private
        counts = await private.read(own_data.counts)
        records = await private.read(communities.every)
        preferences = await Keeping(private).get()
        folder, key = self._vault.folder, self._vault.data_key

        def sizes() -> tuple[int, list[int], list[int]]:
            shelf = backup_shelf.of(folder.path)
            backups = [path.stat().st_size for path in shelf.glob("*.zip")] if shelf.is_dir() else []
            each = [_size(folder.community_file(key.community_file_name(record.id))) for record in records]
            return _size(folder.private_file), each, backups

        private_size, each, backups = await asyncio.to_thread(sizes)
        return OwnData(
            counts=counts,
            private_size=private_size,
            fetched=tuple(
                Fetched(record.id, record.name, record.pseudonym or "", size)
                for record, size in zip(records, each, strict=True)
                if record.state in ("joined", "put-out")
            ),
            backups=len(backups),
            backups_size=sum(backups),
            elsewhere=preferences.backup_folder,
        )

    async def erase(self, kind: OwnKind) -> ChangeSet:
        """Erase all of a kind, here. Raises DiskFull, VaultUnreadable, VaultDamaged; then nothing of it has changed."""
        if kind == "ledger":
            await self._ledger.empty()
        else:
            await self._vault.private.write(partial(own_data.erase, kind=kind))
        if kind == "plan":
            await self._planning.remove_copy()
        if kind == "own-words":
            self._forget_words()
        await self._fold()
        return ChangeSet.of(*_CHANGED[kind])

    async def erase_fetched(self, *, community: str) -> ChangeSet:
        """Erase what was fetched of a community; it is fetched again with the next sync. Raises VaultUnreadable."""
        await self._memberships.let_go(community)
        await self._vault.discard_fetched(community)
        return ChangeSet.of(Kind.POST)

    async def _fold(self) -> None:
        """What was erased is to be in no byte of the file's log; closing the vault does it too."""
        for _ in range(_FOLDS):
            if await self._vault.private.fold():
                return
            await asyncio.sleep(_FOLD_SECONDS)  # somebody reads an older state


def erase_vault(path: Path, *, erase: Callable[[VaultFolder], None] = erasing_all.erase) -> None:
    """Erase the closed vault in this folder, and the copy of the plan beside it. Raises as `erasing_all.erase`.

    The copy goes first: one that will not go leaves the vault, from which both can be erased again.
    """
    copy = plan_copy_of(path)
    try:
        for each in (files.unfinished(copy), copy):
            each.unlink(missing_ok=True)
    except OSError as error:
        raise from_system(error, part="folder") from error
    erase(VaultFolder(path))


def _size(path: Path) -> int:
    total = 0
    for each in files.with_companions(path):
        with suppress(OSError):
            total += each.stat().st_size
    return total
