"""A post as others will see it, before it is posted: the very row that a conversation shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.community.post_delegate import PostDelegate
from client.ui.community.rows import PostRow
from client.ui.community.sentences import post_sentence
from client.ui.kit.controls import Button, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.list_model import ListModel
from client.ui.kit.long_list import LongList
from client.ui.theme import Theme

_WIDE: Final = 700
_TALL: Final = 640
_AROUND: Final = 40


class Preview(QDialog):
    """Opened with `open`. `row` is the post; `about` says in which room, at what hour and for whom it stands."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        row: PostRow,
        *,
        about: tuple[str, ...],
        examples: bool,
        post: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("preview")
        self.setWindowTitle(self.tr("As others will see it"))
        box = QVBoxLayout(self)
        breathe(box, theme, margins=(12, 16, 12, 16), spacing=8)
        top = QVBoxLayout()
        breathe(top, theme, margins=(12, 0, 12, 0), spacing=2)
        top.addWidget(Label(self.windowTitle(), "h2"))
        # In one go: each on a line of its own, large text would leave the post itself no room.
        top.addWidget(Label(" ".join(about), "small"))
        box.addLayout(top)
        self.model: ListModel[PostRow] = ListModel(
            lambda each: each.id, lambda each: post_sentence(each, examples=examples), parent=self
        )
        self.list = LongList(theme, column=_WIDE, one_click=False)
        self.list.setObjectName("previewPost")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setModel(self.model)
        delegate = PostDelegate(theme, menus=False, examples=examples, parent=self.list)
        delegate.turned.connect(lambda _: self._turn())
        self.list.setItemDelegate(delegate)
        self.list.activated.connect(lambda _: self._turn())
        self.model.replace((row,))
        box.addWidget(self.list, 1)
        buttons = Flow(theme, spacing=8, trailing=True)
        back = Button(theme, self.tr("Back to writing"), on=self.reject)
        back.setObjectName("previewBack")
        send = Button(theme, self.tr("Post"), "primary", icon="send", on=self.accept)
        send.setObjectName("previewPostNow")
        buttons.addWidget(back)
        buttons.addWidget(send)
        box.addLayout(buttons)
        self.accepted.connect(post)
        self.resize(
            max(1, min(theme.px(_WIDE), window.width() - _AROUND)),
            max(1, min(theme.px(_TALL), window.height() - _AROUND)),
        )

    def ready(self) -> None:
        """Show it, with the focus on the post."""
        self.open()
        self.list.setFocus()
        self.list.setCurrentIndex(self.model.index(0))

    def _turn(self) -> None:
        if self._row.notes:
            self._row = replace(self._row, folded=not self._row.folded)
            self.model.replace((self._row,))
