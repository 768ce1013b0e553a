"""One quiet reminder a day to check in, if the person chose it: nothing in it says what it is for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from client.services.changes import ChangeSet, Kind
from client.services.checking_in import Choices, reminder_is_due

if TYPE_CHECKING:
    from client.services.session import Session
    from client.ui.bridge import Bridge

_LOOK_MS: Final = 60_000
_DAY: Final = 86_400


def reminder_words() -> str:
    """What it says, to anybody who sees the screen."""
    return QCoreApplication.translate("outside", "This is the reminder you wished for.")


class Reminder(QObject):
    """`tell` shows its words when it is time, and says whether there was a place for them.

    It asks nothing of the vault as long as no reminder was chosen. What could not be shown counts as not given.
    """

    def __init__(
        self,
        session: Session,
        bridge: Bridge,
        *,
        tell: Callable[[str], bool],
        attended: Callable[[], bool],
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """`attended` says whether somebody looks at the window: then Today asks, and nothing has to remind."""
        super().__init__(parent)
        self._session = session
        self._bridge = bridge
        self._tell = tell
        self._attended = attended
        self._now = now
        self._choices = Choices()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._begun = False
        bridge.changed.connect(self._heard)

    def begin(self) -> None:
        """The vault is open."""
        self._begun = True
        self._read()

    def rest(self) -> None:
        """Everything closes: remind of nothing any more."""
        self._begun = False
        self._timer.stop()
        self._choices = Choices()

    def look(self) -> None:
        """Remind now, if it is time and nobody has checked in today."""
        if not self._begun or self._attended():
            return
        day, minutes, midnight = self._here()
        if reminder_is_due(self._choices, day=day, minutes=minutes, checked_in_today=False):
            work = self._session.journaling.check_ins_between(first=midnight, until=midnight + _DAY)
            self._bridge.run(work, lambda found: self._found(bool(found), day), lambda _: None, owner=self)

    def _found(self, checked_in: bool, day: int) -> None:
        if not self._begun or checked_in or self._choices.reminded_on >= day:
            return
        if self._tell(reminder_words()):
            self._bridge.run(self._session.checking_in.reminded(day=day), None, lambda _: None, owner=self)

    def _here(self) -> tuple[int, int, int]:
        """The local day as an ordinal, minutes since its midnight, and that midnight in UTC seconds."""
        local = datetime.fromtimestamp(self._now(), UTC).astimezone()
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        return local.toordinal(), 60 * local.hour + local.minute, int(midnight.timestamp())

    def _heard(self, changes: ChangeSet) -> None:
        if self._begun and Kind.MEASURE in changes.kinds:
            self._read()

    def _read(self) -> None:
        self._bridge.run(self._session.checking_in.choices(), self._follow, lambda _: None, owner=self)

    def _follow(self, choices: Choices) -> None:
        if not self._begun:
            return
        self._choices = choices
        if choices.remind_at is None or choices.paused_since:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
            self.look()
