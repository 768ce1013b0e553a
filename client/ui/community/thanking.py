"""Telling an author alone that a post of theirs helped, perhaps with a few kind words."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from client import refusals
from client.services.telling import kind_line
from client.ui.community.post_dialog import PostDialog
from client.ui.community.sending_one import SendingOne
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label
from client.ui.kit.notice_bar import in_words
from client.ui.kit.spelling import check_spelling
from client.ui.kit.words import isolated
from protocol import limits

if TYPE_CHECKING:
    from client.services.telling import Told
    from client.services.wording import Written
    from client.ui.community.drafting import Writing
    from client.ui.kit.home import Home


_MOST_LINES: Final = 5
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _KindBox(WordBox):
    """Words that go out as one line: Enter is for sending them."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A line's end is not written."""
        if event.key() in _ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)


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
        self.words = _KindBox(theme, named.text(), most=_MOST_LINES)
        self.words.setObjectName("thankWords")
        check_spelling(home, self.words)
        named.setBuddy(self.words)
        self._who_reads = Label(
            self.tr("Without words it goes at once. Words are read by a guide before they go on."), "small"
        )
        self._notice = Label("", "body")
        self._notice.hide()
        self._long = Label(
            self.tr(
                "Kind words can have %n characters. Please make them shorter, so that they can be sent.",
                "",
                limits.WARMTH_CHARACTERS_MAX,
            ),
            "small",
            "note",
        )
        self._long.hide()
        for part in (named, self.words, self._long, self._who_reads, self._notice):
            self.asks.box.addWidget(part)
        not_now = Button(theme, self.tr("Not now"), on=self.reject)
        not_now.setObjectName("thankNot")
        self.send = Button(theme, self.tr("Send it"), "primary", icon="heart", on=self._send)
        self.send.setObjectName("sendThanks")
        self.ask_buttons.addWidget(not_now)
        self.ask_buttons.addWidget(self.send)
        self.tell_buttons.addWidget(self.close_button)
        self.words.textChanged.connect(self._typed)
        self.words.done.connect(self.send.click)
        self.model.restored.connect(self.words.set_words)
        self.model.changed.connect(self._render)
        self.finished.connect(lambda _: self.model.leave())
        self._render()
        self.model.begin()

    @property
    def _too_long(self) -> bool:
        return len(kind_line(self.words.toPlainText())) > limits.WARMTH_CHARACTERS_MAX

    def _typed(self) -> None:
        self.model.write(self.words.toPlainText())
        self._render()

    def _send(self) -> None:
        def put(writing: Writing) -> Coroutine[Any, Any, Written]:
            return self._home.session.telling.thank(
                community=self._community, post=self._post, words=writing.text, draft_id=writing.draft_id
            )

        self.model.send(put)

    def _render(self) -> None:
        state = self.model.state
        too_long = self._too_long
        if too_long and self._long.isHidden():
            announce(self.words, self._long.text())
        self._long.setVisible(too_long)
        self.send.setEnabled(state.open and not state.sending and not too_long)
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
