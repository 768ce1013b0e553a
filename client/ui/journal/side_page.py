"""A page beside the entries that is gone to now and then: its name, the way back, and what is on it."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.long_list import LongList
from client.ui.kit.notice_bar import NoticeBar
from client.ui.theme import Theme

_WIDE: Final = 800
_LIST: Final = 150
"""Unscaled pixels: the widest column, and the least of a list on it: where that leaves no room the page scrolls."""


class SidePage(QWidget):
    """`leave` asks for the entries. `content` is the room below the title; title and content scroll as a whole.

    `notice` says what became of something.
    """

    leave = Signal()

    def __init__(self, theme: Theme, key: str, title: str, about: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(key)
        self.setAccessibleName(title)
        self.back_button = Button(
            theme, self.tr("Back to the entries"), "quiet", icon="arrow-left", on=self.leave.emit
        )
        self.back_button.setObjectName(f"{key}Back")
        top = QHBoxLayout()
        breathe(top, theme, margins=(12, 0, 24, 0))
        top.addWidget(self.back_button)
        top.addStretch(1)
        self.notice = NoticeBar(theme)
        around = QVBoxLayout()
        breathe(around, theme, margins=(24, 0, 24, 0))
        around.addWidget(self.notice)
        self._column = QWidget()
        across = QHBoxLayout(self)
        breathe(across, theme, spacing=0)
        across.addStretch(1)
        across.addWidget(self._column, 1000)
        across.addStretch(1)
        box = QVBoxLayout(self._column)
        breathe(box, theme, spacing=0)
        box.addLayout(top)
        box.addLayout(around)
        scroller = Scroller(theme, width=None, margins=(24, 4, 24, 24), spacing=8)
        scroller.setAccessibleName(title)
        self.content = scroller.box
        box.addWidget(scroller, 1)
        self.content.addWidget(Label(title, "h2"))
        if about:
            self.content.addWidget(Label(about, "body", "soft"))
        self._held: LongList | None = None
        theme.changed.connect(self._fit)
        self._fit()

    def arrive(self) -> None:
        """Read what is shown, and put the focus where one begins."""
        raise NotImplementedError

    def unsaved(self) -> Coroutine[Any, Any, object] | None:
        """What must be done so that no word on it is lost; None when there is nothing. Whoever takes it runs it."""
        return None

    def leave_room(self, rows: LongList) -> None:
        """This list on the page is never squeezed, nor squeezes what stands around it."""
        self._held = rows
        self._fit()

    def _fit(self) -> None:
        self._column.setMaximumWidth(self.theme.px(_WIDE))
        if self._held is not None:
            self._held.setMinimumHeight(self.theme.px(_LIST))
