"""The right side while a thread is read: its posts, and the reply that is being written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.community.aside import Aside
from client.ui.community.attention import Attention
from client.ui.community.composing_ground import GroundModel
from client.ui.community.conversation_model import Conversation
from client.ui.community.post_delegate import PostDelegate
from client.ui.community.post_menu import Entry, PostMenu
from client.ui.community.reply_box import ReplyBox
from client.ui.community.rows import PostRow
from client.ui.community.sentences import post_sentence
from client.ui.community.thread_care import ThreadCare
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, IconButton, Label, breathe
from client.ui.kit.list_model import ListModel
from client.ui.kit.list_page import ListPage
from client.ui.kit.locked_card import LockedCard
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import in_words

if TYPE_CHECKING:
    from client.ui.kit.home import Home

COLUMN: Final = 720
"""The reading column and the card around it, in unscaled pixels."""
_SHORT: Final = 330
_NARROW: Final = 540
"""Unscaled pixels of height below which the composer is low, and of width below which a button is an icon."""
_ROOMY: Final = 720
"""From which width a guide's button has words."""
_COMPOSER_SHARE: Final = 0.42
_COMPOSER_AROUND: Final = 150
_AROUND: Final = 36
_POSTS: Final = 96
_TALL: Final = 520
"""Unscaled pixels around the parts; that posts keep beside the words that are written; from which height they do."""
_MOST_LINES: Final = 12


