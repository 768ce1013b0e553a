"""The community: its threads on one side, what is read or written on the other; one at a time where it is narrow."""

from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from client.ui.community.break_page import BreakPage
from client.ui.community.composing_ground import GroundModel
from client.ui.community.composing_hold import Held, Holding
from client.ui.community.conversation import ConversationPane
from client.ui.community.conversation_model import Conversation
from client.ui.community.drafting import all_of
from client.ui.community.held_lines import HeldLines
from client.ui.community.help_model import HelpCall
from client.ui.community.help_pane import HelpPane
from client.ui.community.new_thread import NewThreadPane
from client.ui.community.own_model import OwnPosts
from client.ui.community.own_pages import OwnPages, Section
from client.ui.community.own_rows import OwnRow
from client.ui.community.panes import Panes
from client.ui.community.place_acts import PlaceActs
from client.ui.community.post_acts import PostActs
from client.ui.community.quiet_model import QuietModel
from client.ui.community.rows import CardRow
from client.ui.community.thread_list import ThreadList
from client.ui.community.view_model import Threads
from client.ui.community.writing_model import NewThread
from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.letters import Letters
from client.ui.kit.place import Place
from client.ui.kit.prose import Prose
from client.ui.kit.ways_in import WaysIn
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.services.agreements import Standing
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft

_NAME_MOST: Final = 60


