"""The journal and check-ins: written here, kept here, searched here.

Words that are not kept yet are drafts. That of an entry has the id of the entry it changes or will become, so that
keeping it twice keeps it once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from client.domain.errors import WordsUnusable
from client.domain.ids import new_id
from client.domain.journal import CheckIn, JournalEntry, Moment
from client.services.changes import ChangeSet, Kind
from client.vault import check_ins, drafts, journal
from client.vault.drafts import Draft
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

ENTRY_DRAFT: Final = "journal"
CHECK_IN_DRAFT: Final = "check-in"
"""The kind of a draft, and the id of the only one of its kind."""


@dataclass(frozen=True, slots=True)
class Unkept:
    """Words and a mood that are not kept yet. `entry` is the entry that they would change, None for a new one."""

    id: str
    text: str = field(repr=False)
    mood: int | None
    saved_at: int
    entry: JournalEntry | None = None


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

    async def write_entry(
        self, *, text: str, mood: int | None = None, entry_id: str | None = None
    ) -> tuple[JournalEntry, ChangeSet]:
        """Keep a new entry, in the place of the draft with that id if one is given.

        Raises WordsUnusable when it is empty, BugError when the id is an entry's already.
        """
        if not text.strip():
            raise WordsUnusable("empty")
        entry = JournalEntry(entry_id or self._make_id(), Moment.of(self._clock()), text, mood=mood)

        def write(db: Connection) -> None:
            journal.add(db, entry)
            drafts.discard(db, entry.id)

        await self._private.write_words(write)
        changed = ChangeSet.of(Kind.JOURNAL, ids=(entry.id,))
        return entry, changed if entry_id is None else changed | ChangeSet.of(Kind.DRAFT)

    async def edit_entry(self, *, entry_id: str, text: str, mood: int | None) -> ChangeSet:
        """Replace an entry's text and mood, and let go of its draft. Raises WordsUnusable when it is empty."""
        if not text.strip():
            raise WordsUnusable("empty")
        edited_at = Moment.of(self._clock()).utc

        def edit(db: Connection) -> None:
            journal.edit(db, entry_id=entry_id, text=text, mood=mood, edited_at=edited_at)
            drafts.discard(db, entry_id)

        await self._private.write_words(edit)
        return ChangeSet.of(Kind.JOURNAL, Kind.DRAFT, ids=(entry_id,))

    async def erase_entry(self, *, entry_id: str) -> ChangeSet:
        """Erase an entry and its draft for good."""

        def erase(db: Connection) -> None:
            journal.erase(db, entry_id)
            drafts.discard(db, entry_id)

        await self._private.write_words(erase)
        return ChangeSet.of(Kind.JOURNAL, Kind.DRAFT, ids=(entry_id,))

    async def entries(self, *, limit: int = 50, before: JournalEntry | None = None) -> list[JournalEntry]:
        """Entries newest first; with `before`, those that come after it in this order."""
        return await self._private.read(lambda db: journal.newest(db, limit=limit, before=before))

    async def search(self, *, typed: str, limit: int = 50) -> list[JournalEntry]:
        """Entries with every word typed, newest first."""
        return await self._private.read(lambda db: journal.search(db, typed, limit=limit))

    async def check_in(
        self, *, mood: int, words: tuple[str, ...] = (), note: str = ""
    ) -> tuple[CheckIn, ChangeSet]:
        """Keep how one is right now, in the place of the check-in that was begun."""
        made = CheckIn(self._make_id(), Moment.of(self._clock()), mood, words, note)

        def add(db: Connection) -> None:
            check_ins.add(db, made)
            drafts.discard(db, CHECK_IN_DRAFT)

        await self._private.write_words(add)
        return made, ChangeSet.of(Kind.CHECK_IN, Kind.DRAFT, ids=(made.id, CHECK_IN_DRAFT))

    async def erase_check_in(self, *, check_in_id: str) -> ChangeSet:
        """Erase a check-in for good."""
        await self._private.write_words(lambda db: check_ins.erase(db, check_in_id))
        return ChangeSet.of(Kind.CHECK_IN, ids=(check_in_id,))

    async def check_ins(self, *, limit: int | None = 50) -> list[CheckIn]:
        """Check-ins newest first; all of them where `limit` is None."""
        return await self._private.read(lambda db: check_ins.newest(db, limit=limit))

    async def check_ins_between(self, *, first: int, until: int) -> list[CheckIn]:
        """Those from UTC second `first` up to, not including, `until`; the oldest first."""
        return await self._private.read(lambda db: check_ins.between(db, first=first, until=until))

    # What is not kept yet

    async def save_entry_draft(self, *, entry_id: str, text: str, mood: int | None) -> ChangeSet:
        """Keep unfinished words of the entry that has this id or will have it."""
        return await self._save(ENTRY_DRAFT, entry_id, text, mood)

    async def save_check_in_draft(self, *, note: str, mood: int | None) -> ChangeSet:
        """Keep a check-in that is begun; there is one at most."""
        return await self._save(CHECK_IN_DRAFT, CHECK_IN_DRAFT, note, mood)

    async def discard_draft(self, *, draft_id: str) -> ChangeSet:
        """Let go of unfinished words for good."""
        await self._private.write_words(lambda db: drafts.discard(db, draft_id))
        return ChangeSet.of(Kind.DRAFT, ids=(draft_id,))

    async def entry_drafts(self) -> list[Unkept]:
        """The unfinished words of entries, the last saved first."""

        def look(db: Connection) -> list[Unkept]:
            return [
                _unkept(draft, journal.get(db, draft.id))
                for draft in drafts.newest(db)
                if draft.kind == ENTRY_DRAFT
            ]

        return await self._private.read(look)

    async def check_in_draft(self) -> Unkept | None:
        """The check-in that was begun."""
        draft = await self._private.read(lambda db: drafts.get(db, CHECK_IN_DRAFT))
        return None if draft is None else _unkept(draft)

    async def _save(self, kind: str, draft_id: str, text: str, mood: int | None) -> ChangeSet:
        saved_at = Moment.of(self._clock()).utc
        # These have a mood and no title: the one stands where the other would.
        draft = Draft(id=draft_id, kind=kind, text=text, saved_at=saved_at, title=str(mood or ""))
        await self._private.write_words(lambda db: drafts.save(db, draft))
        return ChangeSet.of(Kind.DRAFT, ids=(draft_id,))


def _unkept(draft: Draft, entry: JournalEntry | None = None) -> Unkept:
    mood = int(draft.title) if draft.title in ("1", "2", "3", "4", "5") else None
    return Unkept(draft.id, draft.text, mood, draft.saved_at, entry)
