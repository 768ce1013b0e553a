"""What of a conversation was in sight long enough to be read. It is noted on this computer, without a time."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from client.ui.community.conversation_model import Conversation
from client.ui.community.rows import PostRow
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList

_LONG_ENOUGH: Final = 900
"""Milliseconds that posts stand still before they count as read: whoever scrolls past has not read."""


class Attention(QObject):
    """Watches one list."""

    def __init__(self, rows: LongList, model: ListModel[PostRow], conversation: Conversation) -> None:
        super().__init__(rows)
        self._list = rows
        self._model = model
        self._conversation = conversation
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_LONG_ENOUGH)
        self._still.timeout.connect(self._look)
        rows.verticalScrollBar().valueChanged.connect(self._still.start)
        conversation.changed.connect(self._still.start)

    def _look(self) -> None:
        window = self._list.window()
        if not self._list.isVisible() or not window.isActiveWindow() or not self._model.rows:
            return
        rows = self._model.rows
        seen = [rows[place].seq for place in self._list.in_sight if place < len(rows)]
        if seen:
            self._conversation.seen(max(seen))
