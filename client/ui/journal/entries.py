"""The list of entries with its search, and kind words where there are none."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from client.ui.journal.pages import JournalState
from client.ui.journal.painting import EntryRows
from client.ui.journal.rows import Row
from client.ui.journal.view_model import Journal
from client.ui.kit.controls import Button, Card, Label, Scroller, breathe
from client.ui.kit.list_model import Index, ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words
from client.ui.theme import Theme


class EntryPane(QWidget):
    """`chosen` is told when the person opens a row."""

    chosen = Signal()

    def __init__(self, theme: Theme, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self.search = QLineEdit()
        self.search.setObjectName("journalSearch")
        self.search.setAccessibleName(self.tr("Search your journal"))
        self.search.setPlaceholderText(self.tr("Search your journal"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(journal.search)
        rows = EntryRows(theme, self)
        self.model: ListModel[Row] = ListModel(lambda row: row.id, rows.sentence, parent=self)
        self.list = LongList(theme)
        self.list.setObjectName("entryList")
        self.list.setAccessibleName(self.tr("Entries, newest first"))
        self.list.setItemDelegate(rows)
        self.list.setModel(self.model)
        self.list.activated.connect(self._activated)
        self.list.near_end.connect(journal.more)
        self.empty = Card(theme, "sunken", margins=(18, 16, 18, 16), spacing=6)
        self._title = Label("", "label")
        self._words = Label("", "small")
        self._all = Button(theme, self.tr("Show all entries"), "quiet", on=self.search.clear)
        self.empty.box.addWidget(self._title)
        self.empty.box.addWidget(self._words)
        self.empty.box.addWidget(self._all)
        holder = Scroller(theme, width=None, margins=(6, 4, 6, 12))
        holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder.box.addWidget(self.empty)
        holder.box.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(holder)
        self._holder = holder
        head = QVBoxLayout()
        breathe(head, theme, margins=(6, 0, 6, 0))
        head.addWidget(self.search)
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(18, 0, 18, 0), spacing=8)
        box.addLayout(head)
        box.addWidget(self._pages, 1)

    def show_state(self, state: JournalState) -> None:
        """Show the rows, the open one chosen."""
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

    def forget_search(self) -> bool:
        """Show everything again; whether something was searched for."""
        searched = bool(self.search.text())
        self.search.clear()
        return searched

    def _say(self, state: JournalState) -> None:
        if state.notice is not None:
            title, words = self.tr("Your entries could not be read just now"), in_words(state.notice)
        elif state.wanted.typed:
            title = self.tr("Nothing found")
            words = self.tr("No entry holds all these words.")
        else:
            title = self.tr("Your entries come here")
            words = self.tr("Write as much or as little as you like. Nobody but you can read it.")
        self._title.setText(title)
        self._words.setText(words)
        self._all.setVisible(bool(state.wanted.typed) and state.notice is None)

    def _activated(self, index: Index) -> None:
        self._journal.open(self.model.row(index))
        self.chosen.emit()
