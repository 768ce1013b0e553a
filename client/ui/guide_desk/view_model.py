"""The guide desk: what waits, and the one item a guide has claimed."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.desk_queue import DeskRow, View
from client.domain.errors import ServerRefused
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.desk_queue import Told
from client.services.queue_rows import NOTHING, Waiting
from client.ui.guide_desk.looking import Opened, open_item
from client.ui.guide_desk.state import Busy, DeskState, judged
from protocol.problems import Code

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

EVERY_MILLISECONDS: Final = 30 * 1000
"""How often waits and deadlines are worded anew."""
_MOVED_ON: Final = {
    code.value for code in (Code.VERSION_CONFLICT, Code.CLAIMED, Code.NOT_CLAIMED, Code.NOT_FOUND)
}

T = TypeVar("T")


class GuideDesk(QObject):
    """The queue of the community that is shown. What is decided about the open item is the work of Deciding."""

    changed = Signal()
    leaving = Signal()
    """Another community is shown from now on: save what was typed in this one."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = DeskState()
        self._waiting = NOTHING
        self._settled: set[bytes] = set()
        self._look: Running[Told] | None = None
        self._follow: Running[None] | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)
        home.sync.finished.connect(self._synced)
        self._belonging_changed()

    # Looking

    def watch(self, watching: bool) -> None:
        """Follow the queue while somebody looks at it here."""
        if watching:
            self._timer.start()
            self._begin_following()
        else:
            self._timer.stop()
            self._stop_following()

    def refresh(self) -> None:
        """Ask how the queue stands; once more afterwards if it is being asked already."""
        if not self.state.guide:
            return
        if self._look is not None:
            self._again = True
            return
        self._become(replace(self.state, loading=True))
        work = self._home.session.desk_queue.look(community=self.state.community)
        self._look = self._home.bridge.run(
            work, partial(self._looked, frozenset(self._settled)), self._not_looked, owner=self
        )

    def show_view(self, view: View) -> None:
        """Show this part of the queue."""
        self._become(replace(self.state, view=view, shown=self.state.waiting.part(view)))

    # Reading

    def claim(self, review: UUID) -> None:
        """Take this one and read it."""
        row = self.row(review)
        if row is None or row.barred or self.state.busy or self.state.opened is not None:
            return
        self.begin("claiming")
        self._become(replace(self.state, told=""))
        self._claim(review, row.version)

    def claim_again(self) -> None:
        """Take the open one again, or for longer; words that were typed stay."""
        opened = self.state.opened
        if opened is None or self.state.busy:
            return
        review = opened.item.row.review
        row = self.row(review)
        self.begin("claiming")
        self._claim(review, max(opened.item.row.version, row.version if row is not None else 0))

    def hand_on(self) -> None:
        """Give the open one back to the queue; nobody asks why."""
        opened = self.state.opened
        if opened is None or self.state.busy:
            return
        self.begin("handing-on")
        row = opened.item.row
        work = self._home.session.reviewing.hand_on(
            community=self.state.community, review=row.review, version=row.version
        )
        self.run(work, self._handed_on)

    def close(self) -> None:
        """Back to the queue from an item that is no longer ours. What was typed about it stays in the vault."""
        self._become(self._without_item())

    # For whoever decides about the open item

    def begin(self, busy: Busy) -> None:
        """Something is on its way."""
        self._become(replace(self.state, busy=busy, notice=None))

    def run(self, work: Coroutine[Any, Any, T], done: Callable[[T], None]) -> None:
        """Run something about the open item; what comes of it concerns nobody once another community is shown."""
        community = self.state.community

        def answered(result: T) -> None:
            if self.state.community == community:
                done(result)

        def failed(error: WorldError) -> None:
            if self.state.community == community:
                self.failed(error)

        self._home.bridge.run(work, answered, failed, owner=self)

    def failed(self, error: WorldError) -> None:
        """It did not go: say so, and how things stand where somebody else was first."""
        attempts = self.state.attempts + 1
        self._become(replace(self.state, busy="", notice=notice_for(error), attempts=attempts))
        if isinstance(error, ServerRefused) and error.code in _MOVED_ON:
            self.refresh()

    def done(self, told: str, *, review: UUID | None = None, stays: bool = False) -> None:
        """Something was done with a review, the open one if none is named; its row goes at once unless it `stays`.

        Nobody should claim what the queue does not hold any more.
        """
        review = review or self.state.review
        state = self._without_item() if review == self.state.review else self.state
        self._forget_look()
        if review is not None and not stays:
            self._settled.add(review.bytes)
            state = self._with(state, self._waiting)
        self._become(replace(state, busy="", told=told, tellings=state.tellings + 1))
        self.refresh()

    def put_aside(self) -> None:
        """Its decision waits: go on to the next one."""
        state = self._without_item()
        self._become(replace(state, told="", tellings=state.tellings + 1))

    def reopen(self, opened: Opened, notice: Notice | None) -> None:
        """Go back to an item that was put aside; what is open now stays claimed, and is put aside with its words."""
        told = "put-aside" if self.state.opened is not None else ""
        row = opened.item.row
        lease = None if row.lease_until is None else row.lease_until - self._home.now()
        state = replace(self._without_item(), opened=opened, lease=lease, notice=notice)
        self._become(
            replace(state, told=told, attempts=state.attempts + 1, tellings=state.tellings + bool(told))
        )
        self.refresh()

    def row(self, review: UUID) -> DeskRow | None:
        """The row of this review."""
        return self.state.waiting.find(review)

    # The queue

    def _begin_following(self) -> None:
        if self._follow is None and self.state.guide:
            follow = self._home.session.desk_queue.follow
            tell = self._home.bridge.heard(self._heard_told)
            work = follow(community=self.state.community, tell=tell)
            self._follow = self._home.bridge.run(work, None, self._not_followed, owner=self)

    def _stop_following(self) -> None:
        if self._follow is not None:
            self._follow.cancel()
            self._follow = None

    def _not_followed(self, _: WorldError) -> None:
        """It was left, or a mistake of ours, which is reported: it is asked for as before."""
        self._follow = None

    def _heard_told(self, told: Told) -> None:
        if self._follow is not None and told.community == self.state.community:
            self._show_told(told)

    def _looked(self, settled: frozenset[bytes], told: Told) -> None:
        self._look = None
        self._settled -= settled  # it was asked after they were done with, so it knows
        self._show_told(told, loading=False)
        self._look_again()

    def _not_looked(self, error: WorldError) -> None:
        self._look = None
        state = replace(self.state, loaded=True, loading=False, trouble=notice_for(error))
        self._become(judged(state, now=self._home.now()))
        self._look_again()

    def _forget_look(self) -> None:
        """What is being asked was asked before something changed."""
        if self._look is not None:
            self._look.cancel()
            self._look = None

    def _look_again(self) -> None:
        if self._again:
            self._again = False
            self.refresh()

    def _show_told(self, told: Told, *, loading: bool | None = None) -> None:
        self._waiting = told.waiting
        trouble = None if told.trouble is None else notice_for(told.trouble)
        state = replace(
            self._with(self.state, told.waiting),
            loaded=True,
            loading=self.state.loading if loading is None else loading,
            confirmed=told.confirmed,
            has_key=told.has_key,
            trouble=trouble,
        )
        now = self._home.now()
        if not self.state.now:
            state = replace(state, now=now)
        self._become(judged(state, now=now))

    def _with(self, state: DeskState, waiting: Waiting) -> DeskState:
        """The state with this queue, but for what was done with here and may not be known yet."""
        seen = waiting.without(self._settled)
        same = seen is state.waiting
        return replace(state, waiting=seen, shown=state.shown if same else seen.part(state.view))

    def _tick(self) -> None:
        now = self._home.now()
        self._become(judged(replace(self.state, now=now), now=now))
        self._begin_following()

    # What came of it

    def _claim(self, review: UUID, version: int) -> None:
        work = open_item(self._home.session, self.state.community, review, version)
        self.run(work, self._opened)

    def _opened(self, opened: Opened) -> None:
        row = opened.item.row
        lease = None if row.lease_until is None else row.lease_until - self._home.now()
        self._become(replace(self.state, opened=opened, busy="", newer="", lease=lease))
        self.refresh()

    def _handed_on(self, _: ChangeSet) -> None:
        self.done("handed-on")

    def _without_item(self) -> DeskState:
        return replace(
            self.state,
            opened=None,
            lease=None,
            newer="",
            busy="",
            notice=None,
        )

    # What happens elsewhere

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.REVIEW in changes.kinds:
            self.refresh()

    def _synced(self, _: object) -> None:
        if self._timer.isActive():
            self.refresh()

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        community = current.id if current is not None else ""
        guide = current is not None and current.guide and current.state == "joined"
        if (community, guide) == (self.state.community, self.state.guide):
            return
        self.leaving.emit()
        self._forget_look()
        self._stop_following()
        if self.state.community:
            self._home.session.desk_queue.forget(community=self.state.community)
        self._waiting, self._again = NOTHING, False
        self._settled.clear()
        self._become(DeskState(community=community, guide=guide))
        if self._timer.isActive():
            self._begin_following()
            self.refresh()

    def _become(self, state: DeskState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
