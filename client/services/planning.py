"""One's own plan, and the copy of it that opens without unlocking where somebody wants that.

The copy is a file outside the vault that anybody at this computer account can read. It is made only when asked for,
follows every change of the plan, and is gone when it is no longer wanted. docs/decisions/0033-plan-copy.md says why.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final, Literal

from client.config import plan_copy_of
from client.domain.errors import WordsUnusable, WorldError
from client.domain.plan import (
    MOST_COPY_BYTES,
    MOST_LINE,
    MOST_PEOPLE,
    MOST_TEXT,
    STEPS,
    WITH_PEOPLE,
    Contact,
    Plan,
    Review,
    copied,
    encode,
    months_on,
)
from client.services.changes import ChangeSet, Kind
from client.services.open_vault import OpenVault
from client.vault import events, files, plan, settings
from client.vault.events import VaultEvent
from client.vault.faults import from_system
from client.vault.outfile import OutFile
from client.vault.sqlcipher import Connection

SETTING: Final = "plan-copy"
REVIEW: Final = "plan-review"
"""Under it: when the plan is to be looked at again."""
LATER_DAYS: Final = 14
"""After how many days it is said once more, for somebody who chose to look later."""

_MOST_MONTHS: Final = 24

Trouble = Literal["", "removed", "stale"]


@dataclass(frozen=True, slots=True)
class Copy:
    """Whether a copy is wanted, and with people in it.

    `trouble`: since the vault was opened it could not be renewed, and so was "removed"; or it could not even be
    removed, and is "stale": it still shows what the plan said before.
    """

    kept: bool = False
    people: bool = False
    trouble: Trouble = ""


class Planning:
    """Reads and writes the plan of an open vault."""

    def __init__(self, vault: OpenVault, *, now: Callable[[], float]) -> None:
        self._private = vault.private
        self._threads = vault.threads
        self._file = plan_copy_of(vault.folder.path)
        self._now = now
        self._one_by_one = asyncio.Lock()
        self._trouble: Trouble = ""

    async def plan(self) -> Plan:
        """All of it. Raises as VaultFile.read."""
        return await self._private.read(plan.read)

    async def copy(self) -> Copy:
        """What there is of a copy. Raises as VaultFile.read."""
        wanted = await self._private.read(_wanted)
        return Copy(wanted is not None, bool(wanted), self._trouble)

    async def write(
        self,
        *,
        texts: dict[int, str] | None = None,
        contacts: tuple[Contact, ...] = (),
        erased: tuple[str, ...] = (),
    ) -> ChangeSet:
        """Keep the words of some steps and some people, and erase others by id, all in one.

        Raises WordsUnusable for what is too long or too many, then nothing is kept; and as VaultFile.write. Once it is
        kept, no trouble with the copy raises: `copy` tells of that.
        """
        texts = texts or {}
        _require(texts, contacts)
        edited_at = int(self._now())

        def keep(db: Connection) -> None:
            for step, text in texts.items():
                plan.put_text(db, step=step, text=text, edited_at=edited_at)
            for id_ in erased:
                plan.erase_contact(db, id_)
            for contact in contacts:
                if contact.id in erased or contact.blank:
                    plan.erase_contact(db, contact.id)
                else:
                    plan.put_contact(db, contact)
            kept = plan.read(db)
            if any(len(kept.people(step)) > MOST_PEOPLE for step in WITH_PEOPLE):
                raise WordsUnusable("too-long")

        await self._private.write_words(keep)
        await self._follow()
        return ChangeSet.of(Kind.PLAN)

    # Looking at it again

    async def review(self) -> Review:
        """When it is to be looked at again. Raises as VaultFile.read."""
        return await self._private.read(_review)

    async def choose_review(self, *, on: date | None, months: int | None = None) -> ChangeSet:
        """Look at it again on that day, and after so many months each time; never for None."""
        value = None if on is None else json.dumps({"on": on.isoformat(), "months": months})

        def keep(db: Connection) -> None:
            if value is None:
                settings.clear(db, REVIEW)
            else:
                settings.put(db, key=REVIEW, value=value)

        await self._private.write(keep)
        return ChangeSet.of(Kind.PLAN)

    async def review_due(self, now: float | None = None) -> bool:
        """Whether the day has come, at `now` in UTC seconds; never of a plan in which nothing stands."""
        today = self._today(now)

        def look(db: Connection) -> bool:
            on = _review(db).on
            return on is not None and on <= today and not plan.read(db).blank

        return await self._private.read(look)

    async def still_right(self) -> ChangeSet:
        """Somebody has looked at it: again after as many months as they chose, or not at all."""
        months = (await self.review()).months
        on = None if months is None else months_on(self._today(), months)
        return await self.choose_review(on=on, months=months)

    async def review_later(self) -> ChangeSet:
        """Not now: nothing is said of it for LATER_DAYS."""
        months = (await self.review()).months
        return await self.choose_review(on=self._today() + timedelta(days=LATER_DAYS), months=months)

    # On paper

    async def save_paper(self, *, to: Path, make: Callable[[], bytes]) -> None:
        """Write a page of it to a new file, for its owner only. `make` is called apart from the window.

        The file is not encrypted. Raises PlaceTaken, DiskFull, VaultUnreadable; there is no piece of one then.
        """
        await self._threads.keys.run(partial(_write, to, make))
        event = VaultEvent(int(self._now()), "exported", {"form": "plan"})
        try:
            await self._private.write(lambda db: events.note(db, event))
        except WorldError:
            pass  # the file is there; a full disk must not say that it is not

    # The copy

    async def keep_copy(self, *, people: bool) -> ChangeSet:
        """From now on keep a copy that opens without unlocking. Raises DiskFull, VaultUnreadable; then there is
        none."""
        async with self._one_by_one:
            await self._want(people)
            try:
                await self._renew(people)
            except BaseException:
                await self._want(None)
                await self._remove()
                raise
            self._trouble = ""
        return ChangeSet.of(Kind.PLAN)

    async def remove_copy(self) -> ChangeSet:
        """Keep none any more, and remove it now. Raises VaultUnreadable where the disk will not let it go."""
        async with self._one_by_one:
            await self._want(None)
            try:
                await self._remove()
            except WorldError:
                self._trouble = "stale"
                raise
            self._trouble = ""
        return ChangeSet.of(Kind.PLAN)

    async def settle(self) -> ChangeSet:
        """When a vault is opened: the copy says what the plan says, or it is gone.

        One that is wanted and not there stays away: somebody removed it, or this vault came from another computer,
        and nobody was asked whether it may lie here.
        """
        async with self._one_by_one:
            wanted = await self._private.read(_wanted)
            if not await self._threads.writer.run(self._file_is_there):
                if wanted is not None:
                    await self._want(None)
            elif wanted is not None:
                await self._renew_or_remove(wanted)
            else:
                await self._try_to_remove()
        return ChangeSet.of(Kind.PLAN)

    # Inside

    async def _follow(self) -> None:
        """Let the copy say what the plan says now."""
        async with self._one_by_one:
            wanted = await self._private.read(_wanted)
            if wanted is not None:
                await self._renew_or_remove(wanted)

    async def _renew_or_remove(self, people: bool) -> None:
        """What cannot be renewed is removed: it must not go on telling what was erased from the plan."""
        try:
            await self._renew(people)
        except WorldError:
            if await self._try_to_remove():
                self._trouble = "removed"
        else:
            self._trouble = ""

    async def _try_to_remove(self) -> bool:
        try:
            await self._remove()
            await self._want(None)
        except WorldError:
            self._trouble = "stale"
            return False
        return True

    def _today(self, now: float | None = None) -> date:
        return datetime.fromtimestamp(self._now() if now is None else now, UTC).astimezone().date()

    async def _want(self, people: bool | None) -> None:
        def keep(db: Connection) -> None:
            if people is None:
                settings.clear(db, SETTING)
            else:
                settings.put(db, key=SETTING, value=json.dumps({"people": people}))

        await self._private.write(keep)

    async def _renew(self, people: bool) -> None:
        content = encode(copied(await self.plan(), people=people))

        def write() -> None:
            try:
                if not _says(self._file, content):  # else its date would tell when the vault was last opened
                    files.replace_whole(self._file, content)
            except OSError as error:
                raise from_system(error, part="folder") from error

        await self._threads.writer.run(write, certain=True)

    async def _remove(self) -> None:
        def remove() -> None:
            try:
                for each in (files.unfinished(self._file), self._file):
                    each.unlink(missing_ok=True)
                files.sync_folder(self._file.parent)
            except OSError as error:
                raise from_system(error, part="folder") from error

        await self._threads.writer.run(remove, certain=True)

    def _file_is_there(self) -> bool:
        return self._file.exists() or self._file.is_symlink() or files.unfinished(self._file).exists()


def _says(path: Path, content: bytes) -> bool:
    try:
        return not path.is_symlink() and files.read_regular(path, most=MOST_COPY_BYTES + 1) == content
    except OSError:
        return False


def _wanted(db: Connection) -> bool | None:
    """With people or without; None for no copy."""
    try:
        kept = json.loads(settings.get(db, SETTING) or "null")
    except (ValueError, RecursionError):
        return None
    return kept.get("people") is True if isinstance(kept, dict) else None


def _review(db: Connection) -> Review:
    """What cannot be read is no wish at all."""
    try:
        kept = json.loads(settings.get(db, REVIEW) or "null")
        months = kept["months"]
        if months is not None and not (type(months) is int and 1 <= months <= _MOST_MONTHS):
            return Review()
        return Review(date.fromisoformat(kept["on"]), months)
    except (ValueError, TypeError, KeyError, RecursionError):
        return Review()


def _write(path: Path, make: Callable[[], bytes]) -> None:
    data = make()
    with OutFile(path) as out:
        out.write(data)
        out.finish()


def _require(texts: dict[int, str], contacts: tuple[Contact, ...]) -> None:
    if not set(texts) <= set(STEPS) or not {each.step for each in contacts} <= set(WITH_PEOPLE):
        raise WordsUnusable("not-as-it-must-be")
    if any(len(text) > MOST_TEXT for text in texts.values()) or any(
        len(words) > MOST_LINE for each in contacts for words in (each.name, each.reach)
    ):
        raise WordsUnusable("too-long")