class CommunityPlace(Place):
    """Rooms, threads, conversations, and writing in them."""

    key: ClassVar[str] = "community"

    def __init__(self, home: Home) -> None:
        super().__init__(home.theme)
        self._home = home
        self.threads = Threads(home, self)
        self.ground = GroundModel(home, self)
        self.holding = Holding(home, self)
        self.conversation = Conversation(home, self, holding=self.holding)
        self.writing = NewThread(home, self, holding=self.holding)
        self.holding.brought_back.connect(self._brought_back)
        self.own = OwnPosts(home, self, holding=self.holding)
        self.help = HelpCall(home, self)
        self.quiet = QuietModel(home, self)
        self._pages = QStackedWidget()
        self.body.addWidget(self._pages)
        self._pages.addWidget(QWidget())  # until the vault has said which communities there are
        self._pages.addWidget(self._without())
        self._pages.addWidget(self._panes())
        self.body.addWidget(HeldLines(home.theme, self.conversation, self.reading, keep=self.keep))
        self._rest = BreakPage(home, self.quiet, self.own)
        self._rest.guides.connect(self.meet_guides)
        self._rest.help_wanted.connect(self.need_help)
        self._pages.addWidget(self._rest)
        self.quiet.changed.connect(self._quiet_changed)
        self.threads.changed.connect(self._render)
        self.conversation.changed.connect(self._render_panes)
        self.writing.changed.connect(self._render_panes)
        # Nothing can be typed into it before the draft of an earlier time is there.
        self.writing.restored.connect(lambda: self._show(self.writing_pane))
        self.writing.posted.connect(self._posted)
        home.belonging.changed.connect(self._belonging_changed)
        for keys, do in (
            ("Ctrl+N", self.write),
            ("Ctrl+F", self._search),
            ("F5", home.sync.sync),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, do)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._render()

    # What the window asks

    def title(self) -> str:
        """Its name."""
        return self.tr("Community")

    def where(self) -> str:
        """Who can read it."""
        current = self._home.belonging.state.current
        if current is None:
            return self.tr("Only on this computer")
        if self._home.examples:
            return self.tr("Examples, only on this computer")
        name = isolated(current.name[:_NAME_MOST])
        own = self.own_pane.where(name) if self._page is self.own_pane else ""
        if own:
            return own
        return self.tr("{name} · Guides and members can read this").format(name=name)

    def arrive(self) -> None:
        """Put the focus where one begins: on the page that is open, or on the threads."""
        if self._pages.currentIndex() == 1:
            self._invited.setFocus()
        elif self._pages.currentIndex() >= 2:
            self._focus_page()

    def parts(self) -> tuple[QWidget, ...]:
        """The threads, and what is read or written."""
        return (self.list, self._right) if self._pages.currentIndex() == 2 else (self,)

    def back(self) -> bool:
        """From a search to all threads, from a page to the threads."""
        if self._page is self.own_pane:
            self.own_pane.back()
            return True
        if self._page is self._nothing:
            if self.threads.state.typed:
                self.threads.search("")
                return True
            return False
        self._to_list()
        return True

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What is being written."""
        parts = (self.conversation, self.writing, self.help, self.own_pane, self.reading.care)
        works = [work for part in parts if (work := part.keep()) is not None]
        return all_of(works) if works else None

    # What a person does

    def open(self, thread: UUID, *, post: UUID | None = None, seq: int = -1) -> None:
        """Read a thread, from its start or at one post of it."""
        self.writing.close()
        self.own_pane.close_all()
        self.conversation.open(thread, post=post, seq=seq)
        self._show(self.reading)

    def write(self) -> None:
        """Begin a new thread, or go on with the draft of one."""
        if self._pages.currentIndex() != 2 or self.quiet.state.reading_only:
            return
        if self.writing.state.open:
            self._show(self.writing_pane)
        else:
            self.writing.begin(room=self.threads.state.room)

    def need_help(self) -> None:
        """The page of a call to the guides; where nobody is there to be called, the support page."""
        current = self._home.belonging.state.current
        if self._home.examples or current is None or current.practice:
            self._home.show_support()
            return
        self.help.begin()
        self._show(self.help_pane)

    def meet_guides(self) -> None:
        """The page where one and the guides write to each other; where nobody is there, the support page."""
        current = self._home.belonging.state.current
        if self._home.examples or current is None or current.practice:
            self._home.show_support()
            return
        self._show_own("guides")

    def open_part(self, part: str) -> None:
        """The letters of the guides, kind words, what waits for a first reply, a thread, or a new one."""
        if self._pages.currentIndex() < 2:
            return
        what, _, which = part.partition("/")
        if what == "waiting":
            self._to_list()
            self.threads.look_at("waiting")
        elif what == "thread":
            self.open(UUID(which))
        elif what == "write":
            if which == "again":  # its draft has become another one meanwhile
                self.writing.close()
            self.write()
        parts: dict[str, Section] = {"guides": "guides", "kind": "kind", "posts": "posts"}
        if part in parts:
            self._show_own(parts[part])

    def _ask_to_agree(self, standing: Standing) -> None:
        from client.ui.kit.agreement_dialog import ask_to_agree

        ask_to_agree(self, self._home.theme, self._home.belonging.agreeing, standing)

    # Building

    def _without(self) -> QWidget:
        theme = self.theme
        page = Scroller(theme)
        self._invited = Button(
            theme,
            self.tr("I have an invitation"),
            "primary",
            icon="mail-open",
            on=lambda: self._home.go("join"),
        )
        self._invited.setObjectName("haveInvitation")
        page.box.addSpacing(theme.px(24))
        page.box.addWidget(Label(self.tr("You belong to no community yet"), "h2"))
        page.box.addWidget(WaysIn(self._home))
        page.box.addWidget(
            Prose(
                theme,
                self.tr(
                    "A community is a place where people write to each other under names that are not their own, and"
                    " guides look after it. One comes in with an invitation, from somebody who runs or knows one.\n\n"
                    "There is no hurry. Your journal works without one, and nobody can see it."
                ),
            )
        )
        row = QHBoxLayout()
        row.addWidget(self._invited)
        row.addStretch(1)
        page.box.addLayout(row)
        page.box.addStretch(1)
        return page

    def _panes(self) -> QWidget:
        home, theme = self._home, self.theme
        self.list = ThreadList(home, self.threads, self.own)
        self.list.opened.connect(self._open_row)
        self.list.new_thread.connect(self.write)
        self.list.own.connect(self._show_own)
        self.list.help_wanted.connect(self.need_help)
        self.reading = ConversationPane(home, self.conversation, ground=self.ground)
        self.writing_pane = NewThreadPane(home, self.writing, ground=self.ground)
        self.own_pane = OwnPages(home, self.own)
        self.own_pane.opened.connect(lambda thread, post: self.open(thread, post=post, seq=2**62))
        self.own_pane.drafted.connect(self._write_again)
        self.reading.help_wanted.connect(self.need_help)
        home.belonging.agreeing.wanted.connect(self._ask_to_agree)
        self.reading.guides_wanted.connect(self.meet_guides)
        self.acts = PostActs(home, self.own, self)
        self.acts.offer(self.reading.menu)
        self.places = PlaceActs(home, self.conversation, self)
        self.places.offer(self.reading.menu)
        Letters(
            theme,
            self.reading.list,
            (
                ("R", self.reading.answer_current),
                ("N", self.conversation.to_new),
                ("F", self.places.follow),
                ("K", lambda: self.reading.with_current(self.places.keep)),
            ),
        )
        self.acts.guides.connect(self.meet_guides)
        self.acts.reword.connect(self._reword)
        for pane in (self.reading, self.writing_pane):
            pane.left.connect(self._to_list)
        self.own_pane.left.connect(self._from_own)
        self.own_pane.turned.connect(self.retitled)
        self._nothing = QWidget()
        nothing = QVBoxLayout(self._nothing)
        breathe(nothing, theme, margins=(24, 24, 24, 24))
        hint = Label(self.tr("Choose a thread to read it here."), "body", "faint")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        nothing.addStretch(2)
        nothing.addWidget(hint)
        nothing.addStretch(3)
        self._right = QStackedWidget()
        for page in (self._nothing, self.reading, self.writing_pane, self.own_pane):
            self._right.addWidget(page)
        self._both = Panes(theme, self.list, self._right)
        return self._both

    @cached_property
    def help_pane(self) -> HelpPane:
        """The page of a call for help; built when it is first wanted."""
        pane = HelpPane(self._home, self.help)
        pane.left.connect(self._to_list)
        self._right.addWidget(pane)
        return pane

    # Showing

    @property
    def _page(self) -> QWidget | None:
        return self._right.currentWidget()

    def _render(self) -> None:
        state = self.threads.state
        if state.community is None:
            self._pages.setCurrentIndex(1 if self._home.belonging.state.loaded else 0)
        else:
            away = self._page in (self._nothing, self.reading, self.writing_pane)
            self._pages.setCurrentIndex(3 if self._resting and away else 2)
        self._both.keep_first_away(self._resting)

    @property
    def _resting(self) -> bool:
        """Whether one takes a break: threads stay away then, letters and help do not."""
        return self.quiet.state.going_on is not None

    def _quiet_changed(self) -> None:
        if self._resting:
            self._to_list()
        self.reading.set_reading_only(self.quiet.state.reading_only)
        self.list.set_reading_only(self.quiet.state.reading_only)
        self._render()

    def _render_panes(self) -> None:
        if self._page is self.reading and self.conversation.state.thread is None:
            self._show(self._nothing)
        self.list.select(self.conversation.state.thread)

    def _show(self, page: QWidget) -> None:
        self._right.setCurrentWidget(page)
        self._both.show_second(page is not self._nothing)
        self.retitled.emit()
        self._render()
        self._focus_page()

    def _focus_page(self) -> None:
        page = self._page
        if self._pages.currentIndex() == 3:
            self._rest.arrive()
        elif isinstance(page, ConversationPane | NewThreadPane | OwnPages | HelpPane):
            page.arrive()
        else:
            self.list.list.setFocus()

    def _to_list(self) -> None:
        self.conversation.close()
        self.writing.close()
        self.help.close()
        self.own_pane.close_all()
        self._show(self._nothing)

    def _search(self) -> None:
        if self._pages.currentIndex() != 2:
            return
        if self.list.isHidden():
            self._to_list()
        self.list.search.setFocus()
        self.list.search.selectAll()

    def _open_row(self, row: CardRow) -> None:
        self.open(row.thread, post=row.post, seq=row.seq)

    def _write_again(self, row: OwnRow) -> None:
        """Where its draft is."""
        if row.thread is not None and str(row.thread) != row.id:
            self.open(row.thread)
        else:
            self.write()

    def _show_own(self, section: Section = "posts") -> None:
        self.conversation.close()
        self.writing.close()
        self.own_pane.show_section(section)
        self._show(self.own_pane)

    def _reword(self, post: UUID) -> None:
        """The thread stays open behind it."""
        self.own_pane.edit(post, thread=self.conversation.state.thread, alone=True)
        self._show(self.own_pane)

    def _from_own(self) -> None:
        if self._page is not self.own_pane:
            return
        if self.conversation.state.thread is not None:
            self._show(self.reading)
        else:
            self._to_list()

    def _brought_back(self, held: Held, draft: Draft | None) -> None:
        if held.starts:
            self.writing.go_on(held, draft)
        elif held.community == self.threads.state.community and not self._resting:
            if self._page is not self.reading or self.conversation.state.thread != held.thread:
                self.open(held.thread)  # wherever one was: the words are there
            self.reading.to_box()

    def _posted(self, thread: UUID) -> None:
        if self._page is self.writing_pane:
            self.open(thread)

    def _belonging_changed(self) -> None:
        self._render()
        self.retitled.emit()
