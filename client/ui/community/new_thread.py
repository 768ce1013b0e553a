"""The right side while a new thread is written: its room, its title, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from client.ui.community.composing_box import ComposingBox
from client.ui.community.composing_ground import GroundModel
from client.ui.community.composing_words import wait_words
from client.ui.community.conversation import COLUMN, readers
from client.ui.community.reply_box import as_others_see_it, where_it_stands
from client.ui.community.rows import PostRow
from client.ui.community.writing_model import NewThread
from client.ui.kit.choice import Choice
from client.ui.kit.composer import Composer
from client.ui.kit.controls import IconButton, Label, Scroller, breathe
from protocol.text import tidy

if TYPE_CHECKING:
    from client.ui.kit.home import Home

_MOST_LINES: Final = 16


class NewThreadPane(QWidget):
    """`left` asks for the list of threads."""

    left = Signal()

    def __init__(
        self,
        home: Home,
        writing: NewThread,
        parent: QWidget | None = None,
        *,
        ground: GroundModel | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._writing = writing
        self._ground = ground or GroundModel(home, self)
        theme = home.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        scroller = Scroller(theme, width=COLUMN + 18, margins=(6, 10, 24, 24), spacing=8)
        box.addWidget(scroller)
        top = QHBoxLayout()
        breathe(top, theme, spacing=8)
        back = IconButton(theme, "arrow-left", self.tr("Back to the threads"), on=self.left.emit)
        back.setObjectName("leaveNewThread")
        top.addWidget(back)
        top.addWidget(Label(self.tr("New thread"), "h2"), 1)
        scroller.box.addLayout(top)
        self._in = Label(self.tr("Room"), "label")
        self.rooms = Choice(theme, [])
        self.rooms.setObjectName("threadRoom")
        self.rooms.setAccessibleName(self.tr("Room"))
        self.rooms.activated.connect(lambda _: writing.choose_room(self.rooms.currentData()))
        self._in.setBuddy(self.rooms)
        named = Label(self.tr("Title"), "label")
        self.title = QLineEdit()
        self.title.setObjectName("threadTitle")
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("What it is about, in a few words"))
        self.title.textEdited.connect(lambda _: self._typed())
        self.title.returnPressed.connect(self._to_words)
        named.setBuddy(self.title)
        self.composer = Composer(
            theme,
            name=self.tr("What you want to say"),
            placeholder=self.tr("What you want to say"),
            button=self.tr("Post"),
            collapsible=False,
            least=6,
            most=_MOST_LINES,
        )
        self.composer.box_of_words.setObjectName("threadText")
        self.composer.button.setObjectName("postThread")
        self.composer.changed.connect(self._typed)
        self.composer.send.connect(writing.post)
        self.box = ComposingBox(
            home, self._ground, self.composer, name="thread", row=self._row, about=self._about
        )
        self.box.noted.connect(writing.note)
        self._wait = Label("", "small")
        self._wait.setObjectName("usualWait")
        for widget in (self._in, self.rooms, named, self.title, self.box, self._wait):
            scroller.box.addWidget(widget)
        self._ground.changed.connect(self._render)
        scroller.box.addStretch(1)
        writing.changed.connect(self._render)
        writing.restored.connect(self._restored)
        home.belonging.changed.connect(self._render)
        self._render()

    def arrive(self) -> None:
        """Put the cursor where one begins."""
        self._ground.refresh()
        if self.title.text() and not self.composer.words:
            self.composer.box_of_words.setFocus()
        else:
            self.title.setFocus()

    def _to_words(self) -> None:
        self.composer.box_of_words.setFocus()

    def _typed(self) -> None:
        self._writing.write(title=self.title.text(), text=self.composer.words)

    def _restored(self) -> None:
        state = self._writing.state
        self.title.setText(state.title)
        self.composer.fill(state.text)
        self.box.begin(state.text, state.notes)

    def _render(self) -> None:
        state = self._writing.state
        wanted = [(room.name, room.id) for room in state.rooms]
        if wanted != [(self.rooms.itemText(at), self.rooms.itemData(at)) for at in range(self.rooms.count())]:
            self.rooms.clear()
            for words, meaning in wanted:
                self.rooms.addItem(words, meaning)
        self.rooms.choose(state.room)
        one = len(state.rooms) < 2
        self._in.setHidden(one)
        self.rooms.setHidden(one)
        self.title.setReadOnly(state.posting)
        self.composer.set_readers(*readers(self._home.examples, state.first_read))
        self.box.set_notes(state.notes)
        ground = self._ground.state.ground
        wait = ground.wait if ground is not None and not self._home.examples else None
        self._wait.setText(wait_words(wait) if wait is not None else "")
        self._wait.setVisible(wait is not None)
        self.composer.set_quiet(self.tr("Your draft is kept on this computer") if state.kept else "")
        self.composer.set_busy(state.posting)
        self.composer.say(state.notice or state.draft_notice)

    def _row(self) -> PostRow | None:
        title, words = tidy(self.title.text()), tidy(self.composer.words)
        if not title and not words:
            return None
        return as_others_see_it(self._home, words, self._writing.state.notes, heading=title)

    def _about(self) -> tuple[str, ...]:
        state = self._writing.state
        room = next((each.name for each in state.rooms if each.id == state.room), "")
        return where_it_stands(room, *readers(self._home.examples, state.first_read))
