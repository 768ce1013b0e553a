"""Wording one's own post anew: what it says now, the draft of what it is to say, and sending that."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.ui.community.drafting import Drafting
from client.ui.community.thread_reading import first_read

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.own_wording import Wording
    from client.services.session import Session
    from client.services.wording import Written
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class EditState:
    """`now` is how the post reads, None until it was read. `gone`: nothing of it is here.

    `title` and `text` are in the boxes, `notes` the codes of content notes it keeps. `first_read` is as in a
    conversation. `kept`: the words are saved, `sending`: they are on their way into the outbox.
    """

    post: UUID | None = None
    now: Wording | None = None
    gone: bool = False
    title: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    first_read: int = 0
    kept: bool = False
    sending: bool = False
    notice: Notice | None = None

    @property
    def changed(self) -> bool:
        """Whether it says anything else than before."""
        now = self.now
        return now is not None and (self.text.strip(), self.title.strip()) != (
            now.text.strip(),
            now.title.strip(),
        )


class OwnEdit(QObject):
    """`changed` is emitted when `state` is another; `restored` carries title and text for the boxes.

    `done` says that the new words are in the outbox, `gone` that there is nothing to word anew.
    """

    changed = Signal()
    restored = Signal(str, str)
    done = Signal()
    gone = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = EditState()
        self._community: str | None = None
        self._not_sent: Notice | None = None
        self.drafting = Drafting(home, self)
        self.drafting.changed.connect(self._drafting_changed)
        home.belonging.changed.connect(self._belonging_changed)

    def open(self, post: UUID, *, text: str | None = None, thread: UUID | None = None) -> None:
        """Begin with what it says now, with a draft of an earlier time, or with `text`."""
        current = self._home.belonging.state.current
        if current is None:
            return
        community = self._community = current.id
        self._not_sent = None
        self._become(EditState(post=post))

        def read(found: _Read) -> None:
            if self.state.post != post:
                return
            if found.now is None:
                self._become(replace(self.state, gone=True))
                return
            self._become(replace(self.state, now=found.now, first_read=found.first_read))
            writing = self.drafting.begin(community, post, found.draft, kind="edit")
            words, title = writing.text, writing.title
            if text is not None or writing.empty:
                words, title = found.now.text if text is None else text, found.now.title
            self._become(replace(self.state, text=words, title=title))
            self.restored.emit(title, words)

        work = _read(self._home.session, community, post, thread, guide=current.guide)
        self._home.bridge.run(work, read, self._failed, owner=self)

    def write(self, title: str, text: str) -> None:
        """The words in the boxes are these now."""
        state = self.state
        if state.now is None or (title, text) == (state.title, state.text):
            return
        self._not_sent = None
        self._become(replace(state, title=title, text=text, notice=None))
        self.drafting.typed(title=title if state.now.starts else "", text=text)

    def send(self) -> None:
        """Put the new wording into the outbox, and begin a sync."""
        state, community = self.state, self._community
        if state.now is None or community is None or state.sending or not state.changed:
            return
        writing = self.drafting.sending()
        now = state.now
        self._not_sent = None
        self._become(replace(state, sending=True, notice=None))

        def done(_: Written) -> None:
            if writing is not None:
                self.drafting.sent(writing)
            self._become(replace(self.state, sending=False))
            self.done.emit()
            self._home.sync.sync(why="wrote")

        def failed(error: WorldError) -> None:
            if writing is not None:
                self.drafting.not_sent(writing)
            self._failed(error)

        work = self._home.session.amending.edit(
            community=community,
            post=now.post,
            text=state.text,
            title=state.title if now.starts else "",
            notes=now.notes,
            draft_id=writing.draft_id if writing is not None else None,
        )
        self._home.bridge.run(work, done, failed, owner=self)

    def let_go(self) -> None:
        """Leave the post as it is, and let go of the words begun."""
        if self.state.now is not None:
            self.drafting.typed(text="", title="")
            self.drafting.flush()
        self.done.emit()

    def close(self) -> None:
        """Leave the page; what was begun is saved."""
        self.drafting.leave()
        self._become(EditState())

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes."""
        return self.drafting.keep()

    # Inside

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        if self.state.post is not None and (current is None or current.id != self._community):
            self.close()
            self.gone.emit()

    def _drafting_changed(self) -> None:
        writing = self.drafting.writing
        if writing is not None and writing.thread == self.state.post:
            kept = writing.saved and not writing.empty
            self._become(replace(self.state, kept=kept, notice=self.drafting.notice or self._not_sent))

    def _failed(self, error: WorldError) -> None:
        self._not_sent = notice_for(error)
        self._become(replace(self.state, sending=False, notice=self._not_sent))

    def _become(self, state: EditState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Read:
    now: Wording | None
    draft: Draft | None
    first_read: int


async def _read(session: Session, community: str, post: UUID, thread: UUID | None, *, guide: bool) -> _Read:
    now = await session.own_wording.current(community=community, post=post, thread=thread)
    draft = await session.conversing.draft(community=community, kind="edit", about=post)
    room = None
    if now is not None:
        view = await session.conversing.read(community=community, thread=now.thread, limit=1)
        rooms = await session.conversing.rooms(community=community)
        if view is not None and view.row.room:
            room = next((each for each in rooms if each.id == UUID(bytes=view.row.room)), None)
    return _Read(now, draft, first_read(room, guide=guide))
