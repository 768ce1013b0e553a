"""The journal as one goes through it: lists, search, calendar, labels, versions, trash; journals and templates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Final

from client.domain.errors import WordsUnusable
from client.domain.filing import (
    EVERY,
    EntryRow,
    LabelKind,
    NamedJournal,
    Template,
    Version,
    Wanted,
    tidy,
)
from client.domain.ids import new_id
from client.domain.journal import JournalEntry, Moment
from client.services.changes import ChangeSet, Kind
from client.services.journaling import here_and_now
from client.services.kept_choices import KeptChoices
from client.vault import journal, journal_shelf
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

TRASH_DAYS: Final = 30
"""For so many days what was put into the trash can be taken out again."""
_DAY: Final = 86_400
_MOST_OF_THIS_DAY: Final = 20


@dataclass(frozen=True, slots=True)
class JournalChoices:
    """`on_this_day`: whether earlier years are shown. `away_on` is the day, as ISO 8601, for which they were not."""

    on_this_day: bool = True
    away_on: str = ""


class Shelving:
    """Reads and orders what `Journaling` keeps, in one open vault."""

    def __init__(
        self,
        *,
        private: VaultFile,
        clock: Callable[[], datetime] = here_and_now,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        self._private = private
        self.choices = KeptChoices(
            private, key="journal", usual=JournalChoices(), bounds={"away_on": _day_or_none}
        )
        self._clock = clock
        self._make_id = make_id

    # Lists

    async def rows(self, *, wanted: Wanted, limit: int = 50, before: str | None = None) -> list[EntryRow]:
        """Up to `limit` entries, the newest first; with `before` (an id), those that come after it."""
        look = partial(journal_shelf.rows, wanted=wanted, limit=limit, before=before)
        return await self._private.read(look)

    async def count(self, *, wanted: Wanted) -> int:
        """How many there are of what is wanted."""
        return await self._private.read(lambda db: journal_shelf.count(db, wanted))

    async def moments(
        self, *, first: int, until: int, journal_id: str = EVERY
    ) -> list[tuple[Moment, int | None]]:
        """When entries between these UTC seconds were written, and their moods: for a calendar."""
        return await self._private.read(
            lambda db: journal_shelf.moments(db, first=first, until=until, journal=journal_id)
        )

    async def first_moment(self) -> Moment | None:
        """When the oldest entry was written; None where there is none."""
        return await self._private.read(journal_shelf.first_moment)

    async def on_this_day(self, *, today: date) -> list[JournalEntry]:
        """What was written on this day of earlier years, the newest first; on 1 March after a common February,
        also that of 29 February."""
        begins = int(datetime(today.year, 1, 1, tzinfo=self._clock().tzinfo).timestamp())

        def look(db: Connection) -> list[JournalEntry]:
            days = [(today.month, today.day)]
            if (today.month, today.day) == (3, 1) and not _leap(today.year):
                days.append((2, 29))
            ids = [
                id_
                for month, day in days
                for id_ in journal_shelf.on_this_day(
                    db, month=month, day=day, before=begins, limit=_MOST_OF_THIS_DAY
                )
            ]
            found = [entry for id_ in ids if (entry := journal.get(db, id_)) is not None]
            return sorted(found, key=lambda each: each.created.utc, reverse=True)

        return await self._private.read(look)

    async def labels(self, *, kind: LabelKind) -> list[tuple[str, int]]:
        """Every label of a kind and how many entries have it, the most used first."""
        return await self._private.read(lambda db: journal_shelf.label_counts(db, kind))

    async def labelled_days(self, *, kind: LabelKind) -> list[tuple[str, Moment]]:
        """Each label and when the entries that have it were written, the oldest first."""
        return await self._private.read(lambda db: journal_shelf.labelled_days(db, kind))

    async def rename_label(self, *, kind: LabelKind, name: str, new: str) -> ChangeSet:
        """Call a label something else everywhere. Raises WordsUnusable for an empty name."""
        from client.services.wondering import renamed

        called = _named(new)

        def rename(db: Connection) -> None:
            journal_shelf.rename_label(db, kind, name=name, new=called)
            if kind == "tag":
                renamed(db, "tag", name=name, new=called)

        await self._private.write(rename)
        return ChangeSet.of(Kind.JOURNAL)

    # Versions and trash

    async def versions(self, *, entry_id: str) -> list[Version]:
        """What an entry said before, the newest first."""
        return await self._private.read(lambda db: journal.versions(db, entry_id))

    async def erase_versions(self, *, entry_id: str) -> ChangeSet:
        """Erase for good what an entry said before; what it says now stays."""
        await self._private.write_words(lambda db: journal.erase_versions(db, entry_id))
        return ChangeSet.of(Kind.JOURNAL, ids=(entry_id,))

    async def take_out(self, *, entry_id: str) -> ChangeSet:
        """Take an entry out of the trash."""
        await self._private.write_words(lambda db: journal.trash(db, entry_id, at=None))
        return ChangeSet.of(Kind.JOURNAL, ids=(entry_id,))

    async def empty_trash(self) -> ChangeSet:
        """Erase for good all that lies in the trash."""
        await self._private.write_words(journal.empty_trash)
        return ChangeSet.of(Kind.JOURNAL)

    async def tidy_trash(self) -> ChangeSet:
        """Erase for good what has been in the trash for longer than TRASH_DAYS; nothing changed where nothing has.

        A clock that was set back cannot shorten the time: what was put there "later" than now stays.
        """
        before = Moment.of(self._clock()).utc - TRASH_DAYS * _DAY
        old = Wanted(trashed=True)
        if not await self._private.read(lambda db: journal_shelf.count(db, old)):
            return ChangeSet()
        gone = await self._private.write(lambda db: journal.empty_trash(db, before=before))
        return ChangeSet.of(Kind.JOURNAL) if gone else ChangeSet()

    # Journals

    async def journals(self) -> list[NamedJournal]:
        """All but the first, in their order."""
        return await self._private.read(journal_shelf.journals)

    async def make_journal(self, *, name: str) -> tuple[NamedJournal, ChangeSet]:
        """A further journal, the last in order. Raises WordsUnusable for an empty name."""
        called, at = _named(name), Moment.of(self._clock()).utc

        def make(db: Connection) -> NamedJournal:
            places = [each.place for each in journal_shelf.journals(db)]
            made = NamedJournal(self._make_id(), called, max(places, default=0) + 1, at)
            journal_shelf.put_journal(db, made)
            return made

        return await self._private.write(make), ChangeSet.of(Kind.JOURNAL)

    async def change_journal(self, *, journal: NamedJournal) -> ChangeSet:
        """Its new name or place. Raises WordsUnusable for an empty name."""
        changed = NamedJournal(journal.id, _named(journal.name), journal.place, journal.made_at)
        await self._private.write(lambda db: journal_shelf.put_journal(db, changed))
        return ChangeSet.of(Kind.JOURNAL)

    async def dissolve_journal(self, *, journal_id: str) -> ChangeSet:
        """Let a journal be one no more; its entries go to the first. No word is erased."""
        await self._private.write(lambda db: journal_shelf.dissolve_journal(db, journal_id))
        return ChangeSet.of(Kind.JOURNAL)

    # Templates

    async def templates(self) -> list[Template]:
        """One's own, by name."""
        return await self._private.read(journal_shelf.templates)

    async def keep_template(self, *, name: str, text: str, template_id: str | None = None) -> ChangeSet:
        """A new template, or another wording of one. Raises WordsUnusable for an empty name or text."""
        if not text.strip():
            raise WordsUnusable("empty")
        made = Template(template_id or self._make_id(), _named(name), text)
        at = Moment.of(self._clock()).utc
        await self._private.write_words(lambda db: journal_shelf.put_template(db, made, at=at))
        return ChangeSet.of(Kind.JOURNAL)

    async def erase_template(self, *, template_id: str) -> ChangeSet:
        """Erase a template for good."""
        await self._private.write(lambda db: journal_shelf.erase_template(db, template_id))
        return ChangeSet.of(Kind.JOURNAL)


def _named(name: str) -> str:
    called = tidy((name,))
    if not called:
        raise WordsUnusable("empty")
    return called[0]


def _day_or_none(given: object) -> bool:
    return isinstance(given, str) and len(given) <= len("2027-03-01")


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
