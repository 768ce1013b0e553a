"""What was posted a moment ago and can still be called back, wherever in the community one has gone since."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.community.composing_parts import UndoLine
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Label, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.ui.community.composing_hold import Held, Holding
    from client.ui.community.conversation_model import Conversation
    from client.ui.theme import Theme

_MOST: Final = 60
"""Characters of a post by which its author knows it again."""


class HeldLines(QWidget):
    """A line for each post that waits, but for the one that the box of the thread in sight offers itself."""

    def __init__(
        self,
        theme: Theme,
        conversation: Conversation,
        reading: QWidget,
        *,
        keep: Callable[[], Coroutine[Any, Any, object] | None],
        parent: QWidget | None = None,
    ) -> None:
        """`reading` shows the conversation; `keep` is what must be saved before other words come into a box."""
        super().__init__(parent)
        self._theme = theme
        self._conversation, self._reading, self._keep = conversation, reading, keep
        self._holding: Holding = conversation.holding
        self._lines: dict[UUID, UndoLine] = {}
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, margins=(18, 4, 18, 8), spacing=4)
        self._said = Label("", "small")
        self._said.setObjectName("heldNotice")
        self._said.hide()
        self._box.addWidget(self._said)
        reading.installEventFilter(self)
        self._holding.changed.connect(self._changed)
        self._holding.too_late.connect(lambda: self._say(too_late()))
        conversation.changed.connect(self._render)
        self._render()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The box comes into sight, or goes."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._said.hide()
            self._render()
        return super().eventFilter(watched, event)

    # Inside

    def _changed(self) -> None:
        notice = self._holding.notice
        self._said.hide()
        if notice is not None:
            self._say(in_words(notice))
        self._render()

    def _say(self, words: str) -> None:
        """Below the conversation its own box says it."""
        if not self._reading.isVisible():
            self._said.setText(words)
            self._said.show()
            announce(self, words)
        self._render()

    def _render(self) -> None:
        there = (
            self._holding.in_thread(self._conversation.state.thread) if self._reading.isVisible() else None
        )
        wanted = {held.post: held for held in self._holding.waiting if held != there}
        for post in [post for post in self._lines if post not in wanted]:
            line = self._lines.pop(post)
            line.hide()
            line.deleteLater()
        for post, held in wanted.items():
            if post not in self._lines:
                line = UndoLine(self._theme, undo=partial(self._undo, held), words=_words(held))
                self._lines[post] = line
                self._box.addWidget(line)
                line.show()
        self.setVisible(bool(self._lines) or not self._said.isHidden())

    def _undo(self, held: Held) -> None:
        self._conversation.undo(held, self._keep())


def too_late() -> str:
    """What is said where it could not be called back any more."""
    return QCoreApplication.translate(
        "ReplyBox",
        "It had just left. It is among your posts, where you can still take it back or change it.",
    )


def _words(held: Held) -> str:
    words = " ".join(held.words.split())
    short = words if len(words) <= _MOST else f"{words[:_MOST].rstrip()}…"
    said = QCoreApplication.translate("UndoLine", "Posted in a moment: {words}")
    return said.format(words=isolated(short))
