"""The sleep diary: one night a morning, and the seven mornings that are looked at."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from client.domain.exercises import night_id
from client.domain.nights import WEEK, Night, Week, week_of
from client.ui.tools.records_model import RecordsModel

if TYPE_CHECKING:
    from client.ui.kit.home import Home


class SleepModel(RecordsModel):
    """What is open here is the night before one morning."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, "night", Night(date.min), parent)
        self.last = self.today()

    def today(self) -> date:
        """This morning."""
        return datetime.fromtimestamp(self._home.now(), UTC).astimezone().date()

    @property
    def nights(self) -> tuple[Night, ...]:
        """All of which something is said."""
        return tuple(each.work for each in self.state.records if isinstance(each.work, Night))

    @property
    def week(self) -> Week:
        """The seven mornings that are looked at."""
        return week_of(self.nights, self.last)

    @property
    def can_go_on(self) -> bool:
        """Whether there is a later week."""
        return self.last < self.today()

    @property
    def night(self) -> Night:
        """The one that is being written."""
        assert isinstance(self.work, Night)  # this tool has no other records
        return self.work

    def look_back(self) -> None:
        """The week before."""
        self.last -= timedelta(days=WEEK)
        self.changed.emit()

    def look_on(self) -> None:
        """The week after; at most the one up to this morning."""
        self.last = min(self.today(), self.last + timedelta(days=WEEK))
        self.changed.emit()

    def open_morning(self, morning: date) -> None:
        """Write of the night before that morning, going on with what is said of it."""
        known = next((each for each in self.nights if each.morning == morning), None)
        self.begin(known or Night(morning), record_id=night_id(morning))
