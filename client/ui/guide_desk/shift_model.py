"""A guide's own care: the shift, what it held, what was agreed, and a few words for oneself at its end."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from client.domain import shifts
from client.domain.guide_acts import Doubts, Load
from client.domain.shifts import Advice, Comforts, Limits, Shift
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from protocol.encoding import day_of
from protocol.reviewing import Band

if TYPE_CHECKING:
    from client.domain.errors import WorldError
    from client.services.session import Session
    from client.ui.kit.home import Home

WEEK: Final = 7
_MONTH: Final = 28
_LOOK_MILLISECONDS: Final = 30 * 1000
_PAUSE_MILLISECONDS: Final = 800


@dataclass(frozen=True, slots=True)
class ShiftState:
    """`week` and `month` are how many items of each theme were opened; `own` and `team` what was done in seven days.

    `doubts` are what the community's record says of this guide that is not so, or does not say though it is so. `notes`
    are the content notes of the community, which one may be warned of. `words` are for oneself and unsaved; `kept`
    counts how often such words went into the journal. `days` is what was met in seven days, day by day; `buddy` whom
    one talks with after a hard shift; `leads` are ids and names of those one agrees with.
    """

    community: str = ""
    loaded: bool = False
    shift: Shift | None = None
    advice: Advice = Advice.NOTHING
    limits: Limits = field(default_factory=Limits)
    comforts: Comforts = field(default_factory=Comforts)
    week: tuple[tuple[str, int], ...] = ()
    month: tuple[tuple[str, int], ...] = ()
    days: tuple[tuple[int, tuple[tuple[str, int], ...]], ...] = ()
    buddy: str = ""
    leads: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    own: Load = field(default_factory=Load)
    team: Load = field(default_factory=Load)
    guides: int = 0
    doubts: Doubts = field(default_factory=Doubts)
    words: str = field(default="", repr=False)
    kept: int = 0
    notice: Notice | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    shift: Shift | None
    limits: Limits
    comforts: Comforts
    week: dict[str, int]
    month: dict[str, int]
    days: tuple[tuple[int, tuple[tuple[str, int], ...]], ...]
    buddy: str
    leads: tuple[tuple[str, str], ...]
    words: str = field(repr=False)
    notes: tuple[str, ...]
    own: Load
    team: Load
    guides: int
    doubts: Doubts


class ShiftModel(QObject):
    """The shift in the community that is shown. `changed` is emitted when `state` is another."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = ShiftState()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._advise)
        self._unkept = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._save)
        home.bridge.changed.connect(self._heard)
        home.belonging.changed.connect(self._belonging_changed)
        self._belonging_changed()

    # What happens

    def begin(self) -> None:
        """Begin a shift."""
        self._do(self._home.session.shifts.begin(community=self.state.community, now=self._home.now()))

    def opened(self, *, kind: str, band: Band, notes: tuple[str, ...]) -> None:
        """An item was opened: it counts."""
        themes = shifts.themes_of(kind=kind, band=band, notes=notes)
        now = self._home.now()
        self._do(self._home.session.shifts.opened(community=self.state.community, themes=themes, now=now))

    def rest(self) -> None:
        """Take a break."""
        self._do(self._home.session.shifts.rest(community=self.state.community, now=self._home.now()))

    def back(self) -> None:
        """Come back from it."""
        self._do(self._home.session.shifts.back(community=self.state.community, now=self._home.now()))

    def end(self) -> None:
        """End the shift; words for oneself stay where they are until they are kept or erased."""
        work = self._home.session.shifts.end(community=self.state.community)
        self._home.bridge.run(work, lambda _: self._load(), self._failed, owner=self)

    def warns(self, *, kind: str, band: Band, notes: tuple[str, ...]) -> tuple[str, ...]:
        """The themes of an item of which this guide wants to be warned before it is opened."""
        return self.state.comforts.warns(shifts.themes_of(kind=kind, band=band, notes=notes))

    # What is chosen

    def limit(self, limits: Limits) -> None:
        """What is enough now. Whoever had agreed to something else is not said to have agreed to this."""
        if not limits.same_as(self.state.limits):
            limits = limits.agreed("", 0)
            self._do(self._home.session.shifts.set_limits(community=self.state.community, limits=limits))

    def agree(self, lead: str) -> None:
        """This was talked over with that lead today; with nobody, where it is empty."""
        if lead != self.state.limits.lead:
            limits = self.state.limits.agreed(lead, day_of(self._home.now()))
            self._do(self._home.session.shifts.set_limits(community=self.state.community, limits=limits))

    def comfort(self, comforts: Comforts) -> None:
        """What makes it easier to look."""
        if comforts != self.state.comforts:
            self._do(self._home.session.shifts.set_comforts(comforts=comforts))

    def name_buddy(self, name: str) -> None:
        """Whom one talks with after a hard shift; it is told to nobody."""
        if " ".join(name.split()) != self.state.buddy:
            self._do(self._home.session.shifts.set_buddy(community=self.state.community, name=name))

    def forget(self) -> None:
        """Forget what was counted."""
        self._do(self._home.session.shifts.forget_exposure(community=self.state.community))

    # Words for oneself

    def write(self, words: str) -> None:
        """What stands in the box now; it is kept in the vault a moment later."""
        if words != self.state.words:
            self._become(replace(self.state, words=words))
            self._unkept = True
            self._pause.start()

    def keep_words(self) -> None:
        """Put the words into the own journal."""
        words, community = self.state.words, self.state.community
        if not words.strip():
            return

        async def put() -> object:
            changed = await self._home.session.journaling.write_entry(text=words)
            await self._home.session.shifts.keep_words(community=community, words="")
            return changed

        def kept(_: object) -> None:
            left = "" if self.state.words == words else self.state.words
            self._become(replace(self.state, words=left, kept=self.state.kept + 1, notice=None))
            self._save()

        self._pause.stop()
        self._unkept = False
        self._home.bridge.run(put(), kept, self._failed, owner=self)

    def keep(self) -> Coroutine[Any, Any, object] | None:
        """What must be saved before the vault closes: the words, as they stand."""
        self._pause.stop()
        if not self._unkept or not self.state.community:
            return None
        self._unkept = False
        shifts_ = self._home.session.shifts
        return shifts_.keep_words(community=self.state.community, words=self.state.words)

    def _save(self) -> None:
        work = self.keep()
        if work is not None:
            self._home.bridge.run(work, None, self._failed, owner=self)

    # Inside

    def _do(self, work: Coroutine[Any, Any, ChangeSet]) -> None:
        if not self.state.community:
            work.close()
            return
        self._home.bridge.run(work, None, self._failed, owner=self)

    def _failed(self, error: WorldError) -> None:
        self._become(replace(self.state, notice=notice_for(error)))

    def _heard(self, changes: ChangeSet) -> None:
        if changes.kinds & {Kind.SHIFT, Kind.COMMUNITY}:
            self._load()

    def _belonging_changed(self) -> None:
        current = self._home.belonging.state.current
        guide = current is not None and current.guide and current.state == "joined"
        community = current.id if current is not None and guide else ""
        if community != self.state.community:
            self._save()
            self._become(ShiftState(community=community))
            self._load()

    def look(self) -> None:
        """The page is shown: read again how much was done, which only the community's record says."""
        self._load()

    def _load(self) -> None:
        community = self.state.community
        if not community:
            self._timer.stop()
            return

        def found(all_: _Found) -> None:
            if community == self.state.community:
                self._show(all_)

        work = _look(self._home.session, community, self._home.now())
        self._home.bridge.run(work, found, self._failed, owner=self)

    def _show(self, found: _Found) -> None:
        if found.shift is None:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._become(
            replace(
                self.state,
                loaded=True,
                shift=found.shift,
                limits=found.limits,
                comforts=found.comforts,
                week=tuple(found.week.items()),
                month=tuple(found.month.items()),
                days=found.days,
                buddy=found.buddy,
                leads=found.leads,
                notes=found.notes,
                own=found.own,
                team=found.team,
                guides=found.guides,
                doubts=found.doubts,
                # What is typed meanwhile is newer than what was kept.
                words=self.state.words if self.state.loaded else self.state.words or found.words,
                notice=None,
            )
        )
        self._advise()

    def _advise(self) -> None:
        shift = self.state.shift
        advice = (
            Advice.NOTHING if shift is None else shifts.advice(shift, self.state.limits, self._home.now())
        )
        self._become(replace(self.state, advice=advice))

    def _become(self, state: ShiftState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()


async def _look(session: Session, community: str, now: float) -> _Found:
    membership = await session.memberships.open(community)
    described, own = await membership.described(), (await membership.record()).member_id
    record = await session.auditing.read(community=community, now=now)
    found = record.loads(now=now, hours=24 * WEEK)
    return _Found(
        shift=await session.shifts.current(community=community),
        limits=await session.shifts.limits(community=community),
        comforts=await session.shifts.comforts(),
        week=await session.shifts.exposure(community=community, now=now, days=WEEK),
        month=await session.shifts.exposure(community=community, now=now, days=_MONTH),
        days=shifts.by_day(
            await session.shifts.by_day(community=community), first=day_of(now) - WEEK + 1, last=day_of(now)
        ),
        buddy=await session.shifts.buddy(community=community),
        leads=await _leads(session, community, tuple(lead for lead in described.leads if str(lead) != own)),
        words=await session.shifts.words(community=community),
        notes=described.content_notes,
        own=found.get(UUID(own), Load()) if own is not None else Load(),
        team=Load(
            sum(load.claims for load in found.values()),
            sum(load.decisions for load in found.values()),
            sum(load.seconds for load in found.values()),
        ),
        guides=len({guide.id for guide in described.guides}),
        doubts=record.doubts,
    )


async def _leads(session: Session, community: str, leads: tuple[UUID, ...]) -> tuple[tuple[str, str], ...]:
    named = []
    for lead in leads:
        known = await session.conversing.person(community=community, pseudonym=lead)
        named.append((str(lead), known.name if known is not None else ""))
    return tuple(named)
