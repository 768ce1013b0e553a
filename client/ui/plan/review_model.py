"""Looking at the plan again: when, and what was said once the day had come."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from client.domain.plan import Review, months_on
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.planning import Planning
    from client.ui.kit.home import Home


@dataclass(frozen=True, slots=True)
class ReviewState:
    """`due`: the day has come, and nothing was said to it yet."""

    loaded: bool = False
    review: Review = field(default=Review())
    due: bool = False
    notice: Notice | None = None


class ReviewModel(QObject):
    """`changed` tells of any new state."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = ReviewState()

    def load(self) -> None:
        """Look at the calendar."""
        self._home.bridge.run(self._look(), self._looked, self._troubled, owner=self)

    def today(self) -> date:
        """The day on this computer's calendar."""
        return datetime.fromtimestamp(self._home.now(), UTC).astimezone().date()

    def choose(self, months: int | None) -> None:
        """Look at it again in so many months, and so on; not at all for None."""
        on = None if months is None else months_on(self.today(), months)
        self._do(self._planning.choose_review(on=on, months=months))

    def choose_day(self, on: date) -> None:
        """Look at it again on that day, and then no more."""
        self._do(self._planning.choose_review(on=on))

    def still_right(self) -> None:
        """It has been looked at."""
        self._do(self._planning.still_right())

    def later(self) -> None:
        """Not now."""
        self._do(self._planning.review_later())

    # Inside

    @property
    def _planning(self) -> Planning:
        return self._home.session.planning

    async def _look(self) -> tuple[Review, bool]:
        return await self._planning.review(), await self._planning.review_due()

    def _do(self, work: Coroutine[Any, Any, ChangeSet]) -> None:
        async def do() -> tuple[Review, bool, ChangeSet]:
            changes = await work
            review, due = await self._look()
            return review, due, changes

        self._home.bridge.run(do(), lambda told: self._looked((told[0], told[1])), self._troubled, owner=self)

    def _looked(self, told: tuple[Review, bool]) -> None:
        self._become(loaded=True, review=told[0], due=told[1], notice=None)

    def _troubled(self, error: WorldError) -> None:
        self._become(notice=notice_for(error))

    def _become(self, **changed: Any) -> None:
        state = replace(self.state, **changed)
        if state != self.state:
            self.state = state
            self.changed.emit()
