"""The figures of one month, and how the work is shared; asked for when somebody looks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from client.domain.guide_figures import months_over
from client.notices import Notice, notice_for
from client.services.guide_figures import Shares

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.ui.kit.home import Home
    from protocol.guiding import Figures

_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class FiguresState:
    """`figures` are those of `month`, one of `months`, None until they have come. `notice` says why they did not."""

    community: str = ""
    months: tuple[str, ...] = ()
    month: str = ""
    loading: bool = False
    figures: Figures | None = None
    shares: Shares = field(default_factory=Shares)
    notice: Notice | None = None


class FiguresModel(QObject):
    """`changed` is emitted when `state` is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = FiguresState()
        self._kept: dict[str, Figures] = {}

    def look(self) -> None:
        """Look at the month that is chosen, or the last one; and at what the record says of the work."""
        current = self._home.belonging.state.current
        community = current.id if current is not None else ""
        months = months_over(self._home.now(), _MONTHS)
        if community != self.state.community:
            self._kept.clear()
            self._become(FiguresState(community, months))
        if not community:
            return
        self._become(replace(self.state, months=months))
        self.choose(self.state.month if self.state.month in months else months[0])

        def shared(shares: Shares) -> None:
            if community == self.state.community:
                self._become(replace(self.state, shares=shares))

        work = self._home.session.guide_figures.shares(community=community, now=self._home.now())
        self._home.bridge.run(work, shared, self._failed, owner=self)

    def choose(self, month: str) -> None:
        """Show another month. One that is over does not change: it is asked for once."""
        community, kept = self.state.community, self._kept.get(month)
        self._become(replace(self.state, month=month, figures=kept, loading=kept is None, notice=None))
        if kept is not None:
            return

        def come(figures: Figures) -> None:
            if community == self.state.community:
                self._kept[month] = figures
                if month == self.state.month:
                    self._become(replace(self.state, figures=figures, loading=False))

        def failed(error: WorldError) -> None:
            if (community, month) == (self.state.community, self.state.month):
                self._failed(error)

        work = self._home.session.guide_figures.of_month(community=community, month=month)
        self._home.bridge.run(work, come, failed, owner=self)

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, loading=False, notice=notice_for(error)))

    def _become(self, state: FiguresState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
