"""What one does not want to meet: mutes, a break, and reading only."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from client.notices import notice_for
from client.services.changes import ChangeSet, Kind
from client.services.quieting import Break
from client.ui.settings.work import Work, WorkState

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from client.domain.errors import WorldError
    from client.domain.muting import MuteKind
    from client.services.session import Session
    from client.ui.kit.home import Home
    from client.vault.mutes import Mute

DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Named:
    """A mute with what stands for it: a word itself, a thread's title, a pseudonym; empty where that is not known."""

    mute: Mute
    name: str = field(repr=False)

    @property
    def key(self) -> str:
        """Its id in a list."""
        return f"{self.mute.kind} {self.mute.community} {self.mute.value}"


@dataclass(frozen=True, slots=True)
class SeeingState(WorkState):
    """`mutes` is None until they were read; `themes` are the codes of those that are muted everywhere."""

    mutes: tuple[Named, ...] | None = None
    going_on: Break | None = None
    reading_only: bool = False
    welcoming: bool = False

    @property
    def themes(self) -> frozenset[str]:
        """The themes that are muted."""
        return frozenset(one.mute.value for one in self.mutes or () if one.mute.kind == "theme")


class Seeing(Work):
    """Reads and keeps the choices; each holds at once."""

    state: SeeingState

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(home, parent)
        self.state = SeeingState()
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read what holds."""
        current = self._home.belonging.state.current
        community = current.id if current is not None else ""
        work = _standing(self._home.session, community, self._home.now())
        self._home.bridge.run(work, self._loaded, owner=self)

    def mute_word(self, word: str, *, days: int | None = None) -> bool:
        """Mute a word or phrase everywhere, for so many days or until it is ended. False if it is empty to a search."""
        from client.domain.muting import tidied

        if not tidied(word):
            return False
        until = None if days is None else int(self._home.now()) + days * DAY
        quieting = self._home.session.quieting
        self._do(quieting.mute(kind="word", value=word, now=self._home.now(), until=until))
        return True

    def mute_theme(self, code: str, muted: bool) -> None:
        """Mute a theme everywhere, or no longer."""
        quieting = self._home.session.quieting
        if muted:
            self._do(quieting.mute(kind="theme", value=code, now=self._home.now()))
        else:
            self._do(quieting.unmute(kind="theme", value=code))

    def end(self, key: str) -> None:
        """Mute it no longer."""
        for one in self.state.mutes or ():
            if one.key == key:
                mute = one.mute
                quieting = self._home.session.quieting
                self._do(quieting.unmute(kind=mute.kind, value=mute.value, community=mute.community))

    def rest(self, seconds: int) -> None:
        """Take a break."""
        self._do(self._home.session.quieting.take_break(now=self._home.now(), seconds=seconds))

    def come_back(self) -> None:
        """End the break."""
        self._do(self._home.session.quieting.end_break())

    def read_only(self, chosen: bool) -> None:
        """Only read, or write as well."""
        self._do(self._home.session.quieting.read_only(chosen))

    def welcome(self, chosen: bool) -> None:
        """Be told on Today when somebody waits for a first reply, or no longer."""
        self._do(self._home.session.quieting.welcome(chosen))

    def _do(self, work: Coroutine[Any, Any, ChangeSet]) -> None:
        self._home.bridge.run(work, lambda _: self.say_nothing(), self._not_kept, owner=self)

    def _not_kept(self, error: WorldError) -> None:
        self._say("seeing", notice_for(error))
        self.load()

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.MUTE in changes.kinds and self.state.mutes is not None:
            self.load()

    def _loaded(self, found: _Standing) -> None:
        self._become(replace(self.state, **found._asdict()))


class _Standing(NamedTuple):
    mutes: tuple[Named, ...]
    going_on: Break | None
    reading_only: bool
    welcoming: bool


async def _standing(session: Session, community: str, now: float) -> _Standing:
    found = await session.quieting.mutes(community=community, now=now)
    threads = frozenset(_ids(found, "thread"))
    titles = await session.conversing.titles(community=community, threads=threads) if threads else {}
    names = {}
    for person in _ids(found, "pseudonym"):
        known = await session.conversing.person(community=community, pseudonym=person)
        names[str(person)] = known.name if known is not None else ""
    named = []
    for mute in found:
        name = mute.value
        if mute.kind == "thread":
            name = titles.get(UUID(mute.value), "")
        elif mute.kind == "pseudonym":
            name = names.get(mute.value, "")
        named.append(Named(mute, name))
    quieting = session.quieting
    return _Standing(
        tuple(named),
        await quieting.on_break(now=now),
        await quieting.reading_only(),
        await quieting.welcoming(),
    )


def _ids(found: tuple[Mute, ...], kind: MuteKind) -> list[UUID]:
    return [UUID(mute.value) for mute in found if mute.kind == kind and mute.community]
