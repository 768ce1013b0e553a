"""What waits to be sent, above everything at the desk: undo it, or send it now."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from client.ui.guide_desk.deciding_words import translated, waiting_words
from client.ui.guide_desk.rows import heading_of
from client.ui.guide_desk.waiting import Held, Waiting
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated
from client.ui.theme import Theme


class WaitingBar(QWidget):
    """A line for each decision that waits. `undo` and `send_now` carry its review."""

    undo = Signal(object)
    send_now = Signal(object)

    def __init__(self, theme: Theme, waiting: Waiting) -> None:
        super().__init__()
        self._theme = theme
        self._waiting = waiting
        self._lines: dict[UUID, _Line] = {}
        self.setObjectName("waitingBar")
        self.setProperty("surface", "clear")
        self._box = QVBoxLayout(self)
        breathe(self._box, theme, margins=(24, 8, 24, 4), spacing=6)
        waiting.changed.connect(self._render)
        self._render()

    def undo_last(self) -> None:
        """Undo what was decided last."""
        held = [one for one in self._waiting.held if not one.sending]
        if held:
            self.undo.emit(held[-1].review)

    def _render(self) -> None:
        held = {one.review: one for one in self._waiting.held}
        for review in [one for one in self._lines if one not in held]:
            line = self._lines.pop(review)
            line.hide()
            line.deleteLater()
        for review, one in held.items():
            if review not in self._lines:
                line = self._lines[review] = _Line(self._theme)
                line.undo.clicked.connect(partial(self._undo, review))
                line.now.clicked.connect(partial(self._now, review))
                self._box.addWidget(line)
            self._lines[review].show_held(one)
        self.setVisible(bool(held))

    def _undo(self, review: UUID, _: bool = False) -> None:
        self.undo.emit(review)

    def _now(self, review: UUID, _: bool = False) -> None:
        self.send_now.emit(review)


class _Line(Card):
    """One of them. How long it waits still is said once, and shown every second."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "accent", margins=(14, 8, 14, 8), spacing=6)
        self._said: str | None = None
        self._words = Label("", "label")
        self._words.setObjectName("waitingWords")
        self.undo = Button(theme, translated("Undo"), icon="undo-2")
        self.undo.setObjectName("undoDecision")
        self.undo.setToolTip(translated("Ctrl+U"))
        self.now = Button(theme, translated("Send now"), "quiet")
        self.now.setObjectName("sendDecisionNow")
        row = Flow(theme, spacing=8)
        row.addWidget(self.undo)
        row.addWidget(self.now)
        self.box.addWidget(self._words)
        self.box.addLayout(row)

    def show_held(self, held: Held) -> None:
        """Show how long it waits, that it is on its way, or why it was not sent."""
        row = held.opened.item.row
        title = heading_of(row.kind, row.title)
        if held.notice is not None:
            words = translated("{decision}: {title}. Not sent. {why}").format(
                decision=held.what, title=isolated(title), why=in_words(held.notice)
            )
        elif held.sending:
            words = translated("{decision}: {title}. On its way.").format(
                decision=held.what, title=isolated(title)
            )
        else:
            words = waiting_words(held.left, held.what, title)
        self._words.setText(words)
        self.undo.setEnabled(not held.sending)
        self.undo.setText(translated("Open it again") if held.notice is not None else translated("Undo"))
        self.now.setVisible(not held.sending and held.notice is None)
        state = "" if held.notice is None else str(held.notice)
        if state != self._said:
            self._said = state
            announce(self, words)
