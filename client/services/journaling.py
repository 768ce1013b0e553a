"""The journal and check-ins: written here, kept here, searched here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from client.domain.errors import WordsUnusable
from client.domain.ids import new_id
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services.changes import ChangeSet, Kind
from client.vault import check_ins, journal
from client.vault.vault_file import VaultFile


def here_and_now() -> datetime:
    """The time on this computer's clock, with its distance from UTC."""
    return datetime.now(UTC).astimezone()


class Journaling:
    """The private side of one open vault. Nothing of it knows the network."""

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

    async def write_entry(self, *, text: str, mood: int | None = None) -> tuple[JournalEntry, ChangeSet]:
        """Keep a new entry. Raises WordsUnusable when it is empty."""
        if not text.strip():
            raise WordsUnusable("empty")
        entry = JournalEntry(self._make_id(), Moment.of(self._clock()), text, mood=mood)
        await self._private.write(lambda db: journal.add(db, entry))
        return entry, ChangeSet.of(Kind.JOURNAL, ids=(entry.id,))

    async def edit_entry(self, *, entry_id: str, text: str, mood: int | None) -> ChangeSet:
        """Replace an entry's text and mood. Raises WordsUnusable when it is empty."""
        if not text.strip():
            raise WordsUnusable("empty")
        edited_at = Moment.of(self._clock()).utc
        await self._private.write(
            lambda db: journal.edit(db, entry_id=entry_id, text=text, mood=mood, edited_at=edited_at)
        )
        return ChangeSet.of(Kind.JOURNAL, ids=(entry_id,))

    async def erase_entry(self, *, entry_id: str) -> ChangeSet:
        """Erase an entry for good."""
        await self._private.write(lambda db: journal.erase(db, entry_id))
        return ChangeSet.of(Kind.JOURNAL, ids=(entry_id,))

    async def entries(self, *, limit: int = 50, before: JournalEntry | None = None) -> list[JournalEntry]:
        """Entries newest first; with `before`, those that come after it in this order."""
        return await self._private.read(lambda db: journal.newest(db, limit=limit, before=before))

    async def search(self, *, typed: str, limit: int = 50) -> list[JournalEntry]:
        """Entries with every word typed, newest first."""
        return await self._private.read(lambda db: journal.search(db, typed, limit=limit))

    async def check_in(
        self, *, mood: int, words: tuple[str, ...] = (), note: str = ""
    ) -> tuple[CheckIn, ChangeSet]:
        """Keep how one is right now."""
        made = CheckIn(self._make_id(), Moment.of(self._clock()), mood, words, note)
        await self._private.write(lambda db: check_ins.add(db, made))
        return made, ChangeSet.of(Kind.CHECK_IN, ids=(made.id,))

    async def check_ins(self, *, limit: int = 50) -> list[CheckIn]:
        """Check-ins newest first."""
        return await self._private.read(lambda db: check_ins.newest(db, limit=limit))
