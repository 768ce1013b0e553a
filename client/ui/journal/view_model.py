"""The journal: entries, the search through them, and the page that is written on. No typed word is ever dropped."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from client.domain.filing import Filing, Version
from client.domain.ids import new_id
from client.domain.journal import JournalEntry, Moment
from client.notices import notice_for
from client.services.changes import ChangeSet, Kind
from client.services.journaling import Unkept
from client.ui.journal.keeping import bring_back, keep_page, read_page
from client.ui.journal.listing import Listing, WithListing
from client.ui.journal.open_text import OpenText
from client.ui.journal.owed import Owed, same, save
from client.ui.journal.pages import (
    JournalState,
    Kept,
    Page,
    as_shown,
    filing_in,
    holds_more,
    page_left,
    page_of,
    placed_now,
)
from client.ui.journal.rows import Row, rows_of, with_row
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.journaling import Journaling
    from client.ui.kit.home import Home

SAVE_AFTER: Final = 700
"""Milliseconds after the last key until a draft is saved."""
SAVE_AT_LATEST: Final = 900
"""The same for somebody who does not stop: a program that is killed loses no more than the last second."""


class Journal(WithListing):
    """`turned`: another page is open, whose words are `text`; `leaving` before somebody turns to another; `changed`;
    `erasing` a draft by its id, and whatever is still on its way to it."""

    changed = Signal()
    leaving = Signal()
    turned = Signal()
    erasing = Signal(str)

    def __init__(
        self, home: Home, parent: QObject | None = None, *, make_id: Callable[[], str] = new_id
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._make_id = make_id
        self.state = JournalState(Page(make_id()))
        self.words = OpenText()
        self.listing = Listing(home, self)
        self.listing.changed.connect(self._listed)
        self._chosen = False
        self._going_to = ""
        self._owed = Owed()
        self._saving = later(self, SAVE_AFTER, self.save)
        self._at_latest = later(self, SAVE_AT_LATEST, self.save)
        home.bridge.changed.connect(self._heard)

    # The page

    def new(self, created: Moment | None = None) -> None:
        """Turn to an empty page, perhaps of another day. What is on the page before stays as a draft."""
        self.leaving.emit()
        self._chosen = True
        self._going_to = ""
        filing = filing_in(self.state.wanted.journal, created)
        if self.state.page.entry is None and not self._written:
            self._become_page(filing=filing)
            self.turned.emit()
            return
        self.save()
        self._turn(Page(self._make_id(), filing=filing), "")

    def open(self, row: Row) -> None:
        """Turn to an entry, as it was left."""
        self.open_entry(row.id)

    def open_entry(self, entry_id: str) -> None:
        """Turn to the entry or draft with this id, as it was left."""
        self._chosen = True
        self._going_to = entry_id
        if entry_id == self.state.page.id:
            return
        self.leaving.emit()
        self.save()
        if entry_id in self.listing.unkept:
            self._open(entry_id)
            return
        work = read_page(self._journaling, entry_id)
        self._home.bridge.run(work, self._came_to, self.listing.fail, owner=self)

    @property
    def text(self) -> str:
        """The words on the page."""
        return self.words.text

    def touch(self) -> None:
        """The words on the page are others now."""
        self.words.touch()
        self._touched()

    def write(self, text: str) -> None:
        """The words on the page are these now."""
        if text != self.text:
            self.words.put(text)
            self._touched()

    def choose(self, mood: int | None) -> None:
        """The page's mood is this one now, or none."""
        if mood != self.state.page.mood:
            self._become_page(mood=mood)
            self._touched()

    def file(self, filing: Filing) -> None:
        """The entry is to stand there."""
        if filing != self.state.page.filing:
            self._become_page(filing=filing)
            self._touched()

    def pin(self, *, pinned: bool) -> None:
        """Pin the entry or let it go; of a kept one this is done at once, whatever else is unkept."""
        page = self.state.page
        if page.entry is None:
            self.file(replace(page.filing, pinned=pinned))
            return
        entry = replace(page.entry, pinned=pinned)
        self._become_page(entry=entry, filing=replace(page.filing, pinned=pinned))
        work = self._journaling.place_entry(entry_id=entry.id, filing=Filing.of(entry))
        self._home.bridge.run(work, None, lambda error: self._not_saved(page.id, error), owner=self)

    def pictured(self, page_id: str, number: int, *, changed: bool) -> None:
        """The page has so many pictures; `changed` where it is the person who has made it so."""
        page = self.state.page
        if page.id == page_id and number != page.pictures:
            self._become_page(pictures=number)
            if changed and page.entry is None:
                self._touched()

    def save(self) -> None:
        """Save the page as a draft, if there is anything unsaved on it."""
        found = self._to_save()
        if found is not None:
            self._run_save(self.state.page.id, *found)

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What must be done so that nothing on this page or those before can be lost; None when there is nothing.

        Whoever takes it runs it.
        """
        found = self._to_save()
        return self._owed.settled(self._journaling, None if found is None else found[0])

    def keep(self) -> None:
        """Make the page an entry, or change the entry it is about."""
        page, text = self.state.page, self.text
        if page.busy or not self._written:
            return
        self._keep(keep_page(self._journaling, page, text), self._kept)

    def erase(self) -> None:
        """Erase a draft for good, or put an entry into the trash; and turn to an empty page."""
        page = self.state.page
        if page.entry is not None and page.kept in ("writing", "unsaved"):
            self.save()  # what is unkept comes out of the trash with it
        self._saving.stop()
        self._at_latest.stop()
        self._become_page(busy=True, notice=None)
        journaling = self._journaling
        put = page.entry is not None
        if not put:
            self.erasing.emit(page.id)
        work = journaling.trash_entry(entry_id=page.id) if put else journaling.discard_draft(draft_id=page.id)
        self._home.bridge.run(
            work,
            lambda _: self._erased(page.id, put=put),
            lambda error: self._not_saved(page.id, error),
            owner=self,
        )

    def take_back(self) -> None:
        """Take out of the trash what was put there just now, and turn to it."""
        entry_id = self.state.trashed
        if entry_id is not None:
            self.forget_trashed()
            work = self._home.session.shelving.take_out(entry_id=entry_id)
            self._home.bridge.run(work, lambda _: self._taken_back(entry_id), self.listing.fail, owner=self)

    def forget_trashed(self) -> None:
        """Nobody needs to be told of it any more."""
        self._become(replace(self.state, trashed=None))

    def bring_back(self, version: Version, done: Callable[[], None] = lambda: None) -> None:
        """Let the entry say again what it said then; what it says now, and what is unkept of it, becomes a version."""
        page, text = self.state.page, self.text
        if page.entry is None or page.busy:
            return
        work = bring_back(self._journaling, page, text if self._written else None, version)
        self._keep(work, lambda entry: self._brought_back(entry, done))

    # Inside

    @property
    def _journaling(self) -> Journaling:
        return self._home.session.journaling

    @property
    def _written(self) -> bool:
        """Whether the page holds anything that is not in its entry."""
        return holds_more(self.state.page, self.text)

    def _listed(self) -> None:
        first = self.listing.state.loaded and not self.state.loaded
        self._list()
        unkept = self.listing.unkept
        if first and not self._chosen and not self._written and unkept:
            self._open(next(iter(unkept)))

    def _list(self, only: str = "") -> None:
        """Show what was read; with `only`, that words of this entry were saved."""
        listed, unkept, rows = self.listing.state, self.listing.unkept, None
        if only and listed is self.state.listed:
            rows = with_row(self.state.rows, listed.entries, unkept, only)
        rows = rows_of(listed.entries, unkept, listed.wanted) if rows is None else rows
        self._become(replace(self.state, listed=listed, rows=rows))

    def _open(self, entry_id: str) -> None:
        unkept = self.listing.unkept[entry_id]
        self._turn(page_left(unkept), as_shown(unkept.text))

    def _came_to(self, found: tuple[Page, str] | None) -> None:
        if found is not None and self._going_to == found[0].id != self.state.page.id:
            self.save()
            self._turn(found[0], as_shown(found[1]))

    def _turn(self, page: Page, text: str) -> None:
        self.words.put(text)
        page = replace(page, turned=self.state.page.turned + 1)
        self.state = replace(self.state, page=page)
        self.turned.emit()
        self.changed.emit()

    def _touched(self) -> None:
        self._saving.start()
        if not self._at_latest.isActive():
            self._at_latest.start()
        self._become_page(kept="writing")

    def _unkept(self) -> Unkept:
        page = self.state.page
        at = int(self._home.now())
        return Unkept(page.id, self.text, page.mood, at, page.entry, filing=page.filing)

    def _to_save(self) -> tuple[Coroutine[Any, Any, ChangeSet], tuple[Unkept, ...]] | None:
        """What saves the draft of the page, and what it saves: with it what could not be saved of others."""
        self._saving.stop()
        self._at_latest.stop()
        page = self.state.page
        if page.kept not in ("writing", "unsaved") or self._owed.is_keeping(self._unkept()):
            return None
        self.listing.wrote()
        if not self._written and not page.busy:
            self.listing.unkept.pop(page.id, None)
            self._owed.let_go(page.id)
            return self._journaling.discard_draft(draft_id=page.id), ()
        unkept = self.listing.unkept[page.id] = self._unkept()
        these = self._owed.owe(unkept)
        return save(self._journaling, these), these

    def _run_save(
        self, page_id: str, work: Coroutine[Any, Any, ChangeSet], these: tuple[Unkept, ...]
    ) -> None:
        def failed(error: WorldError) -> None:
            self._owed.not_got(these)
            self._not_saved(page_id, error)

        self._home.bridge.run(work, lambda _: self._saved(page_id, these), failed, owner=self)

    def _saved(self, page_id: str, these: tuple[Unkept, ...]) -> None:
        self._owed.got(these)
        page = self.state.page
        if page.id == page_id and not self._saving.isActive() and not page.busy:
            if self._written:
                self._become_page(kept="draft", kept_at=self._home.now(), notice=None)
            else:
                self._become_page(kept="" if page.entry is None else "kept", kept_at=None, notice=None)
        self._list(page_id)

    def _not_saved(self, page_id: str, error: WorldError) -> None:
        if page_id == self.state.page.id:
            kept: Kept = "unsaved" if self._written else self.state.page.kept
            self._become_page(busy=False, kept=kept, notice=notice_for(error))
        else:
            self.listing.fail(error)

    def _keep(
        self,
        work: Coroutine[Any, Any, tuple[JournalEntry, ChangeSet]],
        done: Callable[[JournalEntry], None],
    ) -> None:
        """Keep the page by this work, and say so by `done`."""
        self._saving.stop()
        self._at_latest.stop()
        unkept = self._unkept()
        self._become_page(busy=True, notice=None)
        running = self._home.bridge.run(
            work, lambda kept: done(kept[0]), lambda error: self._not_kept(unkept, error), owner=self
        )
        self._owed.keep(unkept, running)

    def _kept(self, entry: JournalEntry) -> None:
        self.listing.wrote()
        page, now = self.state.page, self._owed.kept(entry.id)
        draft = self.listing.unkept.get(entry.id)
        if draft and now and same(draft, now):
            del self.listing.unkept[entry.id]
        if page.id != entry.id:
            return
        # Labels are tidied as they are kept; whoever files on meanwhile has the last word.
        tidied = now is not None and now.filing == page.filing
        self._become_page(entry=entry, busy=False, filing=Filing.of(entry) if tidied else page.filing)
        if self._written:  # it was written on while it was being kept
            self._touched()
        else:
            self._become_page(kept="kept", kept_at=self._home.now())

    def _not_kept(self, unkept: Unkept, error: WorldError) -> None:
        these = self._owed.not_kept(unkept.id)
        self._not_saved(unkept.id, error)
        if unkept.id == self.state.page.id:
            self._saving.start()  # the words are kept as a draft at least
        elif these:
            self.listing.unkept[unkept.id] = unkept
            self._run_save(unkept.id, save(self._journaling, these), these)
            self._list()

    def _brought_back(self, entry: JournalEntry, done: Callable[[], None]) -> None:
        done()
        self.listing.wrote()
        self._owed.kept(entry.id)
        self.listing.unkept.pop(entry.id, None)
        if self.state.page.id == entry.id:
            page = replace(page_of(entry), pictures=self.state.page.pictures)
            self._turn(replace(page, kept_at=self._home.now()), as_shown(entry.text))

    def _erased(self, page_id: str, *, put: bool) -> None:
        self.listing.wrote()
        self.listing.unkept.pop(page_id, None)
        self._owed.let_go(page_id)
        if put:
            self._become(replace(self.state, trashed=page_id))
        if self.state.page.id == page_id:
            self._turn(Page(self._make_id()), "")

    def _taken_back(self, entry_id: str) -> None:
        self.listing.wrote()
        if not self._written:
            self.open_entry(entry_id)

    def _heard(self, changes: ChangeSet) -> None:
        own = changes.kinds == {Kind.DRAFT} and changes.ids <= {self.state.page.id, *self.listing.unkept}
        if changes.kinds & {Kind.JOURNAL, Kind.DRAFT, Kind.PICTURE} and not own:
            self.load()
            page = self.state.page
            if (page.entry is not None or page.kept == "draft") and not page.busy:
                work = read_page(self._journaling, page.id)
                self._home.bridge.run(work, lambda found: self._reread(page.id, found), owner=self)

    def _reread(self, page_id: str, found: tuple[Page, str] | None) -> None:
        """Somebody may have put the open entry elsewhere, called its labels otherwise, or erased it."""
        page = self.state.page
        if page.id != page_id or page.busy:
            return
        if page.kept in ("writing", "unsaved"):  # words that the vault never had stay, as a new entry's
            self._become_page(entry=page.entry if found is not None else None)
        elif found is None:
            self._turn(Page(self._make_id()), "")
        elif not self._written:
            self._become_page(**placed_now(page, found[0]))

    def _become_page(self, **changed: Any) -> None:
        self._become(replace(self.state, page=replace(self.state.page, **changed)))

    def _become(self, state: JournalState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
