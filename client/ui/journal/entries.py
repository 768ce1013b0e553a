"""The list of entries with its search and filters, and kind words where there are none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from client.domain.filing import EVERY, FIRST, Wanted
from client.ui.journal.filing import first_journal
from client.ui.journal.filters import FilterChips, FilterDrawer
from client.ui.journal.labels_field import KnownLabels
from client.ui.journal.on_this_day import OnThisDay, OnThisDayCard
from client.ui.journal.pages import JournalState
from client.ui.journal.painting import EntryRows
from client.ui.journal.rows import Row
from client.ui.journal.view_model import Journal
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, Card, IconButton, Label, Scroller, breathe
from client.ui.kit.list_model import Index, ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words
from client.ui.theme import Theme

_NEW: Final = "new journal"
"""What stands for making another one, among the ids of journals."""
_LOW: Final = 440
"""Unscaled pixels of height below which the list needs all the room there is."""
_LEAST: Final = 40
"""Unscaled pixels of the list that stay beneath the filters in a window that has no room for both."""
_SHARE: Final = 0.6
"""How much of its height the filters may take."""


class EntryPane(QWidget):
    """`chosen` is told when the person opens a row, `new_journal` when they want another journal."""

    chosen = Signal()
    new_journal = Signal()

    def __init__(
        self,
        theme: Theme,
        journal: Journal,
        known: KnownLabels,
        earlier: OnThisDay,
        *,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._journal = journal
        self.journals = Choice(theme, [])
        self.journals.setObjectName("journalChoice")
        self.journals.setAccessibleName(self.tr("Which journal is shown"))
        self.journals.activated.connect(self._turned_to)
        self.search = QLineEdit()
        self.search.setObjectName("journalSearch")
        self.search.setAccessibleName(self.tr("Search your journal"))
        self.search.setPlaceholderText(self.tr("Search your journal"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(journal.search)
        self.filter = IconButton(
            theme, "sliders-horizontal", self.tr("More to search by"), on=self._turn_filters
        )
        self.filter.setObjectName("openFilters")
        self.drawer = FilterDrawer(theme, known, today=today)
        self.drawer.wanted.connect(journal.want)
        self.chips = FilterChips(theme)
        self.chips.wanted.connect(journal.want)
        self.earlier = OnThisDayCard(theme, earlier, self._open_earlier)
        earlier.changed.connect(self._show_earlier)
        rows = EntryRows(theme, self)
        self.model: ListModel[Row] = ListModel(lambda row: row.id, rows.sentence, parent=self)
        self.list = LongList(theme)
        self.list.setObjectName("entryList")
        self.list.setAccessibleName(self.tr("Entries, newest first"))
        self.list.setItemDelegate(rows)
        self.list.setModel(self.model)
        self.list.activated.connect(self._activated)
        self.list.near_end.connect(journal.more)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty(theme))
        row = QHBoxLayout()
        breathe(row, theme, spacing=4)
        row.addWidget(self.search, 1)
        row.addWidget(self.filter)
        head = QVBoxLayout()
        breathe(head, theme, margins=(6, 0, 6, 0), spacing=8)
        head.addWidget(self.journals)
        head.addLayout(row)
        head.addWidget(self.drawer)
        head.addWidget(self.chips)
        head.addWidget(self.earlier)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(18, 0, 18, 0), spacing=8)
        box.addLayout(head)
        box.addWidget(self._pages, 1)
        self._show_earlier()

    def _empty(self, theme: Theme) -> QWidget:
        self.empty = Card(theme, "sunken", margins=(18, 16, 18, 16), spacing=6)
        self._title = Label("", "label")
        self._words = Label("", "small")
        self._all = Button(theme, self.tr("Show all entries"), "quiet", on=self.forget_search)
        self.empty.box.addWidget(self._title)
        self.empty.box.addWidget(self._words)
        self.empty.box.addWidget(self._all)
        self._holder = Scroller(theme, width=None, margins=(6, 4, 6, 12))
        self._holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._holder.box.addWidget(self.empty)
        self._holder.box.addStretch(1)
        return self._holder

    def show_state(self, state: JournalState) -> None:
        """Show the rows, the open one chosen, and what they are narrowed by."""
        self.model.replace(state.rows)
        index = self.model.index_of(state.page.id)
        selection = self.list.selectionModel()
        if not index.isValid():
            selection.clearSelection()
        elif not selection.isSelected(index):
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect)
        nothing = (state.loaded and not state.rows) or state.notice is not None
        self._pages.setCurrentWidget(self._holder if nothing else self.list)
        if nothing:
            self._say(state)
        self.drawer.show_wanted(state.wanted)
        self.chips.show_wanted(state.wanted, state.listed.count)
        self.journals.setVisible(bool(state.journals))
        with QSignalBlocker(self.journals):
            self.journals.offer(
                [
                    (self.tr("All journals"), EVERY),
                    (first_journal(), FIRST),
                    *((each.name, each.id) for each in state.journals),
                    (self.tr("New journal…"), _NEW),
                ]
            )
            self.journals.choose(state.wanted.journal)
        self._show_earlier()

    def forget_search(self) -> bool:
        """Show everything again; whether anything was looked for, or the filters were open."""
        wanted = self._journal.state.wanted
        everything = Wanted(journal=wanted.journal)
        searched = bool(self.search.text()) or wanted != everything or self.drawer.isVisible()
        self.drawer.hide()
        with QSignalBlocker(self.search):
            self.search.clear()
        self._journal.want(everything)
        return searched

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the list its room."""
        super().resizeEvent(event)
        self.drawer.set_most(round(_SHARE * self.height()))
        self._pages.setMinimumHeight(self._theme.px(_LEAST))
        self._show_earlier()

    def _turn_filters(self) -> None:
        if self.drawer.isVisible():
            self.drawer.hide()
            self.filter.setFocus()
        else:
            self.drawer.open_up()
        self._show_earlier()

    def _turned_to(self) -> None:
        chosen = self.journals.currentData()
        if chosen == _NEW:
            with QSignalBlocker(self.journals):
                self.journals.choose(self._journal.state.wanted.journal)
            self.new_journal.emit()
            return
        self._journal.want(replace(self._journal.state.wanted, journal=chosen))

    def _show_earlier(self) -> None:
        whole = self._journal.state.wanted == Wanted(journal=self._journal.state.wanted.journal)
        room = self.height() >= self._theme.px(_LOW) and self.drawer.isHidden()
        self.earlier.setVisible(whole and room and self.earlier.holds)

    def _open_earlier(self, entry_id: str) -> None:
        self._journal.open_entry(entry_id)
        self.chosen.emit()

    def _say(self, state: JournalState) -> None:
        narrowed = state.wanted != Wanted(journal=state.wanted.journal)
        if state.notice is not None:
            title, words = self.tr("Your entries could not be read just now"), in_words(state.notice)
        elif narrowed:
            title = self.tr("Nothing found")
            words = (
                self.tr("No entry holds all these words.")
                if state.wanted == Wanted(state.wanted.typed, state.wanted.journal)
                else self.tr("No entry has all that you look for.")
            )
        elif state.wanted.journal != EVERY:
            title = self.tr("Nothing in this journal yet")
            words = self.tr("What you write while it is shown is kept in it.")
        else:
            title = self.tr("Your entries come here")
            words = self.tr("Write as much or as little as you like. Nobody but you can read it.")
        self._title.setText(title)
        self._words.setText(words)
        self._all.setVisible(narrowed and state.notice is None)

    def _activated(self, index: Index) -> None:
        self._journal.open(self.model.row(index))
        self.chosen.emit()
