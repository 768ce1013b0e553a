"""The list of threads: rooms, views, pages and search."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.community.eyes import Eyes, eyes_of
from client.ui.community.list_rows import found_rows, kept_rows, thread_rows
from client.ui.community.rows import CardRow
from client.vault.feed_search import Sought

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.conversing import RoomView
    from client.services.own_places import Kept
    from client.services.session import Session
    from client.ui.bridge import Running
    from client.ui.kit.home import Home
    from client.vault.feed_cards import Hit, ThreadCard

PAGE: Final = 50
HITS: Final = 30
_TYPING_MILLISECONDS: Final = 180
_ABOUT: Final = frozenset({Kind.POST, Kind.COMMUNITY, Kind.READING, Kind.MARK, Kind.MUTE})
_PAGED: Final = frozenset({"newest", "unread"})

View = Literal["newest", "unread", "waiting", "followed", "saved"]
"""Which threads: all by activity, with something new, waiting for a first reply, followed; or posts kept at hand."""
Find = Literal["newest", "best", "followed", "guides", "own"]
"""Which posts with the words: all, the newest or the best first; in threads one follows, by guides, by oneself."""


@dataclass(frozen=True, slots=True)
class ThreadsState:
    """`community` is its id; None where one belongs to none. `loaded` is False until the first answer.

    `typed` is what is searched for, `room` the room that is shown (None for all), `more` whether older rows may come.
    `view` says what is shown while nothing is searched for, `find` while something is.
    """

    community: str | None = None
    loaded: bool = False
    rooms: tuple[RoomView, ...] = ()
    room: UUID | None = None
    typed: str = field(default="", repr=False)
    view: View = "newest"
    find: Find = "newest"
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
        self._stay = False
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

    def look_at(self, view: View) -> None:
        """Show other threads, or the posts that are kept at hand."""
        if view != self.state.view:
            self._become(replace(self.state, view=view))
            self._load()

    def narrow(self, find: Find) -> None:
        """Search among other posts, or in another order."""
        if find != self.state.find:
            self._become(replace(self.state, find=find))
            self._load()

    def read_all(self) -> None:
        """Everything counts as read."""
        if self.state.community is not None:
            self._home.bridge.run(
                self._home.session.places.read_all(community=self.state.community), owner=self
            )

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
        self._ask(_look(self._home.session, state, before=before, limit=PAGE, **self._who()), older=True)

    def reload(self) -> None:
        """Look again; everything that was shown stays."""
        self._load(keep=True)

    # Inside

    def _about(self) -> tuple[object, ...]:
        state = self.state
        return state.community, state.room, state.typed, state.view, state.find

    def _who(self) -> dict[str, Any]:
        current = self._home.belonging.state.current
        me = UUID(current.pseudonym_id).bytes if current and current.pseudonym_id else None
        return {"me": me, "now": self._home.now()}

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
            # What is read just now stays in sight until one comes back: it would slip away under one's hand.
            self._stay = changes.kinds == {Kind.READING} and self.state.view == "unread"
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
        self._ask(_look(self._home.session, state, before=None, limit=limit, **self._who()), older=False)

    def _ask(self, work: Any, *, older: bool) -> None:
        if self._asking is not None:
            self._asking.cancel()
        about = self._about()

        def done(found: _Found) -> None:
            if about == self._about():
                self._found(found, older=older)

        self._asking = self._home.bridge.run(work, done, self._failed, owner=self)

    def _found(self, found: _Found, *, older: bool) -> None:
        state, now = self.state, self._home.now()
        names = {room.id: room.name for room in found.rooms}
        if found.hits is not None:
            rows = found_rows(
                found.hits, found.eyes, typed=state.typed, rooms=names, now=now, whole=found.whole
            )
        elif found.kept is not None:
            rows = kept_rows(found.kept, found.eyes, now=now)
        else:
            rows = thread_rows(found.cards, found.eyes, rooms=names, now=now, whole=found.whole)
        if self._stay and not older:
            self._stay = False
            still = {row.key: row for row in rows}
            rows = tuple(still.get(row.key, replace(row, unread=False)) for row in state.rows)
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
    whole: bool
    eyes: Eyes
    cards: tuple[ThreadCard, ...] = ()
    hits: tuple[Hit, ...] | None = None
    kept: tuple[Kept, ...] | None = None
    more: bool = False


async def _look(
    session: Session, state: ThreadsState, *, before: int | None, limit: int, me: bytes | None, now: float
) -> _Found:
    talk, places, community = session.conversing, session.places, state.community
    assert community is not None
    eyes = await eyes_of(session, community=community, me=me, now=now)
    found = _Found(await talk.rooms(community=community), await talk.is_whole(community=community), eyes)
    if state.searching:
        limit = max(HITS, limit)
        hits = await talk.hits(
            community=community, typed=state.typed, sought=_sought(state, eyes), before=before, limit=limit
        )
        return replace(found, hits=hits, more=len(hits) >= limit and state.find != "best")
    if state.view == "saved":
        return replace(found, kept=await places.saved(community=community))
    if state.view == "waiting":
        cards = await places.unanswered(community=community, room=state.room)
    elif state.view == "followed":
        cards = await places.followed_cards(community=community)
    elif state.view == "unread":
        cards = await places.unread_cards(
            community=community, me=me, room=state.room, before=before, limit=limit
        )
    else:
        cards = await talk.cards(community=community, room=state.room, before=before, limit=limit)
    return replace(found, cards=cards, more=len(cards) >= limit and state.view in _PAGED)


def _sought(state: ThreadsState, eyes: Eyes) -> Sought:
    return Sought(
        room=state.room.bytes if state.room else None,
        author=(eyes.me or b"") if state.find == "own" else None,
        guides=state.find == "guides",
        threads=frozenset(one.bytes for one in eyes.followed) if state.find == "followed" else None,
        best=state.find == "best",
    )
