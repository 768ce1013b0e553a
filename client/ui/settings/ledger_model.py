"""The privacy ledger as a page shows it: sifted, fetched a page at a time, taken along, emptied."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from client.domain.ledger import Day, Entry, Wanted
from client.notices import Notice, notice_for
from client.ui.kit.list_model import ListModel
from client.ui.kit.words import isolated
from client.ui.settings.ledger_words import sentence, title
from client.ui.settings.words import counted
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.domain.errors import WorldError
    from client.services.ledger import Overview, Taken
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

PAGE: Final = 100

Row = Day | Entry

_TAKEN: Final = "It is written: {requests}. It is called {name}, in {folder}. The list stays here."
_EMPTY: Final = Notice("The list is empty now.")


@dataclass(frozen=True, slots=True)
class LedgerState(WorkState):
    """`there` is whether the list has anything as it is sifted; None before it was read. `anything`: without sifting.

    `communities` are id and name of those to choose from. `missed` are requests that could not be noted.
    """

    wanted: Wanted = field(default_factory=Wanted)
    there: bool | None = None
    anything: bool = False
    communities: tuple[tuple[str, str], ...] = ()
    missed: int = 0


class LedgerList(Work):
    """Reads it, newest first. `rows` holds a row for each day before that day's entries."""

    state: LedgerState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = LedgerState()
        self.rows: ListModel[Row] = ListModel(_key, sentence, title, self)
        self._days: tuple[Day, ...] = ()
        self._entries: tuple[Entry, ...] = ()
        self._ended = False
        self._fetching: Running[tuple[Entry, ...]] | None = None

    def load(self) -> None:
        """Read it anew from its beginning."""
        self._stop_fetching()
        ledger, wanted = self._home.session.ledger, self.state.wanted

        async def both() -> tuple[Overview, tuple[Entry, ...], bool]:
            overview = await ledger.overview(wanted)
            anything = bool(overview.days) or bool((await ledger.overview(Wanted())).days)
            return overview, await ledger.page(wanted, limit=PAGE), anything

        def loaded(found: tuple[Overview, tuple[Entry, ...], bool]) -> None:
            overview, entries, anything = found
            if wanted != self.state.wanted:
                return  # another choice was made meanwhile, and is on its way
            self._days, self._entries = overview.days, entries
            self._ended = len(entries) < PAGE
            self._arrange()
            state = replace(self.state, there=bool(overview.days), anything=anything, missed=overview.missed)
            self._become(replace(state, communities=overview.communities))

        self._home.bridge.run(both(), loaded, self._not_read, owner=self)

    def more(self) -> None:
        """The end of what was fetched is near."""
        if self._ended or self._fetching is not None or not self._entries:
            return
        wanted = self.state.wanted

        def came(entries: tuple[Entry, ...]) -> None:
            self._fetching = None
            self._ended = len(entries) < PAGE
            self._entries += entries
            self._arrange()

        work = self._home.session.ledger.page(wanted, after=self._entries[-1], limit=PAGE)
        self._fetching = self._home.bridge.run(work, came, self._not_read, owner=self)

    def sift(self, wanted: Wanted) -> None:
        """Show only these."""
        if wanted != self.state.wanted:
            self._become(replace(self.state, wanted=wanted))
            self.load()

    def take(self, to: Path) -> None:
        """Write what is shown into a file in this folder, under a dated name."""
        ledger, wanted = self._home.session.ledger, self.state.wanted
        self._begin("ledger", lambda progress: ledger.take(to, wanted, progress=progress), self._taken)

    def empty(self) -> None:
        """Let go of the whole list."""

        def gone(_: None) -> None:
            self._say("ledger", _EMPTY, good=True)
            self.load()

        self._begin("ledger", lambda _: self._home.session.ledger.empty(), gone)

    def _taken(self, taken: Taken) -> None:
        facts = (
            ("requests", isolated(counted("1 request", "%Ln requests", taken.requests))),
            ("name", isolated(taken.path.name)),
            ("folder", isolated(str(taken.path.parent))),
        )
        self._say("ledger", Notice(_TAKEN, facts), good=True)

    def _not_read(self, error: WorldError) -> None:
        self._fetching = None
        self._say("ledger", notice_for(error))

    def _stop_fetching(self) -> None:
        if self._fetching is not None:
            self._fetching.cancel()
            self._fetching = None

    def _arrange(self) -> None:
        """Days and the entries that are here, each entry below its day; what no entry was fetched for yet waits."""
        rows: list[Row] = []
        days = iter(self._days)
        day = next(days, None)
        for entry in self._entries:
            while day is not None and day.day >= entry.day:
                rows.append(day)
                day = next(days, None)
            rows.append(entry)
        while self._ended and day is not None:
            rows.append(day)
            day = next(days, None)
        self.rows.replace(rows)


def _key(row: Row) -> tuple[str, int]:
    return ("day", row.day) if isinstance(row, Day) else ("entry", row.row)
