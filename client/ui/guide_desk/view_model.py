"""The guide desk: what waits, the one item a guide has claimed, and what they decide about it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.deciding import Wish
from client.domain.errors import ServerRefused
from client.notices import notice_for
from client.services.changes import ChangeSet, Kind
from client.services.reasons import Reason
from client.ui.guide_desk.looking import Opened, Seen, look, open_item
from client.ui.guide_desk.rows import DeskRow, desk_row
from client.ui.guide_desk.state import Busy, DeskState, Told, judged
from protocol.problems import Code
from protocol.reviewing import Decision

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

EVERY_MILLISECONDS: Final = 30 * 1000
_PAUSE_MILLISECONDS: Final = 1000
_ABOUT_READING: Final = "r6"
"""The rule on how posts are read: its reasons explain holding and approving, and none is a reason to remove."""
_MOVED_ON: Final = {
    code.value for code in (Code.VERSION_CONFLICT, Code.CLAIMED, Code.NOT_CLAIMED, Code.NOT_FOUND)
}

T = TypeVar("T")


class GuideDesk(QObject):
    """A guide's work in the community that is shown. Words that were typed outlive every refusal."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = DeskState()
        self.reasons: tuple[Reason, ...] = tuple(
            reason for reason in home.session.reviewing.reasons() if reason.rule != _ABOUT_READING
        )
        self._seen: Seen | None = None
        self._look: Running[Seen] | None = None
        self._again = False
        self._unsaved = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.refresh)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._save)
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)
        home.sync.finished.connect(self._synced)
        self._belonging_changed()

    # Looking

    def watch(self, watching: bool) -> None:
        """Look at the queue from time to time while somebody looks at it here."""
        if watching:
            self._timer.start()
        else:
            self._timer.stop()

    def refresh(self) -> None:
        """Fetch the queue; once more afterwards if it is being fetched already."""
        if not self.state.guide:
            return
        if self._look is not None:
            self._again = True
            return
        self._become(replace(self.state, loading=True))
        work = look(self._home.session, self.state.community)
        self._look = self._home.bridge.run(work, self._looked, self._not_looked, owner=self)

    # Reading

    def claim(self, review: UUID) -> None:
        """Take this one and read it."""
        row = self.row(review)
        if row is None or self.state.busy or self.state.opened is not None:
            return
        self._begin("claiming")
        self._become(replace(self.state, told=""))
        self._claim(review, row.version)

    def claim_again(self) -> None:
        """Take the open one again, or for longer; words that were typed stay."""
        opened = self.state.opened
        if opened is None or self.state.busy:
            return
        review = opened.item.row.review
        row = self.row(review)
        self._begin("claiming")
        self._claim(review, max(opened.item.row.version, row.version if row is not None else 0))

    def hand_on(self) -> None:
        """Give the open one back to the queue; nobody asks why."""
        opened = self.state.opened
        if opened is None or self.state.busy:
            return
        self._begin("handing-on")
        row = opened.item.row
        work = self._home.session.reviewing.hand_on(
            community=self.state.community, review=row.review, version=row.version
        )
        self._run(work, self._handed_on)

    def close(self) -> None:
        """Back to the queue from an item that is no longer ours. What was typed about it stays in the vault."""
        self._save()
        self._become(self._without_item())

    # Deciding

    def approve(self) -> None:
        """The post stands, or appears."""
        opened = self.state.opened
        if opened is None or self.state.busy:
            return
        self._begin("approving")
        work = self._home.session.reviewing.approve(community=self.state.community, item=opened.item)
        self._run(work, lambda _: self._decided("approved"))

    def begin_removal(self) -> None:
        """Go on to the reason and the words for the author."""
        if self.state.opened is not None:
            self._become(replace(self.state, removing=True, notice=None))

    def leave_removal(self) -> None:
        """Back to reading; what was typed stays."""
        self._become(replace(self.state, removing=False, notice=None))

    def choose_reason(self, reason: str) -> None:
        """The reason; its words are put in unless the guide has written others."""
        state = self.state
        words = state.words
        if not words.strip() or any(words == each.words for each in self.reasons):
            words = next((each.words for each in self.reasons if each.id == reason), words)
        self._write(reason, words)

    def write(self, words: str) -> None:
        """The words for the author as they stand in the box."""
        self._write(self.state.reason, words)

    def use_reason_words(self) -> None:
        """Put the catalogue's words in the place of one's own."""
        words = next((each.words for each in self.reasons if each.id == self.state.reason), "")
        if words:
            self._write(self.state.reason, words)

    def author_reads(self) -> tuple[str, str]:
        """The reason's title and the words as they would be sent; both empty while no reason is chosen."""
        state = self.state
        chosen = next((each for each in self.reasons if each.id == state.reason), None)
        if chosen is None or state.opened is None:
            return "", ""
        wish = Wish(Decision.REMOVE, state.reason, state.words)
        message = self._home.session.deciding.letter(item=state.opened.item, wish=wish)
        assert message is not None
        return chosen.title, message.words

    def remove(self) -> None:
        """Remove the post and tell its author why."""
        state = self.state
        if state.opened is None or state.busy or not state.reason:
            return
        self._begin("removing")
        work = self._home.session.reviewing.remove(
            community=state.community, item=state.opened.item, reason=state.reason, words=state.words
        )
        self._run(work, lambda _: self._decided("removed"))

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """Save the words that are not saved yet."""
        self._pause.stop()
        opened = self.state.opened
        if opened is None or not self._unsaved:
            return None
        self._unsaved = False
        wish = Wish(reason=self.state.reason, words=self.state.words)
        return self._home.session.guide_words.keep(
            community=self.state.community, review=opened.item.row.review, wish=wish
        )

    def row(self, review: UUID) -> DeskRow | None:
        """The row of this review."""
        return next((row for row in self.state.rows if row.review == review), None)

    # The queue

    def _looked(self, seen: Seen) -> None:
        self._look = None
        self._seen = seen
        self._show_seen(
            replace(
                self.state,
                loaded=True,
                loading=False,
                confirmed=seen.confirmed,
                has_key=seen.has_key,
                trouble=None,
            )
        )
        self._look_again()

    def _not_looked(self, error: WorldError) -> None:
        self._look = None
        self._show_seen(replace(self.state, loaded=True, loading=False, trouble=notice_for(error)))
        self._look_again()

    def _forget_look(self) -> None:
        """What is being fetched was asked for before something changed."""
        if self._look is not None:
            self._look.cancel()
            self._look = None
        self._seen = None

    def _look_again(self) -> None:
        if self._again:
            self._again = False
            self.refresh()

    def _show_seen(self, state: DeskState) -> None:
        """Become `state` with the rows as they were seen last, waiting as long as they have now."""
        current = self._home.belonging.state.current
        if self._seen is not None and current is not None:
            now = self._home.now()
            rooms, names = dict(self._seen.rooms), dict(self._seen.names)
            me = current.member_id or ""
            rows = tuple(desk_row(row, rooms=rooms, names=names, me=me, now=now) for row in self._seen.rows)
            state = replace(state, rows=rows)
        self._become(judged(state, now=self._home.now()))

    # What came of it

    def _claim(self, review: UUID, version: int) -> None:
        work = open_item(self._home.session, self.state.community, review, version)
        self._run(work, self._opened)

    def _run(self, work: Coroutine[Any, Any, T], done: Callable[[T], None]) -> None:
        """Run something about the open item; what comes of it concerns nobody once another community is shown."""
        community = self.state.community

        def answered(result: T) -> None:
            if self.state.community == community:
                done(result)

        def failed(error: WorldError) -> None:
            if self.state.community == community:
                self._failed(error)

        self._home.bridge.run(work, answered, failed, owner=self)

    def _opened(self, opened: Opened) -> None:
        state = self.state
        if state.opened is None:
            kept = opened.kept
            words = (kept.reason, kept.words) if kept is not None else ("", "")
            state = replace(state, reason=words[0], words=words[1], removing=False)
            self._unsaved = False
        row = opened.item.row
        lease = None if row.lease_until is None else row.lease_until - self._home.now()
        self._become(replace(state, opened=opened, busy="", newer="", lease=lease))
        self.refresh()

    def _decided(self, told: Told) -> None:
        opened = self.state.opened
        self._unsaved = False
        self._pause.stop()
        if opened is not None:
            review = opened.item.row.review
            words = self._home.session.guide_words
            self._home.bridge.run(words.forget(community=self.state.community, review=review))
        self._done(told)
        self._home.sync.sync(why="guiding")

    def _handed_on(self, _: ChangeSet) -> None:
        self._save()
        self._done("handed-on")

    def _done(self, told: Told) -> None:
        """Take what was done out of the rows at once: nobody should claim what the queue does not hold any more."""
        opened, state = self.state.opened, self._without_item()
        if opened is not None:
            review = opened.item.row.review
            state = replace(state, rows=tuple(row for row in state.rows if row.review != review))
        self._forget_look()
        self._become(replace(state, told=told, tellings=state.tellings + 1))
        self.refresh()

    def _failed(self, error: WorldError) -> None:
        attempts = self.state.attempts + 1
        self._become(replace(self.state, busy="", notice=notice_for(error), attempts=attempts))
        if isinstance(error, ServerRefused) and error.code in _MOVED_ON:
            self.refresh()

    def _without_item(self) -> DeskState:
        return replace(
            self.state,
            opened=None,
            lease=None,
            newer="",
            removing=False,
            reason="",
            words="",
            busy="",
            notice=None,
        )

    # Words

    def _write(self, reason: str, words: str) -> None:
        if (reason, words) == (self.state.reason, self.state.words):
            return
        self._unsaved = True
        self._pause.start()
        self._become(replace(self.state, reason=reason, words=words))

    def _save(self) -> None:
        work = self.keep()
        if work is not None:
            self._home.bridge.run(work)

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
        self._save()
        self._forget_look()
        self._become(DeskState(community=community, guide=guide))
        if self._timer.isActive():
            self.refresh()

    def _begin(self, busy: Busy) -> None:
        self._become(replace(self.state, busy=busy, notice=None))

    def _become(self, state: DeskState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
