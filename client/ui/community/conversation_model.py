"""One thread as it is read and answered: its posts page by page, one's own that still wait, and the reply's draft."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.community.drafting import Drafting
from client.ui.community.rows import PostRow, folded, own_row, post_row, title_of
from protocol.descriptor import PostingPolicy

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.domain.feed import PostView, ThreadRow
    from client.services.conversing import Conversing, RoomView
    from client.services.wording import Written
    from client.ui.bridge import Running
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft
    from client.vault.own_posts import OwnPost

PAGE: Final = 200
_ALL: Final = 2**62
_ABOUT: Final = frozenset({Kind.POST, Kind.OWN_POST, Kind.OUTBOX, Kind.COMMUNITY, Kind.DRAFT})
_SHOWN_STATES: Final = frozenset({"waiting", "held", "published", "refused"})


@dataclass(frozen=True, slots=True)
class ConversationState:
    """`thread` is None where none is open. `here`: at least one post of it is in the feed.

    `first_read` is how many of one's first posts a guide reads before they appear: -1 for all, 0 for none. `posting`:
    a reply is on its way into the outbox. `kept`: the words in the box are saved; `text` is what is in the box.
    """

    thread: UUID | None = None
    loaded: bool = False
    here: bool = False
    title: str = field(default="", repr=False)
    room: str = ""
    locked: bool = False
    first_read: int = 0
    rows: tuple[PostRow, ...] = ()
    more: bool = False
    text: str = field(default="", repr=False)
    kept: bool = False
    posting: bool = False
    notice: Notice | None = None
    draft_notice: Notice | None = None

    @property
    def can_reply(self) -> bool:
        """Whether there is something to answer, and it takes answers."""
        return self.here and not self.locked


class Conversation(QObject):
    """`changed` is emitted when `state` is another.

    `restored` carries words that belong into the box, `wanted` the id of a post to show and where ("top", "end"),
    `arrived` how many posts of others have come while one reads.
    """

    changed = Signal()
    restored = Signal(str)
    wanted = Signal(object, str)
    arrived = Signal(int)

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = ConversationState()
        self.drafting = Drafting(home, self)
        self._community: str | None = None
        self._opened: frozenset[UUID] = frozenset()
        self._posts: tuple[PostView, ...] = ()
        self._own: tuple[OwnPost, ...] = ()
        self._made: dict[bytes, tuple[PostView, PostRow]] = {}
        self._made_for: tuple[bytes | None, int] = (None, 0)
        self._asking: Running[Any] | None = None
        self._aim: tuple[UUID, str] | None = None
        self._upto = -1
        self.drafting.changed.connect(self._drafting_changed)
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)

    # What a person does

    def open(self, thread: UUID, *, post: UUID | None = None, seq: int = -1) -> None:
        """Read a thread from its start, or from one post of it that stands at `seq`."""
        current = self._home.belonging.state.current
        if current is None:
            return
        if thread != self.state.thread or current.id != self._community:
            self.drafting.leave()
            self._community = current.id
            self._opened, self._posts, self._own = frozenset(), (), ()
            self._made.clear()
            self._become(ConversationState(thread=thread))
            self._aim, self._upto = None, -1
            self._aim_at(post, "top", upto=seq)
            self._ask(PAGE)
        elif post is not None:
            self._aim_at(post, "top", upto=seq)
            self._ask(max(PAGE, len(self._posts)))

    def close(self) -> None:
        """Leave the thread; what was written in the box is saved."""
        self.drafting.leave()
        if self._asking is not None:
            self._asking.cancel()
        self._become(ConversationState())

    def more(self) -> None:
        """Fetch further posts, if there are any and none are on their way."""
        if self.state.more and not self._busy:
            self._ask(len(self._posts) + PAGE, have=self._posts)

    def turn(self, post: UUID) -> None:
        """Show a post that has a content note, or fold it again. It is remembered while the thread is open."""
        if any(row.id == post and row.notes for row in self.state.rows):
            self._opened ^= {post}
            rows = tuple(
                folded(row, post not in self._opened) if row.id == post else row for row in self.state.rows
            )
            self._become(replace(self.state, rows=rows))

    def write(self, text: str) -> None:
        """The words in the box are these now."""
        self.drafting.typed(text=text)
        if self.state.notice is not None:
            self._become(replace(self.state, notice=None))

    def post(self) -> None:
        """Put the reply into the outbox, and begin a sync."""
        thread, community = self.state.thread, self._community
        if thread is None or community is None or self.state.posting or not self.state.can_reply:
            return
        writing = self.drafting.sending()
        if writing is None:
            return
        self._become(replace(self.state, posting=True, notice=None))

        def done(written: Written) -> None:
            self.drafting.sent(writing)
            if self.state.thread == thread:
                self._become(replace(self.state, posting=False))
                self.restored.emit("")
                self._aim_at(written.id, "end", upto=_ALL)
                self._ask(len(self._posts) + PAGE)
            self._home.sync.sync(why="wrote")

        def failed(error: WorldError) -> None:
            self.drafting.not_sent(writing)
            if self.state.thread == thread:
                self._become(replace(self.state, posting=False, notice=notice_for(error)))

        work = self._home.session.conversing.reply(
            community=community, thread=thread, text=writing.text, draft_id=writing.draft_id
        )
        self._home.bridge.run(work, done, failed, owner=self)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes."""
        return self.drafting.keep()

    # Inside

    @property
    def _busy(self) -> bool:
        return self._asking is not None and not self._asking.future.done()

    def _heard(self, changes: ChangeSet) -> None:
        if self.state.thread is not None and changes.kinds & _ABOUT:
            # A draft of one's own making is known already.
            if changes.kinds == {Kind.DRAFT} and not self._box_is_empty:
                return
            self._ask(max(PAGE, len(self._posts) + PAGE if not self.state.more else len(self._posts)))

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        if self.state.thread is not None and (current is None or current.id != self._community):
            self.close()

    @property
    def _box_is_empty(self) -> bool:
        writing = self.drafting.writing
        return writing is None or writing.empty

    def _aim_at(self, post: UUID | None, at: str, *, upto: int) -> None:
        """Once it is read, show this post. An answer that is overtaken leaves the aim to the next one."""
        if post is not None:
            self._aim, self._upto = (post, at), max(self._upto, upto)

    def _ask(self, count: int, *, have: tuple[PostView, ...] = ()) -> None:
        """Read at least so many posts, anew or from those on that one has."""
        thread, community = self.state.thread, self._community
        if thread is None or community is None:
            return
        if self._asking is not None:
            self._asking.cancel()

        def done(read: _Read) -> None:
            if (thread, community) == (self.state.thread, self._community):
                self._read(read)
                aim, self._aim, self._upto = self._aim, None, -1
                if aim is not None:
                    self.wanted.emit(*aim)

        talk = self._home.session.conversing
        work = _read_thread(talk, community=community, thread=thread, count=count, upto=self._upto, have=have)
        self._asking = self._home.bridge.run(work, done, self._failed, owner=self)

    def _read(self, read: _Read) -> None:
        begin = not self.state.loaded
        known = {post.id for post in self._posts}
        me = self._me
        came = [] if begin else [post for post in read.posts if post.id not in known and post.author != me]
        more_before = self.state.more
        self._posts, self._own = read.posts, read.own
        row, room = read.row, read.room
        starter = next((post for post in read.own if post.id == post.thread_id), None)
        title = row.title if row else starter.title if starter else ""
        title = title_of(title, whole=read.whole)
        rows = self._rows(read)
        if rows:
            rows = (replace(rows[0], heading=title), *rows[1:])
        self._become(
            replace(
                self.state,
                loaded=True,
                here=row is not None,
                title=title,
                room=room.name if room else "",
                locked=row is not None and row.locked,
                first_read=first_read(room, guide=self._guide),
                rows=rows,
                more=read.more,
            )
        )
        writing = self.drafting.writing
        if begin or (writing is not None and writing.empty and not writing.leaving and read.draft):
            assert self._community is not None
            begun = self.drafting.begin(self._community, self.state.thread, read.draft)
            if begin or begun.text:
                self.restored.emit(begun.text)
        if came and not more_before:
            self.arrived.emit(len(came))

    def _rows(self, read: _Read) -> tuple[PostRow, ...]:
        now, me = self._home.now(), self._me
        hour = int(now // 3600)
        if (me, hour) != self._made_for:
            self._made_for = (me, hour)
            self._made.clear()
        rows = []
        for post in read.posts:
            # Of thousands of posts few are new: the others' rows are the same objects, and cost nothing.
            known = self._made.get(post.id)
            if known is None or known[0] != post:
                row = post_row(post, now=now, me=me, opened=frozenset())
                known = self._made[post.id] = (post, row)
            rows.append(folded(known[1], known[1].id not in self._opened) if known[1].notes else known[1])
        shown = {row.id for row in rows}
        if not read.more:
            rows += self._waiting(read.own, shown)
        return tuple(rows)

    def _waiting(self, own: Iterable[OwnPost], shown: set[UUID]) -> list[PostRow]:
        current = self._home.belonging.state.current
        name = current.pseudonym if current else ""
        found = [
            own_row(post, me=name, example=self._home.examples)
            for post in own
            if post.state in _SHOWN_STATES and UUID(post.id) not in shown
        ]
        return found[::-1]

    @property
    def _guide(self) -> bool:
        current = self._home.belonging.state.current
        return current is not None and current.guide

    @property
    def _me(self) -> bytes | None:
        current = self._home.belonging.state.current
        return UUID(current.pseudonym_id).bytes if current and current.pseudonym_id else None

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, loaded=True, notice=notice_for(error)))

    def _drafting_changed(self) -> None:
        writing = self.drafting.writing
        if writing is not None and writing.thread == self.state.thread:
            kept = writing.saved and not writing.empty
            notice = self.drafting.notice
            self._become(replace(self.state, text=writing.text, kept=kept, draft_notice=notice))

    def _become(self, state: ConversationState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Read:
    row: ThreadRow | None
    room: RoomView | None
    posts: tuple[PostView, ...]
    more: bool
    draft: Draft | None
    own: tuple[OwnPost, ...]
    whole: bool


async def _read_thread(
    talk: Conversing,
    *,
    community: str,
    thread: UUID,
    count: int,
    upto: int,
    have: tuple[PostView, ...],
) -> _Read:
    """At least `count` posts, and all up to seq `upto`, as far as there are any; those one has are not read again."""
    posts = {post.id: post for post in have}
    row, draft, more = None, None, True
    after = have[-1].seq if have else -1
    while more and (len(posts) < count or after < upto):
        view = await talk.read(community=community, thread=thread, after=after, limit=PAGE)
        if view is None:
            more = False
            break
        row, draft = view.row, view.draft
        posts.update((post.id, post) for post in view.posts)
        after = view.posts[-1].seq if view.posts else row.newest_seq
        more = after < row.newest_seq
    own = await talk.own_posts(community=community)
    ours = tuple(post for post in own if UUID(post.thread_id) == thread)
    wanted = UUID(bytes=row.room) if row and row.room else None
    rooms = await talk.rooms(community=community)
    room = next((each for each in rooms if each.id == wanted), None)
    whole = await talk.is_whole(community=community)
    return _Read(row, room, tuple(posts.values()), more, draft, ours, whole)


def first_read(room: RoomView | None, *, guide: bool) -> int:
    """How many of one's first posts in a room a guide reads before they appear: -1 for all, 0 for none."""
    if room is None or room.policy == PostingPolicy.PUBLISH_THEN_REVIEW:
        return 0
    if room.policy == PostingPolicy.HOLD_ALL:
        return -1
    return 0 if guide else room.newcomer_posts
