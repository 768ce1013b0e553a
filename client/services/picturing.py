"""Pictures of journal entries: kept in the vault as files that were made here, from pixels alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from client.domain.filing import MOST_DESCRIPTION, Picture, PictureKind
from client.domain.ids import new_id
from client.domain.journal import Moment, storable
from client.services.changes import ChangeSet, Kind
from client.services.journaling import ENTRY_DRAFT, here_and_now
from client.vault import drafts, journal, pictures
from client.vault.drafts import Draft
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

MOST_PICTURES: Final = 20
"""Of one entry."""


class Picturing:
    """Keeps what the window has made of a picture. A picture belongs to an entry by its id, kept or not."""

    def __init__(
        self,
        *,
        private: VaultFile,
        clock: Callable[[], datetime] = here_and_now,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        self._private = private
        self._clock = clock
        self._make_id = make_id

    async def add(
        self,
        *,
        entry_id: str,
        kind: PictureKind,
        width: int,
        height: int,
        data: bytes,
        description: str = "",
        unless: Callable[[], bool] = lambda: False,
    ) -> tuple[Picture | None, ChangeSet]:
        """Keep a picture; None where the entry has MOST_PICTURES already.

        Where nothing has this id yet, an empty draft of an entry is begun, so that no picture is without a place. Only
        whoever wrote it knows whether its draft was not there yet or is erased: asked within the transaction, `unless`
        says that nothing is to be kept any more.
        """
        at = Moment.of(self._clock()).utc
        made = Picture(self._make_id(), entry_id, width, height, kind, _tidied(description))

        def add(db: Connection) -> bool:
            if unless() or pictures.count(db, entry_id) >= MOST_PICTURES:
                return False
            if journal.get(db, entry_id) is None and drafts.get(db, entry_id) is None:
                drafts.save(db, Draft(id=entry_id, kind=ENTRY_DRAFT, text="", saved_at=at))
            pictures.add(db, made, data, at=at)
            return True

        if not await self._private.write_words(add):
            return None, ChangeSet()
        return made, ChangeSet.of(Kind.PICTURE, ids=(entry_id,))

    async def of(self, *, entry_id: str) -> list[Picture]:
        """The pictures of an entry or a draft, in order."""
        return await self._private.read(lambda db: pictures.of_entry(db, entry_id))

    async def data(self, *, picture_id: str) -> bytes | None:
        """A picture's file; None when it is gone."""
        return await self._private.read(lambda db: pictures.data(db, picture_id))

    async def describe(self, *, picture: Picture, description: str) -> ChangeSet:
        """Say what is to be seen on it; an empty description is none."""
        said = _tidied(description)
        await self._private.write_words(lambda db: pictures.describe(db, picture.id, said))
        return ChangeSet.of(Kind.PICTURE, ids=(picture.entry,))

    async def erase(self, *, picture: Picture) -> ChangeSet:
        """Erase it for good."""
        await self._private.write_words(lambda db: pictures.erase(db, picture.id))
        return ChangeSet.of(Kind.PICTURE, ids=(picture.entry,))


def _tidied(description: str) -> str:
    return " ".join(storable(description).split())[:MOST_DESCRIPTION].strip()
