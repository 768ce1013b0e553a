"""The queue: what waits, the most urgent first, and the way to take one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.domain.desk_queue import DeskRow, View
from client.ui.guide_desk.deciding_words import told_words
from client.ui.guide_desk.delegate import QueueDelegate
from client.ui.guide_desk.parts import Said
from client.ui.guide_desk.queue_words import (
    no_key_words,
    nothing_words,
    queue_words,
    together_words,
    urgent_words,
    view_words,
)
from client.ui.guide_desk.rows import heading_of, sentence, translated
from client.ui.guide_desk.state import DeskState
from client.ui.kit.accessibility import announce
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, IconButton, Label, Line, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme

_LEAST_VIEW: Final = 6
"""Letters of a view's name that are seen beside a button."""


class QueuePane(QWidget):
    """`claim` carries the review that the guide wants to read, `refresh` asks to look again, `take_back` carries one
    whose proposal was the guide's own, `own_desk` asks how they like to work. `mark` carries a row that is spam, or is
    none after all; `together` asks for those that are marked, `unmark` for none. `view` carries the View to be shown.
    """

    claim = Signal(object)
    refresh = Signal()
    take_back = Signal(object)
    own_desk = Signal()
    mark = Signal(object)
    together = Signal()
    unmark = Signal()
    view = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._busy = False
        self._low = False
        self._tellings = 0
        self._state = DeskState()
        self._opened: UUID | None = None
        self._marked: frozenset[UUID] = frozenset()
        self._urgent: frozenset[bytes] | None = None
        self.model: ListModel[DeskRow] = ListModel(
            attrgetter("id"),
            lambda row: sentence(row, now=self._state.now),
            lambda row: heading_of(row.kind, row.title),
            parent=self,
        )
        self.views = Choice(theme, [(view_words(view, self._state.waiting), view) for view in View])
        self.views.setObjectName("queueView")
        self.views.setMinimumContentsLength(_LEAST_VIEW)
        self.views.setAccessibleName(translated("Which part of the queue is shown"))
        self.views.activated.connect(lambda at: self.view.emit(self.views.itemData(at)))
        self.words = Label("", "label")
        self.words.setObjectName("queueState")
        self._refresh = IconButton(theme, "refresh-cw", translated("Look again"), on=self.refresh.emit)
        self._refresh.setObjectName("refreshQueue")
        self._own = IconButton(theme, "settings", translated("How you work here"), on=self.own_desk.emit)
        self._own.setObjectName("ownDesk")
        self.trouble = Said(theme, "queueTrouble")
        self.key_notice = Said(theme, "keyNotice")
        self.notice = Said(theme, "claimNotice")
        self.told = Said(theme, "told", "accent")
        self.list = LongList(theme, one_click=False)
        self.list.setObjectName("queueList")
        self.list.setAccessibleName(translated("What waits, the most urgent first"))
        self._delegate = QueueDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.list.activated.connect(self._take)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self._claim = Button(theme, translated("Claim and read"), "primary", on=self._take_current)
        self._claim.setObjectName("claim")
        self._back = Button(theme, translated("Take your proposal back"), on=self._take_back)
        self._back.setObjectName("takeProposalBack")
        self._mark = Button(theme, translated("Mark as spam"), "quiet", on=self.mark_current)
        self._mark.setObjectName("markSpam")
        self._mark.setToolTip(translated("X"))
        self._together = Button(theme, "", on=self.together.emit)
        self._together.setObjectName("readMarked")
        self._unmark = Button(theme, translated("Mark none"), "quiet", on=self.unmark.emit)
        self._unmark.setObjectName("unmark")
        self._empty = Label("", tone="soft")
        self._arrange()

    def _arrange(self) -> None:
        theme = self._theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        head = QHBoxLayout()
        breathe(head, theme, spacing=8)
        head.addWidget(self.words, 1)
        head.addWidget(self._refresh)
        head.addWidget(self._own)
        self._top = QVBoxLayout()
        self._top.addLayout(head)
        second = self._second = QHBoxLayout()
        breathe(second, theme, margins=(0, 8, 8, 0), spacing=8)
        second.addWidget(self.views, 1)
        self._top.addLayout(second)
        box.addLayout(self._top)
        said = QVBoxLayout()
        breathe(said, theme, margins=(24, 0, 24, 6), spacing=8)
        for one in (self.told, self.trouble, self.key_notice, self.notice):
            said.addWidget(one)
        box.addLayout(said)
        self._quiet = QWidget()
        quiet = QVBoxLayout(self._quiet)
        breathe(quiet, theme, margins=(24, 8, 24, 8), spacing=8)
        quiet.addWidget(self._empty)
        quiet.addStretch(1)
        box.addWidget(self._quiet, 1)
        self._sides = QVBoxLayout()
        self._sides.addWidget(self.list)
        box.addLayout(self._sides, 1)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Line())
        row = self._foot_row = QHBoxLayout()
        breathe(row, theme, margins=(24, 10, 24, 12), spacing=12)
        row.addWidget(self._claim, 1)
        row.addWidget(self._back, 1)
        foot.addLayout(row)
        marking = Flow(theme, spacing=8)
        for button in (self._mark, self._together, self._unmark):
            marking.addWidget(button)
        below = QVBoxLayout()
        breathe(below, theme, margins=(24, 0, 24, 10), spacing=0)
        below.addLayout(marking)
        foot.addLayout(below)
        box.addWidget(self._foot)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """Let the cards stand in line with the words above; Qt does not mirror margins that differ."""
        px = self._theme.px
        for layout, leading, top, trailing, below in ((self._top, 24, 12, 16, 6), (self._sides, 18, 0, 6, 0)):
            left, right = (trailing, leading) if self._theme.mirrored else (leading, trailing)
            layout.setContentsMargins(px(left), top and px(top), px(right), below and px(below))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow enough for every window."""
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    def show_state(self, state: DeskState, marked: frozenset[UUID] = frozenset()) -> None:
        """Show the queue as it stands, and which rows are marked."""
        last, self._state = self._state, state
        before = self.current
        if state.shown is not last.shown or marked != self._marked:
            self._marked = marked
            self.model.replace(_with_marks(state.shown, marked))
        if state.now != last.now:
            self._delegate.now = state.now
            self.model.retell()
        if state.shown and (self.current is None or state.view != last.view):
            self._offer(state, unless=before)
            self.list.show_row(self.list.currentIndex().row(), "top" if self._low else "nearest")
        self._show_views(state)
        self._tell_urgent(state)
        self._busy = bool(state.busy) or state.opened is not None
        told = told_words(state.told)
        self.words.setText(f"{told} {_state_words(state)}" if told and self._low else _state_words(state))
        self.trouble.say(state.trouble)
        self.key_notice.say(None if state.has_key or not state.loaded or self._low else no_key_words())
        self.notice.say(None if state.opened is not None else state.notice, state.attempts)
        self.told.say(None if self._low else told, state.tellings)
        self.list.setVisible(bool(state.shown))
        self._foot.setVisible(bool(state.shown) and not self._low)
        self._quiet.setVisible(not state.shown)
        self._empty.setText(nothing_words(state.waiting, state.view))
        self._empty.setVisible(state.loaded and state.trouble is None)
        if state.tellings != self._tellings:
            self._tellings = state.tellings
            if self._low:
                announce(self, told)
            self._offer(state, unless=before)
        opened = state.opened.item.row.review if state.opened is not None else None
        if opened != self._opened:
            self._opened = opened
            index = self.model.index_of(opened.bytes if opened is not None else None)
            if index.isValid():
                self.list.setCurrentIndex(index)
        self._current_changed()

    def arrange(self, *, low: bool) -> None:
        """Make room for the rows in a `low` window: the button stands beside the view then."""
        if low == self._low:
            return
        self._low = low
        self.list.setMinimumHeight(int(low))  # it scrolls: what stands above it keeps its height, whatever else comes
        if low:
            self._second.addWidget(self._claim)
            self._second.addWidget(self._back)
        else:
            self._foot_row.addWidget(self._claim, 1)
            self._foot_row.addWidget(self._back, 1)
        self.show_state(self._state, self._marked)
        place = self.list.currentIndex().row()
        if place >= 0:
            self.list.show_row(place, "top" if low else "nearest")

    def begin(self) -> None:
        """Put the focus where one begins."""
        (self.list if self.model.rows else self._refresh).setFocus(Qt.FocusReason.OtherFocusReason)

    def is_waiting_for_rows(self) -> bool:
        """Whether the focus stands where `begin` put it while there were no rows."""
        return self._refresh.hasFocus()

    def step(self, way: int) -> None:
        """Go to the next row, or the one before."""
        count = self.model.rowCount()
        if count:
            self._go_to(min(max(self.list.currentIndex().row() + way, 0), count - 1))

    def next_free(self) -> None:
        """Go to the next row that can be claimed, beginning anew behind the last."""
        count, here = self.model.rowCount(), self.list.currentIndex().row()
        places = (*range(here + 1, count), *range(here + 1))
        place = next((at for at in places if self.model.row(at).free), None)
        if place is not None:
            self._go_to(place)

    def next_view(self, way: int) -> None:
        """Go to the next view, or the one before."""
        every = list(View)
        self.view.emit(every[(every.index(self._state.view) + way) % len(every)])

    def take_current(self) -> None:
        """Claim the row that is chosen."""
        self._take_current()

    def mark_current(self) -> None:
        """Mark the row that is chosen as spam, or no longer."""
        row = self.current
        if row is not None:
            self.mark.emit(row)

    @property
    def current(self) -> DeskRow | None:
        """The row that is chosen."""
        index = self.list.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def _offer(self, state: DeskState, unless: DeskRow | None = None) -> None:
        """Choose the first that can be claimed, unless one chose another that still can be."""
        row = self._state.waiting.find(unless.review) if unless is not None else None
        place = self.model.place_of(row.id) if row is not None and not row.held else None
        if place is None:
            place = next((at for at, each in enumerate(state.shown) if each.free), 0)
            if state.shown:
                self._go_to(place)
        elif place != self.list.currentIndex().row():
            self._go_to(place)

    def _show_views(self, state: DeskState) -> None:
        for at, view in enumerate(View):
            words = view_words(view, state.waiting)
            if self.views.itemText(at) != words:
                self.views.setItemText(at, words)
        self.views.choose(state.view)

    def _tell_urgent(self, state: DeskState) -> None:
        """Say that something urgent came: it stands first, and the eye may be elsewhere."""
        if not state.loaded or not state.waiting.complete:
            return
        urgent = frozenset(row.id for row in takewhile(lambda row: row.urgent, state.rows))
        if self._urgent is not None and urgent - self._urgent:
            announce(self, urgent_words(len(urgent - self._urgent)))
        self._urgent = urgent

    def _go_to(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place))
        if self._low:
            self.list.show_row(
                place, "top"
            )  # a row may be taller than the list, and is read from its beginning

    def _current_changed(self, *_: object) -> None:
        row = self.current
        self._claim.setEnabled(not self._busy and row is not None and not row.barred)
        along = row is not None and row.held == "another"
        self._claim.setText(translated("Read along") if along else translated("Claim and read"))
        mine = row is not None and row.mine
        self._claim.setVisible(bool(self._state.shown) and not mine)
        self._back.setVisible(mine)
        self._back.setEnabled(not self._busy)
        marked = row is not None and row.marked
        self._mark.setText(translated("Not spam") if marked else translated("Mark as spam"))
        self._mark.setVisible(row is not None and (row.can_go_together or marked))
        self._together.setText(together_words(len(self._marked)))
        self._together.setVisible(bool(self._marked))
        self._together.setEnabled(not self._busy)
        self._unmark.setVisible(len(self._marked) > 1)

    def _take_back(self) -> None:
        row = self.current
        if row is not None and row.mine:
            self.take_back.emit(row)

    def _take(self, index: QModelIndex) -> None:
        self.claim.emit(self.model.row(index).review)

    def _take_current(self) -> None:
        row = self.current
        if row is not None:
            self.claim.emit(row.review)


def _state_words(state: DeskState) -> str:
    if not state.loaded:
        return translated("Looking at the queue …") if state.loading else ""
    if state.trouble is not None and not state.rows:
        return translated("The queue could not be fetched.")
    return queue_words(state.waiting, state.view)


def _with_marks(rows: tuple[DeskRow, ...], marked: frozenset[UUID]) -> Iterable[DeskRow]:
    ids = {review.bytes for review in marked}
    return [replace(row, marked=True) if row.id in ids else row for row in rows] if ids else rows
