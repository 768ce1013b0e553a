"""The bottom of a conversation: a reply, the post it answers, and the moment in which it can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.community.composing_box import ComposingBox
from client.ui.community.composing_coach import Coach
from client.ui.community.composing_parts import UndoLine
from client.ui.community.held_lines import too_late
from client.ui.community.rows import PostRow, author_name, note_words
from client.ui.kit.composer import Composer
from client.ui.kit.controls import Button, IconButton, Label, breathe
from client.ui.kit.words import isolated
from protocol.text import tidy

if TYPE_CHECKING:
    from client.ui.community.composing_ground import GroundModel
    from client.ui.community.conversation_model import Conversation
    from client.ui.kit.home import Home

_NOBODY: Final = UUID(int=0)


class ReplyBox(QWidget):
    """Writes a reply; hidden parts show themselves. `folded` as the composer's."""

    folded = Signal()

    def __init__(
        self, home: Home, conversation: Conversation, ground: GroundModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._conversation = conversation
        self._readers = ("", "")
        self.left = ""
        """That what was to be called back had just left: said until one writes on, or goes elsewhere."""
        self._thread: UUID | None = None
        theme = home.theme
        column = QVBoxLayout(self)
        breathe(column, theme, spacing=6)
        self.undo_line = UndoLine(theme, undo=self._undo)
        self._answering = QWidget()
        self._answering.setObjectName("answering")
        row = QHBoxLayout(self._answering)
        breathe(row, theme, spacing=4)
        self._whom = Label("", "small")
        none = IconButton(
            theme, "x", self.tr("Answer nobody in particular"), on=lambda: conversation.answer(None)
        )
        none.setObjectName("answerNobody")
        row.addWidget(self._whom, 1)
        row.addWidget(none)
        self._answering.hide()
        self.composer = Composer(
            theme,
            name=self.tr("Your reply"),
            placeholder=self.tr("Write a reply"),
            button=self.tr("Post"),
        )
        self.composer.box_of_words.setObjectName("replyBox")
        self.composer.button.setObjectName("postReply")
        self.box = ComposingBox(home, ground, self.composer, name="reply", row=self._row, about=self._about)
        self.composer.add_panel(self._answering)
        coach = Button(theme, self.tr("Ideas for a reply"), "quiet", icon="lightbulb")
        coach.setObjectName("replyIdeas")
        self.box.add(Coach(theme), coach)
        for part in (self.undo_line, self.box):
            column.addWidget(part)
        self.composer.changed.connect(lambda: conversation.write(self.composer.words))
        self.composer.send.connect(conversation.post)
        self.composer.folded.connect(self.folded)
        self.box.noted.connect(conversation.note)
        conversation.restored.connect(self._restored)
        conversation.changed.connect(self._render)
        conversation.holding.changed.connect(self._render)
        conversation.holding.too_late.connect(self._too_late)
        self._render()

    def answer(self, post: UUID) -> None:
        """Answer this post; the cursor goes into the box."""
        self._conversation.answer(post)
        self.composer.show()
        self.composer.box_of_words.setFocus()

    def set_readers(self, words: str, first: str) -> None:
        """Who can read what is posted, and what happens first."""
        self._readers = (words, first)
        self.composer.set_readers(words, first)

    # Inside

    def _render(self) -> None:
        state = self._conversation.state
        if state.thread != self._thread or state.posting or self.composer.words:
            self._thread, self.left = state.thread, ""
        self.undo_line.show_held(self._conversation.holding.in_thread(state.thread) is not None)
        self.box.set_notes(state.notes)
        self._answering.setVisible(state.answers is not None and state.can_reply)
        said = (
            self.tr("You answer {name}.") if state.answered else self.tr("You answer a post of this thread.")
        )
        self._whom.setText(said.format(name=isolated(state.answered)))

    def _restored(self, words: str) -> None:
        self.composer.fill(words)
        self.box.begin(words, self._conversation.state.notes)

    def _undo(self) -> None:
        held = self._conversation.holding.in_thread(self._conversation.state.thread)
        if held is not None:
            self._conversation.undo(held)
            if not held.starts:
                self.composer.box_of_words.setFocus()

    def _too_late(self) -> None:
        self.left = too_late()
        self.composer.say(self.left)

    def _row(self) -> PostRow | None:
        words = tidy(self.composer.words)
        state = self._conversation.state
        if not words:
            return None
        return replace(as_others_see_it(self._home, words, state.notes), answers=state.answered)

    def _about(self) -> tuple[str, ...]:
        state = self._conversation.state
        return where_it_stands(state.room, *self._readers)


def as_others_see_it(home: Home, text: str, notes: tuple[str, ...], *, heading: str = "") -> PostRow:
    """A post as the feed would bring it to others within the hour."""
    current = home.belonging.state.current
    id_ = current.pseudonym_id if current is not None else None
    return PostRow(
        id=_NOBODY,
        seq=0,
        author=author_name(current.pseudonym if current is not None else ""),
        when=QCoreApplication.translate("words", "Within the hour"),
        text=text,
        notes=note_words(notes),
        folded=bool(notes),
        guide=current is not None and current.guide,
        example=home.examples,
        heading=heading,
        author_id=UUID(id_).bytes if id_ else b"",
    )


def where_it_stands(room: str, readers: str, first: str) -> tuple[str, ...]:
    """In which room, and for whom."""
    translate = QCoreApplication.translate
    said = [translate("composing", "In the room {room}.").format(room=isolated(room))] if room else []
    return (*said, " ".join(each for each in (readers, first) if each))
