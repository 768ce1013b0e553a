"""A new thread while it is written: its room, title and words, kept as a draft until it is posted."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.services.changes import ChangeSet
from client.ui.community.composing_hold import Held, Holding, posted
from client.ui.community.drafting import Drafting
from client.ui.community.thread_reading import first_read

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.conversing import Conversing, RoomView
    from client.services.wording import Written
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class NewThreadState:
    """`open`: somebody writes a new thread. `first_read` and `notes` are as in a conversation; `kept`: it is saved."""

    open: bool = False
    rooms: tuple[RoomView, ...] = ()
    room: UUID | None = None
    first_read: int = 0
    title: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    kept: bool = False
    posting: bool = False
    notes: tuple[str, ...] = ()
    notice: Notice | None = None
    draft_notice: Notice | None = None


class NewThread(QObject):
    """`changed` is emitted when `state` is another, `restored` when title and text in it belong into the fields.

    `posted` carries the id of a thread that is in the outbox now.
    """

    changed = Signal()
    restored = Signal()
    posted = Signal(object)

    def __init__(self, home: Home, parent: QObject | None = None, *, holding: Holding | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = NewThreadState()
        self.holding = holding or Holding(home, self)
        self.drafting = Drafting(home, self)
        self.drafting.changed.connect(self._drafting_changed)
        home.belonging.changed.connect(self._belonging_changed)
        self._community: str | None = None

    def begin(self, *, room: UUID | None = None) -> None:
        """Go on with the draft of a new thread in this community, or begin one, in this room if none was chosen."""
        current = self._home.belonging.state.current
        if current is None:
            return
        community = self._community = current.id

        def done(found: _Found) -> None:
            if community != self._community:
                return
            rooms, draft = found
            writing = self.drafting.begin(community, None, draft)
            known = {each.id for each in rooms}
            chosen = next((each for each in (writing.room, room) if each in known), None)
            if chosen is None and rooms:
                chosen = rooms[0].id
            self._become(
                replace(
                    self.state,
                    open=True,
                    rooms=rooms,
                    room=chosen,
                    first_read=self._first_read(rooms, chosen),
                    title=writing.title,
                    text=writing.text,
                    notes=writing.notes,
                    notice=None,
                )
            )
            self.restored.emit()

        work = _drafts_and_rooms(self._home.session.conversing, community)
        self._home.bridge.run(work, done, self._failed, owner=self)

    def go_on(self, held: Held, draft: Draft | None) -> None:
        """A thread that was called back is to be written on."""
        if draft is not None:
            self.drafting.again(held.community, None, draft)
        self.begin()

    def write(self, *, title: str, text: str) -> None:
        """Title and text are these now."""
        self.drafting.typed(text=text, title=title, room=self.state.room)
        if self.state.notice is not None:
            self._become(replace(self.state, notice=None))

    def note(self, notes: tuple[str, ...]) -> None:
        """The thread goes with these content notes."""
        self.drafting.note(notes)

    def choose_room(self, room: UUID) -> None:
        """It belongs into this room."""
        if room == self.state.room:
            return
        self._become(replace(self.state, room=room, first_read=self._first_read(self.state.rooms, room)))
        self.drafting.typed(text=self.state.text, title=self.state.title, room=room)

    def post(self) -> None:
        """Put it into the outbox; it is sent once its author has had a moment to think again."""
        community, room = self._community, self.state.room
        if community is None or self.state.posting or not self.state.open:
            return
        if room is None:
            self.begin()  # the rooms could not be read; perhaps they can be now
            return
        if self._asks_first(community):
            return
        writing = self.drafting.sending()
        if writing is None:
            return
        self._become(replace(self.state, posting=True, notice=None))

        def done(found: tuple[Written, int, ChangeSet]) -> None:
            written, seconds, _ = found
            self.drafting.sent(writing)
            self._become(replace(self.state, posting=False))
            self.posted.emit(written.id)
            self.holding.hold(Held(community, written.id, written.id, True, writing.title), seconds)

        def failed(error: WorldError) -> None:
            self.drafting.not_sent(writing)
            self._become(replace(self.state, posting=False, notice=notice_for(error)))

        work = posted(
            self._home.session,
            partial(
                self._home.session.conversing.start_thread,
                community=community,
                room=room,
                title=writing.title,
                text=writing.text,
                notes=writing.notes,
                draft_id=writing.draft_id,
            ),
        )
        self._home.bridge.run(work, done, failed, owner=self)

    def close(self) -> None:
        """Leave it; what was written is saved."""
        self.drafting.leave()
        self._become(NewThreadState())

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes."""
        return self.drafting.keep()

    # Inside

    def _asks_first(self, community: str) -> bool:
        """Whether newer guidelines are to be read before these words leave; they are posted once that is done."""
        writing = self.drafting.writing
        if writing is None or writing.empty:
            return False
        return self._home.belonging.agreeing.asks_first(community, self.post)

    def _first_read(self, rooms: tuple[RoomView, ...], chosen: UUID | None) -> int:
        current = self._home.belonging.state.current
        room = next((each for each in rooms if each.id == chosen), None)
        return first_read(room, guide=current is not None and current.guide)

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        if self.state.open and (current is None or current.id != self._community):
            self.close()

    def _drafting_changed(self) -> None:
        writing = self.drafting.writing
        if writing is not None:
            self._become(
                replace(
                    self.state,
                    title=writing.title,
                    text=writing.text,
                    kept=writing.saved and not writing.empty,
                    notes=writing.notes,
                    draft_notice=self.drafting.notice,
                )
            )

    def _failed(self, error: WorldError) -> None:
        assert self._community is not None
        writing = self.drafting.begin(self._community, None, None)
        state = replace(self.state, open=True, title=writing.title, text=writing.text)
        self._become(replace(state, notice=notice_for(error)))
        self.restored.emit()

    def _become(self, state: NewThreadState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


_Found = tuple[tuple["RoomView", ...], "Draft | None"]


async def _drafts_and_rooms(talk: Conversing, community: str) -> _Found:
    rooms = await talk.rooms(community=community)
    kept = [each for each in await talk.drafts() if each.kind == "thread" and each.community_id == community]
    return rooms, kept[0] if kept else None
