"""The ways into communities that are not at their end: gone on with by themselves when it is time, or by a person."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from client.domain.errors import WorldError
from client.notices import Notice, notice_for
from client.services.admission import Begun, Joined
from client.services.changes import ChangeSet, Kind
from client.services.session import Session
from client.ui.bridge import Bridge
from client.ui.kit.words import isolated

if TYPE_CHECKING:
    from client.ui.kit.home import Home

EVERY_MILLISECONDS: Final = 30_000
_REST: Final = 10
"""So many looks are passed over after a try that failed: five minutes."""


@dataclass(frozen=True, slots=True)
class CameIn:
    """Somebody is in now. A guide `waits` for the steward."""

    community: str
    name: str
    pseudonym: str
    waits: bool

    def say(self, home: Home, say: Callable[..., None]) -> None:
        """Say so wherever the person is in the window; it leads there only if they want to."""
        translate = QCoreApplication.translate
        said = translate("ways", "You are in: in {community} you are {name} from now on.")
        if self.waits:
            said = translate(
                "ways",
                "You are in {community} as {name}, and a guide as soon as the steward has confirmed you.",
            )

        def there() -> None:
            home.belonging.show(self.community)
            home.go("community")

        words = said.format(community=isolated(self.name), name=isolated(self.pseudonym))
        say(words, step=translate("ways", "Go there"), do=there)


@dataclass(frozen=True, slots=True)
class GoingInState:
    """`ways` by name of the community. `busy` are those being asked, `notices` says why the last try failed."""

    ways: tuple[Begun, ...] = ()
    busy: frozenset[str] = frozenset()
    notices: dict[str, Notice] = field(default_factory=dict)


class GoingIn(QObject):
    """Looks every half minute whether it is time; what is due is done while the vault is open, and then said."""

    changed = Signal()
    came_in = Signal(object)
    """A CameIn."""

    def __init__(self, *, session: Session, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = GoingInState()
        self.picked = ""
        """The community that the place of joining is to show next, as something is needed of the person there."""
        self._session = session
        self._bridge = bridge
        self._rests: dict[str, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Ask the vault what was begun."""
        self._bridge.run(self._session.joining.admission.begun(), self._loaded, owner=self)

    def look(self) -> None:
        """Go on with whatever is due."""
        for way in self.state.ways:
            community = way.community
            if not way.later or way.asks or community in self.state.busy:
                continue
            rest = self._rests.get(community, 0)
            if rest:
                self._rests[community] = rest - 1
                continue
            self._run(way, by_itself=True)

    def go_in(self, community: str) -> None:
        """Go in now, and not later."""
        way = next((each for each in self.state.ways if each.community == community), None)
        if way is not None and community not in self.state.busy:
            self._run(way, by_itself=False)

    def give_up(self, community: str) -> None:
        """Forget a way that was begun."""
        if community in self.state.busy:
            return
        self._become(replace(self.state, busy=self.state.busy | {community}))
        work = self._session.joining.admission.give_up(community)
        self._bridge.run(work, lambda _: self._gone_on(community, None), self._not_forgotten, owner=self)

    # Inside

    def _run(self, way: Begun, *, by_itself: bool) -> None:
        admission, community = self._session.joining.admission, way.community
        work: Coroutine[Any, Any, Begun | Joined | None]
        if by_itself:
            work = admission.carry_on(community)
        else:
            work = admission.go_in(community)
            self._become(replace(self.state, busy=self.state.busy | {community}))
        self._bridge.run(
            work, lambda to: self._gone_on(community, to), lambda error: self._failed(way, error), owner=self
        )

    def _gone_on(self, community: str, to: Begun | Joined | None) -> None:
        state = self.state
        way = next((each for each in state.ways if each.community == community), None)
        notices = {key: value for key, value in state.notices.items() if key != community}
        state = replace(state, busy=state.busy - {community}, notices=notices)
        if isinstance(to, Begun):
            reached = replace(to, changes=ChangeSet())
            ways = tuple(reached if each.community == community else each for each in state.ways)
        else:
            ways = tuple(each for each in state.ways if each.community != community)
        self._become(replace(state, ways=ways))
        if way is not None and isinstance(to, Joined):
            self.came_in.emit(CameIn(community, way.name, to.pseudonym, to.waits))

    def _failed(self, way: Begun, error: WorldError) -> None:
        self._rests[way.community] = _REST
        notices = {**self.state.notices, way.community: notice_for(error)}
        self._become(replace(self.state, busy=self.state.busy - {way.community}, notices=notices))
        # What the server asks for, or that it knows no such invitation, is in the vault by now.
        self.load()

    def _not_forgotten(self, error: WorldError) -> None:
        self._become(replace(self.state, busy=frozenset()))
        self._bridge.troubled.emit(error)

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.COMMUNITY in changes.kinds:
            self.load()

    def _loaded(self, ways: tuple[Begun, ...]) -> None:
        first = not self._timer.isActive()
        self._become(replace(self.state, ways=ways))
        if ways:
            self._timer.start()
        else:
            self._timer.stop()
        if first and ways:
            self.look()

    def _become(self, state: GoingInState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
