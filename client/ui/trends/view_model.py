"""Looking back: which time, and what there is to see of it. It is read and reckoned apart from the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from client.domain.trends import InTime, Seen
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.ui.kit.chart_days import Between, Span, Stretch

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.looking_back import Form
    from client.ui.kit.home import Home

_TOUCHED_BY: Final = frozenset({Kind.CHECK_IN, Kind.JOURNAL, Kind.RESPONSE, Kind.MEASURE})


@dataclass(frozen=True, slots=True)
class TrendsState:
    """`seen` is everything, `shown` what is of the chosen time alone. `loaded`: the vault has answered."""

    stretch: Stretch = Span.MONTHS
    today: int = 1
    seen: Seen = field(default_factory=Seen, repr=False)
    shown: InTime = field(default=InTime(1, 1), repr=False)
    loaded: bool = False
    notice: Notice | None = None


class Trends(QObject):
    """Reads it all once it is looked at, and again when there is more; works out a chosen time each time."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._asked = False
        self.state = TrendsState(today=self._today())
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read everything anew."""
        self._asked = True
        self._home.bridge.run(self._read(), self._become, self._failed, owner=self)

    def show(self, stretch: Stretch) -> None:
        """Look at another time."""
        if stretch == self.state.stretch:
            return
        self.state = replace(
            self.state, stretch=stretch
        )  # what is being read belongs to the time chosen last
        if self.state.loaded:
            self._home.bridge.run(self._look(self.state), self._become, self._failed, owner=self)

    def keep(
        self,
        to: Path,
        form: Form,
        make: Callable[[], bytes],
        done: Callable[[], None],
        failed: Callable[[Notice], None],
    ) -> None:
        """Write a chart to this file."""
        self._home.bridge.run(
            self._home.session.looking_back.save(to=to, form=form, make=make),
            lambda _: done(),
            lambda error: failed(notice_for(error)),
            owner=self,
        )

    async def _read(self) -> TrendsState:
        looked = await self._home.session.looking_back.seen()
        return await self._look(
            replace(self.state, seen=looked, today=self._today(), loaded=True, notice=None)
        )

    async def _look(self, state: TrendsState) -> TrendsState:
        first, last = days_of(state.stretch, state.seen, today=state.today)
        shown = await self._home.session.looking_back.in_time(state.seen, first=first, last=last)
        return replace(state, shown=shown)

    def _become(self, state: TrendsState) -> None:
        if state.stretch != self.state.stretch:  # another time was chosen meanwhile
            self.state = replace(state, stretch=self.state.stretch)
            self._home.bridge.run(self._look(self.state), self._become, self._failed, owner=self)
            return
        self.state = state
        self.changed.emit()

    def _failed(self, error: WorldError) -> None:
        self.state = replace(self.state, notice=notice_for(error))
        self.changed.emit()

    def _heard(self, changes: ChangeSet) -> None:
        if self._asked and _TOUCHED_BY & changes.kinds:
            self.load()

    def _today(self) -> int:
        return datetime.fromtimestamp(self._home.now(), UTC).astimezone().date().toordinal()


def days_of(stretch: Stretch, seen: Seen, *, today: int) -> tuple[int, int]:
    """The first and the last day of a stretch of time.

    A span ends today, or tomorrow if there is something: somebody who flew west has lived a day that is still to come.
    """
    if isinstance(stretch, Between):
        return stretch
    if stretch is Span.ALL:
        return (
            today if seen.first is None else min(seen.first, today),
            today if seen.last is None else max(seen.last, today),
        )
    last = today + 1 if seen.last == today + 1 else today
    return last - stretch.value + 1, last
