"""What one wrote here and what became of it, what guides wrote to one, and what asks before it is sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.letters import is_warmth
from client.ui.community.eyes import titles_of
from client.ui.community.own_rows import OwnRow, OwnRows, told_row, while_held

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.letters import Standing
    from client.services.session import Session
    from client.services.telling import Told
    from client.ui.bridge import Running
    from client.ui.community.composing_hold import Holding
    from client.ui.kit.home import Home
    from client.vault.own_posts import OwnPost

_ABOUT: Final = frozenset({Kind.OWN_POST, Kind.OUTBOX, Kind.MESSAGE, Kind.POST, Kind.COMMUNITY, Kind.MUTE})
_MAY_HAVE_LEFT: Final = QT_TRANSLATE_NOOP(
    "notices",
    "It may have reached the community already, so it cannot become a draft again; nothing was changed, and sending it"
    " again doubles nothing.",
)


@dataclass(frozen=True, slots=True)
class OwnState:
    """`waiting`, `held` and `refused` count posts, `letters` those from guides that were not opened.

    `standing` is all that was written to one and what follows from it, None until it was read; `warmth` says that kind
    words came that were not looked at, where one wants to be told of them (`shows_warmth`). `titles` are threads',
    as a mute lets them be shown.

    `asks` is the id of what is older than a day and leaves only after a yes, `asks_kind` what it is as submissions name
    it, `asks_text` its words.
    """

    rows: tuple[OwnRow, ...] = ()
    loaded: bool = False
    waiting: int = 0
    held: int = 0
    refused: int = 0
    letters: int = 0
    warmth: bool = False
    shows_warmth: bool = True
    standing: Standing | None = field(default=None, repr=False)
    titles: dict[UUID, str] = field(default_factory=dict, repr=False)
    own: dict[str, OwnPost] = field(default_factory=dict, repr=False)
    asks: str | None = None
    asks_text: str = field(default="", repr=False)
    asks_kind: str = ""
    notice: Notice | None = None

    @property
    def thanked(self) -> frozenset[UUID]:
        """The posts one has thanked for, as far as it was not refused."""
        told = self.standing.told if self.standing is not None else ()
        return frozenset(
            one.about
            for one in told
            if one.intent.kind == "warmth" and one.about is not None and one.intent.state != "refused"
        )

    @property
    def summary(self) -> str:
        """One quiet line about what is not settled; empty when all is."""
        translate = QCoreApplication.translate
        parts = []
        if self.letters:
            parts.append(
                translate("community", "A letter from the guides")
                if self.letters == 1
                else translate("community", "Letters from the guides")
            )
        if self.warmth:
            parts.append(translate("community", "Kind words for you"))
        if self.waiting:
            parts.append(
                translate("community", "1 waits here")
                if self.waiting == 1
                else translate("community", "%n wait here", "", self.waiting)
            )
        if self.held:
            parts.append(
                translate("community", "1 is read by a guide first")
                if self.held == 1
                else translate("community", "%n are read by a guide first", "", self.held)
            )
        if self.refused:
            parts.append(
                translate("community", "1 was not taken")
                if self.refused == 1
                else translate("community", "%n were not taken", "", self.refused)
            )
        return " · ".join(parts)


class OwnPosts(QObject):
    """`changed` is emitted when `state` is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None, *, holding: Holding | None = None) -> None:
        """`holding` is what holds a post back for a moment, where something does."""
        super().__init__(parent)
        self._home = home
        self.state = OwnState()
        self._community: str | None = None
        self._asking: Running[Any] | None = None
        self._rows = OwnRows()
        self._declined: set[str] = set()
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)
        home.sync.changed.connect(self._sync_changed)
        self._holding = holding
        if holding is not None:
            holding.changed.connect(self._holding_changed)
        self._belonging_changed()

    def send_now(self) -> None:
        """Yes, the old post that asks may leave."""
        if self.state.asks is not None:
            self._home.sync.sync(frozenset({self.state.asks}), why="wrote")

    def keep_as_draft(self) -> None:
        """No, the old post that asks becomes a draft again."""
        asks = self.state.asks
        if asks is None:
            return

        def done(moved: tuple[bool, ChangeSet]) -> None:
            if moved[0]:
                self._declined.add(asks)
                self._become(replace(self.state, asks=None, asks_text="", asks_kind=""))
                self._home.sync.sync()
            else:
                self._become(replace(self.state, notice=Notice(str(_MAY_HAVE_LEFT))))

        work = self._home.session.conversing.back_to_draft(intent_id=asks)
        self._home.bridge.run(work, done, self._failed, owner=self)

    def take_back_asked(self) -> None:
        """No, and nobody is to see it: what asks is taken back, wherever it may be."""
        if self.state.asks is not None:
            self.take_back(self.state.asks)

    def take_back(self, post: str) -> None:
        """Take a post back: here alone if it never left, else the community is told at once."""
        if self._community is None:
            return

        def done(_: ChangeSet) -> None:
            if post == self.state.asks:
                self._declined.add(post)
                self._become(replace(self.state, asks=None, asks_text="", asks_kind=""))
            self._home.sync.sync(why="wrote")

        work = self._home.session.amending.withdraw(community=self._community, post=UUID(post))
        self._home.bridge.run(work, done, self._failed, owner=self)

    def draft_again(self, post: str, done: Callable[[], object]) -> None:
        """Make a draft again of what never left or was refused; then `done`, if it could be."""

        def moved(answer: tuple[bool, ChangeSet]) -> None:
            if answer[0]:
                done()
            else:
                self._become(replace(self.state, notice=Notice(str(_MAY_HAVE_LEFT))))

        work = self._home.session.conversing.back_to_draft(intent_id=post)
        self._home.bridge.run(work, moved, self._failed, owner=self)

    # Inside

    def _heard(self, changes: ChangeSet) -> None:
        if changes.kinds & _ABOUT:
            self._load()

    def _holding_changed(self) -> None:
        self._become(replace(self.state, rows=while_held(self.state.rows, self._held)))

    @property
    def _held(self) -> frozenset[UUID]:
        return self._holding.posts if self._holding is not None else frozenset()

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        community = current.id if current else None
        if community != self._community:
            self._community = community
            self._rows = OwnRows()
            self._become(OwnState())
            self._load()

    def _sync_changed(self) -> None:
        asks = self._home.sync.state.asks
        asks = None if asks in self._declined else asks
        if asks != self.state.asks:
            self._become(replace(self.state, asks=asks, asks_text="", asks_kind="", notice=None))
            if asks is not None:
                work = self._home.session.telling.intent(intent_id=asks)
                self._home.bridge.run(work, self._asked, self._failed, owner=self)

    def _asked(self, told: Told | None) -> None:
        if told is not None and told.intent.id == self.state.asks:
            self._become(replace(self.state, asks_text=told.words, asks_kind=told.intent.kind))

    def _load(self) -> None:
        community = self._community
        if community is None:
            return
        if self._asking is not None:
            self._asking.cancel()

        def done(found: _Found) -> None:
            if community == self._community:
                self._found(found)

        current = self._home.belonging.state.current
        me = UUID(current.pseudonym_id).bytes if current and current.pseudonym_id else None
        work = _look(self._home.session, community, me=me, now=self._home.now())
        self._asking = self._home.bridge.run(work, done, self._failed, owner=self)

    def _found(self, found: _Found) -> None:
        count = [post.state for post in found.posts].count
        letters = found.standing.letters
        examples = self._home.examples
        own, rows = self._rows.of(
            found.posts,
            found.titles,
            examples=examples,
            alone=found.alone,
            decided=found.standing.by_post(),
        )
        self._become(
            replace(
                self.state,
                rows=while_held(
                    tuple(
                        [row for told in found.standing.told if (row := told_row(told)) is not None] + rows
                    ),
                    self._held,
                ),
                loaded=True,
                waiting=count("waiting"),
                held=0 if examples else count("held"),
                refused=count("refused"),
                letters=sum(not letter.opened and not is_warmth(letter) for letter in letters),
                warmth=found.shows_warmth
                and any(not letter.opened and is_warmth(letter) for letter in letters),
                shows_warmth=found.shows_warmth,
                standing=found.standing,
                titles=found.titles,
                own=own,
            )
        )

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _become(self, state: OwnState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Found:
    posts: list[OwnPost]
    standing: Standing
    alone: frozenset[str]
    shows_warmth: bool
    titles: dict[UUID, str] = field(repr=False)


async def _look(session: Session, community: str, *, me: bytes | None, now: float) -> _Found:
    talk = session.conversing
    posts = await talk.own_posts(community=community)
    standing = await session.letters.standing(community=community)
    threads = {UUID(post.thread_id) for post in posts if not post.title}
    threads |= {UUID(one.post.thread_id) for one in standing.decided.values() if one.post is not None}
    waiting = await talk.waiting(community=community)
    alone = frozenset(intent.id for intent in waiting if intent.here_alone)
    titles = await titles_of(session, community=community, threads=frozenset(threads), me=me, now=now)
    return _Found(posts, standing, alone, await session.letters.shows_kind_words(), titles)
