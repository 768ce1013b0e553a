"""What one checks in on, the reminder, and the pause."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from client.domain.journal import SUGGESTED, Dimension, DimensionKind
from client.notices import notice_for
from client.services.changes import ChangeSet, Kind
from client.services.checking_in import Choices
from client.ui.kit.tray import offered
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from client.domain.errors import WorldError
    from client.ui.kit.home import Home

Sort = Literal["scale-5", "scale-10", "amount", "yes-no"]
SORTS: Final[dict[Sort, tuple[DimensionKind, float, float]]] = {
    "scale-5": ("scale", 1, 5),
    "scale-10": ("scale", 0, 10),
    "amount": ("amount", 0, 1_000_000),
    "yes-no": ("yes-no", 0, 1),
}
"""What a dimension of one's own can be: kind, least, most."""


@dataclass(frozen=True, slots=True)
class CheckInsState(WorkState):
    """`dimensions` are all that there are or are suggested, in their order; those not resting are asked.

    `choices` is None until everything was read. `offered`: this desktop has a place for a reminder.
    """

    dimensions: tuple[Dimension, ...] = ()
    activities: tuple[tuple[str, bool], ...] = field(default=(), repr=False)
    choices: Choices | None = None
    offered: bool = False


class CheckInsWork(Work):
    """Reads and keeps them; each change holds at once."""

    state: CheckInsState

    def __init__(
        self, home: Home, parent: QObject | None = None, *, offered_here: Callable[[], bool] = offered
    ) -> None:
        super().__init__(home, parent)
        self.state = CheckInsState(offered=offered_here())
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read everything."""
        self._home.bridge.run(self._read(), self._found, self._not_done, owner=self)

    def ask(self, dimension: Dimension, asked: bool) -> None:
        """Ask about it from now on, or no more; what was kept of it stays."""
        self._do(self._own.keep_dimension(dimension=replace(dimension, resting=not asked)))

    def add(self, name: str, sort: Sort, unit: str) -> None:
        """A dimension of one's own."""
        kind, least, most = SORTS[sort]
        self._do(self._adding(name, kind, least, most, unit))

    def offer(self, name: str, resting: bool) -> None:
        """Offer an activity again, or let it rest."""
        self._do(self._own.keep_activity(name=name, resting=resting))

    def rename(self, name: str, new: str) -> None:
        """Call an activity something else, in every check-in."""
        if new.strip() and new.strip() != name:
            self._do(self._own.rename_activity(name=name, new=new))

    def forget(self, name: str) -> None:
        """Offer an activity no more."""
        self._do(self._own.forget_activity(name=name))

    def remind(self, minutes: int | None) -> None:
        """Remind once a day at this time of day, or never."""
        self._do(self._own.remind_at(minutes=minutes))

    def pause(self, paused: bool) -> None:
        """Ask nothing for now, or go on."""
        self._do(self._own.pause(now=self._home.now()) if paused else self._own.go_on())

    @property
    def _own(self) -> Any:
        return self._home.session.checking_in

    async def _adding(
        self, name: str, kind: DimensionKind, least: float, most: float, unit: str
    ) -> ChangeSet:
        _, changes = await self._home.session.checking_in.make_dimension(
            name=name, kind=kind, least=least, most=most, unit=unit.strip()
        )
        return changes

    def _do(self, work: Coroutine[Any, Any, ChangeSet]) -> None:
        self.say_nothing()
        self._home.bridge.run(work, None, self._not_done, owner=self)

    def _not_done(self, error: WorldError) -> None:
        self._say("check-ins", notice_for(error))

    async def _read(self) -> tuple[tuple[Dimension, ...], tuple[tuple[str, bool], ...], Choices]:
        own = self._home.session.checking_in
        known = {each.id: each for each in await own.dimensions()}
        suggested = [known.pop(each.id, replace(each, resting=True)) for each in SUGGESTED]
        return (*suggested, *known.values()), tuple(await own.activities()), await own.choices()

    def _found(self, found: tuple[tuple[Dimension, ...], tuple[tuple[str, bool], ...], Choices]) -> None:
        dimensions, activities, choices = found
        self._become(replace(self.state, dimensions=dimensions, activities=activities, choices=choices))

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.MEASURE in changes.kinds and self.state.choices is not None:
            self.load()
