"""Telling an author alone that a post of theirs helped, perhaps with a few kind words."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from client import refusals
from client.ui.community.post_dialog import PostDialog
from client.ui.community.sending_one import SendingOne
from client.ui.kit.accessibility import announce
from client.ui.kit.controls import Button, Label
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated
from protocol import limits

if TYPE_CHECKING:
    from client.services.telling import Told
    from client.services.wording import Written
    from client.ui.community.drafting import Writing
    from client.ui.kit.home import Home


class ThankDialog(PostDialog):
    """Opened with `ready`; words that were typed and not sent are a draft about that post."""

    def __init__(self, home: Home, window: QWidget, *, community: str, post: UUID, author: str) -> None:
        super().__init__(
            home.theme,
            window,
            name="thankDialog",
            title=QCoreApplication.translate("community", "This helped me"),
            after=QCoreApplication.translate("community", "That was kind of you"),
        )
        self._home = home
        self._community, self._post = community, post
        self._standing = ""
        self.model = SendingOne(home, community=community, post=post, kind="warmth", parent=self)
        theme = home.theme
        self.asks.box.addWidget(
            Label(
                self.tr(
                    "Only {name} is told that this helped somebody, and not whom. Nobody counts it."
                ).format(name=isolated(author))
            )
        )
        named = Label(self.tr("A few kind words (it may stay empty)"), "label")
        self.words = QLineEdit()
        self.words.setObjectName("thankWords")
        self.words.setAccessibleName(named.text())
        self.words.setMaxLength(limits.WARMTH_CHARACTERS_MAX)
        named.setBuddy(self.words)
        self._who_reads = Label(
            self.tr("Without words it goes at once. Words are read by a guide before they go on."), "small"
        )
        self._notice = Label("", "body")
        self._notice.hide()
        for part in (named, self.words, self._who_reads, self._notice):
            self.asks.box.addWidget(part)
        not_now = Button(theme, self.tr("Not now"), on=self.reject)
        not_now.setObjectName("thankNot")
        self.send = Button(theme, self.tr("Send it"), "primary", icon="heart", on=self._send)
        self.send.setObjectName("sendThanks")
        self.ask_buttons.addWidget(not_now)
        self.ask_buttons.addWidget(self.send)
        self.tell_buttons.addWidget(self.close_button)
        self.words.textChanged.connect(self.model.write)
        self.words.returnPressed.connect(self._send)
        self.model.restored.connect(self.words.setText)
        self.model.changed.connect(self._render)
        self.finished.connect(lambda _: self.model.leave())
        self._render()
        self.model.begin()

    def _send(self) -> None:
        def put(writing: Writing) -> Coroutine[Any, Any, Written]:
            return self._home.session.telling.thank(
                community=self._community, post=self._post, words=writing.text, draft_id=writing.draft_id
            )

        self.model.send(put)

    def _render(self) -> None:
        state = self.model.state
        self.send.setEnabled(state.open and not state.sending)
        self.words.setReadOnly(not state.open or state.sending)
        self._notice.setText(in_words(state.notice) if state.notice is not None else "")
        self._notice.setVisible(state.notice is not None)
        if state.told is None:
            return
        said = thanks_words(state.told)
        self.said.setText(said)
        if not self.told:
            self.tell()
        if said != self._standing:
            self._standing = said
            announce(self.said, said)


def thanks_words(told: Told) -> str:
    """How one's thanks stand."""
    translate = QCoreApplication.translate
    state = told.intent.state
    if state == "refused":
        return translate("notices", refusals.sentence(told.reason, kind="warmth"))
    if state in ("queued", "sending", "unknown"):
        return translate("community", "It waits here, and goes out with the next sync.")
    if state == "held":
        return translate("community", "It has arrived. A guide reads your words, and then they go on.")
    return translate("community", "It is on its way to the author, and to nobody else.")
