"""Several posts that are spam: each is claimed and read, each is decided by itself, and each author is told."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.deciding import SPAM, Wish
from client.domain.desk_queue import place_of
from client.domain.probable_language import probable_language
from client.notices import Notice, notice_for
from client.services.deciding import Foreseen, Ground
from client.ui.guide_desk.rows import author_name, heading_of
from client.ui.guide_desk.waiting import MOST_SECONDS
from client.ui.language import spoken
from protocol.reviewing import Decision, ReviewItem

if TYPE_CHECKING:
    from client.domain.desk_queue import DeskRow
    from client.domain.errors import WorldError
    from client.ui.guide_desk.view_model import GuideDesk
    from client.ui.kit.home import Home

MOST: Final = 40
"""Posts that one can mark: more could not be read within a claim."""
REASON: Final = min(SPAM)

Phase = Literal["", "claiming", "reading", "waiting", "sending", "done"]
Stands = Literal["", "removed", "handed-on", "not-claimed", "not-sent"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class One:
    """One of them. `item` once it is claimed; `stands` what became of it, and `notice` why it did not go."""

    review: UUID
    version: int
    title: str = field(repr=False)
    author: str
    item: ReviewItem | None = field(default=None, repr=False)
    ticked: bool = True
    stands: Stands = ""
    notice: Notice | None = None

    @property
    def goes(self) -> bool:
        """Whether it is to be removed."""
        return self.ticked and self.item is not None and not self.stands

    @property
    def wish(self) -> Wish:
        """What is decided about it, with the catalogue's words in the language that its author probably reads."""
        text = self.item.text if self.item is not None else ""
        return Wish(Decision.REMOVE, REASON, language=probable_language(text) or spoken())


@dataclass(frozen=True, slots=True)
class TogetherState:
    """`marked` are rows of the queue; `ones` those that were taken on. `left` seconds until they are removed."""

    marked: frozenset[UUID] = frozenset()
    phase: Phase = ""
    ones: tuple[One, ...] = ()
    ground: Ground | None = None
    left: int = 0


