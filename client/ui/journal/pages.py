"""What the journal shows: the page that is written on, and the rows beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from client.domain.filing import EVERY, FIRST, Filing, NamedJournal, Wanted
from client.domain.journal import JournalEntry, Moment
from client.notices import Notice
from client.services.journaling import Unkept
from client.ui.journal.listing import Listed
from client.ui.journal.rows import Row

_BREAKS: Final = re.compile("\r\n|[\r\u2028\u2029\ufdd0\ufdd1]")
_OTHER_BREAKS: Final = ("\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1")

Kept = Literal["", "writing", "draft", "kept", "unsaved"]


@dataclass(frozen=True, slots=True)
class Page:
    """What is written on. `entry` is the entry as it is kept, None for a new one; `turned` counts pages shown.

    `kept` says how safe the words are: nothing written, being written, kept as a draft, kept as an entry, or not
    saved because of what `notice` says. `filing` is where the entry stands, or will; `pictures` how many there are,
    None until they were counted.
    """

    id: str
    entry: JournalEntry | None = None
    turned: int = 0
    mood: int | None = None
    kept: Kept = ""
    kept_at: float | None = None
    busy: bool = False
    notice: Notice | None = None
    filing: Filing = field(default=Filing(), repr=False)
    pictures: int | None = 0


@dataclass(frozen=True, slots=True)
class JournalState:
    """The page, what was read of the list, and its rows; `trashed` was put into the trash just now."""

    page: Page
    listed: Listed = Listed()  # noqa: RUF009 - it is frozen
    rows: tuple[Row, ...] = ()
    trashed: str | None = None

    @property
    def loaded(self) -> bool:
        """Whether the vault has answered."""
        return self.listed.loaded

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return self.listed.wanted

    @property
    def notice(self) -> Notice | None:
        """Why the list could not be read."""
        return self.listed.notice

    @property
    def journals(self) -> tuple[NamedJournal, ...]:
        """All but the first."""
        return self.listed.journals


def filing_in(journal: str, created: Moment | None) -> Filing:
    """Where a new entry stands while this journal is shown; of another day where `created` says so."""
    one = None if journal in (EVERY, FIRST) else journal
    return Filing(one, created=created, whole_day=created is not None)


def page_of(entry: JournalEntry) -> Page:
    """The page of an entry as it is kept."""
    return Page(entry.id, entry, mood=entry.mood, kept="kept", filing=Filing.of(entry), pictures=None)


def page_left(unkept: Unkept) -> Page:
    """The page of words that are not kept yet, as it was left."""
    return Page(
        unkept.id,
        unkept.entry,
        mood=unkept.mood,
        kept="draft",
        kept_at=unkept.saved_at,
        filing=unkept.filing,
        pictures=None,
    )


def placed_now(page: Page, read: Page) -> dict[str, Any]:
    """What is to be another on the page of an entry that was put elsewhere, or whose labels are called otherwise."""
    before, now = page.entry, read.entry
    if before is None or now is None or now.text != before.text:
        return {}
    return {"entry": now, "mood": now.mood, "filing": Filing.of(now)}


def holds_more(page: Page, text: str) -> bool:
    """Whether the page, with this text, holds anything that is not in its entry.

    Of a new one: words, a mood, pictures, or where it is to stand. A journal alone is where one happened to be.
    """
    filing, entry = page.filing, page.entry
    if entry is None:
        filed = bool(filing.labels) or filing.pinned or filing.created is not None
        return filed or page.mood is not None or page.pictures != 0 or bool(text.strip())
    return (page.mood, filing) != (entry.mood, Filing.of(entry)) or as_shown(entry.text) != text


def as_shown(text: str) -> str:
    """A text as an editor gives it back: every kind of line break is the same one there."""
    if not any(each in text for each in _OTHER_BREAKS):
        return text  # as nearly always; the expression takes a hundred times as long to find that out
    return _BREAKS.sub("\n", text)
