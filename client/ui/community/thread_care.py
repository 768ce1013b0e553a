"""What a guide can do for the thread that is read: lock it with kind words, open it, let it stand first in its room."""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from client.notices import notice_for
from client.ui.community.conversation_model import Conversation
from client.ui.community.lock_dialog import LockDialog
from client.ui.community.post_menu import Entry
from client.ui.kit.accessibility import announce
from client.ui.kit.asking import ask
from client.ui.kit.controls import Button, Card, Label, breathe
from client.ui.kit.notice_bar import in_words
from client.ui.kit.timing import later
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home

_AGAIN_MILLISECONDS: Final = 2500
"""A head is at most two seconds behind: what was done is fetched once more after that."""


class ThreadCare(QObject):
    """`button` opens a small menu, for guides alone; `said` tells what came of it."""

    def __init__(self, home: Home, conversation: Conversation, window: QWidget) -> None:
        super().__init__(window)
        self._home, self._conversation, self._window = home, conversation, window
        self._dialog: LockDialog | None = None
        self.button = Button(home.theme, self._name(), "quiet", icon="sprout", on=self._open)
        self.button.setObjectName("careForThread")
        self.button.setAccessibleName(self._name())
        self.button.setToolTip(self._name())
        self.said = QWidget()
        self.said.setObjectName("careSaid")
        sides = QVBoxLayout(self.said)
        breathe(sides, home.theme, margins=(6, 0, 24, 0))
        card = Card(home.theme, "info", margins=(14, 8, 14, 8))
        self._words = Label("", "small")
        card.box.addWidget(self._words)
        sides.addWidget(card)
        self._shown: object = None
        self._again = later(self, _AGAIN_MILLISECONDS, lambda: home.sync.sync(why="guiding"))
        conversation.changed.connect(self._render)
        home.belonging.changed.connect(self._render)
        self._say("")
        self._render()

    def narrow(self, narrow: bool) -> None:
        """Be a picture where there is little room."""
        self.button.setText("" if narrow else self._name())

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Words for below a thread that are not saved yet."""
        dialog = self._dialog
        return dialog.model.keep() if dialog is not None and isValid(dialog) else None

    def entries(self) -> Iterator[Entry]:
        """What there is to do for this thread."""
        translate = QCoreApplication.translate
        state = self._conversation.state
        own = bool(state.rows) and state.rows[0].own and state.rows[0].id == state.thread
        if own:
            words = translate("community", "Locking: another guide looks after your own thread")
            yield Entry("lockThread", words, lambda: None, enabled=False)
        elif state.locked:
            yield Entry("unlockThread", translate("community", "Open it for replies again…"), self._unlock)
            yield Entry("lockThread", translate("community", "Change the words below it…"), self._lock)
        else:
            yield Entry("lockThread", translate("community", "Lock it kindly…"), self._lock)
        if state.pinned:
            yield Entry("unpinThread", translate("community", "Pin it no longer…"), partial(self._pin, False))
        else:
            yield Entry("pinThread", translate("community", "Pin it in its room…"), partial(self._pin, True))

    # Inside

    @staticmethod
    def _name() -> str:
        return QCoreApplication.translate("community", "Care for this thread")

    @property
    def _community(self) -> str:
        current = self._home.belonging.state.current
        guide = current is not None and current.guide and current.state == "joined"
        return current.id if current is not None and guide else ""

    def _render(self) -> None:
        state = self._conversation.state
        self.button.setVisible(bool(self._community) and state.loaded and state.here)
        shown = (state.thread, state.locked, state.lock_words, state.pinned)
        if shown != self._shown:
            self._shown = shown
            self._say("")

    def _open(self) -> None:
        menu = QMenu(self.button)
        menu.setObjectName("careMenu")
        for entry in self.entries():
            action = menu.addAction(entry.words.replace("&", "&&"), entry.do)
            action.setObjectName(entry.name)
            action.setEnabled(entry.enabled)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _lock(self) -> None:
        state = self._conversation.state
        if state.thread is None or not self._community:
            return
        self._dialog = LockDialog(
            self._home,
            self._window.window(),
            community=self._community,
            thread=state.thread,
            title=state.title,
        )
        self._dialog.locked.connect(self._done)
        self._dialog.model.begin(state.lock_words if state.locked else "")
        self._dialog.ready(self._dialog.words)

    def _unlock(self) -> None:
        translate = QCoreApplication.translate
        self._ask(
            "unlockQuestion",
            translate("community", "Open this thread for replies again?"),
            translate(
                "community", "Everybody can reply to “{title}” again, and the guides' words below it go."
            ),
            translate("community", "Open it"),
            self._run_unlock,
        )

    def _pin(self, pinned: bool) -> None:
        translate = QCoreApplication.translate
        if pinned:
            title = translate("community", "Pin this thread?")
            about = translate(
                "community",
                "“{title}” stands first in its room for everybody, until a guide pins it no longer.",
            )
            go = translate("community", "Pin it")
        else:
            title = translate("community", "Pin this thread no longer?")
            about = translate("community", "“{title}” stands among the others in its room again.")
            go = translate("community", "Pin it no longer")
        self._ask("pinQuestion", title, about, go, partial(self._run_pin, pinned))

    def _ask(self, name: str, title: str, about: str, go: str, do: Any) -> None:
        said = about.format(title=isolated(self._conversation.state.title))
        stay = QCoreApplication.translate("community", "Not now")
        ask(self._window, self._home.theme, name=name, title=title, about=(said,), stay=stay, go=go, do=do)

    def _run_unlock(self) -> None:
        thread = self._conversation.state.thread
        if thread is not None and self._community:
            self._run(self._home.session.thread_care.unlock(community=self._community, thread=thread))

    def _run_pin(self, pinned: bool) -> None:
        thread, care = self._conversation.state.thread, self._home.session.thread_care
        if thread is not None and self._community:
            self._run(care.pin(community=self._community, thread=thread, pinned=pinned))

    def _run(self, work: Coroutine[Any, Any, ChangeSet]) -> None:
        self._home.bridge.run(work, lambda _: self._done(), self._failed, owner=self)

    def _done(self) -> None:
        self._say(QCoreApplication.translate("community", "Done. It shows here with the next sync."))
        self._home.sync.sync(why="guiding")
        self._again.start()

    def _failed(self, error: WorldError) -> None:
        self._say(in_words(notice_for(error)))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.said.setVisible(bool(words))
        announce(self._window, words)
