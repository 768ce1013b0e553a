"""A check-in that is being made, or was just kept. Nothing but a mood is ever needed; nothing is expected."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from client.domain.check_in_draft import Begun
from client.domain.errors import WorldError
from client.domain.journal import CheckIn, Dimension, Measure, Moment
from client.notices import Notice, notice_for
from client.services.changes import ChangeSet, Kind
from client.services.checking_in import Choices, Helping, asks_whether_it_helps
from client.services.journaling import CHECK_IN_DRAFT, Unkept
from client.ui.kit.timing import later

if TYPE_CHECKING:
    from client.ui.bridge import Running
    from client.ui.kit.home import Home

_SAVE_AFTER: Final = 1000
"""Milliseconds after the last key until what is begun is saved."""
_SAVE_AT_LATEST: Final = 2000
"""The same for somebody who does not stop."""
_MOST_OFFERED: Final = 40


@dataclass(frozen=True, slots=True)
class CheckInState:
    """A check-in that is being made, or, with `kept`, one that was. `begun` counts the times it was put there.

    `more` is what it holds beside mood and note. `dimensions` and `activities` are what is asked and offered. With
    `paused` nothing is asked; `asks_helping`: it is time to ask whether this helps, and `thanks` that it was answered.
    """

    mood: int | None = None
    more: Begun = field(default=Begun(), repr=False)
    kept: CheckIn | None = None
    busy: bool = False
    begun: int = 0
    notice: Notice | None = None
    dimensions: tuple[Dimension, ...] = ()
    activities: tuple[str, ...] = ()
    paused: bool = False
    asks_helping: bool = False
    helping: Helping = ""


class CheckInModel(QObject):
    """`note` is what is typed beside the mood; `changed` tells of everything else."""

    changed = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.state = CheckInState()
        self.note = ""
        self._unsaved = False
        self._restored = False
        self._keeping_now: Running[Any] | None = None
        self._saving = later(self, _SAVE_AFTER, self.save)
        self._at_latest = later(self, _SAVE_AT_LATEST, self.save)
        home.bridge.changed.connect(self._heard)

    def load(self) -> None:
        """Read what is asked; a check-in that was kept on another day makes room for another."""
        kept = self.state.kept
        if kept is not None and _local(kept.created.utc).date() != _local(self._home.now()).date():
            self._begin()
        if not self._restored:
            self._restored = True
            work = self._home.session.journaling.check_in_draft()
            self._home.bridge.run(work, self._restore, self._failed, owner=self)
        self._read()

    # Making one

    def choose(self, mood: int | None) -> None:
        """This mood, or none."""
        if mood != self.state.mood and not self.state.busy:
            self._become(mood=mood)
            self._touched()

    def write(self, note: str) -> None:
        """The note beside it is this now."""
        if note != self.note:
            self.note = note
            self._touched()

    def measure(self, dimension: str, value: float | None) -> None:
        """So much of a dimension, or nothing said about it."""
        others = tuple(each for each in self.state.more.measures if each.dimension != dimension)
        added = () if value is None else (Measure(dimension, value),)
        self._more(measures=(*others, *added))

    def do(self, activity: str, done: bool) -> None:
        """This activity was among what one did, or was not."""
        others = tuple(each for each in self.state.more.activities if each != activity)
        self._more(activities=(*others, activity) if done else others)

    def add_activity(self, name: str) -> None:
        """An activity of one's own: offered from now on, and done."""
        name = " ".join(name.split())
        if not name:
            return
        known = {each.casefold(): each for each in self.state.activities}
        self.do(known.get(name.casefold(), name), True)
        work = self._home.session.checking_in.keep_activity(name=known.get(name.casefold(), name))
        self._home.bridge.run(work, None, self._failed, owner=self)

    def happened(self, when: datetime | None, *, whole_day: bool = False) -> None:
        """When it was: an aware time up to now; None for now."""
        created = None
        if when is not None:
            now = datetime.fromtimestamp(self._home.now(), UTC)
            created = Moment.of(min(when, now + timedelta(minutes=1)))
        self._more(created=created, whole_day=whole_day and created is not None)

    def keep(self) -> None:
        """Keep the check-in. Where nothing at all is said nothing happens."""
        state = self.state
        if not self.says_something or state.busy or state.kept is not None:
            return
        self._rest()
        self._become(busy=True, notice=None)
        self._unsaved = False
        self._keeping_now = self._home.bridge.run(
            self._keeping(), lambda kept: self._kept(kept[0]), self._not_kept, owner=self
        )

    def take_back(self) -> None:
        """Erase the check-in that was just kept, and let it be made otherwise."""
        made = self.state.kept
        if made is None or self.state.busy:
            return
        self._become(busy=True, notice=None)
        work = self._home.session.journaling.erase_check_in(check_in_id=made.id)
        self._home.bridge.run(work, lambda _: self._taken_back(made), self._not_taken_back, owner=self)

    def again(self) -> None:
        """Make room for another check-in."""
        if self.state.kept is not None and not self.state.busy:
            self._begin()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to keep."""
        more = self.state.more
        return bool(self.state.mood or self.note.strip() or more.activities or more.measures or more.words)

    def save(self) -> None:
        """Save a check-in that was begun."""
        work = self.unsaved()
        if work is not None:
            self._home.bridge.run(work, None, self._not_saved, owner=self)

    def unsaved(self) -> Coroutine[Any, Any, ChangeSet] | None:
        """What must be done so that nothing of it is lost; whoever takes it runs it."""
        self._rest()
        if self._keeping_now is not None:
            return self._begun_at_least(self._keeping_now, self.note, self.state)
        if not self._unsaved:
            return None
        self._unsaved = False
        journaling = self._home.session.journaling
        if not self.says_something:
            return journaling.discard_draft(draft_id=CHECK_IN_DRAFT)
        return journaling.save_check_in_draft(note=self.note, mood=self.state.mood, begun=self.state.more)

    # Whether it helps

    def answer(self, helping: Helping) -> None:
        """What one says to whether this helps; empty for not now."""
        work = self._home.session.checking_in.answer_helping(helping=helping, now=self._home.now())
        self._become(asks_helping=False, helping=helping)
        self._home.bridge.run(work, None, self._not_chosen, owner=self)

    def pause(self) -> None:
        """Ask nothing for now."""
        work = self._home.session.checking_in.pause(now=self._home.now())
        self._become(paused=True, asks_helping=False, helping="")
        self._home.bridge.run(work, None, self._not_chosen, owner=self)

    def go_on(self) -> None:
        """Come back from a pause."""
        self._become(paused=False)
        self._home.bridge.run(self._home.session.checking_in.go_on(), None, self._not_chosen, owner=self)

    # Inside

    async def _keeping(self) -> tuple[CheckIn, ChangeSet]:
        session, state = self._home.session, self.state
        more = state.more
        made, changes = await session.journaling.check_in(
            mood=state.mood,
            note=self.note.strip(),
            words=more.words,
            activities=more.activities,
            measures=more.measures,
            created=more.created,
            whole_day=more.whole_day,
        )
        try:
            changes |= await session.checking_in.begun(now=self._home.now())
        except WorldError:
            pass  # it is kept, and must not be asked for again; from when on it counts is noted with the next one
        return made, changes

    async def _begun_at_least(self, keeping: Running[Any], note: str, state: CheckInState) -> ChangeSet:
        """Wait until it is kept; where it cannot be, it is a draft."""
        try:
            await asyncio.wrap_future(keeping.future)
        except Exception:  # noqa: BLE001 - whatever it was, the window hears of it too
            return await self._home.session.journaling.save_check_in_draft(
                note=note, mood=state.mood, begun=state.more
            )
        return ChangeSet()

    def _more(self, **changed: Any) -> None:
        more = replace(self.state.more, **changed)
        if more != self.state.more and not self.state.busy:
            self._become(more=more)
            self._touched()

    def _touched(self) -> None:
        self._unsaved = True
        self._saving.start()
        if not self._at_latest.isActive():
            self._at_latest.start()

    def _rest(self) -> None:
        self._saving.stop()
        self._at_latest.stop()

    def _begin(self) -> None:
        self.note = ""
        self._become(mood=None, more=Begun(), kept=None, busy=False, notice=None, begun=self.state.begun + 1)

    def _restore(self, begun: Unkept | None) -> None:
        state = self.state
        if begun is None or self._unsaved or state.busy or self.says_something:
            return
        self.note = begun.text
        self._become(mood=begun.mood, more=begun.begun, begun=state.begun + 1)

    def _kept(self, made: CheckIn) -> None:
        # A letter typed while it was being kept belongs to nothing any more but the next check-in's draft.
        self.note = ""
        self._unsaved = False
        self._keeping_now = None
        self._rest()
        begun = self.state.begun + 1
        self._become(mood=None, more=Begun(), kept=made, busy=False, begun=begun, helping="")
        self._read()

    def _not_kept(self, error: WorldError) -> None:
        self._keeping_now = None
        self._become(busy=False, notice=notice_for(error))
        self._touched()

    def _taken_back(self, made: CheckIn) -> None:
        self.note = made.note
        more = Begun(made.words, made.activities, made.measures, None, made.whole_day)
        if made.whole_day or _local(made.created.utc).date() != _local(self._home.now()).date():
            more = replace(more, created=made.created)
        self._become(
            mood=made.mood, more=more, kept=None, busy=False, notice=None, begun=self.state.begun + 1
        )
        self._touched()

    def _not_taken_back(self, error: WorldError) -> None:
        self._become(busy=False, notice=notice_for(error))

    def _not_saved(self, error: WorldError) -> None:
        self._unsaved = True
        self._become(notice=notice_for(error))

    def _not_chosen(self, error: WorldError) -> None:
        """What is kept is to be seen again."""
        self._failed(error)
        self._read()

    def _failed(self, error: WorldError) -> None:
        self._become(notice=notice_for(error))

    def _read(self) -> None:
        self._home.bridge.run(self._asked(), self._asked_read, self._failed, owner=self)

    async def _asked(self) -> tuple[list[Dimension], list[tuple[str, bool]], Choices]:
        checking_in = self._home.session.checking_in
        return await checking_in.dimensions(), await checking_in.activities(), await checking_in.choices()

    def _asked_read(self, found: tuple[list[Dimension], list[tuple[str, bool]], Choices]) -> None:
        dimensions, activities, choices = found
        self._become(
            dimensions=tuple(each for each in dimensions if not each.resting),
            activities=tuple(name for name, resting in activities if not resting)[:_MOST_OFFERED],
            paused=bool(choices.paused_since),
            asks_helping=asks_whether_it_helps(choices, now=self._home.now()),
        )

    def _heard(self, changes: ChangeSet) -> None:
        if Kind.MEASURE in changes.kinds:
            self._read()

    def _become(self, **changed: Any) -> None:
        state = replace(self.state, **changed)
        if state != self.state:
            self.state = state
            self.changed.emit()


def _local(seconds: float) -> datetime:
    """UTC seconds on this computer's clock."""
    return datetime.fromtimestamp(seconds, UTC).astimezone()
