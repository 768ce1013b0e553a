"""A post that waits here a moment, so that its author may think again. Then it is sent; and if the window is gone by
then, with the next sync, for it lies in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain.errors import WorldError
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind

if TYPE_CHECKING:
    from client.services.session import Session
    from client.services.telling import Told
    from client.services.unsaid import DraftKind
    from client.services.wording import Written
    from client.ui.kit.home import Home
    from client.vault.drafts import Draft


_ABOUT: Final = frozenset({Kind.OUTBOX, Kind.OWN_POST, Kind.COMMUNITY})


@dataclass(frozen=True, slots=True)
class Held:
    """What waits: in which community, under which id, in which thread; `starts` it."""

    community: str
    post: UUID
    thread: UUID
    starts: bool


async def posted(
    session: Session, put: Callable[..., Coroutine[Any, Any, Written]]
) -> tuple[Written, int, ChangeSet]:
    """Put something into the outbox, to be held back for as long as its author chose; how many seconds that is."""
    seconds = (await session.composing.choices()).undo_seconds
    written = await put(hold_seconds=seconds)
    return written, seconds, written.changes


class Holding(QObject):
    """`changed` is emitted when `held` or `notice` is another; `brought_back` carries a Held and its Draft.

    `too_late` is emitted when it left in the very moment in which it was called back.
    """

    changed = Signal()
    brought_back = Signal(object, object)
    too_late = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.held: Held | None = None
        self.notice: Notice | None = None
        self._undoing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)
        home.bridge.changed.connect(self._heard)

    @property
    def post(self) -> UUID | None:
        """The post that waits; None while nothing does."""
        return self.held.post if self.held is not None else None

    def hold(self, held: Held, seconds: int) -> None:
        """It is in the outbox, and leaves after so many seconds; an earlier one leaves at its own time."""
        self.notice = None
        if seconds <= 0:
            self._home.sync.sync(why="wrote")
            return
        if self._timer.isActive():
            # Another one may be held back by now: the earlier leaves at its own time all the same.
            QTimer.singleShot(self._timer.remainingTime(), self, self._send)
        self.held = held
        # The outbox counts in whole seconds: a sync that came a moment too early would have to be repeated.
        self._timer.start(seconds * 1000 + 1000)
        self.changed.emit()

    def undo(self, saving: Coroutine[Any, Any, object] | None = None) -> None:
        """Bring the words back; `saving` first keeps what is being written meanwhile, so that both are there."""
        held = self.held
        if held is None or self._undoing:
            if saving is not None:
                saving.close()
            return
        self._undoing = True
        talk = self._home.session.conversing

        async def back() -> tuple[bool, Draft | None, ChangeSet]:
            if saving is not None:
                await saving
            moved, changes = await talk.back_to_draft(intent_id=str(held.post))
            kind: DraftKind = "thread" if held.starts else "reply"
            about = None if held.starts else held.thread
            return moved, await talk.draft(community=held.community, kind=kind, about=about), changes

        def done(found: tuple[bool, Draft | None, ChangeSet]) -> None:
            self._undoing = False
            moved, draft, _ = found
            self._let_go()
            if moved:
                self.brought_back.emit(held, draft)
            else:
                self.too_late.emit()
                self._home.sync.sync(why="wrote")

        def failed(error: WorldError) -> None:
            self._undoing = False
            self.notice = notice_for(error)
            self.changed.emit()
            if not self._timer.isActive():
                self._over()

        self._home.bridge.run(back(), done, failed, owner=self)

    def _heard(self, changes: ChangeSet) -> None:
        """What waits may have left, been taken back or been erased by somebody else: then nothing can be undone."""
        held = self.held
        if held is None or self._undoing or not changes.kinds & _ABOUT:
            return

        def looked(told: Told | None) -> None:
            gone = told is None or not told.intent.here_alone
            if gone and self.held == held and not self._undoing:
                self._let_go()

        work = self._home.session.telling.intent(intent_id=str(held.post))
        self._home.bridge.run(work, looked, owner=self)

    def _let_go(self) -> None:
        self._timer.stop()
        self.held = None
        self.changed.emit()

    def _over(self) -> None:
        if not self._undoing and self._home.bridge.open:
            self._let_go()
            self._send()

    def _send(self) -> None:
        if self._home.bridge.open:
            self._home.sync.sync(why="wrote")
