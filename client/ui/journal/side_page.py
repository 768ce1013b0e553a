"""A page beside the entries that is gone to now and then: its name, the way back, and what is on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from client.ui.kit.controls import Button, Label, Scroller, breathe
from client.ui.kit.notice_bar import NoticeBar
from client.ui.theme import Theme

_WIDE: Final = 800
_LOW: Final = 380
"""Unscaled pixels: the widest column, and the height below which a list needs the room of the words above it."""


class SidePage(QWidget):
    """`leave` asks for the entries. `content` is the room below the title, which scrolls as a whole if it `scrolls`.

    `notice` says what became of something.
    """

    leave = Signal()

    def __init__(self, theme: Theme, key: str, title: str, about: str = "", *, scrolls: bool = False) -> None:
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
        name = Label(title, "h2")
        self._about = Label(about, "body", "soft") if about else None
        self._gives_way = not scrolls
        if scrolls:
            scroller = Scroller(theme, width=None, margins=(24, 4, 24, 24), spacing=8)
            scroller.setAccessibleName(title)
            self.content = scroller.box
            box.addWidget(scroller, 1)
            head = self.content
        else:
            self.content = QVBoxLayout()
            breathe(self.content, theme, spacing=8)
            head = QVBoxLayout()
            breathe(head, theme, margins=(24, 4, 24, 8), spacing=4)
            box.addLayout(head)
            box.addLayout(self.content, 1)
        head.addWidget(name)
        if self._about is not None:
            head.addWidget(self._about)
        theme.changed.connect(self._fit)
        self._fit()

    def arrive(self) -> None:
        """Read what is shown, and put the focus where one begins."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """In a low page a list has the room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._column.setMaximumWidth(self.theme.px(_WIDE))
        if self._about is not None and self._gives_way:
            self._about.setVisible(self.height() >= self.theme.px(_LOW))
