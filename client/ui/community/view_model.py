"""The list of threads: rooms, pages, search, and what of one's own waits."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.community.rows import CardRow, card_rows, hit_rows

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.conversing import Conversing, RoomView
    from client.ui.bridge import Running
    from client.ui.kit.home import Home
    from client.vault.feed_cards import Hit, ThreadCard

PAGE: Final = 50
HITS: Final = 30
_TYPING_MILLISECONDS: Final = 180
_ABOUT: Final = frozenset({Kind.POST, Kind.COMMUNITY})


@dataclass(frozen=True, slots=True)
class ThreadsState:
    """`community` is its id; None where one belongs to none. `loaded` is False until the first answer.

    `typed` is what is searched for, `room` the room that is shown (None for all), `more` whether older rows may come.
    """

    community: str | None = None
    loaded: bool = False
    rooms: tuple[RoomView, ...] = ()
    room: UUID | None = None
    typed: str = field(default="", repr=False)
    rows: tuple[CardRow, ...] = ()
    more: bool = False
    notice: Notice | None = None

    @property
    def searching(self) -> bool:
        """Whether the rows are what a search found."""
        return bool(self.typed.strip())


class Threads(QObject):
    """`changed` is emitted when `state` is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = ThreadsState()
        self._asking: Running[Any] | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._load)
        home.belonging.changed.connect(self._belonging_changed)
        home.bridge.changed.connect(self._heard)
        home.sync.changed.connect(self._syncing)
        self._belonging_changed()

    def choose_room(self, room: UUID | None) -> None:
        """Show one room, or all."""
        if room != self.state.room:
            self._become(replace(self.state, room=room))
            self._load()

    def search(self, typed: str) -> None:
        """Look for posts with these words, on this computer; no words show the threads again."""
        if typed == self.state.typed:
            return
        was = self.state.searching
        self._become(replace(self.state, typed=typed))
        if self.state.searching:
            self._typing.start()
        elif was:
            self._typing.stop()
            self._load()

    def more(self) -> None:
        """Fetch the next page, if there is one and none is on its way."""
        state = self.state
        if state.community is None or not state.more or not state.rows or self._busy:
            return
        before = state.rows[-1].seq
        self._ask(_look(self._home.session.conversing, state, before=before, limit=PAGE), older=True)

    def reload(self) -> None:
        """Look again; everything that was shown stays."""
        self._load(keep=True)

    # Inside

    @property
    def _busy(self) -> bool:
        return self._asking is not None and not self._asking.future.done()

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        community = current.id if current else None
        if community != self.state.community:
            self._become(ThreadsState(community=community))
            self._load()
        elif community is None and self._home.belonging.state.loaded and not self.state.loaded:
            self._become(replace(self.state, loaded=True))

    def _heard(self, changes: ChangeSet) -> None:
        if changes.kinds & _ABOUT:
            self.reload()

    def _syncing(self) -> None:
        # The newest threads come first: they can be read while the others are still being fetched.
        state = self._home.sync.state
        few = len(self.state.rows) < PAGE and not self.state.searching
        if state.running and state.total and few and not self._busy:
            self.reload()

    def _load(self, *, keep: bool = False) -> None:
        state = self.state
        if state.community is None:
            if self._home.belonging.state.loaded:
                self._become(replace(state, loaded=True))
            return
        limit = max(PAGE, len(state.rows)) if keep else PAGE
        self._ask(_look(self._home.session.conversing, state, before=None, limit=limit), older=False)

    def _ask(self, work: Any, *, older: bool) -> None:
        if self._asking is not None:
            self._asking.cancel()
        about = (self.state.community, self.state.room, self.state.typed)

        def done(found: _Found) -> None:
            if about == (self.state.community, self.state.room, self.state.typed):
                self._found(found, older=older)

        self._asking = self._home.bridge.run(work, done, self._failed, owner=self)

    def _found(self, found: _Found, *, older: bool) -> None:
        state, now = self.state, self._home.now()
        names = {room.id: room.name for room in found.rooms}
        if found.hits is not None:
            rows = hit_rows(found.hits, typed=state.typed, rooms=names, now=now, whole=found.whole)
        else:
            rows = card_rows(found.cards, rooms=names, now=now, whole=found.whole)
        if older:
            # What was written meanwhile may have moved a thread: each stands once.
            known = {row.key for row in state.rows}
            rows = (*state.rows, *(row for row in rows if row.key not in known))
        self._become(replace(state, loaded=True, rooms=found.rooms, rows=rows, more=found.more, notice=None))

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, loaded=True, notice=notice_for(error)))

    def _become(self, state: ThreadsState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Found:
    rooms: tuple[RoomView, ...]
    cards: tuple[ThreadCard, ...]
    hits: tuple[Hit, ...] | None
    more: bool
    whole: bool


async def _look(talk: Conversing, state: ThreadsState, *, before: int | None, limit: int) -> _Found:
    community = state.community
    assert community is not None
    rooms = await talk.rooms(community=community)
    whole = await talk.is_whole(community=community)
    if state.searching:
        limit = max(HITS, limit)
        hits = await talk.hits(community=community, typed=state.typed, before=before, limit=limit)
        return _Found(rooms, (), hits, len(hits) >= limit, whole)
    cards = await talk.cards(community=community, room=state.room, before=before, limit=limit)
    return _Found(rooms, cards, None, len(cards) >= limit, whole)