class Together(QObject):
    """`changed` after any change of state. One request at a time, so that each answer belongs to one row."""

    changed = Signal()

    def __init__(self, home: Home, desk: GuideDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._desk = desk
        self.state = TogetherState()
        self._community = ""
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick_second)
        desk.changed.connect(self._desk_changed)

    def turn(self, row: DeskRow) -> bool:
        """Mark a row, or no longer; whether it can be marked."""
        if self.state.phase or not (row.can_go_together or row.review in self.state.marked):
            return False
        marked = self.state.marked ^ {row.review}
        if len(marked) <= MOST:
            self._become(replace(self.state, marked=marked))
        return True

    def unmark(self) -> None:
        """Mark none."""
        if not self.state.phase:
            self._become(replace(self.state, marked=frozenset()))

    def begin(self) -> None:
        """Claim the marked ones, one after the other, to read them."""
        if self.state.phase or not self.state.marked or self._desk.state.opened is not None:
            return
        rows = sorted(filter(None, map(self._desk.row, self.state.marked)), key=place_of)
        ones = tuple(
            One(row.review, row.version, heading_of(row.kind, row.title), author_name(row.author_name))
            for row in rows
        )
        self._community = self._desk.state.community
        self._become(TogetherState(frozenset(), "claiming", ones))
        ground = self._home.session.deciding.ground(community=self._community)
        self._home.bridge.run(ground, self._have_ground, lambda _: None, owner=self)
        self._claim_next()

    def tick(self, review: UUID, ticked: bool) -> None:
        """Whether this one goes."""
        if self.state.phase == "reading":
            self._change(review, ticked=ticked)

    def remove(self, seconds: int) -> None:
        """Remove what is ticked, after so many seconds to think again; the others go back to the queue."""
        if self.state.phase != "reading" or not any(one.goes for one in self.state.ones):
            return
        if seconds <= 0:
            self._begin_sending()
            return
        self._become(replace(self.state, phase="waiting", left=min(seconds, MOST_SECONDS)))
        self._timer.start()

    def undo(self) -> None:
        """Not yet: back to reading."""
        if self.state.phase == "waiting":
            self._timer.stop()
            self._become(replace(self.state, phase="reading", left=0))

    def send_now(self) -> None:
        """Without waiting."""
        if self.state.phase == "waiting":
            self._begin_sending()

    def leave(self) -> None:
        """Back to the queue; what was claimed and not decided goes back for others."""
        if self.state.phase in ("reading", "done"):
            for one in self.state.ones:
                if one.item is not None and not one.stands:
                    self._home.bridge.run(self._hand_on(one), None, lambda _: None, owner=self)
            self._become(TogetherState())
            self._desk.refresh()

    def foreseen(self, one: One) -> Foreseen | None:
        """What the author of this one would read."""
        if one.item is None or self.state.ground is None:
            return None
        service = self._home.session.deciding
        return service.foresee(ground=self.state.ground, item=one.item, wish=one.wish)

    # Inside

    def _have_ground(self, ground: Ground) -> None:
        self._become(replace(self.state, ground=ground))

    def _claim_next(self) -> None:
        one = next((one for one in self.state.ones if one.item is None and not one.stands), None)
        if one is None:
            self._become(replace(self.state, phase="reading"))
            return
        work = self._home.session.reviewing.claim(
            community=self._community, review=one.review, version=one.version
        )

        def done(item: ReviewItem) -> None:
            self._change(one.review, item=item)
            self._claim_next()

        def failed(error: WorldError) -> None:
            self._change(one.review, stands="not-claimed", ticked=False, notice=notice_for(error))
            self._claim_next()

        self._run(work, done, failed)

    def _begin_sending(self) -> None:
        self._timer.stop()
        self._become(replace(self.state, phase="sending", left=0))
        self._send_next()

    def _send_next(self) -> None:
        one = next((one for one in self.state.ones if one.item is not None and not one.stands), None)
        if one is None or one.item is None:
            self._become(replace(self.state, phase="done"))
            self._desk.refresh()
            self._home.sync.sync(why="guiding")
            return
        work: Coroutine[Any, Any, object]
        if one.ticked:
            work = self._home.session.deciding.decide(community=self._community, item=one.item, wish=one.wish)
        else:
            work = self._hand_on(one)
        stands: Stands = "removed" if one.ticked else "handed-on"

        def done(_: object) -> None:
            self._change(one.review, stands=stands)
            self._send_next()

        def failed(error: WorldError) -> None:
            self._change(one.review, stands="not-sent", notice=notice_for(error))
            self._send_next()

        self._run(work, done, failed)

    def _hand_on(self, one: One) -> Coroutine[Any, Any, object]:
        assert one.item is not None
        return self._home.session.reviewing.hand_on(
            community=self._community, review=one.review, version=one.item.row.version
        )

    def _run(
        self,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None],
        failed: Callable[[WorldError], None],
    ) -> None:
        self._home.bridge.run(work, done, failed, owner=self)

    def _tick_second(self) -> None:
        if self.state.phase != "waiting":
            self._timer.stop()
        elif self.state.left <= 1:
            if self._home.bridge.open:
                self._begin_sending()
        else:
            self._become(replace(self.state, left=self.state.left - 1))

    def _desk_changed(self) -> None:
        """Rows that went, or that somebody took, are marked no longer; another community has none of these."""
        if self.state.phase and self._community != self._desk.state.community:
            self._timer.stop()
            if self.state.phase in ("reading", "waiting", "done"):
                self._become(TogetherState())
            return
        rows = filter(None, map(self._desk.row, self.state.marked))
        free = frozenset(row.review for row in rows if row.can_go_together)
        if self.state.marked - free:
            self._become(replace(self.state, marked=free))

    def _change(self, review: UUID, **changed: Any) -> None:
        ones = tuple(replace(one, **changed) if one.review == review else one for one in self.state.ones)
        self._become(replace(self.state, ones=ones))

    def _become(self, state: TogetherState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
