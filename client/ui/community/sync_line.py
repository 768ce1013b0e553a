"""How syncing stands, in a few words; and the two questions that only the person can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from client.ui.community.own_model import OwnPosts
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.flow import Flow
from client.ui.kit.notice_bar import in_words
from client.ui.kit.prose import Prose

if TYPE_CHECKING:
    from client.ui.kit.home import Home
    from client.ui.kit.sync_model import SyncState

_SHOWN_OF_A_TEXT = 400


def sync_words(state: SyncState) -> str:
    """How syncing stands; empty before the first sync."""
    translate = QCoreApplication.translate
    if state.running:
        if state.total:
            return translate("community", "Fetching: {done} of {total}").format(
                done=state.done, total=state.total
            )
        return translate("community", "Looking for new posts…")
    if state.offline:
        return translate("community", "Offline. What you write waits here.")
    if state.notice is not None:
        return in_words(state.notice)
    return translate("community", "Up to date") if state.finished_at is not None else ""


class SyncQuestions(QWidget):
    """Asks whether to go on writing after the record contradicted itself, and whether an old text may leave."""

    def __init__(self, home: Home, own: OwnPosts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._own = own
        theme = home.theme
        box = QVBoxLayout(self)
        breathe(box, theme, spacing=8)
        self._stopped = Card(theme, "info", margins=(14, 10, 14, 10))
        self._stopped.setObjectName("writingStopped")
        self._stopped.box.addWidget(Label(self.tr("Nothing is sent to this community now."), "label"))
        self._stopped.box.addWidget(
            Label(
                self.tr(
                    "Its record did not agree with what was checked before. What is here is safe, and what you write"
                    " waits here. Please ask the steward what happened."
                ),
                "small",
            )
        )
        stopped = Flow(theme)
        self._trust = Button(theme, self.tr("I have asked the steward"), on=self._confirm)
        self._trust.setObjectName("trustAgain")
        stopped.addWidget(self._trust)
        self._stopped.box.addLayout(stopped)
        self._asks = Card(theme, "info", margins=(14, 10, 14, 10))
        self._asks.setObjectName("oldPost")
        self._asks.box.addWidget(
            Label(self.tr("You wrote this more than a day ago. Shall it be sent now?"), "label")
        )
        self._words = Prose(theme, "", "small")
        self._asks.box.addWidget(self._words)
        self._why_not = Label("", "small")
        self._asks.box.addWidget(self._why_not)
        answers = Flow(theme)
        self._send = Button(theme, self.tr("Send it now"), on=own.send_now)
        self._send.setObjectName("sendOld")
        self._keep = Button(theme, self.tr("Keep it as a draft"), on=own.keep_as_draft)
        self._keep.setObjectName("keepOld")
        answers.addWidget(self._send)
        answers.addWidget(self._keep)
        self._asks.box.addLayout(answers)
        box.addWidget(self._stopped)
        box.addWidget(self._asks)
        home.sync.changed.connect(self._render)
        own.changed.connect(self._render)
        self._render()

    def _render(self) -> None:
        stopped = self._home.sync.state.stopped
        own = self._own.state
        self._stopped.setVisible(stopped)
        self._asks.setVisible(own.asks is not None)
        text = own.asks_text
        self._words.setText(text if len(text) <= _SHOWN_OF_A_TEXT else text[:_SHOWN_OF_A_TEXT] + " …")
        self._why_not.setText(in_words(own.notice) if own.notice else "")
        self._why_not.setVisible(own.notice is not None)
        self.setVisible(stopped or own.asks is not None)

    def _confirm(self) -> None:
        theme = self._home.theme
        dialog = QDialog(self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setObjectName("trustDialog")
        dialog.setWindowTitle(self.tr("Write here again?"))
        box = QVBoxLayout(dialog)
        breathe(box, theme, margins=(24, 20, 24, 20), spacing=12)
        box.addWidget(Label(dialog.windowTitle(), "h2"))
        box.addWidget(
            Label(
                self.tr(
                    "What you write is sent again from the next sync on. The proof of what was found stays on this"
                    " computer. If you have not asked the steward yet, it is safer to wait."
                )
            )
        )
        answers = Flow(theme, trailing=True)
        wait = Button(theme, self.tr("Not now"), on=dialog.reject)
        go_on = Button(theme, self.tr("Go on writing here"), "primary", on=dialog.accept)
        go_on.setObjectName("goOnWriting")
        answers.addWidget(wait)
        answers.addWidget(go_on)
        box.addLayout(answers)
        dialog.accepted.connect(self._home.sync.trust_again)
        dialog.resize(theme.px(480), dialog.sizeHint().height())
        dialog.open()
        wait.setFocus()
