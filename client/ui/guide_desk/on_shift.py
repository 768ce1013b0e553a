"""The shift at the desk: whether somebody is there, what stands above the desk, and the page of the team."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from client.ui.guide_desk.asides import Aside, Asides, both
from client.ui.guide_desk.desk_bars import DeskBars
from client.ui.guide_desk.own_care import OwnCare
from client.ui.guide_desk.parts import LOW
from client.ui.guide_desk.presence import Presence
from client.ui.guide_desk.rows import translated
from client.ui.guide_desk.team_page import TeamPage
from client.ui.guide_desk.view_model import GuideDesk
from client.ui.guide_desk.watch_model import Watch

if TYPE_CHECKING:
    from client.ui.kit.home import Home

TEAM: Final = "team"
OWN: Final = "ownCare"
_ROOMY: Final = 560
"""Unscaled pixels of height from which all is said above the desk, and steps can be taken there."""


class OnShift(QObject):
    """`watches` are told whether somebody is at the desk: while nobody is, they ask nothing of the queue.

    `retitled` when who can see the page that is shown is to be said otherwise.
    """

    retitled = Signal()

    def __init__(
        self,
        home: Home,
        desk: GuideDesk,
        care: OwnCare,
        watches: tuple[Callable[[bool], object], ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._home, self._desk, self._care = home, desk, care
        self._watches = watches
        self._asides: Asides | None = None
        self._ending = False
        self.presence = Presence(self)
        self.watch = Watch(home, self)
        self.bars = DeskBars(home.theme, self.watch)
        self.presence.changed.connect(self._attend)
        self.bars.read.connect(self._read)
        self.bars.go_on.connect(self._go_on)
        care.end.changed.connect(self._turned)

    def page(self, claim: Callable[[UUID], object]) -> Aside:
        """The page of the team; `claim` takes a review and reads it."""
        return Aside(
            TEAM,
            translated("The team"),
            "users",
            partial(TeamPage, self._home, self._desk, self.watch, claim),
            private=False,
        )

    def stand_by(self, asides: Asides) -> None:
        """What stands above the desk leads to these pages."""
        self._asides = asides

    def begin(self) -> None:
        """The desk has come into sight."""
        self.presence.begin()

    def rest(self) -> None:
        """It is out of sight."""
        self.presence.rest()

    def show_state(self, height: int, *, reading: bool) -> None:
        """Show what is so now; less of it where the height in pixels is small, and while an item is read."""
        state = self._desk.state
        here = state.community if state.guide and state.loaded and state.confirmed else ""
        self.watch.attend(here, self.presence.attended)
        current = self._asides.current if self._asides is not None else None
        beside = current.name if current is not None else ""
        begun = bool(here) and self._care.end.state.begun and beside != OWN
        px = self._home.theme.px
        self.bars.show_state(
            page_open=beside == TEAM,
            begun=begun,
            tight=height < px(_ROOMY),
            low=height < px(LOW),
            reading=reading,
        )

    def where(self, aside: Aside) -> str:
        """Who can see that page, where it is not the page alone that says it; else empty."""
        if aside.name == OWN and self._care.end.state.ending:
            return translated("Only on this computer, but for a hand-over note once you send it")
        return ""

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What was typed for oneself, and to hand over, and is not kept yet."""
        return both(self._care.model.keep(), self._care.end.keep())

    # Inside

    def _attend(self) -> None:
        attended = self.presence.attended
        for watch in self._watches:
            watch(attended)
        self.bars.say_gone(self.presence.watching and not attended)
        if attended and self.presence.away:
            self.bars.say_back(self.presence.away)
            self._desk.refresh()
        self.watch.attend(self.watch.state.community, attended)

    def _read(self) -> None:
        if self._asides is not None:
            self._asides.show_page(TEAM)

    def _go_on(self) -> None:
        if self._asides is not None:
            self._asides.show_page(OWN)
        if self._care.page is not None:
            self._care.page.go()

    def _turned(self) -> None:
        if self._care.end.state.ending != self._ending:
            self._ending = self._care.end.state.ending
            self.retitled.emit()
