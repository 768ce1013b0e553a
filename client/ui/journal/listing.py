"""Which entries the journal's list has: what is wanted of them, read page by page, never all of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from client.domain.filing import EVERY, FIRST, EntryRow, NamedJournal, Wanted
from client.notices import Notice, notice_for
from client.services.journaling import Unkept
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_SEARCH_AFTER: Final = 150
_A_PAGE: Final = 50
EVERYTHING: Final = Wanted()


@dataclass(frozen=True, slots=True)
class Listed:
    """What was read. `loaded` is False until the vault has answered, `count` how many there are of what is `wanted`.

    `journals` are all but the first; `notice` says why the list could not be read.
    """

    wanted: Wanted = EVERYTHING
    entries: tuple[EntryRow, ...] = ()
    count: int = 0
    journals: tuple[NamedJournal, ...] = ()
    loaded: bool = False
    notice: Notice | None = None


class Listing(QObject):
    """`changed` after any change of state. `unkept` are the unfinished words there are, read with the entries."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self.state = Listed()
        self.unkept: dict[str, Unkept] = {}
        self._more = False
        self._writes = 0
        self._searching = later(self, _SEARCH_AFTER, self.load)

    def load(self) -> None:
        """Read entries and unfinished words."""
        writes, wanted = self._writes, self.state.wanted
        limit = max(_A_PAGE, len(self.state.entries))
        self._home.bridge.run(
            self._read(wanted, limit),
            lambda found: self._loaded(found[0], found[1], writes),
            self.fail,
            owner=self,
        )

    def more(self) -> None:
        """The end of the list is near."""
        if not self._more or not self.state.entries:
            return
        self._more = False
        wanted, last = self.state.wanted, self.state.entries[-1].id
        work = self._home.session.shelving.rows(wanted=wanted, limit=_A_PAGE, before=last)
        self._home.bridge.run(work, lambda found: self._added(found, wanted, last), self.fail, owner=self)

    def search(self, typed: str) -> None:
        """Look for what holds all these words, once nothing was typed for a moment."""
        if typed.strip() != self.state.wanted.typed:
            self._want(replace(self.state.wanted, typed=typed.strip()))
            self._searching.start()

    def want(self, wanted: Wanted) -> None:
        """Look for what this asks for, and nothing else."""
        if wanted != self.state.wanted:
            self._want(wanted)
            self._searching.stop()
            self.load()

    def wrote(self) -> None:
        """Something was written: what is being read just now is no longer true."""
        self._writes += 1

    def fail(self, error: WorldError) -> None:
        """Say why the list could not be read, or not be changed."""
        self._become(replace(self.state, notice=notice_for(error)))

    def _want(self, wanted: Wanted) -> None:
        # What stood far down in another list need not be read at once in this one.
        self._become(replace(self.state, wanted=wanted, entries=self.state.entries[:_A_PAGE]))

    async def _read(self, wanted: Wanted, limit: int) -> tuple[Listed, list[Unkept]]:
        shelving, journaling = self._home.session.shelving, self._home.session.journaling
        rows = await shelving.rows(wanted=wanted, limit=limit)
        count = await shelving.count(wanted=wanted)
        journals = await shelving.journals()
        listed = Listed(wanted, tuple(rows), count, tuple(journals), loaded=True)
        return listed, await journaling.entry_drafts()

    def _loaded(self, found: Listed, unkept: list[Unkept], writes: int) -> None:
        if found.wanted != self.state.wanted:
            return
        if writes != self._writes:
            self.load()
            return
        self.unkept = {each.id: each for each in unkept}
        self._more = len(found.entries) < found.count
        self.state = found
        self.changed.emit()
        if found.wanted.journal not in (EVERY, FIRST, *(each.id for each in found.journals)):
            self.want(replace(found.wanted, journal=EVERY))  # it was dissolved

    def _added(self, found: list[EntryRow], wanted: Wanted, last: str) -> None:
        entries = self.state.entries
        if wanted == self.state.wanted and entries and entries[-1].id == last:
            self._more = len(found) == _A_PAGE
            self._become(replace(self.state, entries=(*entries, *found)))

    def _become(self, state: Listed) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


class WithListing(QObject):
    """Whoever has a list: what can be wished of it."""

    listing: Listing

    def load(self) -> None:
        """Read entries and drafts."""
        self.listing.load()

    def more(self) -> None:
        """The end of the list is near."""
        self.listing.more()

    def search(self, typed: str) -> None:
        """Show what holds all these words; everything where there are none."""
        self.listing.search(typed)

    def want(self, wanted: Wanted) -> None:
        """Show what this asks for, and nothing else."""
        self.listing.want(wanted)
