"""The trash: what lies in it for how long, taken out, erased for good, or emptied."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.domain.filing import EntryRow, Wanted
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.shelving import TRASH_DAYS
from client.ui.journal.erasing import ask_to_empty, ask_to_erase
from client.ui.journal.painting import EntryRows
from client.ui.journal.rows import Row, row_of
from client.ui.journal.side_page import SidePage
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import Index, ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.long_list import LongList

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

_A_PAGE: Final = 50
_DAY: Final = 86_400
_IN_TRASH: Final = Wanted(trashed=True)


@dataclass(frozen=True, slots=True)
class TrashState:
    """What lies there, the newest entry first; `loaded` is False until the vault has answered."""

    entries: tuple[EntryRow, ...] = ()
    loaded: bool = False
    notice: Notice | None = None


class Trash(QObject):
    """Reads the trash once it is looked at, and again with each change."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        self._asked = self._more = False
        self.state = TrashState()
        home.bridge.changed.connect(self._heard)

    def tidy(self) -> None:
        """Let go of what has been there for too long; nobody is told, for it was said when it was put there."""
        self._home.bridge.run(self._home.session.shelving.tidy_trash(), None, lambda _: None, owner=self)

    def load(self) -> None:
        """Read it."""
        self._asked = True
        limit = max(_A_PAGE, len(self.state.entries))
        work = self._home.session.shelving.rows(wanted=_IN_TRASH, limit=limit)
        self._home.bridge.run(work, lambda found: self._found(found, limit), self._failed, owner=self)

    def more(self) -> None:
        """The end of the list is near."""
        if self._more:
            self._more = False
            last = self.state.entries[-1].id
            work = self._home.session.shelving.rows(wanted=_IN_TRASH, limit=_A_PAGE, before=last)
            self._home.bridge.run(work, self._added, self._failed, owner=self)

    def take_out(self, entry_id: str, done: Callable[[], None]) -> None:
        """Put it back where it was, and say so by `done`."""
        work = self._home.session.shelving.take_out(entry_id=entry_id)
        self._home.bridge.run(work, lambda _: done(), self._failed, owner=self)

    def erase(self, entry_id: str) -> None:
        """Erase it for good."""
        self._home.bridge.run(
            self._home.session.journaling.erase_entry(entry_id=entry_id), None, self._failed, owner=self
        )

    def empty(self) -> None:
        """Erase all of it for good."""
        self._home.bridge.run(self._home.session.shelving.empty_trash(), None, self._failed, owner=self)

    def _found(self, found: list[EntryRow], limit: int) -> None:
        self._more = len(found) == limit
        self._become(TrashState(tuple(found), loaded=True))

    def _added(self, found: list[EntryRow]) -> None:
        self._more = len(found) == _A_PAGE
        self._become(replace(self.state, entries=(*self.state.entries, *found)))

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if self._asked and Kind.JOURNAL in changes.kinds:
            self.load()

    def _become(self, state: TrashState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


class TrashPage(SidePage):
    """The list, and below it what can be done about the entry one is at."""

    def __init__(self, home: Home, trash: Trash) -> None:
        super().__init__(
            home.theme,
            "journalTrash",
            _tr("Trash"),
            _tr("An entry stays here for 30 days. Then it is erased for good."),
        )
        theme = home.theme
        self._trash, self._now = trash, home.now
        rows = EntryRows(theme, self)
        self.model: ListModel[Row] = ListModel(lambda row: row.id, rows.sentence, parent=self)
        self.list = LongList(theme, one_click=False)
        self.list.setObjectName("trashList")
        self.list.setAccessibleName(self.tr("What is in the trash"))
        self.list.setItemDelegate(rows)
        self.list.setModel(self.model)
        self.list.near_end.connect(trash.more)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._render_steps())
        self.pages = ListPage(theme, self.list, self.tr("The trash is empty."))
        self.out = Button(theme, self.tr("Take out"), icon="undo-2", on=self._take_out)
        self.out.setObjectName("takeOut")
        self.list.activated.connect(self.out.setFocus)
        self.gone = Button(theme, self.tr("Erase for good"), "quiet", on=self._erase)
        self.gone.setObjectName("eraseForGood")
        self.all = Button(theme, self.tr("Empty the trash"), "quiet", icon="trash-2", on=self._empty)
        self.all.setObjectName("emptyTrash")
        self.left = Label("", "small")
        self.left.setObjectName("trashLeft")
        steps = Flow(theme)
        steps.addWidget(self.out)
        steps.addWidget(self.gone)
        self._bar = QWidget()
        below = QVBoxLayout(self._bar)
        breathe(below, theme, margins=(0, 4, 0, 0), spacing=4)
        below.addWidget(self.left)
        row = QHBoxLayout()
        breathe(row, theme, spacing=8)
        row.addLayout(steps, 1)
        row.addWidget(self.all)
        below.addLayout(row)
        self.content.addWidget(self.pages, 1)
        self.content.addWidget(self._bar)
        self.leave_room(self.list)
        trash.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Read it; begin at the list."""
        self._trash.load()
        (self.list if self._trash.state.entries else self.back_button).setFocus()

    @property
    def _current(self) -> Row | None:
        index: Index = self.list.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def _render(self) -> None:
        state = self._trash.state
        self.model.replace([row_of(entry) for entry in state.entries])
        self.pages.show_list(bool(state.entries) or not state.loaded)
        if state.notice is not None:
            self.notice.say(state.notice)
        self._render_steps()

    def _render_steps(self) -> None:
        row = self._current
        there = row is not None
        entry = next((each for each in self._trash.state.entries if row and each.id == row.id), None)
        self.left.setText(_left(entry, now=self._now()))
        focused = self.out.hasFocus() or self.gone.hasFocus()
        self.out.setEnabled(there)
        self.gone.setEnabled(there)
        self._bar.setVisible(bool(self._trash.state.entries))
        if focused and not there:
            (self.list if self._trash.state.entries else self.back_button).setFocus()

    def _take_out(self) -> None:
        row = self._current
        if row is not None:
            self._trash.take_out(row.id, lambda: announce(self, self.tr("Taken out of the trash")))

    def _erase(self) -> None:
        row = self._current
        if row is not None:
            ask_to_erase(self, self.theme, entry=True, erase=lambda: self._trash.erase(row.id))

    def _empty(self) -> None:
        ask_to_empty(self, self.theme, empty=self._trash.empty)


def _left(entry: EntryRow | None, *, now: float) -> str:
    if entry is None or entry.trashed_at is None:
        return ""
    days = ceil((entry.trashed_at + TRASH_DAYS * _DAY - now) / _DAY)
    if days <= 1:
        return _tr("It is erased for good within a day, when you come here next")
    return QCoreApplication.translate("journal", "It is erased for good in %n days", "", days)


def _tr(words: str) -> str:
    return QCoreApplication.translate("journal", words)
