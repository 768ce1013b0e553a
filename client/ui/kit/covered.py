"""In sight instead of everything, when the vault should be locked and words cannot be saved yet.

Locking would lose them, and staying open would show them to whoever comes by. So nothing of the vault is in sight,
Leeward goes on trying to save, and who knows the passphrase gets back to the words to copy or change them.
"""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from client.notices import Notice
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.place import Place
from client.ui.theme import Theme

_AGAIN_MS: Final = 15_000
_HIDDEN_INPUT: Final = 0x2 | 0x4 | 0x40
"""Qt.InputMethodHint: ImhSensitiveData, ImhNoAutoUppercase and ImhNoPredictiveText."""


class CoveredPlace(Place):
    """`proves` carries the passphrase somebody typed; `again` asks to save and lock now, and does so by itself."""

    proves = Signal(str)
    again = Signal()

    key: ClassVar[str] = "covered"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        card = Card(theme, margins=(28, 28, 28, 20), spacing=12)
        card.setMaximumWidth(theme.px(520))
        card.box.addWidget(Label(self.tr("Some words are not saved yet"), "h2"))
        card.box.addWidget(
            Label(
                self.tr(
                    "Leeward wanted to lock, and could not save everything first. Nothing is lost: the words are still"
                    " here, behind this page, and Leeward goes on trying. It locks as soon as they are saved."
                )
            )
        )
        self._why = Label("", tone="note")
        self._why.setObjectName("coveredWhy")
        card.box.addWidget(self._why)
        label = Label(self.tr("Passphrase, to go back to your words"), "label")
        self.line = QLineEdit()
        self.line.setObjectName("coveredPassphrase")
        self.line.setAccessibleName(label.text())
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setProperty("inputMethodHints", _HIDDEN_INPUT)
        label.setBuddy(self.line)
        card.box.addWidget(label)
        card.box.addWidget(self.line)
        self._back = Button(theme, self.tr("Go back to my words"), "primary", on=self._prove)
        self._back.setObjectName("coveredBack")
        self._again = Button(theme, self.tr("Try to save now"), on=self.again.emit)
        self._again.setObjectName("coveredAgain")
        row = Flow(theme, spacing=8)
        row.addWidget(self._back)
        row.addWidget(self._again)
        card.box.addLayout(row)
        around = QHBoxLayout()
        breathe(around, theme, margins=(24, 8, 24, 40), spacing=0)
        around.addStretch(1)
        around.addWidget(card, 1000)
        around.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(around)
        self.body.addStretch(1)
        self.line.returnPressed.connect(self._prove)
        self._trying = QTimer(self)
        self._trying.setInterval(_AGAIN_MS)
        self._trying.timeout.connect(self.again)
        theme.changed.connect(lambda: card.setMaximumWidth(theme.px(520)))

    def title(self) -> str:
        """Nothing."""
        return ""

    def where(self) -> str:
        """Nothing."""
        return ""

    def rest(self) -> None:
        """It is not needed any more."""
        self._trying.stop()

    def arrive(self) -> None:
        """Begin where one types."""
        self.line.setFocus()

    def say(self, notice: Notice, *, trying: bool) -> None:
        """Why it is as it is; and whether it is any use to go on `trying`."""
        self._why.setText(in_words(notice))
        self._trying.stop()
        if trying:
            self._trying.start()

    def wait(self, waiting: bool) -> None:
        """A passphrase is being looked at; it is not kept here meanwhile."""
        self.line.setReadOnly(waiting)
        self._back.setEnabled(not waiting)
        if waiting:
            self.line.setText("")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """What was typed goes with the page."""
        super().hideEvent(event)
        self.line.setText("")

    def _prove(self) -> None:
        if self.line.text() and self._back.isEnabled():
            self.proves.emit(self.line.text())
