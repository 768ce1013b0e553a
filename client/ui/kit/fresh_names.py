"""Fresh pseudonyms on their way, and the leaving of earlier ones: gone on with while the vault is open."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, QTimer, Signal

from client.domain.errors import ServerRefused, WorldError
from client.notices import notice_for
from client.services.changes import ChangeSet, Kind
from client.services.fresh_standing import Offer, Standing, WhyNot
from client.services.refreshing import Reached
from client.ui.kit.notice_bar import in_words
from client.ui.kit.words import isolated
from client.ui.language import spoken

if TYPE_CHECKING:
    from client.services.session import Session
    from client.ui.bridge import Bridge

EVERY_MILLISECONDS: Final = 30_000
_REST: Final = 10
"""So many looks are passed over after a try that failed: five minutes."""
_LEAVES_AFTER: Final = (300, 3600)
"""Between what seconds after the opening of the vault an overdue leaving is sent: not beside the first sync."""


@dataclass(frozen=True, slots=True)
class FreshState:
    """`standing` by community. `busy` are those being asked, `said` why the last try came to nothing."""

    standing: dict[str, Standing] = field(default_factory=dict)
    busy: frozenset[str] = frozenset()
    said: dict[str, str] = field(default_factory=dict)


class FreshNames(QObject):
    """`changed` when `state` is another; `told` carries words about what came of it."""

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        *,
        session: Session,
        bridge: Bridge,
        now: Callable[[], float] = time.time,
        chance: Callable[[], float] = random.random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.state = FreshState()
        self._session = session
        self._bridge = bridge
        self._now = now
        least, most = _LEAVES_AFTER
        self._leaves_from = now() + least + chance() * (most - least)
        self._rests: dict[str, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Ask the vault what was begun."""
        self._bridge.run(self._session.refreshing.standing(), self._loaded, owner=self)

    def offer(self, community: str, done: Callable[[Offer], None], *, numbered: bool = False) -> None:
        """Look what one may begin with."""
        work = self._session.refreshing.offer(community=community, language=spoken(), numbered=numbered)
        self._bridge.run(work, done, self._bridge.troubled.emit, owner=self)

    def begin(self, offer: Offer, name: str, *, later: bool) -> None:
        """Keep it, and go on at once as far as it goes now."""
        community = offer.community

        def begun(why_not: WhyNot) -> None:
            if why_not:
                self._settle(community, why_not_words(why_not))
            else:
                self._settle(community, "")
                self._go_on(community, now=not later)
            self.load()

        self._run(community, self._session.refreshing.begin(offer=offer, name=name, later=later), begun)

    def go_on(self, community: str) -> None:
        """Go in now, and not later."""
        self._go_on(community, now=True)

    def change(self, offer: Offer, name: str) -> None:
        """Another name, or the guidelines accepted anew; then on."""
        community = offer.community

        def changed(_: None) -> None:
            self._settle(community, "")
            self._go_on(community, now=False)

        work = self._session.refreshing.change(
            community=community, name=name, guidelines=offer.guidelines_version
        )
        self._run(community, work, changed)

    def give_up(self, community: str) -> None:
        """Stay who one is, as long as nothing was sent."""
        work = self._session.refreshing.give_up(community=community)
        self._run(community, work, lambda _: self._settle(community, ""))

    def say(self, community: str, name: str, *, erase: bool) -> None:
        """What is to become of what an earlier pseudonym wrote."""
        work = self._session.refreshing.say(community=community, name=name, erase=erase)
        self._run(community, work, lambda _: self._settle(community, ""))

    def look(self) -> None:
        """Go on with whatever is due."""
        for community, one in self.state.standing.items():
            if community in self.state.busy:
                continue
            rest = self._rests.get(community, 0)
            if rest:
                self._rests[community] = rest - 1
            elif one.way is not None and not one.way.asks:
                self._go_on(community, now=False)
            elif any(name.due_at is not None and name.due_at <= self._now() for name in one.before):
                self._perhaps_leave(community)

    # Inside

    def _perhaps_leave(self, community: str) -> None:
        if self._now() < self._leaves_from:
            return

        def gone(reached: Reached) -> None:
            self._settle(community, "")
            if reached.gone:
                self.told.emit(_gone_words(reached.gone))

        self._run(community, self._session.refreshing.take_leave(community=community), gone)

    def _go_on(self, community: str, *, now: bool) -> None:
        def reached(to: Reached) -> None:
            self._settle(community, why_not_words("words-wait") if to.waits else "")
            if to.came_in:
                one = self.state.standing.get(community)
                self.told.emit(_in_words(to.came_in, one.name if one is not None else ""))

        self._run(community, self._session.refreshing.go_on(community=community, now=now), reached)

    def _run(self, community: str, work: Coroutine[Any, Any, Any], done: Callable[[Any], None]) -> None:
        if community in self.state.busy:
            work.close()
            return
        self._become(replace(self.state, busy=self.state.busy | {community}))

        def failed(error: WorldError) -> None:
            self._rests[community] = _REST
            self._settle(community, refusal_words(error, now=self._now()))
            # What the server asks for, or that nothing is left to go on with, is in the vault by now.
            self.load()

        self._bridge.run(work, done, failed, owner=self)

    def _settle(self, community: str, said: str) -> None:
        words = {key: value for key, value in self.state.said.items() if key != community}
        if said:
            words[community] = said
        self._become(replace(self.state, busy=self.state.busy - {community}, said=words))

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.COMMUNITY in changes.kinds:
            self.load()

    def _loaded(self, found: tuple[Standing, ...]) -> None:
        first = not self._timer.isActive()
        self._become(replace(self.state, standing={each.community: each for each in found}))
        if not found:
            self._timer.stop()
            return
        self._timer.start()
        if first:
            self.look()

    def _become(self, state: FreshState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


def why_not_words(why_not: WhyNot) -> str:
    """Why there is no beginning, as far as that is known here; empty for nothing."""
    translate = QCoreApplication.translate
    return {
        "": "",
        "guide": translate(
            "fresh", "A guide keeps one name, so that everyone knows who decided what. Nothing was changed."
        ),
        "not-here": translate("fresh", "You do not write in this community, so there is no name to change."),
        "words-wait": translate(
            "fresh",
            "Something you wrote still waits here to be sent under this name. Let it go out, or take it back, and come"
            " again.",
        ),
        "on-the-way": translate("fresh", "A new name is on its way already."),
    }[why_not]


def refusal_words(error: WorldError, *, now: float) -> str:
    """What stood in the way, and what to do."""
    translate = QCoreApplication.translate
    code = error.code if isinstance(error, ServerRefused) else ""
    if code == "not-yet" and isinstance(error, ServerRefused) and error.retry_after is not None:
        date = QDateTime.fromSecsSinceEpoch(int(now + error.retry_after)).date()
        return translate(
            "fresh",
            "Not before {day}. A name lasts at least thirty days, counted from the end of the month in which you joined"
            " with it; after a pause, until that is over and ninety days have gone by. Nothing was changed: you are who"
            " you were.",
        ).format(day=isolated(QLocale().toString(date, QLocale.FormatType.LongFormat)))
    if code == "not-yet":
        return translate(
            "fresh",
            "Something of yours is still open with the guides: a post they have not read yet, a report, an appeal or a"
            " call. Once it is settled, you can come again. Nothing was changed: you are who you were.",
        )
    if code == "not-allowed":
        return translate(
            "fresh",
            "The community gives no other name here. That is so when one was asked for before, from another copy of"
            " this vault. Nothing was changed on this computer. A new invitation always leads in.",
        )
    return in_words(notice_for(error))


def _in_words(name: str, community: str) -> str:
    said = QCoreApplication.translate("fresh", "In {community} you are {name} from now on.")
    return said.format(community=isolated(community), name=isolated(name))


def _gone_words(name: str) -> str:
    said = QCoreApplication.translate(
        "fresh", "{name} has left. What was written under that name is taken back within a day."
    )
    return said.format(name=isolated(name))
