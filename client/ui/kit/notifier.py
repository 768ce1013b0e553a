"""When something new is told outside the window: not while somebody looks at it, and nothing that was there before."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, QTimer, Signal

from client.domain.noticing import Choices, Moment, Sort, may_tell
from client.services.changes import ChangeSet, Kind
from client.services.noticing import Looked, News, Noticing

if TYPE_CHECKING:
    from typing import Any

    from client.services.session import Session
    from client.ui.bridge import Bridge, Running

SOON_MS: Final = 1000
"""Between a change and the look at it: a sync that brings much announces it in pieces."""
AGAIN_MS: Final = 5 * 60_000
"""Between two looks, while something waits for the end of the quiet hours or of an hour."""
_ABOUT: Final = frozenset({Kind.POST, Kind.MESSAGE, Kind.CALL})


def local_hour(now: float) -> int | None:
    """The hour of the local day at `now` (UTC seconds), None for an impossible time."""
    if not 0 <= now < 2**36:
        return None
    when = QDateTime.fromSecsSinceEpoch(int(now))
    return when.time().hour() if when.isValid() else None


def notice_words(sort: Sort | None) -> str:
    """What a notice says of this, to anybody who sees the screen; of None only that there is something."""
    translate = QCoreApplication.translate
    if sort is None:
        return translate("outside", "Something is new.")
    return {
        Sort.HELP: translate("outside", "A guide has opened your call for help."),
        Sort.GUIDES: translate("outside", "The guides have written to you."),
        Sort.KIND_WORDS: translate("outside", "Kind words came for you."),
        Sort.POSTS: translate("outside", "There are new posts in a thread you follow."),
    }[sort]


class Notifier(QObject):
    """`tells` carries the words of a notice, when it may be shown.

    What is new when it begins was there before, and what comes while somebody looks at the window they can see there:
    neither is told later. It does nothing at all before the person has chosen to be told.
    """

    tells = Signal(str)

    def __init__(
        self,
        session: Session,
        bridge: Bridge,
        *,
        attended: Callable[[], bool],
        now: Callable[[], float] = time.time,
        hour: Callable[[float], int | None] = local_hour,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`attended` says whether somebody looks at the window."""
        super().__init__(parent)
        self._noticing = Noticing(session)
        self._bridge = bridge
        self._attended = attended
        self._now = now
        self._hour = hour
        self._steady = steady
        self._choices = Choices()
        self._known: set[News] | None = None
        self._last: float | None = None
        self._asking: Running[Any] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        bridge.changed.connect(self._heard)

    def follow(self, choices: Choices) -> None:
        """These hold from now on."""
        before, self._choices = self._choices, choices
        if not choices.wanted:
            self.rest()
        elif (before.wanted, before.followed) != (choices.wanted, choices.followed):
            self._known = None
            self.look()

    def look(self) -> None:
        """Look what is new now."""
        self._timer.stop()
        if not self._choices.wanted:
            return
        if self._asking is not None:
            self._asking.cancel()
        work = self._noticing.look(now=self._now(), followed=self._choices.followed)
        # What stands in the way is said where it is asked for; the next change leads to the next look.
        self._asking = self._bridge.run(work, self._looked, lambda _: None, owner=self)

    def rest(self) -> None:
        """Tell nothing any more, and forget what was told."""
        self._timer.stop()
        if self._asking is not None:
            self._asking.cancel()
        self._asking = None
        self._known = None
        self._choices = Choices()

    def _heard(self, changes: ChangeSet) -> None:
        if changes.kinds & _ABOUT and self._choices.wanted and not self._is_soon:
            self._timer.start(SOON_MS)

    @property
    def _is_soon(self) -> bool:
        return self._timer.isActive() and self._timer.interval() == SOON_MS

    def _looked(self, found: Looked) -> None:
        self._asking = None
        if self._known is None or self._attended():
            self._known = (self._known or set()) | found.every
            return
        self._known |= found.passed
        fresh = found.news - self._known
        now = Moment(self._hour(self._now()), self._steady())
        told = {one for one in fresh if may_tell(one.sort, now=now, choices=self._choices, last=self._last)}
        if told:
            self._known |= told
            self._last = now.steady
            self.tells.emit(notice_words(min(one.sort for one in told) if self._choices.says_sort else None))
        if fresh - told:
            self._timer.start(AGAIN_MS)
