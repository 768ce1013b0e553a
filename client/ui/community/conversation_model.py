"""One thread as it is read and answered: its posts page by page, one's own that still wait, and the reply's draft."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.community.composing_hold import Held, Holding, posted
from client.ui.community.drafting import Drafting
from client.ui.community.post_rows import Made, PostRows
from client.ui.community.rows import PostRow, title_of, with_hold
from client.ui.community.thread_reading import GONE, PAGE, Read, answers_none, first_read, read_thread

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.domain.feed import PostView
    from client.services.wording import Written
    from client.ui.bridge import Running
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft
    from client.vault.own_posts import OwnPost

_ALL: Final = 2**62
_ABOUT: Final = frozenset(
    {Kind.POST, Kind.OWN_POST, Kind.OUTBOX, Kind.COMMUNITY, Kind.DRAFT, Kind.MARK, Kind.MUTE}
)


@dataclass(frozen=True, slots=True)
class ConversationState:
    """`thread` is None where none is open. `here`: at least one post of it is in the feed.

    `first_read` is how many of one's first posts a guide reads before they appear: -1 for all, 0 for none. `posting`:
    a reply is on its way into the outbox. `kept`: the words in the box are saved; `text` is what is in the box, `notes`
    are the codes of its content notes, and `answers` is the post it answers, `answered` whose that is.
    """

    thread: UUID | None = None
    loaded: bool = False
    here: bool = False
    title: str = field(default="", repr=False)
    room: str = ""
    locked: bool = False
    lock_words: str = ""
    pinned: bool = False
    followed: bool = False
    muted: bool = False
    first_read: int = 0
    rows: tuple[PostRow, ...] = ()
    more: bool = False
    text: str = field(default="", repr=False)
    kept: bool = False
    posting: bool = False
    notes: tuple[str, ...] = ()
    answers: UUID | None = None
    answered: str = ""
    notice: Notice | None = None
    draft_notice: Notice | None = None

    @property
    def can_reply(self) -> bool:
        """Whether there is something to answer, and it takes answers."""
        return self.here and not self.locked


class Conversation(QObject):
    """`changed` is emitted when `state` is another.

    `restored` carries words that belong into the box, `wanted` the id of a post to show and where (top, new, end),
    `arrived` how many posts of others have come while one reads.
    """

    changed = Signal()
    restored = Signal(str)
    wanted = Signal(object, str)
    arrived = Signal(int)

    def __init__(self, home: Home, parent: QObject | None = None, *, holding: Holding | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = ConversationState()
        self.drafting = Drafting(home, self)
        self.holding = holding or Holding(home, self)
        self.holding.brought_back.connect(self._brought_back)
        self.holding.too_late.connect(lambda: self._become(replace(self.state, posting=False)))
        self.holding.changed.connect(self._holding_changed)
        self._community: str | None = None
        self._rows, self._made, self._seen = PostRows(), Made(), -1
        self._posts: tuple[PostView, ...] = ()
        self._own: tuple[OwnPost, ...] = ()
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
            self._posts, self._own = (), ()
            self._rows, self._made, self._seen = PostRows(), Made(), -1
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
        """Show a post that is folded, or fold it again. It is remembered while the thread is open."""
        if any(row.id == post and (row.notes or row.muted) for row in self.state.rows):
            rows = tuple(self._rows.turn(row) if row.id == post else row for row in self.state.rows)
            self._become(replace(self.state, rows=rows))

    def seen(self, seq: int) -> None:
        """Everything up to the post at `seq` was in sight long enough to be read."""
        thread, community = self.state.thread, self._community
        if thread is not None and community is not None and seq > self._seen:
            self._seen = seq
            work = self._home.session.places.read(community=community, thread=thread, seq=seq)
            self._home.bridge.run(work, owner=self)

    def to_new(self) -> None:
        """Go to the first post that was new when the thread was opened."""
        if self._rows.begins_new is not None:
            self.wanted.emit(self._rows.begins_new, "new")

    def rest(self) -> None:
        """Nothing more counts as read until the thread is opened again."""
        self._seen = _ALL

    def author_of(self, post: UUID) -> UUID | None:
        """Who wrote this post, also where a mute folds their name away."""
        found = next((each.author for each in self._posts if each.id == post.bytes), None)
        return UUID(bytes=found) if found else None

    def write(self, text: str) -> None:
        """The words in the box are these now."""
        self.drafting.typed(text=text)
        if self.state.notice is not None:
            self._become(replace(self.state, notice=None))

    def note(self, notes: tuple[str, ...]) -> None:
        """The words in the box go with these content notes."""
        self.drafting.note(notes)

    def answer(self, post: UUID | None) -> None:
        """The words in the box answer this post, or none in particular."""
        self.drafting.answer(post)

    def undo(self, held: Held, saving: Coroutine[Any, Any, object] | None = None) -> None:
        """Bring back what was just posted, into its box, behind what has been typed there since (`saving` keeps it)."""
        saving = saving or self.drafting.keep()
        if not self.state.posting and held.post in self.holding.posts:
            self._become(replace(self.state, posting=held.thread == self.state.thread and not held.starts))
            self.holding.undo(held, saving)
        elif saving is not None:
            saving.close()

    def post(self) -> None:
        """Put the reply into the outbox; it is sent once its author has had a moment to think again."""
        thread, community = self.state.thread, self._community
        if thread is None or community is None or self.state.posting or not self.state.can_reply:
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
            if self.state.thread == thread:
                self._become(replace(self.state, posting=False))
                self._rows.opened |= {written.id}  # one's own words do not fold themselves away
                self.restored.emit("")
                self._aim_at(written.id, "end", upto=_ALL)
                self._ask(len(self._posts) + PAGE)
            self.holding.hold(Held(community, written.id, thread, False, writing.text), seconds)

        def failed(error: WorldError) -> None:
            self.drafting.not_sent(writing)
            if self.state.thread == thread:
                self._become(replace(self.state, posting=False, notice=notice_for(error)))

        work = posted(
            self._home.session,
            partial(
                self._home.session.conversing.reply,
                community=community,
                thread=thread,
                text=writing.text,
                to=writing.answers,
                notes=writing.notes,
                draft_id=writing.draft_id,
            ),
        )
        self._home.bridge.run(work, done, failed, owner=self)

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

        def done(read: Read) -> None:
            if (thread, community) == (self.state.thread, self._community):
                self._read(read)
                aim, self._aim, self._upto = self._aim, None, -1
                if aim is not None:
                    self.wanted.emit(*aim)

        # Opened for no post in particular, a thread is read on from where one had stopped.
        unaimed = self._aim is None and not self.state.loaded
        work = read_thread(
            self._home.session,
            community=community,
            thread=thread,
            count=count,
            upto=None if unaimed else self._upto,
            have=have,
            me=self._me,
            now=self._home.now(),
            made=self._made,
        )
        self._asking = self._home.bridge.run(work, done, self._failed, owner=self)

    def _read(self, read: Read) -> None:
        begin = not self.state.loaded
        known = {post.id for post in self._posts}
        me = self._me
        came = [] if begin else [post for post in read.posts if post.id not in known and post.author != me]
        more_before = self.state.more
        self._posts, self._own, self._made = read.posts, read.own, read.made
        row, room = read.row, read.room
        starter = next((post for post in read.own if post.id == post.thread_id), None)
        title = row.title if row else starter.title if starter else ""
        title = title_of(title, whole=read.whole)
        if begin:
            new = self._rows.find_new(read)
            if new is not None and self._aim is None:
                self._aim = (new, "new")
        current = self._home.belonging.state.current
        name = current.pseudonym if current else ""
        rows = self._rows.of(read, me=name, title=title, example=self._home.examples)
        rows = with_hold(rows, self.holding.posts)
        self._become(
            replace(
                self.state,
                loaded=True,
                here=row is not None,
                title=title,
                room=room.name if room else "",
                locked=row is not None and row.locked,
                lock_words=read.lock_words,
                pinned=row is not None and row.pinned,
                first_read=first_read(room, guide=self._guide),
                followed=self.state.thread in read.eyes.followed,
                muted=row is not None and row.id in read.eyes.mutes.threads,
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
        if answers_none(read, self.drafting.writing):
            self.drafting.answer(None)
            self._become(replace(self.state, notice=GONE))
        if came and not more_before:
            self.arrived.emit(len(came))

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
        if writing is None or writing.thread != self.state.thread:
            return
        answered = next((row.author for row in self.state.rows if row.id == writing.answers), "")
        self._become(
            replace(
                self.state,
                text=writing.text,
                kept=writing.saved and not writing.empty,
                notes=writing.notes,
                answers=writing.answers,
                answered=answered,
                draft_notice=self.drafting.notice,
            )
        )

    def _brought_back(self, held: Held, draft: Draft | None) -> None:
        if held.starts:
            return
        here = (held.community, held.thread) == (self._community, self.state.thread)
        if here:
            self._become(replace(self.state, posting=False))
        if draft is not None:
            writing = self.drafting.again(held.community, held.thread, draft)
            if here:
                self.restored.emit(writing.text)

    def _holding_changed(self) -> None:
        self._become(replace(self.state, rows=with_hold(self.state.rows, self.holding.posts)))
        if self.holding.notice is not None:
            self._become(replace(self.state, posting=False, notice=self.holding.notice))

    def _become(self, state: ConversationState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
