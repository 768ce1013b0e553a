"""The journal and check-ins: written here, kept here, searched here.

Words that are not kept yet are drafts. That of an entry has the id of the entry it changes or will become, so that
keeping it twice keeps it once. What one sees of entries in lists is in `client.services.shelving`, what one checks in
on in `client.services.checking_in`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from client.domain import filing as filings
from client.domain.check_in_draft import Begun
from client.domain.check_in_draft import decode as begun_of
from client.domain.check_in_draft import encode as told_begun
from client.domain.errors import WordsUnusable
from client.domain.filing import Filing, tidied, tidy
from client.domain.ids import new_id
from client.domain.journal import CheckIn, JournalEntry, Measure, Moment
from client.services.changes import ChangeSet, Kind
from client.vault import check_ins, drafts, journal, pictures
from client.vault.drafts import Draft
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

ENTRY_DRAFT: Final = "journal"
CHECK_IN_DRAFT: Final = "check-in"
"""The kind of a draft, and the id of the only one of its kind."""


@dataclass(frozen=True, slots=True)
class Unkept:
    """Words and a mood that are not kept yet. `entry` is the entry that they would change, None for a new one.

    `filing` is where an entry would stand; `begun` what a check-in holds beside mood and note.
    """

    id: str
    text: str = field(repr=False)
    mood: int | None
    saved_at: int
    entry: JournalEntry | None = None
    filing: Filing = field(default=Filing(), repr=False)
    begun: Begun = field(default=Begun(), repr=False)


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
        self,
        *,
        text: str,
        mood: int | None = None,
        entry_id: str | None = None,
        filing: Filing | None = None,
    ) -> tuple[JournalEntry, ChangeSet]:
        """Keep a new entry, in the place of the draft with that id if one is given.

        Raises WordsUnusable when it has neither words nor pictures, BugError when the id is an entry's already.
        """
        filing = filing or Filing()
        entry = JournalEntry(
            entry_id or self._make_id(),
            filing.created or Moment.of(self._clock()),
            text,
            mood=mood,
            journal=filing.journal,
            labels=tidied(filing.labels),
            pinned=filing.pinned,
            whole_day=filing.whole_day,
        )

        def write(db: Connection) -> None:
            _require_words(db, entry.id, text)
            journal.add(db, entry)
            drafts.discard(db, entry.id)

        await self._private.write_words(write)
        changed = ChangeSet.of(Kind.JOURNAL, ids=(entry.id,))
        return entry, changed if entry_id is None else changed | ChangeSet.of(Kind.DRAFT)

    async def edit_entry(
        self, *, entry_id: str, text: str, mood: int | None, filing: Filing | None = None
    ) -> ChangeSet:
        """Replace an entry's text and mood, and where it stands if `filing` says so, and let go of its draft.

        What it said before stays as a version of it. Raises WordsUnusable when it has neither words nor pictures.
        """
        edited_at = Moment.of(self._clock()).utc
        placed = filing and replace(filing, labels=tidied(filing.labels))

        def edit(db: Connection) -> None:
            _require_words(db, entry_id, text)
            journal.edit(db, entry_id=entry_id, text=text, mood=mood, edited_at=edited_at, filing=placed)
            drafts.discard(db, entry_id)

        await self._private.write_words(edit)
        return ChangeSet.of(Kind.JOURNAL, Kind.DRAFT, ids=(entry_id,))

    async def place_entry(self, *, entry_id: str, filing: Filing, with_draft: bool = False) -> ChangeSet:
        """Put a kept entry elsewhere: its journal, labels, pin and time. Its words stay as they are.

        So does its draft, unless this is all that was unkept of it: then the draft goes `with` it.
        """
        placed = replace(filing, labels=tidied(filing.labels))

        def place(db: Connection) -> None:
            journal.place(db, entry_id=entry_id, filing=placed)
            if with_draft:
                drafts.discard(db, entry_id)

        await self._private.write_words(place)
        kinds = (Kind.JOURNAL, Kind.DRAFT) if with_draft else (Kind.JOURNAL,)
        return ChangeSet.of(*kinds, ids=(entry_id,))

    async def trash_entry(self, *, entry_id: str) -> ChangeSet:
        """Put an entry into the trash, from where it comes back for 30 days, unkept changes and all."""
        at = Moment.of(self._clock()).utc
        await self._private.write_words(lambda db: journal.trash(db, entry_id, at=at))
        return ChangeSet.of(Kind.JOURNAL, Kind.DRAFT, ids=(entry_id,))

    async def erase_entry(self, *, entry_id: str) -> ChangeSet:
        """Erase an entry, its versions, pictures and draft for good."""

        def erase(db: Connection) -> None:
            journal.erase(db, entry_id)
            drafts.discard(db, entry_id)

        await self._private.write_words(erase)
        return ChangeSet.of(Kind.JOURNAL, Kind.DRAFT, ids=(entry_id,))

    async def entry(self, *, entry_id: str) -> JournalEntry | None:
        """One entry, whole."""
        return await self._private.read(lambda db: journal.get(db, entry_id))

    async def entries(self, *, limit: int = 50, before: JournalEntry | None = None) -> list[JournalEntry]:
        """Entries newest first; with `before`, those that come after it in this order."""
        return await self._private.read(lambda db: journal.newest(db, limit=limit, before=before))

    async def search(self, *, typed: str, limit: int = 50) -> list[JournalEntry]:
        """Entries with every word typed, newest first."""
        return await self._private.read(lambda db: journal.search(db, typed, limit=limit))

    # Check-ins

    async def check_in(
        self,
        *,
        mood: int | None,
        words: tuple[str, ...] = (),
        note: str = "",
        activities: tuple[str, ...] = (),
        measures: tuple[Measure, ...] = (),
        created: Moment | None = None,
        whole_day: bool = False,
    ) -> tuple[CheckIn, ChangeSet]:
        """Keep how one is right now, or was at `created`, in the place of the check-in that was begun.

        Raises WordsUnusable when nothing at all is said in it.
        """
        at = created or Moment.of(self._clock())
        made = CheckIn(
            self._make_id(), at, mood, tidy(words), note, tidy(activities), measures, whole_day=whole_day
        )
        _require_something(made)

        def add(db: Connection) -> None:
            check_ins.add(db, made)
            drafts.discard(db, CHECK_IN_DRAFT)

        await self._private.write_words(add)
        return made, ChangeSet.of(Kind.CHECK_IN, Kind.DRAFT, ids=(made.id, CHECK_IN_DRAFT))

    async def change_check_in(self, *, check_in: CheckIn) -> ChangeSet:
        """Put this in the place of the check-in with its id. Raises WordsUnusable when nothing is said in it."""
        _require_something(check_in)
        changed = replace(
            check_in,
            words=tidy(check_in.words),
            activities=tidy(check_in.activities),
            edited_at=Moment.of(self._clock()).utc,
        )
        await self._private.write_words(lambda db: check_ins.change(db, changed))
        return ChangeSet.of(Kind.CHECK_IN, ids=(check_in.id,))

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

    async def save_entry_draft(
        self, *, entry_id: str, text: str, mood: int | None, filing: Filing | None = None
    ) -> ChangeSet:
        """Keep unfinished words of the entry that has this id or will have it."""
        details = filings.encode(filing) if filing is not None else ""
        return await self._save(ENTRY_DRAFT, entry_id, text, mood, details)

    async def save_check_in_draft(
        self, *, note: str, mood: int | None, begun: Begun | None = None
    ) -> ChangeSet:
        """Keep a check-in that is begun; there is one at most."""
        details = told_begun(begun) if begun is not None else ""
        return await self._save(CHECK_IN_DRAFT, CHECK_IN_DRAFT, note, mood, details)

    async def discard_draft(self, *, draft_id: str) -> ChangeSet:
        """Let go of unfinished words for good; pictures put to them stay where they are an entry's already."""

        def discard(db: Connection) -> None:
            drafts.discard(db, draft_id)
            pictures.erase_strays(db, draft_id)

        await self._private.write_words(discard)
        return ChangeSet.of(Kind.DRAFT, ids=(draft_id,))

    async def entry_drafts(self) -> list[Unkept]:
        """The unfinished words of entries, the last saved first; none of an entry in the trash."""

        def look(db: Connection) -> list[Unkept]:
            found = [
                _unkept(draft, journal.get(db, draft.id))
                for draft in drafts.newest(db)
                if draft.kind == ENTRY_DRAFT
            ]
            return [each for each in found if each.entry is None or each.entry.trashed_at is None]

        return await self._private.read(look)

    async def check_in_draft(self) -> Unkept | None:
        """The check-in that was begun."""
        draft = await self._private.read(lambda db: drafts.get(db, CHECK_IN_DRAFT))
        return None if draft is None else _unkept(draft)

    async def _save(self, kind: str, draft_id: str, text: str, mood: int | None, details: str) -> ChangeSet:
        saved_at = Moment.of(self._clock()).utc
        # These have a mood and no title: the one stands where the other would.
        draft = Draft(
            id=draft_id, kind=kind, text=text, saved_at=saved_at, title=str(mood or ""), details=details
        )
        await self._private.write_words(lambda db: drafts.save(db, draft))
        return ChangeSet.of(Kind.DRAFT, ids=(draft_id,))


def _unkept(draft: Draft, entry: JournalEntry | None = None) -> Unkept:
    mood = int(draft.title) if draft.title in ("1", "2", "3", "4", "5") else None
    if draft.kind == CHECK_IN_DRAFT:
        return Unkept(draft.id, draft.text, mood, draft.saved_at, begun=begun_of(draft.details))
    filing = Filing.of(entry) if entry is not None and not draft.details else filings.decode(draft.details)
    return Unkept(draft.id, draft.text, mood, draft.saved_at, entry, filing)


def _require_words(db: Connection, entry_id: str, text: str) -> None:
    if not text.strip() and not pictures.count(db, entry_id):
        raise WordsUnusable("empty")


def _require_something(made: CheckIn) -> None:
    said = made.words or made.activities or made.measures or made.note.strip()
    if made.mood is None and not said:
        raise WordsUnusable("empty")
