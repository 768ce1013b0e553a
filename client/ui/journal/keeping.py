"""From the page into the vault, and back."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from client.domain.filing import Filing, Version
from client.domain.journal import JournalEntry
from client.services.changes import ChangeSet
from client.ui.journal.pages import Page, as_shown, page_left, page_of

if TYPE_CHECKING:
    from client.services.journaling import Journaling


async def keep_page(journaling: Journaling, page: Page, text: str) -> tuple[JournalEntry, ChangeSet]:
    """Keep what is on the page, as a new entry or as a change of one; the entry as it is kept then.

    An entry whose words stay is only put elsewhere: that is no change of it, and makes no version. Raises as
    `Journaling.write_entry`.
    """
    filing = page.filing
    if page.entry is None:
        return await journaling.write_entry(text=text, mood=page.mood, entry_id=page.id, filing=filing)
    if (as_shown(page.entry.text), page.entry.mood) == (text, page.mood):
        changed = await journaling.place_entry(entry_id=page.id, filing=filing, with_draft=True)
    else:
        changed = await journaling.edit_entry(entry_id=page.id, text=text, mood=page.mood, filing=filing)
    return await journaling.entry(entry_id=page.id) or page.entry, changed


async def bring_back(
    journaling: Journaling, page: Page, unkept: str | None, version: Version
) -> tuple[JournalEntry, ChangeSet]:
    """Let the entry of a page say again what it said then; `unkept` words, if there are any, become a version before.

    Raises as `Journaling.edit_entry`.
    """
    assert page.entry is not None
    if unkept is not None:
        await keep_page(journaling, page, unkept)
    again = replace(page, mood=version.mood, filing=Filing.of(page.entry))
    return await keep_page(journaling, again, version.text)


async def read_page(journaling: Journaling, entry_id: str) -> tuple[Page, str] | None:
    """The page of an entry or draft and its words, as they were left; None when there is none."""
    for unkept in await journaling.entry_drafts():
        if unkept.id == entry_id:
            return page_left(unkept), unkept.text
    entry = await journaling.entry(entry_id=entry_id)
    return None if entry is None or entry.trashed_at is not None else (page_of(entry), entry.text)


async def one_by_one(left: Sequence[Coroutine[Any, Any, object]]) -> None:
    """What cannot be saved keeps nothing else from it."""
    failed: Exception | None = None
    for work in left:
        try:
            await work
        except Exception as error:  # noqa: BLE001 - raised below, once everything else is saved
            failed = error
    if failed is not None:
        raise failed
