"""The left side: rooms, search, how syncing stands, what is one's own, and the threads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from client.ui.community.aside import Aside
from client.ui.community.own_model import OwnPosts
from client.ui.community.rows import CardRow
from client.ui.community.sentences import card_sentence
from client.ui.community.sync_line import SyncQuestions, sync_words
from client.ui.community.thread_delegate import ThreadDelegate
from client.ui.community.view_model import Threads
from client.ui.kit.accessibility import announce
from client.ui.kit.choice import Choice
from client.ui.kit.controls import Button, IconButton, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words
from client.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from client.ui.community.view_model import Find, View
    from client.ui.kit.home import Home

_ONE_ROW: Final = 420
"""Unscaled pixels in which rooms and buttons stand beside each other."""
_WORDED: Final = 600
"""Unscaled pixels in which these buttons have their words too."""
_SHORT: Final = 420
"""Unscaled pixels of height below which what is not needed all the time makes room for the threads."""


class ThreadList(QWidget):
    """`opened` carries the row that was chosen, `new_thread`, `own` and `help_wanted` what else was asked for."""

    opened = Signal(object)
    new_thread = Signal()
    own = Signal()
    menu_opens = Signal(object)
    """The menu of the list opens: whoever has something for it adds it now."""
    help_wanted = Signal()

    def __init__(self, home: Home, threads: Threads, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._threads = threads
        self._own = own
        self._low = False
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(0, 10, 0, 0), spacing=6)
        box.addWidget(self._head())
        self.questions = SyncQuestions(home, own)
        self._aside = Aside(theme, self.questions)
        box.addWidget(self._aside)
        self.model: ListModel[CardRow] = ListModel(
            lambda row: row.key, card_sentence, lambda row: row.title, parent=self
        )
        self.list = LongList(theme)
        self.list.setObjectName("threadList")
        self.list.setAccessibleName(self.tr("Threads"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ThreadDelegate(theme, self.list))
        self.list.activated.connect(self._activated)
        self.list.near_end.connect(threads.more)
        self._pages = QStackedWidget()
        # Where there is hardly room, the threads give way: what stands above them would be cut otherwise.
        self._pages.setMinimumHeight(1)
        self._held = QWidget()
        held = QVBoxLayout(self._held)
        # The cards keep some room for their shadow themselves.
        breathe(held, theme, margins=(18, 0, 4, 0))
        held.addWidget(self.list)
        self._pages.addWidget(self._held)
        self._pages.addWidget(self._nothing())
        box.addWidget(self._pages, 1)
        box.addWidget(self._foot())
        threads.changed.connect(self._render)
        own.changed.connect(self._render_own)
        home.sync.changed.connect(self._render_sync)
        theme.changed.connect(self._arrange)
        self._render()
        self._render_own()
        self._render_sync()

    def set_reading_only(self, reading_only: bool) -> None:
        """Nothing asks whoever only reads to write."""
        self.write.setHidden(reading_only)

    def select(self, thread: UUID | None) -> None:
        """Mark the thread that is read; none for None. The place in the list stays."""
        if thread is None:
            self.list.clearSelection()
            return
        current = self.list.currentIndex()
        chosen = self.list.selectionModel()
        if current.isValid() and self.model.row(current).thread == thread:
            if not chosen.isSelected(current):
                chosen.select(current, chosen.SelectionFlag.ClearAndSelect)
            return
        index = self.model.index_of((thread, None))
        if index.isValid():
            chosen.setCurrentIndex(index, chosen.SelectionFlag.ClearAndSelect)
        else:
            self.list.clearSelection()

    # Building

    def _head(self) -> QWidget:
        theme = self._home.theme
        head = QWidget()
        self._rows = rows = QVBoxLayout(head)
        breathe(rows, theme, margins=(24, 0, 22, 0), spacing=8)
        self.search = SearchField(theme, self.tr("Search threads on this computer"))
        self.search.setObjectName("threadSearch")
        self.search.textChanged.connect(self._threads.search)
        self.search.returnPressed.connect(self._to_rows)
        self._sync = IconButton(
            theme, "refresh-cw", self.tr("Check for new posts (F5)"), on=self._home.sync.sync
        )
        self._sync.setObjectName("syncNow")
        self._halt = IconButton(theme, "x", self.tr("Stop fetching; what has come stays"), on=self._halt_sync)
        self._halt.setObjectName("haltSync")
        self._halt.hide()
        self.more_button = IconButton(theme, "ellipsis", self.tr("More"), on=self._show_menu)
        self.more_button.setObjectName("threadMore")
        self._first = first = QHBoxLayout()
        breathe(first, theme, spacing=4)
        first.addWidget(self.search, 1)
        first.addWidget(self._sync)
        first.addWidget(self._halt)
        first.addWidget(self.more_button)
        self.rooms = Choice(theme, [(self.tr("All rooms"), None)])
        self.rooms.setObjectName("roomChoice")
        self.rooms.setAccessibleName(self.tr("Room"))
        self.rooms.setMinimumContentsLength(6)
        self.rooms.activated.connect(lambda _: self._threads.choose_room(self.rooms.currentData()))
        self.view = Choice(theme, [])
        self.view.setObjectName("viewChoice")
        self.view.setAccessibleName(self.tr("Show"))
        self.view.setMinimumContentsLength(6)
        self.view.activated.connect(lambda _: self._choose_view(self.view.currentData()))
        self.write = Button(theme, self.tr("New thread"), "primary", icon="pen-line", on=self.new_thread.emit)
        self.write.setObjectName("newThread")
        self.write.setAccessibleName(self.tr("New thread"))
        self.write.setToolTip(self.tr("New thread (Ctrl+N)"))
        self._second = second = QHBoxLayout()
        breathe(second, theme, spacing=8)
        second.addWidget(self.rooms, 1)
        second.addWidget(self.view, 1)
        self._state = Label("", "small")
        self._state.setObjectName("syncState")
        self._yours = Button(theme, self.tr("Your posts"), "quiet", icon="inbox", on=self.own.emit)
        self._yours.setObjectName("ownPosts")
        self._yours.setAccessibleName(self.tr("Your posts"))
        self._yours.setToolTip(self.tr("Your posts"))
        self._third = third = Flow(theme, spacing=8)
        words = QVBoxLayout()
        breathe(words, theme, spacing=0)
        self._waiting = Label("", "small", "accent")
        self._waiting.setObjectName("ownSummary")
        words.addWidget(self._state)
        words.addWidget(self._waiting)
        third.addWidget(self.write)
        third.addWidget(self._yours)
        for row in (first, second, third, words):
            rows.addLayout(row)
        return head

    def _nothing(self) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        breathe(box, self._home.theme, margins=(24, 32, 16, 16), spacing=8)
        self._none = Label("", "body", "soft")
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._none.setObjectName("noThreads")
        box.addWidget(self._none)
        box.addStretch(1)
        return page

    def _foot(self) -> QWidget:
        """A call for help is within two steps from every page of the community: back to here, and this."""
        theme = self._home.theme
        self._foot_held = foot = QWidget()
        self._foot_row = row = QHBoxLayout(foot)
        breathe(row, theme, margins=(18, 0, 22, 8), spacing=0)
        self._help = Button(
            theme, self.tr("I need help now"), "quiet", icon="heart-handshake", on=self.help_wanted.emit
        )
        self._help.setObjectName("needHelpFromList")
        self._help.setAccessibleDescription(
            self.tr("Opens a page with what there is. Nobody is told by pressing it.")
        )
        self._help.setToolTip(self._help.accessibleDescription())
        row.addWidget(self._help)
        row.addStretch(1)
        return foot

    # Showing

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the head as the room allows."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._home.theme.px
        wide, short = self.width() >= px(_ONE_ROW), self.height() < px(_SHORT)
        low = wide and short
        if low != self._low:
            self._low = low
            self._stand(low=low)
        self._state.setHidden(low or not self._state.text())
        self._waiting.setHidden(low or not self._waiting.text())
        bare = low and self.width() < px(_WORDED)
        self.write.setText("" if bare else self.tr("New thread"))
        self._yours.setText("" if bare else self.tr("Your posts"))
        self._aside.leave_room(self.height() - self._rows.totalSizeHint().height())
        self.search.setPlaceholderText(self.tr("Search") if bare else self.tr("Search on this computer"))

    def _stand(self, *, low: bool) -> None:
        """Where it is low, two rows hold what else stands in three above the threads and one below them."""
        had = next((each for each in (self.write, self._yours, self._help) if each.hasFocus()), None)
        for button in (self.write, self._yours):
            (self._third if low else self._second).removeWidget(button)
            (self._second if low else self._third).addWidget(button)
        if low:
            self._first.addWidget(self._help)
            self.setTabOrder(self.more_button, self._help)
        else:
            self._foot_row.insertWidget(0, self._help)
            self.setTabOrder(self.list, self._help)
        self._help.show()
        self._foot_held.setHidden(low)
        if had is not None:
            had.setFocus()

    def _render(self) -> None:
        state = self._threads.state
        self._fill_rooms()
        self._fill_views()
        if self.search.text() != state.typed:
            self.search.setText(state.typed)
        self.model.replace(state.rows)
        if state.rows:
            self._pages.setCurrentIndex(0)
        else:
            self._none.setText(self._empty_words())
            self._pages.setCurrentIndex(1)

    def _empty_words(self) -> str:
        state = self._threads.state
        if state.notice is not None:
            return in_words(state.notice)
        if not state.loaded:
            return ""
        if state.searching:
            return self.tr("Nothing on this computer has these words. Perhaps try fewer of them.")
        if self._home.sync.state.running:
            return self.tr("The threads are being fetched and checked. They appear here as they come.")
        if state.view != "newest":
            return self._no_such()
        if state.room is not None:
            return self.tr("Nobody has written in this room yet. You could be the first.")
        return self.tr("Nothing is here yet. You could write the first thread.")

    def _no_such(self) -> str:
        match self._threads.state.view:
            case "unread":
                return self.tr("You have read everything that is here.")
            case "waiting":
                return self.tr("Nobody waits for a first reply just now.")
            case "followed":
                return self.tr("You follow no thread yet. The menu of a thread's first post offers it.")
            case _:
                return self.tr("You keep no post at hand yet. The menu of each post offers it.")

    def _fill_views(self) -> None:
        state = self._threads.state
        if state.searching:
            wanted: list[tuple[str, object]] = [
                (self.tr("Newest first"), "newest"),
                (self.tr("Best match"), "best"),
                (self.tr("In threads I follow"), "followed"),
                (self.tr("By guides"), "guides"),
                (self.tr("By me"), "own"),
            ]
            self.view.setAccessibleName(self.tr("Search among"))
        else:
            wanted = [
                (self.tr("Newest"), "newest"),
                (self.tr("New to me"), "unread"),
                (self.tr("Waiting for a first reply"), "waiting"),
                (self.tr("Followed"), "followed"),
                (self.tr("Kept at hand"), "saved"),
            ]
            self.view.setAccessibleName(self.tr("Show"))
        self.view.offer(wanted)
        self.view.choose(state.find if state.searching else state.view)
        # Where one keeps or follows something there is no room to choose.
        self.rooms.setEnabled(state.searching or state.view not in ("followed", "saved"))

    def _choose_view(self, chosen: object) -> None:
        if self._threads.state.searching:
            self._threads.narrow(cast("Find", chosen))
        else:
            self._threads.look_at(cast("View", chosen))

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("threadMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Mark everything as read"), self._threads.read_all)
        self.menu_opens.emit(menu)
        corner = self.more_button.rect().bottomLeft()
        menu.popup(self.more_button.mapToGlobal(corner))

    def _fill_rooms(self) -> None:
        state = self._threads.state
        self.rooms.offer([(self.tr("All rooms"), None), *((room.name, room.id) for room in state.rooms)])
        self.rooms.choose(state.room)

    def _render_own(self) -> None:
        summary = self._own.state.summary
        self._waiting.setText(summary)
        self._yours.setAccessibleDescription(summary)
        self._arrange()

    def _render_sync(self) -> None:
        state = self._home.sync.state
        # Of examples nobody is to look after the record: there is no guide.
        words = sync_words(replace(state, unchecked=False) if self._home.examples else state)
        self._state.setText(words)
        self._state.setAccessibleName(words)
        # Only what takes a while can be stopped: a button that comes and goes with every look would be restless.
        long = state.running and state.total > state.done
        focused = self._halt.hasFocus() or self._sync.hasFocus()
        self._halt.setVisible(long)
        self._sync.setVisible(not long)
        self._sync.setEnabled(not state.running)
        if focused:
            (self._halt if long else self._sync).setFocus()
        self._sync.setToolTip(words or self.tr("Check for new posts (F5)"))
        if not self._threads.state.rows:
            self._none.setText(self._empty_words())
        self._arrange()

    def _halt_sync(self) -> None:
        self._home.sync.cancel()
        announce(self, self._state.text())

    def _to_rows(self) -> None:
        if self.model.rows:
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(0))

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid() and not self.model.row(index).gone:
            self.opened.emit(self.model.row(index))
