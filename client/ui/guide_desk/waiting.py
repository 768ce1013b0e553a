"""Decisions that wait here a moment, so that their guide may think again. Then they are sent, if the window is open.

Nothing is ever sent later by itself: if the window closes first, the words are unfinished words again, in the vault.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from client.notices import Notice
from client.services.guide_words import UNDO_SECONDS

if TYPE_CHECKING:
    from client.domain.deciding import Wish
    from client.ui.guide_desk.looking import Opened

_SECOND: Final = 1000
_SLEPT: Final = 30
"""Seconds past its time at which nobody is thought to be looking any more."""
MOST_SECONDS: Final = max(UNDO_SECONDS)


@dataclass(frozen=True, slots=True)
class Held:
    """What waits: `what` it is called, the item it is about, and what its guide wrote. `left` are seconds.

    `sending`: it is on its way. `notice` says why it could not be sent; then it waits for its guide.
    """

    review: UUID
    community: str
    what: str
    opened: Opened = field(repr=False)
    wish: Wish = field(repr=False)
    left: int = 0
    until: float = 0.0
    sending: bool = False
    notice: Notice | None = None


class Waiting(QObject):
    """`changed` is emitted when others wait, or for another time; `due` carries what is to be sent now."""

    changed = Signal()
    due = Signal(object)

    def __init__(self, now: Callable[[], float], parent: QObject | None = None) -> None:
        """`now` in seconds: what a computer slept through is not sent when it wakes."""
        super().__init__(parent)
        self._now = now
        self._held: dict[UUID, Held] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._tick)

    @property
    def held(self) -> tuple[Held, ...]:
        """What waits, the oldest first."""
        return tuple(self._held.values())

    def of(self, review: UUID) -> Held | None:
        """What waits about this review."""
        return self._held.get(review)

    def hold(self, held: Held, seconds: int) -> None:
        """Let it wait for so many seconds, at most a minute."""
        left = min(seconds, MOST_SECONDS)
        self._held[held.review] = replace(held, left=left, until=self._now() + left)
        self._timer.start()
        self.changed.emit()

    def take(self, review: UUID) -> Held | None:
        """Take it out, so that it is not sent; None where it is gone, or on its way."""
        held = self._held.get(review)
        if held is None or held.sending:
            return None
        return self._let_go(review)

    def send_now(self, review: UUID) -> None:
        """Send it without waiting."""
        held = self._held.get(review)
        if held is not None and not held.sending and held.notice is None:
            self._send(held)

    def sent(self, review: UUID) -> None:
        """It has arrived."""
        self._let_go(review)

    def not_sent(self, review: UUID, notice: Notice) -> None:
        """It could not be sent: it waits for its guide, for as long as it takes."""
        held = self._held.get(review)
        if held is not None:
            self._held[review] = replace(held, sending=False, left=0, notice=notice)
            self.changed.emit()

    def _tick(self) -> None:
        for held in self.held:
            if held.sending or held.notice is not None:
                continue
            if self._now() > held.until + _SLEPT:
                self._held[held.review] = replace(held, left=0, notice=_slept())
            elif held.left <= 1:
                self._send(held)
            else:
                self._held[held.review] = replace(held, left=held.left - 1)
        if not any(held.left for held in self.held):
            self._timer.stop()
        self.changed.emit()

    def _send(self, held: Held) -> None:
        sending = replace(held, sending=True, left=0)
        self._held[held.review] = sending
        self.changed.emit()
        self.due.emit(sending)

    def _let_go(self, review: UUID) -> Held | None:
        held = self._held.pop(review, None)
        if held is not None:
            self.changed.emit()
        return held


def _slept() -> Notice:
    return Notice(
        QCoreApplication.translate(
            "guide_desk",
            "It was not sent: this computer slept, or its clock was changed. Your words are kept.",
        )
    )