class ConversationPane(QWidget):
    """`left` asks for the list of threads, `help_wanted` for the page of a call for help, `guides_wanted` for theirs.

    Whoever has something to offer about a post gives it to `menu`.
    """

    left = Signal()
    help_wanted = Signal()
    guides_wanted = Signal()

    def __init__(
        self,
        home: Home,
        conversation: Conversation,
        parent: QWidget | None = None,
        *,
        ground: GroundModel | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._conversation = conversation
        self._ground = ground or GroundModel(home, self)
        self._shown: UUID | None = None
        self._low = False
        self._reading_only = self._to_box = False
        self.care = ThreadCare(home, conversation, self)
        self.menu = PostMenu(self)
        self.menu.offer("answer", self._answers)
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(0, 10, 0, 12), spacing=6)
        box.addWidget(self._top())
        self.model: ListModel[PostRow] = ListModel(
            lambda row: row.id,
            partial(post_sentence, examples=home.examples),
            lambda row: row.author,
            parent=self,
        )
        self.list = LongList(theme, column=COLUMN, one_click=False)
        self.list.setObjectName("conversation")
        self.list.setModel(self.model)
        self._delegate = PostDelegate(theme, menus=True, examples=home.examples, parent=self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.activated.connect(self._activated)
        self.list.near_end.connect(conversation.more)
        self._delegate.turned.connect(conversation.turn)
        self._delegate.asked.connect(self._show_menu)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu_at)
        for keys in ("Menu", "Shift+F10"):
            shortcut = QShortcut(QKeySequence(keys), self.list, self._menu_of_current)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._pages = ListPage(theme, self.list)
        # In a low window the posts make room for the one that is being written.
        self._pages.setMinimumHeight(1)
        box.addWidget(self.care.said)
        box.addWidget(self._pages, 1)
        box.addWidget(self._bottom())
        conversation.changed.connect(self._render)
        conversation.wanted.connect(self._bring)
        self._attention = Attention(self.list, self.model, conversation)
        conversation.arrived.connect(self._arrived)
        home.belonging.changed.connect(self._render)
        theme.changed.connect(self._arrange)
        self._render()

    # Building

    def _top(self) -> QWidget:
        theme = self._home.theme
        top = QWidget()
        row = QHBoxLayout(top)
        breathe(row, theme, margins=(6, 0, 24, 0), spacing=8)
        self.back_button = IconButton(theme, "arrow-left", self.tr("Back to the threads"), on=self.left.emit)
        self.back_button.setObjectName("backToThreads")
        self._where = Label("", "small")
        buttons = QWidget()
        flow = QHBoxLayout(buttons)
        breathe(flow, theme, spacing=4)
        self._guides = Button(
            theme,
            self.tr("Write to the guides"),
            "quiet",
            icon="mail",
            on=self.guides_wanted.emit,
        )
        self._guides.setObjectName("writeToGuides")
        self._guides.setAccessibleName(self.tr("Write to the guides"))
        self._guides.setToolTip(self.tr("Write to the guides"))
        self.help_button = Button(
            theme,
            self.tr("I need help now"),
            "quiet",
            icon="heart-handshake",
            on=self.help_wanted.emit,
        )
        self.help_button.setObjectName("needHelp")
        self.help_button.setAccessibleDescription(
            self.tr("Opens a page with what there is. Nobody is told by pressing it.")
        )
        self.help_button.setToolTip(self.help_button.accessibleDescription())
        self._answer = Button(theme, self.tr("Reply"), "quiet", icon="message-square", on=self.to_box)
        self._answer.setObjectName("writeReply")
        self._answer.setAccessibleName(self.tr("Reply"))
        self._answer.setToolTip(self.tr("Reply"))
        flow.addWidget(self._answer)
        flow.addWidget(self.care.button)
        flow.addWidget(self._guides)
        flow.addWidget(self.help_button)
        row.addWidget(self.back_button)
        row.addWidget(self._where, 1)
        row.addWidget(buttons)
        return top

    def _bottom(self) -> QWidget:
        theme = self._home.theme
        bottom = QWidget()
        sides = QHBoxLayout(bottom)
        breathe(sides, theme, margins=(6, 0, 24, 0), spacing=0)
        held = QWidget()
        column = QVBoxLayout(held)
        breathe(column, theme, spacing=0)
        self.reply = ReplyBox(self._home, self._conversation, self._ground)
        self.composer = self.reply.composer
        self.reply.folded.connect(self._render_composer)
        self._closed = LockedCard(theme)
        self._lock_said = Aside(theme, self._closed.words, margins=(0, 0, 0, 0))
        self._lock_said.setAccessibleName(self.tr("What the guides say about it"))
        self._closed.box.addWidget(self._lock_said)
        column.addWidget(self.reply)
        column.addWidget(self._closed)
        self._held = held
        sides.addStretch(1)
        sides.addWidget(held, 1000)
        sides.addStretch(1)
        return bottom

    # By keys

    def with_current(self, do: Callable[[PostRow], object]) -> None:
        """Do this with the post one is at."""
        index = self.list.currentIndex()
        if index.isValid():
            do(self.model.row(index))

    def answer_current(self) -> None:
        """Begin a reply to the post one is at, where replies are taken."""
        index = self.list.currentIndex()
        for entry in self._answers(self.model.row(index)) if index.isValid() else ():
            entry.do()

    def to_box(self) -> None:
        """Put the cursor where a reply is written, once there is a thread."""
        self._to_box = not self._conversation.state.loaded
        self.composer.setHidden(self._to_box)
        self.composer.box_of_words.setFocus()

    # Showing

    def set_reading_only(self, reading_only: bool) -> None:
        """Nothing asks whoever only reads to write; words that are in the box already stay in sight."""
        self._reading_only = reading_only
        self._render_composer()

    def arrive(self) -> None:
        """Put the focus on the posts."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.model.rows:
            self.list.setCurrentIndex(self.model.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the posts their room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self._home.theme
        self._held.setMaximumWidth(theme.px(COLUMN - 12))
        room = self.height() * _COMPOSER_SHARE - theme.px(_COMPOSER_AROUND)
        lines = int(room / theme.line("reading"))
        self._low = self.height() < theme.px(_SHORT)
        self.composer.set_most(2 if self._low else min(max(lines, 2), _MOST_LINES))
        self.composer.set_low(self._low)
        # The line above the posts stays, and a little of the posts where there is room.
        above = self.help_button.sizeHint().height() + theme.px(_AROUND)
        posts = theme.px(_POSTS) if self.height() > theme.px(_TALL) else 0
        self.composer.set_room(max(1, self.height() - above - posts))
        self._lock_said.leave_room(int(self.height() * _COMPOSER_SHARE))
        self._word_buttons()
        self._render_composer()

    def _word_buttons(self) -> None:
        px, width = self._home.theme.px, self.width()
        self.care.narrow(width < px(_ROOMY))
        narrow = width < px(_NARROW if self.care.button.isHidden() else _ROOMY)
        self._guides.setText("" if narrow else self.tr("Write to the guides"))
        # A guide has one button more; the one for help keeps its words.
        bare = width < px(_NARROW) and not self.care.button.isHidden()
        self._answer.setText("" if bare else self.tr("Reply"))

    def _render(self) -> None:
        self._word_buttons()
        state = self._conversation.state
        hidden = bool(state.rows) and state.rows[0].hidden
        self.list.setAccessibleName((not hidden and state.title) or self.tr("Posts"))
        self.model.replace(state.rows)
        self._pages.show_list(bool(state.rows) or not state.loaded)
        self._pages.say(
            in_words(state.notice)
            if state.notice is not None
            else self.tr("This thread is not here any more. Sync to see how things stand now.")
        )
        if state.loaded and state.thread != self._shown:
            self._shown = state.thread
            self._ground.refresh()
            self.list.show_row(0, "top")
            self.list.setCurrentIndex(self.model.index(0) if state.rows else QModelIndex())
        elif not state.loaded:
            self._shown = None
        self._render_composer()
        if self._to_box and state.loaded:
            self.to_box()

    def _render_composer(self) -> None:
        state = self._conversation.state
        # In a low window an empty box gives its room to the posts, and a button brings it back.
        away = self._low and not self.composer.open and not self.composer.words
        self._where.setText("" if self._low else state.room)
        # Words that can go nowhere from here are still their author's: they stay where they can be copied.
        closed, box = state.loaded and not state.can_reply, self.composer.box_of_words
        kept = closed and bool(self.composer.words or (box.isVisible() and box.hasFocus()))
        asks = kept or (state.can_reply and not (self._reading_only and not self.composer.words))
        self.composer.setVisible(asks and not away)
        self._answer.setVisible(asks and away)
        self._closed.setVisible(state.loaded and state.locked)
        self._closed.say(state.lock_words)
        self.reply.set_readers(*readers(self._home.examples, state.first_read))
        self.composer.set_quiet(self.tr("Your draft is kept on this computer") if state.kept else "")
        self.composer.set_busy(state.posting)
        self.composer.button.setEnabled(state.can_reply and not state.posting)
        stays = self.tr("Your words are kept on this computer. You can copy them and use them elsewhere.")
        self.composer.say(
            state.notice
            or state.draft_notice
            or (stays if closed and self.composer.words else self.reply.left or None)
        )

    def _bring(self, post: UUID, at: str) -> None:
        place = self.model.place_of(post)
        if place is None:
            return
        auto = self.list.hasAutoScroll()
        self.list.setAutoScroll(False)
        self.list.setCurrentIndex(self.model.index(place))
        self.list.setAutoScroll(auto)
        self.list.show_row(place, "end" if at == "end" else "top")

    def _arrived(self, count: int) -> None:
        said = self.tr("1 new reply") if count == 1 else self.tr("%n new replies", "", count)
        announce(self.list, said)

    def _answers(self, row: PostRow) -> list[Entry]:
        if not self._conversation.state.can_reply or self._reading_only:
            return []
        return [Entry("replyToPost", self.tr("Reply to this post"), partial(self.reply.answer, row.id))]

    # Menus

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self._conversation.turn(self.model.row(index).id)

    def _menu_at(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if index.isValid():
            self._show_menu(self.model.row(index).id, self.list.viewport().mapToGlobal(at))

    def _menu_of_current(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            corner = self.list.visualRect(index).topLeft() + QPoint(0, self._home.theme.px(40))
            self._show_menu(self.model.row(index).id, self.list.viewport().mapToGlobal(corner))

    def _show_menu(self, post: UUID, at: QPoint) -> None:
        row = next((row for row in self.model.rows if row.id == post), None)
        if row is not None and row.seq >= 0:
            self.menu.open(row, at, self)


def readers(examples: bool, first_read: int) -> tuple[str, str]:
    """Who can read what is posted; and what a guide reads before it appears, empty where all appears at once."""
    translate = QCoreApplication.translate
    if examples:
        return translate("community", "This stays on this computer. Nobody will read it."), ""
    first = ""
    if first_read < 0:
        first = translate("community", "A guide reads this before it appears.")
    elif first_read == 1:
        first = translate("community", "A guide reads your first post before it appears.")
    elif first_read:
        first = translate(
            "community", "A guide reads your first %n posts before they appear.", "", first_read
        )
    return translate("community", "Guides and members can read this."), first
