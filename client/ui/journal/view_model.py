"""The journal: entries, the search through them, and the page that is written on. No typed word is ever dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QObject, Signal

from client.domain.ids import new_id
from client.domain.journal import JournalEntry
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.journaling import Unkept
from client.ui.journal.rows import Row, rows_of
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.journaling import Journaling
    from client.ui.kit.home import Home

SAVE_AFTER: Final = 1000
"""Milliseconds after the last key until a draft is saved."""
SAVE_AT_LATEST: Final = 10_000
"""The same for somebody who does not stop."""
_SEARCH_AFTER: Final = 150
_A_PAGE: Final = 50
_MOST_FOUND: Final = 200
_BREAKS: Final = re.compile("\r\n|[\r\u2028\u2029\ufdd0\ufdd1]")

Kept = Literal["", "writing", "draft", "kept", "unsaved"]


@dataclass(frozen=True, slots=True)
class Page:
    """What is written on. `entry` is the entry as it is kept, None for a new one; `turned` counts pages shown.

    `kept` says how safe the words are: nothing written, being written, kept as a draft, kept as an entry, or not
    saved because of what `notice` says.
    """

    id: str
    entry: JournalEntry | None = None
    turned: int = 0
    mood: int | None = None
    kept: Kept = ""
    kept_at: float | None = None
    blank: bool = True
    busy: bool = False
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class JournalState:
    """`loaded` is False until the vault has answered. `typed` is what is searched for, `any` whether there is anything
    to search in, `notice` why the list could not be read.
    """

    page: Page
    rows: tuple[Row, ...] = ()
    loaded: bool = False
    typed: str = field(default="", repr=False)
    any: bool = False
    notice: Notice | None = None


class Journal(QObject):
    """`turned` is emitted when another page is open, whose words are `text`; `changed` after any change of state."""

    changed = Signal()
    turned = Signal()

    def __init__(
        self, home: Home, parent: QObject | None = None, *, make_id: Callable[[], str] = new_id
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._make_id = make_id
        self.state = JournalState(Page(make_id()))
        self.text = ""
        self._entries: list[JournalEntry] = []
        self._found: list[JournalEntry] = []
        self._drafts: dict[str, Unkept] = {}
        self._wanted = _A_PAGE
        self._more = False
        self._writes = 0
        self._chosen = False
        self._keeping_now: tuple[str, int | None] | None = None
        self._saving = later(self, SAVE_AFTER, self.save)
        self._at_latest = later(self, SAVE_AT_LATEST, self.save)
        self._searching = later(self, _SEARCH_AFTER, self._search)
        home.bridge.changed.connect(self._heard)

    # The list

    def load(self) -> None:
        """Read entries and drafts."""
        writes = self._writes
        self._home.bridge.run(
            self._read(self._wanted),
            lambda found: self._loaded(found, writes),
            self._not_loaded,
            owner=self,
        )

    def more(self) -> None:
        """The end of the list is near."""
        if self._more and not self.state.typed:
            self._more = False
            self._wanted += _A_PAGE
            self.load()

    def search(self, typed: str) -> None:
        """Show what holds all these words; everything where there are none."""
        if typed.strip() == self.state.typed:
            return
        self._become(replace(self.state, typed=typed.strip()))
        self._searching.start()

    # The page

    def new(self) -> None:
        """Turn to an empty page. What is on the page before stays as a draft."""
        self._chosen = True
        if self.state.page.entry is None and not self._written:
            self.turned.emit()
            return
        self.save()
        self._turn(Page(self._make_id()), "")

    def open(self, row: Row) -> None:
        """Turn to an entry, as it was left."""
        self._chosen = True
        if row.id == self.state.page.id:
            return
        self.save()
        self._open(row.id)

    def write(self, text: str) -> None:
        """The words on the page are these now."""
        if text != self.text:
            self.text = text
            self._touched()

    def choose(self, mood: int | None) -> None:
        """The page's mood is this one now, or none."""
        if mood != self.state.page.mood:
            self._become_page(mood=mood)
            self._touched()

    def save(self) -> None:
        """Save the page as a draft, if there is anything unsaved on it."""
        work = self.unsaved()
        if work is not None:
            page = self.state.page.id
            self._home.bridge.run(
                work, lambda _: self._saved(page), lambda error: self._not_saved(page, error), owner=self
            )

    def unsaved(self) -> Coroutine[Any, Any, ChangeSet] | None:
        """What must be done so that nothing on the page can be lost; None when there is nothing.

        Whoever takes it runs it.
        """
        self._saving.stop()
        self._at_latest.stop()
        page = self.state.page
        being_kept = page.busy and self._keeping_now == (self.text, page.mood)
        if page.kept not in ("writing", "unsaved") or being_kept:
            return None
        self._writes += 1
        journaling = self._journaling
        if not self._written and not page.busy:
            self._drafts.pop(page.id, None)
            return journaling.discard_draft(draft_id=page.id)
        saved_at = int(self._home.now())
        self._drafts[page.id] = Unkept(page.id, self.text, page.mood, saved_at, page.entry)
        return journaling.save_entry_draft(entry_id=page.id, text=self.text, mood=page.mood)

    def keep(self) -> None:
        """Make the page an entry, or change the entry it is about."""
        page, text = self.state.page, self.text
        if page.busy or not self._written:
            return
        self._saving.stop()
        self._at_latest.stop()
        self._keeping_now = (text, page.mood)
        self._become_page(busy=True, notice=None)
        self._home.bridge.run(
            self._keeping(page, text),
            lambda kept: self._kept(kept[0]),
            lambda error: self._not_kept(page.id, error),
            owner=self,
        )

    def erase(self) -> None:
        """Erase what the page holds for good, entry and draft, and turn to an empty one."""
        page = self.state.page
        self._saving.stop()
        self._at_latest.stop()
        self._become_page(busy=True, notice=None)
        work = self._journaling.erase_entry(entry_id=page.id)
        self._home.bridge.run(
            work, lambda _: self._erased(page.id), lambda error: self._not_saved(page.id, error), owner=self
        )

    # Inside

    @property
    def _journaling(self) -> Journaling:
        return self._home.session.journaling

    @property
    def _written(self) -> bool:
        """Whether the page holds anything that is not in its entry."""
        page = self.state.page
        if page.entry is None:
            return bool(self.text.strip()) or page.mood is not None
        return as_shown(page.entry.text) != self.text or page.entry.mood != page.mood

    async def _read(self, wanted: int) -> tuple[list[JournalEntry], list[Unkept]]:
        journaling = self._journaling
        return await journaling.entries(limit=wanted), await journaling.entry_drafts()

    def _loaded(self, found: tuple[list[JournalEntry], list[Unkept]], writes: int) -> None:
        if writes != self._writes:  # something was written in the meantime: what was read is no longer true
            self.load()
            return
        entries, unkept = found
        self._entries, self._drafts = entries, {each.id: each for each in unkept}
        self._more = len(entries) == self._wanted
        first = not self.state.loaded
        self._become(replace(self.state, loaded=True, notice=None))
        self._list()
        if first and not self._chosen and not self._written and unkept:
            self._open(unkept[0].id)

    def _not_loaded(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _search(self) -> None:
        typed = self.state.typed
        if not typed:
            self._list()
            return
        work = self._journaling.search(typed=typed, limit=_MOST_FOUND)
        self._home.bridge.run(
            work, lambda found: self._found_some(typed, found), self._not_loaded, owner=self
        )

    def _found_some(self, typed: str, found: list[JournalEntry]) -> None:
        if typed == self.state.typed:
            self._found = found
            self._list()

    def _list(self) -> None:
        typed = self.state.typed
        entries = self._found if typed else self._entries
        words = typed.casefold().split()
        unkept = {
            each.id: each
            for each in self._drafts.values()
            if each.entry is not None or all(word in each.text.casefold() for word in words)
        }
        anything = bool(self._entries or self._drafts)
        self._become(replace(self.state, rows=rows_of(entries, unkept), any=anything))

    def _open(self, entry_id: str) -> None:
        unkept = self._drafts.get(entry_id)
        entry = unkept.entry if unkept is not None else None
        entry = next((each for each in (*self._entries, *self._found) if each.id == entry_id), entry)
        if unkept is not None:
            page = Page(entry_id, entry, mood=unkept.mood, kept="draft", kept_at=unkept.saved_at)
            self._turn(page, as_shown(unkept.text))
        elif entry is not None:
            self._turn(Page(entry_id, entry, mood=entry.mood, kept="kept"), as_shown(entry.text))

    def _turn(self, page: Page, text: str) -> None:
        self.text = text
        page = replace(page, turned=self.state.page.turned + 1, blank=not text.strip())
        self.state = replace(self.state, page=page)
        self.turned.emit()
        self.changed.emit()

    def _touched(self) -> None:
        self._saving.start()
        if not self._at_latest.isActive():
            self._at_latest.start()
        self._become_page(kept="writing", blank=not self.text.strip())

    def _saved(self, page_id: str) -> None:
        page = self.state.page
        if page.id == page_id and not self._saving.isActive() and not page.busy:
            if self._written:
                self._become_page(kept="draft", kept_at=self._home.now(), notice=None)
            else:
                self._become_page(kept="" if page.entry is None else "kept", kept_at=None, notice=None)
        self._list()

    def _not_saved(self, page_id: str, error: WorldError) -> None:
        if page_id == self.state.page.id:
            kept: Kept = "unsaved" if self._written else self.state.page.kept
            self._become_page(busy=False, kept=kept, notice=notice_for(error))
        else:
            self._become(replace(self.state, notice=notice_for(error)))

    async def _keeping(self, page: Page, text: str) -> tuple[JournalEntry, ChangeSet]:
        if page.entry is None:
            return await self._journaling.write_entry(text=text, mood=page.mood, entry_id=page.id)
        changed = await self._journaling.edit_entry(entry_id=page.id, text=text, mood=page.mood)
        edited_at = int(self._home.now())
        return replace(page.entry, text=text, mood=page.mood, edited_at=edited_at), changed

    def _kept(self, entry: JournalEntry) -> None:
        self._writes += 1
        draft = self._drafts.get(entry.id)
        if draft is not None and (draft.text, draft.mood) == (entry.text, entry.mood):
            del self._drafts[entry.id]
        page = self.state.page
        if page.id != entry.id:
            return
        self._become_page(entry=entry, busy=False)
        if self._written:  # it was written on while it was being kept
            self._touched()
        else:
            self._become_page(kept="kept", kept_at=self._home.now())

    def _not_kept(self, page_id: str, error: WorldError) -> None:
        self._not_saved(page_id, error)
        if page_id == self.state.page.id:
            self._saving.start()  # the words are kept as a draft at least

    def _erased(self, page_id: str) -> None:
        self._writes += 1
        self._drafts.pop(page_id, None)
        if self.state.page.id == page_id:
            self._turn(Page(self._make_id()), "")

    def _heard(self, changes: ChangeSet) -> None:
        own = changes.kinds == {Kind.DRAFT} and changes.ids <= {self.state.page.id, *self._drafts}
        if changes.kinds & {Kind.JOURNAL, Kind.DRAFT} and not own:
            self.load()
            if self.state.typed:
                self._searching.start()

    def _become_page(self, **changed: Any) -> None:
        self._become(replace(self.state, page=replace(self.state.page, **changed)))

    def _become(self, state: JournalState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def as_shown(text: str) -> str:
    """A text as an editor gives it back: every kind of line break is the same one there."""
    return _BREAKS.sub("\n", text)
