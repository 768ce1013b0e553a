"""Bringing a diary in from another app: look at it, settle what it leaves open, keep all of it in one step, or
nothing.

Nothing is written to the disk but into the vault, and nothing of the chosen files is changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from client.crypto.fingerprints import content_name
from client.domain.errors import DiaryUnusable, Stopped, WorldError
from client.domain.filing import MOST_DESCRIPTION, Picture
from client.domain.ids import new_id
from client.domain.importing import formats
from client.domain.importing.found import Around, Format, Found, FoundPicture
from client.domain.importing.settling import (
    Answers,
    Kept,
    first_answers,
    moment_at,
    questions,
    settle,
)
from client.domain.importing.sources import FileUnreadable, Source
from client.domain.journal import CheckIn, JournalEntry, Moment, storable
from client.domain.progress import Progress
from client.services import importing_words
from client.services.bringing import Brought, Looked, MadePicture, MakePicture, Weighed
from client.services.changes import ChangeSet, Kind
from client.services.diary_files import Opened, opened
from client.services.journaling import here_and_now
from client.services.long_work import stoppable
from client.services.open_vault import OpenVault
from client.services.time_zones import zone_named
from client.vault import importing, importing_further, pictures
from client.vault.importing import Added, Batch, NewEntry
from client.vault.outfile import OutFile
from client.vault.sqlcipher import Connection

FIRST_SHOWN: Final = 8
"""How many records a preview shows as they will look."""
_CHANGED: Final = ChangeSet.of(
    Kind.JOURNAL, Kind.CHECK_IN, Kind.MEASURE, Kind.RESPONSE, Kind.EXERCISE, Kind.PLAN, Kind.LIBRARY
)
MOST_PICTURES: Final = 20
"""Of one entry, as elsewhere."""


class Importing:
    """Brings other apps' diaries into one open vault."""

    def __init__(
        self,
        vault: OpenVault,
        *,
        clock: Callable[[], datetime] = here_and_now,
        make_id: Callable[[], str] = new_id,
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._make_id = make_id

    async def look(
        self,
        *,
        path: Path,
        format: Format | None = None,
        by_saved: bool = False,
        progress: Progress | None = None,
    ) -> Looked:
        """Read a file or a folder, as one of the formats it can be; the likeliest where none is given.

        With `by_saved`, files in which no day stands are of the day on which they were saved. Raises DiaryUnusable,
        Stopped.
        """
        progress = progress or Progress()
        work = partial(_look, path, format, by_saved, progress)
        return await stoppable(self._vault.threads.keys, work, progress)

    async def weigh(self, *, looked: Looked, answers: Answers, zone: str = "") -> Weighed:
        """What bringing it in would do, by these answers; `zone` is a time zone's name, this computer's if empty."""
        kept = await self._vault.threads.keys.run(partial(settle, looked.found, answers, _clock_of(zone)))

        def look(db: Connection) -> tuple[dict[str, str], int]:
            known = importing.known(
                db,
                [entry.origin for entry, _ in kept.entries] + [each.origin for each in kept.check_ins],
                [entry.id for entry, _ in kept.entries] + [each.id for each in kept.check_ins],
            )
            return known, importing_further.count_new(db, looked.found.further)

        there, further = await self._vault.private.read(look)
        entries = [entry for entry, _ in kept.entries if not _is_known(entry, there)]
        check_ins = [each for each in kept.check_ins if not _is_known(each, there)]
        everything = len(kept.entries) + len(kept.check_ins)
        return Weighed(
            new_entries=len(entries),
            new_check_ins=len(check_ins),
            known=everything - len(entries) - len(check_ins),
            waiting=kept.waiting,
            impossible=kept.impossible,
            pictures=len(looked.found.pictures),
            further=further,
            first=kept.first,
            last=kept.last,
            entries=tuple(sorted(entries, key=_newest_first)[:FIRST_SHOWN]),
            check_ins=tuple(sorted(check_ins, key=_newest_first)[:FIRST_SHOWN]),
        )

    async def bring_in(
        self,
        *,
        looked: Looked,
        answers: Answers,
        zone: str = "",
        make_picture: MakePicture | None = None,
        progress: Progress | None = None,
    ) -> tuple[Brought, ChangeSet]:
        """Keep everything that is new, in one transaction; then its pictures, one after the other.

        Raises Stopped when the person stops it before that transaction ends: then nothing was kept. Once it has
        ended, stopping leaves out the pictures that are still to come, and `Brought.stopped` says so; `Brought.failed`
        says so where they cannot be read or kept any more.
        """
        progress = progress or Progress()
        threads = self._vault.threads
        kept = await threads.keys.run(partial(settle, looked.found, answers, _clock_of(zone)))
        batch = _batch(looked.found, kept, with_pictures=make_picture is not None)
        at = Moment.of(self._clock()).utc

        def add(db: Connection) -> tuple[Added, dict[str, str]]:
            added = importing.add(
                db,
                batch,
                at=at,
                make_id=self._make_id,
                tell=lambda done, of: progress.tell("import", done, of),
            )
            wanted = list({each.origin for each in looked.found.pictures})
            return added, importing.known(db, wanted, wanted) if make_picture else {}

        added, owners = await self._vault.private.write_words(add)
        of = len(batch.entries) + len(batch.check_ins)
        brought = Brought(
            added,
            of - len(added.entries) - len(added.check_ins),
            pictures_found=len(looked.found.pictures),
            kept=kept,
            further=looked.found.further,
            at=at,
        )
        changed = _CHANGED
        if make_picture is not None and owners:
            brought = await self._pictures(looked, brought, owners, make_picture, progress, at)
            changed |= ChangeSet.of(Kind.PICTURE)
        return brought, changed

    async def take_back(self, *, brought: Brought) -> tuple[int, int, ChangeSet]:
        """Erase what an import added and nobody changed since: how many records went, and how many stay."""
        records: list[JournalEntry | CheckIn] = [entry for entry, _ in brought.kept.entries]
        records += brought.kept.check_ins
        as_added = {each.origin or each.id: each for each in records}

        def unchanged(record: JournalEntry | CheckIn) -> bool:
            before = as_added.get(record.origin or record.id)
            return before is not None and _same(before, record)

        def erase(db: Connection) -> int:
            gone = importing.take_back(db, brought.added, unchanged=unchanged, at=brought.at)
            return gone + importing_further.take_back(db, brought.added.further, brought.further)

        gone = await self._vault.private.write_words(erase)
        added = brought.added
        of = len(added.entries) + len(added.check_ins) + len(added.further)
        return gone, of - gone, _CHANGED | ChangeSet.of(Kind.PICTURE)

    async def save_problems(self, *, found: Found, to: Path) -> None:
        """Write the list of what could not be read to a new file. Raises PlaceTaken, DiskFull, VaultUnreadable."""
        text = importing_words.as_list(found.problems, found.more_problems)
        await self._vault.threads.keys.run(partial(_write, to, text.encode("utf-8", "replace")))

    async def _pictures(
        self,
        looked: Looked,
        brought: Brought,
        owners: dict[str, str],
        make: MakePicture,
        progress: Progress,
        at: int,
    ) -> Brought:
        """Pictures of the entries that are new, and of known ones that have none; each in a step of its own, so that
        what the person writes meanwhile need not wait.
        """
        new = set(brought.added.entries)
        wanted: dict[str, list[FoundPicture]] = {}
        for each in looked.found.pictures:
            if each.origin in owners:
                wanted.setdefault(owners[each.origin], []).append(each)

        def bare(db: Connection) -> set[str]:
            return {owner for owner in wanted if owner in new or not pictures.count(db, owner)}

        done = kept = 0
        with_files: Opened | None = None
        try:
            these = await self._vault.private.read(bare)
            of = sum(len(each[:MOST_PICTURES]) for owner, each in wanted.items() if owner in these)
            with_files = await self._vault.threads.keys.run(partial(opened, looked.path))
            for owner, some in wanted.items():
                if owner not in these:
                    continue
                for found in some[:MOST_PICTURES]:
                    progress.tell("pictures", done, of)
                    done += 1
                    make_one = partial(_made, with_files.source, found, make)
                    made = await stoppable(self._vault.threads.keys, make_one, progress)
                    if made is None:
                        continue
                    picture = Picture(
                        self._make_id(),
                        owner,
                        made.width,
                        made.height,
                        made.kind,
                        " ".join(storable(found.description).split())[:MOST_DESCRIPTION],
                    )
                    await self._vault.private.write_words(partial(_keep_picture, picture, made.data, at))
                    kept += 1
        except Stopped:
            return replace(brought, pictures=kept, stopped=True)
        except WorldError as error:  # the records are kept, and must not be told of as if they were not
            return replace(brought, pictures=kept, failed=error)
        finally:
            if with_files is not None:
                with_files.close()
        return replace(brought, pictures=kept)


# Inside


def _look(path: Path, format: Format | None, by_saved: bool, progress: Progress) -> Looked:
    progress.tell("read")
    with opened(path) as files:
        possible = formats.candidates(files.source)
        chosen = format or possible[0]
        if chosen not in formats.READERS:
            raise DiaryUnusable("unknown")
        around = Around(
            zone=zone_named,
            digest=content_name,
            tell=lambda done, of: progress.tell("read", done, of),
            saved=files.source.saved if by_saved else None,
        )
        found = formats.read(files.source, chosen, around)
    asked = questions(found)
    if chosen not in possible:
        possible = (chosen, *possible)
    return Looked(path, possible, found, asked, first_answers(asked), by_saved)


def _clock_of(zone: str) -> Callable[[datetime], Moment]:
    """By which clock times were written: a zone's, or this computer's, with the offset it had then."""
    named = zone_named(zone) if zone else None
    return partial(moment_at, zone=named)


def _batch(found: Found, kept: Kept, *, with_pictures: bool) -> Batch:
    pictured = {each.origin for each in found.pictures} if with_pictures else set()
    entries = [
        NewEntry(entry, record.journal if record else "", record.versions if record else ())
        for entry, record in kept.entries
        # An entry of pictures alone is nothing without them.
        if entry.text.strip() or entry.id or entry.origin in pictured
    ]
    return Batch(
        tuple(entries), kept.check_ins, found.dimensions, found.activities, found.templates, found.further
    )


def _is_known(record: JournalEntry | CheckIn, there: dict[str, str]) -> bool:
    return bool(record.origin and record.origin in there) or bool(record.id and record.id in there)


def _newest_first(record: JournalEntry | CheckIn) -> int:
    return -record.created.utc


def _same(before: JournalEntry | CheckIn, now: JournalEntry | CheckIn) -> bool:
    if isinstance(before, JournalEntry) and isinstance(now, JournalEntry):
        same = (before.mood, before.edited_at, before.pinned, before.labels) == (
            now.mood,
            now.edited_at,
            now.pinned,
            now.labels,
        )
        return same and storable(before.text) == now.text and before.created == now.created
    if isinstance(before, CheckIn) and isinstance(now, CheckIn):
        return (
            before.edited_at == now.edited_at
            and before.mood == now.mood
            and storable(before.note) == now.note
        )
    return False


def _made(source: Source, found: FoundPicture, make: MakePicture) -> MadePicture | None:
    data = found.data
    if not data:
        try:
            data = source.read(found.file)
        except FileUnreadable:
            return None
    return make(data)


def _keep_picture(picture: Picture, data: bytes, at: int, db: Connection) -> None:
    pictures.add(db, picture, data, at=at)


def _write(to: Path, data: bytes) -> None:
    with OutFile(to) as out:
        out.write(data)
        out.finish()
