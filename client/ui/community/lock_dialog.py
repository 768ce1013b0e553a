"""Locking a thread kindly: words that stand below it for everybody, seen as everybody will, before it happens."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from client.notices import Notice, notice_for
from client.services import openings
from client.services.guides_unsent import Unsent
from client.services.openings import Opening
from client.ui.community.post_dialog import PostDialog
from client.ui.kit.accessibility import announce
from client.ui.kit.composer import WordBox
from client.ui.kit.controls import Button, Label
from client.ui.kit.locked_card import LockedCard
from client.ui.kit.notice_bar import in_words
from client.ui.kit.opening_field import OpeningField
from client.ui.kit.spelling import check_spelling
from client.ui.kit.timing import later
from client.ui.kit.words import isolated
from client.ui.language import spoken
from protocol.guiding import LOCK_WORDS_MAX

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.changes import ChangeSet
    from client.ui.kit.home import Home

_LINES: Final = (3, 8)
_PAUSE_MILLISECONDS: Final = 1000


@dataclass(frozen=True, slots=True)
class LockState:
    """`open`: words of an earlier time were looked for. `left` is how many characters there is still room for."""

    open: bool = False
    unsent: Unsent = field(default_factory=Unsent)
    sending: bool = False
    done: bool = False
    notice: Notice | None = None

    @property
    def left(self) -> int:
        """Characters; below nought there are too many."""
        return LOCK_WORDS_MAX - len(self.unsent.words.strip())

    @property
    def ready(self) -> bool:
        """Whether it can be sent."""
        words = self.unsent.words.strip()
        return (
            self.open and not self.sending and bool(words) and self.left >= 0 and not openings.unfilled(words)
        )


class LockModel(QObject):
    """`changed` when `state` is another; `restored` carries words that belong into the box."""

    changed = Signal()
    restored = Signal(str)

    def __init__(self, home: Home, *, community: str, thread: UUID, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home, self._community, self._thread = home, community, thread
        self.state = LockState()
        self._unsaved: Unsent | None = None
        self._pause = later(self, _PAUSE_MILLISECONDS, self.save)

    def begin(self, words: str) -> None:
        """Go on with what was begun; where nothing was, with the `words` that stand there already."""

        def kept(unsent: Unsent) -> None:
            begun = replace(unsent, language=unsent.language or spoken())
            if begun.empty and words:
                begun = replace(begun, words=words)
            self._become(replace(self.state, open=True, unsent=begun))
            self.restored.emit(begun.words)

        work = self._home.session.thread_care.kept(community=self._community, thread=self._thread)
        self._home.bridge.run(work, kept, self._failed, owner=self)

    def write(self, words: str) -> None:
        """The words as they stand in the box."""
        self._write(replace(self.state.unsent, words=words))

    def choose_language(self, language: str) -> None:
        """The language of what is put in; shipped words that nobody has changed change with it."""
        unsent = self.state.unsent
        words = openings.in_language(unsent.words, unsent.language, language, where="lock")
        self._write(replace(unsent, words=words, language=language))
        self.restored.emit(words)

    def put_in(self, opening: Opening) -> None:
        """Put shipped words in."""
        unsent = self.state.unsent
        words = openings.put_behind(unsent.words, opening, language=unsent.language)
        self._write(replace(unsent, words=words))
        self.restored.emit(words)

    def lock(self) -> None:
        """Let the thread take no more replies."""
        if not self.state.ready:
            return
        saving, unsent, care = self.keep(), self.state.unsent, self._home.session.thread_care
        community, thread = self._community, self._thread

        async def save_and_lock() -> ChangeSet:
            if saving is not None:
                await saving
            return await care.lock(community=community, thread=thread, unsent=unsent)

        def done(_: ChangeSet) -> None:
            self._become(replace(self.state, sending=False, done=True))

        self._become(replace(self.state, sending=True, notice=None))
        self._home.bridge.run(save_and_lock(), done, self._failed, owner=self)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Save the words that are not saved yet."""
        self._pause.stop()
        unsaved, self._unsaved = self._unsaved, None
        if unsaved is None:
            return None
        care = self._home.session.thread_care
        return care.keep(community=self._community, thread=self._thread, unsent=unsaved)

    def save(self) -> None:
        """Save them now."""
        work = self.keep() if self._home.bridge.open else None
        if work is not None:
            self._home.bridge.run(work)

    def _write(self, unsent: Unsent) -> None:
        if self.state.open and unsent != self.state.unsent:
            self._unsaved = unsent
            self._pause.start()
            self._become(replace(self.state, unsent=unsent))

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, open=True, sending=False, notice=notice_for(error)))

    def _become(self, state: LockState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


class LockDialog(PostDialog):
    """Opened with `ready`; `locked` once it is done. What was typed and not sent stays for this thread."""

    locked = Signal()

    def __init__(self, home: Home, window: QWidget, *, community: str, thread: UUID, title: str) -> None:
        super().__init__(
            home.theme,
            window,
            name="lockDialog",
            title=QCoreApplication.translate("community", "Lock this thread kindly"),
            after=QCoreApplication.translate("community", "The thread is locked"),
        )
        theme = home.theme
        self.model = LockModel(home, community=community, thread=thread, parent=self)
        about = self.tr(
            "“{title}” takes no more replies then. It can be read as before, and a guide can open it again. Replies"
            " that wait for a guide already may still appear."
        )
        self.asks.box.addWidget(Label(about.format(title=isolated(title))))
        named = Label(self.tr("Kind words to everybody who reads it"), "label")
        self.openings = OpeningField(theme, "lock", "lock")
        self.words = WordBox(
            theme, self.tr("Kind words to everybody who reads it"), least=_LINES[0], most=_LINES[1]
        )
        self.words.setObjectName("lockBox")
        named.setBuddy(self.words)
        check_spelling(home, self.words)
        self._room = Label("", "small")
        self._room.setObjectName("lockRoom")
        seen_as = Label(self.tr("What everybody will read below it"), "label")
        self.preview = LockedCard(theme)
        self.preview.setObjectName("lockPreview")
        self.preview.box.addWidget(self.preview.words)
        self._notice = Label("", "body")
        self._notice.setObjectName("lockNotice")
        for part in (named, self.openings, self.words, self._room, seen_as, self.preview, self._notice):
            self.asks.box.addWidget(part)
        not_now = Button(theme, self.tr("Not now"), on=self.reject)
        not_now.setObjectName("lockNot")
        self._lock = Button(theme, self.tr("Lock it"), "primary", icon="lock", on=self.model.lock)
        self._lock.setObjectName("lockYes")
        self.ask_buttons.addWidget(not_now)
        self.ask_buttons.addWidget(self._lock)
        self.tell_buttons.addWidget(self.close_button)
        self.words.textChanged.connect(lambda: self.model.write(self.words.toPlainText()))
        self.openings.put_in.connect(self.model.put_in)
        self.openings.language_chosen.connect(self.model.choose_language)
        self.model.restored.connect(self.words.set_words)
        self.model.changed.connect(self._render)
        self.finished.connect(lambda _: self.model.save())
        self._grow = later(self, 0, self._refit)
        self._render()

    def _render(self) -> None:
        state = self.model.state
        self.openings.show_language(state.unsent.language)
        self.words.setReadOnly(not state.open or state.sending)
        unfilled = openings.unfilled(state.unsent.words)
        said = ""
        if state.left < 0:
            said = self.tr(
                "%n characters too many: it stands beside the posts, on small windows too.", "", -state.left
            )
        elif unfilled:
            said = self.tr("Please fill in what stands in brackets first: {what}").format(
                what=isolated(unfilled)
            )
        self._room.setText(said)
        self._room.setVisible(bool(said))
        self.preview.say(state.unsent.words.strip())
        self._notice.setText(in_words(state.notice) if state.notice is not None else "")
        self._notice.setVisible(state.notice is not None)
        self._lock.setEnabled(state.ready)
        if self.isVisible() and not self.told:
            self._grow.start()
        if state.done and not self.told:
            self.said.setText(self.tr("Everybody sees it, with your words, with their next sync."))
            self.tell()
            announce(self.said, self.said.text())
            self.locked.emit()

    def _refit(self) -> None:
        """Grow with the words, so that they are seen as everybody will; never shrink while somebody writes."""
        more = self.asks.verticalScrollBar().maximum()
        window = self.parentWidget()
        if more and not self.told and window is not None:
            self.resize(self.width(), max(self.height(), min(self.height() + more, window.height())))
