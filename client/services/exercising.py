"""The tools that one writes with: kept as one writes, looked at again, erased. Nothing of it knows the network.

There are no drafts here. What is begun is kept as itself, each time somebody pauses; what is emptied again is erased.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final, Literal

from client.domain.errors import BugError, WordsUnusable
from client.domain.exercises import (
    Exercise,
    ExerciseKind,
    SmallStep,
    Work,
    Worry,
    blank,
    kind_of,
    night_id,
    too_long,
)
from client.domain.ids import new_id
from client.domain.journal import JournalEntry, Moment
from client.domain.nights import DAY_MINUTES, Night
from client.services.changes import ChangeSet, Kind
from client.services.journaling import here_and_now
from client.vault import exercises, journal, settings
from client.vault.sqlcipher import Connection
from client.vault.vault_file import VaultFile

SETTING: Final = "worry-time"
"""Under it: minutes after midnight at which somebody sits down with their worries."""

Looked = Literal["still", "smaller", "gone", "to-do"]


class Exercising:
    """What was written with the tools of one open vault."""

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

    async def every(self, *, kind: ExerciseKind) -> tuple[Exercise, ...]:
        """All that were written with a tool, the newest first. Raises as VaultFile.read."""
        return await self._private.read(lambda db: tuple(exercises.of_kind(db, kind)))

    async def get(self, *, exercise_id: str) -> Exercise | None:
        """One of them. Raises as VaultFile.read."""
        return await self._private.read(lambda db: exercises.get(db, exercise_id))

    async def put(
        self, *, exercise_id: str, work: Work, done: bool | None = None
    ) -> tuple[Exercise | None, ChangeSet]:
        """Keep this, finished or not, in the place of what has its id; None where nothing is said, and it is erased.

        `done` says that it is done, or no longer; None leaves that as it was. Raises WordsUnusable for an answer that
        is too long, BugError for an id of another tool's, and as VaultFile.write.
        """
        if too_long(work):
            raise WordsUnusable("too-long")
        now = Moment.of(self._clock())

        def keep(db: Connection) -> Exercise | None:
            return _put(db, exercise_id, work, now, done)

        kept = await self._private.write_words(keep)
        return kept, ChangeSet.of(Kind.EXERCISE, ids=(exercise_id,))

    async def erase(self, *, exercise_id: str) -> ChangeSet:
        """Erase it for good; a copy of it in the journal stays. Raises as VaultFile.write."""
        await self._private.write_words(lambda db: exercises.erase(db, exercise_id))
        return ChangeSet.of(Kind.EXERCISE, ids=(exercise_id,))

    async def copy_to_journal(self, *, text: str) -> tuple[JournalEntry, ChangeSet]:
        """Make an entry of the private journal that says this. It and what it came from know nothing of each other.

        Raises WordsUnusable where nothing is said, and as VaultFile.write.
        """
        if not text.strip():
            raise WordsUnusable("empty")
        entry = JournalEntry(self._make_id(), Moment.of(self._clock()), text)
        await self._private.write_words(lambda db: journal.add(db, entry))
        return entry, ChangeSet.of(Kind.JOURNAL, ids=(entry.id,))

    async def take_step(self, *, what: str, towards: str = "") -> tuple[Exercise | None, ChangeSet]:
        """Put something to do among the small steps. Raises as `put`."""
        return await self.put(exercise_id=self._make_id(), work=SmallStep(what=what, towards=towards))

    # Worries

    async def look_at(self, *, worry_id: str, outcome: Looked) -> ChangeSet:
        """Say what became of a worry: gone and to-do take it off the list.

        Raises BugError for what is no worry, and as VaultFile.write.
        """
        now = Moment.of(self._clock())

        def look(db: Connection) -> None:
            known = exercises.get(db, worry_id)
            if known is None:
                return  # erased meanwhile
            if not isinstance(known.work, Worry):
                raise BugError("only a worry is looked at")
            seen = replace(known.work, outcome=outcome, looked=known.work.looked + 1)
            _put(db, worry_id, seen, now, seen.closed)

        await self._private.write_words(look)
        return ChangeSet.of(Kind.EXERCISE, ids=(worry_id,))

    async def take_back(self, *, worry_id: str) -> ChangeSet:
        """Put a worry on the list again. Raises as `look_at`."""
        now = Moment.of(self._clock())

        def back(db: Connection) -> None:
            known = exercises.get(db, worry_id)
            if known is not None and isinstance(known.work, Worry):
                _put(db, worry_id, replace(known.work, outcome=""), now, False)

        await self._private.write_words(back)
        return ChangeSet.of(Kind.EXERCISE, ids=(worry_id,))

    async def worry_time(self) -> int | None:
        """Minutes after midnight at which one sits down with them; None where no time was chosen."""
        return await self._private.read(_worry_time)

    async def choose_worry_time(self, *, minutes: int | None) -> ChangeSet:
        """Sit down with them then, or at no time of one's own. ValueError for no time of day."""
        if minutes is not None and not 0 <= minutes < DAY_MINUTES:
            raise ValueError("minutes after midnight")

        def choose(db: Connection) -> None:
            if minutes is None:
                settings.clear(db, SETTING)
            else:
                settings.put(db, key=SETTING, value=json.dumps(minutes))

        await self._private.write(choose)
        return ChangeSet.of(Kind.EXERCISE)

    # Nights

    async def nights(self) -> tuple[Night, ...]:
        """All nights of which something is said, in order. Raises as VaultFile.read."""
        found = [each.work for each in await self.every(kind="night")]
        return tuple(
            sorted((each for each in found if isinstance(each, Night)), key=lambda each: each.morning)
        )

    async def put_night(self, *, night: Night) -> ChangeSet:
        """Keep what is said of a night, in the place of what was. Raises as `put`."""
        _, changes = await self.put(exercise_id=night_id(night.morning), work=night)
        return changes


def _put(db: Connection, exercise_id: str, work: Work, now: Moment, done: bool | None) -> Exercise | None:
    known = exercises.get(db, exercise_id)
    if known is not None and kind_of(known.work) != kind_of(work):
        raise BugError("an id belongs to one tool")
    if blank(work):
        exercises.erase(db, exercise_id)
        return None
    if known is None:
        made = Exercise(exercise_id, now, work, done_at=now.utc if done else None)
    else:
        done_at = known.done_at if done is None else (known.done_at or now.utc) if done else None
        edited_at = known.edited_at if known.work == work else now.utc
        made = replace(known, work=work, edited_at=edited_at, done_at=done_at)
    exercises.put(db, made)
    return made


def _worry_time(db: Connection) -> int | None:
    try:
        kept = json.loads(settings.get(db, SETTING) or "null")
    except (ValueError, RecursionError):
        return None
    return kept if type(kept) is int and 0 <= kept < DAY_MINUTES else None
