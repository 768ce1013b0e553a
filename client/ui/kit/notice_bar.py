"""A notice above the place: said once to a screen reader, never taking the focus, gone when the person says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from client.notices import Notice
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Card, IconButton, Label, breathe
from client.ui.theme import Theme


class NoticeBar(Card):
    """Shows one notice at a time, the newest; hidden while there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", margins=(16, 10, 10, 10), parent=parent)
        self.setAccessibleName(self.tr("Notice"))
        row = QHBoxLayout()
        breathe(row, theme, spacing=12)
        self._words = Label("")
        self._step = Button(theme, "", "quiet")
        self._step.hide()
        self._do: Callable[[], object] | None = None
        self._step.clicked.connect(self._take_step)
        close = IconButton(theme, "x", self.tr("Close this notice"), on=self.clear)
        row.addWidget(self._words, 1)
        row.addWidget(self._step)
        row.addWidget(close)
        self.box.addLayout(row)
        self.hide()

    def say(self, notice: Notice | str, *, step: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a notice, with a next step as a button where there is one."""
        said = str(notice) if isinstance(notice, str) else in_words(notice)
        self._words.setText(said)
        self._do = do
        self._step.setText(step)
        self._step.setVisible(bool(step and do))
        self.show()
        announce(self, said)

    @property
    def said(self) -> str:
        """What it shows now; empty while hidden."""
        return "" if self.isHidden() else self._words.text()

    def clear(self) -> None:
        """Take the notice away."""
        self.hide()
        self._do = None

    def _take_step(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()


def in_words(notice: Notice) -> str:
    """A notice in the person's language, its facts put in."""
    return QCoreApplication.translate("notices", notice.said).format(**dict(notice.facts))
