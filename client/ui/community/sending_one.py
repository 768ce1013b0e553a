"""One thing about a post that is put into the outbox from a dialog, and followed for as long as that stands open."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.community.drafting import Drafting

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.telling import Told
    from client.services.unsaid import DraftKind
    from client.services.wording import Written
    from client.ui.community.drafting import Writing
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class SendingState:
    """`open`: words of an earlier time were looked for, and it can be written and sent.

    `told` is what was said, once it is in the outbox; `taken_back` that it was let go of before it left.
    """

    open: bool = False
    text: str = field(default="", repr=False)
    kept: bool = False
    sending: bool = False
    told: Told | None = None
    taken_back: bool = False
    notice: Notice | None = None


class SendingOne(QObject):
    """`changed` is emitted when `state` is another, `restored` carries words of an earlier time for the box."""

    changed = Signal()
    restored = Signal(str)

    def __init__(
        self, home: Home, *, community: str, post: UUID, kind: DraftKind, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._community, self._post, self._kind = community, post, kind
        self.state = SendingState()
        self._not_sent: Notice | None = None
        """Why it was not sent. It is said until the words are others: saving them as a draft changes nothing of it."""
        self.drafting = Drafting(home, self)
        self.drafting.changed.connect(self._drafting_changed)
        home.bridge.changed.connect(self._heard)

    def begin(self) -> None:
        """Go on with words that were begun about this post."""

        def begun(draft: Draft | None) -> None:
            writing = self.drafting.begin(self._community, self._post, draft, kind=self._kind)
            if writing.text:
                self.restored.emit(writing.text)
            self._become(replace(self.state, open=True))

        def without(error: WorldError) -> None:
            begun(None)
            self._failed(error)

        work = self._home.session.conversing.draft(
            community=self._community, kind=self._kind, about=self._post
        )
        self._home.bridge.run(work, begun, without, owner=self)

    def write(self, text: str) -> None:
        """The words in the box are these now."""
        writing = self.drafting.writing
        if writing is None or writing.text != text:
            self._not_sent = None
        self.drafting.typed(text=text)

    def send(self, put: Callable[[Writing], Coroutine[Any, Any, Written]]) -> None:
        """Put it into the outbox, and begin a sync."""
        if self.state.sending or self.state.told is not None:
            return
        writing = self.drafting.sending()
        if writing is None:
            return
        self._not_sent = None
        self._become(replace(self.state, sending=True, notice=None))

        def done(written: Written) -> None:
            self.drafting.sent(writing)
            self._look(str(written.id))
            self._home.sync.sync(why="wrote")

        def failed(error: WorldError) -> None:
            self.drafting.not_sent(writing)
            self._failed(error)

        self._home.bridge.run(put(writing), done, failed, owner=self)

    def take_back(self) -> None:
        """Let go of it, where it surely never left; its words are a draft again."""
        told = self.state.told
        if told is None:
            return

        def moved(answer: tuple[bool, ChangeSet]) -> None:
            if answer[0]:
                self._become(replace(self.state, taken_back=True))
            else:
                self._look(told.intent.id)

        work = self._home.session.conversing.back_to_draft(intent_id=told.intent.id)
        self._home.bridge.run(work, moved, self._failed, owner=self)

    def leave(self) -> None:
        """The dialog is gone; what was begun is saved."""
        self.drafting.leave()

    # Inside

    def _heard(self, changes: ChangeSet) -> None:
        told = self.state.told
        if told is not None and not self.state.taken_back and changes.kinds & {Kind.OUTBOX, Kind.MESSAGE}:
            self._look(told.intent.id)

    def _look(self, intent: str) -> None:
        work = self._home.session.telling.intent(intent_id=intent)
        self._home.bridge.run(work, self._found, self._failed, owner=self)

    def _found(self, told: Told | None) -> None:
        self._become(replace(self.state, sending=False, told=told or self.state.told))

    def _drafting_changed(self) -> None:
        writing = self.drafting.writing
        if writing is not None and self.state.told is None:
            kept = writing.saved and not writing.empty
            notice = self.drafting.notice or self._not_sent
            self._become(replace(self.state, text=writing.text, kept=kept, notice=notice))

    def _failed(self, error: WorldError) -> None:
        self._not_sent = notice_for(error)
        self._become(replace(self.state, sending=False, notice=self._not_sent))

    def _become(self, state: SendingState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
