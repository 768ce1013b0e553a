"""A post that waits here a moment, so that its author may think again. Then it is sent; and if the window is gone by
then, with the next sync, for it lies in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from functools import partial
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
    """What waits: in which community, under which id, in which thread; `starts` it. `words` are its title or text."""

    community: str
    post: UUID
    thread: UUID
    starts: bool
    words: str = field(default="", repr=False)


async def posted(
    session: Session, put: Callable[..., Coroutine[Any, Any, Written]]
) -> tuple[Written, int, ChangeSet]:
    """Put something into the outbox, to be held back for as long as its author chose; how many seconds that is."""
    seconds = (await session.composing.choices()).undo_seconds
    written = await put(hold_seconds=seconds)
    return written, seconds, written.changes


class Holding(QObject):
    """`changed` is emitted when other posts wait or `notice` is another; `brought_back` carries a Held and its Draft.

    `too_late` is emitted when one left in the very moment in which it was called back.
    """

    changed = Signal()
    brought_back = Signal(object, object)
    too_late = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.notice: Notice | None = None
        self._waiting: dict[UUID, tuple[Held, QTimer]] = {}
        self._undoing: set[UUID] = set()
        home.bridge.changed.connect(self._heard)

    @property
    def waiting(self) -> tuple[Held, ...]:
        """What waits, the oldest first: each leaves at its own time."""
        return tuple(held for held, _ in self._waiting.values())

    @property
    def posts(self) -> frozenset[UUID]:
        """The posts that wait."""
        return frozenset(self._waiting)

    def in_thread(self, thread: UUID | None) -> Held | None:
        """The newest post that waits in this thread, if one does."""
        return next((held for held in reversed(self.waiting) if held.thread == thread), None)

    def hold(self, held: Held, seconds: int) -> None:
        """It is in the outbox, and leaves after so many seconds."""
        self.notice = None
        if seconds <= 0:
            self._home.sync.sync(why="wrote")
            return
        timer = QTimer(self)
        timer.setSingleShot(True)
        # Not with the post in a partial: a timer that holds its owner can be the last to let go of it, while it is
        # being destroyed, and is destroyed by it once more.
        timer.timeout.connect(self._times_up)
        self._waiting[held.post] = (held, timer)
        # The outbox counts in whole seconds: a sync that came a moment too early would have to be repeated.
        timer.start(seconds * 1000 + 1000)
        self.changed.emit()

    def undo(self, held: Held, saving: Coroutine[Any, Any, object] | None = None) -> None:
        """Bring its words back; `saving` first keeps what is being written meanwhile, so that both are there."""
        if held.post not in self._waiting or held.post in self._undoing:
            if saving is not None:
                saving.close()
            return
        self.notice = None
        self._undoing.add(held.post)
        talk = self._home.session.conversing

        async def back() -> tuple[bool, Draft | None, ChangeSet]:
            if saving is not None:
                await saving
            moved, changes = await talk.back_to_draft(intent_id=str(held.post))
            kind: DraftKind = "thread" if held.starts else "reply"
            about = None if held.starts else held.thread
            return moved, await talk.draft(community=held.community, kind=kind, about=about), changes

        def done(found: tuple[bool, Draft | None, ChangeSet]) -> None:
            moved, draft, _ = found
            self._let_go(held.post)
            if moved:
                self.brought_back.emit(held, draft)
            else:
                self.too_late.emit()
                self._home.sync.sync(why="wrote")

        def failed(error: WorldError) -> None:
            self._undoing.discard(held.post)
            self.notice = notice_for(error)
            self.changed.emit()
            if held.post in self._waiting and not self._waiting[held.post][1].isActive():
                self._over(held.post)

        self._home.bridge.run(back(), done, failed, owner=self)

    def _heard(self, changes: ChangeSet) -> None:
        """What waits may have left, been taken back or been erased by somebody else: then nothing can be undone."""
        if changes.kinds & _ABOUT:
            for post in tuple(self._waiting):
                if post not in self._undoing:
                    work = self._home.session.telling.intent(intent_id=str(post))
                    self._home.bridge.run(work, partial(self._looked, post), owner=self)

    def _looked(self, post: UUID, told: Told | None) -> None:
        gone = told is None or not told.intent.here_alone
        if gone and post not in self._undoing:
            self._let_go(post)

    def _let_go(self, post: UUID) -> None:
        self._undoing.discard(post)
        held = self._waiting.pop(post, None)
        if held is not None:
            held[1].stop()
            held[1].deleteLater()
            self.changed.emit()

    def _times_up(self) -> None:
        for post, (_, timer) in tuple(self._waiting.items()):
            if not timer.isActive():
                self._over(post)

    def _over(self, post: UUID) -> None:
        if post not in self._undoing and self._home.bridge.open:
            self._let_go(post)
            self._home.sync.sync(why="wrote")
